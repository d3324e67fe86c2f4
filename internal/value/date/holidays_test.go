package date_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// The days of feasts as calendars of those years have them; written on 15 January 2020.
func TestHolidays(t *testing.T) {
	for words, want := range map[string]string{
		// By rule.
		"Memorial Day 2021":                         "2021-05-31",
		"Victoria Day 2019":                         "2019-05-20",
		"the early May bank holiday 2019":           "2019-05-06",
		"the summer bank holiday 2019":              "2019-08-26",
		"Casimir Pulaski Day 2019":                  "2019-03-04",
		"Trafalgar Day 2019":                        "2019-10-21",
		"Black History Month 2020":                  "2020-02-01 to 2020-02-29",
		"International Mother Language Day 2019":    "2019-02-21",
		"World Space Week 2019":                     "2019-10-04 to 2019-10-10",
		"Martinmas 2019":                            "2019-11-11",
		"Advent 2019":                               "2019-12-01 to 2019-12-24",
		"Matariki 2023":                             "2023-07-14",
		"Thanksgiving Eve 2019":                     "2019-11-27",
		"the second day of Hanukkah 2019":           "2019-12-23",
		"the second day of the Lunar New Year 2019": "2019-02-06",
		"the first night of Hanukkah 2019":          "2019-12-22",
		"the late May bank holiday 2019":            "2019-05-27",
		"the Easter holiday 2019":                   "2019-04-21",
		// Of one land.
		"Ukraine's Independence Day 2019":   "2019-08-24",
		"Polish Independence Day 2019":      "2019-11-11",
		"Pakistan's Independence Day 2019":  "2019-08-14",
		"Sri Lankan Independence Day 2019":  "2019-02-04",
		"Singapore's National Day 2019":     "2019-08-09",
		"Italy's Republic Day 2019":         "2019-06-02",
		"South African Youth Day 2019":      "2019-06-16",
		"Japanese Constitution Day 2019":    "2019-05-03",
		"America's Independence Day 2019":   "2019-07-04",
		"an American Independence Day 2019": "2019-07-04",
		"Thanksgiving Monday 2019":          "2019-10-14",
		// By Easter.
		"Corpus Christi 2019":       "2019-06-20",
		"Whit Monday 2019":          "2019-06-10",
		"Orthodox Good Friday 2020": "2020-04-17",
		// By the moon.
		"Rosh Hashanah 2019":         "2019-09-29 to 2019-10-01",
		"Eid al-Adha 1976":           "1976-12-01",
		"Ramadan 2034":               "2034-11-12 to 2034-12-11",
		"Chinese New Year 1985":      "1985-02-20",
		"Mid-Autumn Festival 2033":   "2033-09-08",
		"Qixi Festival 2003":         "2003-08-04",
		"Double Ninth Festival 2019": "2019-10-07",
		"Tomb Sweeping Day 2019":     "2019-04-05",
		"Korean Thanksgiving 2019":   "2019-09-13",
		"Diwali 2019":                "2019-10-27",
		"Dussehra 2013":              "2013-10-13",
		"Chhath Puja 2017":           "2017-10-26",
		"Bhai Dooj 2024":             "2024-11-03",
	} {
		_, matches := found(words, date.Options{})
		if !assert.Len(t, matches, 1, words) {
			continue
		}
		days, ok := matches[0].Expr.Resolve(calendar.On(day(t, "2020-01-15")))
		assert.True(t, ok, words)
		assert.Equal(t, want, days.Soft.String(), words)
	}
}

// The table of the lands has no land without a day, and none twice for one name.
func TestLands(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range date.LandFeasts() {
		for _, name := range strings.Split(f.Names, "|") {
			assert.False(t, seen[name], name)
			seen[name] = true
		}
		_, ok := f.In(2020)
		assert.True(t, ok, f.Names)
	}
	assert.Greater(t, len(seen), 200)
}

// "Two weeks after Christmas" is counted from the last or the next, so that it is the
// first that is still to come.
func TestAfterHoliday(t *testing.T) {
	for written, want := range map[string]string{"2020-01-02": "2020-01-08", "2020-01-15": "2021-01-08"} {
		_, matches := found("two weeks after Christmas", date.Options{})
		days, ok := matches[0].Expr.Resolve(calendar.On(day(t, written)))
		assert.True(t, ok)
		assert.Equal(t, want, days.Soft.String(), written)
	}
}
