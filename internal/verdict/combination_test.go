package verdict

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/computed"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// corpusWide is a fact over the rules alpha, beta and gamma.
func corpusWide(t require.TestingT, holds string) Computed {
	e, err := computed.New(holds, func(string) (value.Value, error) { return value.Value{}, errors.New("no value") })
	require.NoError(t, err)
	return Computed{Expression: e, Relate: &rule.Relate{
		ID: "order", Holds: holds, Over: rule.OverCorpus, Severity: rule.Error, File: "rules/order.toml", Line: 9,
		Rules: map[string]string{"alpha": "alpha", "beta": "beta", "gamma": "gamma"},
	}}
}

// row returns counts of a rule, one an article.
func row(r *rule.Rule, from, to, step int64) []claim.Claim {
	var claims []claim.Claim
	for n := from; n != to+step; n += step {
		claims = append(claims, counted(r, fmt.Sprint(r.ID, n), value.Exact, n))
	}
	return claims
}

func TestComputedOfManyClaims(t *testing.T) {
	for _, test := range []struct {
		name, holds  string
		alpha, beta  [3]int64 // from, to, step
		more         []int64  // of alpha
		line         string   // the article that is new; "" if everything is
		want         string   // the finding; "" if there is none
		wantedReason string
	}{
		{"all hold", "alpha <= beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, nil, "", "", ""},
		{"one does not", "alpha <= beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, []int64{5001}, "",
			"error conflict: alpha5001 exact 5001 people / beta101 exact 101 people", "alpha <= beta cannot hold (5,001 against 101); of 1640 combinations of claims 4 were tried, and it fails for 2"},
		{"nor the other way round", "beta > alpha", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, []int64{5001}, "",
			"error conflict: beta101 exact 101 people / alpha5001 exact 5001 people", "beta > alpha cannot hold (101 against 5,001); of 1640 combinations of claims 4 were tried, and it fails for 2"},
		{"with so few, all are tried", "alpha <= beta", [3]int64{1, 20, 1}, [3]int64{101, 120, 1}, []int64{5001}, "",
			"error conflict: alpha5001 exact 5001 people / beta101 exact 101 people", "alpha <= beta cannot hold (5,001 against 101); it fails for 20 of 420 combinations of claims"},
		{"the new one does not", "alpha <= beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, []int64{5001}, "alpha5001",
			"error conflict: alpha5001 exact 5001 people / beta101 exact 101 people", "alpha <= beta cannot hold (5,001 against 101); it fails for 40 of 40 combinations of claims"},
		{"an old one does not, and a new one does", "alpha <= beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, []int64{5001}, "alpha7", "", ""},
		{"a new one is too little for an old one", "alpha <= beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, []int64{125}, "beta117",
			"error conflict: alpha125 exact 125 people / beta117 exact 117 people", "alpha <= beta cannot hold (125 against 117); it fails for 1 of 41 combinations of claims"},
		{"nobody can tell by the ends", "alpha != beta", [3]int64{1, 40, 1}, [3]int64{101, 140, 1}, nil, "",
			"warning incomparable: alpha1 exact 1 people / beta101 exact 101 people", "alpha != beta can hold in the 1000 combinations of claims that were tried, of 1600 in all"},
		{"and so some are tried", "alpha != beta", [3]int64{1, 40, 1}, [3]int64{20, 59, 1}, nil, "",
			"error conflict: alpha21 exact 21 people / beta21 exact 21 people", "alpha != beta cannot hold (21 against 21); of 1600 combinations of claims 1000 were tried, and it fails for 10"},
	} {
		t.Run(test.name, func(t *testing.T) {
			alpha, beta := fact("alpha"), fact("beta")
			alpha.Severity, beta.Severity = nil, nil
			claims := append(row(alpha, test.alpha[0], test.alpha[1], test.alpha[2]), row(beta, test.beta[0], test.beta[1], test.beta[2])...)
			for _, n := range test.more {
				claims = append(claims, row(alpha, n, n, 1)...)
			}
			o := Options{Computed: []Computed{corpusWide(t, test.holds)}}
			if test.line != "" {
				o.Changes = edited{lines: map[string]int{test.line: 0}}
			}
			got := Judge(t.Context(), []*rule.Rule{alpha, beta}, nil, each(claims), o).Findings
			if test.want == "" {
				assert.Empty(t, briefs(got))
				return
			}
			assert.Equal(t, []string{test.want}, briefs(got))
			assert.Equal(t, test.wantedReason, got[0].Reason)
		})
	}
}

// A computed fact says for how many combinations of claims it was tried. The claims are
// those of other facts, and are no claims of its own.
func TestComputedFactsCountTheirCombinations(t *testing.T) {
	for _, test := range []struct {
		holds       string
		alpha, beta int64 // claims from 1 and from 101 on
		want        Combinations
	}{
		{"alpha <= beta", 0, 3, Combinations{}},
		{"alpha <= beta", 2, 3, Combinations{All: 6, Tried: 6}},
		{"alpha <= beta", 40, 40, Combinations{All: 1600, Tried: 4}}, // decided by the ends
		{"alpha != beta", 40, 40, Combinations{All: 1600, Tried: maxCombinations}},
		{"alpha >= beta", 40, 40, Combinations{All: 1600, Tried: 4}},
	} {
		alpha, beta := fact("alpha"), fact("beta")
		alpha.Severity, beta.Severity = nil, nil
		claims := row(beta, 101, 100+test.beta, 1)
		if test.alpha > 0 {
			claims = append(claims, row(alpha, 1, test.alpha, 1)...)
		}
		facts := Judge(t.Context(), []*rule.Rule{alpha, beta}, nil, each(claims), Options{Computed: []Computed{corpusWide(t, test.holds)}}).Facts
		require.Len(t, facts, 3)
		assert.Equal(t, &test.want, facts[2].Computed, "%v", test)
		assert.Zero(t, facts[2].Stated())
		assert.EqualValues(t, test.beta, facts[1].Stated())
	}
}

// A new claim that states what an old one states is put into the expression itself.
func TestComputedOfANewClaimThatRepeatsAnOldOne(t *testing.T) {
	alpha, beta := fact("alpha"), fact("beta")
	alpha.Severity, beta.Severity = nil, nil
	claims := []claim.Claim{counted(alpha, "old", value.Exact, 12), counted(alpha, "new", value.Exact, 12), counted(beta, "b", value.Exact, 10)}
	o := Options{Computed: []Computed{corpusWide(t, "alpha <= beta")}, Changes: edited{lines: map[string]int{"new": 0}}}
	got := Judge(t.Context(), []*rule.Rule{alpha, beta}, nil, each(claims), o).Findings
	assert.Equal(t, []string{"error conflict: new exact 12 people / b exact 10 people"}, briefs(got))
}

// Claims of many keys are put into the expression with those of their own key.
func TestComputedOfManyKeys(t *testing.T) {
	alpha, beta := fact("alpha"), fact("beta")
	alpha.Severity, beta.Severity = nil, nil
	var claims []claim.Claim
	for i := range 2*maxCombinations + 1 {
		keys := map[string]string{"day": fmt.Sprint(i)}
		a, b := counted(alpha, "a", value.Exact, 10), counted(beta, "b", value.Exact, 20)
		if i == 2*maxCombinations {
			b = counted(beta, "b", value.Exact, 9)
		}
		a.Keys, b.Keys = keys, keys
		claims = append(claims, a, b)
	}
	got := Judge(t.Context(), []*rule.Rule{alpha, beta}, nil, each(claims), Options{Computed: []Computed{corpusWide(t, "alpha <= beta")}}).Findings
	assert.Equal(t, []string{"error conflict: a exact 10 people / b exact 9 people"}, briefs(got))
}

// The claims at the ends give the worst that all claims give, where the expression says
// that they do.
func TestTheEndsDecide(t *testing.T) {
	bounds := []value.Bound{value.Exact, value.Over, value.Under, value.About, value.AtLeast, value.AtMost, value.Nearly}
	rapid.Check(t, func(t *rapid.T) {
		holds := rapid.SampledFrom([]string{
			"alpha <= beta", "alpha >= beta", "alpha < beta", "alpha > beta", "alpha == beta", "alpha ~ beta",
			"alpha - beta == 0", "alpha + gamma == 2 * beta", "alpha <= beta and beta <= gamma", "alpha - gamma / 2 <= beta",
			"alpha <= 20 or beta - gamma <= 5", "-alpha >= -beta", "3 * (alpha - beta) < 20",
		}).Draw(t, "holds")
		c := corpusWide(t, holds)
		require.True(t, c.Expression.DecidedByEnds(), holds)
		w := &computation{Computed: c, names: c.Expression.Names(), rule: ruleOf(c.Relate)}
		all := make(candidates, len(w.names))
		for i, name := range w.names {
			for k := range rapid.IntRange(1, 8).Draw(t, name) {
				bound, n := rapid.SampledFrom(bounds).Draw(t, "bound"), rapid.Int64Range(1, 40).Draw(t, "number")
				of := counted(fact(name), fmt.Sprint(name, k), bound, n)
				all[i] = append(all[i], &of)
			}
		}
		assert.Equal(t, w.tryEach(all).relation, w.tryEach(all.ends()).relation)
	})
}

// The combinations with a wanted claim are those of the parts, each once.
func TestCandidatesWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := make(candidates, rapid.IntRange(1, 3).Draw(t, "names"))
		wanted := map[*claim.Claim]bool{}
		for i := range all {
			for range rapid.IntRange(0, 4).Draw(t, "claims") {
				c := &claim.Claim{}
				wanted[c] = rapid.Bool().Draw(t, "wanted")
				all[i] = append(all[i], c)
			}
		}
		want, got := map[string]int{}, map[string]int{}
		for combination := range all.combinations() {
			for _, c := range combination {
				if wanted[c] {
					want[fmt.Sprint(pointers(combination))] = 1
				}
			}
		}
		for _, part := range all.with(func(c *claim.Claim) bool { return wanted[c] }) {
			for combination := range part.combinations() {
				got[fmt.Sprint(pointers(combination))]++
			}
		}
		assert.Equal(t, want, got)
	})
}

func pointers(claims []*claim.Claim) []string {
	var all []string
	for _, c := range claims {
		all = append(all, fmt.Sprintf("%p", c))
	}
	return all
}
