package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// named finds the noun or the comparison that says which way an amount went: "a 5% rise",
// "a drop of 1.2%", "a £5 increase", "5% lower than in 2010".
func (s *scan) named(v *value.Value, first, last, low int) {
	if !measuresChange(v) && !v.Number.IsFraction() {
		return
	}
	way := s.nounBefore(v, first-1, low)
	if way == "" && !s.isOne(first-1, "top", "bottom", "richest", "poorest") {
		way = s.nounBehind(v, last+1)
	}
	if way == "" {
		way = s.compared(v, last+1)
	}
	if way != "" {
		v.Direction, v.Aspect, v.Named = way, value.Change, true
	}
}

// nounBefore returns the way of "a drop of", "an increase in costs of", which ends at token i.
func (s *scan) nounBefore(v *value.Value, i, low int) value.Direction {
	if i = s.beforeFillers(i, low); i <= low || !s.is(i, "of") {
		return ""
	}
	if way := s.nounOfChange(v, i-1); way != "" {
		return way
	}
	for n, k := 0, i-2; n < maxFillers && k >= low && s.kind(k) == token.Word; n, k = n+1, k-1 {
		if s.is(k+1, "in") {
			return s.nounOfChange(v, k)
		}
	}
	return ""
}

// nounBehind returns the way of the noun behind an amount, "rise", "pay cut", which begins at
// token i. It is the last noun: "a 5% growth rate" is no growth.
func (s *scan) nounBehind(v *value.Value, i int) value.Direction {
	if s.hyphen(i) {
		i++
	}
	for n := 0; n <= maxFillers && s.nounNext(i) && !s.has(i, isNumber); n, i = n+1, i+1 {
		for k := 0; k < maxFillers && s.hyphen(i+1); k++ {
			i += 2 // "year-on-year"
		}
		if way := s.nounOfChange(v, i); way != "" {
			if s.hyphen(i+1) || !s.afterPlace(i+1) && !s.has(i+1, isDate|isTelling) {
				return ""
			}
			return way
		}
		if s.has(i, isUp|isDown) {
			break
		}
	}
	return ""
}

// nounOfChange returns the way of the noun at token i.
func (s *scan) nounOfChange(v *value.Value, i int) value.Direction {
	switch {
	case s.has(i, isResult) && v.Kind == value.Money:
		return ""
	case s.has(i, isRise):
		return value.Up
	case s.has(i, isFall):
		return value.Down
	}
	return ""
}

// compared returns the way of "4% lower than a year ago", "40% less fuel" behind an amount,
// which begins at token i.
func (s *scan) compared(v *value.Value, i int) value.Direction {
	than := s.is(i+1, "than")
	switch {
	case v.Kind != value.Percent && !than, s.is(i-1, "or"):
		return ""
	case s.isOne(i, "higher", "more") && (than || s.is(i, "more")):
		return value.Up
	case s.isOne(i, "lower", "less", "fewer") && (than || !s.is(i, "lower")):
		return value.Down
	}
	return ""
}
