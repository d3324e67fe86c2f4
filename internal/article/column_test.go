package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
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

// TestPositionInLongLine holds that a place far along a line has the columns that
// counting from the line's beginning gives.
func TestPositionInLongLine(t *testing.T) {
	text := "short\n" + strings.Repeat("é𝄞x", 3000) + "\nshort"
	a, err := Parse("a.txt", []byte(text))
	require.NoError(t, err)
	column, bytes, utf16 := 1, 1, 1
	for i, r := range text[6 : len(text)-6] {
		assert.Equal(t, Position{Line: 2, Column: column, ByteColumn: bytes, UTF16Column: utf16}, a.Position(6+i))
		column, bytes, utf16 = column+1, bytes+utf8.RuneLen(r), utf16+1
		if r > 0xffff {
			utf16++
		}
	}
	assert.Equal(t, 3, a.Position(len(text)-1).Line)
}

// One place after another has the position that it has alone, whatever their order.
func TestPlaces(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é列😀x abc, ", 900)
	for name, source := range map[string]string{
		"a.txt": "a\r\né列😀x\n\n" + long + "\nend", "b.txt": "a\n\xffx\xe9 abcdefghi", "c.txt": "\xef\xbb\xbfab\n" + long,
		"d.txt": "\xff\xfea\x00\n\x00b\x00", "e.txt": "é\xffé a\x80b", "f.txt": "",
	} {
		a, err := Parse(name, []byte(source))
		require.NoError(t, err)
		rapid.Check(t, func(t *rapid.T) {
			places := a.Places()
			at := 0
			for _, step := range rapid.SliceOfN(rapid.IntRange(-9, 40), 1, 50).Draw(t, "steps") {
				at = min(max(at+step, 0), len(source)+1)
				require.Equal(t, a.Position(at), places.At(at), "%q at %d", name, at)
			}
		})
	}
}
