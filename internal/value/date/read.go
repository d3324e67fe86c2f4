package date

import (
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// At reads the date that begins at tokens[i], the longest there is. tokens are those
// of one sentence: its tense decides between last Friday and the next. At looks at
// the words around i as well, since "may" is a month only among dates.
func At(text string, tokens []token.Token, i int, o Options) (Match, bool) {
	p := parsers.Get().(*parser)
	defer parsers.Put(p)
	p.begin(readyGrammar(), text, tokens[i:], o)
	readings := p.read(p.g.date, 0)
	for limit := len(tokens) + 1; ; {
		best := longest(readings, limit)
		if best.end == 0 || best.end < p.wrong {
			return Match{First: i, Last: i + p.wrong - 1, Problem: p.problem}, false
		}
		c := context{text: text, tokens: tokens, first: i, last: i + best.end - 1}
		t, exists := p.meaning(best).settle(p, best.end)
		if exists && c.accepts(t) {
			return Match{Expr: newExpr(c.tensed(t)), First: c.begin(t), Last: c.last, Ambiguous: c.ambiguousOrder()}, true
		}
		limit = best.end
	}
}

// settle returns the term with its days of a stated year put together, so that "3 March
// 2019" and "2019-03-03" are the same, and false if one of them does not exist.
func (t *term) settle(p *parser, end int) (*term, bool) {
	if t == nil {
		return nil, true
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
	settled := *t
	for i, arg := range t.args {
		var ok bool
		if settled.args[i], ok = arg.settle(p, end); !ok {
			return t, false
		}
	}
	return &settled, true
}

// longest returns the reading with the greatest end below limit, or none.
func longest(readings []result, limit int) (best result) {
	for _, r := range readings {
		if r.end > best.end && r.end < limit {
			best = r
		}
	}
	return best
}

// begin returns the first token of the date itself: without "in", "on" and "at",
// unless they belong to it, as in "in two weeks".
func (c *context) begin(t *term) int {
	for i := c.first; i < c.last; i++ {
		if w := c.word(i); w != "in" && w != "on" && w != "at" && w != "during" || t.op == opAway || t.op == opAbout {
			return i
		}
	}
	return c.last
}
