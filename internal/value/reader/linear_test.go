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

// lines are the pieces of which a whole line is held against ordinary text, with how
// many times as much a byte of it may cost. Where every few bytes state a date or might,
// a byte costs what elsewhere a sentence does.
var lines = []struct {
	piece  string
	size   int
	factor int
}{
	{"7", 10 << 20, 5}, {",", 10 << 20, 5}, {"hundred thousand million ", 10 << 20, 5}, {"$", 10 << 20, 5}, {"(", 10 << 20, 5},
	{"a", 10 << 20, 5}, {" ", 10 << 20, 5}, {".", 10 << 20, 5}, {"- ", 10 << 20, 5}, {"to ", 10 << 20, 5},
	{"one two three ", 2 << 20, 12}, {"1/", 1 << 20, 20}, {"Monday ", 1 << 20, 30},
}

// A byte of a long line of one piece costs no more than a few bytes of prose.
func TestLongLinesAreLinear(t *testing.T) {
	r := reader.New(reader.Options{})
	text := prose(t, 1<<20)
	for _, l := range lines {
		line := strings.Repeat(l.piece, l.size/len(l.piece))
		pace.Within(t, l.piece, l.factor*l.size/len(text), func() { r.ReadText(line) }, func() { r.ReadText(text) })
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
