package reader_test

import "testing"

// desk are sentences as desks write them: of sports and courts, of manuals, recipes and
// results, each with a family of words that were once misread.
var desk = families{
	"scores before a day": {
		{"The council voted 7-2 on Tuesday, and City won 3-1 on Sunday.", nil},
	},
	"told apart": {
		{"We need 200 more beds, not 20.", []string{"exact count 200 bed [200 more beds]"}},
		{"He ran 5 miles, not 6, and won.", []string{"exact measure 5 mile [5 miles]"}},
		{"He ran 5 miles, not 6 laps of the park.", []string{"exact measure 5 mile [5 miles]", "exact count 6 lap [6 laps]"}},
	},
	"ages": {
		{"She left school at 14 and debuted at 19.", []string{"exact age 14 year [14]", "exact age 19 year [19]"}},
		{"It was late, said the mayor, 58.", []string{"exact age 58 year [58]"}},
	},
	"lengths of time": {
		{"The king reigned for 59 years and 96 days.", []string{"exact duration 21631 day [59 years and 96 days]"}},
		{"The build takes 3m 20s, and a token expires after 15m.", []string{"exact duration 200 second [3m 20s]", "exact duration 15 minute [15m]"}},
		{"He served for 27 years, from 1970 to 1997.", []string{"exact duration 27 year [27 years]"}},
		{"The pool is 25m, and he swam 100m.", []string{"exact measure 25 metre [25m]", "exact measure 100 metre [100m]"}},
	},
	"a verb behind a plural": {
		{"A pool of 8 workers handles the jobs.", []string{"exact count 8 worker [8 workers]"}},
		{"It fails if any of the 20 checks fails.", []string{"exact count 20 check [20 checks]"}},
		{"A team of 12 sports journalists left.", []string{"exact count 12 journalist [12 sports journalists]"}},
	},
	"sums": {
		{"It costs £35m plus £5m in fees.", []string{"exact money 35000000 GBP [£35m]", "exact money 5000000 GBP [£5m]"}},
		{"It costs £35m plus.", []string{"at least money 35000000 GBP [£35m plus]"}},
	},
	"no values": {
		{"In Year 3 of the war, and for Year 9 pupils, it changed.", nil},
		{"She carded a five-under-par round.", nil},
		{"Output (million tonnes) and sales (thousand units) are shown.", nil},
	},
}

func TestDesk(t *testing.T) { assertFamilies(t, desk) }

// moreDesk are more families, of prices and people, the weather, kitchens and the game.
var moreDesk = families{
	"ages": {
		{"Three men aged between 19 and 24 were arrested.", []string{"exact count 3 man [Three men]", "range age 19 to 24 year [between 19 and 24]"}},
		{"The teacher turned 80 last month.", []string{"exact age 80 year [80]"}},
	},
	"a verb behind a number": {
		{"A family of four needs at least $75,000 a year.", []string{"exact number 4 [four]", "at least money 75000 USD/year [at least $75,000 a year]"}},
		{"He has four needs.", []string{"exact count 4 need [four needs]"}},
	},
	"sums": {
		{"Nurses get 5 per cent plus a payment of £1,655.", []string{"exact percent 5 percent [5 per cent]", "exact money 1655 GBP [£1,655]"}},
	},
	"the weather": {
		{"It is dry; winds NW 10 to 15 mph.", []string{"range measure 10 to 15 mile per hour [10 to 15 mph]"}},
	},
	"kitchens": {
		{"Take 2 x 400g tins and a board of 2 x 4 m.", []string{"exact number 2 [2]", "exact measure 400 gram [400g]", "exact measure 2 metre [2]", "exact measure 4 metre [4 m]"}},
		{"Prep 20m, then rest.", []string{"exact duration 20 minute [20m]"}},
	},
	"shares": {
		{"It had 600 hands, a quarter of them children.", []string{"exact count 600 hand [600 hands]", "exact number 1/4, part [a quarter]"}},
	},
	"two letters": {
		{"Mars is 228m km away, and he ran 100m.", []string{"exact measure 228000000 kilometre [228m km]", "exact measure 100 metre [100m]"}},
	},
	"no values": {
		{"She shot a 14-under round.", nil},
		{"They were paid. Within a decade it had moved.", nil},
	},
	"lengths that are told": {
		{"He spoke. It was closed within six weeks.", []string{"exact duration 6 week [six weeks]"}},
	},
}

func TestMoreDesk(t *testing.T) { assertFamilies(t, moreDesk) }
