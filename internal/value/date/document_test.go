package date_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// documented returns the rows of the tables of docs/dates.md: words, and the days that they
// mean, soft and hard.
func documented(t testing.TB) (rows [][3]string) {
	page, err := os.ReadFile("../../../docs/dates.md")
	require.NoError(t, err)
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 5 || strings.HasPrefix(line, "|---") || strings.HasPrefix(line, "| words") {
			continue
		}
		row := [3]string{strings.TrimSpace(cells[1]), strings.TrimSpace(cells[2]), strings.TrimSpace(cells[3])}
		if row[2] == "" {
			row[2] = row[1]
		}
		rows = append(rows, row)
	}
	require.Greater(t, len(rows), 120)
	return rows
}

// The table of docs/dates.md says what is so.
func TestDocument(t *testing.T) {
	for _, row := range documented(t) {
		words, soft, hard := row[0], row[1], row[2]
		_, matches := found(words, date.Options{})
		var gotSoft, gotHard []string
		for _, m := range matches {
			days, ok := m.Expr.Resolve(calendar.On(day(t, "2020-01-15")))
			assert.True(t, ok, words)
			gotSoft, gotHard = append(gotSoft, days.Soft.String()), append(gotHard, days.Hard.String())
		}
		assert.Equal(t, soft, strings.Join(gotSoft, "; "), words)
		assert.Equal(t, hard, strings.Join(gotHard, "; "), words)
	}
}
