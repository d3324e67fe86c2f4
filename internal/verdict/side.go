package verdict

import (
	"github.com/factcheck-ci/factcheck/internal/claim"
)

// shown is where the sides of a finding come from: groups, of each of which the finding
// shows one claim.
type shown struct {
	judgement *judgement
	pair      Pair      // of the groups, where there are two
	groups    [2]*group // the second is nil for a declared value
	claims    [2]int
}

// Sides returns the claims that a finding is about, on its two sides: all those that state
// the same as the one that it shows. A declared value is no claim.
func (f *Finding) Sides() [2][]*claim.Claim { return [2][]*claim.Claim{f.side(0), f.side(1)} }

func (f *Finding) side(i int) []*claim.Claim {
	switch {
	case f.shown != nil && f.shown.groups[i] != nil:
		return f.shown.groups[i].of(f.shown.judgement.fact.Claims)
	case f.shown != nil:
	case len(f.Taken) > 0 && i == 0:
		return f.Taken[:1]
	case len(f.Taken) > 0:
		return f.Taken[1:]
	case f.Claim != nil && i == 0:
		return []*claim.Claim{f.Claim}
	}
	return nil
}

// size returns how many claims a side has.
func (f *Finding) size(i int) int {
	if f.shown != nil && f.shown.groups[i] != nil {
		return len(f.shown.groups[i].claims)
	}
	return len(f.side(i))
}

// of returns the claims of a group, out of all of its fact.
func (g *group) of(all []*claim.Claim) []*claim.Claim {
	claims := make([]*claim.Claim, len(g.claims))
	for i, at := range g.claims {
		claims[i] = all[at]
	}
	return claims
}
