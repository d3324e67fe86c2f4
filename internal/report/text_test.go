package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTextGolden(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Options{
		"text-100.txt":   {Width: 100},
		"text-60.txt":    {Width: 60},
		"text-wide.txt":  {},
		"text-all.txt":   {Width: 100, All: true},
		"text-color.txt": {Width: 100, Color: true},
	} {
		var b bytes.Buffer
		require.NoError(t, Text(&b, sample(), o))
		golden(t, name, b.String())
	}
}

func TestTextStaysWithinWidth(t *testing.T) {
	t.Parallel()
	for _, limit := range []int{40, 60, 79, 100, 200} {
		var b bytes.Buffer
		require.NoError(t, Text(&b, sample(), Options{Width: limit}))
		for line := range strings.Lines(b.String()) {
			assert.LessOrEqual(t, width(strings.TrimSuffix(line, "\n")), limit, line)
		}
	}
}

func TestTextShowsNoControlCharacters(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, Text(&b, sample(), Options{Width: 100, All: true}))
	for _, r := range b.String() {
		assert.False(t, r < ' ' && r != '\n' || r == 0x7f || r == '\u202e', "%U", r)
	}
}
