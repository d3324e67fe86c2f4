package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// A change from one level to another has both, and what lies between two ends has none.
func TestLevels(t *testing.T) {
	for text, want := range map[string][2]string{
		"The grant was cut from £500,000 to £350,000.":        {"exact money 500000 GBP, level [£500,000]", "exact money 350000 GBP, down, level [£350,000]"},
		"The score rose sharply from 10 to 12.":               {"exact number 10, level [10]", "exact number 12, up, level [12]"},
		"Turnout went from 4% to 5%.":                         {"exact percent 4 percent, level [4%]", "exact percent 5 percent, up, level [5%]"},
		"Turnout went from 5% to 4%.":                         {"exact percent 5 percent, level [5%]", "exact percent 4 percent, down, level [4%]"},
		"The council raised the fee from £5 to £6.":           {"exact money 5 GBP, level [£5]", "exact money 6 GBP, up, level [£6]"},
		"A rise in fees from £5 to £6 is planned.":            {"exact money 5 GBP, level [£5]", "exact money 6 GBP, up, level [£6]"},
		"The town shrank from 12 to nine thousand people.":    {"exact count 12000 person, level [12]", "exact count 9000 person, down, level [nine thousand people]"},
		"The town grew from 300 to four hundred people.":      {"exact count 300 person, level [300]", "exact count 400 person, up, level [four hundred people]"},
		"It cut fares from about $9 to nearly $7.":            {"about money 9 USD, level [about $9]", "nearly money 7 USD, down, level [nearly $7]"},
		"They extended the term from three to five years.":    {"exact duration 3 year, level [three]", "exact duration 5 year, up, level [five years]"},
		"The index rose from 10 to 12, up 2 points.":          {"exact count 10 point, level [10]", "exact count 12 point, up, level [12]"},
		"Tickets range from £5 to £6.":                        {},
		"It takes from 5 to 10 minutes, and the price rose.":  {},
		"The firm lost from 5 to 10 clients.":                 {},
		"They lifted the ban on rooms costing from £5 to £9.": {},
		"The price rose, and pay is from £5 to £9.":           {},
	} {
		got := [2]string{}
		for _, v := range reader.New(reader.Options{}).ReadText(text) {
			if v.Levels != nil {
				got = [2]string{stated(v.Levels.Old), stated(v.Levels.New)}
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// The old level may stand apart from the new one.
func TestLevelsApart(t *testing.T) {
	values := reader.New(reader.Options{}).ReadText("The rate fell from 13% in May to 11%.")
	if assert.Len(t, values, 3) {
		assert.True(t, values[0].Old)
		assert.False(t, values[2].Old)
	}
}
