package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// crowded is a fact that thirty places state alike, and the last of them is what the
// findings show; against a second and a third value of the same article.
func crowded() (*verdict.Result, verdict.Fact) {
	r := newRule("toll", "Killed when the bridge fell", value.Count)
	fact := verdict.Fact{Rule: r, Groups: [][]int{nil, {30}, {31}}, Pairs: []verdict.Pair{
		{A: 0, B: 1, Relation: value.Conflict, Reason: "2 people apart"},
	}}
	for i := range 30 {
		fact.Claims = append(fact.Claims, at(r, "news/bridge.txt", i+1, 1, fmt.Sprintf("The crowd of day %d lost [10 people] to it.", i+1), people(10)))
		fact.Groups[0] = append(fact.Groups[0], i)
	}
	fact.Claims = append(fact.Claims,
		at(r, "news/harbour.txt", 7, 1, "The crowd of day 30 lost [12 people] to it.", people(12)),
		at(r, "news/harbour.txt", 8, 1, "The crowd of day 31 lost [13 people] to it.", people(13)))
	finding := func(one, two *claim.Claim) verdict.Finding {
		return verdict.Finding{
			Rule: r, Relation: value.Conflict, Severity: rule.Error, Claim: one, Against: &verdict.Side{Claim: two},
			Message: "they differ", Diff: diffOf(one, two), Fingerprint: one.Text + two.Text,
		}
	}
	return &verdict.Result{Facts: []verdict.Fact{fact}, Findings: []verdict.Finding{
		finding(fact.Claims[29], fact.Claims[30]),
	}}, fact
}

// The sentence, the place and the diff of a finding are of one claim, wherever it stands
// among those that state the same.
func TestFindingsShowTheSentencesTheyAreAbout(t *testing.T) {
	t.Parallel()
	for _, format := range []string{"text", "markdown", "html"} {
		t.Run(format, func(t *testing.T) {
			t.Parallel()
			result, _ := crowded()
			got := written(t, format, result)
			place, sentence := strings.Index(got, "news/bridge.txt:30:1"), strings.Index(got, "day 30 lost")
			require.Positive(t, place)
			require.Positive(t, sentence)
			assert.Less(t, place, strings.Index(got, "news/bridge.txt:1:1"))
			if other := strings.Index(got, "day 1 lost"); other >= 0 {
				assert.Less(t, sentence, other)
			}
		})
	}
}

// Where findings show two claims of one group, both have their sentences, and each
// finding says which it is about.
func TestFindingsNamePlacesWhereALetterStandsForSeveral(t *testing.T) {
	t.Parallel()
	result, fact := crowded()
	two := result.Findings[0]
	two.Claim, two.Against = fact.Claims[14], &verdict.Side{Claim: fact.Claims[31]}
	two.Diff = diffOf(two.Claim, two.Against.Claim)
	result.Findings = append(result.Findings, two)

	for format, wants := range map[string][]string{
		"text":     {"A (news/bridge.txt:30:1) and B conflict", "A (news/bridge.txt:15:1) and C conflict", "day 15 lost", "day 30 lost", "and 26 more"},
		"markdown": {"A (news/bridge.txt:30:1) and B conflict", "A (news/bridge.txt:15:1) and C conflict", "day 15 lost", "day 30 lost"},
		"html":     {"A (news/bridge.txt:30:1) and B</b>", "A (news/bridge.txt:15:1) and C</b>"},
	} {
		got := written(t, format, result)
		for _, want := range wants {
			assert.Contains(t, got, want, format)
		}
	}
}

// Findings that are told in one line for many have the words that stand beside their
// letters, not those of a claim that is not shown.
func TestManyFindingsHaveTheWordsBesideTheirLetters(t *testing.T) {
	t.Parallel()
	r := newRule("toll", "Who died", value.Count)
	fact := verdict.Fact{Rule: r}
	for i := range 6 {
		n := int64(10 + 10*i)
		fact.Claims = append(fact.Claims,
			at(r, "news/bridge.txt", i+1, 1, fmt.Sprintf("[%d people] died.", n), people(n)),
			at(r, "news/harbour.txt", i+1, 1, fmt.Sprintf("[%d dead people] lay there.", n), people(n)))
		fact.Groups = append(fact.Groups, []int{2 * i, 2*i + 1})
		for j := range i {
			fact.Pairs = append(fact.Pairs, verdict.Pair{A: j, B: i, Relation: value.Conflict})
		}
	}
	result := &verdict.Result{Facts: []verdict.Fact{fact}}
	for _, p := range fact.Pairs[1:] { // A and B agree
		one, two := fact.Claims[2*p.A+1], fact.Claims[2*p.B+1]
		result.Findings = append(result.Findings, verdict.Finding{
			Rule: r, Relation: p.Relation, Severity: rule.Error, Claim: one, Against: &verdict.Side{Claim: two}, Diff: diffOf(one, two),
		})
	}
	text := written(t, "text", result)
	require.Contains(t, text, "  error    E and F conflict\n")
	assert.Contains(t, text, "[-50 people-] {+60 people+}\n")
	assert.NotContains(t, text, "dead people-]")
}

// In a run about a change the report shows, of a fact, the ways to state it that the
// findings are about, and counts the others.
func TestTextAboutAChangeShowsWhatItIsAbout(t *testing.T) {
	t.Parallel()
	result, _ := crowded()
	result.Concerned = map[string]bool{"news/harbour.txt": true}
	text := written(t, "text", result)
	assert.Contains(t, text, "stated 3 ways, 1 conflict")
	assert.Contains(t, text, "12 people")
	assert.NotContains(t, text, "13 people")
	assert.Contains(t, text, "     and 1 more way to state it, which no finding below is about\n")
	assert.Contains(t, text, "A and B conflict")
	result.Concerned = nil
	assert.Contains(t, written(t, "text", result), "13 people")
}
