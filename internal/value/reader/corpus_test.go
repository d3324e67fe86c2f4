package reader_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// What the articles of the corpus state, but for dates, worked out by hand.
func TestCorpus(t *testing.T) {
	for file, want := range map[string][]string{
		"000_56caec773afd09d2.txt": {
			"one: exact count man part", "dozens, if not hundreds of American lives: vague count life", "two vehicles: exact count vehicle",
			"hundreds: vague count", "two-day: exact duration day", "less than 24 hours: under duration hour", "over 20 years: over duration year",
		},
		"001_0ad6d5e403fed26f.txt": {
			"second: exact ordinal", "thousands of Americans: vague count american", "millions of people: vague count person",
			"Dozens of US citizens: vague count citizen", "more than $3 a barrel: over money USD/barrel",
		},
		"002_d26a832f97e5028d.txt": {"hundreds of American and coalition service members: vague count member", "thousands: vague count"},
		"003_e98742e0701e6023.txt": {
			"two counties: exact count county", "3,000 additional troops: exact count troop", "24 hours: exact duration hour", "six people: exact count person",
			"62-year-old: exact age year", "second: exact ordinal", "21-year: exact duration year",
			"two cars: exact count car", "several missiles: vague count missile", "10 people: exact count person", "five: exact count member part",
		},
		"004_8fd66970011f61ea.txt": {
			"a number of people: vague count person", "more than 4%: over percent percent",
			"a number of Iraq militia heads: vague count head", "thousands of Shia Muslim militiamen: vague count militiaman",
		},
	} {
		source, err := os.ReadFile(filepath.Join("../../../corpus", file))
		require.NoError(t, err)
		var got []string
		for _, v := range reader.New(reader.Options{}).ReadText(string(source)) {
			require.Equal(t, v.Text, string(source[v.Start:v.End]))
			if v.Kind != value.Date {
				got = append(got, describe(v))
			}
		}
		assert.Equal(t, want, got, file)
	}
}

// describe writes a value as "text: bound kind unit/per part".
func describe(v value.Value) string {
	s := v.Text + ": " + string(v.Bound) + " " + string(v.Kind)
	if v.Unit != "" {
		s += " " + v.Unit
	}
	if v.Per != "" {
		s += "/" + v.Per
	}
	if v.Part {
		s += " part"
	}
	return s
}
