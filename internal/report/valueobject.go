package report

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// claimedValue is the value of a claim: the record of extract, and the set of what it
// allows; null where a value is words, or a date that nothing fixes.
type claimedValue struct {
	extract.Record
	Words []string   `json:"words,omitempty"` // of a choice, a name, a quotation or a version
	Set   *setObject `json:"set"`
}

type setObject struct {
	Dimension string         `json:"dimension"`
	Hard      intervalObject `json:"hard"`
	Soft      intervalObject `json:"soft"`
}

type intervalObject struct {
	Low      *json.Number `json:"low"`
	High     *json.Number `json:"high"`
	LowOpen  bool         `json:"low_open"`
	HighOpen bool         `json:"high_open"`
}

func claimedValueOf(c *claim.Claim) claimedValue {
	written := extract.Undated
	if c.Date.Origin != article.Undated {
		written = c.Date.Days
	}
	v := c.Value
	record, _ := extract.New(c.Article, v, written)
	object := claimedValue{Record: record, Words: v.Words}
	if v.Kind.IsWords() {
		object.Value, object.Low, object.High = nil, nil, nil // extract has no such kinds
	}
	if set, ok := v.Set(c.Rule.IsExact()); ok {
		object.Set = &setObject{set.Dimension, intervalOf(set.Hard), intervalOf(set.Soft)}
	}
	return object
}

func intervalOf(i value.Interval) intervalObject {
	object := intervalObject{LowOpen: i.LowOpen, HighOpen: i.HighOpen}
	if i.Low != nil {
		object.Low = jsonRat(i.Low)
	}
	if i.High != nil {
		object.High = jsonRat(i.High)
	}
	return object
}

// maxDecimals is how many decimals are written out; a float64 has 17 digits.
const maxDecimals = 20

// jsonRat returns a number in decimals, exact where it ends soon, else to the precision
// of a float64.
func jsonRat(r *big.Rat) *json.Number {
	var text string
	if places, exact := r.FloatPrec(); exact && places <= maxDecimals {
		text = r.FloatString(places)
	} else {
		f, _ := r.Float64()
		data, err := json.Marshal(f)
		if err != nil { // beyond a float64
			data = []byte(r.FloatString(0))
		}
		text = string(data)
	}
	number := json.Number(text)
	return &number
}

// isoDay returns a day in ISO 8601, or "" for an open end.
func isoDay(d calendar.Day) string {
	if d <= calendar.Earliest || d >= calendar.Latest {
		return ""
	}
	return d.String()
}

// reading says how the words of a claim were read, "" where it would only repeat them.
func reading(v value.Value) string {
	text := v.String()
	switch {
	case v.Kind == value.Quote, strings.EqualFold(text, strings.Join(strings.Fields(v.Text), " ")):
		return ""
	}
	return text
}
