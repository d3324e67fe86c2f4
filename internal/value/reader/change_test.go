package reader_test

import "testing"

// changes are sentences in which a verb of change does not stand straight before its amount,
// or is one of several words, or a word that looks like one is none.
var changes = families{
	"particles": {
		{"Brent eased back to $57.10.", []string{"exact money 57.10 USD, down, level [$57.10]"}},
		{"The fund gave back 2 percent, and the other clawed back 0.3 percent.", []string{"exact percent 2 percent, down, change [2 percent]", "exact percent 0.3 percent, up, change [0.3 percent]"}},
		{"Shares were off 2.3 percent.", []string{"exact percent 2.3 percent, down, change [2.3 percent]"}},
		{"The shop takes off 5 percent.", []string{"exact percent 5 percent [5 percent]"}},
		{"Sales are forecast to widen to 3.9% and slowed to 2%.", []string{"exact percent 3.9 percent, up, level [3.9%]", "exact percent 2 percent, down, level [2%]"}},
	},
	"verbs with up and down": {
		{"Wind made up 33 percent of supply, and oil ended up 3 percent.", []string{"exact percent 33 percent [33 percent]", "exact percent 3 percent, up, change [3 percent]"}},
		{"He put down $500 and turned down $900.", []string{"exact money 500 USD [$500]", "exact money 900 USD [$900]"}},
	},
	"nouns": {
		{"The firm has a 5% rise.", []string{"exact percent 5 percent, up, change [5%]"}},
		{"A drop of 1.2% and a fall of about a third.", []string{"exact percent 1.2 percent, down, change [1.2%]", "about number 1/3, down, change [about a third]"}},
		{"They want a £5 increase and a 3% pay cut.", []string{"exact money 5 GBP, up, change [£5]", "exact percent 3 percent, down, change [3%]"}},
		{"An increase in rents of 6% came after a 2% year-on-year fall.", []string{"exact percent 6 percent, up, change [6%]", "exact percent 2 percent, down, change [2%]"}},
		{"It is 4% lower than in spring, with 40% less fuel.", []string{"exact percent 4 percent, down, change [4%]", "exact percent 40 percent, down, change [40%]"}},
		{"5% higher.", []string{"exact percent 5 percent, up, change [5%]"}},
		{"A loss of £5 million and a 5% growth rate.", []string{"exact money 5000000 GBP [£5 million]", "exact percent 5 percent [5%]"}},
		{"The top 5% fall behind, with a 10% or more share and a £3 drop-in.", []string{"exact percent 5 percent [5%]", "at least percent 10 percent [10% or more]", "exact money 3 GBP [£3]"}},
	},
	"rates": {
		{"Wages rose at an annual rate of 3.4 percent.", []string{"exact percent 3.4 percent, up, change [3.4 percent]"}},
		{"The bank lends at a rate of 3.4 percent.", []string{"exact percent 3.4 percent [3.4 percent]"}},
	},
	"said twice": {
		{"The index ended 312 points, or 0.8%, higher.", []string{"exact count 312 point, up, change [312 points]", "exact percent 0.8 percent, up, change [0.8%]"}},
		{"It lost 20 points (0.3%).", []string{"exact count 20 point, down, change [20 points]", "exact percent 0.3 percent, down, change [0.3%]"}},
	},
	"comparisons": {
		{"He has a 25% higher death rate.", []string{"exact percent 25 percent [25%]"}},
		{"Gold was 25% higher.", []string{"exact percent 25 percent, up, change [25%]"}},
	},
	"objects that are no change": {
		{"The army surrendered 40 rifles and recovered 12 bodies.", []string{"exact count 40 rifle [40 rifles]", "exact count 12 body [12 bodies]"}},
		{"The index surrendered 1.1 percent.", []string{"exact percent 1.1 percent, down, change [1.1 percent]"}},
		{"The firm will trim 40 jobs, and trim costs by 5%.", []string{"exact count 40 job [40 jobs]", "exact percent 5 percent, down, change [5%]"}},
	},
	"changes and levels": {
		{"Claims rose 23,900 to 1.14 million.", []string{"exact count 23900 claim, up, change [23,900]", "exact count 1140000 claim [1.14 million]"}},
		{"The score rose 15 to 20 points.", []string{"range count 15 to 20 point, up, change [15 to 20 points]"}},
		{"Sales fell from 9.8 million or 22 cents a share.", []string{"exact number 9800000 [9.8 million]", "exact money 22 cent/share [22 cents a share]"}},
	},
	"over and up": {
		{"The hotel has 212 rooms spread over 14 floors.", []string{"exact count 212 room [212 rooms]", "exact count 14 floor [14 floors]"}},
		{"Winds hit 85 mph and up to 14 inches of rain fell.", []string{"exact measure 85 mile per hour [85 mph]", "up to measure 14 inch [up to 14 inches]"}},
	},
	"parts": {
		{"Prices have dropped by almost a fifth since the peak.", []string{"nearly number 1/5, down, change [almost a fifth]"}},
		{"The star has about an eighth the mass of the sun.", []string{"about number 1/8 [about an eighth]"}},
		{"A third man fled, about a third party.", []string{"exact ordinal 3 [third]", "exact ordinal 3 [third]"}},
		{"By a 3-to-1 margin they lost.", []string{"exact number 3 [3-to-1]"}},
	},
	"money plus": {
		{"Tickets cost £25 plus booking fee, or £30 plus.", []string{"exact money 25 GBP [£25]", "at least money 30 GBP [£30 plus]"}},
	},
	"in a date": {
		{"They walked 21 miles in 11 hours and 43 minutes.", []string{"exact measure 21 mile [21 miles]", "exact duration 703 minute [11 hours and 43 minutes]"}},
		{"Highs will be in the mid 60s.", nil},
	},
	"rates by a symbol": {
		{"The river flows at 200 m3/s and 30 bbl/d.", []string{"exact measure 200 cubic metre/second [200 m3/s]", "exact measure 30 barrel/day [30 bbl/d]"}},
	},
	"rates without a noun": {
		{"It has 48 a day and 5 an hour.", []string{"exact count 48/day [48 a day]", "exact count 5/hour [5 an hour]"}},
		{"He was 12 a year ago.", []string{"exact number 12 [12]"}},
		{"On page 5 a day of rest begins.", nil},
	},
	"rates of money": {
		{"It earned 38 cents a share on sales of $6 million.", []string{"exact money 38 cent/share [38 cents a share]", "exact money 6000000 USD [$6 million]"}},
	},
}

func TestChanges(t *testing.T) { assertFamilies(t, changes) }
