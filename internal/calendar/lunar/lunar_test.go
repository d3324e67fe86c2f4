package lunar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/calendar/lunar"
)

// Days on which the feasts were kept, from the calendars of those years.
func TestFeasts(t *testing.T) {
	hindu := func(year, month, tithi int, h lunar.Hour) string {
		d, ok := lunar.HinduDay(year, month, tithi, h)
		assert.True(t, ok)
		return d.String()
	}
	for _, c := range []struct{ name, want, got string }{
		{"Easter", "2020-04-12", lunar.EasterSunday(2020).String()},
		{"Easter", "2000-04-23", lunar.EasterSunday(2000).String()},
		{"Orthodox Easter", "2020-04-19", lunar.OrthodoxEaster(2020).String()},
		{"Orthodox Easter", "2021-05-02", lunar.OrthodoxEaster(2021).String()},
		{"Rosh Hashanah", "2020-09-19", lunar.HebrewDay(5781, 7, 1).String()},
		{"Hanukkah", "2020-12-11", lunar.HebrewDay(5781, 9, 25).String()},
		{"Purim in a leap year", "2019-03-21", lunar.HebrewDay(5779, 13, 14).String()},
		{"Passover", "2021-03-28", lunar.HebrewDay(5781, 1, 15).String()},
		{"Ramadan", "2020-04-24", lunar.IslamicDay(1441, 9, 1).String()},
		{"Eid al-Fitr", "2021-05-13", lunar.IslamicDay(1442, 10, 1).String()},
		{"Chinese New Year", "2020-01-25", lunar.ChineseDay(2020, 1, 1).String()},
		{"Chinese New Year", "2021-02-12", lunar.ChineseDay(2021, 1, 1).String()},
		{"Chinese New Year after a leap month", "1985-02-20", lunar.ChineseDay(1985, 1, 1).String()},
		{"Mid-Autumn before a leap month", "2033-09-08", lunar.ChineseDay(2033, 8, 15).String()},
		{"Dragon Boat", "2038-06-07", lunar.ChineseDay(2038, 5, 5).String()},
		{"Double Ninth", "2019-10-07", lunar.ChineseDay(2019, 9, 9).String()},
		{"Laba", "2020-01-02", lunar.ChineseDay(2019, 12, 8).String()},
		{"Eid al-Adha, as printed", "1974-01-03", lunar.IslamicDay(1393, 12, 10).String()},
		{"Eid al-Fitr beyond what is printed", "2090-04-01", lunar.IslamicDay(1513, 10, 1).String()},
		{"Mid-Autumn", "2020-10-01", lunar.ChineseDay(2020, 8, 15).String()},
		{"Diwali", "2021-11-04", hindu(2021, 7, 30, lunar.Evening)},
		{"Ugadi", "2021-04-13", hindu(2021, 1, 1, lunar.Sunrise)},
		{"Makar Sankranti", "2021-01-14", lunar.HinduSolar(2021, 9).String()},
	} {
		assert.Equal(t, c.want, c.got, c.name)
	}
}
