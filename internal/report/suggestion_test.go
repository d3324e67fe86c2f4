package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// watch is one fact that two sentences state differently.
func watch(one, two string) *verdict.Result {
	r := newRule("watch", "How long she kept watch", value.Duration)
	f := verdict.Fact{Rule: r, Groups: [][]int{{0}, {1}}, Pairs: []verdict.Pair{{A: 0, B: 1, Relation: value.Conflict}}}
	f.Claims = append(f.Claims, at(r, "a.txt", 1, 1, one, years(20, value.Exact)), at(r, "b.txt", 1, 1, two, years(8, value.Exact)))
	for i := range f.Claims {
		c := f.Claims[i]
		c.Position = position(1, 1+c.InSentence)
		c.Until = position(1, 1+c.InSentence+len(c.Text))
	}
	result := &verdict.Result{Facts: []verdict.Fact{f}}
	result.Findings = findingsOf(&result.Facts[0])
	return result
}

func fixesOf(t *testing.T, r *verdict.Result) []sarifFix {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, SARIF(&b, r, Options{}))
	var log sarifLog
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	require.Len(t, log.Runs[0].Results, 1)
	return log.Runs[0].Results[0].Fixes
}

// Without a declared value there are two alternatives; with a number goes its article.
func TestSARIFFixesBothSides(t *testing.T) {
	t.Parallel()
	r := watch("She kept a [20-year] watch.", "She kept an [8-year] watch.")
	fixes := fixesOf(t, r)
	require.Len(t, fixes, 2)
	assert.Contains(t, fixes[0].Description.Text, "“8-year” instead of “20-year”; neither side is known to be right")
	assert.Equal(t, []sarifReplacement{{sarifRegion{1, 10, 1, 19}, sarifContent{"an 8-year"}}}, fixes[0].Changes[0].Replacements)
	assert.Equal(t, []sarifReplacement{{sarifRegion{1, 10, 1, 19}, sarifContent{"a 20-year"}}}, fixes[1].Changes[0].Replacements)
	assert.Equal(t, "b.txt", fixes[1].Changes[0].Artifact.URI)
}

func TestSARIFFixesByTheDeclaredValue(t *testing.T) {
	t.Parallel()
	r := watch("She kept a [20-year] watch.", "She kept an [8-year] watch.")
	f := &r.Findings[0]
	f.Canonical = &verdict.Declared{Reference: verdict.Reference{Text: "11 years", Path: "rules.toml", Line: 1}, Value: years(11, value.Exact)}
	f.Against = &verdict.Side{Reference: &f.Canonical.Reference}
	fixes := fixesOf(t, r)
	require.Len(t, fixes, 1)
	assert.Contains(t, fixes[0].Description.Text, "the rule declares the value")
	assert.Equal(t, "an 11-year", fixes[0].Changes[0].Replacements[0].Inserted.Text)
}

// What stands in an archive, or with escapes or markup between its words, cannot be
// changed by its place; what is accepted, or can be true, need not be.
func TestSARIFFixesNothing(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*verdict.Finding){
		"archive":    func(f *verdict.Finding) { f.Claim.Path, f.Against.Claim.Path = "a.docx", "b.txt.gz" },
		"markup":     func(f *verdict.Finding) { f.Claim.End++; f.Against.Claim.End += 3 },
		"compatible": func(f *verdict.Finding) { f.Relation = value.Compatible },
	} {
		r := watch("She kept a [20-year] watch.", "She kept an [8-year] watch.")
		change(&r.Findings[0])
		assert.Empty(t, fixesOf(t, r), name)
	}
}

// People are told both alternatives, with the letters and the places of the sides.
func TestSuggestionsForPeople(t *testing.T) {
	t.Parallel()
	r := watch("She kept a [20-year] watch.", "She kept an [8-year] watch.")
	assert.Contains(t, written(t, "markdown", r),
		"To settle it, either (neither side is known to be right): a.txt:1:12: <del>20-year</del> <ins>8-year</ins>; or b.txt:1:13: <del>8-year</del> <ins>20-year</ins>.")
	page := written(t, "html", r)
	assert.Contains(t, page, "To settle it, either (neither side is known to be right)")
	assert.Contains(t, page, "<del>20-year</del> <ins>8-year</ins> <span")
	assert.Contains(t, page, "<del>8-year</del> <ins>20-year</ins> <span")
}

// A test fails where the run does.
func TestJUnitFailsAsTheRunDoes(t *testing.T) {
	t.Parallel()
	for failOn, want := range map[rule.Severity]int{"": 5, rule.Error: 5, rule.Warning: 6, rule.Note: 7, "never": 0} {
		var b bytes.Buffer
		require.NoError(t, JUnit(&b, sample(), Options{FailOn: failOn}))
		assert.Equal(t, want, strings.Count(b.String(), "<failure"), failOn)
	}
}
