package value

import (
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Resolve returns v with its days, for a date in a text that was written on one of
// the days of written. A relative date in a text without a date (written is empty)
// is returned as it is, and so is every other value.
func (v Value) Resolve(written calendar.Period) Value {
	if v.Kind != Date {
		return v
	}
	if days, ok := v.Date.Resolve(written); ok {
		v.Days, v.HardDays, v.Misnamed, v.Resolved = days.Soft, days.Hard.Union(days.Soft), days.Misnamed, true
		v.Meant = meant(v.Date, days.Soft, written)
	}
	return v
}

// meant returns the days of the named ones that a reader holds a date to: who writes "until 9
// March" means that it ends on that day.
func meant(e date.Expr, named, written calendar.Period) calendar.Period {
	edge, ok := e.Edge()
	if !ok {
		return named
	}
	days, ok := edge.Resolve(written)
	if !ok || !bounded(days.Soft) || days.Soft.First < named.First || days.Soft.Last > named.Last {
		return named
	}
	return days.Soft
}

// Since returns the time from a date to the day on which the text was written: "since
// 1998" is 21 to 22 years on 2020-01-03. It returns false if v is no date, if either
// day is not known, or if the date lies after the writing.
func Since(v Value, written calendar.Period) (Value, bool) {
	start, ok := edge(v, written)
	if !ok || !bounded(start) {
		return Value{}, false
	}
	return elapsed(v, int64(written.First)-int64(start.Last), int64(written.Last)-int64(start.First))
}

// Until returns the time from the day on which the text was written to a date.
func Until(v Value, written calendar.Period) (Value, bool) {
	end, ok := edge(v, written)
	if !ok || !bounded(end) {
		return Value{}, false
	}
	return elapsed(v, int64(end.First)-int64(written.Last), int64(end.Last)-int64(written.First))
}

// edge returns the days that a date starts or ends with: those of 1998 for "since 1998".
func edge(v Value, written calendar.Period) (calendar.Period, bool) {
	if v.Kind != Date || written.Empty() || !bounded(written) {
		return calendar.Period{}, false
	}
	inner, side := v.Date.Open()
	if side == date.Closed && v.Resolved {
		return v.HardDays.Union(v.Days), true
	}
	days, ok := inner.Resolve(written)
	return days.Hard.Union(days.Soft), ok
}

func bounded(p calendar.Period) bool { return p.First > calendar.Earliest && p.Last < calendar.Latest }

// A year of the Gregorian calendar is 146097 days in 400 years long on average.
const (
	daysInCycle  = 146097
	yearsInCycle = 400
)

// elapsed returns a time of low to high days, in years if it is two years or more.
func elapsed(v Value, low, high int64) (Value, bool) {
	if high < 0 {
		return Value{}, false
	}
	low = max(low, 0)
	d := Value{Kind: Duration, Start: v.Start, End: v.End, Text: v.Text, Bound: Range, Unit: "day", Elapsed: true}
	d.Low, d.High = number.New(low, 0), number.New(high, 0)
	if low >= 2*365 {
		d.Unit = "year"
		d.Low, d.High = number.NewFraction(low*yearsInCycle, daysInCycle), number.NewFraction(high*yearsInCycle, daysInCycle)
	}
	return d, true
}
