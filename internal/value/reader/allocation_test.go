package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Prose takes 7.1 allocations a value, be it 100 values or 77,600. The bound leaves half as
// much again for another text and other versions of Go; one allocation more for each word
// would be forty a value.
func TestAllocationsPerValue(t *testing.T) {
	if raced {
		t.Skip("pools are emptied at random")
	}
	const bound = 10.5
	text := prose(t, 20_000)
	r := reader.New(reader.Options{})
	values := len(r.ReadText(text))
	assert.Greater(t, values, 40)
	assert.Less(t, testing.AllocsPerRun(20, func() { r.ReadText(text) })/float64(values), bound)
}
