package reader_test

import "testing"

// names are sentences whose numbers are parts of names and idioms, and some that look alike
// and count.
var names = families{
	"members of a series": {
		{"Formula 2 drivers, Windows 8 users and Radio 3 listeners complained.", nil},
		{"Phase 3 trials of Omega 3 oils failed in Ward 6.", nil},
		{"Anna Miller 45 was jailed and Tom Gray 19 pleaded guilty.", []string{"exact age 45 year [45]", "exact age 19 year [19]"}},
		{"Kenji Ito 24 who plays here was there.", []string{"exact age 24 year [24]"}},
		{"The Redmi Note 10 was sold and Area 51 was closed.", nil},
		{"A year later they were 4-13.", nil},
		{"But one wishes for more, as one sees.", nil},
		{"One series ended and one sales manager left.", []string{"exact count 1 series [One series]", "exact count 1 manager [one sales manager]"}},
		{"A 5-to-2 victory and a 3-to-2 vote.", nil},
		{"Mrs. Ann Hill, 1409 SW Maple Dr., said so.", nil},
		{"The '51 Giants lost; it meets Sept. 22, 23 and Oct. 14, 15.", nil},
		{"He said '51 people died'.", []string{"exact count 51 person [51 people]"}},
		{"It lies at 676 Howard street, near 3646 N. Elm St. in town.", nil},
		{"Mrs. Baker, 2269 Serra, Sterling Township, left.", nil},
		{"See p. 211, Op. 110 and 111 and Rte. 3.", nil},
		{"It works up to a point, but one frequently has doubts.", nil},
		{"the ftse 100 fell and the cac 40 rose.", nil},
		{"She won 6-4 3-6 7-5 in the end.", nil},
		{"It takes grades six through eight and grades 9 to 12.", nil},
		{"He read page 9 critics and category 4 warnings in phase three trials.", nil},
		{"Psalms 12 to 15, Questions 3 and 4, and rows 7-9 were left out.", nil},
		{"Camp 12 prisoners fled; Reactor 2 melted; the 1400 block of Elm Street burned.", nil},
		{"Flight 12 carried 90 passengers in Zone 3.", []string{"exact count 90 passenger [90 passengers]"}},
		{"In Game 5 he scored 31 points, and Article 9 has 12 clauses.", []string{"exact count 31 point [31 points]", "exact count 12 clause [12 clauses]"}},
		{"At this stage 12 riders were hurt, and on line 5 people waited.", []string{"exact count 12 rider [12 riders]", "exact count 5 person [5 people]"}},
		{"Note 3 things and number 12 of them.", []string{"exact count 3 thing [3 things]", "exact count 12 thing, part [12]"}},
	},
	"numbers in proper names": {
		{"The Four Seasons, the Jackson Five and the Gang of Four met.", nil},
		{"Viewers of BBC Two left the Elite Eight teams alone.", nil},
		{"Nine Inch Nails played; Five Guys sells burgers.", nil},
		{"The Six-Day War and the Hundred Years' War ended.", nil},
		{"The 737 Max and Boeing's 787 Dreamliner flew, and 7-Eleven grew.", nil},
		{"The Dow 30 stocks fell.", nil},
		{"Uranium 235 is rare.", nil},
		{"Leeds 3 Derby 1.", nil},
		{"Ten Republicans and the 14 Democrats met.", []string{"exact count 10 republican [Ten Republicans]", "exact count 14 democrat [14 Democrats]"}},
		{"In Iraq 12 soldiers died, and the 44 Syrian refugees fled.", []string{"exact count 12 soldier [12 soldiers]", "exact count 44 refugee [44 Syrian refugees]"}},
		{"He was fined Five Dollars and waited Ten Days.", []string{"exact money 5 USD [Five Dollars]", "exact duration 10 day [Ten Days]"}},
		{"Police Arrest Six Men", []string{"exact count 6 man [Six Men]"}},
	},
	"titles and places": {
		{"Three Rivers Stadium closed, as Seven Sisters Road did.", nil},
		{"Storm Kills 12 in Texas", []string{"exact number 12 [12]"}},
		{"Flood Drowns Twelve near Dover", []string{"exact number 12 [Twelve]"}},
		{"Two Palestinians were shot.", []string{"exact count 2 palestinian [Two Palestinians]"}},
		{"Three United States senators met.", []string{"exact count 3 senator [Three United States senators]"}},
		{"Mr. Stone won 26 states and Mr. Hill 14.", []string{"exact count 26 state [26 states]", "exact number 14 [14]"}},
	},
	"rows of digits": {
		{"Call +1 (212) 555-0100, text 85258 or dial 07700 900123.", nil},
		{"Read Psalm 5:3-12 from 5:30-6:30.", nil},
		{"He had a .22 rifle.", nil},
		{"US 101 was closed; Spain 2, Italy 0.", nil},
	},
	"idioms": {
		{"They met one another one by one, and at one end they saw one thing.", nil},
		{"On the one hand it works around the clock, 24/7.", nil},
		{"One day he will rule, or she might one day rule.", nil},
		{"One minute it was up, the next down, in one-on-one talks of a nine-to-five job.", nil},
		{"It takes two to tango, and two to three weeks to learn.", []string{"range duration 2 to 3 week [two to three weeks]"}},
		{"It takes two to three weeks.", []string{"range duration 2 to 3 week [two to three weeks]"}},
		{"It rained for one day, and in one case a child drowned.", []string{"exact duration 1 day [one day]", "exact count 1 case [one case]"}},
		{"One day after the vote just one day was left.", []string{"exact duration 1 day [One day]", "exact duration 1 day [one day]"}},
	},
}

func TestNames(t *testing.T) { assertFamilies(t, names) }
