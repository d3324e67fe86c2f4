// Package value says what a phrase states and how two statements stand to each
// other. A [Value] keeps what was written; its [Set] holds every number, day or
// word that the phrase allows; [Relate] compares two values by their sets.
//
// The package is pure: it opens no file, knows no rule and no clock. It does not
// read text either: package reader turns words into Values, with the help of
// number, unit and date.
package value

import (
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Kind says what sort of thing a value is.
type Kind string

// The kinds. The first nine are read from any text by package reader; the last six
// exist only where a rule says what to look for.
const (
	Number   Kind = "number"   // a bare number
	Count    Kind = "count"    // so many of a noun
	Money    Kind = "money"    // an amount of a currency
	Percent  Kind = "percent"  // a share or a change in hundredths; percentage points too
	Duration Kind = "duration" // a length of time
	Age      Kind = "age"      // how old somebody or something is
	Date     Kind = "date"     // a day or a period
	Measure  Kind = "measure"  // a physical quantity
	Ordinal  Kind = "ordinal"  // a place in an order

	Choice  Kind = "choice"  // one of a few things a rule lists
	Name    Kind = "name"    // a name and its spelling
	Quote   Kind = "quote"   // the words of a quotation
	Version Kind = "version" // a version of software
	Time    Kind = "time"    // a time of the day, or from one to another
	Score   Kind = "score"   // what two sides have: goals, votes
)

// IsWords reports whether values of the kind are words, without a number and a set. They are read only
// where a rule asks for them.
func (k Kind) IsWords() bool {
	switch k {
	case Choice, Name, Quote, Version, Time, Score:
		return true
	}
	return false
}

// IsOrdered reports whether one value of the kind can be more than another: versions and times of day
// are words, and have an order all the same.
func (k Kind) IsOrdered() bool {
	switch k {
	case Choice, Name, Quote, Score:
		return false
	}
	return true
}

// Bound says how the stated number limits what is meant.
type Bound string

// The bounds of values.md section 2. Public folds them into the five of the extract contract.
const (
	Exact     Bound = "exact"      // "21"
	Precisely Bound = "precisely"  // "exactly 21": no rounding
	About     Bound = "about"      // "about 20", "some 20", "an estimated 20"
	Nearly    Bound = "nearly"     // "nearly 20", "almost 20", "close to 20"
	JustUnder Bound = "just under" // "just under 20", "not quite 20"
	JustOver  Bound = "just over"  // "just over 20"
	Over      Bound = "over"       // "more than 20"
	AtLeast   Bound = "at least"   // "at least 20", "20 or more", "20+"
	Under     Bound = "under"      // "less than 20"
	AtMost    Bound = "at most"    // "no more than 20"
	UpTo      Bound = "up to"      // "up to 20", "as many as 20"
	Range     Bound = "range"      // "15 to 20"
	Vague     Bound = "vague"      // "dozens", "a few", "a number of"
)

// Limit returns the value that a limit is set at: 50 megabytes for "at most 50 MB", "up to
// 50 MB", "more than 50 MB" and "50 MB", and 9 March for "until 9 March". About 50 megabytes
// are no limit, and stay.
func (v Value) Limit() Value {
	if v.Kind == Date && v.Resolved && v.Meant != v.Days {
		v.Days, v.HardDays = v.Meant, v.Meant
		v.Date, _ = v.Date.Open()
	}
	switch v.Bound {
	case Over, AtLeast, Under, AtMost, UpTo:
		v.Bound = Exact
	}
	return v
}

// Negative returns the value with the opposite sign: of "over 20" under −20.
func (v Value) Negative() Value {
	v.Number, v.Low, v.High = v.Number.Neg(), v.High.Neg(), v.Low.Neg()
	switch v.Bound {
	case Over:
		v.Bound = Under
	case Under:
		v.Bound = Over
	case AtLeast:
		v.Bound = AtMost
	case AtMost, UpTo:
		v.Bound = AtLeast
	case JustOver:
		v.Bound = JustUnder
	case Nearly, JustUnder:
		v.Bound = JustOver
	}
	return v
}

// Direction is the way a change went.
type Direction string

// The directions of a change; the empty one is no change, or no known way.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Aspect tells apart amounts of one unit that are never compared with each other
// (values.md section 1).
type Aspect string

// The aspects. The empty one agrees with any.
const (
	Level   Aspect = "level"   // "fell to 50"
	Change  Aspect = "change"  // "fell by 4", "rose 4%"
	Average Aspect = "average" // "an average of 4"
	Each    Aspect = "each"    // "4 each"
	Median  Aspect = "median"
	Total   Aspect = "total"
	Record  Aspect = "record"
)

// Value is what one phrase states.
type Value struct {
	Kind       Kind
	Start, End int    // byte offsets into the text that was read: number, unit and modifier
	Text       string // the text between them

	Bound  Bound
	Number number.Number // the stated number, scaled out; meaningless for Range, Vague and dates
	Low    number.Number // for Range: the lower end
	High   number.Number // for Range: the upper end
	Vague  string        // for Vague: the entry of the table of vague words, such as "dozens"; for Exact: that of "a dozen"

	Unit      string // canonical and singular (package unit); for a count the lemma of its noun; "" if none
	Per       string // the unit of a rate's denominator, "barrel" in "$3 a barrel"
	Direction Direction
	Named     bool // the direction is that of a noun or a comparison: "a 5% rise", "5% lower than"
	Aspect    Aspect
	Approx    bool // a range or a bound that is hedged as well: "about 15 to 20"
	Part      bool // part of a whole: "including five", "of whom 12"
	Elapsed   bool // a time that ran or runs on: "21-year leadership", "62-year-old"
	Old       bool // the level that a change began at: the 4% of "fell from 4% to 3%"

	// Levels are the two levels of a Range that says how something changed, "fell from 4%
	// to 3%"; nil for other values. Their Start and End lie within those of the range.
	Levels *Levels

	Date      date.Expr // for Date: what was written, unresolved
	Ambiguous bool      // for Date: in digits, which the other order of day and month would make another day
	// Length is the length of time that a date is reckoned by: the three months of "the
	// last three months", the two days of "two days ago"; nil for other dates. Its Start
	// and End lie within those of the date.
	Length *Value
	// Then is the date counted from one that was spoken of before ("two days later"), and
	// Told that it is counted from the day of the article only where nothing was; see
	// package reader, Settle. The zero Expr for any other date.
	Then date.Expr
	Told bool
	// Aside says of a date that it stands in brackets: what is told outside is counted from
	// it only for want of another.
	Aside bool

	Resolved bool            // for Date: whether Days and HardDays are known; see Resolve
	Days     calendar.Period // for Date, once resolved: the days that the words name
	HardDays calendar.Period // for Date, once resolved: every day on which the words are still true
	Meant    calendar.Period // for Date, once resolved: the days that a reader holds it to, of "until 9 March" the last; else Days
	Misnamed *date.Misnamed  // for Date, once resolved: the day that has a wrong day of the week; nil for none

	Words []string // for Choice: the choices that it allows, sorted; for the other kinds that are asked for: its one text, as compared
	Label string   // for Choice: what the rule calls it

	conversion *Conversion // what it is converted by before it is compared; see Convert
}

// Levels are what something was before a change and what it is after it.
type Levels struct{ Old, New Value }

// Shift moves the place of a value, and those of the values within it, by so many bytes.
func (v *Value) Shift(by int) {
	v.Start += by
	v.End += by
	if v.Length != nil {
		v.Length.Shift(by)
	}
	if v.Levels != nil {
		v.Levels.Old.Shift(by)
		v.Levels.New.Shift(by)
	}
}

// Clone returns the value with values of its own within it.
func (v Value) Clone() Value {
	if v.Length != nil {
		length := *v.Length
		v.Length = &length
	}
	if v.Levels != nil {
		levels := *v.Levels
		v.Levels = &levels
	}
	return v
}

// Fits reports whether a value can stand where a rule wants one of a kind. A number without
// a noun counts whatever the rule counts ("12 died"), but not how many times ("more than
// doubled").
func (v *Value) Fits(kind Kind) bool {
	return v.Kind == kind || kind == Count && v.Kind == Number && v.Unit == "" || kind == Number && v.Kind == Count
}
