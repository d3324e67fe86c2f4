package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// In a file with markup the "a" of the sentence need not stand right before the claim.
func TestInlineChangesTheArticleInPlainTextAlone(t *testing.T) {
	for path, offered := range map[string]bool{"a.txt": true, "a.md": false, "a.html": false} {
		c := &claim.Claim{Path: path, Start: 6, End: 13, Text: "21-year", Sentence: "It is a 21-year lease.", InSentence: 8}
		before, text, ok := Suggestion{Claim: c, Text: "11-year"}.Inline()
		assert.Equal(t, offered, ok, path)
		if offered {
			assert.Equal(t, []string{"a ", "an 11-year"}, []string{before, text})
		}
	}
}
