package reader_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Whatever is read: values lie in the text, are in order, do not overlap, and reading
// again gives the same. Text has the values that it has among other paragraphs, and a
// sentence alone those that it has in a longer text.
func FuzzReadText(f *testing.F) {
	for _, seed := range []string{
		"He led it for over 20 years. Ten people, including five guards, died.", "£1.2m-$3bn a barrel (€5) each", "between 5 and 6ft 2in",
		"On Monday he left, and two days later she did. The next day it rained.", "8- to 16-metre, 1/2 cup, 1 234 567.8", "dozens, if not hundreds", "the last three months, since 1998", "more than 5 and less than 10",
		"\xff$\xe2 -5°C to -7°C", "not 12 but 10, of whom 3", "6-foot-2, 5'10\" and 3.5x10^-4", "one one hundred and half a half million and a half",
	} {
		f.Add(seed)
	}
	for _, sentences := range [...]families{readings, names, contexts, leftOut, changes} {
		for _, cases := range sentences {
			for _, c := range cases {
				f.Add(c.text)
			}
		}
	}
	r := reader.New(reader.Options{})
	f.Fuzz(func(t *testing.T, text string) {
		values := r.ReadText(text)
		end := 0
		for _, v := range values {
			require.GreaterOrEqual(t, v.Start, end, "in order, apart")
			require.Greater(t, v.End, v.Start)
			require.LessOrEqual(t, v.End, len(text))
			require.Equal(t, text[v.Start:v.End], v.Text)
			end = v.End
			if v.Bound == value.Range {
				require.LessOrEqual(t, v.Low.Cmp(v.High), 0)
			}
		}
		require.Equal(t, values, r.ReadText(text))
		single, refers := alone(r, text)
		if refers {
			return // what stands before decides
		}
		if !strings.Contains(text, "\r") { // which mark ends a line is decided for a whole text
			require.Equal(t, values, amid(r, text), "among other paragraphs")
		}
		require.Equal(t, values, single, "each sentence by itself")
	})
}

// amid reads text between two other paragraphs that state values.
func amid(r *reader.Reader, text string) []value.Value {
	const before, after = "Nine people saw 3 dogs.\n\n", "\n\nIt cost $5 in May."
	values := r.ReadText(before + text + after)
	first, last := len(r.ReadText(before)), len(values)-len(r.ReadText(after))
	return moved(values[first:last], -len(before))
}

// alone reads every sentence of text by itself. refers says whether one of them refers to
// what stands before it.
func alone(r *reader.Reader, text string) (all []value.Value, refers bool) {
	values := []value.Value{}
	for _, p := range sentence.Paragraphs(text) {
		for _, span := range sentence.Split(text, p) {
			words := text[span.Start:span.End]
			values = append(values, moved(r.Read(nil, words, token.Lex(nil, words), reader.Context{}), span.Start)...)
		}
	}
	return values, reader.RefersBack(values)
}

// moved returns values with their places moved by so many bytes.
func moved(values []value.Value, by int) []value.Value {
	out := make([]value.Value, 0, len(values))
	for _, v := range values {
		v = v.Clone()
		v.Shift(by)
		out = append(out, v)
	}
	return out
}
