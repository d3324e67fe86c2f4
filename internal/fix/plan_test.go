package fix

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
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Two rules that ask for different words at one place are not mixed, though their changes
// may have no byte in common; where they ask for the same, it is written once.
func TestTwoRulesForOnePlace(t *testing.T) {
	c := &claim.Claim{Path: "a.txt", Start: 6, End: 11, Text: "32 MB"}
	f := newFile("a.txt", []byte("needs 32 MB now"))
	require.NoError(t, f.add(Suggestion{Claim: c, Text: "32 GB"}))
	require.NoError(t, f.add(Suggestion{Claim: c, Text: "32 GB"}))
	require.ErrorIs(t, f.add(Suggestion{Claim: c, Text: "64 MB"}), ErrOverlap)
	assert.Equal(t, 1, f.Places)
	got, err := f.Changed()
	require.NoError(t, err)
	assert.Equal(t, "needs 32 GB now", string(got))
}

// A retired value is left to a person where the rule declares no other.
func TestRetiredValuesAreLeft(t *testing.T) {
	r := &rule.Rule{ID: "disk"}
	disk := read(t, "64 GB")
	c := &claim.Claim{Rule: r, Path: "a.txt", Text: disk.text, Value: disk.value}
	f := verdict.Finding{Rule: r, Relation: value.Conflict, Claim: c, Against: &verdict.Side{Reference: &verdict.Reference{Text: "64 GB", Retired: true}}}
	result := &verdict.Result{Facts: []verdict.Fact{{Rule: r, Claims: []*claim.Claim{c}, Groups: [][]int{{0}}}}, Findings: []verdict.Finding{f}}
	plan, err := New(result, Options{})
	require.NoError(t, err)
	assert.Empty(t, plan.Files)
	assert.Equal(t, []Left{{c, ErrRetired}}, plan.Left)

	result.Findings[0].Accepted = &verdict.Accepted{Reason: "An old machine."}
	plan, err = New(result, Options{})
	require.NoError(t, err)
	assert.Empty(t, plan.Left)
}

// Ten times as many claims to mend in one file take no hundred times as long.
func TestPlanIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	r := &rule.Rule{ID: "toll", Kind: value.Count}
	to := read(t, "12 people")
	mend := func(size int) func() {
		var source strings.Builder
		fact := verdict.Fact{Rule: r}
		result := &verdict.Result{}
		for i := 0; source.Len() < size; i++ {
			v := read(t, fmt.Sprintf("%d people", 20+i))
			c := &claim.Claim{Rule: r, Path: "a.txt", Text: v.text, Value: v.value, Start: source.Len()}
			c.End = c.Start + len(c.Text)
			fmt.Fprintf(&source, "%s died, and \"nobody\" knows.\n", c.Text)
			fact.Claims, fact.Groups = append(fact.Claims, c), append(fact.Groups, []int{i})
			result.Findings = append(result.Findings, verdict.Finding{
				Rule: r, Relation: value.Conflict, Claim: c, Canonical: &verdict.Declared{Reference: verdict.Reference{Text: to.text}, Value: to.value},
			})
		}
		result.Facts = []verdict.Fact{fact}
		return func() {
			plan, err := New(result, Options{Read: func(string) ([]byte, error) { return []byte(source.String()), nil }})
			require.NoError(t, err)
			require.Equal(t, len(fact.Claims), plan.Files[0].Places)
			_, err = plan.Patch()
			require.NoError(t, err)
		}
	}
	pace.Within(t, "claims", 30, mend(300<<10), mend(30<<10))
}
