package claim

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// A passage in which no word denies anything, or leaves it open, is not looked through:
// nothing would be found there.
func TestQualifiers(t *testing.T) {
	assert.Zero(t, lexed("Nine people died in 2020.").qualifiers())
	assert.Equal(t, denying, lexed("They mustn’t say so.").qualifiers())
	assert.Equal(t, hedging, lexed("It APPEARS to be so.").qualifiers())
	words := []string{"ten", "people", "died", "12", "Café", ",", "’", "did", "say", "confirmed", "been", "evidence", "that", "mustn’t", "DON'T", "feared dead"}
	for _, table := range []*phraseTable{negations(), doubtPhrases(), notNegated()} {
		words = slices.AppendSeq(words, table.Words())
	}
	for _, set := range []map[string]bool{negators(), doubtWords(), unsaid()} {
		for word := range set {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	rapid.Check(t, func(t *rapid.T) {
		p := lexed(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 4).Draw(t, "words"), " "))
		first := rapid.IntRange(0, len(p.tokens)-1).Draw(t, "first")
		last := rapid.IntRange(first+1, len(p.tokens)).Draw(t, "last")
		require.Equal(t, p.denies(first, last, span{}), p.negated(first, last, span{}))
		require.Equal(t, p.leavesOpen(first, last), p.hedged(first, last))
	})
}
