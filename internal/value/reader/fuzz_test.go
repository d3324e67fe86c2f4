package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Whatever is read: values lie in the text, are in order, do not overlap, and reading
// again gives the same. A sentence alone has the values that it has in a longer text.
func FuzzReadText(f *testing.F) {
	for _, seed := range []string{
		"He led it for over 20 years. Ten people, including five guards, died.", "£1.2m-$3bn a barrel (€5) each", "between 5 and 6ft 2in",
		"8- to 16-metre, 1/2 cup, 1 234 567.8", "dozens, if not hundreds", "the last three months, since 1998", "more than 5 and less than 10",
		"\xff$\xe2 -5°C to -7°C", "not 12 but 10, of whom 3", "6-foot-2, 5'10\" and 3.5x10^-4", "one one hundred and half a half million and a half",
	} {
		f.Add(seed)
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
		alone(t, r, text, values)
	})
}

// alone reads every sentence of text by itself and compares.
func alone(t *testing.T, r *reader.Reader, text string, values []value.Value) {
	for _, p := range sentence.Paragraphs(text) {
		for _, span := range sentence.Split(text, p) {
			words := text[span.Start:span.End]
			for _, v := range r.Read(nil, words, token.Lex(nil, words)) {
				require.NotEmpty(t, values)
				assert.Equal(t, values[0].Text, v.Text)
				assert.Equal(t, values[0].Start, v.Start+span.Start)
				assert.Equal(t, values[0].Kind, v.Kind)
				values = values[1:]
			}
		}
	}
	require.Empty(t, values)
}
