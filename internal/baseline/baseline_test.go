package baseline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func found(prints ...string) *verdict.Result {
	r := &rule.Rule{ID: "toll"}
	var result verdict.Result
	for _, p := range prints {
		result.Findings = append(result.Findings, verdict.Finding{Rule: r, Relation: value.Conflict, Fingerprint: p, Message: "<10> & “12” of " + p})
	}
	return &result
}

func TestOnlyNewFindingsAreLeft(t *testing.T) {
	b, err := Parse(Of(found("b", "a", "gone")).Bytes())
	require.NoError(t, err)
	now := found("new", "a", "b")
	b.Apply(now, "old.json", true, nil)
	require.Len(t, now.Findings, 1)
	assert.Equal(t, "new", now.Findings[0].Fingerprint)
	assert.Equal(t, 2, now.Known)
	assert.Equal(t, 1, now.Gone)

	part := found("a")
	b.Apply(part, "old.json", false, nil)
	assert.Equal(t, 1, part.Known)
	assert.Equal(t, 0, part.Gone, "a part cannot tell")
}

func TestAcceptedFindingsAreNotKept(t *testing.T) {
	r := found("a", "b")
	r.Findings[0].Accepted = &verdict.Accepted{Reason: "known"}
	assert.Len(t, Of(r).Findings, 1)
}

func TestTheFileDoesNotDependOnOrder(t *testing.T) {
	assert.Equal(t, string(Of(found("a", "b")).Bytes()), string(Of(found("b", "a")).Bytes()))
	assert.Contains(t, string(Of(found("a")).Bytes()), "<10> & “12” of a")
	assert.Equal(t, "{\n  \"version\": 3,\n  \"findings\": [],\n  \"said\": {}\n}\n", string(Of(found()).Bytes()))
}

func TestWhatIsNoBaseline(t *testing.T) {
	for source, want := range map[string]string{
		"":                                 "this is no baseline: EOF",
		"[]":                               "this is no baseline",
		`{"version": 2, "findings": []}`:   "of version 2, and 3 is understood; write it anew",
		`{"version": 3, "findngs": []}`:    `unknown field "findngs"`,
		`{"version": 3, "findings": []} x`: "something follows",
	} {
		_, err := Parse([]byte(source))
		assert.ErrorContains(t, err, want)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"version": 3, "findings": [{"fingerprint": "a"}]}`))
	f.Fuzz(func(t *testing.T, source []byte) {
		if b, err := Parse(source); err == nil {
			b.Apply(found("a"), "old.json", true, nil)
		}
	})
}
