package report

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// ValueObject is a value as programs read it, in the claims of a check and as a line
// of extract: the contract of design.md section 6. Fields are added, never changed.
type ValueObject struct {
	Article   string          `json:"article"` // path as given, or the id of a record
	Start     int             `json:"start"`   // byte offsets into the article's text
	End       int             `json:"end"`
	Text      string          `json:"text"`
	Kind      value.Kind      `json:"kind"`
	Bound     string          `json:"bound"` // exact, over, under, about or range
	Value     *json.Number    `json:"value"` // null for a range or a date
	Low       *json.Number    `json:"low"`   // the stated interval in the stated unit; null where unbounded
	High      *json.Number    `json:"high"`
	Unit      string          `json:"unit"`
	Per       string          `json:"per"`
	Direction value.Direction `json:"direction"`
	Approx    bool            `json:"approx"`
	From      string          `json:"from,omitempty"` // for a resolved date: its first and last day
	To        string          `json:"to,omitempty"`
	Words     []string        `json:"words,omitempty"` // of a choice, a name, a quotation or a version
}

// claimedValue is the value of a claim: as extract has it, and the set of what it
// allows; null where a value is words, or a date that nothing fixes.
type claimedValue struct {
	ValueObject
	Set *setObject `json:"set"`
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

func claimedValueOf(article string, v value.Value, exact bool) claimedValue {
	object := claimedValue{ValueObject: NewValueObject(article, v)}
	if set, ok := v.Set(exact); ok {
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

// NewValueObject returns the value as the contract says it.
func NewValueObject(article string, v value.Value) ValueObject {
	o := ValueObject{
		Article: article, Start: v.Start, End: v.End, Text: v.Text, Kind: v.Kind, Bound: publicBound(v.Bound),
		Unit: v.Unit, Per: v.Per, Direction: v.Direction, Approx: v.Approx, Words: v.Words,
	}
	switch v.Kind {
	case value.Choice, value.Name, value.Quote, value.Version:
	case value.Date:
		if v.Resolved {
			o.From, o.To = isoDay(v.Days.First), isoDay(v.Days.Last)
		}
	default:
		o.Value, o.Low, o.High = interval(v)
	}
	return o
}

// publicBound folds the bounds that factcheck tells apart into those of the contract.
func publicBound(b value.Bound) string {
	switch b {
	case value.Over, value.AtLeast, value.JustOver:
		return "over"
	case value.Under, value.AtMost, value.UpTo, value.JustUnder:
		return "under"
	case value.About, value.Nearly, value.Vague:
		return "about"
	case value.Range:
		return "range"
	}
	return "exact"
}

// interval returns the number that was stated and the interval that the words give.
func interval(v value.Value) (number, low, high *json.Number) {
	switch v.Bound {
	case value.Range:
		return nil, jsonNumber(v.Low), jsonNumber(v.High)
	case value.Vague:
		return nil, nil, nil
	}
	number = jsonNumber(v.Number)
	switch publicBound(v.Bound) {
	case "over":
		return number, number, nil
	case "under":
		return number, nil, number
	}
	return number, number, number
}

// jsonNumber returns a number in decimals, exact where it ends, else to the precision
// of a float64.
func jsonNumber(n number.Number) *json.Number { return jsonRat(n.Rat()) }

// maxDecimals is how many decimals are written out; a float64 has 17 digits.
const maxDecimals = 20

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
	if v.Kind == value.Quote || strings.EqualFold(text, strings.Join(strings.Fields(v.Text), " ")) {
		return ""
	}
	return text
}
