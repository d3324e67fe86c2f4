// Package extract says how a value is told to other programs: the record of
// `factcheck extract`, one a value. Its fields are a contract; fields may be added,
// and none is changed. It reads no text and compares nothing.
package extract

import (
	"math"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Record is one value of an article.
type Record struct {
	Article   string   `json:"article"` // its path as given, or the id of a JSONL record
	Start     int      `json:"start"`   // byte offsets into the article's text
	End       int      `json:"end"`
	Text      string   `json:"text"`
	Kind      string   `json:"kind"`
	Bound     string   `json:"bound"` // exact, over, under, about or range
	Value     *float64 `json:"value"` // the stated number, scaled out; null for a range and a date
	Low       *float64 `json:"low"`   // the stated interval, in the stated unit; null where unbounded
	High      *float64 `json:"high"`
	Unit      string   `json:"unit"`
	Per       string   `json:"per"`
	Direction string   `json:"direction"` // up, down or ""
	Approx    bool     `json:"approx"`
	From      string   `json:"from,omitempty"` // for a date: its first and last day
	To        string   `json:"to,omitempty"`
	Part      bool     `json:"part,omitempty"`   // part of a whole: "including five"
	Aspect    string   `json:"aspect,omitempty"` // level, change, average, each, median, total, record
	Exact     string   `json:"exact,omitempty"`  // the number in full, where a float64 does not hold it
}

// New returns the record of a value of the article of that name, written on one of the
// days of written (empty where that is not known). It returns false for a value that
// the contract has no room for: a date whose days cannot be known.
func New(article string, v value.Value, written calendar.Period) (Record, bool) {
	r := Record{
		Article: article, Start: v.Start, End: v.End, Text: v.Text, Kind: string(v.Kind), Bound: publicBound(v.Bound),
		Unit: v.Unit, Per: v.Per, Direction: string(v.Direction), Approx: v.Approx, Part: v.Part, Aspect: string(v.Aspect),
	}
	if unit, per, ok := strings.Cut(r.Unit, " per "); ok && r.Per == "" && v.Kind != value.Count {
		r.Unit, r.Per = unit, per // "mile per hour" is a unit of package unit
	}
	switch {
	case v.Kind == value.Date:
		return r, r.days(v, written)
	case v.Bound == value.Range:
		r.Low, r.High = float(v.Low), float(v.High)
		return r, r.Low != nil && r.High != nil
	case v.Bound == value.Vague:
		return r, r.vague(v.Vague)
	}
	r.Value = float(v.Number)
	if r.Value == nil {
		r.Exact = v.Number.String()
		limit := math.MaxFloat64 * float64(v.Number.Sign())
		r.Value = &limit
	}
	r.interval()
	return r, true
}

// interval fills the ends that the bound allows.
func (r *Record) interval() {
	switch r.Bound {
	case "over":
		r.Low = r.Value
	case "under":
		r.High = r.Value
	default:
		r.Low, r.High = r.Value, r.Value
	}
}

// days fills the days of a date.
func (r *Record) days(v value.Value, written calendar.Period) bool {
	days, ok := v.Date.Resolve(written)
	if !ok || days.Soft.Empty() {
		return false
	}
	if days.Soft.First > calendar.Earliest {
		r.From = days.Soft.First.String()
	}
	if days.Soft.Last < calendar.Latest {
		r.To = days.Soft.Last.String()
	}
	return r.From != "" || r.To != ""
}

// float returns the nearest float64, nil beyond its range.
func float(n number.Number) *float64 {
	f, ok := n.Float64()
	if !ok {
		return nil
	}
	return &f
}

// publicBound folds the bounds of package value into the five of the contract.
func publicBound(b value.Bound) string {
	switch b {
	case value.Over, value.AtLeast, value.JustOver:
		return "over"
	case value.Under, value.AtMost, value.UpTo, value.JustUnder:
		return "under"
	case value.About, value.Nearly:
		return "about"
	case value.Range, value.Vague:
		return "range"
	}
	return "exact"
}
