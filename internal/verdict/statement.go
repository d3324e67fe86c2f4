package verdict

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// Statement names what is said of a fact, for those who know it again: by normal words, and
// by what they are said with.
func Statement(text, with string) string {
	if with = normal(with); with != "" {
		return normal(text) + "  " + with // normal words have no two spaces
	}
	return normal(text)
}

// With returns what a claim says a fact with besides its words, so that the same words with
// something else are another statement: the keys, the time of its own, who says so where
// the rule keeps sources apart, that it speaks of a part, or denies; and for a computed fact
// the rule that the claim is of. It is "" where there is none of these.
func With(r *rule.Rule, c *claim.Claim) string {
	var with []string
	if c.Rule != nil && c.Rule.ID != r.ID {
		with = append(with, "of "+c.Rule.ID)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Keys)) {
		with = append(with, name+" = "+c.Keys[name])
	}
	if c.Then != nil {
		with = append(with, "in "+c.Then.Words())
	}
	if source := cmp.Or(c.Speaker, c.Attribution); r.ByAttribution && source != "" {
		with = append(with, "by "+source)
	}
	if c.Value.Part {
		with = append(with, "a part")
	}
	if c.Negated {
		with = append(with, "denied")
	}
	return normal(strings.Join(with, ", "))
}

// statement is what a claim says of the fact of a rule.
func statement(r *rule.Rule, c *claim.Claim) string { return Statement(c.Text, With(r, c)) }

// Statements returns what either side of a finding says, sorted and each once; a declared
// value is among them.
func (f *Finding) Statements() [2][]string {
	sides := f.statements()
	for i := range sides {
		sides[i] = append([]string{}, sides[i]...)
		slices.Sort(sides[i])
	}
	return sides
}

// statements returns the same, in the order of the claims.
func (f *Finding) statements() [2][]string {
	var sides [2][]string
	for i := range sides {
		if f.shown != nil && f.shown.groups[i] != nil {
			sides[i] = f.shown.groups[i].statements(f.Rule, f.shown.judgement.fact.Claims)
		} else {
			sides[i] = statementsOf(f.Rule, f.side(i))
		}
	}
	if f.Against != nil && f.Against.Reference != nil {
		sides[1] = append(sides[1], Statement(f.Against.Reference.Text, ""))
	}
	return sides
}

// statements returns what the claims of a group say. Many findings of a large group ask for
// it.
func (g *group) statements(r *rule.Rule, claims []*claim.Claim) []string {
	if g.said == nil {
		g.said = slices.Clip(statementsOf(r, g.of(claims)))
	}
	return g.said
}

// statementsOf returns what claims say, each once, in the order of the claims.
func statementsOf(r *rule.Rule, claims []*claim.Claim) []string {
	seen := make(map[string]bool)
	var all []string
	for _, c := range claims {
		if s := statement(r, c); !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return all
}
