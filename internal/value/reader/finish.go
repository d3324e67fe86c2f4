package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// finish gives values without a noun or a unit that of the value before them, where
// the words show that it was left out: "6 million homes, including 1.5 million in Los
// Angeles", "up to 3.9 million headsets, up from 2.4 million".
func (s *scan) finish() {
	for k := range s.extent {
		v := &s.values[s.first+k]
		if v.Kind != value.Number || v.Unit != "" || k == 0 {
			continue
		}
		if before := s.leftOut(k); before != nil {
			v.Kind, v.Unit = before.Kind, before.Unit
		}
	}
}

// leftOut returns the value whose noun or unit the bare value k shares.
func (s *scan) leftOut(k int) *value.Value {
	before := &s.values[s.first+k-1]
	if before.Unit == "" || before.Kind != value.Count && before.Kind != value.Money && before.Kind != value.Measure || before.Per != "" {
		return nil
	}
	first, last := s.extent[k].first, s.extent[k].last
	i := first - 1
	gap := first - s.extent[k-1].last
	switch {
	case s.partOfWhole(i) && before.Kind == value.Count:
	case s.is(i, "from") && gap < 12 && (s.has(i-1, isUp|isDown) || s.isOne(i-1, ",", "compared", "to")):
	case s.isOne(i, "with", "to", "than") && s.isOne(i-1, "compared", "against", "versus"):
	case s.is(i, "and") && gap < 14 && s.kind(last+1) == token.Word && s.isOne(last+1, "by", "in", "at", "from", "were", "more", "others") && before.Kind == value.Count:
	case s.isOne(i, "is", "was") && before.Kind == value.Money && gap < 10 && s.values[s.first+k].Number.Exponent() < 0:
	default:
		return nil
	}
	return before
}
