package claim

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/pace"
)

// TestLinear holds that the time for a text grows with its length and not with the
// square of it, whatever is in it.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	finder := NewFinder(load(t, fuzzRules), Options{})
	for _, piece := range []string{
		"killed 6 people ", "the toll is 6 , ", "the flood ", "says ", "did say he said, ", "it is said to ", "‘a ", "'a ", "\"a ", "“a ", "”a ",
		"cold ", "“cold,” he said. ", "Katerina ", "Go 1.20 or later ", "port: 8080 ", "for 20 years ", "since 1998 he ran ", "a, ", "reportedly ",
		"from 1998 to 2005 ", "rose 4% ", "killed\n\n", "according to ",
	} {
		t.Run(piece, func(t *testing.T) {
			pace.Linear(t, piece, func(size int) func() {
				a, err := article.Parse("a.txt", []byte(strings.Repeat(piece, size/len(piece))))
				require.NoError(t, err)
				return func() { finder.Find(a) }
			})
		})
	}
}
