package reader_test

import (
	"strings"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/pace"
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

// A byte of a long line of one piece costs no more than a few bytes of prose.
func TestLongLines(t *testing.T) {
	const size = 1 << 20
	r := reader.New(reader.Options{})
	text := prose(t, 1<<20)
	for _, piece := range lines {
		line := strings.Repeat(piece, size/len(piece))
		pace.Within(t, piece, 20*size/len(text), func() { r.ReadText(line) }, func() { r.ReadText(text) })
	}
}

// A line of one piece repeated must cost, for each byte, no more than a multiple of what
// prose costs, however long it is: reading is linear.
func TestReadIsLinear(t *testing.T) {
	r := reader.New(reader.Options{})
	for _, piece := range hostile {
		pace.Linear(t, piece, func(size int) func() {
			line := strings.Repeat(piece, size/len(piece))
			return func() { r.ReadText(line) }
		})
	}
}
