package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// heightAfter reads feet and inches as they are written of people: 5'10", 6-foot-2. The
// sum is in inches.
func (s *scan) heightAfter(a *amount) bool {
	j := a.last + 1
	feet, ok := a.n.Int64()
	if !ok || feet < 1 || feet > 9 {
		return false
	}
	inches := j + 1
	switch {
	case s.is(j, "'") && s.adjoins(j), s.footInches(j):
	case s.hyphen(j) && s.isOne(j+1, "foot", "feet") && s.hyphen(j+2):
		inches = j + 3
	default:
		return false
	}
	if !s.adjoins(inches) || s.kind(inches) == token.Word && s.hyphen(inches+1) {
		return false
	}
	n, ok := s.inchesAt(inches)
	u, known := unit.Lookup("inch")
	if !ok || !known || !n.Whole() || n.Cmp(number.New(12, 0)) >= 0 {
		return false
	}
	last := inches
	switch {
	case s.is(last+1, "\"") && s.adjoins(last+1):
		last++
	case s.is(last+1, "'") && s.is(last+2, "'") && s.adjoins(last+1):
		last += 2
	case s.hyphen(last+1) && s.is(last+2, "inch"):
		last += 2
	case s.is(j, "'") && !s.isOne(last+1, "tall", "and", ","):
		return false // a quotation, perhaps
	}
	s.take(a, u, last)
	a.n = a.n.Times(number.New(12, 0)).Add(n)
	return true
}

// footInches reports whether "ft" at i stands between digits: "5ft10".
func (s *scan) footInches(i int) bool {
	return s.is(i, "ft") && s.adjoins(i) && s.adjoins(i+1) && s.kind(i+1) == token.Number
}

// inchesAt returns the number of inches at token i, in digits or one word: "6-foot-2",
// "six-foot-two".
func (s *scan) inchesAt(i int) (number.Number, bool) {
	if s.kind(i) == token.Number {
		return number.ParseDigits(s.textAt(i))
	}
	w, ok := number.Lookup(s.textAt(i))
	return number.New(w.Value, 0), ok && w.Class <= number.Teen
}
