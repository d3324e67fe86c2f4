package value

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/value/clock"
)

// NewTime returns a time of the day, as far as a bound before it says: "after 7 p.m.".
func NewTime(text string, bound Bound, t clock.Time) Value {
	return Value{Kind: Time, Text: text, Bound: bound, Words: []string{t.String()}}
}

// timeWords returns a time with its bound, for people: "after 19:00 ET".
func timeWords(v Value) string {
	t := clock.Parse(v.Words[0])
	words := clock.HHMM(t.Minute)
	switch {
	case t.IsSpan() && v.Bound == Range:
		words += " and " + clock.HHMM(t.End)
	case t.IsSpan():
		words += " to " + clock.HHMM(t.End)
	}
	if t.Either {
		words += " (a.m. or p.m.)"
	}
	if t.Zone != "" {
		words += " " + t.Zone
	}
	if before := boundOfTime[v.Bound]; before != "" {
		words = before + " " + words
	}
	return words
}

// boundOfTime is what bounds say of times, for people.
var boundOfTime = map[Bound]string{
	About: "about", Nearly: "shortly before", JustUnder: "shortly before", JustOver: "shortly after",
	Over: "after", AtLeast: "no earlier than", Under: "before", AtMost: "by", Range: "between",
}

// window is how many minutes before and after a stated time its words allow, and how many a reader
// takes them to mean.
type window struct{ hard, soft [2]int }

// windows are those of the bounds. What is hedged is told to the half or the quarter of an hour;
// "after 7" is still true hours later, and is not said of what happened then.
var windows = map[Bound]window{
	About:     {hard: [2]int{-30, 30}, soft: [2]int{-15, 15}},
	Nearly:    {hard: [2]int{-60, 0}, soft: [2]int{-30, 0}},
	JustUnder: {hard: [2]int{-60, 0}, soft: [2]int{-30, 0}},
	JustOver:  {hard: [2]int{0, 60}, soft: [2]int{0, 30}},
	Over:      {hard: [2]int{1, clock.Day / 2}, soft: [2]int{1, 180}},
	AtLeast:   {hard: [2]int{0, clock.Day / 2}, soft: [2]int{0, 180}},
	Under:     {hard: [2]int{-clock.Day / 2, -1}, soft: [2]int{-180, -1}},
	AtMost:    {hard: [2]int{-clock.Day / 2, 0}, soft: [2]int{-180, 0}},
}

// windowOf returns what a time with its bound allows, from its minute on.
func windowOf(b Bound, t clock.Time) window {
	if t.IsSpan() {
		length := (t.End - t.Minute + clock.Day) % clock.Day
		return window{hard: [2]int{0, length}, soft: [2]int{0, length}}
	}
	return windows[b]
}

// relateTimes compares two times of the day. Two of different zones are the moments they are;
// where one names no zone, it is taken to be that of the other, but for UTC, which is nobody's own. A
// time that may be of the morning or of the evening agrees with either; two such are compared as the
// hands of a clock are. Of two periods, "from 9 to 5", both ends must
// agree, and a time alone can be either end; "between 7 and 8" is a time within the hour.
func relateTimes(a, b Value, c Comparison) (Relation, string) {
	s, t := clock.Parse(a.Words[0]), clock.Parse(b.Words[0])
	if inUTC := (s.Zone == "UTC" || s.Zone == "GMT") != (t.Zone == "UTC" || t.Zone == "GMT"); inUTC && (s.Zone == "" || t.Zone == "") {
		return Incomparable, "a time without a zone, and one in " + s.Zone + t.Zone
	}
	if s.Zone != t.Zone && s.Zone != "" && t.Zone != "" && (len(clock.Offsets(s.Zone)) == 0 || len(clock.Offsets(t.Zone)) == 0) {
		return Incomparable, "times in " + s.Zone + " and " + t.Zone
	}
	relation := Conflict
	for _, shift := range shifts(s, t) {
		relation = agreeing(relation, relateClocks(a.Bound, b.Bound, s, t, shift, c.minutes()))
	}
	switch {
	case relation == Compatible:
		return relation, a.String() + " and " + b.String() + " can both be true"
	case isPeriod(a.Bound, s) != isPeriod(b.Bound, t):
		return Incomparable, "a time, and a period that neither begins nor ends then"
	}
	return relation, a.String() + " against " + b.String()
}

// isPeriod reports whether a time is all of that from its one end to the other.
func isPeriod(b Bound, t clock.Time) bool { return t.IsSpan() && b != Range }

// agreeing returns the relation of two that agrees more.
func agreeing(a, b Relation) Relation {
	for _, r := range [...]Relation{Compatible, Tension} {
		if a == r || b == r {
			return r
		}
	}
	return Conflict
}

// minutes returns the tolerance between times of the day in minutes.
func (c Comparison) minutes() int {
	if c.Tolerance.Amount == nil || c.Tolerance.Dimension != "time" {
		return 0
	}
	m, _ := new(big.Rat).Quo(c.Tolerance.Amount, big.NewRat(60, 1)).Float64()
	return int(m)
}

// shifts are by how many minutes t may have to be moved to be told by the clock of s: for its
// zone, and where one of the two, or both, do not say of which half of the day they are.
func shifts(s, t clock.Time) []int {
	all := []int{0}
	if here, there := clock.Offsets(s.Zone), clock.Offsets(t.Zone); len(here) > 0 && len(there) > 0 {
		all = all[:0]
		for _, x := range here {
			for _, y := range there {
				all = append(all, x-y)
			}
		}
	}
	if s.Either || t.Either {
		for _, shift := range all {
			all = append(all, shift+clock.Day/2)
		}
	}
	return all
}

// relateClocks compares two times whose clocks differ by shift minutes. The ends of a period that is
// hedged, "about 9 to 10", are.
func relateClocks(a, b Bound, s, t clock.Time, shift, tolerance int) Relation {
	ends := tolerance
	if a == About || b == About {
		ends += windows[About].hard[1]
	}
	near := func(x, y int) bool { return minutesApart(x, y+shift) <= ends }
	switch one, two := isPeriod(a, s), isPeriod(b, t); {
	case one && two && near(s.Minute, t.Minute) && near(s.End, t.End),
		one && !two && (near(s.Minute, t.Minute) || near(s.End, t.Minute)),
		!one && two && (near(s.Minute, t.Minute) || near(s.Minute, t.End)):
		return Compatible
	case one || two:
		return Conflict
	}
	v, w, distance := windowOf(a, s), windowOf(b, t), t.Minute+shift-s.Minute
	switch {
	case !meet(v.hard, w.hard, distance, tolerance):
		return Conflict
	case !meet(v.soft, w.soft, distance, tolerance):
		return Tension
	}
	return Compatible
}

// meet reports whether two windows whose minutes lie at a distance come within the tolerance,
// on any day.
func meet(v, w [2]int, distance, tolerance int) bool {
	for _, days := range [...]int{-2, -1, 0, 1, 2} {
		d := distance + days*clock.Day
		if v[0] <= w[1]+d+tolerance && w[0]+d <= v[1]+tolerance {
			return true
		}
	}
	return false
}

// minutesApart returns how many minutes lie between two times, the shorter way round the clock.
func minutesApart(a, b int) int {
	d := ((a-b)%clock.Day + clock.Day) % clock.Day
	return min(d, clock.Day-d)
}
