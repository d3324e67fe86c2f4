package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// day reads an ISO day of a test table.
func day(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(s)
	require.NoError(t, err)
	return d
}

// found returns the dates of a sentence as a reader finds them.
func found(text string, o date.Options) (tokens []token.Token, matches []date.Match) {
	tokens = token.Lex(nil, text)
	for i := 0; i < len(tokens); i++ {
		if !date.Begins(text, tokens, i) {
			continue
		}
		if m, ok := date.At(text, tokens, i, o); ok {
			matches = append(matches, m)
			i = m.Last
		}
	}
	return tokens, matches
}

// What the articles of the corpus say, in sentences of our own.
func TestNews(t *testing.T) {
	for _, c := range []struct{ text, written, words, soft, hard string }{
		{"He died in the early hours of Friday morning.", "2020-01-03", "the early hours of Friday morning", "2020-01-03", ""},
		{"She spoke to them on Friday.", "2020-01-04", "Friday", "2020-01-03", ""},
		{"It was confirmed Thursday night for the first time.", "2020-01-02", "Thursday night", "2020-01-02", "2020-01-02 to 2020-01-03"},
		{"They were listed in April as such.", "2020-01-04", "April", "2019-04-01 to 2019-04-30", ""},
		{"Since 1998 he had led it.", "2020-01-04", "Since 1998", "1998-01-01 to …", ""},
		{"The house will meet on Sunday.", "2020-01-04", "Sunday", "2020-01-05", ""},
		{"A guard died last Friday.", "2020-01-04", "last Friday", "2020-01-03", "2019-12-27 to 2020-01-03"},
		{"Many have left today.", "2020-01-03", "today", "2020-01-03", ""},
		{"It burned this week.", "2020-01-02", "this week", "2019-12-30 to 2020-01-05", ""},
		{"Dated 2020-01-03.", "2020-01-04", "2020-01-03", "2020-01-03", ""},
		{"Signed on 3 January 2020.", "2020-02-04", "3 January 2020", "2020-01-03", ""},
		{"It fell over the weekend.", "2020-01-03", "weekend", "2019-12-28 to 2019-12-29", ""},
	} {
		tokens, matches := found(c.text, date.Options{})
		require.Len(t, matches, 1, c.text)
		m := matches[0]
		assert.Equal(t, c.words, c.text[tokens[m.First].Start:tokens[m.Last].End])
		days, ok := m.Expr.Resolve(calendar.On(day(t, c.written)))
		require.True(t, ok, c.text)
		assert.Equal(t, c.soft, days.Soft.String(), c.text)
		if c.hard == "" {
			c.hard = c.soft
		}
		assert.Equal(t, c.hard, days.Hard.String(), c.text)
	}
}
