package sentence

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// sentences returns the sentences of all paragraphs of a text that begins at an offset.
func sentences(text string, begin int) []Span {
	var all []Span
	for _, p := range Paragraphs(text) {
		for _, s := range Split(text, p) {
			all = append(all, Span{begin + s.Start, begin + s.End})
		}
	}
	return all
}

// However much of a text is known, cut above a paragraph its parts have the sentences of
// the whole.
func TestCutAboveParagraph(t *testing.T) {
	words := []string{" ", "\n", "\n\n", "\r\n", "\r", " \n\t\n", "\u00a0", "one", "Two", "3", ". ", "! ", "Mr. ", "“No.” ", "• ", "é"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), "")
		known := text[:rapid.IntRange(0, len(text)).Draw(t, "known")]
		cut := Cut(known)
		if !strings.Contains(known, "\n") || cut != aboveParagraph(known, Paragraph(known, len(known))) {
			return
		}
		require.Equal(t, sentences(text, 0), append(sentences(text[:cut], 0), sentences(text[cut:], cut)...))
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ before, after string }{
		{"One.\n", "\nTwo. And mo"},
		{"One.\n", " \t\nTwo.\n\n"},
		{"One.\n\n\n", "\n Two."},
		{"One.\r\n", "\r\nTwo."},
		{"One.\r", "\rTwo."},
		{"It is one. ", "It is mo"},
		{"it is ", "one"},
		{"\n\n\n", ""},
		{"one", ""},
		{"", ""},
	} {
		assert.Equal(t, len(c.before), Cut(c.before+c.after), "%q", c.before+c.after)
	}
}
