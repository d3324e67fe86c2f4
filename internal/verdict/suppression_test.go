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

func TestSuppressions(t *testing.T) {
	r, other := fact("toll"), fact("other")
	other.Min = 0
	judge := func(claims []claim.Claim, e Changes, list ...Suppression) []string {
		return briefs(Judge(t.Context(), []*rule.Rule{r, other}, nil, each(claims), Options{Whole: true, Suppressions: list, Changes: e}).Findings)
	}
	claims := []claim.Claim{counted(r, "a", value.Exact, 10)}
	taken := Suppression{Rule: r, Path: "b", Line: 3, Reason: "old", Claims: 2}
	reasonless := Suppression{Rule: r, Path: "b", Line: 3, Claims: 2}
	idle := Suppression{Rule: other, Path: "b", Line: 9, Reason: "old"}

	assert.Empty(t, judge(claims, nil, taken))
	assert.Empty(t, judge(nil, nil, taken), "what is suppressed is stated, and not missing")
	assert.Equal(t, []string{"error missing: b:3: the remark that suppresses “The toll” gives no reason: write factcheck-ignore toll: why"},
		judge(claims, nil, reasonless))
	assert.Equal(t, []string{"warning missing: b:9: the remark that suppresses “The other” suppresses nothing: remove it"},
		judge(claims, nil, idle))
	assert.Empty(t, judge(claims, edited{lines: map[string]int{"b": 1}}, idle), "an old remark")
	assert.Len(t, judge(claims, edited{lines: map[string]int{"b": 9}}, idle), 1)
}

// Two remarks of one file are two findings, each of which keeps its fingerprint when it
// alone is new, and when lines are added above.
func TestRemarksAreToldApart(t *testing.T) {
	r := fact("toll")
	r.Min = 0
	at := func(line int, of *rule.Rule, unknown bool) Suppression {
		return Suppression{Rule: of, Path: "b", Line: line, Unknown: unknown}
	}
	judge := func(e Changes, shift int) map[string]int {
		tol := &rule.Rule{ID: "tol"}
		list := []Suppression{at(3+shift, r, false), at(9+shift, r, false), at(5+shift, tol, true), at(7+shift, tol, true)}
		lines := make(map[string]int)
		for _, f := range Judge(t.Context(), []*rule.Rule{r}, nil, nil, Options{Suppressions: list, Changes: e}).Findings {
			var line int
			_, err := fmt.Sscanf(f.Message, "b:%d:", &line)
			require.NoError(t, err)
			lines[f.Fingerprint] = line - shift
		}
		return lines
	}
	all := judge(nil, 0)
	assert.Len(t, all, 6, "no reason, nothing suppressed, no such rule: each twice")
	assert.Equal(t, all, judge(nil, 10))
	some := judge(edited{lines: map[string]int{"b": 9}}, 0)
	assert.Len(t, some, 2)
	for fingerprint, line := range some {
		assert.Equal(t, all[fingerprint], line)
	}
}

func TestARemarkOfNoRuleIsAFinding(t *testing.T) {
	unknown := Suppression{Rule: &rule.Rule{ID: "tol"}, Path: "b", Line: 3, Reason: "old", Unknown: true, Near: "toll"}
	found := Judge(t.Context(), []*rule.Rule{fact("toll")}, nil, nil, Options{Suppressions: []Suppression{unknown}}).Findings
	assert.Len(t, found, 1)
	assert.Equal(t, "b:3: the remark suppresses tol, and there is no such rule; did you mean toll?", found[0].Message)
	assert.Equal(t, rule.Warning, found[0].Severity)
}
