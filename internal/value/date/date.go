// Package date reads dates and periods: "the early hours of Friday", "3 January
// 2020", "since 1998", "in April". What it reads is an [Expr], which says what was
// written and leaves open which days are meant; [Expr.Resolve] finds the days, given
// the days on which the text may have been written.
package date

import "github.com/factcheck-ci/factcheck/internal/calendar"

// Expr is a date as written, unresolved. The zero Expr names no day.
type Expr struct{}

// Days are what an Expr names, once resolved.
type Days struct {
	Soft calendar.Period // what a reader takes the words to mean
	Hard calendar.Period // every day on which the words are still true
}

// Relative reports whether the days depend on when the text was written.
func (e Expr) Relative() bool { return false }

// Resolve returns the days that the expression names in a text written on one of
// the days of written. It returns false where they cannot be known: a relative
// expression in a text without a date (written is empty).
func (e Expr) Resolve(written calendar.Period) (Days, bool) { return Days{}, false }
