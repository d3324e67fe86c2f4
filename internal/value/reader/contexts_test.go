package reader_test

import "testing"

// contexts are sentences in which one surface means different units, or a word stands where
// a currency's code may.
var contexts = families{
	"units by context": {
		{"It was 88 F outside, and nitrogen boils at 77 K.", []string{"exact measure 88 fahrenheit [88 F]", "exact measure 77 kelvin [77 K]"}},
		{"The file is 4 million b.", []string{"exact measure 4000000 bit [4 million b]"}},
		{"She worked there for 12 a and left.", []string{"exact duration 12 year [12 a]"}},
		{"The farm has 20 a of land.", []string{"exact measure 20 are [20 a]"}},
		{"The man, 5 feet 11 inches tall and 190 pounds, fled.", []string{"exact measure 71 inch [5 feet 11 inches]", "exact measure 190 pound-mass [190 pounds]"}},
		{"A magnitude-6.4 quake struck.", []string{"exact measure 6.4 magnitude [6.4]"}},
		{"It was cooled to 4 K.", []string{"exact measure 4 kelvin, down, level [4 K]"}},
		{"It cost 30K, and he earns 90 K a year.", []string{"exact number 30000 [30K]", "exact count 90000/year [90 K a year]"}},
		{"A 10 F capacitor blew.", []string{"exact measure 10 farad [10 F]"}},
		{"A 30 m boat sank, and they swam 200 m in it.", []string{"exact measure 30 metre [30 m]", "exact measure 200 metre [200 m]"}},
		{"The gauge shows 3 bar, and the street has 12 bars.", []string{"exact measure 3 bar [3 bar]", "exact count 12 bar [12 bars]"}},
		{"The town has 3 bars.", []string{"exact count 3 bar [3 bars]"}},
		{"The dog is 60 pounds.", []string{"exact measure 60 pound-mass [60 pounds]"}},
		{"He owes a friend 200 pounds.", []string{"exact money 200 GBP [200 pounds]"}},
		{"He caught a 40-pound catfish and paid a 40-pound fine.", []string{"exact measure 40 pound-mass [40-pound]", "exact money 40 GBP [40-pound]"}},
		{"A 50-pound boulder hit the car.", []string{"exact measure 50 pound-mass [50-pound]"}},
		{"He paid a 50-pound parking fine.", []string{"exact money 50 GBP [50-pound]"}},
		{"It is a two-million-pound house.", []string{"exact money 2000000 GBP [two-million-pound]"}},
		{"The 24MP chip is new, and 20 MPs voted.", []string{"exact measure 24 megapixel [24MP]", "exact count 20 mp [20 MPs]"}},
		{"The app has 90m users and adds 3m a month.", []string{"exact count 90000000 user [90m users]", "exact count 3000000 user/month [3m a month]"}},
		{"It moved 5m a day and ran 90m.", []string{"exact measure 5 metre/day [5m a day]", "exact measure 90 metre [90m]"}},
		{"The motor does 1800 revolutions a minute.", []string{"exact measure 1800 turn/minute [1800 revolutions a minute]"}},
	},
	"words before a sign": {
		{"A top-20 school under a bsd license, about a sit-down, on BSD 4.2 and AMD 1.4 of all-1945 days.", nil},
		{"It cost NPR 4,500, AMD 900 million or 10 czk, BSD$4.", []string{"exact money 4500 NPR [NPR 4,500]", "exact money 900000000 AMD [AMD 900 million]", "exact money 10 CZK [10 czk]", "exact money 4 BSD [BSD$4]"}},
		{"Two real situations and 20 reais.", []string{"exact count 2 situation [Two real situations]", "exact money 20 BRL [20 reais]"}},
		{"10,000 won the prize, and 80,000 won a day.", []string{"exact number 10000 [10,000]", "exact money 80000 KRW/day [80,000 won a day]"}},
		{"Two gray birds, four stones and at least one barn; in 1802 Henry came.", []string{"exact count 2 bird [Two gray birds]", "exact count 4 stone [four stones]", "at least count 1 barn [at least one barn]"}},
		{"A dose of 2 gray; he lost 3 stones in weight and weighs 9 stone.", []string{"exact measure 2 gray [2 gray]", "exact measure 3 stone [3 stones]", "exact measure 9 stone [9 stone]"}},
		{"The No. 1 TV show on 1 PC of 1,500 VA employees, with a grain of salt and a knot of men.", []string{"exact count 1 pc [1 PC]", "exact count 1500 employee [1,500 VA employees]"}},
		{"A transformer of 500 VA, 540 kc and 0.5 mv.", []string{"exact measure 500 volt-ampere [500 VA]", "exact measure 540 kilocycle [540 kc]", "exact measure 0.5 millivolt [0.5 mv]"}},
		{"A $7.5 billion takeover will top $900 million, or £600m.", []string{"exact money 7500000000 USD [$7.5 billion]", "over money 900000000 USD [will top $900 million]", "exact money 600000000 GBP [£600m]"}},
		{"Try $15, spend all £30, and buy a cup $2 cheaper.", []string{"exact money 15 USD [$15]", "exact money 30 GBP [£30]", "exact money 2 USD [$2]"}},
		{"PROFITS TOP $2 BILLION AFTER A $90 MILLION DEAL", []string{"exact money 2000000000 USD [$2 BILLION]", "exact money 90000000 USD [$90 MILLION]"}},
		{"It is worth A $21 million (A $5 a share), C $4 or AUD $9.", []string{"exact money 21000000 AUD [A $21 million]", "exact money 5 AUD/share [A $5 a share]", "exact money 4 CAD [C $4]", "exact money 9 AUD [AUD $9]"}},
		{"They owe TRY 900 million and ALL 4,500 but fire ALL 40 workers.", []string{"exact money 900000000 TRY [TRY 900 million]", "exact money 4500 ALL [ALL 4,500]", "exact count 40 worker [40 workers]"}},
	},
}

func TestContexts(t *testing.T) { assertFamilies(t, contexts) }
