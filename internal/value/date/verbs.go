package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/daytime"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// verbMay reports whether a word of the date is "may" in lower case, without a day or
// a year beside it: the verb.
func (c *context) verbMay() bool {
	for i := c.first; i <= c.last; i++ {
		if c.tokens[i].Text(c.text) != "may" || c.word(i+1) == "day" { // May Day
			continue
		}
		if i == c.last && c.kind(i+1) == token.Word {
			return !slices.Contains([]string{"at", "from", "and", "or", "to", "in", "for", "between"}, c.word(i+1))
		}
		if i == c.last && i > c.first && slices.Contains([]string{"next", "last", "this", "in", "since", "until", "by"}, c.word(i-1)) {
			continue
		}
		if (i == c.last || c.kind(i+1) != token.Number) && c.word(i-1) != "of" && (i == c.first || c.kind(i-1) != token.Number && c.kind(i-2) != token.Number) {
			return true
		}
	}
	return false
}

// verbFall reports whether "fall" or "spring" begins the date and is a verb: "sales will
// fall next year".
func (c *context) verbFall() bool {
	if c.word(c.last) == "fall" && c.word(c.last-1) == "to" && c.last > c.first+1 && !c.capital(c.last) && c.known(c.last-2).season == 0 && c.known(c.last-2).month == 0 {
		return true // "one of the first to fall"
	}
	if w := c.word(c.first); w != "fall" && w != "spring" || c.capital(c.first) || c.first == c.last {
		return false
	}
	prev := c.word(c.first - 1)
	if slices.Contains(auxiliaries, prev) || c.known(c.first-1).ordinal > 0 {
		return true
	}
	dated := c.kind(c.first+1) == token.Number // "versus fall 2019"
	return !dated && len(prev) > 4 && strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "ss")
}

// countsHours reports whether the date has a number of hours, "1h45", and no half of a year,
// "1H19".
func (c *context) countsHours() bool {
	for i := c.first; i < c.last; i++ {
		if c.kind(i) == token.Number && c.tokens[i+1].Text(c.text) == "h" {
			return true
		}
	}
	return false
}

// changesBy reports whether the date begins with by how much something changed: "fell by 5.20 on Monday", but
// not "fell by 5.20 p.m. on Monday".
func (c *context) changesBy() bool {
	i := c.first
	if c.word(i) != "by" {
		i--
	}
	if c.word(i) != "by" || !strings.Contains(c.word(i+1), ".") || c.kind(i+1) != token.Number || daytime.IsHalf(c.word(i+2)) {
		return false
	}
	return slices.Contains(changes, c.word(i-1)) || slices.Contains(changed, c.word(i-1))
}

// changed are words before the amount of a change, beside the verbs that "to" follows.
var changed = []string{"down", "up", "grew", "raised", "increased", "decreased", "shrank", "reduced", "declined"}

// verbDay reports whether a word of the date is "sat", "wed", "sun" or "march" in small
// letters and no name of a day or a month: "the court first sat in 1810", "the first march".
func (c *context) verbDay() bool {
	if c.whole() {
		return false
	}
	for i := c.first; i <= c.last; i++ {
		switch c.tokens[i].Text(c.text) {
		case "sat", "wed", "sun":
			if !c.besideDay(i) || c.known(i-1).ordinal > 0 && c.word(i+1) != "of" {
				return true
			}
		case "march":
			if c.marching(i) {
				return true
			}
		}
	}
	return false
}

// besideDay reports whether what follows token i may follow the name of a day of the week.
func (c *context) besideDay(i int) bool {
	w := c.word(i + 1)
	return c.kind(i+1) != token.Word || slices.Contains(behindWeekdays, w) || slices.Contains(beforeNumbers, w) && c.kind(i+2) == token.Number
}

// The words behind a day of the week, and those that stand there before a number: "sat at 5".
var (
	behindWeekdays = []string{"night", "morning", "afternoon", "evening", "week", "and", "or", "to", "through", "of"}
	beforeNumbers  = []string{"at", "the", "from", "between", "until", "till", "by"}
)

// marching reports whether "march" in small letters at token i is a walk: "they march 5
// abreast", "the first march of 2019", "the next march is on Friday", "the 2 march on".
func (c *context) marching(i int) bool {
	before, the := c.word(i-1), c.word(i-2) == "the"
	switch next := c.kind(i + 1); {
	case before == "a", c.word(i+1) == "on" && c.known(i+2).weekday > 0:
		return true // "they plan a march on Saturday"
	case c.kind(i-1) == token.Number:
		return the && next == token.Word && !slices.Contains(prepositions, c.word(i-3))
	case before == "last" || before == "next":
		return the && next == token.Word
	case c.known(i-1).ordinal > 0:
		return next != token.Number && c.word(i+1) != ","
	default:
		return next == token.Number && (slices.Contains(walkers, before) || slices.Contains(modals, before))
	}
}

// walkers are the words that "march" is a verb behind, rather than a month.
var walkers = []string{"i", "you", "he", "she", "we", "they", "who", "that", "people", "thousands", "hundreds"}

// verbLast reports whether "last" begins the date and is a verb: "it will last one day".
func (c *context) verbLast() bool {
	return c.word(c.first) == "last" && slices.Contains(modals, c.word(c.first-1))
}

var modals = []string{"will", "would", "may", "might", "can", "could", "should", "shall", "must", "not", "won't", "don't", "didn't", "doesn't", "cannot"}

var auxiliaries = append(slices.Clone(modals), "to", "further", "also", "likely")

// verbEnd reports whether "end" or "start" at the beginning of the date is a verb: "will end
// next week".
func (c *context) verbEnd() bool {
	w := c.word(c.first)
	return (w == "end" || w == "start") && c.word(c.first+1) != "of" && slices.Contains(beforeVerbs, c.word(c.first-1))
}

// beforeVerbs are words before a verb in its plain form.
var beforeVerbs = []string{"will", "would", "shall", "should", "may", "might", "can", "could", "must", "to", "they", "we", "not", "it'll", "we'll", "they'll", "talks", "classes", "exams"}
