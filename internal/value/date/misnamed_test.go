package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// A day of the week that is not that of the date beside it is told, and changes no day.
func TestMisnamed(t *testing.T) {
	const written = calendar.Day(18276) // Wednesday, 15 January 2020
	for _, c := range []struct{ text, day, wrong string }{
		{"on Tuesday, 1 January 2020", "2020-01-01", "1 January 2020 is a Wednesday, not a Tuesday"},
		{"on Sunday the 3rd of March, 2020", "2020-03-03", "3 March 2020 is a Tuesday, not a Sunday"},
		{"on Mon 03/03/2020", "2020-03-03", "3 March 2020 is a Tuesday, not a Monday"},
		{"on 1 January 2020 (Friday)", "2020-01-01", "1 January 2020 is a Wednesday, not a Friday"},
		{"on Monday, 6 January last year", "2019-01-06", "6 January 2019 is a Sunday, not a Monday"},
		{"they met on Tuesday, 6 January", "2020-01-06", "6 January 2020 is a Monday, not a Tuesday"},
		{"on Wednesday, 1 January 2020", "2020-01-01", ""},
		{"the vote is on Wednesday, 6 January", "2021-01-06", ""}, // of the next year
		{"they met on Monday, 6 January", "2020-01-06", ""},
		{"on 1 January 2020", "2020-01-01", ""},
	} {
		_, matches := found(c.text, date.Options{})
		if !assert.Len(t, matches, 1, c.text) {
			continue
		}
		days, ok := matches[0].Expr.Resolve(calendar.On(written))
		assert.True(t, ok, c.text)
		assert.Equal(t, c.day, days.Soft.First.String(), c.text)
		wrong := ""
		if days.Misnamed != nil {
			wrong = days.Misnamed.String()
		}
		assert.Equal(t, c.wrong, wrong, c.text)
	}
}
