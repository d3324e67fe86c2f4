// Package calendar counts days. A [Day] is one day of the proleptic Gregorian
// calendar, a [Period] is an unbroken set of days. It knows no words, no time of
// day and no zone: reading "last Friday" is the business of value/date.
package calendar

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, as the number of days since
// 1970-01-01, which is day 0.
type Day int32

// The days that stand for "no limit" at either end of a Period.
const (
	Earliest Day = -1 << 30
	Latest   Day = 1 << 30
)

// DateOf returns the day of a year, month (1 to 12) and day of month, and whether
// that day exists: 30 February does not.
func DateOf(year int, month time.Month, day int) (Day, bool) {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) || year < -9999 || year > 99999 {
		return 0, false
	}
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay), true
}

const secondsADay = 24 * 60 * 60

// DaysIn returns the number of days of a month (1 to 12) of a year.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Parse reads an ISO 8601 day, "2020-01-03".
func Parse(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a day of the form YYYY-MM-DD", s)
	}
	return Day(t.Unix() / secondsADay), nil
}

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// Date returns the year, month and day of month.
func (d Day) Date() (year int, month time.Month, day int) { return d.time().Date() }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.time().Weekday() }

// AddMonths returns the same day of the month n months later (earlier, for a
// negative n), or the last day of that month where it is shorter.
func (d Day) AddMonths(n int) Day {
	year, month, day := d.Date()
	months := year*12 + int(month) - 1 + n
	year, month = floorDiv(months, 12), time.Month(months-floorDiv(months, 12)*12+1)
	day = min(day, DaysIn(year, month))
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// String returns the day in ISO 8601, "2020-01-03".
func (d Day) String() string { return d.time().Format(time.DateOnly) }

// Period is an unbroken set of days, from First to Last, both included. First may
// be [Earliest] and Last may be [Latest], for a set without that limit. The zero
// Period is the one day 1970-01-01; a Period with First after Last is empty.
type Period struct {
	First, Last Day
}

// On returns the Period of a single day.
func On(d Day) Period { return Period{First: d, Last: d} }

// Empty reports whether the period has no day.
func (p Period) Empty() bool { return p.First > p.Last }

// Contains reports whether every day of q is a day of p.
func (p Period) Contains(q Period) bool { return p.First <= q.First && q.Last <= p.Last }

// Union returns the smallest Period that has the days of both.
func (p Period) Union(q Period) Period {
	return Period{First: min(p.First, q.First), Last: max(p.Last, q.Last)}
}

const monthsOfYear = 12

// Words returns the period as people write it: "2019", "March 2019", and otherwise as
// String does.
func (p Period) Words() string {
	year, month, day := p.First.Date()
	next := p.Last + 1
	switch {
	case p.Empty() || p.First == Earliest || p.Last == Latest || day != 1:
	case month == time.January && next == p.First.AddMonths(monthsOfYear):
		return strconv.Itoa(year)
	case next == p.First.AddMonths(1):
		return fmt.Sprintf("%s %d", month, year)
	}
	return p.String()
}

// String returns "2020-01-03", or "2020-01-02 to 2020-01-04"; an open end is "…".
func (p Period) String() string {
	if p.First == p.Last {
		return p.First.String()
	}
	end := func(d, open Day) string {
		if d == open {
			return "…"
		}
		return d.String()
	}
	return end(p.First, Earliest) + " to " + end(p.Last, Latest)
}
