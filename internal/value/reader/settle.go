package reader

import (
	"cmp"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// RefersBack reports whether a value of a sentence is counted from a date that was spoken of
// before it, so that [Settle] is needed.
func RefersBack(values []value.Value) bool {
	for i := range values {
		if values[i].Then != (date.Expr{}) {
			return true
		}
	}
	return false
}

// Settle gives the values of a sentence that are counted from a date spoken of before it
// their dates, and changes the list: before are the values of the sentence before, as Read
// returned them. opens says that nothing stands before the sentence: then, if no date of a stated
// year stands before in the sentence itself, and where a date looks back, it is counted from the day of the article for want of another. What is left is
// no date, and a length of time if it tells one: "the next day", "two days later".
func Settle(values, before []value.Value, opens bool) []value.Value {
	kept := values[:0]
	for _, v := range values {
		if v.Then == (date.Expr{}) {
			kept = append(kept, v)
			opens = opens && (v.Kind != value.Date || v.Date.Relative())
			continue
		}
		countFrom(&v, before)
		switch {
		case v.Then == (date.Expr{}):
		case v.Date != (date.Expr{}) && (opens || !v.Told):
			v.Then, v.Told = date.Expr{}, false
		case v.Length != nil:
			v = *v.Length
		default:
			continue
		}
		kept = append(kept, v)
	}
	return kept
}

// countFrom counts v, if it is counted from a date spoken of before, from the last of dates
// that it can be counted from: one in brackets only for want of another.
func countFrom(v *value.Value, dates []value.Value) {
	if v.Then == (date.Expr{}) {
		return
	}
	var aside date.Expr
	for k := len(dates) - 1; k >= 0; k-- {
		if dates[k].Kind != value.Date || dates[k].Then != (date.Expr{}) {
			continue
		}
		counted, ok := v.Then.From(dates[k].Date)
		switch {
		case !ok:
		case dates[k].Aside && !v.Aside:
			aside = cmp.Or(aside, counted)
		default:
			v.Date, v.Then, v.Told = counted, date.Expr{}, false
			return
		}
	}
	if aside != (date.Expr{}) {
		v.Date, v.Then, v.Told = aside, date.Expr{}, false
	}
}

// story goes through the sentences of a text in order, and remembers the dates of the last.
type story struct {
	begun bool
	dates []value.Value
}

// tell settles the values of the next sentence, which is apart from the others if it is a
// cell of a table.
func (s *story) tell(values []value.Value, apart bool) []value.Value {
	if len(values) == 0 {
		s.begun, s.dates = true, s.dates[:0]
		return values
	}
	first := len(s.dates)
	for i := range values {
		if v := &values[i]; v.Kind == value.Date && v.Then == (date.Expr{}) {
			s.dates = append(s.dates, *v)
		}
	}
	if RefersBack(values) {
		before := s.dates[:first]
		if apart {
			before = nil
		}
		values = Settle(values, before, apart || !s.begun)
	}
	s.dates = append(s.dates[:0], s.dates[first:]...)
	s.begun = true
	return values
}
