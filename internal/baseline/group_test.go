package baseline

import (
	"context"
	"strings"
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
// same side takes that place, and is told when an article joins that was not known.
func TestAFindingIsKnownOfTheArticlesThatStatedIt(t *testing.T) {
	before := Of(judged(map[string]string{"b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}))
	tests := []struct {
		name    string
		said    map[string]string
		moved   string   // the articles that there are no more
		unknown []string // what the findings that are left say
		gone    int
	}{
		{"nothing changes", map[string]string{"b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}, "", nil, 0},
		{"an article before the others joins", map[string]string{"a": "gun", "b": "bomb", "c": "bomb", "d": "gun", "e": "gun"}, "",
			[]string{"a says “gun”, b says “bomb”: both cannot be true (gun against bomb); known from old.json, but not “gun” in a"}, 0},
		{"articles after the others join", map[string]string{"b": "bomb", "c": "bomb", "d": "gun", "e": "gun", "f": "gun", "g": "bomb"}, "",
			[]string{"g says “bomb”, d says “gun”: both cannot be true (bomb against gun); known from old.json, but not “bomb” in g and “gun” in f"}, 0},
		{"the article shown goes away", map[string]string{"c": "bomb", "d": "gun", "e": "gun"}, "b", nil, 0},
		{"those of both sides go away", map[string]string{"c": "bomb", "e": "gun"}, "bd", nil, 0},
		{"those of both sides are mended", map[string]string{"c": "bomb", "e": "gun"}, "", nil, 0},
		{"a side goes away", map[string]string{"b": "bomb", "c": "bomb"}, "de", nil, 1},
		{"articles are called otherwise", map[string]string{"x": "bomb", "c": "bomb", "y": "gun", "e": "gun"}, "bd", nil, 0},
		{"all are called otherwise", map[string]string{"x": "bomb", "y": "gun"}, "bcde", nil, 0},
		{"one more than is gone", map[string]string{"c": "bomb", "d": "gun", "e": "gun", "x": "bomb", "y": "bomb"}, "b",
			[]string{"y says “bomb”, d says “gun”: both cannot be true (bomb against gun); known from old.json, but not “bomb” in y"}, 0},
		{"all articles are others", map[string]string{"x": "bomb", "y": "gun"}, "",
			[]string{"x says “bomb”, y says “gun”: both cannot be true (bomb against gun)"}, 1},
		{"a third side", map[string]string{"b": "bomb", "d": "gun", "e": "rock"}, "",
			[]string{"b says “bomb”, e says “rock”: both cannot be true (bomb against rock)", "d says “gun”, e says “rock”: both cannot be true (gun against rock)"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now := judged(tt.said)
			before.Apply(now, "old.json", true, func(article string) bool { return strings.Contains(tt.moved, article) })
			var unknown []string
			for _, f := range now.Findings {
				unknown = append(unknown, f.Message)
			}
			assert.Equal(t, tt.unknown, unknown)
			assert.Equal(t, tt.gone, now.Gone)
		})
	}
}

// Two plans that change places say the same words, and another thing of each.
func TestTheSameWordsOfOtherKeysAreNotKnown(t *testing.T) {
	seats := func(free, pro string) *verdict.Result {
		r := &rule.Rule{ID: "seats", Kind: value.Choice, Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Error}}
		var claims []*claim.Claim
		for i, said := range [][3]string{{"a", "free", "five"}, {"a", "pro", "five"}, {"b", "free", free}, {"b", "pro", pro}} {
			claims = append(claims, &claim.Claim{
				Rule: r, Article: said[0], Path: said[0], Start: i, Text: said[2], Sentence: said[2],
				Value: value.NewChoice(said[2], said[2]), Keys: map[string]string{"plan": said[1]},
			})
		}
		return verdict.Judge(context.Background(), []*rule.Rule{r}, nil, claims, verdict.Options{})
	}
	before := Of(seats("seven", "five"))
	same := seats("seven", "five")
	before.Apply(same, "old.json", true, nil)
	assert.Empty(t, same.Findings)

	now := seats("five", "seven")
	before.Apply(now, "old.json", true, nil)
	assert.Len(t, now.Findings, 1)
	assert.Equal(t, 0, now.Known)
	assert.Equal(t, 1, now.Gone)
}
