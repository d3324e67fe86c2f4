package reader_test

import "testing"

// sources are sentences as catalogues, statistics offices, newswires and manuals write them,
// each with a family of words that were once misread.
var sources = families{
	"times as much": {
		{"It is 60 times farther away, and 1.4 times what it was.", []string{"exact number 60 fold [60 times]", "exact number 1.4 fold [1.4 times]"}},
		{"It grew to four times its old size, or twice that of York.", []string{"exact number 4 fold, up, level [four times]", "exact number 2 fold [twice]"}},
		{"She won the cup three times.", []string{"exact count 3 time [three times]"}},
	},
	"a change and the level after it": {
		{"The figure was revised by 1,000 to 212,000.", []string{"exact number 1000 [1,000]", "exact number 212000 [212,000]"}},
		{"It may vary by 5 to 12 points.", []string{"range count 5 to 12 point [5 to 12 points]"}},
	},
	"sides with fractions": {
		{"It was a box of 7 ½ x 26 ¼ x 17 in.", []string{"exact measure 15/2 inch [7 ½]", "exact measure 105/4 inch [26 ¼]", "exact measure 17 inch [17 in]"}},
	},
	"times of day": {
		{"It struck at 0830 UTC and ended at 1145 local time.", nil},
	},
	"verbs behind a number": {
		{"A score above 50 indicates growth, and 0 means none.", []string{"over number 50 [above 50]", "exact number 0 [0]"}},
		{"About 40 include lunch.", []string{"about number 40 [About 40]"}},
		{"They have two means of escape.", []string{"exact count 2 means [two means]"}},
		{"Six of the last eight won.", []string{"exact number 6 [Six]", "exact number 8 [eight]"}},
		{"It cost five thousand won.", []string{"exact money 5000 KRW [five thousand won]"}},
	},
	"every second": {
		{"Water falls every second, and every second counts.", nil},
		{"Every second house burned.", []string{"exact ordinal 2 [second]"}},
	},
	"the year of prices": {
		{"It cost $40m (in 2013 dollars), or $50m at constant 2019 prices.", []string{"exact money 40000000 USD [$40m]", "exact money 50000000 USD [$50m]"}},
		{"He paid 2013 dollars.", []string{"exact money 2013 USD [2013 dollars]"}},
	},
	"a number behind a month": {
		{"Since the start of December, six of the teams have won.", []string{"exact count 6 team, part [six]"}},
		{"In June, three shops shut.", []string{"exact count 3 shop [three shops]"}},
	},
	"pounds sterling": {
		{"Profit rose to 1.4 billion stg.", []string{"exact money 1400000000 GBP, up, level [1.4 billion stg]"}},
	},
}

func TestSources(t *testing.T) { assertFamilies(t, sources) }
