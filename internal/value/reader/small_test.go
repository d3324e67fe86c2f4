package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// What came to nobody is the count 0, a length of a decade one decade, and an amount
// over another a rate.
func TestSmallWords(t *testing.T) {
	r := reader.New(reader.Options{})
	for _, c := range []struct {
		text, read string
		kind       value.Kind
		n          int64
		unit, per  string
	}{
		{"No people died in the fire.", "No people", value.Count, 0, "person", ""},
		{"The fire killed no people.", "no people", value.Count, 0, "person", ""},
		{"No passengers were hurt there.", "No passengers", value.Count, 0, "passenger", ""},
		{"Nobody drowned in the lake.", "Nobody", value.Count, 0, "person", ""},
		{"The strike lasted a decade.", "a decade", value.Duration, 1, "decade", ""},
		{"The building took a century to finish.", "a century", value.Duration, 1, "century", ""},
		{"The syrup has 1250 mg / 5 ml of it.", "1250 mg / 5 ml", value.Measure, 250, "milligram", "millilitre"},
	} {
		values := r.ReadText(c.text)
		require.Len(t, values, 1, c.text)
		v := values[0]
		assert.Equal(t, c.read, v.Text)
		assert.Equal(t, c.kind, v.Kind, c.text)
		assert.Zero(t, v.Number.Cmp(number.New(c.n, 0)), c.text)
		assert.Equal(t, c.unit, v.Unit, c.text)
		assert.Equal(t, c.per, v.Per, c.text)
	}
	for _, text := range []string{"No people live there.", "It was a decade of change.", "There were no roads."} {
		assert.Empty(t, r.ReadText(text), text)
	}
}
