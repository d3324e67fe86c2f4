package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// A bare number beside a day is an hour of it where something says so, and else counts.
func TestHours(t *testing.T) {
	for text, want := range map[string][]string{
		// What stands at a number, goes from one to another or amounts to it.
		"The toll stood at 11 on Thursday.":                       {"11", "Thursday"},
		"The toll stood at eleven on Thursday night.":             {"eleven", "Thursday night"},
		"The toll stood on Thursday at 11.":                       {"Thursday", "11"},
		"The toll stands at 23 today.":                            {"23", "today"},
		"Membership was at 7 on Monday.":                          {"7", "Monday"},
		"Police put the number at 12 on Monday.":                  {"12", "Monday"},
		"The tally rose from 12 to 17 on Monday.":                 {"from 12 to 17", "Monday"},
		"The club cut its fleet from 12 to 9 on Friday.":          {"from 12 to 9", "Friday"},
		"Admissions ranged from 7 to 11 on Sunday.":               {"from 7 to 11", "Sunday"},
		"Patients numbered between 7 and 11 on Sunday.":           {"between 7 and 11", "Sunday"},
		"The flood killed around 12 on Friday.":                   {"around 12", "Friday"},
		"Around 12 on Friday were hurt.":                          {"Around 12", "Friday"},
		"It was at 12 on Friday.":                                 {"12", "Friday"},
		"She died at 21 on Friday.":                               {"21", "Friday"},
		"The FTSE closed at 12 on Tuesday.":                       {"12", "Tuesday"},
		"The jury was split 9 to 3 on Monday.":                    {"9", "3", "Monday"},
		"Rovers were 6-7 on May 1.":                               {"May 1"},
		"When the talks began the toll stood at 9 on Friday.":     {"9", "Friday"},
		"The toll stood still as the talks began at 9 on Friday.": {"9 on Friday"},

		// What happens at an hour, and who does.
		"The show begins at 9 on Friday.":               {"9 on Friday"},
		"The show begins at 20 on Friday.":              {"20 on Friday"},
		"The launch is at ten to six on Friday.":        {"ten to six on Friday"},
		"Dinner is at 8 on Friday.":                     {"8 on Friday"},
		"The clinic is open from 9 to 5 on Friday.":     {"from 9 to 5 on Friday"},
		"The clinic is open on Friday 9-5.":             {"Friday 9-5"},
		"It was closed from nine until five on Friday.": {"from nine until five on Friday"},
		"He was arrested at 9 on Friday.":               {"9 on Friday"},
		"The gates were locked at 9 on Friday.":         {"9 on Friday"},
		"The shop closed at 9 on Friday.":               {"9 on Friday"},
		"At 9 on Friday the toll stood at 12.":          {"9 on Friday", "12"},
		"Between 9 and 11 on Friday the road was shut.": {"Between 9 and 11 on Friday"},
		"He was hurt around 9 last night.":              {"around 9 last night"},
		"I will ring them at 9 on Friday.":              {"9 on Friday"},
		"At 9 on Friday":                                {"9 on Friday"},
		"It stood at 11 p.m. on Friday.":                {"11 p.m. on Friday"},
	} {
		var got []string
		for _, v := range reader.New(reader.Options{}).ReadText(text) {
			got = append(got, v.Text)
		}
		assert.Equal(t, want, got, text)
	}
}

// A bare number is an hour without a day beside it where an event takes place at it.
func TestBareHours(t *testing.T) {
	for text, want := range map[string][]string{
		"Dinner is served at 7.":                 nil,
		"The curfew begins at 9 each night.":     nil,
		"Doors close at 8 sharp.":                nil,
		"The train leaves at six, he said.":      nil,
		"The funeral was held at 11.":            nil,
		"They arrived at 9.":                     nil,
		"The ferry left Hull at 6.":              nil,
		"The oven was left at 9.":                {"9"},
		"They left it at 5.":                     {"5"},
		"He met the target at 9.":                {"9"},
		"He left school at 11.":                  {"11"},
		"She gave her first concert at 7.":       {"first", "7"},
		"The jobless rate stood at 7.":           {"7"},
		"Prices start at 5.":                     {"5"},
		"Bidding opened at 7.":                   {"7"},
		"Numbering starts at 1.":                 {"1"},
		"You can set it at 5.":                   {"5"},
		"The show was rated at 8.":               {"8"},
		"The ferry sails at 14.":                 {"14"},
		"The ferry sails at 8 knots.":            {"8 knots"},
		"The price of the concert was put at 9.": {"9"},
	} {
		var got []string
		for _, v := range reader.New(reader.Options{}).ReadText(text) {
			got = append(got, v.Text)
		}
		assert.Equal(t, want, got, text)
	}
}
