package date

import (
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
		if m, ok := p.match(&c, p.meaning(best), best.end); ok {
			return m, true
		}
		limit = best.end
	}
}

// match returns what is read at the tokens of c, if it is a date there: all of a list, or
// nothing.
func (p *parser) match(c *context, t *term, end int) (m Match, ok bool) {
	var buf [4]item
	items := t.items(0, end-1, buf[:0])
	if len(items) > 1 && c.kind(c.last) == token.Number && c.countsNoun() {
		return m, false // "on May 1 and 2 people"
	}
	for k, one := range items {
		settled, exists := one.term.settle(p, end)
		if !exists || !c.accepts(settled) {
			return m, false
		}
		next := Match{Expr: newExpr(c.tensed(settled)), First: c.first + one.first, Last: c.first + one.last, Ambiguous: c.ambiguousOrder()}
		if k == 0 {
			m = next
			m.First = min(c.begin(settled), m.Last)
			continue
		}
		m.Rest = append(m.Rest, next)
	}
	return m, true
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
