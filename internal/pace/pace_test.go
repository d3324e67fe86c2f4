package pace

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// kept has the sums used, so that they are made.
var kept int

// sum costs work for every byte, or for every pair of bytes.
func sum(size int, square bool) func() {
	text := make([]byte, size)
	return func() {
		total := 0
		for i := range text {
			rounds := 300
			if square {
				rounds = i / 16
			}
			for range rounds {
				total += int(text[i])
			}
		}
		kept = total
	}
}

// failing takes down whether a test failed.
type failing struct {
	testing.TB
	failed bool
}

func (f *failing) Helper()               {}
func (f *failing) Errorf(string, ...any) { f.failed = true }

func TestLinearTellsASquare(t *testing.T) {
	square := &failing{TB: t}
	Linear(square, "square", func(size int) func() { return sum(size, true) })
	assert.True(t, square.failed, "a square is found")
	Linear(t, "line", func(size int) func() { return sum(size, false) })
}

func TestWithinTellsWhatIsSlower(t *testing.T) {
	slow := &failing{TB: t}
	Within(slow, "slow", 2, sum(64_000, false), sum(4_000, false))
	assert.True(t, slow.failed)
	Within(t, "fast", 4, sum(16_000, false), sum(16_000, false))
}
