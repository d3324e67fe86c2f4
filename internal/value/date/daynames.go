package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// ambiguousNames are months, days and seasons that are also other words.
var ambiguousNames = []string{"may", "march", "mar", "sun", "sat", "wed", "mon", "fri", "jan", "dec", "sec", "jun", "sep", "thu", "apr", "nov", "oct", "jul", "aug", "feb", "tue", "tues", "thur", "thurs", "sept"}

// named reports whether a day of the week or a month is part of another name: Super
// Sunday, the Sunday Times, June Carter.
func (c *context) named() bool {
	if c.first != c.last {
		return slices.Contains(namedDays, c.word(c.first-1)) // with a time of day
	}
	if slices.Contains(namedDays, c.word(c.first-1)) || c.surname() || slices.Contains(namesAfter, c.word(c.last)+" "+c.word(c.last+1)) {
		return true
	}
	if !slices.Contains(givenNames, c.word(c.last)) || c.kind(c.last+1) != token.Word {
		return false
	}
	prev := c.word(c.first - 1)
	if !c.capital(c.last + 1) {
		return !c.capital(c.last) && c.word(c.last) == "august" && slices.Contains(beforeAdjectives, prev) // "an august body"
	}
	if prev == "and" || prev == "or" {
		return c.known(c.first-2).month == 0 // "June Jones and May Brown"
	}
	return prev != "the" && !slices.Contains(prepositions, prev)
}

// surname reports whether the day or the month is the name of somebody who is addressed: "Mr. March",
// "Ms Friday".
func (c *context) surname() bool {
	i := c.first - 1
	if c.word(i) == "." {
		i--
	}
	if c.word(i) == "miss" { // "they miss March", "Miss Monday and you lose"
		return i > 0 && c.capital(i) && c.capital(c.first)
	}
	return c.capital(c.first) && slices.Contains([]string{"mr", "mrs", "ms", "mr.", "mrs.", "ms."}, c.word(i))
}

// nightShow reports whether the evening of a day is the name of what is shown then: "Saturday Night
// Live".
func (c *context) nightShow() bool {
	return c.word(c.last) == "night" && c.capital(c.last) && c.known(c.last-1).weekday > 0 && slices.Contains(nightShows, c.word(c.last+1))
}

// beforeAdjectives are words behind which "august" in small letters is no month.
var beforeAdjectives = append(slices.Clone(ofSomebody), "a", "an", "such", "most", "very", "so")

// Days and months in other names: the words before them, both words, and those that are
// first names where another capital follows.
var (
	nightShows = []string{"live", "football", "fever", "lights", "baseball", "raw", "smackdown", "takeaway"}
	namedDays  = []string{"super", "bloody", "black", "casual", "fat", "taco", "whit", "freaky", "ruby", "blue", "girl"}
	namesAfter = []string{"sunday times", "sunday school", "sunday schools", "sunday best", "sunday roast", "sunday telegraph", "sunday express", "sunday mirror", "sunday mail", "sunday herald", "june bug", "june bugs", "march madness", "october revolution", "august institutions"}
	givenNames = []string{"april", "may", "june", "august", "jan"}
)

// recurring reports whether the days come again and again, or are any of them: "on Fridays",
// "most Sundays", "every other Monday", "on a Sunday".
func (c *context) recurring() bool {
	w, prev := c.word(c.last), c.word(c.first-1)
	if c.word(c.last+1) == "-" && c.word(c.last+2) == "to" && c.known(c.last+4).weekday > 0 {
		return true // "the Monday-to-Friday average"
	}
	if c.known(c.first-1).ordinal > 0 && (c.word(c.first-2) == "every" || c.word(c.first-2) == "each") {
		return true // "every first Monday"
	}
	if (prev == "a" || prev == "one" && c.word(c.first-2) != "that") && (c.kind(c.last+1) != token.Word || slices.Contains(behindDates, c.word(c.last+1))) {
		return true
	}
	if prev == "other" && c.word(c.first-2) == "every" || prev == "alternate" {
		return true
	}
	return c.eachWeek(c.first) || c.eachWeek(c.last) || w == "weekends"
}

// eachWeek reports whether the token i is a day of the week in the plural: "Fridays".
func (c *context) eachWeek(i int) bool {
	return c.known(i).weekday > 0 && strings.HasSuffix(c.word(i), "days")
}

// weekAfterWeek reports whether the range t is one of days that come again and again:
// "Mondays to Fridays".
func (c *context) weekAfterWeek(t *term) bool {
	return t.args[1].op == opWeekday && strings.HasSuffix(c.word(c.last), "days")
}

// acceptsName decides for a month or a day of the week by itself. Those that are words
// of their own need more than their letters: "May" behind "in", "Sun." with its stop.
func (c *context) acceptsName() bool {
	w := strings.TrimSuffix(c.word(c.last), ".")
	i := c.last
	if w == "" || c.kind(i) == token.Mark {
		i, w = c.last-1, c.word(c.last-1)
	}
	if !slices.Contains(ambiguousNames, w) {
		return true
	}
	if c.whole() {
		return w != "may" && w != "march"
	}
	prev := c.word(c.first - 1)
	switch w {
	case "may", "march":
		introduced := slices.Contains([]string{"in", "since", "by", "until", "till", "through", "throughout", "before", "after", "during", "last", "next", "this", "of", "from", "early", "mid", "late", "to", "and", "-"}, prev)
		if c.word(c.last+1) == "of" && c.word(i-1) == "the" && (c.capital(c.last+2) || !c.capital(i)) {
			return false // "the March of Dimes", "the march of time"
		}
		introduced = introduced || c.comparesTimes(i)
		if c.capital(i) {
			modifies := c.kind(c.last+1) == token.Word && !c.capital(c.last+1)
			return introduced || c.setFor() || (prev == "the" || prev == "a") && modifies || w == "march" && c.word(c.last+1) == "'s"
		}
		return introduced && prev != "to" && prev != "and" && prev != "of" && prev != "from" && prev != "-" && w != "may"
	case "sun", "sat", "mar", "wed", "sec":
		return c.capital(i) && (slices.Contains(prepositions, prev) || c.besideWeekday()) || c.last > i && c.last < len(c.tokens)-1 && c.capital(i)
	}
	if c.capital(i) || c.last > i {
		return true
	}
	return slices.Contains(strictPrepositions, prev) || slices.Contains([]string{"on", "from", "last", "next", "this", "early", "mid", "late"}, prev)
}

// comparesTimes reports whether the words before token i say how early or late something is: "no
// later than May", "as early as May".
func (c *context) comparesTimes(i int) bool {
	prev := c.word(i - 1)
	return (prev == "than" || prev == "as") && slices.Contains(earlyAndLate, c.word(i-2))
}

// earlyAndLate are words of time behind which "than" or "as" stands before a date.
var earlyAndLate = []string{"early", "late", "soon", "recently", "earlier", "later", "sooner"}

// besideWeekday reports whether another day of the week stands beside the date, in a list
// or a range: "Mon, Wed and Thurs".
func (c *context) besideWeekday() bool {
	for _, i := range [...]int{c.first - 2, c.last + 2} {
		if c.known(i).weekday > 0 {
			return true
		}
	}
	return false
}

// acceptsSeason decides for a season by itself: "in the spring", but not "a spring".
func (c *context) acceptsSeason() bool {
	i := c.first - 1
	if c.word(i) == "the" {
		i--
	}
	if slices.Contains([]string{"fall", "spring"}, c.word(c.last)) && c.word(i+1) != "the" && c.word(i) != "in" && c.word(i) != "since" {
		return false
	}
	return slices.Contains([]string{"in", "during", "over", "since", "by", "until", "before", "after", "throughout", "last", "next", "this"}, c.word(i)) && c.kind(c.last+1) != token.Word
}
