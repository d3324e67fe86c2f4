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
	"what a price rose above": {
		{"Ore rose above $5 and fell well below 20 euros.", []string{"over money 5 USD, up, level [above $5]", "under money 20 EUR, down, level [well below 20 euros]"}},
		{"Ore rose over $5, and tin fell more than 4 percent.", []string{"over money 5 USD, up, change [over $5]", "over percent 4 percent, down, change [more than 4 percent]"}},
		{"Ore stayed above $5.", []string{"over money 5 USD [above $5]"}},
	},
	"things named by numbers": {
		{"The field served RAAF 30, 37, 75 and 80 Squadrons, and the men caught 8, 9 and 12 trout.", []string{"exact number 37 [37]", "exact number 75 [75]", "exact count 80 squadron [80 Squadrons]", "exact count 8 trout [8]", "exact count 9 trout [9]", "exact count 12 trout [12 trout]"}},
	},
	"what is pushed": {
		{"Democrats are pushing $3.5 trillion in new spending, and the union is pushing 5 percent raises.", []string{"exact money 3500000000000 USD [$3.5 trillion]", "exact percent 5 percent, up, change [5 percent]"}},
		{"The senator was pushing $5 billion for a wall, but inflation is pushing 9 percent.", []string{"exact money 5000000000 USD [$5 billion]", "nearly percent 9 percent [pushing 9 percent]"}},
		{"Gas is pushing $5 a gallon in Ohio, and unemployment is pushing 9 percent in Spain.", []string{"nearly money 5 USD/gallon [pushing $5 a gallon]", "nearly percent 9 percent [pushing 9 percent]"}},
	},
	"no times taken": {
		{"As of 09:30:00 ET it was up. The job has a default start time of 02:00:00 and the backup finished 14:03:22.", nil},
		{"Rows with a value of 12:30:45 PM and an address of 10:20:30:40:50:60 are old.", nil},
		{"A 1:22.5 scale model, a ratio of 1:12.5, version 2:12.04 and a note logged at 10:15.32 are here.", nil},
		{"He did it in 1:02:03 flat, 2:02.5 ahead of Lee, with a lap of 1:22.34.", []string{"exact duration 3723 second [1:02:03]", "exact duration 122.5 second [2:02.5]", "exact duration 82.34 second [1:22.34]"}},
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
		{"A poll found seven in 10 Republicans agree.", []string{"exact number 7/10 [seven in 10]"}},
		{"About seven in 10 homes have one, and doctors treated three in 10 patients.", []string{"about number 7/10 [About seven in 10]", "exact number 3/10 [three in 10]"}},
	},
	"south or north of a line": {
		{"A hut lies north of 3 villages, and rents are north of 30 percent.", []string{"exact count 3 village [3 villages]", "over percent 30 percent [north of 30 percent]"}},
		{"The water south of 60 degrees latitude is cold, and the price is south of $50.", []string{"exact measure 60 degree [60 degrees]", "under money 50 USD [south of $50]"}},
	},
	"who is pushing an age": {
		{"Marlow is pushing 80, Mr. Lee is pushing 60 and Dr. Nair is pushing 70.", []string{"nearly age 80 year [80]", "nearly age 60 year [60]", "nearly age 70 year [70]"}},
		{"Oil was 60 when he took office. Approval was 45 when she left.", []string{"exact number 60 [60]", "exact number 45 [45]"}},
	},
	"won that is money": {
		{"It rose from 51,000 won the previous day, and the fine is 100,000 won the first time.", []string{"exact money 51000 KRW [51,000 won]", "exact money 100000 KRW [100,000 won]", "exact ordinal 1 [first]"}},
		{"It cost 1,500 won the first day; eighty thousand won the prize.", []string{"exact money 1500 KRW [1,500 won]", "exact ordinal 1 [first]", "exact number 80000 [eighty thousand]"}},
	},
	"fractions of any size": {
		{"It needs a 1/125 second exposure, and 14/120 patients fell ill.", []string{"exact duration 1/125 second [1/125 second]", "exact number 7/60 [14/120]"}},
		{"He scored 112/120, as resolutions 46/233, 47/119 and 48/113 say.", []string{"exact number 14/15 [112/120]"}},
	},
	"days that are lengths": {
		{"Schools lost one day in March, the pool is closed one day in June, and rain delayed play one day in Perth.", []string{"exact duration 1 day [one day]", "exact duration 1 day [one day]", "exact duration 1 day [one day]"}},
		{"I remember one day when we met, and she saw him one day in Perth.", nil},
	},
	"pressures that went": {
		{"Blood pressure fell 10 over 6 months.", []string{"exact number 10, down, change [10]", "exact duration 6 month [6 months]"}},
		{"Under pressure, the charity fed 300 over 3 days.", []string{"exact number 300 [300]", "exact duration 3 day [3 days]"}},
		{"Her blood pressure was 150 over 95, and his blood pressure rose to 160 over 100.", nil},
	},
	"one of a bounded number": {
		{"One of more than 30 victims has died.", []string{"exact count 1 victim, part [One]", "over count 30 victim [more than 30 victims]"}},
		{"One of about 50 hostages was freed.", []string{"exact count 1 hostage, part [One]", "about count 50 hostage [about 50 hostages]"}},
	},
	"magnitudes of other things": {
		{"The signal had a magnitude of about 5 volts, and its magnitude is 3 times larger.", []string{"about measure 5 volt [about 5 volts]", "exact number 3 fold [3 times]"}},
		{"A quake of magnitude 6.1 in Chile and one of magnitude 5 at sea.", []string{"exact measure 6.1 magnitude [6.1]", "exact measure 5 magnitude [5]"}},
	},
	"grand buildings": {
		{"They built two grand, ornate theatres, and it cost ten grand, insiders said.", []string{"exact count 2 theatre [two grand, ornate theatres]", "exact number 10000 [ten grand]"}},
		{"The hotel has three grand, high-ceilinged rooms.", []string{"exact number 3 [three]"}},
	},
	"places in races": {
		{"The horse has 5 wins, 4 seconds and 2 thirds.", []string{"exact count 5 win [5 wins]", "exact duration 4 second [4 seconds]", "exact count 2 third [2 thirds]"}},
		{"2 thirds of the vote", []string{"exact number 2/3 [2 thirds]"}},
	},
	"points of a fraction": {
		{"The index rose 0.4 points, a move that beat forecasts, with a half-point drop in grades.", []string{"exact count 0.4 point, up, change [0.4 points]", "exact count 1/2 point, down, change [a half-point]"}},
		{"A quarter-point cut is likely, and a half-point rise in interest rates.", []string{"exact percent 1/4 percentage point, down, change [A quarter-point]", "exact percent 1/2 percentage point, up, change [a half-point]"}},
	},
	"quarters of a town": {
		{"Police closed 12 SE London roads near 5847 SW Nevada Ct.", []string{"exact count 12 road [12 SE London roads]"}},
	},
	"how far it went, and where": {
		{"The river rose 4 feet upstream of the dam, and the land sank 10 feet east of the fault.", []string{"exact measure 4 foot, up, change [4 feet]", "exact measure 10 foot, down, change [10 feet]"}},
		{"The ship sank 70 miles west of Malta, and his hat tumbled six feet away.", []string{"exact measure 70 mile [70 miles]", "exact measure 6 foot [six feet]"}},
	},
}
