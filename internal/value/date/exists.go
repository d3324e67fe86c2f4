package date

import (
	"fmt"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// settle returns the term with its days of a stated year put together, so that "3 March
// 2019" and "2019-03-03" are the same, and false if one of them does not exist.
func (t *term) settle(p *parser, end int) (*term, bool) {
	if t == nil {
		return nil, true
	}
	if t.op == opBare {
		p.hours = Hours{First: t.n[0], End: t.n[1]}
		return t.args[0].settle(p, end)
	}
	t = t.together()
	if t.op == opDay {
		_, ok := calendar.DateOf(t.n[0], time.Month(t.n[1]), t.n[2])
		if !ok {
			p.missing(end, t.n[0], t.n[1], t.n[2])
		}
		return t, ok
	}
	if t.op == opWeekNumber && (t.n[0] < 1 || t.n[0] > lastWeek) {
		return t, false
	}
	if t.op == opMonthDay && t.n[1] > longestMonth(t.n[0]) {
		p.missing(end, 0, t.n[0], t.n[1])
		return t, false
	}
	if t.op == opIn && t.args[0].op == opMonthDay && t.args[1].op == opNumbered && t.args[1].n[0] == int(calendar.Years) {
		year, month, day := t.args[1].n[1], t.args[0].n[0], t.args[0].n[1]
		if _, ok := calendar.DateOf(year, time.Month(month), day); !ok {
			p.missing(end, year, month, day)
			return t, false
		}
		return &term{op: opDay, n: [3]int{year, month, day}}, true
	}
	settled := t
	for i, arg := range t.args {
		own, ok := arg.settle(p, end)
		if !ok {
			return t, false
		}
		if own != arg {
			if settled == t {
				changed := *t
				settled = &changed
			}
			settled.args[i] = own
		}
	}
	return settled.withoutWeekday(), true
}

// lastWeek is the greatest number of a week (ISO 8601).
const lastWeek = 53

// together returns the term with a day in a month, as lists have it, made a day of that
// month.
func (t *term) together() *term {
	if t.op != opIn {
		return t
	}
	if t.args[0].op == opMonthLast && t.args[1].op == opMonth {
		return &term{op: opMonthDay, n: [3]int{t.args[1].n[0], t.args[0].n[0]}}
	}
	if both := t.args[0]; both.op == opBoth && both.args[1].op == opMonthLast && t.args[1].op == opMonth {
		in := &term{op: opIn, args: [2]*term{both.args[1], t.args[1]}}
		return &term{op: opDated, args: [2]*term{both.args[0], in.together()}}
	}
	if dated := t.args[0].together(); dated.op == opDated {
		return &term{op: opDated, args: [2]*term{dated.args[0], {op: opIn, args: [2]*term{dated.args[1], t.args[1]}}}}
	}
	if inner := t.args[0].together(); inner != t.args[0] {
		return &term{op: opIn, args: [2]*term{inner, t.args[1]}}
	}
	return t
}

// missing remembers that a date was written that does not exist, and why.
func (p *parser) missing(end, year, month, day int) {
	if end <= p.wrong {
		return
	}
	p.wrong = end
	if year == 0 {
		p.problem = fmt.Sprintf("%s never has %d days", time.Month(month), day)
		return
	}
	p.problem = fmt.Sprintf("%s %d has %d days, not %d", time.Month(month), year, calendar.DaysIn(year, time.Month(month)), day)
}

// behindNoDay reports whether the date is the rest of one that does not exist: the
// "February 2019" of "30 February 2019".
func (c *context) behindNoDay() bool {
	first := c.first
	if c.kind(first) == token.Number {
		first-- // its year
	}
	month := int(c.known(first).month)
	if month == 0 || c.kind(first-1) != token.Number {
		return false
	}
	digits, day := wholeNumber(c.word(first - 1))
	if digits == 0 || digits > 2 || day < 1 {
		return false
	}
	longest := longestMonth(month)
	if n, year := wholeNumber(c.word(c.last)); n == 4 && year > 0 {
		longest = calendar.DaysIn(year, time.Month(month))
	}
	return day > longest
}

// ambiguousOrder reports whether the date has two numbers of which either may be the
// month: 3/4/2019.
func (c *context) ambiguousOrder() bool {
	for i := c.first; i+2 <= c.last; i++ {
		n, a := wholeNumber(c.word(i))
		m, b := wholeNumber(c.word(i + 2))
		mark := c.word(i + 1)
		if n == 4 && mark == c.word(i+3) {
			return false
		}
		if (mark == "/" || mark == "-") && n >= 1 && n <= 2 && m >= 1 && m <= 2 && !c.tokens[i+1].Space {
			return c.known(i+3).month == 0 && a != b && a >= 1 && a <= 12 && b >= 1 && b <= 12
		}
	}
	return false
}
