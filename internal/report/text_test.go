package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func TestTextGolden(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Options{
		"text-100.txt":   {Width: 100},
		"text-60.txt":    {Width: 60},
		"text-wide.txt":  {},
		"text-all.txt":   {Width: 100, All: true},
		"text-color.txt": {Width: 100, Color: true},
	} {
		var b bytes.Buffer
		require.NoError(t, Text(&b, sample(), o))
		golden(t, name, b.String())
	}
}

func TestTextStaysWithinWidth(t *testing.T) {
	t.Parallel()
	for _, limit := range []int{40, 60, 79, 100, 200} {
		var b bytes.Buffer
		require.NoError(t, Text(&b, sample(), Options{Width: limit}))
		for line := range strings.Lines(b.String()) {
			assert.LessOrEqual(t, width(strings.TrimSuffix(line, "\n")), limit, line)
		}
	}
}

func TestTextShowsNoControlCharacters(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, Text(&b, sample(), Options{Width: 100, All: true}))
	for _, r := range b.String() {
		assert.False(t, r < ' ' && r != '\n' || r == 0x7f || r == '\u202e', "%U", r)
	}
}

// A remark that names a rule that there is not is no fact that nobody states.
func TestFindingsOfNoRule(t *testing.T) {
	t.Parallel()
	result := &verdict.Result{Findings: []verdict.Finding{{
		Rule: newRule("tol", "", value.Count), Relation: rule.Missing, Severity: rule.Warning,
		Message: "news/bridge.txt:3: the remark suppresses tol, and there is no such rule; did you mean toll?",
	}}}
	text := written(t, "text", result)
	assert.Contains(t, text, "tol · not one of the rules\n  warning  missing: news/bridge.txt:3: the remark")
	assert.NotContains(t, text, "not stated")
}

func TestManyConflictsAreToldTogether(t *testing.T) {
	t.Parallel()
	r := newRule("toll", "Who died", value.Count)
	fact := verdict.Fact{Rule: r}
	for i := range 6 {
		fact.Claims = append(fact.Claims, at(r, "news/bridge.txt", i+1, 1, fmt.Sprintf("[%d people] died.", 10+10*i), people(int64(10+10*i))))
		fact.Groups = append(fact.Groups, []int{i})
		for j := range i {
			fact.Pairs = append(fact.Pairs, verdict.Pair{A: j, B: i, Relation: value.Conflict})
		}
	}
	result := &verdict.Result{Facts: []verdict.Fact{fact}, Findings: findingsOf(&fact)}
	assert.Contains(t, written(t, "text", result), "  error    every two of A–F conflict: both cannot be true\n")

	result.Findings = result.Findings[1:] // A and B agree
	text := written(t, "text", result)
	assert.Contains(t, text, "  error    A and C–F conflict: both cannot be true\n")
	assert.Contains(t, text, "  error    E and F conflict\n           [-50 people-] {+60 people+}\n")
}

// A word of a megabyte is cut up in time linear in it: an article may be one word.
func TestWordsOfAMegabyte(t *testing.T) {
	t.Parallel()
	long := words([]span{{strings.Repeat("x", 1<<20), plain}}, 100)
	assert.Len(t, long, (1<<20)/100+1)
	for _, w := range long {
		assert.LessOrEqual(t, w.width, 100)
	}
}
