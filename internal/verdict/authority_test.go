package verdict

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// outlets ranks articles by the letter their name begins with: a, then b.
func outlets(c *claim.Claim) (int, bool) {
	rank := strings.IndexByte("ab", c.Path[0])
	return rank, rank >= 0
}

func TestAuthority(t *testing.T) {
	state := func(r *rule.Rule, article string, n int64) claim.Claim { return counted(r, article, value.Exact, n) }
	for _, c := range []struct {
		name   string
		claims map[string]int64
		want   []string
	}{
		{"all against the first outlet", map[string]int64{"a1": 10, "b1": 12, "c1": 13}, []string{
			"error conflict: b1 exact 12 people / a1 exact 10 people",
			"error conflict: c1 exact 13 people / a1 exact 10 people",
		}},
		{"against the second, where the first says nothing", map[string]int64{"b1": 12, "c1": 13, "d1": 14}, []string{
			"error conflict: c1 exact 13 people / b1 exact 12 people",
			"error conflict: d1 exact 14 people / b1 exact 12 people",
		}},
		{"against each other, where no outlet has authority", map[string]int64{"c1": 13, "d1": 14}, []string{
			"error conflict: c1 exact 13 people / d1 exact 14 people",
		}},
		{"the first outlet against itself", map[string]int64{"a1": 10, "a2": 12}, []string{
			"error conflict: a1 exact 10 people / a2 exact 12 people",
		}},
		{"what agrees with the authority", map[string]int64{"a1": 10, "b1": 10, "c1": 10}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := fact("toll")
			r.ByAuthority = true
			var claims []claim.Claim
			for article, n := range c.claims {
				claims = append(claims, state(r, article, n))
			}
			got := Judge(t.Context(), []*rule.Rule{r}, nil, each(claims), Options{Authority: outlets})
			assert.ElementsMatch(t, c.want, briefs(got.Findings))
		})
	}
}

// The finding names the outlet that the claim is held against.
func TestAuthorityIsNamed(t *testing.T) {
	r := fact("toll")
	r.ByAuthority = true
	got := Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{counted(r, "b1", value.Exact, 12), counted(r, "c1", value.Exact, 13)}),
		Options{Authority: outlets, Outlets: []string{"The desk", "The wire"}})
	require.Len(t, got.Findings, 1)
	assert.Equal(t, "The wire", got.Findings[0].Against.Outlet)
	assert.True(t, strings.HasSuffix(got.Findings[0].Message, "; The wire has authority"), got.Findings[0].Message)
}

// A rule that does not ask for it knows no authority.
func TestNoAuthorityUnlessAsked(t *testing.T) {
	r := fact("toll")
	got := Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{counted(r, "b1", value.Exact, 12), counted(r, "c1", value.Exact, 13), counted(r, "a1", value.Exact, 10)}), Options{Authority: outlets})
	assert.Len(t, got.Findings, 3)
}
