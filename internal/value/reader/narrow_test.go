package reader_test

import "testing"

func TestNarrow(t *testing.T) { assertFamilies(t, narrow) }

// narrow are sentences in which a phrase that often says something of a number says something else, each
// beside one in which it does.
var narrow = families{
	"comparatives of nouns": {
		{"Growth of 3 percent and higher wages helped demand, at $3 billion and lower costs.", []string{"exact percent 3 percent, up, change [3 percent]", "exact money 3000000000 USD [$3 billion]"}},
		{"It has 15 workers and fewer orders, 100 votes and counting machines, and two dogs or bigger animals.", []string{"exact count 15 worker [15 workers]", "exact count 100 vote [100 votes]", "exact count 2 dog [two dogs]"}},
		{"The plan is a cut of 5 percent or deeper cuts.", []string{"exact percent 5 percent, down, change [5 percent]"}},
		{"Rates are 3 percent and higher, walls 12 feet or taller, and the toll is 90 and counting.", []string{"at least percent 3 percent [3 percent and higher]", "at least measure 12 foot [12 feet or taller]", "at least number 90 [90 and counting]"}},
	},
	"what is pushed": {
		{"Democrats are pushing $3.5 trillion in new spending, and the union is pushing 5 percent raises.", []string{"exact money 3500000000000 USD [$3.5 trillion]", "exact percent 5 percent, up, change [5 percent]"}},
		{"The senator was pushing $5 billion for a wall, but inflation is pushing 9 percent.", []string{"exact money 5000000000 USD [$5 billion]", "nearly percent 9 percent [pushing 9 percent]"}},
	},
	"no times taken": {
		{"As of 09:30:00 ET it was up. The job has a default start time of 02:00:00 and the backup finished 14:03:22.", nil},
		{"Rows with a value of 12:30:45 PM and an address of 10:20:30:40:50:60 are old.", nil},
		{"They ran a time of 2:01:09, and won in 2:01:09 Sunday.", []string{"exact duration 7269 second [2:01:09]", "exact duration 7269 second [2:01:09]"}},
	},
	"points of games and plans": {
		{"Duke, ranked first in the AP poll, led by 12 points.", []string{"exact ordinal 1 [first]", "exact count 12 point [12 points]"}},
		{"Labour, behind in the polls, unveiled a five-point plan for growth.", []string{"exact count 5 point [five-point]"}},
		{"The poll gave Labour a five-point lead.", []string{"exact percent 5 percentage point [five-point]"}},
	},
	"subjects of other nouns": {
		{"The price of listings hit 500,000, and the weight of passengers fell to 80.", []string{"exact number 500000 [500,000]", "exact number 80, down, level [80]"}},
		{"Fines for refusals rose to 500.", []string{"exact number 500, up, level [500]"}},
		{"The number of new infections rose to 500, and deaths fell to 80.", []string{"exact count 500 infection, up, level [500]", "exact count 80 death, down, level [80]"}},
	},
	"ten of which some": {
		{"Kane has scored seven in 10 league games.", []string{"exact number 7 [seven]", "exact count 10 game [10 league games]"}},
		{"The airline opened four in 10 countries.", []string{"exact number 4 [four]", "exact count 10 country [10 countries]"}},
		{"About seven in 10 homes have one, and doctors treated three in 10 patients.", []string{"about number 7/10 [About seven in 10]", "exact number 3/10 [three in 10]"}},
	},
	"south of a line": {
		{"The water south of 60 degrees latitude is cold, and the price is south of $50.", []string{"exact measure 60 degree [60 degrees]", "under money 50 USD [south of $50]"}},
	},
}
