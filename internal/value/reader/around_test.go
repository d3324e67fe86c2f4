package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// The headings of a cell decide what its unit is.
func TestHeadings(t *testing.T) {
	r := reader.New(reader.Options{})
	for _, c := range []struct{ column, row, cell, want string }{
		{"Population", "Leeds", "2.8m", "exact number 2800000 [2.8m]"},
		{"Population (2019)", "Leeds", "2.8 m", "exact number 2800000 [2.8 m]"},
		{"Depth", "Leeds", "2.8m", "exact measure 2.8 metre [2.8m]"},
		{"Heights", "Leeds", "2.8 m", "exact measure 2.8 metre [2.8 m]"},
		{"", "", "2.8m", "exact measure 2.8 metre [2.8m]"},
		{"Visitors", "Leeds", "3.2m", "exact number 3200000 [3.2m]"},
		{"Copies sold", "Leeds", "1.2b", "exact number 1200000000 [1.2b]"},
		{"Revenue", "Leeds", "2.1m", "exact number 2100000 [2.1m]"},
		{"Value", "Audience", "1.1m", "exact number 1100000 [1.1m]"},
		{"Value", "Height", "324m", "exact measure 324 metre [324m]"},
		{"Height", "Bahamas", "63m", "exact measure 63 metre [63m]"},
		{"2019", "Bahamas", "63m", "exact measure 63 metre [63m]"},
		{"Value", "Temperature", "77 K", "exact measure 77 kelvin [77 K]"},
		{"Salary", "", "77 K", "exact number 77000 [77 K]"},
		{"Weight", "", "150 pounds", "exact measure 150 pound-mass [150 pounds]"},
		{"Price", "", "150 pounds", "exact money 150 GBP [150 pounds]"},
		{"Top speed", "", "30 kt", "exact measure 30 knot [30 kt]"},
		{"Yield", "", "30 kt", "exact measure 30 kilotonne [30 kt]"},
		{"Time", "", "12 s", "exact duration 12 second [12 s]"},
		{"Distance", "", "10k", "exact measure 10 kilometre [10k]"},
		{"Users", "", "10k", "exact number 10000 [10k]"},
		{"Price", "", "320p", "exact money 320 penny [320p]"},
		{"Pages", "", "320 p", "exact number 320 [320]"},
		{"Temp.", "", "21 C", "exact measure 21 celsius [21 C]"},
		{"Age", "Ann", "24", "exact age 24 year [24]"},
		{"Goals", "Ann", "24", "exact number 24 [24]"},
		{"Cook", "Stew", "20m", "exact duration 20 minute [20m]"},
		{"Charge", "", "21 C", "exact measure 21 coulomb [21 C]"},
	} {
		var got []string
		for _, v := range r.Read(nil, c.cell, token.Lex(nil, c.cell), reader.Context{Column: c.column, Row: c.row}) {
			got = append(got, stated(v))
		}
		assert.Equal(t, []string{c.want}, got, "%s, %s", c.column, c.row)
	}
}

// millions are sentences whose nouns say whether "m" is a million.
var millions = families{
	"the nearest noun says so": {
		{"Population: 2.8m. Population (now): 1.2m.", []string{"exact number 2800000 [2.8m]", "exact number 1200000 [1.2m]"}},
		{"The city's population, which was 2.1m once, is 2.8m.", []string{"exact number 2100000 [2.1m]", "exact number 2800000 [2.8m]"}},
		{"A town with a population that had been falling for a while has 2.8m now.", []string{"exact number 2800000 [2.8m]"}},
		{"Its tower is 300m and its population 1.2m.", []string{"exact measure 300 metre [300m]", "exact number 1200000 [1.2m]"}},
		{"The audience peaked at 4.2m, and the wall at 4.2m.", []string{"exact number 4200000, level [4.2m]", "exact measure 4.2 metre [4.2m]"}},
		{"Turnover reached 12m, with viewing figures of 3.4m.", []string{"exact number 12000000 [12m]", "exact number 3400000 [3.4m]"}},
		{"Sales of 3.4m were reported; a depth of 3.4m was measured.", []string{"exact number 3400000 [3.4m]", "exact measure 3.4 metre [3.4m]"}},
		{"The tower's height, once 200m, is 210m.", []string{"exact measure 200 metre [200m]", "exact measure 210 metre [210m]"}},
		{"In all, 3.1m turned out, in a hall of 30m.", []string{"exact number 3100000 [3.1m]", "exact measure 30 metre [30m]"}},
		{"Visitors: 3.2m. Depth: 3.2m.", []string{"exact number 3200000 [3.2m]", "exact measure 3.2 metre [3.2m]"}},
	},
	"races": {
		{"She ran a 10K race, and the 5k run drew 12k runners.", []string{"exact measure 10 kilometre [10K]", "exact measure 5 kilometre [5k]", "exact count 12000 runner [12k runners]"}},
	},
}

func TestMillions(t *testing.T) { assertFamilies(t, millions) }
