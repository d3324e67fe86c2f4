package verdict

import (
	"cmp"
	"math"
	"math/big"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/value"
)

// cut is a place between the numbers of a line: just before or just after a number,
// or before or after all of them. A set that includes its lower end begins just
// before it, one that excludes it just after, and so open and closed ends compare
// without a special case.
type cut struct {
	at    *big.Rat // nil for an infinity
	near  float64  // at, rounded: decides nearly every comparison
	after bool
}

// newCut is the cut before or after a number; nil stands for minus infinity before,
// and for infinity after.
func newCut(at *big.Rat, after bool) cut {
	switch {
	case at != nil:
		near, _ := at.Float64()
		return cut{at: at, near: near, after: after}
	case after:
		return cut{near: math.Inf(1), after: true}
	}
	return cut{near: math.Inf(-1)}
}

func compareCuts(a, b cut) int {
	// Rounding keeps the order of two numbers, except that it may make them equal.
	if c := cmp.Compare(a.near, b.near); c != 0 {
		return c
	}
	if a.at != nil && b.at != nil {
		if c := a.at.Cmp(b.at); c != 0 {
			return c
		}
	} else if c := cmp.Compare(a.infinity(), b.infinity()); c != 0 {
		return c // a number too large for a float64, and an infinity
	}
	switch {
	case a.after == b.after:
		return 0
	case b.after:
		return -1
	}
	return 1
}

func (c cut) infinity() int {
	switch {
	case c.at != nil:
		return 0
	case c.after:
		return 1
	}
	return -1
}

// span is a set of numbers without a gap, and how many claims state it.
type span struct {
	low, high cut
	claims    int
}

// spanOf is the span of an interval, stated by one claim.
func spanOf(i value.Interval) span {
	// An unbounded end is neither open nor closed.
	return span{
		low:    newCut(i.Low, i.Low != nil && i.LowOpen),
		high:   newCut(i.High, i.High == nil || !i.HighOpen),
		claims: 1,
	}
}

// contains reports whether every number of b is in a.
func contains(a, b span) bool {
	return compareCuts(a.low, b.low) <= 0 && compareCuts(b.high, a.high) <= 0
}

// mirrored returns the span with every number turned into its opposite.
func (s span) mirrored() span {
	s.low, s.high = s.high.mirrored(), s.low.mirrored()
	return s
}

func (c cut) mirrored() cut {
	if c.at == nil {
		return newCut(nil, !c.after)
	}
	return newCut(new(big.Rat).Neg(c.at), !c.after)
}

func (s span) empty() bool { return compareCuts(s.low, s.high) >= 0 }

// apart reports whether no number is in both.
func apart(a, b span) bool {
	return compareCuts(a.low, b.high) >= 0 || compareCuts(b.low, a.high) >= 0 || a.empty() || b.empty()
}

// agreement is the largest set of claims that can all be true: the sets of numbers
// that share a point which most claims allow. On a line, sets that overlap two by two
// all share a point, so no larger set of claims agrees.
type agreement struct {
	members []int // indices of spans, ascending
	in      []bool
	first   int // the member that ends first
	last    int // the member that begins last
}

// largestAgreement finds the agreement by one sweep over the sorted ends. Of several
// as large, it is the one of the lowest numbers.
func largestAgreement(spans []span) agreement {
	ends := sortEnds(spans)
	best, bestAt, open := -1, 0, 0
	for i, e := range ends {
		if e.begins {
			if open += spans[e.span].claims; open > best {
				best, bestAt = open, i
			}
		} else {
			open -= spans[e.span].claims
		}
	}
	a := agreement{in: make([]bool, len(spans)), first: -1, last: -1}
	for _, e := range ends[:min(bestAt+1, len(ends))] {
		a.in[e.span] = e.begins
	}
	for i, in := range a.in {
		if !in {
			continue
		}
		a.members = append(a.members, i)
		if a.first < 0 || compareCuts(spans[i].high, spans[a.first].high) < 0 {
			a.first = i
		}
		if a.last < 0 || compareCuts(spans[i].low, spans[a.last].low) > 0 {
			a.last = i
		}
	}
	return a
}

// end is where a span begins or ends.
type end struct {
	cut
	span   int
	begins bool
}

// sortEnds sorts all ends of the spans that are not empty. Where one span ends and
// another begins at the same cut they share nothing, so that ends come first.
func sortEnds(spans []span) []end {
	ends := make([]end, 0, 2*len(spans))
	for i, s := range spans {
		if !s.empty() {
			ends = append(ends, end{s.low, i, true}, end{s.high, i, false})
		}
	}
	slices.SortFunc(ends, func(a, b end) int {
		if c := compareCuts(a.cut, b.cut); c != 0 {
			return c
		}
		if a.begins != b.begins {
			if b.begins {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.span, b.span)
	})
	return ends
}

// opponent returns the member of the agreement that span i, which is no member, has
// no number in common with. There always is one: else the agreement with i would be
// larger.
func (a agreement) opponent(spans []span, i int) int {
	if a.last >= 0 && apart(spans[i], spans[a.last]) {
		return a.last
	}
	return a.first
}
