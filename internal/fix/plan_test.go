package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// Two rules that ask for different words at one place are not mixed, though their changes
// may have no byte in common; where they ask for the same, it is written once.
func TestTwoRulesForOnePlace(t *testing.T) {
	c := &claim.Claim{Path: "a.txt", Start: 6, End: 11, Text: "32 MB"}
	f := &File{Path: "a.txt", Source: []byte("needs 32 MB now")}
	require.NoError(t, f.add(Suggestion{Claim: c, Text: "32 GB"}))
	require.NoError(t, f.add(Suggestion{Claim: c, Text: "32 GB"}))
	require.ErrorIs(t, f.add(Suggestion{Claim: c, Text: "64 MB"}), ErrOverlap)
	assert.Equal(t, 1, f.Places)
	got, err := f.Changed()
	require.NoError(t, err)
	assert.Equal(t, "needs 32 GB now", string(got))
}
