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
	return c.cutsName() || c.fractionOf() || c.nightShow() || c.verbMay() || c.verbDay() || c.verbFall() || c.verbLast() || c.child() || c.countsBehindMonth() ||
		c.yearBeforeChrist() || c.shortDotted() || c.numbersThing() || c.behindNoDay() || c.countsHours() || c.weekOfSomething() || c.changesBy()
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
		if c.plainFrom() && !c.headsSentence() {
			return false
		}
		if c.word(c.first) == "through" && c.word(c.first+1) == "the" && slices.Contains(dayparts, c.word(c.first+2)) && !slices.Contains(lasting, c.word(c.first-1)) {
			return false // "worked through the small hours of Friday"
		}
		if c.word(c.last) == "date" && (c.word(c.first-1) == "up" || c.word(c.first-1) == "equals" || c.kind(c.last+1) == token.Number) {
			return false
		}
		if next := c.kind(c.last + 1); c.word(c.last+1) == "'s" || c.word(c.last) == "after" && (next == token.Word || next == token.Number) {
			return false // "after Friday's vote" is after the vote, "in 2019 and after the war" in that year
		}
		if t.args[0].op == opMove && c.word(c.first) == "in" && !c.ahead() {
			return false // "the worst flood in more than 20 years"
		}
		if deictic(t.args[0]) && slices.Contains([]string{"greater", "more", "less", "smaller"}, c.word(c.first)) {
			return false // "less than last year" compares what it says of both years
		}
		inner := *c
		inner.first = c.innerStart()
		if inner.attribute(t.args[0]) || t.args[0].op == opMonth && c.word(inner.first) == "the" && c.numberBehind() {
			return false // "until the May 5 vote"
		}
		return inner.acceptsBare(t.args[0], true)
	case opAbout:
		if c.word(c.first) == "c" && c.first > 0 && c.capital(c.first) {
			return false // "42 U.S.C. 1958"
		}
		if deictic(t.args[0]) && c.word(c.first) == "about" {
			return false // "to talk about last year"
		}
		return c.acceptsBare(t.args[0], true)
	}
	return c.acceptsBare(t, false)
}

// plainFrom reports whether the words say from when on with "from" alone, which mostly tells where
// something comes from: "prices from 2019", "a video from Monday".
func (c *context) plainFrom() bool {
	return c.word(c.first) == "from" && !slices.Contains([]string{"on", "onward", "onwards", "forward", "later", "after"}, c.word(c.last))
}

// headsSentence reports whether the date heads a sentence that goes on with a subject: "From 1 July,
// the levy is 5%", "From 2019 he led it", but not "From 2019 data it was clear", "From 2018, 2019 and 2020, a list of films".
func (c *context) headsSentence() bool {
	if c.first != 0 {
		return false
	}
	i := c.last + 1
	if c.word(i) != "," {
		return slices.Contains(subjects, c.word(i))
	}
	w := c.known(i + 1)
	return c.kind(i+1) == token.Word && w.weekday == 0 && w.month == 0 && !slices.Contains([]string{"when", "where", "which", "who"}, c.word(i+1)) ||
		c.kind(i+1) == token.Number && len(c.word(i+1)) != 4
}

// subjects are words with which a subject begins.
var subjects = append(slices.Clone(beforeNouns), "all", "any", "every", "each", "no", "both", "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those", "there", "nobody", "everyone", "anyone")

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

// deictic reports whether a date is told by the day of the article, which no one hedges: "today",
// "tonight", "last year".
func deictic(t *term) bool {
	switch t.op {
	case opNow, opThis, opNext, opLast:
		return true
	case opShift:
		return t.args[0].op == opNow
	}
	return false
}

// numberBehind reports whether a number follows the date, or the full stop of its last word.
func (c *context) numberBehind() bool {
	i := c.last + 1
	if c.word(i) == "." {
		i++
	}
	return c.kind(i) == token.Number
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

// dayparts are the words with which part of a day begins: "through the night of 3 June" lasts as long.
var dayparts = []string{"night", "evening", "morning", "afternoon", "small", "early", "late"}

// lasting are the words before "through" where it says until when: "the sale runs through the morning of May 4".
var lasting = []string{"run", "runs", "open", "continue", "continues", "effect", "place", "extended", "closed", "valid", "remain", "remains"}

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

// yearBeforeChrist reports whether the date ends with, or is a day or a month that is followed by, a year
// that this package cannot count: "44 BC", "March 15, 44 BC". British Columbia is none: "on March 3, B.C.
// had rain", "on March 3, 40 BC nurses left".
func (c *context) yearBeforeChrist() bool {
	i := c.last + 1
	if slices.Contains(beforeChrist, c.word(i)) {
		return true
	}
	if c.word(i) == "," {
		i++
	}
	if c.kind(i) != token.Number || len(c.word(c.last)) == 4 && c.kind(c.last) == token.Number || c.known(c.last).weekday > 0 {
		return false
	}
	noun := c.kind(i+2) == token.Word && !c.capital(i+2) && !slices.Contains(behindDates, c.word(i+2))
	return slices.Contains(beforeChrist, c.word(i+1)) && !noun
}

var beforeChrist = []string{"bc", "b.c.", "b.c", "bce", "b.c.e."}

// eras are the words that make a year of any number.
var eras = []string{"ad", "a.d", "a.d.", "ce", "c.e", "c.e.", "anno"}

// child reports whether the date is "the boy" in small letters: the abbreviation for the
// beginning of the year is in capitals.
func (c *context) child() bool {
	return c.word(c.last) == "boy" && c.tokens[c.last].Text(c.text) != "BOY"
}

// acceptsBare decides for terms that say little: a lone year, month, day.
func (c *context) acceptsBare(t *term, opened bool) bool {
	if prev := c.word(c.first - 1); prev == "every" || prev == "each" || prev == "any" && !t.fixed() {
		return false // it comes again and again
	}
	if c.reachesBack(t) {
		return false
	}
	switch t.op {
	case opNow:
		return c.acceptsNow()
	case opRange:
		return c.acceptsRange(t)
	case opRun:
		return c.acceptsRun(t)
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
		if c.word(c.last+1) == "-" && strings.HasPrefix(c.word(c.last+2), "final") {
			return false // "the third quarter-final"
		}
		return c.word(c.last) != "half" && !c.ofOther() && (c.word(c.last-1) != "-" || c.ofAccounts())
	case opMonthDay:
		return c.acceptsMonthDay(opened)
	case opDated:
		return !c.openingHours()
	case opBoth:
		return !c.openingHours() && (!c.dayBehindName() || c.endsAtDay())
	case opPart:
		return c.acceptsPart(t, opened)
	case opFiscal:
		return t.args[0].op == opNumbered || c.acceptsBare(t.args[0], opened)
	case opCentury:
		return c.acceptsCentury()
	case opHull, opNth:
		return !slices.Contains(possessives, c.word(c.first-1))
	case opThis, opNext, opLast:
		return c.acceptsUnit(t)
	case opEither:
		return (c.word(c.last-1) == "past" || !c.ofPeriod()) && c.acceptsBare(t.args[0], opened) && c.acceptsBare(t.args[1], opened)
	case opThen:
		return !c.whole() && !c.tiedBehind()
	case opAway, opMove:
		return c.acceptsDistance(t)
	}
	return true
}

// acceptsNow decides for the day of writing: "today", "now".
func (c *context) acceptsNow() bool {
	if c.worth() || c.word(c.first-1) == "usa" && c.capital(c.first) {
		return false // "in today's money", "USA Today"
	}
	return c.whole() || !slices.Contains([]string{"now", "nowadays"}, c.word(c.last))
}

// acceptsRange decides for days from one to another.
func (c *context) acceptsRange(t *term) bool {
	from, to := t.args[0], t.args[1]
	if to.op == opMonthLast && (from.op == opMonthLast || from.op == opNow) && c.describesNoun() {
		return false // "between the 3rd and 5th floors"
	}
	if to.op == opNumbered && c.advertises() {
		return false // "5 to 10 ad campaigns"
	}
	if c.dayBehindName() && !c.endsAtDay() {
		return false // "from Monday to Friday 12 people"
	}
	return !c.rangeOfCounts(t) && !c.weekAfterWeek(t) && !c.openingHours()
}

// acceptsRun decides for a length of time that is counted from a date: "within 7 days", "in the 27 years
// to 1997".
func (c *context) acceptsRun(t *term) bool {
	now := t.args[1].op == opNow
	if w := c.word(c.last + 1); !now && (w == "to" || w == "until" || w == "till") && c.kind(c.last+2) == token.Number {
		return false // "for 27 years, from 1970 to 1997" is a length, and a range
	}
	if c.word(c.first) == "within" && slices.Contains([]string{"of", "after", "from"}, c.word(c.last+1)) {
		return false // "within 7 days of the sale"
	}
	if c.tells("less") && c.word(c.first) == "in" && c.tense() != future && !slices.Contains(running, c.word(c.first-1)) {
		return false // "round the world in less than 80 days"
	}
	return !t.hours() && !(now && (c.word(c.first+1) == "a" || c.word(c.first+1) == "an") && c.word(c.first) != "within")
}

// acceptsPart decides for a part of a period: "the start of the week", "mid-2019".
func (c *context) acceptsPart(t *term, opened bool) bool {
	whole := t.args[0]
	if c.verbEnd() || whole.ofDay() || whole.op == opSeason && c.word(c.last+1) == "of" {
		return false // "the start of the fall of Rome"
	}
	if whole.op == opNumbered && whole.n[0] == int(calendar.Decades) && (c.ofPerson() || c.ofPrice()) {
		return false
	}
	if c.word(c.last) == "end" && c.kind(c.last+1) == token.Word && !slices.Contains(behindDates, c.word(c.last+1)) {
		return false // "the year-end bonus"
	}
	return opened || c.last > c.first || c.whole() || slices.Contains([]string{"by", "until", "the", "in"}, c.word(c.first-1))
}

// acceptsCentury decides for a century.
func (c *context) acceptsCentury() bool {
	for i := c.first - 3; i < c.first-1; i++ {
		if c.word(i) == "turn" && c.word(i+1) == "of" {
			return false // "at the turn of the 20th century"
		}
	}
	return !slices.Contains(ofSomebody, c.word(c.first-1)) || c.describesNoun() // "his seventh century" is of runs
}

// acceptsDistance decides for a date so far from another: "in two days", "a week later".
func (c *context) acceptsDistance(t *term) bool {
	if c.word(c.last+1) == "than" {
		return false // "two days later than planned"
	}
	if c.word(c.last) == "'s" || c.word(c.last+1) == "'s" && c.word(c.first) == "in" {
		return false // "in a day's work", but not "in a day's time"
	}
	if c.longRun(t) {
		return false // "once in a hundred years", "six cities in seven nights"
	}
	return !t.hours() && (c.word(c.first) != "in" || c.ahead())
}

// weekOfSomething reports whether the week behind "today" belongs to what follows: "it is today week two
// of the trial", "USA Today week in review".
func (c *context) weekOfSomething() bool {
	if c.word(c.last-1) != "today" || c.word(c.last) != "week" {
		return false
	}
	i := c.last + 1
	return c.kind(i) == token.Number || c.known(i).number.value > 0 || slices.Contains([]string{"in", "of", "after", "by"}, c.word(i))
}

// fixed reports whether the date states a year or a day of a month, so that "any" before it is said
// of what follows: "any May 2020 records", "any Dec. 31 deadline".
func (t *term) fixed() bool {
	return !t.has(opWeekday) && (t.has(opNumbered) || t.has(opDay) || t.has(opMonthDay))
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

// running are verbs of the present whose subject has so much time left.
var running = []string{"expires", "expire", "ends", "end", "begins", "begin", "starts", "start", "opens", "open", "closes", "close", "due", "falls", "is"}
