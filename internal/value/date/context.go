package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// context is the sentence around a reading. It decides whether words that may be a
// date are one here: "may", "the second", "2000".
type context struct {
	text        string
	tokens      []token.Token
	words       Words // of each token
	first, last int   // the tokens that were read
	moved       bool  // they are the two ends of a change of date
}

// word returns the folded token i, or "" outside the sentence.
func (c *context) word(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	if w := c.words.at(i); w != nil {
		return w.text
	}
	return token.Fold(c.tokens[i].Text(c.text))
}

// known returns what is known of the token i: nothing, where it is no word of dates.
func (c *context) known(i int) *Word {
	if i < 0 || i >= len(c.tokens) || c.words.at(i) == nil {
		return &unknownWord
	}
	return c.words.at(i)
}

func (c *context) kind(i int) token.Kind {
	if i < 0 || i >= len(c.tokens) {
		return 0
	}
	return c.tokens[i].Kind
}

// whole reports whether the sentence has no other words.
func (c *context) whole() bool {
	return c.first == 0 && (c.last == len(c.tokens)-1 || c.last == len(c.tokens)-2 && c.kind(c.last+1) == token.Mark)
}

// capital reports whether the token i begins with a capital letter; none does outside the
// sentence.
func (c *context) capital(i int) bool {
	if c.kind(i) == 0 {
		return false
	}
	b := c.tokens[i].Text(c.text)[0]
	return 'A' <= b && b <= 'Z'
}

// Words that stand before a date, and leave little doubt that it is one.
var (
	prepositions     = []string{"in", "since", "by", "until", "till", "before", "after", "during", "from", "of", "on", "around", "circa", "for", "to", "through", "between", "as", "last", "next", "this", "early", "mid", "late", "every", "each", "than", "at", "and", "or", "-"}
	yearPrepositions = []string{"in", "since", "by", "until", "till", "before", "after", "during", "from", "of", "circa", "c.", "year", "and", "to", "or", "than", "between", "mid", "early", "late", "for", "on", "-", "around", "through", "dated"}
	// strictPrepositions are needed for years that are more often amounts.
	strictPrepositions = []string{"in", "since", "by", "until", "till", "before", "after", "during", "of", "circa", "c.", "year"}
	ofSomebody         = []string{"his", "her", "their", "its", "my", "your", "our"}
	possessives        = append(slices.Clone(ofSomebody), "a", "an", "every", "each", "no", "any")
)

// accepts reports whether the term t, read at the context's tokens, is a date there: around it
// stands what a date of its sort needs, and its words are nothing else. Most that are none
// are days of a month, "the first", so that the sort is asked first.
func (c *context) accepts(t *term) bool { return c.stands(t) && !c.partOfName(t) && !c.otherWords() }

// otherWords reports whether a word of the date is a verb or a number of something else, or
// what stands around makes it another date than was read.
func (c *context) otherWords() bool {
	return c.cutsName() || c.verbMay() || c.verbDay() || c.verbFall() || c.verbLast() || c.child() || c.countsBehindMonth() ||
		slices.Contains(beforeChrist, c.word(c.last+1)) || c.shortDotted() || c.numbersThing() || c.behindNoDay() || c.countsHours()
}

// stands reports whether around the term stands what a date of its sort needs.
func (c *context) stands(t *term) bool {
	switch t.op {
	case opIn:
		if t.args[1].op == opHull && c.yearBehind() || t.args[0].op == opHoliday && c.feastOfLand() {
			return false // "ten years ago, in May 2011"
		}
	case opMove, opShift, opCount, opBeside:
		if t.has(opMonthLast) && c.describesNoun() {
			return false // "the day after the second debate"
		}
		if t.op == opBeside && t.n[0] == 0 && c.describesNoun() {
			return false // "in the new year celebrations"
		}
		if anchor := t.args[1]; c.word(c.last+1) == "'s" && (t.op != opShift || t.args[0].op != opNow) && (anchor == nil || anchor.op != opNow) {
			return false // "a day after Friday's vote"
		}
	case opSince, opAfter, opUntil, opBefore:
		if c.word(c.last) == "date" && (c.word(c.first-1) == "up" || c.word(c.first-1) == "equals" || c.kind(c.last+1) == token.Number) {
			return false
		}
		if next := c.kind(c.last + 1); c.word(c.last+1) == "'s" || c.word(c.last) == "after" && (next == token.Word || next == token.Number) {
			return false // "after Friday's vote" is after the vote, "in 2019 and after the war" in that year
		}
		if t.args[0].op == opMove && c.word(c.first) == "in" && !c.ahead() {
			return false // "the worst flood in more than 20 years"
		}
		inner := *c
		inner.first = c.innerStart()
		if inner.attribute(t.args[0]) {
			return false
		}
		return inner.acceptsBare(t.args[0], true)
	case opAbout:
		if c.word(c.first) == "c" && c.first > 0 && c.capital(c.first) {
			return false // "42 U.S.C. 1958"
		}
		return c.acceptsBare(t.args[0], true)
	}
	return c.acceptsBare(t, false)
}

// describesNoun reports whether the date stands before a word that it may say more of.
func (c *context) describesNoun() bool {
	return c.kind(c.last+1) == token.Word && !slices.Contains(behindDates, c.word(c.last+1))
}

// yearBehind reports whether the number of a year follows the date.
func (c *context) yearBehind() bool {
	i := c.last + 1
	if c.word(i) == "," {
		i++
	}
	digits, _ := wholeNumber(c.word(i))
	return c.kind(i) == token.Number && digits == 4
}

// attribute reports whether the date only tells which thing is meant: "after the Jan. 2
// talks" is after the talks.
func (c *context) attribute(t *term) bool {
	if t.op != opDay && t.op != opMonthDay && t.op != opWeekday || c.word(c.first) != "the" {
		return false
	}
	return c.describesNoun() && !c.capital(c.last+1)
}

// behindDates are the words that follow a date and are not what it tells of.
var behindDates = []string{"and", "or", "but", "at", "in", "on", "to", "by", "for", "from", "of", "with", "until", "when", "as", "if", "that", "which", "who",

	"he", "she", "it", "they", "we", "you", "is", "are", "was", "were", "will", "has", "have", "had", "the", "a", "an", "next", "this", "last", "morning", "night", "evening", "afternoon"}

// innerStart returns the token with which the date behind "since the" begins.
func (c *context) innerStart() int {
	for i := c.first; i < c.last; i++ {
		if w := c.word(i); !slices.Contains(openers, w) {
			return i
		}
	}
	return c.last
}

// openers are the words with which half-open dates begin.
var openers = []string{"since", "starting", "beginning", "commencing", "effective", "from", "on", "in", "as", "of", "anytime", "sometime", "any", "time",

	"after", "past", "later", "newer", "greater", "more", "than", "is", "recent", "year", "be", "at", "or", "equal", "to", "no", "not", "earlier", "sooner", "before", "prior",
	"previous", "older", "less", "smaller", "until", "till", "til", "by", "through", "up", "around", "about", "pre", "post", "-", "to", "and", "including", "valid"}

// partOfName reports whether the tokens are cut out of something longer without
// spaces: "iPhone-11", "3.2.2020.1", "$2019". A full date may stand in a file's name.
func (c *context) partOfName(t *term) bool {
	before, after := c.first-1, c.last+1
	if before >= 0 && !c.tokens[c.first].Space && t.op != opDay {
		w := c.word(before)
		inside := before > 0 && !c.tokens[before].Space && c.kind(before-1) != token.Mark
		if strings.ContainsAny(w, "$€£¥#@&=+:") || inside && strings.ContainsAny(w, "-/._") || c.kind(before) != token.Mark {
			return true
		}
	}
	if after >= len(c.tokens) || c.tokens[after].Space {
		return false
	}
	if c.kind(after) == token.Word && c.kind(c.last) == token.Number && t.op != opDay {
		return true
	}
	joined := after+1 < len(c.tokens) && !c.tokens[after+1].Space && c.kind(after+1) == token.Number
	return c.kind(after) == token.Number || strings.ContainsAny(c.word(after), "%$€£") || joined && t.op != opDay && strings.ContainsAny(c.word(after), "-/_.")
}

// cutsName reports whether the name of a holiday begins within the date and goes on behind it:
// the "in the New Year" of "in the New Year's Day parade".
func (c *context) cutsName() bool {
	for i := c.first + 1; i <= c.last; i++ {
		if w := c.known(i); w.names != nil {
			if _, end := w.holiday(c.text, c.tokens, i); end > c.last+1 {
				return true
			}
		}
	}
	return false
}

// beforeChrist are the words behind a year that this package cannot count.
var beforeChrist = []string{"bc", "b.c.", "b.c", "bce", "b.c.e."}

// eras are the words that make a year of any number.
var eras = []string{"ad", "a.d", "a.d.", "ce", "c.e", "c.e.", "anno"}

// shortDotted reports whether the date is written like 20.12.19, as versions are, and
// no preposition says that it is a date.
func (c *context) shortDotted() bool {
	w := c.word(c.last)
	return c.first == c.last && c.kind(c.first) == token.Number && len(w) <= 8 && strings.Count(w, ".") == 2 && w[len(w)-3] == '.' &&
		!slices.Contains([]string{"on", "by", "since", "from", "until", "till", "dated", "before", "after"}, c.word(c.first-1))
}

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

// child reports whether the date is "the boy" in small letters: the abbreviation for the
// beginning of the year is in capitals.
func (c *context) child() bool {
	return c.word(c.last) == "boy" && c.tokens[c.last].Text(c.text) != "BOY"
}

// acceptsBare decides for terms that say little: a lone year, month, day.
func (c *context) acceptsBare(t *term, opened bool) bool {
	if prev := c.word(c.first - 1); prev == "every" || prev == "each" {
		return false // it comes again and again
	}
	if c.reachesBack(t) {
		return false
	}
	switch t.op {
	case opNow:
		if c.worth() {
			return false
		}
		return c.whole() || !slices.Contains([]string{"now", "nowadays"}, c.word(c.last))
	case opRange:
		return !c.rangeOfCounts(t) && !c.weekAfterWeek(t) && !c.openingHours()
	case opRun:
		if w := c.word(c.last + 1); t.args[1].op != opNow && (w == "to" || w == "until" || w == "till") && c.kind(c.last+2) == token.Number {
			return false // "for 27 years, from 1970 to 1997" is a length, and a range
		}
		if c.word(c.first) == "within" && slices.Contains([]string{"of", "after", "from"}, c.word(c.last+1)) {
			return false // "within 7 days of the sale"
		}
		return !t.hours() && !(t.args[1].op == opNow && (c.word(c.first+1) == "a" || c.word(c.first+1) == "an") && c.word(c.first) != "within")
	case opMonthLast:
		return c.acceptsDay()
	case opNumbered:
		return c.acceptsYear(t, opened)
	case opMonth, opWeekday:
		return c.acceptsName() && !c.named() && !c.recurring() && !c.openingHours()
	case opHoliday:
		return !c.thingOfFeast()
	case opWeekend:
		return !c.recurring()
	case opSeason:
		return c.acceptsSeason()
	case opHalf:
		return false
	case opEnded:
		return c.word(c.last) != "quarter" || c.word(c.last+1) != "-" // "in December quarter-finals are held"
	case opQuarter:
		return c.word(c.last) != "half" && !c.ofOther()
	case opMonthDay:
		return c.acceptsMonthDay(opened)
	case opDated:
		return !c.openingHours()
	case opBoth:
		return !c.openingHours() && (c.known(c.last-1).weekday == 0 || c.kind(c.last) != token.Number || c.endsAtDay())
	case opPart:
		if c.verbEnd() || t.args[0].ofDay() || t.args[0].op == opSeason && c.word(c.last+1) == "of" {
			return false // "the start of the fall of Rome"
		}
		if t.args[0].op == opNumbered && t.args[0].n[0] == int(calendar.Decades) && (c.ofPerson() || c.ofPrice()) {
			return false
		}
		if c.word(c.last) == "end" && c.kind(c.last+1) == token.Word && !slices.Contains(behindDates, c.word(c.last+1)) {
			return false // "the year-end bonus"
		}
		return opened || c.last > c.first || c.whole() || slices.Contains([]string{"by", "until", "the", "in"}, c.word(c.first-1))
	case opCentury:
		return !slices.Contains(ofSomebody, c.word(c.first-1)) || c.describesNoun() // "his seventh century" is of runs
	case opHull:
		return !slices.Contains(possessives, c.word(c.first-1))
	case opNth:
		return !slices.Contains(possessives, c.word(c.first-1))
	case opThis, opNext, opLast:
		return c.acceptsUnit(t)
	case opEither:
		if c.word(c.last-1) != "past" && c.ofPeriod() {
			return false
		}
		return c.acceptsBare(t.args[0], opened) && c.acceptsBare(t.args[1], opened)
	case opThen:
		return !c.whole() && !c.tiedBehind()
	case opAway, opMove:
		if c.word(c.last+1) == "than" {
			return false // "two days later than planned"
		}
		return !t.hours() && (c.word(c.first) != "in" || c.ahead())
	}
	return true
}

// endsAtDay reports whether the number behind a day of the week is the day of the month, as far as
// what follows shows: it counts in "by Friday 24 had died", but not in "on Friday 13 he left".
func (c *context) endsAtDay() bool {
	next := c.word(c.last + 1)
	return next == "" || c.kind(c.last+1) == token.Mark || slices.Contains([]string{"at", "he", "she", "it", "they", "we", "i", "the", "a", "an"}, next)
}

// reachesBack reports whether a date ends with a length of time over which something is the
// most, and counts from no day: "the wettest March in 80 years".
func (c *context) reachesBack(t *term) bool {
	if t.op == opAway || !t.counts() {
		return false
	}
	inner := *c
	for inner.first = c.last - 1; inner.first > c.first; inner.first-- {
		if c.word(inner.first) == "in" {
			return !inner.ahead()
		}
	}
	return false
}

// counts reports whether a length of time from now is part of the term.
func (t *term) counts() bool {
	return t != nil && (t.op == opAway && t.n[0] > 0 || t.args[0].counts() || t.args[1].counts())
}

// acceptsDay decides for "the 15th", "on 15", which are far more often something else:
// the 15th floor, the second time.
func (c *context) acceptsDay() bool {
	next := c.word(c.last + 1)
	ends := next == "" || strings.Contains(".,;:!?)-–—/%|\"", next) || slices.Contains([]string{"at", "between", "from", "and", "or", "to", "in", "about", "around"}, next)
	if !ends || (next == "-" || next == "/") && !c.tokens[c.last+1].Space || next == "%" {
		return false
	}
	if (next == "and" || next == "or" || next == ",") && c.listOrdersNoun() {
		return false
	}
	digits := c.kind(c.last) == token.Number || c.last > c.first && c.kind(c.last-1) == token.Number
	prev := c.word(c.first - 1)
	the := c.word(c.first) == "the"
	switch {
	case c.whole():
		return the || c.kind(c.last) != token.Number
	case c.last-c.first >= 1 && c.word(c.last) == "day":
		return the
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
		case w == "," || w == "and" || w == "or":
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

// ambiguousNames are months, days and seasons that are also other words.
var ambiguousNames = []string{"may", "march", "mar", "sun", "sat", "wed", "mon", "fri", "jan", "dec", "sec", "jun", "sep", "thu", "apr", "nov", "oct", "jul", "aug", "feb", "tue", "tues", "thur", "thurs", "sept"}

// named reports whether a day of the week or a month is part of another name: Super
// Sunday, the Sunday Times, June Carter.
func (c *context) named() bool {
	if c.first != c.last {
		return slices.Contains(namedDays, c.word(c.first-1)) // with a time of day
	}
	if slices.Contains(namedDays, c.word(c.first-1)) || slices.Contains(namesAfter, c.word(c.last)+" "+c.word(c.last+1)) {
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

// beforeAdjectives are words behind which "august" in small letters is no month.
var beforeAdjectives = append(slices.Clone(ofSomebody), "a", "an", "such", "most", "very", "so")

// Days and months in other names: the words before them, both words, and those that are
// first names where another capital follows.
var (
	namedDays  = []string{"super", "bloody", "black", "casual", "fat", "taco", "whit", "freaky", "ruby", "blue", "girl"}
	namesAfter = []string{"sunday times", "sunday school", "sunday schools", "sunday best", "sunday roast", "sunday telegraph", "sunday express", "sunday mirror", "sunday mail", "sunday herald", "june bug", "june bugs", "march madness", "october revolution", "august institutions"}
	givenNames = []string{"april", "may", "june", "august", "jan"}
)

// recurring reports whether the days come again and again, or are any of them: "on Fridays",
// "most Sundays", "every other Monday", "on a Sunday".
func (c *context) recurring() bool {
	w, prev := c.word(c.last), c.word(c.first-1)
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

// ofOther reports whether the quarter that was read is one of something else than a year: "the
// first quarter of the game", "of the race", "a third quarter of growth".
func (c *context) ofOther() bool {
	if c.word(c.last+1) != "of" {
		return false
	}
	const farthest = 6 // words of "of the company's new fiscal year"
	for i := c.last + 2; i < c.last+2+farthest; i++ {
		if c.kind(i) == token.Number || slices.Contains(yearWords, c.word(i)) {
			return false
		}
	}
	return true
}

// yearWords are the words for a year of which there are quarters.
var yearWords = []string{"year", "years", "fiscal", "financial", "fy", "calendar", "business"}

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
		if c.word(c.last+1) == "of" && c.capital(c.last+2) {
			return false // "the March of Dimes"
		}
		if c.capital(i) {
			modifies := c.kind(c.last+1) == token.Word && !c.capital(c.last+1)
			return introduced || c.setFor() || (prev == "the" || prev == "a") && modifies || w == "march" && c.word(c.last+1) == "'s"
		}
		return introduced && prev != "to" && prev != "and" && prev != "of" && prev != "from" && prev != "-" && w != "may"
	case "sun", "sat", "mar", "wed", "sec":
		return c.capital(i) && (slices.Contains(prepositions, prev) || c.besideWeekday()) || c.last > i && c.capital(i)
	}
	if c.capital(i) || c.last > i {
		return true
	}
	return slices.Contains(strictPrepositions, prev) || slices.Contains([]string{"on", "from", "last", "next", "this", "early", "mid", "late"}, prev)
}

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
	if next == "-" || next == "/" || next == "of" || prev == "/" || slices.Contains(bettors, next) {
		return false
	}
	_, a := wholeNumber(c.word(c.first))
	_, b := wholeNumber(c.word(c.last))
	return slices.Contains([]string{"on", "by", "since", "until", "before", "after", "from", "dated", "this", "next"}, prev) || max(a, b) > 10
}

// bettors are the words behind odds: "the 11/10 favourite".
var bettors = []string{"favourite", "favourites", "favorite", "favorites", "shot", "shots", "chance", "outsider", "odds", "winner"}

// hours reports whether the term is some hours or minutes from a day, which says
// nothing of the day.
func (t *term) hours() bool {
	return t.args[0].op == opSpan && t.args[0].n[1] == unitHour
}

// acceptsUnit decides for a unit counted from now: not "the last week of the talks",
// "the next day" of a story.
func (c *context) acceptsUnit(t *term) bool {
	if t.args[0].op != opUnit {
		return t.args[0].op != opMonthDay || c.acceptsMonthDay(true)
	}
	if w := c.word(c.last); len(w) > 3 && strings.HasSuffix(w, "s") {
		return false // "the last years" are not one
	}
	if c.fractionOf() {
		return false
	}
	if unit := t.args[0].n[0]; unit == int(calendar.Halves) || unit >= int(calendar.Decades) && c.word(c.first) == "the" && c.last == c.first+1 || unit >= unitHour {
		return false
	}
	if c.word(c.first-2) == "turn" {
		return false // "at the turn of the year"
	}
	if c.last == c.first+1 && c.word(c.first) == "the" {
		if t.args[0].n[0] == int(calendar.Days) && c.word(c.first-1) != "for" {
			return c.whole() // "back in the day", "the news of the day"
		}
		return c.whole() || slices.Contains([]string{"for", "of", "in", "during"}, c.word(c.first-1)) && c.kind(c.last+1) != token.Word && c.word(c.last+1) != "'s"
	}
	if c.word(c.last) == "day" && c.word(c.first) == "this" && (c.word(c.last+1) == "in" || c.word(c.first-1) == "to") {
		return false // "on this day in 1912", "to this day"
	}
	the := c.word(c.first) == "the" || c.word(c.first-1) == "the"
	return !(the && c.ofPeriod()) && (c.word(c.last+1) != "of" || t.args[0].n[0] != int(calendar.Days))
}

// fractionOf reports whether the quarter that was read is one of a unit: "the past quarter
// century".
func (c *context) fractionOf() bool {
	next := c.last + 1
	if c.word(next) == "-" {
		next++
	}
	return c.word(c.last) == "quarter" && c.known(next).unit > 0
}

// ofPeriod reports whether what follows says of what the unit is the last or the next: "the
// last year of the war", "the last week in September".
func (c *context) ofPeriod() bool {
	if c.word(c.last+1) == "in" {
		after := c.known(c.last + 2)
		return after.month > 0 || after.season > 0 || c.kind(c.last+2) == token.Number
	}
	return c.word(c.last+1) == "of"
}
