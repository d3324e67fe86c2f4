package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// monthsIn returns how many months a unit from a month to a century has.
func monthsIn(unit int) int {
	switch calendar.Unit(unit) {
	case calendar.Days, calendar.Weeks:
		return 0
	case calendar.Months:
		return 1
	case calendar.Quarters:
		return 3
	case calendar.Halves:
		return 6
	case calendar.Years:
		return 12
	case calendar.Decades:
		return 120
	}
	return 1200
}

// shift returns the day n units after the last of a period; before the first, for a negative n.
func shift(p calendar.Period, n, unit int) calendar.Period {
	if n < 0 {
		return calendar.On(later(p.First, n, unit))
	}
	return calendar.On(later(p.Last, n, unit))
}

// later returns the day n units after d; before it, for a negative n. Hours are too
// short to change the day.
func later(d calendar.Day, n, unit int) calendar.Day {
	n = max(-farDays, min(farDays, n))
	switch unit {
	case int(calendar.Days):
		return d + calendar.Day(n)
	case int(calendar.Weeks):
		return d + calendar.Day(7*n)
	case unitFortnight:
		return d + calendar.Day(14*n)
	case unitWorkday:
		return laterWorkday(d, n)
	case unitHour:
		return d
	}
	return d.AddMonths(max(-farMonths, min(farMonths, n*monthsIn(unit))))
}

// The farthest that a day is moved, some 20,000 years: beyond any day that is written.
const (
	farMonths = 12 * 20_000
	farDays   = 7_300_000
)

// laterWorkday returns the n-th day from Monday to Friday after d.
func laterWorkday(d calendar.Day, n int) calendar.Day {
	step := calendar.Day(1)
	if n < 0 {
		step, n = -1, -n
	}
	d += step * calendar.Day(n/5*7) // whole weeks at once
	for n %= 5; n > 0; n-- {
		d += step
		for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			d += step
		}
	}
	return d
}

// move returns the day a length of time after d, or before it for sign -1. The longest
// units move first: a month and a day after 30 January is a day after 28 February.
func move(d calendar.Day, sign int, t *term) calendar.Day {
	if t.op != opPlus {
		return later(d, sign*t.n[0], t.n[1])
	}
	x, y := t.args[0], t.args[1]
	if y.op == opSpan && x.op == opSpan && monthsIn(y.n[1]) > monthsIn(x.n[1]) {
		x, y = y, x
	}
	return move(move(d, sign, x), sign, y)
}

// moved returns a period moved by a length of time.
func (c *clock) moved(t *term) (calendar.Period, bool) {
	by := func(p calendar.Period) calendar.Period {
		return calendar.Period{First: move(p.First, t.n[0], t.args[0]), Last: move(p.Last, t.n[0], t.args[0])}
	}
	if t.n[0] > 0 && t.args[1].op == opHoliday && c.in(unknown) {
		// "Two weeks after Christmas" may be still to come when Christmas is over.
		if cy, ok := t.args[1].cycle(); ok {
			if p, ok := cy.upTo(c.now()); ok && by(p).Last >= c.now() {
				return by(p), true
			}
		}
	}
	p, ok := c.soft(t.args[1])
	return by(p), ok
}

// away returns the days of "two years ago", "in three weeks": the unit in which the
// day lies, since people count in whole units. True is half a unit more or less.
func (c *clock) away(t *term) (Days, bool) { return around(c.now(), t.n[0], t.args[0]), true }

// around returns the days that lie a length of time after a day, or before it for sign -1.
func around(from calendar.Day, sign int, span *term) Days {
	d := move(from, sign, span)
	if span.op == opPlus || span.n[1] == int(calendar.Days) || span.n[1] == unitHour || span.n[1] == unitWorkday {
		return on(calendar.On(d))
	}
	unit := span.n[1]
	if unit == int(calendar.Decades) || unit == int(calendar.Centuries) {
		return roundAbout(d, monthsIn(unit)/monthsIn(int(calendar.Decades))*span.n[0])
	}
	if unit == unitFortnight {
		unit = int(calendar.Weeks)
	}
	soft := calendar.Unit(unit).Of(d)
	return Days{Soft: soft, Hard: soft.Union(halfAround(d, unit))}
}

// roundAbout returns what "a decade ago", "two centuries ago" may mean, counted to the day
// d: the year; true is two years more or less for one decade, five for more.
func roundAbout(d calendar.Day, decades int) Days {
	months := 24
	if decades > 1 {
		months = 60
	}
	soft := calendar.Years.Of(d)
	return Days{Soft: soft, Hard: soft.Union(calendar.Period{First: d.AddMonths(-months), Last: d.AddMonths(months)})}
}

// halfAround returns the days within half a unit of d: three days of a week, 15 of a
// month, six months of a year.
func halfAround(d calendar.Day, unit int) calendar.Period {
	switch months := monthsIn(unit); months {
	case 0:
		return calendar.Period{First: d - 3, Last: d + 3}
	case 1:
		return calendar.Period{First: d - 15, Last: d + 15}
	default:
		return calendar.Period{First: d.AddMonths(-months / 2), Last: d.AddMonths(months / 2)}
	}
}

// run returns a length of time from a day on, or up to it: "the next three days", "two
// weeks from 20 May". The day itself counts with those after it; with those before it,
// it may.
func (c *clock) run(t *term) (Days, bool) {
	p, ok := c.soft(t.args[1])
	span := t.args[0]
	if day := t.args[1]; day.op == opMonthDay && c.in(unknown) {
		if cy, cyclic := day.cycle(); cyclic { // "two weeks from 20 May" are of this year
			p, ok = cy.at(cy.rhythm.Index(c.now()))
		}
	}
	if t.n[0] < 0 {
		soft := calendar.Period{First: move(p.Last, -1, span), Last: p.Last - 1}
		return Days{Soft: soft, Hard: soft.Union(p)}, ok && !soft.Empty()
	}
	end := move(p.First, 1, span)
	soft := calendar.Period{First: p.First, Last: max(p.First, end-1)}
	return Days{Soft: soft, Hard: soft.Union(calendar.On(end))}, ok
}

// part returns the named third of a period. "Early next year" and "late last month",
// which say no name, are taken for halves. See docs/dates.md for what was measured.
func part(p calendar.Period, which int, of *term) calendar.Period {
	length := int(p.Last-p.First) + 1
	first, second := length/3, length-length/3
	switch {
	case length >= 28 && length <= 31:
		first, second = 10, 20
	case length >= 90 && length <= 92 || length >= 181 && length <= 184: // quarters and halves, by months
		months := (length + 15) / 91
		first = int(p.First.AddMonths(months) - p.First)
		second = int(p.First.AddMonths(2*months) - p.First)
	case length == 7:
		first, second = 3, 4
	case length >= 365 && length <= 366:
		year, _, _ := p.First.Date()
		first = int(calendar.Months.Period(year*12+4).First - p.First)
		second = int(calendar.Months.Period(year*12+8).First - p.First)
	case length > 366 && length < 1000: // two years, by months
		first = int(p.First.AddMonths(8) - p.First)
		second = int(p.First.AddMonths(16) - p.First)
	case length > 366:
		year, _, _ := p.First.Date()
		years := (length + 183) / 365
		first = int(calendar.Years.Period(year+years/3).First - p.First)
		second = int(calendar.Years.Period(year+years-years/3).First - p.First)
	}
	if (which == partEarly || which == partLate) && of.relativeUnit() {
		first = half(p)
		second = first
	}
	switch which {
	case partEarlier, partFirstHalf:
		return calendar.Period{First: p.First, Last: p.First + calendar.Day(half(p)) - 1}
	case partLater, partSecondHalf:
		return calendar.Period{First: p.First + calendar.Day(half(p)), Last: p.Last}
	}
	at := func(n int) calendar.Day { return p.First + calendar.Day(n) }
	switch which {
	case partEarly, partStart:
		return calendar.Period{First: p.First, Last: max(p.First, at(first)-1)}
	case partMid, partMiddle:
		return calendar.Period{First: at(first), Last: max(at(first), at(second)-1)}
	case partEarlyMid:
		return calendar.Period{First: p.First, Last: max(p.First, at(second)-1)}
	case partMidLate:
		return calendar.Period{First: at(first), Last: p.Last}
	}
	return calendar.Period{First: min(at(second), p.Last), Last: p.Last}
}

// The parts of a period.
const (
	partEarly = iota + 1
	partMid
	partLate
	partStart
	partMiddle
	partEnd
	partEarlier
	partLater
	partFirstHalf
	partSecondHalf
	partEarlyMid
	partMidLate
)

// earlierLater returns the days of "earlier this year" and "later this year": those before
// today, and those after it. A reader takes "later this year" for its second half, or for
// what is left of that. Of a period that is not the present one it is known only to which
// half the words point.
func (c *clock) earlierLater(t *term) (Days, bool) {
	inner := clock{today: c.today, tense: c.tense}
	whole, ok := inner.soft(t.args[0])
	c.asked, c.leans = c.asked || inner.asked, c.leans || inner.leans
	half := part(whole, t.n[0], t.args[0])
	if !inner.asked || c.today < whole.First || c.today > whole.Last {
		return Days{Soft: half, Hard: whole}, ok
	}
	if t.n[0] == partEarlier {
		return on(calendar.Period{First: whole.First, Last: max(whole.First, c.today-1)}), ok
	}
	half.First = max(half.First, c.today)
	return Days{Soft: half, Hard: calendar.Period{First: min(half.First, c.today+1), Last: whole.Last}}, ok
}

// half returns the length of the first half of a period: three days of a week, 15 of
// a month, six months of a year.
func half(p calendar.Period) int {
	if n := int(p.Last-p.First) + 1; n < 365 {
		return n / 2
	}
	return int(p.First.AddMonths(months(p)/2) - p.First)
}

// months returns how many months a period of some years has.
func months(p calendar.Period) int {
	return calendar.Months.Index(p.Last+1) - calendar.Months.Index(p.First)
}

// fraction returns the n-th of so many equal parts of a period, cut between months
// where that comes out even.
func fraction(p calendar.Period, n, parts int) calendar.Period {
	edge := func(k int) calendar.Day {
		if m := months(p); m >= parts && m%parts == 0 {
			return p.First.AddMonths(m / parts * k)
		}
		return p.First + calendar.Day((int(p.Last-p.First)+1)*k/parts)
	}
	return calendar.Period{First: edge(n - 1), Last: edge(n) - 1}
}

// relativeUnit reports whether the term is a unit counted from now: next year.
func (t *term) relativeUnit() bool {
	switch t.op {
	case opThis, opLast, opNext, opComing:
		return t.args[0].op == opUnit
	}
	return false
}

// aboutDays is how far "around 3 May" may be from the day, for each day of the stated
// period and at least.
const aboutDays = 1

// aboutYears is by how many days what is true of "circa 1764" reaches to either side: five years,
// about as far as those who date old things mean.
const aboutYears = 5 * 366

// about widens what is true of a period by a tenth, and by a day at least; of a year or of years,
// which say when something old was made or born, by aboutYears.
func (c *clock) about(t *term) (Days, bool) {
	d, ok := c.days(t.args[0])
	more := max(aboutDays, (d.Hard.Last-d.Hard.First)/10)
	if t.args[0].ofYears() {
		more = max(more, aboutYears)
	}
	d.Hard.First -= more
	d.Hard.Last += more
	return d, ok
}

// ofYears reports whether a term names a year, or a range of years.
func (t *term) ofYears() bool {
	if t.op == opRange {
		return t.args[0].ofYears() && t.args[1].ofYears()
	}
	return t.op == opNumbered && t.n[0] == int(calendar.Years)
}

// open returns the days of a half-open date.
func (c *clock) open(t *term) (Days, bool) {
	inner := t.args[0]
	d, ok := c.days(inner)
	edge := func(p calendar.Period) calendar.Period {
		switch t.op {
		case opSince:
			return calendar.Period{First: p.First, Last: calendar.Latest}
		case opAfter:
			return calendar.Period{First: p.Last + 1, Last: calendar.Latest}
		case opUntil:
			return calendar.Period{First: calendar.Earliest, Last: p.Last}
		}
		if inner.op == opPart && inner.n[0] == partEnd {
			return calendar.Period{First: calendar.Earliest, Last: p.Last}
		}
		return calendar.Period{First: calendar.Earliest, Last: p.First - 1}
	}
	soft := edge(d.Soft) // what it is open from may be later in the hard set: "after the past day"
	return Days{Soft: soft, Hard: edge(d.Hard).Union(soft)}, ok
}

// between returns the days of "from X to Y". What one end leaves open, the other says:
// in "May to October 2020" May is that of 2020, in "next Monday to Friday" Friday
// comes after that Monday. What is told in the past has ended, "it was open from Monday to Friday".
func (c *clock) between(t *term) (Days, bool) {
	x, y := t.args[0], t.args[1]
	before, xOpen := x.bare()
	after, yOpen := y.bare()
	if xOpen && yOpen && before.rhythm == calendar.Weeks && after.rhythm > calendar.Weeks {
		xOpen = false // "from Monday through October": that beside the article
	}
	var first, last calendar.Period
	var ok1, ok2 bool
	switch {
	case xOpen && (!yOpen || before.rhythm < after.rhythm || (c.in(future) || c.in(past)) && before.rhythm == after.rhythm):
		if last, ok2 = c.soft(y); ok2 {
			first, ok1 = before.upTo(last.Last)
		}
	case yOpen:
		if first, ok1 = c.soft(x); ok1 {
			last, ok2 = after.from(first.First)
		}
	default:
		first, ok1 = c.soft(x)
		last, ok2 = c.soft(y)
	}
	if !ok1 || !ok2 {
		return Days{}, false
	}
	if x.op == opPart && (x.n[0] == partMiddle || x.n[0] == partMid) {
		first.First += (first.Last - first.First + 2) / 2 // "from mid-June to late July" begins amid the month
	}
	if y.op == opPart && y.n[0] == partStart {
		last.Last = last.First
	}
	p := calendar.Period{First: first.First, Last: last.Last}
	return on(p), !p.Empty()
}

// bare returns the cycle of a term that says nothing of which one is meant: "March", "late
// March".
func (t *term) bare() (cycle, bool) {
	if t.op == opUnit {
		return cycle{}, false
	}
	if t.op != opPart {
		return t.cycle()
	}
	whole, ok := t.args[0].bare()
	return cycle{rhythm: whole.rhythm, at: func(i int) (calendar.Period, bool) {
		p, ok := whole.at(i)
		return part(p, t.n[0], t.args[0]), ok
	}}, ok
}
