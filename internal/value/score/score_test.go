package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/score"
)

func TestRead(t *testing.T) {
	for text, want := range map[string][]string{
		"won 3-1, and lost 1–3":          {"3-1", "1–3"},
		"two-nil, nil-nil, three to one": {"two-nil", "nil-nil", "three to one"},
		"218 votes to 209, 52% to 48%":   {"218 votes to 209", "52% to 48%"},
		"won 6-4, 3-6 and 7-5":           {"6-4, 3-6 and 7-5"},
		"won 7-6(5), 6-3 or 7-6 (7-3)":   {"7-6(5), 6-3", "7-6 (7-3)"},
		"3-1, 1-0 at half-time":          {"3-1", "1-0"},
		"3-1-2, $3-4, 7:30, 5 of 7":      nil,
		"3:1 and “4-2”":                  {"3:1", "4-2"},
	} {
		var got []string
		tokens := token.Lex(nil, text)
		for i := 0; i < len(tokens); i++ {
			if p, ok := score.Read(text, tokens, i); ok {
				got = append(got, text[tokens[i].Start:tokens[p.End-1].End])
				i = p.End - 1
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// No text is too odd: what is read lies in it.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"3-1", "7-6 (", "6-4, 7-", "218 votes to", "nil-", "52% to 48%, and"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := token.Lex(nil, text)
		for i := range tokens {
			if p, ok := score.Read(text, tokens, i); ok {
				assert.True(t, i < p.End && p.End <= len(tokens))
				assert.NotEmpty(t, p.Parts)
			}
		}
	})
}
