package baseline

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// judged is the result of articles that each say one word, in conflict with any other.
func judged(said map[string]string) *verdict.Result {
	r := &rule.Rule{ID: "weapon", Kind: value.Choice, Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Error}}
	var claims []*claim.Claim
	for path, word := range said {
		claims = append(claims, &claim.Claim{
			Rule: r, Article: path, Path: path, Text: word, Sentence: word, Value: value.NewChoice(word, word),
		})
	}
	return verdict.Judge(context.Background(), []*rule.Rule{r}, nil, claims, verdict.Options{})
}

// A finding is shown on one claim of each side. It stays known when another claim of the
// same side takes that place.
func TestAFindingStaysKnownWhateverClaimIsShown(t *testing.T) {
	before := Of(judged(map[string]string{"b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}))
	tests := []struct {
		name    string
		said    map[string]string
		unknown []string // the words of the findings that are left
		gone    int
	}{
		{"nothing changes", map[string]string{"b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}, nil, 0},
		{"an article before the others joins", map[string]string{"a": "gun", "b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}, nil, 0},
		{"the article shown goes away", map[string]string{"c": "bomb", "d": "gun", "e": "gun"}, nil, 0},
		{"those of both sides go away", map[string]string{"c": "bomb", "e": "gun"}, nil, 0},
		{"a side goes away", map[string]string{"b": "bomb", "c": "bomb"}, nil, 1},
		{"all articles are others", map[string]string{"x": "bomb", "y": "gun"}, []string{"bomb", "gun"}, 1},
		{"a third side", map[string]string{"b": "bomb", "d": "gun", "e": "rock"}, []string{"bomb", "rock", "gun", "rock"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now := judged(tt.said)
			before.Apply(now, true)
			var words []string
			for _, f := range now.Findings {
				sides := []string{f.Claim.Text, f.Against.Claim.Text}
				slices.Sort(sides)
				words = append(words, sides...)
			}
			assert.Equal(t, tt.unknown, words)
			assert.Equal(t, tt.gone, now.Gone)
		})
	}
}
