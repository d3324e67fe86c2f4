package article

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The word "mark" stands in each file; where it stands was counted by hand.
func TestPosition(t *testing.T) {
	tests := []struct {
		name, source string
		offset       int
		want         place
	}{
		{"first", "mark", 0, place{1, 1}},
		{"second line", "a\nmark", 2, place{2, 1}},
		{"header", " date 2020-01-03 mark", 17, place{1, 18}},
		{"byte order mark", "\uFEFFmark", 3, place{1, 1}},
		{"composed", "caf\u00e9 mark", 6, place{1, 6}},
		{"decomposed", "cafe\u0301 mark", 7, place{1, 7}},
		{"emoji of four", "👩\u200d👩 mark", 12, place{1, 5}},
		{"Hangul", "한국 mark", 7, place{1, 4}},
		{"tab", "\tmark", 1, place{1, 2}},
		{"CRLF", "a\r\n\r\nmark", 5, place{3, 1}},
		{"lone CR among LF", "a\rb\nc mark", 6, place{2, 3}},
		{"lone CR", "a\r\rmark", 3, place{3, 1}},
		{"stray byte", "é\xff mark", 4, place{1, 4}},
		{"Windows-1252", "\x80 mark", 2, place{1, 3}},
		{"no-break space", "a\u00a0mark", 3, place{1, 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.txt", []byte(tt.source))
			require.NoError(t, err)
			at := strings.Index(a.Text, "mark")
			start, end := a.Extent(at, at+len("mark"))
			assert.Equal(t, tt.offset, start)
			assert.Equal(t, tt.want, placeOf(a.Position(start)))
			assert.Equal(t, "mark", a.Source(start, end))
		})
	}
}

func TestPositionAtTheEnds(t *testing.T) {
	a, err := Parse("a.txt", []byte("a\nb\n"))
	require.NoError(t, err)
	assert.Equal(t, place{1, 1}, placeOf(a.Position(-1)))
	assert.Equal(t, place{3, 1}, placeOf(a.Position(4)))
	assert.Equal(t, place{3, 1}, placeOf(a.Position(400)))
	assert.Equal(t, "b\n", a.Source(2, 400))
}

func toUTF16(text string, big bool) []byte {
	out := []byte{0xFF, 0xFE}
	if big {
		out = []byte{0xFE, 0xFF}
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		if big {
			low, high = high, low
		}
		out = append(out, low, high)
	}
	return out
}

func TestUTF16(t *testing.T) {
	for _, big := range []bool{false, true} {
		source := toUTF16(" date 2020-01-03 é\n👩 mark", big)
		a, err := Parse("a.txt", source)
		require.NoError(t, err)
		assert.Equal(t, "é\n👩 mark", a.Text)
		assert.Equal(t, "2020-01-03", a.Date.Days.String())
		at := strings.Index(a.Text, "mark")
		start, end := a.Extent(at, at+4)
		// The mark, 17 units of header, é, line feed, two surrogates and a space.
		assert.Equal(t, 2+2*(17+1+1+2+1), start)
		assert.Equal(t, len(source), end)
		assert.Equal(t, place{2, 3}, placeOf(a.Position(start)))
		assert.Equal(t, "mark", a.Source(start, end))
	}
}

func TestUTF16CutOff(t *testing.T) {
	a, err := Parse("a.txt", []byte("\xFF\xFEa\x00\x3D\xD8b"))
	require.NoError(t, err)
	assert.Equal(t, "a\uFFFD\uFFFD", a.Text)
}

// checkArticle asserts what holds for every article of every format: text and file go
// together, unit by unit. unescape tells what a piece of the file that differs from
// its text says.
func checkArticle(t *testing.T, a *Article, unescape func(file, text string) bool) {
	t.Helper()
	require.True(t, utf8.ValidString(a.Text))
	for i, r := range a.runs {
		end := len(a.Text)
		if i+1 < len(a.runs) {
			end = a.runs[i+1].text
		}
		require.Less(t, r.text, max(end, 1))
		require.Zero(t, (end-r.text)%r.width, "a run holds whole units")
		for at, file := r.text, r.file; at < end; at, file = at+r.width, file+r.fileWidth {
			text, source := a.Text[at:at+r.width], a.raw(file, file+r.fileWidth)
			if text != source && (text != blockGap || source != "") {
				require.True(t, unescape(source, text), "%q is no way to write %q", source, text)
			}
		}
	}
	at := 0
	for _, region := range a.Regions {
		require.LessOrEqual(t, at, region.Start)
		require.Less(t, region.Start, region.End)
		require.LessOrEqual(t, region.End, len(a.Text))
		require.True(t, utf8.ValidString(a.Text[region.Start:region.End]))
		at = region.End
	}
	for text := range a.Text {
		start, end := a.Extent(text, text+1)
		require.LessOrEqual(t, start, end)
		require.LessOrEqual(t, a.file.base, start)
		require.LessOrEqual(t, end, a.file.base+len(a.file.source))
	}
}

// raw returns the bytes of the file.
func (a *Article) raw(start, end int) string {
	return string(a.file.source[start-a.file.base : end-a.file.base])
}

// isEncoded reports whether a piece of a file in its encoding is a character.
func isEncoded(a *Article) func(file, text string) bool {
	return func(file, text string) bool {
		r, size := a.file.encoding.next([]byte(file))
		return size == len(file) && string(r) == text
	}
}

func FuzzPlain(f *testing.F) {
	for _, seed := range []string{"", " date 2020-01-03 Oil rose.", "Oil rises\n\nOil rose.", "\uFEFFa\r\nb", "\xFF\xFEa\x00", "\xFE\xFF\x00a\xD8",
		"a\x80b", "é\x80b\xf0\x9f", "a\rb", "\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		a, err := Parse("a.txt", source)
		assertPortions(t, a, err, source, max(binaryWindow, len(source)))
		if err != nil {
			return
		}
		checkArticle(t, a, isEncoded(a))
		for at := 0; at <= len(source); at++ {
			p := a.Position(at)
			require.GreaterOrEqual(t, p.Line, 1)
			require.GreaterOrEqual(t, p.Column, 1)
		}
	})
}

// place is a line and a column in characters.
type place struct{ line, column int }

func placeOf(p Position) place { return place{p.Line, p.Column} }
