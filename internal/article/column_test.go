package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Columns are worked out by hand: é is two bytes, 列 three, 😀 four and two units of
// UTF-16.
func TestPositionInAllUnits(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		source string
		offset int
		want   Position
	}{
		{"ab", 0, Position{1, 1, 1, 1}},
		{"ab", 1, Position{1, 2, 2, 2}},
		{"é列😀x", 9, Position{1, 4, 10, 5}},
		{"a\r\né列x", 8, Position{2, 3, 6, 3}},
		{"a\n\xffx", 3, Position{2, 2, 3, 2}}, // windows-1252: ÿ, two bytes in UTF-8
		{"\xef\xbb\xbfab", 4, Position{1, 2, 2, 2}},
	} {
		a, err := Parse("a.txt", []byte(test.source))
		require.NoError(t, err)
		assert.Equal(t, test.want, a.Position(test.offset), "%q at %d", test.source, test.offset)
	}
}
