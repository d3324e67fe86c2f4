package date

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// What a story tells is counted from the day that it has come to: "two days later", "the
// next day", "a year earlier". That day is [opThen] in a term, until [Expr.From] puts it in.

// told returns what is read at the context's tokens as counted from a day spoken of before,
// nil if it is counted from none. ahead says that it lies after that day: no reader takes
// it for a day after the article, which stands before it.
func (c *context) told(t *term) (then *term, ahead bool) {
	if c.whole() {
		return nil, false
	}
	then, sign := c.fromThen(t)
	if then == nil {
		return nil, false
	}
	if sign == 0 {
		return then, true
	}
	if sign < 0 && c.tense() == future {
		if t.op == opAway { // "they will be sent out two days earlier"
			return &term{op: opFuture, args: [2]*term{then}}, true
		}
		return nil, false
	}
	if sign > 0 && !c.surelyThen(t) && !c.toldInPast() {
		return nil, false
	}
	return then, sign > 0
}

// surelyThen reports whether the words count from a day spoken of before in any tense: "the
// next day", "the following week", "two days later", but not "the next year".
func (c *context) surelyThen(t *term) bool {
	if t.op == opAway || t.op == opAbout || t.op == opShift {
		return true
	}
	return c.tells("following") || c.word(c.last) == "day"
}

// tells reports whether a word is one of those of the date, and not the last.
func (c *context) tells(word string) bool {
	for i := c.first; i < c.last; i++ {
		if c.word(i) == word {
			return true
		}
	}
	return false
}

// tiedBehind reports whether what follows "the same day" says which day it is: "the same day
// that he left", "he rose the same day she fell".
func (c *context) tiedBehind() bool {
	next := c.word(c.last + 1)
	if next == "of" || next == "as" || next == "that" || next == "when" {
		return true
	}
	i := c.first - 1
	if c.word(i) == "on" {
		i--
	}
	return i >= 0 && c.kind(i) != token.Mark && c.word(i) != "and" && slices.Contains([]string{"the", "he", "she", "it", "they", "we"}, next)
}

// toldInPast reports whether the sentence tells of the past, be it of what was said.
func (c *context) toldInPast() bool {
	switch c.tense() {
	case past:
		return true
	case future:
		return false
	}
	for d := 1; d < reach; d++ {
		if slices.Contains(speakingVerb, c.word(c.first-d)) || slices.Contains(speakingVerb, c.word(c.last+d)) {
			return true
		}
	}
	return false
}

// Words that count from a day spoken of before, where others ("ago", "from now", "next
// week") count from the article.
var (
	laterWords    = []string{"later", "afterwards", "afterward"}
	earlierWords  = []string{"earlier", "previously", "prior"}
	nextWords     = []string{"next", "following"}
	previousWords = []string{"previous", "preceding", "prior"}
)

// fromThen returns the term counted from the day spoken of before, and whether it lies
// after it (1), before it (-1) or is that day itself (0).
func (c *context) fromThen(t *term) (then *term, sign int) {
	now := &term{op: opThen}
	switch t.op {
	case opThen:
		return t, 0
	case opAbout:
		if inner, sign := c.fromThen(t.args[0]); inner != nil {
			return &term{op: opAbout, args: [2]*term{inner}}, sign
		}
	case opAway:
		sign := t.n[0]
		if sign > 0 && slices.Contains(laterWords, c.word(c.last)) || sign < 0 && slices.Contains(earlierWords, c.word(c.last)) {
			return &term{op: opAwayFrom, n: t.n, args: [2]*term{t.args[0], now}}, sign
		}
	case opSince, opAfter, opUntil, opBefore, opFiscal:
		if inner, sign := c.fromThen(t.args[0]); inner != nil {
			return &term{op: t.op, args: [2]*term{inner}}, sign // "by the next day"
		}
	case opEither:
		return c.fromThen(t.args[0])
	case opComing:
		if c.tells("following") { // "the following March"
			return &term{op: opCount, n: t.n, args: [2]*term{t.args[0], now}}, 1
		}
	case opLast:
		if c.tells("same") {
			return &term{op: opAwayFrom, n: [3]int{-1}, args: [2]*term{{op: opSpan, n: [3]int{1, t.args[0].n[0]}}, now}}, -1
		}
		fallthrough
	case opNext:
		if t.args[0].op != opUnit && c.tells("following") {
			return &term{op: opCount, n: t.n, args: [2]*term{t.args[0], now}}, 1
		}
		if sign := c.besideThen(); sign != 0 && t.args[0].op == opUnit {
			return &term{op: opBeside, n: [3]int{sign * t.n[0]}, args: [2]*term{t.args[0], now}}, sign
		}
	case opRun:
		if sign := c.besideThen(); sign > 0 && t.n[0] > 0 && t.args[1].op == opNow {
			return &term{op: opRun, n: t.n, args: [2]*term{t.args[0], now}}, sign
		}
	case opShift:
		if sign := c.besideThen(); sign != 0 && t.args[0].op == opNow {
			return &term{op: opShift, n: t.n, args: [2]*term{now}}, sign
		}
	}
	return nil, 0
}

// besideThen reports whether the words are "the next", "the following" or "within" (1), or
// "the previous" (-1), of something.
func (c *context) besideThen() int {
	if c.word(c.first) == "within" {
		return 1 // "within six weeks" of what was told
	}
	for i := c.first; i < c.last; i++ {
		switch the := c.word(i-1) == "the"; {
		case slices.Contains(nextWords, c.word(i)) && (the || c.word(i) == "following"):
			return 1
		case slices.Contains(previousWords, c.word(i)):
			return -1
		}
	}
	return 0
}

// From returns the date counted from another that was spoken of before. It returns false
// where that one is not known to a day, a week, a month or whatever the date is counted in:
// "two days later" counts from no year. What was before, told in a sentence of the past, is not
// counted from a day to come.
func (e Expr) From(before Expr) (Expr, bool) {
	t, anchor := e.term(), before.term()
	if t == nil || anchor == nil || anchor.has(opThen) || anchor.compares() || !anchor.within(max(t.grain(), t.length()/fine)) {
		return Expr{}, false
	}
	if t.op != opFuture && t.compares() && anchor.has(opFuture) {
		return Expr{}, false
	}
	return newExpr(t.replaced(anchor)), true
}

// has reports whether an operation is part of the term.
func (t *term) has(o op) bool {
	return t != nil && (t.op == o || t.args[0].has(o) || t.args[1].has(o))
}

// compares reports whether a day before another is named, as things are compared with: "a year
// earlier". The story does not come to that day.
func (t *term) compares() bool {
	return t != nil && ((t.op == opAwayFrom || t.op == opBeside) && t.n[0] < 0 || t.args[0].compares() || t.args[1].compares())
}

// replaced returns the term with another in the place of the day spoken of before.
func (t *term) replaced(anchor *term) *term {
	if t.op == opThen {
		return anchor
	}
	filled := *t
	for i, arg := range t.args {
		if arg != nil {
			filled.args[i] = arg.replaced(anchor)
		}
	}
	return &filled
}

// grain returns how many days the unit has, at most, in which a term is counted.
func (t *term) grain() int {
	switch {
	case t == nil:
		return 0
	case t.op == opSpan:
		return daysOf(t.n[1])
	case t.op == opUnit:
		return daysOf(t.n[0])
	case t.op == opThen, t.op == opShift:
		return 1
	case t.op == opCount: // "the following March" counts from any day or month of a year
		cy, _ := t.args[0].cycle()
		return daysOf(int(cy.rhythm))
	case t.op == opPlus:
		return min(t.args[0].grain(), t.args[1].grain())
	}
	return max(t.args[0].grain(), t.args[1].grain())
}

// fine is how many times as long as what is counted from the length of time must be, where its
// unit is shorter: 18 months count from a summer, two days from no month.
const fine = 4

// length returns how many days, at most, a length of time in the term has.
func (t *term) length() int {
	switch {
	case t == nil:
		return 0
	case t.op == opSpan:
		return min(t.n[0], maxCount) * daysOf(t.n[1])
	}
	return t.args[0].length() + t.args[1].length()
}

// daysOf returns how many days a unit has at most.
func daysOf(unit int) int {
	switch unit {
	case int(calendar.Days), unitHour, unitWorkday:
		return 1
	case unitFortnight:
		return 14
	}
	p := calendar.Unit(unit).Of(someDay)
	return int(p.Last-p.First) + 1
}

// someDay is a day of a long month and of a leap year and decade: 1 January 2020.
const someDay = calendar.Day(18262)

// within reports whether a term names no more days than so many.
func (t *term) within(days int) bool {
	c := clock{today: someDay}
	p, ok := c.soft(t)
	return ok && !p.Empty() && int64(p.Last)-int64(p.First) < int64(days)
}

// awayFrom returns the days so long after another, or before it: the unit in which the day
// lies, as from now; of a whole week, month or year the one that lies as far away.
func (c *clock) awayFrom(t *term) (Days, bool) {
	p, ok := c.soft(t.args[1])
	if p.First != p.Last {
		return on(calendar.Period{First: move(p.First, t.n[0], t.args[0]), Last: move(p.Last, t.n[0], t.args[0])}), ok
	}
	return around(p.First, t.n[0], t.args[0]), ok
}
