package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// timeIn reads the one time of a text.
func timeIn(t *testing.T, text string) value.Value {
	t.Helper()
	all := reader.Times(nil, text, token.Lex(nil, text), false)
	require.Len(t, all, 1, text)
	return all[0].Value
}

func TestRewriteTime(t *testing.T) {
	for _, test := range []struct{ written, declared, want string }{
		{"7:30 p.m.", "8 p.m.", "8 p.m."},
		{"7 p.m. ET", "20:15", "8:15 p.m. ET"},
		{"7pm", "8.30am", "8:30am"},
		{"7.30PM", "9:45 p.m.", "9.45PM"},
		{"19:30", "8 p.m.", "20:00"},
		{"07.30pm", "noon", "12pm"},
		{"9 a.m.", "midnight", "12 a.m."},
		{"8:30\u00a0p.m.", "7:30 p.m.", "7:30\u00a0p.m."},
		{"09:30", "1 p.m.", "13:00"},
	} {
		from, to := timeIn(t, test.written), timeIn(t, test.declared)
		got, ok := rewriteTime(test.written, from, to)
		assert.True(t, ok, test.written)
		assert.Equal(t, test.want, got)
	}
	_, ok := rewriteTime("7:30", timeIn(t, "7:30 tonight"), timeIn(t, "8 p.m."))
	assert.False(t, ok, "the half of the day stands outside")
	for _, test := range []struct{ written, declared string }{
		{"7:30", "8 p.m."}, {"half past seven", "8 p.m."}, {"9 to 5 p.m.", "10 a.m."}, {"7 p.m. ET", "8 p.m. GMT"}, {"noon", "1 p.m."},
		{"19:30:15", "8 p.m."}, {"7:15 in the evening", "8 p.m."},
	} {
		_, ok := rewriteTime(test.written, timeIn(t, test.written), timeIn(t, test.declared))
		assert.False(t, ok, test.written)
	}
}
