package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// acceptsDay decides for "the 15th", "on 15", which are far more often something else:
// the 15th floor, the second time.
func (c *context) acceptsDay() bool {
	next := c.word(c.last + 1)
	ends := next == "" || strings.Contains(".,;:!?)-–—/%|\"", next) || slices.Contains([]string{"at", "between", "from", "and", "or", "to", "in", "about", "around"}, next)
	if !ends || (next == "-" || next == "/") && !c.tokens[c.last+1].Space || next == "%" {
		return false
	}
	if slices.Contains(betweenOrdinals, next) && c.listOrdersNoun() {
		return false
	}
	digits := c.kind(c.last) == token.Number || c.last > c.first && c.kind(c.last-1) == token.Number
	prev := c.word(c.first - 1)
	the := c.word(c.first) == "the"
	switch {
	case c.whole():
		return the || c.kind(c.last) != token.Number
	case c.last-c.first >= 1 && c.word(c.last) == "day":
		return false // "on the second day, 40 tents were lost"
	case prev == "on" && c.word(c.first-2) == "going":
		return false // "19, going on 20"
	case prev == "on":
		return the || digits && next != "and" && next != "to" && next != "or"
	case prev == "for":
		return the && (digits || c.last > c.first+1)
	case prev == "by" || prev == "until" || prev == "since" || prev == "before" || prev == "after":
		return the && digits
	}
	return the && digits && c.kind(c.last) == token.Word && next != "in"
}

// listOrdersNoun reports whether the day is the first of some ordinals that say which things are
// meant: "the 4th, 8th and 12th grades".
func (c *context) listOrdersNoun() bool {
	const reach = 16 // tokens, five ordinals or so
	for i := c.last + 1; i < c.last+reach; i++ {
		switch w := c.word(i); {
		case slices.Contains(betweenOrdinals, w), w == "the":
		case c.ordersNoun(i):
			return true
		case c.kind(i) == token.Number && c.kind(i+1) == token.Word && !c.tokens[i+1].Space:
			i++ // "8th" are two tokens
		case c.known(i).ordinal == 0:
			return false
		}
	}
	return false
}

// betweenOrdinals are what stands between the ordinals of a list or a range.
var betweenOrdinals = []string{",", "and", "or", "to", "through"}

// ordersNoun reports whether the token i is an ordinal that says which of some things is
// meant: the second of "the 21st and 28th precincts".
func (c *context) ordersNoun(i int) bool {
	if c.kind(i) == token.Number {
		i++ // "28th" are two tokens
	} else if c.known(i).ordinal == 0 {
		return false
	}
	return c.kind(i+1) == token.Word && !c.capital(i+1) && !slices.Contains(behindDates, c.word(i+1))
}

// dayBehindName reports whether the date ends with a number right behind a day of the week, or
// behind a comma: "Friday 24", "Friday, 24", "Friday twelve".
func (c *context) dayBehindName() bool {
	i := c.last - 1
	if c.word(i) == "," {
		i--
	}
	number := c.kind(c.last) == token.Number || c.known(c.last).number.value > 0 && c.known(c.last).ordinal == 0
	return number && c.known(i).weekday > 0
}

// endsAtDay reports whether the number behind a day of the week is the day of the month, as far as
// what follows shows: it counts in "by Friday 24 had died", but not in "on Friday 13 he left".
func (c *context) endsAtDay() bool {
	next := c.word(c.last + 1)
	return next == "" || c.kind(c.last+1) == token.Mark || slices.Contains([]string{"at", "he", "she", "it", "they", "we", "i", "the", "a", "an"}, next)
}

// acceptsMonthDay decides for a day of a month in digits alone: 4/22, but not 3/4.
func (c *context) acceptsMonthDay(opened bool) bool {
	if c.word(c.first) == "on" { // on 4-22, on 4.22
		next := c.kind(c.last + 1)
		return next == 0 || next == token.Mark && c.word(c.last+1) != "%" && c.word(c.last+1) != "-"
	}
	if c.word(c.last-2) == "9" && c.word(c.last) == "11" {
		return c.word(c.first-1) == "on" && !opened // else the attack of 2001: "since 9/11", "this 9/11 generation"
	}
	if c.last-c.first != 2 || c.word(c.first+1) != "/" || c.kind(c.first) != token.Number || c.kind(c.last) != token.Number || opened {
		return c.word(c.last+1) != "%"
	}
	prev, next := c.word(c.first-1), c.word(c.last+1)
	if c.word(c.first) == "24" && c.word(c.last) == "7" {
		return false
	}
	if next == "-" || next == "/" || next == "of" || prev == "/" || slices.Contains(bettors, next) || c.graded() {
		return false
	}
	_, a := wholeNumber(c.word(c.first))
	_, b := wholeNumber(c.word(c.last))
	return slices.Contains([]string{"on", "by", "since", "until", "before", "after", "from", "dated", "this", "next"}, prev) || max(a, b) > 10
}

// bettors are the words behind odds: "the 11/10 favourite".
var bettors = []string{"favourite", "favourites", "favorite", "favorites", "shot", "shots", "chance", "outsider", "odds", "winner"}

// graded reports whether the two numbers are the marks that somebody got, and out of how many: "scored
// 12/20", "a grade of 11/20", "12/20 on the quiz".
func (c *context) graded() bool {
	i := c.first - 1
	for slices.Contains(beforeMarks, c.word(i)) {
		i--
	}
	if slices.Contains(markers, c.word(i)) || slices.Contains(marks, c.word(c.last+1)) {
		return true
	}
	if c.word(c.last+1) != "on" && c.word(c.last+1) != "in" {
		return false
	}
	return slices.Contains(exams, c.word(c.last+2)) || slices.Contains(exams, c.word(c.last+3))
}

// The words before marks, what says that they are some, what they are called, and what they are for.
var (
	beforeMarks = []string{"a", "an", "of", "only", "just", "was", "is"}
	markers     = []string{"score", "scored", "scores", "scoring", "got", "gets", "grade", "graded", "grades", "rated", "rating", "gave", "awarded", "earned"}
	marks       = []string{"marks", "points", "correct", "stars"}
	exams       = []string{"quiz", "test", "exam", "exams", "paper", "essay", "assignment", "midterm", "homework", "dictation", "maths", "math", "physics", "chemistry", "history", "french", "english", "geography"}
)

// numbersThing reports whether what is read as the day of a month numbers something, "vol. 12,
// June 2019", or counts a month: "one January".
func (c *context) numbersThing() bool {
	if c.word(c.first) == "one" {
		return c.known(c.first+1).month > 0
	}
	if c.kind(c.first) != token.Number || c.word(c.first+1) != "," {
		return false
	}
	i := c.first - 1
	if c.word(i) == "." {
		i--
	}
	return slices.Contains(labels, c.word(i))
}
