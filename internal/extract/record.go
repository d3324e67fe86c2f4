// Package extract says how a value is told to other programs: the record of
// `factcheck extract`, one a value. Its fields are a contract; fields may be added,
// and none is changed. It reads no text and compares nothing.
package extract

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
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
	Ambiguous bool     `json:"ambiguous,omitempty"`       // for a date: the other order of day and month makes another day
	Weekday   string   `json:"weekday,omitempty"`         // for a date that is written with another day of the week: its own, such as Wednesday
	Part      bool     `json:"part,omitempty"`            // part of a whole: "including five"
	Aspect    string   `json:"aspect,omitempty"`          // level, change, average, each, median, total, record
	Named     string   `json:"named_direction,omitempty"` // up or down, where a noun or a comparison says so: "a 5% rise"
	Old       *float64 `json:"old,omitempty"`             // of "fell from 4% to 3%", a range: the level before the change
	New       *float64 `json:"new,omitempty"`             // and after it

	// The number and the ends in full, where a float64 does not hold them: beyond its
	// range, where the field above has the nearest float64 that is finite, or with more
	// digits than it can tell apart.
	Exact     string `json:"exact,omitempty"`
	ExactLow  string `json:"exact_low,omitempty"` // of a range alone
	ExactHigh string `json:"exact_high,omitempty"`

	// Expression is the date as it was written, a term of package date, where its days
	// cannot be known: a relative date in an article without one.
	Expression string `json:"expression,omitempty"`

	// Reason says why this is no value. Its Kind is "none", and it stands among values
	// only where it was asked for.
	Reason string `json:"reason,omitempty"`

	value    value.Value
	misnamed string // what is wrong with the day of the week, for people
}

// None is the kind of what looks like a value and is none.
const None = "none"

// Rejected returns the record of what is no value.
func Rejected(article string, r reader.Rejected) Record {
	return Record{Article: article, Start: r.Start, End: r.End, Text: r.Text, Kind: None, Reason: r.Reason}
}

// String says in few words what was read, for people: "more than 20 years", "2020-01-03",
// "up 4%"; of what is no value, why.
func (r Record) String() string {
	switch {
	case r.Kind == None:
		return r.Reason
	case r.Kind != string(value.Date):
		return r.value.String()
	case r.Expression != "":
		return "unknown days"
	case r.From == r.To && r.Ambiguous:
		return r.From + ", unless day and month are the other way round"
	case r.Weekday != "":
		return r.span() + ", but " + r.misnamed
	}
	return r.span()
}

// span says from when to when a date is.
func (r Record) span() string {
	switch {
	case r.From == "":
		return "until " + r.To
	case r.To == "":
		return "from " + r.From
	case r.From == r.To:
		return r.From
	}
	return r.From + " to " + r.To
}

// New returns the record of a value of the article of that name, written on one of the
// days of written (empty where that is not known). It returns false for a value that
// the contract has no room for: a date whose days cannot be known.
func New(article string, v value.Value, written calendar.Period) (Record, bool) {
	r := Record{
		Article: article, Start: v.Start, End: v.End, Text: v.Text, Kind: string(v.Kind), Bound: publicBound(v.Bound),
		Unit: v.Unit, Per: v.Per, Direction: string(v.Direction), Approx: v.Approx, Ambiguous: v.Ambiguous, Part: v.Part, Aspect: string(v.Aspect),
		value: v,
	}
	if unit, per, ok := strings.Cut(r.Unit, " per "); ok && r.Per == "" && v.Kind != value.Count {
		r.Unit, r.Per = unit, per // "mile per hour" is a unit of package unit
	}
	if v.Named {
		r.Direction, r.Named = "", r.Direction
	}
	switch {
	case v.Kind == value.Date:
		return r, r.days(v, written)
	case v.Bound == value.Range:
		r.Low, r.ExactLow = float(v.Low)
		r.High, r.ExactHigh = float(v.High)
		if v.Levels != nil {
			r.Old, _ = float(v.Levels.Old.Number)
			r.New, _ = float(v.Levels.New.Number)
		}
		return r, true
	case v.Bound == value.Vague:
		return r, r.vague(v.Vague)
	}
	r.Value, r.Exact = float(v.Number)
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
	if !ok && written.Empty() && v.Date.Relative() {
		r.Expression = v.Date.String()
		return true
	}
	if !ok || days.Soft.Empty() {
		return false
	}
	if days.Misnamed != nil {
		r.Weekday, r.misnamed = days.Misnamed.Day.Weekday().String(), days.Misnamed.String()
	}
	if days.Soft.First > calendar.Earliest {
		r.From = days.Soft.First.String()
	}
	if days.Soft.Last < calendar.Latest {
		r.To = days.Soft.Last.String()
	}
	return r.From != "" || r.To != ""
}

// surelyExact is how many digits a float64 always holds (DBL_DIG of C).
const surelyExact = 15

// float returns the finite float64 that is nearest to a number, and the number in full
// where that is another one. Thirds and such, which no decimal is, are not given in full.
func float(n number.Number) (nearest *float64, exact string) {
	f, ok := n.Float64()
	if !ok {
		f = math.Copysign(math.MaxFloat64, float64(n.Sign()))
		return &f, n.String()
	}
	if f == 0 && n.Sign() != 0 {
		return &f, n.String()
	}
	if !n.IsFraction() && n.Digits() > surelyExact {
		told, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'g', -1, 64))
		if told.Cmp(n.Rat()) != 0 {
			return &f, n.String()
		}
	}
	return &f, ""
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
