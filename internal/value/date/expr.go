package date

import "github.com/factcheck-ci/factcheck/internal/calendar"

// Expr is a date as written, unresolved: a term such as "nth(1, monday, next(month))".
// Two Exprs are equal (==) if the same thing was written, in whatever words. The zero
// Expr names no day. Exprs come from [At] and, stored, from UnmarshalText.
type Expr struct{ term string }

// String returns the term.
func (e Expr) String() string { return e.term }

// MarshalText returns the term, for JSON.
func (e Expr) MarshalText() ([]byte, error) { return []byte(e.term), nil }

// Relative reports whether the days depend on when the text was written.
func (e Expr) Relative() bool { return false }

// Side says towards which side a half-open date is open.
type Side uint8

// The sides of a date.
const (
	Closed Side = iota // "in 1998": open towards neither
	After              // "since 1998", "after 1998"
	Before             // "before 1998", "until 1998", "by 1998"
)

// Open returns, for a half-open date such as "since 1998", its side and the date that
// it starts or ends with; any other date is returned unchanged, with Closed.
func (e Expr) Open() (Expr, Side) { return e, Closed }

// Resolve returns the days that the expression names in a text written on one of
// the days of written. It returns false where they cannot be known: a relative
// expression in a text without a date (written is empty).
func (e Expr) Resolve(written calendar.Period) (Days, bool) { return Days{}, false }
