package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// ofPerson reports whether what reads like a decade is an age or a temperature: "in her
// early thirties", "highs in the 80s".
func (c *context) ofPerson() bool {
	for i := c.first - 1; i >= c.first-4 && i >= 0; i-- {
		if w := c.word(i); slices.Contains(ofSomebody, w) || slices.Contains(temperatures, w) {
			return true
		}
	}
	return slices.Contains(temperatures, c.word(c.last+1))
}

// ofPrice reports whether what reads like a decade is where a price or another number went to,
// or how much something is: "rose to the mid-20s", "in the low 30s", "a mid-20s price".
func (c *context) ofPrice() bool {
	if !c.bareDecade() || c.kind(c.last-1) != token.Number || c.word(c.last-2) == "'" {
		return false
	}
	i := c.first - 1
	if c.word(i) == "the" {
		i--
	}
	if slices.Contains(heights, c.word(c.first-1)) || slices.Contains(prices, c.word(c.last+1)) {
		return true
	}
	if w := c.word(i); w != "to" && w != "into" {
		return false
	}
	for i--; i >= c.first-changeReach; i-- {
		if slices.Contains(changes, c.word(i)) {
			return true
		}
	}
	return false
}

// changeReach is how many words before "to" the verb of a change may stand.
const changeReach = 8

// What tells numbers between 20 and 30 from years: how high they are, what they are of, and the
// verbs of a change that "to" follows.
var (
	heights = []string{"low", "high", "lower", "upper"}
	prices  = []string{"price", "prices", "range", "percent", "per", "cents", "dollars", "euros", "pounds", "degrees"}
	changes = strings.Fields(`rise rises rose risen climb climbs climbed fall falls fell fallen drop drops dropped jump jumped sink sank
		slide slid edge edged rally rallied surge surged soar soared plunge plunged tumble tumbled slip slipped gain gained push pushed lift lifted cut`)
)

// bareDecade reports whether a decade states no century: "80s", "thirties".
func (c *context) bareDecade() bool {
	for i := c.first; i <= c.last; i++ {
		if t := c.tokens[i]; c.kind(i) == token.Number && t.End-t.Start >= len("1980") {
			return false
		}
	}
	return true
}

var temperatures = []string{"temperature", "temperatures", "highs", "lows", "degrees", "readings", "mercury", "fahrenheit", "celsius"}

// ofWork reports whether the number is the year of a work: "a 1648 poem". Of other things it may be a
// score, a time of day or a count: "a 1545 kick-off", "a 1644 page book".
func (c *context) ofWork(year int) bool {
	prev := c.word(c.first - 1)
	return year >= 1400 && year < 1700 && (prev == "a" || prev == "an") && slices.Contains(works, c.word(c.last+1))
}

// works are what is known by the year in which it was made.
var works = strings.Fields(`poem map treaty painting portrait play law act statute charter letter edition book bible tract treatise pamphlet
	manuscript drawing engraving woodcut fresco altarpiece sculpture comedy tragedy sonnet masque sermon essay translation edict decree bull census will survey`)

// acceptsYear decides for a number that may be a year.
func (c *context) acceptsYear(t *term, opened bool) bool {
	if t.n[0] != int(calendar.Years) { // a decade
		if c.bareDecade() && (c.ofPerson() || c.ofPrice()) {
			return false
		}
		return c.kind(c.last) != token.Word || c.word(c.first) == "the" || c.kind(c.first) == token.Number || c.last > c.first || c.word(c.first-1) == "the"
	}
	if c.schoolYear(t.n[1]) {
		return false
	}
	if slices.Contains(eras, c.word(c.first)) || slices.Contains(eras, c.word(c.last)) {
		return !c.advertises()
	}
	if c.word(c.first) == "the" || strings.HasPrefix(c.word(c.first), "year") || strings.HasPrefix(c.word(c.first), "fy") {
		return true
	}
	year := t.n[1]
	introduced := opened || slices.Contains(yearPrepositions, c.word(c.first-1)) || c.comparedWith()
	if c.first != c.last || c.kind(c.first) != token.Number { // in words
		if c.timeInWords(year) {
			return false
		}
		return (introduced || c.whole() || c.subject()) && year >= 1000 && !c.countsNoun() && (c.first != c.last)
	}
	if c.first > 0 && !c.tokens[c.first].Space && c.kind(c.first-1) != token.Mark || c.labelled() || c.hyphenated() {
		return false
	}
	if year < 1700 || year > 2100 {
		if c.ofWork(year) {
			return true
		}
		return (opened || slices.Contains(strictPrepositions, c.word(c.first-1)) || c.ofLife()) && !c.countsNoun()
	}
	if strings.Contains("=+*<>/&", c.word(c.first-1)) && c.kind(c.first-1) == token.Mark {
		return false // arithmetic
	}
	if c.besideNumber() || c.betweenCounts() || c.oneSide() {
		return false
	}
	if c.word(c.last+1) == "block" || c.rate() && !slices.Contains(strictPrepositions, c.word(c.first-1)) {
		return false // of a street; "2100 a month"
	}
	if c.countsNoun() {
		if c.word(c.first-1) == "-" && (c.word(c.first-2) == "pre" || c.word(c.first-2) == "post") {
			return true // "pre-2000 cars"
		}
		if c.word(c.first-1) == "the" && year%10 != 0 && !slices.Contains(countedAfterNumber, c.word(c.last+1)) {
			return true // the 1972 games
		}
		amount := c.word(c.first-1) == "for" || c.word(c.first-1) == "to" && !c.comparedWith() && c.known(c.first-2).unit == 0
		return introduced && year%100 != 0 && !amount
	}
	return true
}

// oneSide reports whether the number is one side of something: "1920 x 1080 pixels".
func (c *context) oneSide() bool {
	times := func(i int) bool { return c.word(i) == "x" || c.word(i) == "×" }
	return times(c.last+1) && c.kind(c.last+2) == token.Number || times(c.first-1) && c.kind(c.first-2) == token.Number
}

// advertises reports whether what looks like the era behind a year is another word: "5 to 10 ad
// campaigns", "10 to 12 CE marks". In capitals it is an era behind a
// preposition whatever follows: "in 79 AD thousands died".
func (c *context) advertises() bool {
	w := c.word(c.last)
	if w != "ad" && w != "ce" || !c.describesNoun() {
		return false
	}
	if c.tokens[c.last].Text(c.text) == w {
		return true
	}
	dated := c.word(c.first) == "the" || slices.Contains(strictPrepositions, c.word(c.first)) || slices.Contains(strictPrepositions, c.word(c.first-1))
	return c.countsNoun() && !dated
}

// timeInWords reports whether a year in words is a time of day: "ten thirty", but not "in ten
// thirty".
func (c *context) timeInWords(year int) bool {
	const hours, minutes, hundred = 12, 60, 100
	if year/hundred > hours || year%hundred >= minutes || year%hundred == 0 {
		return false
	}
	return c.word(c.first-1) != "in" && c.word(c.first) != "in"
}

// ofLife reports whether the words before a year tell of a life or a beginning: "b. 1564", "died
// 1642", "est. 1510".
func (c *context) ofLife() bool {
	if c.word(c.first-1) == "." {
		return slices.Contains(lives, c.word(c.first-2))
	}
	return slices.Contains(founds, c.word(c.first-1))
}

// The words before a year of a life or a beginning, with a full stop behind them and without.
var (
	lives  = []string{"b", "d", "fl", "r", "ob", "est"}
	founds = []string{"born", "died", "founded", "established", "built", "dated", "published"}
)

// rate reports whether "a month" or another unit follows that an amount is for.
func (c *context) rate() bool {
	w := c.word(c.last + 1)
	return (w == "a" || w == "an" || w == "per") && c.known(c.last+2).unit > 0 && !slices.Contains(behindRates, c.word(c.last+3))
}

// behindRates are words that make a length of time of "a month" behind a year.
var behindRates = []string{"before", "after", "later", "earlier", "ago"}

// subject reports whether the date begins the sentence, and a form of "be" follows.
func (c *context) subject() bool { return c.first == 0 && slices.Contains(beings, c.word(c.last+1)) }

// comparedWith reports whether something is held against the year: "compared with 2019",
// "relative to 2019", "unlike 2019".
func (c *context) comparedWith() bool {
	prev := c.word(c.first - 1)
	if prev == "with" || prev == "to" {
		return slices.Contains(comparisons, c.word(c.first-2))
	}
	return slices.Contains(versus, prev)
}

// The words of a comparison before "with" and "to", and those that need neither.
var (
	comparisons = []string{"compared", "comparing", "compares", "comparison", "contrast", "contrasted", "relative", "similar"}
	versus      = []string{"versus", "vs", "vs.", "unlike"}
)

// labelled reports whether the word before a number says that it names a thing: room
// 1990, flight 1812.
func (c *context) labelled() bool {
	if w := c.word(c.first - 1); w == "is" || w == "was" || w == ":" {
		return slices.Contains(secrets, c.word(c.first-2)) // "the code is 1912"
	}
	return slices.Contains(labels, c.word(c.first-1))
}

// secrets are what four digits are that somebody is told.
var secrets = []string{"pin", "code", "passcode", "password", "extension", "combination", "id"}

var labels = []string{"vol", "volume", "version", "release", "room", "flight", "route", "highway", "section", "article", "chapter", "page", "pages", "no", "no.", "number", "nos", "figure", "fig", "table", "model", "unit", "channel", "gate", "line", "bus", "train", "suite", "apartment", "building", "extension", "ext", "lot", "box", "code", "pin", "platform", "resolution", "locomotive", "windows", "office", "server", "psalm", "verse", "directive", "proposition", "locker", "runway", "hangar", "berth", "cell", "camp", "ward", "vision", "agenda", "step", "rule", "item", "asteroid", "level", "size",
	"rfc", "iso", "iec", "ieee", "ansi", "din", "bs", "pep", "port", "error", "issue", "bug", "ticket", "id"}

// hyphenated reports whether a word is joined to the number by a hyphen, as in "a
// 2000-mile trip", other than to one that goes with years.
func (c *context) hyphenated() bool {
	if i := c.last + 1; c.word(i) != "-" || c.tokens[i].Space || c.kind(i+1) != token.Word || c.tokens[i+1].Space {
		return false
	}
	return !slices.Contains(withYears, c.word(c.last+2))
}

var withYears = []string{"born", "built", "era", "vintage", "style", "founded", "model", "dated", "based", "present", "today", "now", "level", "present-day", "onwards", "season", "end", "early", "mid", "late"}

// schoolYear reports whether "Year 3" is one of a school, a war, a plan, and none of our era: "the year
// 9 pupils", but "in the year 79 it fell".
func (c *context) schoolYear(year int) bool {
	if year >= 100 || len(c.word(c.last)) > 2 || c.word(c.last-1) != "year" {
		return false
	}
	return c.last == c.first+1 || c.countsNoun()
}
