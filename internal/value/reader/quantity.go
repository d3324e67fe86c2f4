package reader

import (
	"github.com/factcheck-ci/factcheck/internal/value"
)

// quantity reads the value whose number stands at i: an amount, perhaps the first of a
// range, with its bounds. It returns the token to go on from.
func (s *scan) quantity(i int) int {
	low := s.done
	a, ok := s.amount(i, low)
	if !ok {
		return a.last + 1
	}
	end := a.last
	s.compound(&a)
	if a.last > end {
		s.rateAfter(&a) // "2 euros and 10 cents per share"
	}
	v := a.value()
	first, last := a.first, a.last
	if b, ok := s.eitherOf(&a); ok {
		v = rangeValue(&a, &b)
	} else if b, begin, ok := s.rangeTo(&a, low); ok {
		v = rangeValue(&a, &b)
		if v.Levels = s.levels(&a, &b, begin, low); v.Levels != nil {
			v.Aspect = value.Level
		} else if !bindRange(&v, b.bound) { // "5 to 10 or more days"
			v.Approx = b.bound == value.About
		}
		first, last = begin, b.last
	} else if end, ok := s.score(&a); ok {
		s.reject(first, end, becauseScore)
		return end + 1
	}
	s.complete(&v, first, last, low)
	return s.done
}

// value returns the amount as a value without bounds.
func (a *amount) value() value.Value {
	v := value.Value{
		Kind: a.kind, Bound: value.Exact, Number: a.n, Unit: a.unit, Per: a.per, Part: a.part, Elapsed: a.elapsed,
	}
	if a.bare() {
		v.Kind = value.Number
	}
	if a.bound != "" {
		v.Bound = a.bound
	}
	if a.plus {
		v.Direction, v.Aspect = value.Up, value.Change
	}
	return v
}
