package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// finish looks at the values of the sentence together: it shares nouns and units that
// were left out, gives conversions in brackets the bound of what they convert, and
// joins two bounds to a range.
func (s *scan) finish() {
	for k := len(s.extent) - 1; k >= 0; k-- {
		s.fromNext(k)
	}
	for k := range s.extent {
		s.shareListScale(k)
	}
	for k := 1; k < len(s.extent); k++ {
		s.ageBefore(k)
		s.fromBefore(k)
		s.sameChange(k)
		s.conversion(k)
		s.levelsApart(k)
	}
	for k := range s.extent {
		s.pointsOfShare(k)
	}
	for k := range s.extent {
		s.fromSubject(k)
		s.levelsShare(k)
		s.aspectOfSubject(k)
		s.looseDozen(k)
		s.yearsInOffice(k)
		countFrom(s.value(k), s.values[s.first:s.first+k])
	}
	s.tidy()
	s.takeHeadingUnits()
}

// tidy joins two bounds to a range, and "all but two of the 40" to 38, wherever they stand
// together, leaves out numbers that
// are denied ("not 12 but 10"), and moves the values after them up.
func (s *scan) tidy() {
	kept := 0
	for k := 0; k < len(s.extent); k++ {
		if s.denied(k) {
			s.reject(s.extent[k].first, s.extent[k].last, becauseDenied)
			continue
		}
		if kept != k {
			s.extent[kept], *s.value(kept) = s.extent[k], *s.value(k)
		}
		if k+1 < len(s.extent) && (s.joinBounds(kept, k+1) || s.joinChain(kept, k+1) || s.allBut(kept, k+1)) {
			k++
		}
		kept++
	}
	s.extent, s.values = s.extent[:kept], s.values[:s.first+kept]
}

// denied reports whether value k is the wrong one of "not 12 but 10".
func (s *scan) denied(k int) bool {
	if !s.is(s.extent[k].first-1, "not") || s.value(k).Bound != value.Exact {
		return false
	}
	if s.deniedBehind(k) {
		return true
	}
	if k+1 >= len(s.extent) {
		return false
	}
	i := s.extent[k+1].first - 1
	return s.is(i, "but") && i-s.extent[k].last <= 2
}

// deniedBehind reports whether value k is told apart from the one before it, and ends its
// clause: "200 beds, not 20".
func (s *scan) deniedBehind(k int) bool {
	i, j := s.extent[k].first-2, s.extent[k].last+1
	ends := j >= len(s.tokens) || s.kind(j) == token.Mark && !s.dash(j)
	if k == 0 || !ends || !s.is(i, ",") && !s.dash(i) {
		return false
	}
	v, before := s.value(k), s.value(k-1)
	return i-s.extent[k-1].last <= clauseReach && (v.Kind == before.Kind || v.Kind == value.Number && v.Unit == "") && v.Kind != value.Date
}

// value returns the k-th value of the sentence.
func (s *scan) value(k int) *value.Value { return &s.values[s.first+k] }

// ageBefore reads the second of two ages, "aged 7 and 9".
func (s *scan) ageBefore(k int) {
	v, before := s.value(k), s.value(k-1)
	i := s.extent[k].first - 1
	if before.Kind != value.Age || v.Kind != value.Number || v.Unit != "" || !v.Number.Whole() || !s.isOne(i, "and", "or", ",") {
		return
	}
	if s.extent[k-1].last == i-1 || s.is(i, "and") && s.is(s.extent[k].last+1, "when") && i-s.extent[k-1].last < clauseReach { // "5 when he moved and 17 when he left"
		v.Kind, v.Unit, v.Elapsed = value.Age, before.Unit, true
	}
}

// sameChange gives two statements of one change the same way: "rose $1, or 4%", "fell 20
// points (0.3%)", "ended 20 points, or 0.3%, higher".
func (s *scan) sameChange(k int) {
	v, before := s.value(k), s.value(k-1)
	if v.Aspect != "" || v.Unit == "" || v.Kind == value.Duration || v.Kind == value.Date {
		return
	}
	if s.changesToo(k) {
		v.Direction, v.Aspect = before.Direction, value.Change
		return
	}
	if !s.saidTwice(k) {
		return
	}
	if before.Aspect == "" && measuresChange(v) {
		j := s.extent[k].last + 1
		for s.isOne(j, ")", ",") {
			j++
		}
		if way := s.directionAfter(before, j); way != "" && j > s.extent[k].last+1 {
			before.Direction, before.Aspect = way, value.Change
		}
	}
	if before.Aspect == value.Change && before.Direction != "" {
		v.Direction, v.Aspect = before.Direction, value.Change
	}
}

// changesToo reports whether value k is one more change of the verb of the value before it: "fell
// 3% and 5% respectively".
func (s *scan) changesToo(k int) bool {
	v, before, next := s.value(k), s.value(k-1), s.extent[k].last+1
	if before.Aspect != value.Change || before.Direction == "" || v.Kind != before.Kind || v.Unit != before.Unit || v.Kind == value.Count || s.is(next, "of") {
		return false
	}
	i := s.extent[k-1].last + 1
	return s.isOne(i, "and", ",") && s.extent[k].first == i+1 && (s.closed(next) || s.is(next, "respectively"))
}

// saidTwice reports whether value k says again what the one before it said: ", or 4%",
// "(0.3%)".
func (s *scan) saidTwice(k int) bool {
	i, j := s.extent[k-1].last+1, s.extent[k].first-1
	if s.has(i, isUp|isDown) {
		i++ // "37 points higher, or 0.6%"
	}
	if j-i > 1 || j < i || !s.is(i, ",") && i != j {
		return false
	}
	return s.is(j, "or") || s.is(j, "(") && s.is(s.extent[k].last+1, ")")
}

// conversion gives "(60 miles)" after "more than 100 kilometres" the same bound, and the
// amount before the brackets the rate after them: "C$6 (US$4.46) per share".
func (s *scan) conversion(k int) {
	v, before := s.value(k), s.value(k-1)
	i := s.extent[k].first - 1
	if !s.is(i, "(") && !s.is(i, "/") || v.Kind != before.Kind || v.Unit == before.Unit || s.extent[k-1].last != i-1 || v.Kind != value.Measure && v.Kind != value.Money {
		return
	}
	switch before.Bound {
	case value.Over, value.AtLeast, value.Under, value.AtMost, value.UpTo, value.JustOver, value.JustUnder:
		if v.Bound == value.Exact {
			v.Bound = before.Bound
		}
	}
	if s.is(s.extent[k].last+1, ")") && before.Per == "" && before.Kind == value.Money {
		a := amount{kind: before.Kind, last: s.extent[k].last + 1}
		s.rateAfter(&a)
		before.Per = a.per
	}
}

// joinBounds makes one range of two bounds, "more than 20 and less than 35", "under 35 but
// over 20", of the values k and next, in the place of k.
func (s *scan) joinBounds(k, next int) bool {
	a, b := s.value(k), s.value(next)
	low, high := a, b
	if a.Bound == value.Under || a.Bound == value.AtMost {
		low, high = b, a
	}
	over := low.Bound == value.Over || low.Bound == value.AtLeast
	under := high.Bound == value.Under || high.Bound == value.AtMost || high.Bound == value.UpTo && high == b
	if !over || !under || !alikeMeasured(a, b) || a.Kind == value.Duration || low.Number.Cmp(high.Number) >= 0 {
		return false
	}
	i, j := s.extent[k].last+1, s.extent[next].first-1
	if named := s.extent[k].first - 1; j == i+1 && s.isOne(i+2, comparing...) && s.isOne(named+1, comparing...) && s.kind(j) == token.Word && s.is(named, s.textAt(j)) {
		j-- // "x > 20 and x < 30"
	}
	// Nothing stands between those of "not below 3 nor above 5", ">3<5" and "at least 3 at most 5".
	if j != i-1 && (j-i > 1 || j < i || !s.isOne(j, "and", "but", "yet", ",") || i < j && !s.is(i, ",")) {
		return false
	}
	a.Low, a.High, a.Bound = low.Number, high.Number, value.Range
	s.joinNext(k, next)
	return true
}

// comparing are the signs of bounds.
var comparing = []string{"<", ">", "≤", "≥", "<=", ">="}

// joinNext makes value k reach to the end of value next, with the unit of the one that has one.
func (s *scan) joinNext(k, next int) {
	a, b := s.value(k), s.value(next)
	if a.Unit == "" {
		a.Kind, a.Unit, a.Per = b.Kind, b.Unit, b.Per
	}
	a.End = b.End
	a.Text = s.text[a.Start:a.End]
	s.extent[k].last = s.extent[next].last
}

// alikeMeasured reports whether two values are of one kind and unit, as far as both have one.
func alikeMeasured(a, b *value.Value) bool {
	bare := a.Unit == "" && a.Kind == value.Number || b.Unit == "" && b.Kind == value.Number
	return bare || a.Kind == b.Kind && (a.Unit == b.Unit || a.Unit == "")
}

// joinChain makes one range of "3 < x < 9", of the values k and next, in the place of k.
func (s *scan) joinChain(k, next int) bool {
	a, b := s.value(k), s.value(next)
	i, j := s.extent[k].last+1, s.extent[next].first
	if !s.isOne(i, "<", "≤", ">", "≥") || !s.is(j, s.textAt(i)) || !alikeMeasured(a, b) || a.Bound != value.Exact {
		return false
	}
	name := i + 1
	if s.is(name, "=") {
		name++
	}
	if s.kind(name) != token.Word || name+1 != j {
		return false
	}
	a.Low, a.High = a.Number, b.Number
	if s.isOne(i, ">", "≥") {
		a.Low, a.High = b.Number, a.Number
	}
	if a.Low.Cmp(a.High) >= 0 {
		return false
	}
	a.Bound, a.Number = value.Range, number.Number{}
	s.joinNext(k, next)
	return true
}

// allBut makes one count of "all but two of the 40 sailors", 38, of the values k and next,
// in the place of k.
func (s *scan) allBut(k, next int) bool {
	a, b := s.value(k), s.value(next)
	first, gap := s.extent[k].first, s.extent[next].first-s.extent[k].last
	if !s.is(first-1, "but") || !s.is(first-2, "all") || !s.is(s.extent[k].last+1, "of") || gap > 3 {
		return false
	}
	if a.Kind != value.Count || b.Kind != value.Count || a.Unit != b.Unit || a.Bound != value.Exact || b.Bound != value.Exact || a.Number.Cmp(b.Number) >= 0 {
		return false
	}
	a.Number, a.Part, a.Vague = b.Number.Add(a.Number.Neg()), false, ""
	a.Start, a.End = s.tokens[first-2].Start, b.End
	a.Text = s.text[a.Start:a.End]
	s.extent[k] = extent{first - 2, s.extent[next].last}
	return true
}
