package date

import (
	"fmt"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// Misnamed is a day that is written with another day of the week than its own: "Tuesday, 1
// January 2020".
type Misnamed struct {
	Day    calendar.Day
	Stated time.Weekday // what it is called
}

// String says what is wrong: "1 January 2020 is a Wednesday, not a Tuesday".
func (m Misnamed) String() string {
	year, month, day := m.Day.Date()
	return fmt.Sprintf("%d %s %d is a %s, not a %s", day, month, year, m.Day.Weekday(), m.Stated)
}

// withoutWeekday returns the day of a stated year without its day of the week, if that is
// right: "Wednesday, 1 January 2020" is "1 January 2020".
func (t *term) withoutWeekday() *term {
	if t.op != opDated || t.args[1].op != opDay {
		return t
	}
	day, ok := calendar.DateOf(t.args[1].n[0], time.Month(t.args[1].n[1]), t.args[1].n[2])
	if !ok || isoWeekday(day) != t.args[0].n[0] {
		return t
	}
	return t.args[1]
}

// dated returns the day of a term that names its day of the week as well, and remembers it
// where that is another.
func (c *clock) dated(t *term) (calendar.Period, bool) {
	var p calendar.Period
	var ok bool
	if _, cyclic := t.args[1].cycle(); cyclic {
		p, ok = c.near(t)
	} else {
		p, ok = c.soft(t.args[1])
	}
	if ok && p.First == p.Last && t.args[0].op == opWeekday && isoWeekday(p.First) != t.args[0].n[0] {
		c.misnamed = &Misnamed{Day: p.First, Stated: time.Weekday(t.args[0].n[0] % daysOfWeek)}
	}
	return p, ok
}

// daysOfWeek turns the number of a day of the week, from 1 for Monday to 7 for Sunday, into
// that of package time, which has 0 for Sunday.
const daysOfWeek = 7
