package date

import (
	"fmt"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// Expr is a date as written, unresolved: a term such as "nth(1, weekday(1), next(1,
// unit(month)))", the first Monday of next month. Two Exprs are equal (==) if the same
// thing was written, in whatever words. The zero Expr names no day.
type Expr struct{ text string }

// usualTerm is the length that few terms exceed, so that they are written in one piece.
const usualTerm = 96

func newExpr(t *term) Expr {
	var b [usualTerm]byte
	return Expr{text: string(t.write(b[:0]))}
}

// Parse reads what [Expr.String] wrote.
func Parse(s string) (Expr, error) {
	if t, rest := parseTerm(s, 0); t == nil || rest != "" || strings.Contains(s, "$") {
		return Expr{}, fmt.Errorf("%q is not a date expression", s)
	}
	return Expr{text: s}, nil
}

// term returns the term, or nil for the zero Expr.
func (e Expr) term() *term {
	t, _ := parseTerm(e.text, 0)
	return t
}

// String returns the term that describes the date.
func (e Expr) String() string { return e.text }

// MarshalText returns the term, for JSON.
func (e Expr) MarshalText() ([]byte, error) { return []byte(e.text), nil }

// UnmarshalText reads a term that MarshalText wrote.
func (e *Expr) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*e = Expr{}
		return nil
	}
	*e, err = Parse(string(text))
	return err
}

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
func (e Expr) Open() (Expr, Side) {
	t := e.term()
	if t == nil {
		return e, Closed
	}
	tense := t
	if t.op == opFuture || t.op == opPast {
		t = t.args[0]
	}
	var side Side
	switch t.op {
	case opSince, opAfter:
		side = After
	case opUntil, opBefore:
		side = Before
	default:
		return e, Closed
	}
	if tense != t {
		return newExpr(&term{op: tense.op, args: [2]*term{t.args[0]}}), side
	}
	return newExpr(t.args[0]), side
}

// Edge returns, of a date that starts or ends with another and has it, "since 1998" or "until
// 1998", that other, and whether the date is one. "After 1998" and "before 1998" have no such.
func (e Expr) Edge() (Expr, bool) {
	inner, side := e.Open()
	if side == Closed {
		return e, false
	}
	t := e.term()
	if t.op == opFuture || t.op == opPast {
		t = t.args[0]
	}
	return inner, t.op == opSince || t.op == opUntil
}

// Day reports whether the expression is one day of the calendar with its year.
func (e Expr) Day() bool {
	t := e.term()
	return t != nil && t.op == opDay
}

// TwoReadings reports whether the words are said of two periods, and Resolve gives the
// first of them as Soft: "the last decade" is that of the calendar, or the ten years
// until today. Neither reading contradicts what is written of the other.
func (e Expr) TwoReadings() bool { return strings.Contains(e.text, signatures[opEither].name+"(") }

// Fiscal reports whether the date is a year of accounts or a part of one: "fiscal 2026", "Q3
// FY2026". Resolve gives the days that it would have in the calendar; when it begins is not known.
func (e Expr) Fiscal() bool { return strings.Contains(e.text, signatures[opFiscal].name+"(") }

// Relative reports whether the days depend on when the text was written.
func (e Expr) Relative() bool {
	t := e.term()
	if t == nil {
		return false
	}
	c := clock{}
	c.days(t)
	return c.asked
}

// Resolve returns the days that the expression names in a text written on one of the
// days of written: those it names on the first of them, on the last, and all between.
// It returns false where they cannot be known, for a relative expression in a text
// without a date (written is empty or unbounded), and where there is no such day: the
// 31st of a month that has 30.
func (e Expr) Resolve(written calendar.Period) (Days, bool) {
	t := e.term()
	if t == nil {
		return Days{}, false
	}
	known := !written.Empty() && written.First != calendar.Earliest && written.Last != calendar.Latest
	if !known {
		written = calendar.Period{}
	}
	first := clock{today: written.First}
	days, ok := first.days(t)
	if !ok || first.asked && !known {
		return Days{}, false
	}
	days.Misnamed = first.misnamed
	if first.asked && written.Last != written.First {
		last := clock{today: written.Last}
		other, ok := last.days(t)
		if !ok {
			return Days{}, false
		}
		days = Days{Soft: days.Soft.Union(other.Soft), Hard: days.Hard.Union(other.Hard)}
	}
	return days, !days.Soft.Empty() && written4(days.Soft) && written4(days.Hard)
}

// written4 reports whether the ends of a period can be written with a year of four
// digits, as ISO 8601 has them.
func written4(p calendar.Period) bool {
	first, _ := calendar.DateOf(1, 1, 1)
	last, _ := calendar.DateOf(9999, 12, 31)
	return (p.First == calendar.Earliest || p.First >= first) && (p.Last == calendar.Latest || p.Last <= last)
}
