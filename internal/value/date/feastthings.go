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
// the American day, belongs to another people or land: "Tuvaluan Independence Day", "Nauru's
// Independence Day". Behind the name of a person or a shop it is the American one.
func (c *context) feastOfLand() bool {
	if !slices.Contains(feastsOfLands, c.word(c.first)) || c.first == 0 {
		return false
	}
	i := c.first - 1
	if c.word(i) == "'s" {
		return c.capital(i-1) && slices.Contains(lands, c.word(i-1))
	}
	w := c.word(i)
	return c.kind(i) == token.Word && c.capital(i) && w != "american" && slices.ContainsFunc(peoples, func(end string) bool { return strings.HasSuffix(w, end) })
}

// The first words of such names, the endings of the names of peoples, and the last words of the names
// of lands. Source of the lands: the member states of the United Nations, and the Vatican, Palestine,
// Taiwan, Kosovo and the parts of Great Britain.
var (
	feastsOfLands = []string{"independence", "republic", "constitution", "flag"}
	peoples       = []string{"an", "ese", "ish", "ic"}
	lands         = strings.Fields(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
		barbados barbuda belarus belgium belize benin bhutan bolivia herzegovina bosnia botswana brazil britain brunei bulgaria faso burundi cambodia
		cameroon canada verde chad chile china colombia comoros congo rica croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt salvador
		england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti
		honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait
		kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta
		mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua
		niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland
		senegal serbia seychelles singapore slovakia slovenia somalia spain lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania
		thailand leste togo tonga trinidad tobago tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam
		wales yemen zambia zimbabwe`)
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
