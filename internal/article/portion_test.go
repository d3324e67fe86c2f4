package article

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// assertPortions reads a plain text in portions of a size, and holds them to the whole:
// together they have its text, and each its date.
func assertPortions(t require.TestingT, whole *Article, failed error, source []byte, size int) {
	var text strings.Builder
	readPortions("a.txt", bytes.NewReader(source), size, func(a *Article, err error) bool {
		if err != nil || failed != nil {
			require.Equal(t, failed, err)
			return true
		}
		require.Equal(t, text.Len(), a.Begin)
		require.Equal(t, whole.Date, a.Date)
		text.WriteString(a.Text)
		return true
	})
	if failed == nil {
		require.Equal(t, whole.Text, text.String())
	}
}

// encodings writes a text as files do.
var encodings = map[string]func(string) []byte{
	"UTF-8":            func(s string) []byte { return []byte(s) },
	"UTF-8 with a BOM": func(s string) []byte { return []byte("\uFEFF" + s) },
	"UTF-16LE":         func(s string) []byte { return inUTF16(binary.LittleEndian, s) },
	"UTF-16BE":         func(s string) []byte { return inUTF16(binary.BigEndian, s) },
	"Windows-1252": func(s string) []byte {
		s = strings.NewReplacer("\u00ad", "", "é", "\xe9", "€", "EUR", "“", "\x93", "”", "\x94", "😀", "").Replace(s)
		return []byte(s)
	},
}

func inUTF16(order binary.AppendByteOrder, s string) []byte {
	var source []byte
	for _, unit := range utf16.Encode([]rune("\uFEFF" + s)) {
		source = order.AppendUint16(source, unit)
	}
	return source
}

// In whatever portions a text is read, it is the same text.
func TestPortions(t *testing.T) {
	words := []string{" ", "\n", "\n\n", "\r\n", " \n\t\n", "one", "é", "€3", "“No.” ", "😀", "so\u00adft", "It ended. "}
	for name, encode := range encodings {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				text := rapid.SampledFrom([]string{"", " date 2020-01-03 ", " date 2020-01-03\n"}).Draw(t, "header")
				text += strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), "")
				source := encode(text)
				whole, err := Parse("a.txt", source)
				require.NoError(t, err)
				assertPortions(t, whole, nil, source, rapid.IntRange(len(" date 2020-01-03 ")*3, 100).Draw(t, "size"))
			})
		})
	}
}

// A portion ends above an empty line; where there is none, between two sentences, and
// else at white space.
func TestPortionsEnd(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"paragraphs", "One is here.\n\nTwo is here.\n\nThree is here.", []string{"One is here.\n", "\nTwo is here.\n", "\nThree is here."}},
		{"sentences", "One is. Two is. Three is here.", []string{"One is. ", "Two is. Three is here."}},
		{"words", "one two three four five six", []string{"one two three ", "four five six"}},
		{"no end at all", strings.Repeat("x", 33), []string{strings.Repeat("x", 16), strings.Repeat("x", 16), "x"}},
		{"empty lines", strings.Repeat("\n", 17), []string{strings.Repeat("\n", 16), "\n"}},
		{"empty", "", []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			readPortions("a.txt", iotest.OneByteReader(strings.NewReader(c.in)), 16, func(a *Article, err error) bool {
				require.NoError(t, err)
				got = append(got, a.Text)
				return true
			})
			assert.Equal(t, c.want, got)
		})
	}
}

// What goes wrong on the way is told, and what was read before it is not lost.
func TestPortionsFail(t *testing.T) {
	failed := errors.New("the disk is gone")
	var texts []string
	var errs []error
	in := io.MultiReader(strings.NewReader("One is here.\n\nTwo is here.\n\n"), iotest.ErrReader(failed))
	readPortions("a.txt", in, 16, func(a *Article, err error) bool {
		if errs = append(errs, err); a != nil {
			texts = append(texts, a.Text)
		}
		return true
	})
	assert.Equal(t, []string{"One is here.\n"}, texts)
	assert.Equal(t, []error{nil, failed}, errs)
}

// Options.Portions is for plain text alone, packed or not.
func TestPortionsOfFormats(t *testing.T) {
	for name, want := range map[string]int{"a.txt": 2, "-": 2, "a.md": 1, "a.html": 1} {
		n := 0
		long := strings.Repeat(strings.Repeat("It rained. ", 100)+"\n\n", 1000)
		for _, err := range Read(name, strings.NewReader(long), Options{Portions: true}) {
			require.NoError(t, err)
			n++
		}
		assert.Equal(t, want, n, name)
	}
}
