package calendar_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// Every day lies in exactly one period of each unit, and the periods leave no gap.
func TestUnitsDivideTheDays(t *testing.T) {
	units := []calendar.Unit{calendar.Days, calendar.Weeks, calendar.Months, calendar.Quarters, calendar.Halves, calendar.Years, calendar.Decades, calendar.Centuries}
	rapid.Check(t, func(t *rapid.T) {
		d := calendar.Day(rapid.IntRange(-700_000, 2_900_000).Draw(t, "day"))
		u := rapid.SampledFrom(units).Draw(t, "unit")
		p := u.Of(d)
		require.True(t, p.First <= d && d <= p.Last)
		require.Equal(t, p.Last+1, u.Period(u.Index(d)+1).First)
		require.Equal(t, u.Index(d), u.Index(p.First))
		require.Equal(t, u.Index(d), u.Index(p.Last))
	})
}

func TestUnits(t *testing.T) {
	d, err := calendar.Parse("2020-01-15") // a Wednesday
	require.NoError(t, err)
	for unit, want := range map[calendar.Unit]string{
		calendar.Days:      "2020-01-15",
		calendar.Weeks:     "2020-01-13 to 2020-01-19",
		calendar.Months:    "2020-01-01 to 2020-01-31",
		calendar.Quarters:  "2020-01-01 to 2020-03-31",
		calendar.Halves:    "2020-01-01 to 2020-06-30",
		calendar.Years:     "2020-01-01 to 2020-12-31",
		calendar.Decades:   "2020-01-01 to 2029-12-31",
		calendar.Centuries: "2001-01-01 to 2100-12-31",
	} {
		assert.Equal(t, want, unit.Of(d).String())
	}
}

func TestDateOf(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		ok               bool
	}{
		{2020, 2, 29, true}, {2019, 2, 29, false}, {1900, 2, 29, false}, {2000, 2, 29, true}, {2020, 13, 1, false}, {2020, 4, 31, false}, {2020, 1, 0, false},
	} {
		d, ok := calendar.DateOf(c.year, time.Month(c.month), c.day)
		assert.Equal(t, c.ok, ok, "%d-%d-%d", c.year, c.month, c.day)
		if ok {
			y, m, day := d.Date()
			assert.Equal(t, []int{c.year, c.month, c.day}, []int{y, int(m), day})
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2020-01-31", 1, "2020-02-29"}, {"2020-03-31", -1, "2020-02-29"}, {"2020-01-15", 12, "2021-01-15"}, {"2020-01-15", -13, "2018-12-15"},
	} {
		d, err := calendar.Parse(c.from)
		require.NoError(t, err)
		assert.Equal(t, c.want, d.AddMonths(c.n).String())
	}
}

func TestPeriod(t *testing.T) {
	a, b := calendar.Period{First: 1, Last: 3}, calendar.Period{First: 2, Last: 9}
	assert.Equal(t, calendar.Period{First: 1, Last: 9}, a.Union(b))
	assert.True(t, a.Contains(calendar.On(3)))
	assert.False(t, a.Contains(b))
	assert.True(t, calendar.Period{First: 2, Last: 1}.Empty())
	assert.Equal(t, "… to 1970-01-02", calendar.Period{First: calendar.Earliest, Last: 1}.String())
}
