package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// thingOfFeast reports whether the name of a feast is a part of another, or tells of what kind
// a thing is: "Easter Island", "a Christmas tree", "Father Christmas".
func (c *context) thingOfFeast() bool {
	return slices.Contains(feastThings, c.word(c.last+1)) || c.word(c.first-1) == "father" && c.word(c.last) == "christmas" || c.feastOfLand()
}

// feastOfLand reports whether a name that many lands have for a day of their own, and that stands for
// the American day, belongs to another people: "Tuvaluan Independence Day".
func (c *context) feastOfLand() bool {
	if !slices.Contains(feastsOfLands, c.word(c.first)) || c.first == 0 {
		return false
	}
	i := c.first - 1
	w := c.word(i)
	return c.kind(i) == token.Word && c.capital(i) && w != "american" && slices.ContainsFunc(peoples, func(end string) bool { return strings.HasSuffix(w, end) })
}

// The first words of such names, and the endings of the names of peoples.
var (
	feastsOfLands = []string{"independence", "republic", "constitution", "flag"}
	peoples       = []string{"an", "ese", "ish", "ic"}
)

// feastThings are what is called after the feast that it is for, found on or held at, and has
// no days itself.
var feastThings = []string{
	"island", "islands", "rising", "tree", "trees", "carol", "carols", "card", "cards", "cake", "cakes", "pudding", "puddings",
	"present", "presents", "gift", "gifts", "stocking", "stockings", "cracker", "crackers", "decoration", "decorations", "ornament", "ornaments",
	"jumper", "jumpers", "sweater", "sweaters", "egg", "eggs", "bunny", "bunnies", "basket", "baskets", "bonnet", "bonnets",
	"term", "costume", "costumes", "turkey", "turkeys", "song", "songs", "lights", "candy", "pumpkin", "pumpkins", "bouquet", "bouquets",
}

// worth reports whether the word for today tells of the worth of money, and is no day: "$3
// million in today's money".
func (c *context) worth() bool {
	i := c.last
	if c.word(i) != "'s" {
		i++
	}
	return c.word(i) == "'s" && slices.Contains(moneys, c.word(i+1))
}

// moneys are what "today's" tells the worth of.
var moneys = []string{"money", "dollars", "pounds", "euros", "francs", "terms", "currency", "prices", "values"}
