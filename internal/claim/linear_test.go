package claim

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
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
			var short, long time.Duration
			for range attempts {
				short, long = elapsed(t, finder, piece, 2<<10), elapsed(t, finder, piece, 16<<10)
				// 8 times the text may take 8 times as long; a square would take 64 times.
				if long < 40*max(short, time.Millisecond) {
					return
				}
			}
			assert.Fail(t, "not linear", "%v for 2 KiB, %v for 16 KiB", short, long)
		})
	}
}

// attempts is how often a time may be measured anew: on a busy machine the longer run
// is more often interrupted than the shorter one.
const attempts = 8

// elapsed is the least time that Find takes for a text made of a piece.
func elapsed(t *testing.T, f *Finder, piece string, size int) time.Duration {
	t.Helper()
	a, err := article.Parse("a.txt", []byte(strings.Repeat(piece, size/len(piece))))
	require.NoError(t, err)
	least := time.Hour
	for range 3 {
		start := time.Now()
		f.Find(a)
		least = min(least, time.Since(start))
	}
	return least
}
