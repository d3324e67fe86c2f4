package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// finish looks at the values of the sentence together: it shares nouns and units that
// were left out, gives conversions in brackets the bound of what they convert, and
// joins two bounds to a range.
func (s *scan) finish() {
	for k := len(s.extent) - 1; k >= 0; k-- {
		s.fromNext(k)
	}
	for k := 1; k < len(s.extent); k++ {
		s.ageBefore(k)
		s.fromBefore(k)
		s.sameChange(k)
		s.conversion(k)
	}
	s.tidy()
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
		if k+1 < len(s.extent) && (s.joinBounds(kept, k+1) || s.allBut(kept, k+1)) {
			k++
		}
		kept++
	}
	s.extent, s.values = s.extent[:kept], s.values[:s.first+kept]
}

// denied reports whether value k is the wrong one of "not 12 but 10".
func (s *scan) denied(k int) bool {
	if k+1 >= len(s.extent) || !s.is(s.extent[k].first-1, "not") || s.value(k).Bound != value.Exact {
		return false
	}
	i := s.extent[k+1].first - 1
	return s.is(i, "but") && i-s.extent[k].last <= 2
}

// value returns the k-th value of the sentence.
func (s *scan) value(k int) *value.Value { return &s.values[s.first+k] }

// needsUnit reports whether value k is a number without noun or unit.
func (s *scan) needsUnit(k int) bool {
	v := s.value(k)
	return v.Unit == "" && !v.Number.IsFraction() && (v.Kind == value.Number || v.Kind == value.Count && v.Bound != value.Vague)
}

// ageBefore reads the second of two ages, "aged 7 and 9".
func (s *scan) ageBefore(k int) {
	v, before := s.value(k), s.value(k-1)
	i := s.extent[k].first - 1
	if before.Kind == value.Age && v.Kind == value.Number && v.Unit == "" && v.Number.Whole() && s.isOne(i, "and", "or", ",") && s.extent[k-1].last == i-1 {
		v.Kind, v.Unit, v.Elapsed = value.Age, before.Unit, true
	}
}

// fromBefore gives a bare value the noun or unit of the value before it, where the words
// show that it was left out: "6 million homes, including 1.5 million in Los Angeles".
func (s *scan) fromBefore(k int) {
	if !s.needsUnit(k) {
		return
	}
	before := s.value(k - 1)
	for back := 2; back <= 3 && before.Kind != value.Count && k >= back && s.overChange(k, before); back++ {
		before = s.value(k - back)
	}
	switch before.Kind {
	case value.Count:
	case value.Money, value.Measure, value.Percent:
		if before.Per != "" {
			return
		}
	default:
		return
	}
	if before.Unit == "" {
		return
	}
	if s.leftOut(k, before) {
		v := s.value(k)
		v.Kind, v.Unit = before.Kind, before.Unit
		if s.is(s.extent[k].first-1, "from") {
			v.Per = before.Per // "1,000 cars a week, up from 650"
		}
	}
}

// overChange reports whether the noun of value k is looked for before the value that
// stands there: "12 of whom", "5 million guests, up 11% from 4 million".
func (s *scan) overChange(k int, before *value.Value) bool {
	return s.is(s.extent[k].last+1, "who") ||
		s.isOne(s.extent[k].first-1, "from", "against", "versus") && (before.Kind == value.Date || before.Kind == value.Percent && before.Aspect == value.Change)
}

// leftOut reports whether the bare value k shares the noun or unit of the one before.
func (s *scan) leftOut(k int, before *value.Value) bool {
	first, last := s.extent[k].first, s.extent[k].last
	i, gap := first-1, first-s.extent[k-1].last
	count := before.Kind == value.Count
	switch {
	case s.partOfWhole(i), s.value(k).Part:
		return count && gap < 30
	case s.is(i, "from"):
		return gap < 12 && (s.has(i-1, isUp|isDown) || s.isOne(i-1, ",", "compared", "to") || s.value(k-1).Aspect == value.Change && gap == 2)
	case s.is(i, "another"), s.isOne(last+1, "fewer", "more", "less") && s.is(last+2, "than"):
		return count && gap < 20
	case s.is(i, "plus"):
		return before.Kind == value.Money && gap <= 2
	case s.isOne(i, "with", "to", "than"):
		return s.isOne(i-1, "compared", "against", "versus")
	case s.isOne(i, "against", "versus"):
		return count && gap < 12
	case s.is(i, ",") && gap == 2: // "of the 12 victims, three were"
		whole := s.extent[k-1].first - 1
		s.value(k).Part = count && s.isOne(whole, "the", "those", "these", "its", "their") && s.is(whole-1, "of")
		return s.value(k).Part
	case s.is(i, "and"):
		return count && s.isOne(last+1, "by", "in", "at", "from", "were", "more", "others", "who")
	case s.isOne(i, "is", "was"):
		return before.Kind == value.Money && gap < 10 && s.value(k).Number.Exponent() < 0
	}
	return s.value(k).Per != "" && count
}

// sameChange gives the second statement of one change the way of the first: "rose $1, or
// 4%", "fell 20 points (0.3%)".
func (s *scan) sameChange(k int) {
	v, before := s.value(k), s.value(k-1)
	if before.Aspect != value.Change || before.Direction == "" || v.Aspect != "" || v.Unit == "" || v.Kind == value.Duration || v.Kind == value.Date {
		return
	}
	i, j := s.extent[k-1].last+1, s.extent[k].first-1
	if s.has(i, isUp|isDown) {
		i++ // "37 points higher, or 0.6%"
	}
	if j-i > 1 || j < i || !s.is(i, ",") && i != j {
		return
	}
	if s.is(j, "or") || s.is(j, "(") && s.is(s.extent[k].last+1, ")") {
		v.Direction, v.Aspect = before.Direction, value.Change
	}
}

// fromNext gives a bare value the unit of the next: "280 million of the 1.5 billion
// shekels", "16,369.03, up 58.06 points", "four-, five- and six-cylinder".
func (s *scan) fromNext(k int) {
	if k+1 >= len(s.extent) || !s.needsUnit(k) {
		return
	}
	next := s.value(k + 1)
	if next.Unit == "" || next.Kind == value.Percent || next.Kind == value.Date {
		return
	}
	i, j := s.extent[k].last+1, s.extent[k+1].first
	switch {
	case j-i == 2 && s.is(i, "of") && s.isOne(i+1, "the", "its", "their", "his", "her", "last", "past"),
		j-i == 3 && s.is(i, "of") && s.isOne(i+2, "last", "past", "first", "next", "final"),
		j-i <= 5 && s.is(i, "of") && s.kind(j-1) == token.Clitic, // "of the country's 330 million people"
		j-i == 1 && s.is(i, "of") && next.Kind == value.Count:    // "24 of 33 passes"
		s.value(k).Part = true
	case next.Direction != "" && j-i <= 2 && next.Unit == "point":
	case s.dash(i) && s.adjoins(i) && s.isOne(i+1, ",", "and", "or") && j-i <= 3:
	default:
		return
	}
	s.value(k).Kind, s.value(k).Unit = next.Kind, next.Unit
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

// joinBounds makes one range of two bounds, "more than 20 and less than 35", of the
// values k and next, in the place of k.
func (s *scan) joinBounds(k, next int) bool {
	a, b := s.value(k), s.value(next)
	over := a.Bound == value.Over || a.Bound == value.AtLeast
	under := b.Bound == value.Under || b.Bound == value.AtMost
	if !over || !under || a.Kind != b.Kind && a.Unit != "" || a.Unit != b.Unit && a.Unit != "" || a.Kind == value.Duration || a.Number.Cmp(b.Number) >= 0 {
		return false
	}
	i, j := s.extent[k].last+1, s.extent[next].first-1
	if j-i > 1 || j < i || !s.isOne(j, "and", "but", ",") || i < j && !s.is(i, ",") {
		return false
	}
	a.Low, a.High, a.Bound = a.Number, b.Number, value.Range
	a.Kind, a.Unit, a.Per, a.End = b.Kind, b.Unit, b.Per, b.End
	a.Text = s.text[a.Start:a.End]
	s.extent[k].last = s.extent[next].last
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
	a.Number, a.Part = b.Number.Add(a.Number.Neg()), false
	a.Start, a.End = s.tokens[first-2].Start, b.End
	a.Text = s.text[a.Start:a.End]
	s.extent[k] = extent{first - 2, s.extent[next].last}
	return true
}
