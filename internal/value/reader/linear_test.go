package reader_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// hostile are pieces that, repeated in one line, have made readers of numbers slow.
var hostile = []string{
	"7", "7 ", ",", ", ", "$", "(", "( ", "-", "$5 ", "1,", "5-", "1/2/", "5 to ", "hundred thousand million ",
	"one ", "a ", "more than ", "two hundred and ", "5 million of the ", "between 5 and ", "3 feet ", "no ", "big ", "1.", "half a ",
	"over 1 and under 2 ", "ten, ", "first ", "days before ", "May ",
}

// lines are the pieces of which a whole line is held against ordinary text.
var lines = []string{"7", ",", "hundred thousand million ", "$", "("}

// A byte of a long line of one piece costs no more than a few bytes of prose. Set
// FACTCHECK_LONG to feed lines of 10 MB instead of 1.
func TestLongLines(t *testing.T) {
	size := 1 << 20
	if os.Getenv("FACTCHECK_LONG") != "" {
		size = 10 << 20
	}
	r := reader.New(reader.Options{})
	text := prose(t, 1<<20)
	ordinary := fastest(func() { r.ReadText(text) })
	for _, piece := range lines {
		line := strings.Repeat(piece, size/len(piece))
		hard := fastest(func() { r.ReadText(line) })
		assert.Less(t, hard, 20*ordinary*time.Duration(size/(1<<20)), "%q", piece)
	}
}

// A line of one piece repeated must cost, for each byte, no more than a multiple of what
// prose costs, however long it is: reading is linear.
func TestReadIsLinear(t *testing.T) {
	r := reader.New(reader.Options{})
	const small, factor = 2_000, 16
	for _, piece := range hostile {
		line := func(n int) string { return strings.Repeat(piece, n/len(piece)) }
		once := fastest(func() { r.ReadText(line(small)) })
		more := fastest(func() { r.ReadText(line(small * factor)) })
		assert.Less(t, more, 6*factor*once+100*time.Millisecond, "%q", piece)
	}
}

// fastest is the shortest of three runs, since other work disturbs some of them.
func fastest(f func()) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		f()
		best = min(best, time.Since(start))
	}
	return best
}
