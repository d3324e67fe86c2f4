package date_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Any bytes: the dates lie in the text, in order; reading again reads the same; what
// was read can be stored and resolved.
func FuzzAt(f *testing.F) {
	for _, seed := range []string{
		"the early hours of Friday morning", "since 3 March 1998", "2020-01-03T10:00Z", "from 4 to 22 this month", "the last Friday of next May",
		"two years and 3 months before the day after Christmas 2019", "’99 – the 1990’s", "1/2/3 4.5.6 7-8-9", "\xff Monday \xe2", "Ramadan 1443 weekend", "past past day", "1000007th",
	} {
		f.Add(seed, 18262)
	}
	for _, row := range documented(f) {
		f.Add(row[0], 18262)
	}
	f.Fuzz(func(t *testing.T, text string, written int) {
		tokens, matches := found(text, date.Options{})
		_, again := found(text, date.Options{})
		require.Equal(t, matches, again)
		end := -1
		for _, m := range matches {
			require.Greater(t, m.First, end)
			require.GreaterOrEqual(t, m.Last, m.First)
			require.Less(t, m.Last, len(tokens))
			end = m.Last
			stored, err := date.Parse(m.Expr.String())
			require.NoError(t, err)
			require.Equal(t, m.Expr, stored)
			d := calendar.Day(written % 1_000_000)
			days, ok := m.Expr.Resolve(calendar.On(d))
			if ok {
				require.False(t, days.Soft.Empty(), text)
				require.True(t, days.Hard.Contains(days.Soft), text)
			}
		}
	})
}

// What is stored may have been changed: reading it must neither panic nor hang, and what it
// opens with can be stored again.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"day(2020, 1, 3)", "nth(-1, weekday(5), month(5))", "range(next(1, unit(week)), since(century(19)))", "both(both(weekday(1), dayofmonth(31)), month(2))", "in(holiday(easter-sunday), numbered(year, 2019))"} {
		f.Add(seed)
	}
	for _, row := range documented(f) {
		_, matches := found(row[0], date.Options{})
		for _, m := range matches {
			f.Add(m.Expr.String())
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := date.Parse(text)
		if err == nil {
			opened, _ := e.Open()
			stored, err := date.Parse(opened.String())
			require.NoError(t, err)
			require.Equal(t, opened, stored)
			if days, ok := e.Resolve(calendar.On(18262)); ok {
				require.False(t, days.Soft.Empty(), text)
				require.True(t, days.Hard.Contains(days.Soft), text)
			}
			e.Relative()
		}
	})
}

// A long sentence costs no more, for each byte, than an ordinary one, give or take
// what a window of words costs.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"1 ", "1-", "1/1/", "2020 ", ",", "two ", "hundred thousand ", "Monday ", "May 1 ", "the first of ", "day after ", "from 3 to ", "next week ", "'", "(", "a day and "} {
		pace.Linear(t, unit, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			return func() { found(text, date.Options{}) }
		})
	}
}
