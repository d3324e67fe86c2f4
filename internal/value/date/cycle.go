package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// A cycle is something that comes again and again: every Friday, every April, every
// Easter, every month. It comes at most once in each of the units of its rhythm.
type cycle struct {
	rhythm calendar.Unit
	at     func(i int) (calendar.Period, bool) // the one in the i-th unit, if there is one
	today  bool                                // the one of the present unit is meant, if nothing says otherwise
}

// farthest is how many units are searched for the next of a cycle. The rarest are a
// Friday 29 February, which can be 40 years away, and a Saturday 31st.
const farthest = 45

// from returns the first that ends on d or later.
func (c cycle) from(d calendar.Day) (calendar.Period, bool) {
	for i, base := -1, c.rhythm.Index(d); i <= farthest; i++ {
		if p, ok := c.at(base + i); ok && p.Last >= d {
			return p, true
		}
	}
	return calendar.Period{}, false
}

// upTo returns the last that begins on d or earlier.
func (c cycle) upTo(d calendar.Day) (calendar.Period, bool) {
	for i, base := 1, c.rhythm.Index(d); i >= -farthest; i-- {
		if p, ok := c.at(base + i); ok && p.First <= d {
			return p, true
		}
	}
	return calendar.Period{}, false
}

// after returns the n-th that begins after d; before the n-th that ended before d.
func (c cycle) after(d calendar.Day, n int) (p calendar.Period, ok bool) {
	if n > maxCount {
		return p, false
	}
	for ; n > 0; n-- {
		if p, ok = c.from(d + 1); ok && p.First <= d {
			p, ok = c.from(p.Last + 1)
		}
		if !ok {
			return p, false
		}
		d = p.First
	}
	return p, ok
}

func (c cycle) before(d calendar.Day, n int) (p calendar.Period, ok bool) {
	if n > maxCount {
		return p, false
	}
	for ; n > 0; n-- {
		if p, ok = c.upTo(d - 1); ok && p.Last >= d {
			p, ok = c.upTo(p.First - 1)
		}
		if !ok {
			return p, false
		}
		d = p.First
	}
	return p, ok
}

// nth returns the n-th that lies in p, or the n-th from the end if n is negative. A
// week lies where its Thursday lies (ISO 8601), anything else where it begins.
func (c cycle) nth(n int, p calendar.Period) (calendar.Period, bool) {
	step, i := 1, c.rhythm.Index(p.First)-1
	if n < 0 {
		step, n, i = -1, -n, c.rhythm.Index(p.Last)+1
	}
	for tries := 0; n > 0 && tries < maxNth; tries++ {
		q, ok := c.at(i)
		i += step
		if ok && c.liesIn(q, p) {
			if n--; n == 0 {
				return q, true
			}
		} else if ok && n > 0 && (step > 0 && q.First > p.Last || step < 0 && q.Last < p.First) {
			break
		}
	}
	return calendar.Period{}, false
}

// maxCount bounds how many of a cycle are counted from a day: "in 20 Fridays".
const maxCount = 1000

// maxNth bounds the search for "the 300th day of the year".
const maxNth = 5000

func (c cycle) liesIn(q, p calendar.Period) bool {
	key := q.First
	if c.rhythm == calendar.Weeks && q.Last-q.First == 6 {
		key += 3
	}
	return p.First <= key && key <= p.Last
}

// cycle returns what comes again and again in the term, and whether it is of that sort.
func (t *term) cycle() (cycle, bool) {
	switch t.op {
	case opUnit:
		if t.n[0] == unitWorkday {
			return cycle{rhythm: calendar.Days, at: workday}, true
		}
		if t.n[0] > int(calendar.Centuries) {
			return cycle{}, false
		}
		u := calendar.Unit(t.n[0])
		return cycle{rhythm: u, at: func(i int) (calendar.Period, bool) { return u.Period(i), true }}, true
	case opWeekday:
		return inUnit(calendar.Weeks, t.n[0]-1, 1), true
	case opWeekend:
		return inUnit(calendar.Weeks, 5, 2), true
	case opMonthLast:
		return cycle{rhythm: calendar.Months, at: func(i int) (calendar.Period, bool) { return dayIn(calendar.Months.Period(i), t.n[0]) }}, true
	case opMonth:
		return partOfYear(calendar.Months, 12, t.n[0]), true
	case opQuarter:
		return partOfYear(calendar.Quarters, 4, t.n[0]), true
	case opHalf:
		return partOfYear(calendar.Halves, 2, t.n[0]), true
	case opMonthDay:
		return yearly(func(year int) (calendar.Period, bool) { return dayIn(calendar.Months.Period(year*12+t.n[0]-1), t.n[1]) }), true
	case opWeekNumber:
		c := yearly(func(year int) (calendar.Period, bool) { return weekNumber(year, t.n[0]) })
		c.today = true
		return c, true
	case opSeason:
		return yearly(func(year int) (calendar.Period, bool) { return season(t.n[0], year), true }), true
	case opHoliday:
		return yearly(func(year int) (calendar.Period, bool) { return holiday(t.n[0], year) }), true
	case opDated:
		return t.args[1].cycle()
	case opFiscal:
		return t.args[0].cycle()
	case opNth, opIn, opBoth, opHull:
		return t.compound()
	}
	return cycle{}, false
}

// workday returns the i-th day, if it is one from Monday to Friday.
func workday(i int) (calendar.Period, bool) {
	p := calendar.Days.Period(i)
	return p, isoWeekday(p.First) <= 5
}

func yearly(at func(year int) (calendar.Period, bool)) cycle {
	return cycle{rhythm: calendar.Years, at: at}
}

// inUnit is the cycle of the n days from the first-th (from 0) of every unit.
func inUnit(u calendar.Unit, first, n int) cycle {
	return cycle{rhythm: u, at: func(i int) (calendar.Period, bool) {
		d := u.Period(i).First + calendar.Day(first)
		return calendar.Period{First: d, Last: d + calendar.Day(n-1)}, true
	}}
}

// partOfYear is the cycle of the n-th unit, from 1, of every year that has so many.
func partOfYear(u calendar.Unit, each, n int) cycle {
	return yearly(func(year int) (calendar.Period, bool) { return u.Period(year*each + n - 1), true })
}

// dayIn returns the n-th day of a period, if it has so many.
func dayIn(p calendar.Period, n int) (calendar.Period, bool) {
	d := p.First + calendar.Day(n-1)
	return calendar.On(d), d <= p.Last
}

// weekNumber returns the ISO week of a year; week 1 is the one with 4 January.
func weekNumber(year, n int) (calendar.Period, bool) {
	w := calendar.Weeks.Period(calendar.Weeks.Index(calendar.Years.Period(year).First+3) + n - 1)
	return w, n < 53 || calendar.Years.Index(w.First+3) == year
}

// compound returns the cycle of a term whose parts are cycles: the first Monday of
// every September, every Friday the 13th.
func (t *term) compound() (cycle, bool) {
	inner, ok1 := t.args[0].cycle()
	outer, ok2 := t.args[1].cycle()
	if !ok1 || !ok2 || t.op == opBoth && (t.args[0].args[0] != nil || t.args[1].args[0] != nil) {
		return cycle{}, false
	}
	at := func(i int) (calendar.Period, bool) {
		p, ok := outer.at(i)
		if !ok {
			return p, false
		}
		switch t.op {
		case opNth:
			return t.nthOf(inner, t.n[0], p)
		case opIn:
			return inner.nth(1, p)
		case opHull:
			return hull(inner, p)
		}
		q, ok := inner.from(p.First)
		return q, ok && p.Contains(q)
	}
	return cycle{rhythm: outer.rhythm, at: at, today: t.op == opBoth}, true
}

// hull returns the one of a cycle around a period: the week that it lies in, the
// weekend beside it, with the days that join a holiday to it.
func hull(c cycle, p calendar.Period) (calendar.Period, bool) {
	i := c.rhythm.Index(p.First)
	q, ok := c.at(i)
	if p.First.Weekday() == time.Monday {
		if before, found := c.at(i - 1); found && before.Last == p.First-1 && q.First > p.Last {
			q, ok = before, true
		}
	}
	if ok && p.First == p.Last && q.First-p.Last <= 2 {
		q = q.Union(p)
	}
	return q, ok
}
