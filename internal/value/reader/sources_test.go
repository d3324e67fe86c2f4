package reader_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

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
	"codes of currencies that are other words": {
		{"It needs PHP 8.2 or later, sets ID 4 and CRC32, and a PS5 plays it.", nil},
		{"It cost PHP 500, or PHP 2,000 with the PS3.50 fee.", []string{"exact money 500 PHP [PHP 500]", "exact money 2000 PHP [PHP 2,000]", "exact money 3.50 GBP [PS3.50]"}},
	},
	"numbers of things": {
		{"See tables A-1 and A-2, postal codes 56011 and UTC+1.", nil},
		{"The file has mode 0644 and the pin 00417.", nil},
		{"It works since Larkspur 3.17 and since kernel 4.14.", nil},
		{"This was shown before [3, 7] and again [2–4].", nil},
		{"Larkspur 3.18 introduces sets, and so Larkspur 3.18 needs them.", nil},
		{"Acme 73.29 was the last price.", []string{"exact number 73.29 [73.29]"}},
	},
	"places on the map": {
		{"It lies at 50°4′10″N 7°26′35″E, or 50.069°N, and turned 30° there.", []string{"exact measure 30 degree [30°]"}},
		{"She is 5′10″ tall.", []string{"exact measure 70 inch [5′10″]"}},
	},
	"so many a unit": {
		{"The density is 620/km2, or about 1,600/sq mi.", []string{"exact count 620/square kilometre [620/km2]", "about count 1600/square mile [about 1,600/sq mi]"}},
		{"It allows 500 requests / hour at £5 / kg.", []string{"exact count 500 request/hour [500 requests / hour]", "exact money 5 GBP/kilogram [£5 / kg]"}},
		{"It scored 5 / 10.", []string{"exact number 5 [5]", "exact number 10 [10]"}},
	},
	"nouns that begin with a small word": {
		{"It has 12 off-duty officers, 9 by-elections and 4 out-of-town guests.", []string{"exact count 12 officer [12 off-duty officers]", "exact count 9 by-election [9 by-elections]", "exact count 4 guest [4 out-of-town guests]"}},
		{"He saw 12 on Friday, off duty.", []string{"exact number 12 [12]"}},
	},
	"units behind adjectives": {
		{"It took 40 agonising minutes and 26 gruelling miles.", []string{"exact duration 40 minute [40 agonising minutes]", "exact measure 26 mile [26 gruelling miles]"}},
		{"It has had 27 opening weekends.", []string{"exact count 27 weekend [27 opening weekends]"}},
		{"She has two left feet and 24 semester hours.", []string{"exact count 2 foot [two left feet]", "exact count 24 hour [24 semester hours]"}},
		{"His 32-yarder beat a 40-seater.", []string{"exact measure 32 yard [32-yarder]", "exact count 40 seat [40-seater]"}},
	},
	"a clause behind a participle": {
		{"The storm left 3,000 more damaged, cutting power lines.", []string{"exact number 3000 [3,000]"}},
		{"It has 30 large, heavy lorries.", []string{"exact count 30 lorry [30 large, heavy lorries]"}},
	},
	"recipes": {
		{"Add 2 c. flour, 1 t baking soda and 3 T butter.", []string{"exact measure 2 cup [2 c]", "exact measure 1 teaspoon [1 t]", "exact measure 3 tablespoon [3 T]"}},
		{"It holds 2 t of coal and costs 5 c.", []string{"exact measure 2 metric ton [2 t]", "exact money 5 cent [5 c]"}},
		{"Bake it at 150° – 175°C.", []string{"range measure 150 to 175 celsius [150° – 175°C]"}},
	},
	"scores": {
		{"They were 45 for 3, slid from 288-3 to 319-8, and he took 5 for 64.", nil},
		{"He paid 45 for 3 tickets.", []string{"exact number 45 [45]", "exact count 3 ticket [3 tickets]"}},
		{"They led 31-17 in the fourth quarter.", []string{"exact ordinal 4 [fourth]"}},
	},
	"names with numbers": {
		{"He read Around the World in Eighty Days.", []string{"exact duration 80 day [Eighty Days]"}},
		{"The Russell 2000 fell.", nil},
		{"It has 5 star reviews.", nil},
	},
	"money paid": {
		{"He paid hundreds of pounds of fines.", []string{"vague money hundreds GBP [hundreds of pounds]"}},
	},
	"behind a dash between clauses": {
		{"It had 307 people—291 guests and 16 clerks—aboard.", []string{"exact count 307 person [307 people]", "exact count 291 guest [291 guests]", "exact count 16 clerk [16 clerks]"}},
	},
	"marks of a quotation": {
		{`The line x1="47.50" y1="0.50" is 5" long.`, []string{"exact number 47.50 [47.50]", "exact number 0.50 [0.50]", "exact measure 5 inch [5\"]"}},
	},
	"labels": {
		{"It shut between junctions 11 and 12.", nil},
	},
	"ages of two": {
		{"The police named Ann Lee and Bo Orr, both 16.", []string{"exact age 16 year [16]"}},
	},
	"pounds of goods": {
		{"It makes 8 million pounds of cheese. It owes 2 million pounds.", []string{"exact measure 8000000 pound-mass [8 million pounds]", "exact money 2000000 GBP [2 million pounds]"}},
	},
	"pounds sterling": {
		{"Profit rose to 1.4 billion stg.", []string{"exact money 1400000000 GBP, up, level [1.4 billion stg]"}},
	},
}

func TestSources(t *testing.T) { assertFamilies(t, sources) }

// The length of time within a date has the bound that the date has.
func TestLengthWithinDate(t *testing.T) {
	for text, want := range map[string]string{
		"It was built more than 20 years ago.":       "over [more than 20 years]",
		"It was built nearly two hundred years ago.": "nearly [nearly two hundred years]",
		"It will open in less than two weeks.":       "under [less than two weeks]",
		"It was built 20 years ago.":                 "exact [20 years]",
		"It fell over the past 20 years.":            "exact [20 years]",
	} {
		values := reader.New(reader.Options{}).ReadText(text)
		require.Len(t, values, 1, text)
		require.NotNil(t, values[0].Length, text)
		assert.Equal(t, want, fmt.Sprintf("%s [%s]", values[0].Length.Bound, values[0].Length.Text), text)
	}
}

// "More than" behind a count compares it with that of a time before.
func TestMoreThanAgo(t *testing.T) {
	for text, want := range map[string][]string{
		"It has 40 shops more than a year ago.":     {"40 shops", "a year ago"},
		"It was built here more than 20 years ago.": {"more than 20 years ago"},
	} {
		var got []string
		for _, v := range reader.New(reader.Options{}).ReadText(text) {
			got = append(got, v.Text)
		}
		assert.Equal(t, want, got, text)
	}
}
