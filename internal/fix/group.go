package fix

import (
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// groups finds the claims of a result that state the same as another.
type groups struct {
	facts map[*rule.Rule]*verdict.Fact
	of    map[*rule.Rule]map[*claim.Claim][]int // of the facts that were asked for
}

func newGroups(r *verdict.Result) groups {
	g := groups{make(map[*rule.Rule]*verdict.Fact), make(map[*rule.Rule]map[*claim.Claim][]int)}
	for i := range r.Facts {
		g.facts[r.Facts[i].Rule] = &r.Facts[i]
	}
	return g
}

// canonical returns what to write at every place of the claims that a finding with a
// declared value is about, and the claims that a person must mend.
func (g groups) canonical(f *verdict.Finding) (all []Suggestion, left []*claim.Claim) {
	if f.Claim == nil {
		return nil, nil
	}
	for _, c := range g.group(f.Claim) {
		text, ok := rewrite(c, declared(f))
		switch {
		case !ok || isQuoted(c) && text != c.Text:
			left = append(left, c)
		case text != c.Text:
			all = append(all, Suggestion{c, text})
		}
	}
	return all, left
}

// group returns the claims that state the same as one of the result.
func (g groups) group(c *claim.Claim) []*claim.Claim {
	fact := g.facts[c.Rule]
	if fact == nil {
		return []*claim.Claim{c}
	}
	if g.of[c.Rule] == nil {
		g.of[c.Rule] = byClaim(fact)
	}
	var claims []*claim.Claim
	for _, m := range g.of[c.Rule][c] {
		claims = append(claims, fact.Claims[m])
	}
	if claims == nil {
		return []*claim.Claim{c}
	}
	return claims
}

// byClaim returns the group of each claim of a fact.
func byClaim(fact *verdict.Fact) map[*claim.Claim][]int {
	of := make(map[*claim.Claim][]int, len(fact.Claims))
	for _, members := range fact.Groups {
		for _, m := range members {
			of[fact.Claims[m]] = members
		}
	}
	return of
}
