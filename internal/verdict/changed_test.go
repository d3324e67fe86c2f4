package verdict

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// edited is a change of some lines of some files.
type edited struct {
	lines   map[string]int // one line each
	deletes bool
}

func (e edited) Touches(path string, first, last int) bool {
	line, ok := e.lines[path]
	return ok && first <= line && line <= last
}

func (e edited) Deletes() bool { return e.deletes }

func TestOnlyWhatTheChangeTakesPartInIsReported(t *testing.T) {
	r := fact("toll")
	at := func(article string, line int, n int64) claim.Claim {
		c := counted(r, article, value.Exact, n)
		c.Line = line
		return c
	}
	all := func() []claim.Claim {
		return []claim.Claim{at("a", 1, 10), at("b", 4, 12), at("c", 7, 13), at("d", 9, 10)}
	}
	judge := func(e edited) *Result {
		return Judge(t.Context(), []*rule.Rule{r}, nil, each(all()), Options{Whole: true, Changes: e})
	}
	whole := Judge(t.Context(), []*rule.Rule{r}, nil, each(all()), Options{Whole: true})
	require.Len(t, whole.Findings, 3, "10, 12 and 13")

	got := judge(edited{})
	assert.Empty(t, got.Findings)
	assert.Equal(t, 3, got.Unchanged)

	got = judge(edited{lines: map[string]int{"d": 9}})
	assert.Equal(t, []string{
		"error conflict: d exact 10 people / b exact 12 people",
		"error conflict: d exact 10 people / c exact 13 people",
	}, briefs(got.Findings), "the new claim is shown, though it is not the first of its group")
	assert.Equal(t, 1, got.Unchanged)
	assert.Equal(t, whole.Findings[0].Fingerprint, got.Findings[0].Fingerprint, "it is the same finding")

	got = judge(edited{lines: map[string]int{"d": 8}})
	assert.Empty(t, got.Findings, "another line of the file")
}

func TestTheLinesOfAClaimAreThoseOfItsSentence(t *testing.T) {
	c := claim.Claim{Text: "ten\npeople", Sentence: "In\nall,\nten\npeople\ndied.", InSentence: 8}
	c.Line = 12
	first, last := lines(&c)
	assert.Equal(t, [2]int{10, 14}, [2]int{first, last})
}

func TestAChangedDeclarationConcernsAllClaims(t *testing.T) {
	r := fact("toll")
	expect := declared("10 people", people(value.Exact, 10))
	judge := func(anew bool) []Finding {
		return Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{counted(r, "a", value.Exact, 12)}), Options{
			Declared: map[*rule.Rule]Declarations{r: {Expect: &expect, Anew: anew}}, Changes: edited{},
		}).Findings
	}
	assert.Empty(t, judge(false))
	assert.Len(t, judge(true), 1)
}

func TestAChangedDateConcernsAllClaimsOfItsArticle(t *testing.T) {
	r := fact("toll")
	a, b := counted(r, "a", value.Exact, 12), counted(r, "b", value.Exact, 14)
	a.Line, a.Date.Line, b.Line = 9, 2, 9
	judge := func(line int) []Finding {
		return Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{a, b}), Options{Changes: edited{lines: map[string]int{"a": line}}}).Findings
	}
	assert.Len(t, judge(2), 1)
	assert.Empty(t, judge(3))
}

func TestMissingClaimsConcernAChangeThatTakesSomethingAway(t *testing.T) {
	r := fact("toll")
	judge := func(e edited, anew bool) []Finding {
		return Judge(t.Context(), []*rule.Rule{r}, nil, nil, Options{
			Whole: true, Changes: e, Declared: map[*rule.Rule]Declarations{r: {Anew: anew}},
		}).Findings
	}
	assert.Empty(t, judge(edited{lines: map[string]int{"a": 3}}, false))
	assert.Len(t, judge(edited{deletes: true}, false), 1)
	assert.Len(t, judge(edited{}, true), 1, "the rule is another")
}
