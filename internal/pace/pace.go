// Package pace is for tests that hold how the time for a text grows with its length. It
// measures processor time, where the system tells it, and judges by how two lengths stand
// to each other, so that neither a slow machine nor a busy one fails a test. Only tests
// import it.
package pace

import (
	"testing"
	"time"
)

const (
	least    = 2 << 10                // the shorter text has at least so many bytes
	most     = 128 << 10              // and at most so many
	tangible = 300 * time.Microsecond // shorter times are mostly noise: the text is made longer
	floor    = 100 * time.Microsecond // where the longest text takes less, it counts as so much
	times    = 16                     // how much longer the longer text is
	limit    = times * times / 2      // a square takes times*times as long, a line times, or thrice that where memory grows beyond a cache
	attempts = 12                     // a run that other work disturbed is made anew
	respite  = 20 * time.Millisecond  // and not at once: other work comes in bursts
)

// Linear fails the test if the time of a run grows with the square of the size of its
// text. prepare returns the run for a text of about so many bytes.
func Linear(t testing.TB, name string, prepare func(size int) func()) {
	t.Helper()
	size := least
	brief := prepare(size)
	for size < most && Fastest(brief) < tangible {
		size *= 2
		brief = prepare(size)
	}
	lengthy := prepare(size * times)
	short, long := Fastest(brief), Fastest(lengthy)
	for range attempts {
		if long <= limit*max(short, floor) {
			return
		}
		time.Sleep(respite)
		short, long = min(short, Once(brief)), min(long, Once(lengthy))
	}
	t.Errorf("%s: %v for %d bytes and %v for %d: %d times the text may take %d times as long",
		name, short, size, long, size*times, times, limit)
}

// Within fails the test if a run takes more than factor times as long as another, even
// at its best of several attempts.
func Within(t testing.TB, name string, factor int, run, other func()) {
	t.Helper()
	took, measure := Once(run), Fastest(other)
	for range attempts {
		if took <= time.Duration(factor)*measure {
			return
		}
		time.Sleep(respite)
		took = min(took, Once(run))
	}
	t.Errorf("%s: %v, and %d times %v is the limit", name, took, factor, measure)
}

// Fastest is the shortest time of a few runs: other work disturbs some of them.
func Fastest(run func()) time.Duration {
	best := time.Hour
	for range 3 {
		best = min(best, Once(run))
	}
	return best
}

func elapsed(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}
