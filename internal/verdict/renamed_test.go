package verdict

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// knownOf is what is known of some claims, which are of articles that are gone now.
func knownOf(t *testing.T, r *rule.Rule, claims []claim.Claim) *Known {
	t.Helper()
	got := judge(r, claims...)
	known := &Known{IsGone: func(article string) bool { return strings.HasPrefix(article, "old/") }}
	var open []*Finding
	for i := range got.Findings {
		f := &got.Findings[i]
		open = append(open, f)
		known.Findings = append(known.Findings, KnownFinding{Rule: f.Rule.ID, Relation: f.Relation, Fingerprint: f.Fingerprint, Sides: f.Statements()})
	}
	known.Said = Said(open, nil)
	return known
}

// Of two articles that say what one said that is gone, the one that says most of it is that
// one; else one of the same name.
func TestWhichArticleWasRenamed(t *testing.T) {
	r := fact("toll")
	of := func(article string, counts ...int64) (claims []claim.Claim) {
		for i, n := range counts {
			claims = append(claims, stating(r, article, i, fmt.Sprint(n, " people"), people(value.Exact, n)))
		}
		return claims
	}
	for _, tt := range []struct {
		name          string
		before, now   []claim.Claim
		wantStrangers string
	}{
		{"most of it", append(of("old/a", 10, 12), of("b", 14)...), append(append(of("new/a", 10), of("new/c", 10, 12)...), of("b", 14)...), "new/a"},
		{"the same name", append(of("old/z", 10), of("b", 14)...), append(append(of("new/a", 10), of("new/z", 10)...), of("b", 14)...), "new/a"},
		{"none is more likely", append(of("old/z", 10), of("b", 14)...), append(append(of("new/a", 10), of("new/c", 10)...), of("b", 14)...), "new/c"},
		{"it is there still", append(of("a", 10), of("b", 14)...), append(of("new/a", 10), of("b", 14)...), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := judge(r, tt.now...)
			unknown := map[string]bool{}
			for _, match := range knownOf(t, r, tt.before).Match(got.Findings) {
				for _, side := range match.New {
					for _, c := range side {
						unknown[c.Article] = true
					}
				}
			}
			want := map[string]bool{}
			if tt.wantStrangers != "" {
				want[tt.wantStrangers] = true
			}
			assert.Equal(t, want, unknown)
		})
	}
}

// One claim too many is shown by itself, and its article is found again all the same.
func TestARenamedArticleOfAFactWithALimit(t *testing.T) {
	r := fact("toll")
	r.Max = 1
	of := func(folder string) []claim.Claim {
		return []claim.Claim{
			stating(r, folder+"/a", 0, "10 people", people(value.Exact, 10)),
			stating(r, folder+"/b", 0, "14 people", people(value.Exact, 14)),
		}
	}
	got := judge(r, of("new")...)
	require.Len(t, got.Findings, 2)
	for _, match := range knownOf(t, r, of("old")).Match(got.Findings) {
		assert.True(t, match.IsKnown() && !match.Spread())
	}
}

// A folder that is moved with all that is in it.
func TestAMovedFolderIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	r := fact("toll")
	moved := func(n int) func() {
		claims := func(folder string) (all []claim.Claim) {
			for i := range n {
				all = append(all, stating(r, fmt.Sprintf("%s/%07d", folder, i), 0, "12 people", people(value.Exact, 12)))
			}
			return append(all, stating(r, "other", 0, "14 people", people(value.Exact, 14)))
		}
		known, got := knownOf(t, r, claims("old")), judge(r, claims("new")...)
		return func() {
			for _, match := range known.Match(got.Findings) {
				if !match.IsKnown() || match.Spread() {
					t.Error("a finding is not known again")
				}
			}
		}
	}
	pace.Within(t, "a moved folder", 30, moved(20_000), moved(2_000))
}
