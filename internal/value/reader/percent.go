package reader

import (
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// percentAfter reads "%", "per cent", "percentage points", "basis points", "pc".
func (s *scan) percentAfter(a *amount) bool {
	j := a.last + 1
	if s.is(j, "of") && s.isOne(j+1, "one", "1", "a") && a.n.Cmp(number.New(1, 0)) < 0 {
		j += 2 // "a quarter of one percent"
	}
	joined := s.hyphen(j)
	if joined {
		j++
	}
	var name string
	last := j
	switch {
	case s.cued(j, cuePercent), s.is(j, "%"), s.is(j, "﹪"):
		name = "percent"
	case s.is(j, "per") && s.isOne(j+1, "cent", "cents"):
		name, last = "percent", j+1
	case s.is(j, "pc") && s.adjoins(j):
		name = "percent"
	default:
		return false
	}
	next := last + 1
	if s.hyphen(next) {
		next++
	}
	if s.isOne(next, "point", "points") || s.is(next, "pts") {
		name, last = "percentage point", next
	}
	a.kind, a.unit, a.last, a.hyphen = value.Percent, name, last, joined
	if u, ok := unit.Lookup(name); ok {
		a.measure = u
	}
	return true
}
