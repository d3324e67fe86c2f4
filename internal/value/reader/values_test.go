package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// stated writes a value as "bound kind number unit/per, more [text]".
func stated(v value.Value) string {
	s := string(v.Bound) + " " + string(v.Kind) + " "
	switch v.Bound {
	case value.Range:
		s += v.Low.String() + " to " + v.High.String()
	case value.Vague:
		s += v.Vague
	default:
		s += v.Number.String()
	}
	if v.Unit != "" {
		s += " " + v.Unit
	}
	if v.Per != "" {
		s += "/" + v.Per
	}
	for _, more := range []string{string(v.Direction), string(v.Aspect)} {
		if more != "" {
			s += ", " + more
		}
	}
	if v.Part {
		s += ", part"
	}
	if v.Approx {
		s += ", approx"
	}
	return s + " [" + v.Text + "]"
}

// Each sentence with the values that it states, dates left out.
func TestValues(t *testing.T) { assertFamilies(t, readings) }

// families are sentences by what they show, each with the values that it states.
type families map[string][]struct {
	text string
	want []string
}

// assertFamilies reads the sentences of each family.
func assertFamilies(t *testing.T, families families) {
	t.Helper()
	r := reader.New(reader.Options{})
	for family, cases := range families {
		t.Run(family, func(t *testing.T) {
			for _, c := range cases {
				var got []string
				for _, v := range r.ReadText(c.text) {
					if v.Kind != value.Date {
						got = append(got, stated(v))
					}
				}
				assert.Equal(t, c.want, got, c.text)
			}
		})
	}
}

// "Over" belongs to the verb in "took over", and to the length of time elsewhere.
func TestPhrasalOver(t *testing.T) {
	for text, want := range map[string]string{
		"She took over seven years ago.": "seven years ago",
		"She left over seven years ago.": "over seven years ago",
	} {
		values := reader.New(reader.Options{}).ReadText(text)
		if assert.Len(t, values, 1, text) {
			assert.Equal(t, want, values[0].Text)
		}
	}
}

// A date with full stops is one wherever it stands, and the release of a program is none.
func TestDatesWithStops(t *testing.T) {
	for text, want := range map[string]string{
		"On 23.9.2019 it opened.":                "23.9.2019",
		"23.09.2019 was the day.":                "23.09.2019",
		"It opened on 13. 3. 2019 in town.":      "13. 3. 2019",
		"Version 1.20.2019 is out.":              "",
		"They bought release 4.2.2019 in March.": "March",
	} {
		got := ""
		for _, v := range reader.New(reader.Options{}).ReadText(text) {
			got += v.Text
		}
		assert.Equal(t, want, got, text)
	}
}
