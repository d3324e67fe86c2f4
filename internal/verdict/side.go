package verdict

import (
	"slices"

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

// Words returns what both sides of a finding say, in normal words, sorted and each once; a
// declared value is among them.
func (f *Finding) Words() []string {
	sides := f.words()
	all := slices.Concat(sides[0], sides[1])
	slices.Sort(all)
	return slices.Compact(all)
}

// words returns what either side says.
func (f *Finding) words() [2][]string {
	var words [2][]string
	for i := range words {
		if f.shown != nil && f.shown.groups[i] != nil {
			words[i] = f.shown.groups[i].words(f.shown.judgement.fact.Claims)
		} else {
			words[i] = normalWords(f.side(i))
		}
	}
	if f.Against != nil && f.Against.Reference != nil {
		words[1] = append(words[1], normal(f.Against.Reference.Text))
	}
	return words
}

// words returns the normal words of the claims of a group. Many findings of a large group
// ask for them.
func (g *group) words(claims []*claim.Claim) []string {
	if g.said == nil {
		g.said = slices.Clip(normalWords(g.of(claims)))
	}
	return g.said
}

// normalWords returns what claims say, each once, in the order of the claims.
func normalWords(claims []*claim.Claim) []string {
	seen := make(map[string]bool)
	var words []string
	for _, c := range claims {
		if w := normal(c.Text); !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}
