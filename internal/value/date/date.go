// Package date reads dates and periods: "the early hours of Friday", "3 January
// 2020", "since 1998", "in April". What it reads is an [Expr], which says what was
// written and leaves open which days are meant; [Expr.Resolve] finds the days, given
// the days on which the text may have been written.
//
// The package reads no amounts: "three weeks" is a duration, and belongs to package
// reader; "three weeks ago" is a date. It knows no clock.
package date

import (
	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// Days are what an Expr names, once resolved.
type Days struct {
	Soft calendar.Period // what a reader takes the words to mean
	Hard calendar.Period // every day on which the words are still true; it contains Soft

	// Misnamed is the day that the words give another day of the week than its own; nil
	// where there is none.
	Misnamed *Misnamed
}

// Order says how a numeric date such as 03/04/2020 is to be read.
type Order uint8

// The orders of a numeric date. A date that makes sense only one way, such as
// 23/04/2020, is read that way whatever the order.
const (
	MonthFirst Order = iota // 03/04/2020 is 4 March
	DayFirst                // 03/04/2020 is 3 April
)

// Options are the settings of a reading.
type Options struct {
	Order Order
}

// Match is a date found in a text.
type Match struct {
	Expr        Expr
	First, Last int  // its tokens, both included; "since" and "before" belong to it, "on" and "in" do not
	Ambiguous   bool // a numeric date that the other Order would read as another day
	About       bool // the days are hedged: "circa 1850", "a few days ago"

	// Hours are the tokens of a time of day that is a bare number, as far as the words of
	// the date show: the "at 9" of "at 9 on Friday", which may count something.
	Hours Hours

	// Then is the date counted from one that was spoken of before, to be put in by
	// [Expr.From]: "two days later", "the same day"; the zero Expr for any other date.
	Then Expr
	// Told says that the date lies after that one: counted from the day of the article, as
	// Expr is, it makes sense only where nothing was spoken of before. Of "the same day" there
	// is no Expr.
	Told bool

	// Rest are the other dates of a list whose members share a part, in order: the second
	// of "18 and 19 June".
	Rest []Match

	// Problem says, where there is no match, why what is written there is no date:
	// "February 2019 has 28 days, not 30". It is empty where nothing looks like one.
	Problem string
}

// Hours are some tokens, from First to the one before End; none if End is 0.
type Hours struct{ First, End int }
