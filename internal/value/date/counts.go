package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// countsBehindMonth reports whether the number at the end of the date counts what
// follows, and is no day and no year: "in June, 20 men left", "since January 40 ships sank",
// "on May 5 12 people died".
func (c *context) countsBehindMonth() bool {
	if c.spelledBehindMonth() {
		return true
	}
	if n := c.tokens[c.last].End - c.tokens[c.last].Start; c.kind(c.last) != token.Number || n > 2 || c.last == c.first {
		return false
	}
	if c.countsNoun() {
		return c.word(c.last-1) == "," || c.word(c.first-1) == "in" || c.yearBehindMonth() || c.yearBehindDay()
	}
	next := c.word(c.last + 1)
	return c.yearBehindDay() && c.kind(c.last+1) == token.Word && !c.capital(c.last+1) && !slices.Contains(behindDates, next) // "12 young people"
}

// spelledBehindMonth reports whether the date ends with a month and a number that counts what
// follows: "in November, one month later", "by June, 9 out of 10", "last May three of them".
func (c *context) spelledBehindMonth() bool {
	word := c.known(c.last).number.value > 0 && c.known(c.last).ordinal == 0
	if c.last == c.first || !word && c.kind(c.last) != token.Number {
		return false
	}
	month := c.last - 1
	if c.word(month) == "," {
		month--
	}
	if c.known(month).month == 0 || month < c.first {
		return false
	}
	switch c.word(c.last + 1) {
	case "out":
		return c.word(c.last+2) == "of" && (c.kind(c.last+3) == token.Number || c.known(c.last+3).number.value > 0)
	case "of":
		return word && c.kind(c.last+2) != token.Number && !slices.Contains([]string{"this", "last", "next"}, c.word(c.last+2))
	}
	return word && c.known(c.last+1).number.value == 0 && c.describesNoun()
}

// yearBehindMonth reports whether the date ends with a month and two digits that are a year,
// since they are no day: "January 40".
func (c *context) yearBehindMonth() bool {
	_, n := wholeNumber(c.word(c.last))
	return n > longestOfMonths && c.known(c.last-1).month > 0
}

// longestOfMonths is the last day that a month may have.
const longestOfMonths = 31

// yearBehindDay reports whether the date ends with a day of a month and the two digits of a
// year, with no mark between them: "May 5 12", "5 May 12".
func (c *context) yearBehindDay() bool {
	if c.known(c.last-1).month > 0 {
		return c.last-2 >= c.first && c.kind(c.last-2) == token.Number
	}
	return c.kind(c.last-1) == token.Number && c.known(c.last-2).month > 0
}

// rangeOfCounts reports whether two years are two numbers of something: "takes 1500 to 1600
// soldiers", "between 1990 and 2000 people". What may be a year after all is taken for one
// behind a preposition: "between 1990 and 2000 prices fell".
func (c *context) rangeOfCounts(t *term) bool {
	from, to := t.args[0], t.args[1]
	if from.op != opNumbered || to.op != opNumbered || c.kind(c.last) != token.Number || !c.countsNoun() || c.word(c.last+1) == "or" {
		return false
	}
	switch {
	case from.n[1]%100 == 0 && to.n[1]%100 == 0, slices.Contains(countedAfterNumber, c.word(c.last+1)):
		return true
	case c.word(c.last-1) == "-":
		return false
	}
	return !slices.Contains(yearPrepositions, c.word(c.first)) && !slices.Contains(yearPrepositions, c.word(c.first-1)) && c.word(c.first-1) != "the"
}

// betweenCounts reports whether the year is the lower of two numbers that count what
// follows them: "between 1700 and 1900 ships".
func (c *context) betweenCounts() bool {
	if c.word(c.first-1) != "between" || c.word(c.last+1) != "and" || c.kind(c.last+2) != token.Number {
		return false
	}
	upper := *c
	upper.last += 2
	return upper.countsNoun()
}

// besideNumber reports whether a dash joins the year to a number that is no year.
func (c *context) besideNumber() bool {
	return c.word(c.first-1) == "-" && c.kind(c.first-2) == token.Number || c.word(c.last+1) == "-" && c.kind(c.last+2) == token.Number
}

// countsNoun reports whether the number is followed by what it counts: a plural in
// lower case, or a unit.
func (c *context) countsNoun() bool {
	i := c.last + 1
	if c.kind(i) != token.Word || c.capital(i) {
		return c.word(i) == "%"
	}
	w := c.word(i)
	if slices.Contains(uncountedAfterYear, w) {
		return false
	}
	if slices.Contains(countedAfterNumber, w) {
		return true
	}
	if slices.Contains(herds, w) { // "1950 sheep", but not "the 2015 deer season"
		before := c.word(c.first - 1)
		return before != "the" && before != "a" && before != "this" && before != "that" && !slices.Contains(possessives, before)
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// Words that end like a plural and are none, plurals that do not, and those that say of a noun what it
// is about as well.
var (
	uncountedAfterYear = []string{"was", "is", "has", "does", "as", "its", "his", "this", "thus", "across", "unless", "besides", "always", "perhaps", "sales", "results", "earnings", "elections", "olympics", "films", "levels", "figures", "numbers"}
	countedAfterNumber = []string{"people", "men", "women", "children", "percent", "per", "feet", "km", "kg", "m", "ft", "lb", "mph", "pc", "million", "billion", "thousand", "euro", "won", "yen", "yuan", "or"}
	herds              = []string{"sheep", "cattle", "deer", "geese", "mice", "trout", "salmon", "teeth"}
)
