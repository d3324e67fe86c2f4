package claim

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/article"
)

const tenureRule = `
[[rule]]
id = "tenure"
kind = "duration"
find = ["led ... Force for {}"]
`

func TestSentenceOfAClaim(t *testing.T) {
	const fact = "He led the Force for 21 years"
	before, after := strings.Repeat("and then ", 400), strings.Repeat(" and on", 500)
	tests := []struct {
		name, text string
		want       func(t *testing.T, sentence string)
	}{
		{"an ordinary sentence is kept", "It rained. " + fact + ". It rained.", func(t *testing.T, s string) {
			assert.Equal(t, fact+".", s)
		}},
		{"and a long one of a law", strings.Repeat("and then ", 200) + fact, func(t *testing.T, s string) {
			assert.Equal(t, strings.Repeat("and then ", 200)+fact, s)
		}},
		{"one without end is cut on both sides", before + fact + after, func(t *testing.T, s string) {
			assert.Regexp(t, "^… (and )?then .* "+fact+" and .* (and|on) …$", s)
		}},
		{"or at its end", fact + after, func(t *testing.T, s string) {
			assert.Regexp(t, "^"+fact+" and .* (and|on) …$", s)
		}},
		{"or at its beginning", before + fact, func(t *testing.T, s string) {
			assert.Regexp(t, "^… (and )?then .* "+fact+"$", s)
		}},
		{"within a word without spaces between characters", strings.Repeat("é", 2000) + " " + fact + " " + strings.Repeat("é", 2000), func(t *testing.T, s string) {
			assert.Equal(t, "… "+fact+" …", s)
		}},
	}
	finder := NewFinder(load(t, tenureRule), Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := article.Parse("a.txt", []byte(tt.text))
			require.NoError(t, err)
			found := finder.Find(a)
			require.Len(t, found, 1)
			c := found[0]
			assert.Equal(t, "21 years", c.Sentence[c.InSentence:c.InSentence+len(c.Text)])
			assert.LessOrEqual(t, len(c.Sentence), maxSentence+len("…  …"))
			assert.GreaterOrEqual(t, len(c.Sentence), min(len(strings.TrimSpace(tt.text)), len(fact)))
			tt.want(t, c.Sentence)
		})
	}
}

// What is left of a sentence has the claim's words where it says, whole characters, and
// no more than it may.
func TestCutSentenceKeepsTheClaim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"a ", "é", "word ", "\n", "長", ", "})
		text := strings.Join(rapid.SliceOfN(word, 0, 3000).Draw(t, "words"), "")
		start := rapid.IntRange(0, len(text)).Draw(t, "start")
		end := min(len(text), start+rapid.IntRange(0, 2*maxSentence).Draw(t, "length"))
		for start > 0 && start < len(text) && !utf8.RuneStart(text[start]) {
			start--
		}
		for end < len(text) && !utf8.RuneStart(text[end]) {
			end++
		}
		c := Claim{Text: text[start:end], Sentence: text, InSentence: start}
		c.cutSentence()
		require.True(t, utf8.ValidString(c.Sentence))
		require.Equal(t, text[start:end], c.Sentence[c.InSentence:c.InSentence+len(c.Text)])
		require.LessOrEqual(t, len(c.Sentence), max(maxSentence, len(c.Text))+len("…  …"))
	})
}
