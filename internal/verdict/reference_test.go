package verdict

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func counted(r *rule.Rule, article string, bound value.Bound, n int64) claim.Claim {
	return stating(r, article, 0, fmt.Sprintf("%s %d people", bound, n), people(bound, n))
}

func declared(text string, v value.Value) Declared {
	return Declared{Reference: Reference{Text: text, Path: "rules/toll.toml", Line: 7}, Value: v}
}

func TestClaimsAreHeldAgainstWhatIsExpected(t *testing.T) {
	r := fact("toll")
	expect := declared("10 people", people(value.Exact, 10))
	o := Options{Declared: map[*rule.Rule]Declarations{r: {Expect: &expect}}}
	got := Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{
		counted(r, "a", value.Exact, 10), counted(r, "b", value.Exact, 12), counted(r, "c", value.Exact, 12), counted(r, "d", value.Exact, 13),
	}), o).Findings
	assert.Equal(t, []string{
		"error conflict: b exact 12 people / rules/toll.toml 10 people",
		"error conflict: d exact 13 people / rules/toll.toml 10 people",
	}, briefs(got), "12 and 13 are not held against each other")
	assert.Equal(t, 1, got[0].ClaimOthers)
	assert.Equal(t, "They say -[exact 12 people]-+{10 people}+ here.", joined(got[0].Diff))
	assert.Contains(t, got[0].Message, "b says “exact 12 people”, rules/toll.toml declares “10 people”")
	assert.NotEqual(t, got[0].Fingerprint, got[1].Fingerprint)
}

// joined writes a diff with neighbouring edits of one side, and words that both sides
// of a replacement share, as one.
func joined(d Diff) string {
	var a, b, before, after string
	for _, e := range d {
		switch {
		case e.Marks.Claim && e.Side != Other:
			a += e.Text
			if e.Side == Both && e.Marks.Against {
				b += e.Text
			}
		case e.Marks.Against:
			b += e.Text
		case a == "" && b == "":
			before += e.Text
		default:
			after += e.Text
		}
	}
	return before + "-[" + a + "]-+{" + b + "}+" + after
}

func TestRetiredValues(t *testing.T) {
	r := fact("toll")
	o := Options{Declared: map[*rule.Rule]Declarations{r: {Was: []Declared{declared("9", people(value.Exact, 9))}}}}
	got := Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{
		counted(r, "a", value.Exact, 10), counted(r, "b", value.Exact, 9), counted(r, "c", value.Exact, 12),
	}), o).Findings
	assert.Equal(t, []string{
		"error conflict: b exact 9 people / rules/toll.toml 9",
		"error conflict: a exact 10 people / c exact 12 people",
	}, briefs(got), "a retired value is told once, and the others are still compared")
	assert.Equal(t, "b says “exact 9 people”, a value that rules/toll.toml declares retired", got[0].Message)
}

func TestTooManyClaims(t *testing.T) {
	r := fact("toll")
	r.Max = 2
	ten := func(article string) claim.Claim { return counted(r, article, value.Exact, 10) }
	assert.Empty(t, judge(r, ten("a"), ten("b")).Findings)
	got := judge(r, ten("a"), ten("b"), ten("c"), ten("d")).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error conflict: c exact 10 people / rules/toll.toml at most twice", brief(got[0]))
	assert.Equal(t, 1, got[0].ClaimOthers)
	assert.NotEmpty(t, got[0].Diff)
}
