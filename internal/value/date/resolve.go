package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// tense is that of the sentence, which decides between last Friday and the next.
type tense int8

const (
	past    tense = -1
	unknown tense = 0
	future  tense = 1
)

// clock finds the days of terms in a text that was written on one day.
type clock struct {
	today calendar.Day
	tense tense
	asked bool // whether the days depend on today
	leans bool // whether they may depend on the tense

	misnamed *Misnamed // a day that is written with a wrong day of the week
}

// now returns the day of writing, and remembers that it was needed.
func (c *clock) now() calendar.Day {
	c.asked = true
	return c.today
}

// in reports whether the sentence has a tense, and remembers that it was needed.
func (c *clock) in(t tense) bool {
	c.leans = true
	return c.tense == t
}

func on(p calendar.Period) Days { return Days{Soft: p, Hard: p} }

// days returns what a term names, and false where there is no such day.
func (c *clock) days(t *term) (Days, bool) {
	switch t.op {
	case opFuture, opPast:
		c.tense = future
		if t.op == opPast {
			c.tense = past
		}
		return c.days(t.args[0])
	case opNight:
		d, ok := c.days(t.args[0])
		d.Hard.Last++
		return d, ok
	case opLast, opNext:
		return c.beside(t)
	case opAway:
		return c.away(t)
	case opAwayFrom:
		return c.awayFrom(t)
	case opRun:
		return c.run(t)
	case opRange:
		return c.between(t)
	case opAbout:
		return c.about(t)
	case opSince, opAfter, opUntil, opBefore:
		return c.open(t)
	case opPart:
		if t.n[0] == partEarlier || t.n[0] == partLater {
			return c.earlierLater(t)
		}
	case opEither:
		return c.either(t)
	case opObserved:
		return c.observed(t)
	case opFiscal:
		return c.days(t.args[0])
	}
	p, ok := c.period(t)
	days := on(p)
	days.Hard.First -= t.doubt()
	days.Hard.Last += t.doubt()
	return days, ok
}

// doubt returns by how many days the feast that a term names may differ from place to
// place.
func (t *term) doubt() calendar.Day {
	for ; t != nil; t = t.args[0] {
		switch t.op {
		case opHoliday:
			return feasts[t.n[0]].doubt
		case opIn, opThis, opComing:
		default:
			return 0
		}
	}
	return 0
}

// period returns the days of a term about whose meaning there is no doubt.
func (c *clock) period(t *term) (calendar.Period, bool) {
	switch t.op {
	case opNow:
		return calendar.On(c.now()), true
	case opDay:
		d, ok := calendar.DateOf(t.n[0], time.Month(t.n[1]), t.n[2])
		return calendar.On(d), ok
	case opNumbered:
		return calendar.Unit(t.n[0]).Period(t.n[1]), true
	case opThis:
		return c.this(t.args[0])
	case opComing:
		if cy, ok := t.args[0].cycle(); ok {
			return cy.after(c.now(), t.n[0])
		}
	case opNth, opIn:
		if _, cyclic := t.cycle(); cyclic {
			break
		}
		return c.within(t)
	case opDated:
		return c.dated(t)
	case opClosest:
		return c.closest(t)
	case opShift:
		p, ok := c.soft(t.args[0])
		return shift(p, t.n[0], t.n[1]), ok
	case opCount:
		return c.count(t)
	case opMove:
		return c.moved(t)
	case opCentury:
		return calendar.Centuries.Period(t.n[0] - 1), true
	case opPart:
		p, ok := c.soft(t.args[0])
		return part(p, t.n[0], t.args[0]), ok
	case opFraction:
		p, ok := c.soft(t.args[0])
		return fraction(p, t.n[0], t.n[1]), ok && t.n[0] >= 1 && t.n[0] <= t.n[1]
	case opBeside:
		return c.neighbour(t)
	case opEnded:
		return c.ended(t)
	case opRest:
		p, ok := c.soft(t.args[0])
		if now := c.now(); now <= p.Last {
			p.First = max(p.First, now)
		}
		return p, ok
	case opHull:
		if _, cyclic := t.cycle(); cyclic {
			break
		}
		return c.around(t)
	}
	return c.near(t)
}

// soft returns what a reader takes a term to mean.
func (c *clock) soft(t *term) (calendar.Period, bool) {
	d, ok := c.days(t)
	return d.Soft, ok
}

// near returns the one of a cycle that a text speaks of when it says no more: the
// latest that has begun, unless the sentence speaks of the future. Holidays are
// announced more often than remembered: the next, unless the sentence tells of the past.
func (c *clock) near(t *term) (calendar.Period, bool) {
	cy, ok := t.cycle()
	if !ok {
		return calendar.Period{}, false
	}
	now := c.now()
	if t.op == opUnit || t.op == opWeekend && !c.in(past) {
		return cy.at(cy.rhythm.Index(now))
	}
	if t.op == opDated {
		if p, ok := t.matching(cy, now); ok {
			return p, true
		}
	}
	ahead := c.in(future) || c.in(unknown) && t.op == opHoliday
	if cy.today || c.in(unknown) && (t.op == opNth || t.op == opHull || t.op == opIn) {
		if p, ok := cy.at(cy.rhythm.Index(now)); ok {
			return p, true
		}
		ahead = !c.in(past)
	}
	if ahead {
		return cy.from(now)
	}
	return cy.upTo(now)
}

// matching returns the one of two years, the last and the next, that is on the stated
// day of the week, where only one of them is.
func (t *term) matching(cy cycle, now calendar.Day) (calendar.Period, bool) {
	before, ok1 := cy.upTo(now)
	after, ok2 := cy.from(now)
	ok1 = ok1 && isoWeekday(before.First) == t.args[0].n[0]
	ok2 = ok2 && isoWeekday(after.First) == t.args[0].n[0]
	if ok1 {
		return before, !ok2
	}
	return after, ok2
}

// isoWeekday is the number of a day of the week, 1 for Monday to 7 for Sunday.
func isoWeekday(d calendar.Day) int { return int(d.Weekday()+6)%7 + 1 }

// this returns the one of a cycle in the present unit, or the one that is going on:
// this Friday, this summer, this week.
func (c *clock) this(t *term) (calendar.Period, bool) {
	cy, ok := t.cycle()
	if !ok {
		return c.soft(t)
	}
	now := c.now()
	if p, ok := cy.upTo(now); ok && p.Last >= now {
		return p, true
	}
	if t.op == opWeekend && c.in(past) {
		return cy.upTo(now)
	}
	if p, ok := cy.at(cy.rhythm.Index(now)); ok {
		return p, true
	}
	return cy.from(now)
}

// beside returns the n-th before or after the present one: last Friday, next month.
// Some say "next Friday" for the coming one, and "last Friday" for that of last week:
// those days are true as well.
func (c *clock) beside(t *term) (Days, bool) {
	cy, ok := t.args[0].cycle()
	if !ok {
		return Days{}, false
	}
	n, now := t.n[0], c.now()
	weekly := cy.rhythm == calendar.Weeks && t.args[0].op != opUnit
	if t.op == opLast {
		soft, ok := cy.before(now, n)
		days := on(soft)
		if before, found := cy.before(now, n+1); found && weekly {
			days.Hard = days.Hard.Union(before)
		}
		return days, ok
	}
	if !weekly {
		soft, ok := cy.after(now, n)
		return on(soft), ok
	}
	soft, ok := cy.at(cy.rhythm.Index(now) + n)
	days := on(soft)
	if coming, found := cy.after(now, n); found {
		days.Hard = days.Hard.Union(coming)
	}
	return days, ok
}

// within returns the n-th, or the only one, of a cycle in a period; of anything else,
// the one that is meant in a text of that period.
func (c *clock) within(t *term) (calendar.Period, bool) {
	p, ok := c.soft(t.args[1])
	if !ok {
		return p, false
	}
	cy, cyclic := t.args[0].cycle()
	if !cyclic {
		inner := clock{today: p.First, tense: future}
		return inner.soft(t.args[0])
	}
	n := t.n[0]
	if t.op == opIn {
		n = 1
	}
	if parts := t.args[0].partsOf(p); parts > 0 && t.op == opNth {
		if n < 0 {
			n += parts + 1
		}
		return fraction(p, n, parts), n >= 1 && n <= parts
	}
	if q, ok := t.nthOf(cy, n, p); ok || t.op == opNth {
		return q, ok
	}
	return cy.at(cy.rhythm.Index(p.First))
}

// nthOf returns the n-th of the cycle of t in a period. The days of a feast are counted on
// where it lasts but one: the second day of the Chinese new year.
func (t *term) nthOf(c cycle, n int, p calendar.Period) (calendar.Period, bool) {
	days := t.args[0].op == opUnit && t.args[0].n[0] == int(calendar.Days)
	if days && n > 0 && n <= longestFeast && t.op == opNth && t.args[1].ofFeast() {
		return calendar.On(p.First + calendar.Day(n-1)), true
	}
	return c.nth(n, p)
}

// longestFeast is the greatest number that a day of a feast has: Ramadan's last.
const longestFeast = 30

// ofFeast reports whether the term is a feast, of some year or a stated one.
func (t *term) ofFeast() bool {
	return t.op == opHoliday || t.op == opIn && t.args[0].op == opHoliday
}

// ofDay reports whether the term is a feast of one day, which has no parts: the "May bank holiday" of
// "the late May bank holiday".
func (t *term) ofDay() bool {
	if !t.ofFeast() {
		return false
	}
	if t.op == opIn {
		t = t.args[0]
	}
	p, ok := holiday(t.n[0], someYear)
	return ok && p.First == p.Last
}

// someYear is a year in which all feasts are kept.
const someYear = 2024

// closest returns the n-th of a cycle in the order of their distance from a day: the next
// such day, unless the sentence tells of the past, since people ask so when they plan.
func (c *clock) closest(t *term) (calendar.Period, bool) {
	ahead := *c
	if ahead.in(unknown) {
		ahead.tense = future
	}
	p, ok := ahead.soft(t.args[1])
	c.asked, c.leans = c.asked || ahead.asked, true
	cy, cyclic := t.args[0].cycle()
	if !ok || !cyclic || t.n[0] > maxCount {
		return p, false
	}
	before, ok1 := cy.upTo(p.First)
	after, ok2 := cy.after(p.First, 1)
	for n := t.n[0]; ok1 && ok2; n-- {
		earlier := p.First-before.First <= after.First-p.First
		switch {
		case n <= 1 && earlier:
			return before, true
		case n <= 1:
			return after, true
		case earlier:
			before, ok1 = cy.before(before.First, 1)
		default:
			after, ok2 = cy.after(after.First, 1)
		}
	}
	return p, false
}

// count returns the n-th of a cycle after a day, or before it for a negative n.
func (c *clock) count(t *term) (calendar.Period, bool) {
	p, ok := c.soft(t.args[1])
	cy, cyclic := t.args[0].cycle()
	if !ok || !cyclic {
		return p, false
	}
	if t.n[0] < 0 {
		return cy.before(p.First, -t.n[0])
	}
	return cy.after(p.Last, t.n[0])
}

// partsOf returns how many of a unit make up a period that has not so many of its own:
// the halves of a month, the quarters and the decades of a century; else 0.
func (t *term) partsOf(p calendar.Period) int {
	days := int(p.Last-p.First) + 1
	if t.op != opUnit {
		return 0
	}
	switch calendar.Unit(t.n[0]) {
	case calendar.Halves:
		if days < 365 || days > 366 {
			return 2
		}
	case calendar.Quarters:
		if days < 181 || days > 366 {
			return 4
		}
	case calendar.Decades:
		if days > 36_000 {
			return 10
		}
	}
	return 0
}

// either returns the days of words that are said of one period and of another: a reader
// takes them for the first, and they are true of all the days of both.
func (c *clock) either(t *term) (Days, bool) {
	days, ok := c.days(t.args[0])
	other, ok2 := c.days(t.args[1])
	days.Hard = days.Hard.Union(other.Hard)
	return days, ok && ok2
}

// neighbour returns the n-th unit after the one in which a day lies: the week after
// Christmas, the year before 2015.
func (c *clock) neighbour(t *term) (calendar.Period, bool) {
	p, ok := c.soft(t.args[1])
	cy, cyclic := t.args[0].cycle()
	if !ok || !cyclic {
		return p, false
	}
	if t.n[0] < 0 {
		return cy.at(cy.rhythm.Index(p.First) + t.n[0])
	}
	return cy.at(cy.rhythm.Index(p.Last) + t.n[0])
}

// observed returns the day on which a feast is kept that falls on a weekend: in America the
// nearest working day (5 U.S.C. 6103), elsewhere the next.
func (c *clock) observed(t *term) (Days, bool) {
	days, ok := c.days(t.args[0])
	switch days.Soft.First.Weekday() {
	case time.Saturday:
		return Days{Soft: calendar.On(days.Soft.First - 1), Hard: calendar.Period{First: days.Soft.First - 1, Last: days.Soft.First + 2}}, ok
	case time.Sunday:
		return Days{Soft: calendar.On(days.Soft.First + 1), Hard: calendar.Period{First: days.Soft.First + 1, Last: days.Soft.First + 2}}, ok
	}
	return days, ok
}

// ended returns the length of time whose last day is the last of a period: the three
// months ended March 31.
func (c *clock) ended(t *term) (calendar.Period, bool) {
	p, ok := c.soft(t.args[1])
	q := calendar.Period{First: move(p.Last+1, -1, t.args[0]), Last: p.Last}
	return q, ok && !q.Empty()
}

// around returns the week or the weekend in which a day lies.
func (c *clock) around(t *term) (calendar.Period, bool) {
	p, ok := c.soft(t.args[1])
	cy, cyclic := t.args[0].cycle()
	if !ok || !cyclic {
		return p, false
	}
	return hull(cy, p)
}
