package date

import (
	"github.com/factcheck-ci/factcheck/internal/token"
)

// Reader reads the dates of sentences, of one after another. It is not safe for concurrent
// use.
type Reader struct{ parser parser }

// NewReader returns a Reader.
func NewReader(o Options) *Reader { return &Reader{parser{g: readyGrammar(), options: o}} }

// Sentence has the Reader read a sentence from now on.
func (r *Reader) Sentence(text string, tokens []token.Token, words Words) {
	r.parser.sentence(text, tokens, words)
}

// At reads the date that begins at token i, the longest there is. The tense of the
// sentence decides between last Friday and the next, and the words around the date
// whether it is one: "may" is a month only among dates.
func (r *Reader) At(i int) (Match, bool) { return r.at(i, true) }

// WithoutHours is [Reader.At] for a text in which a bare number is no hour.
func (r *Reader) WithoutHours(i int) (Match, bool) { return r.at(i, false) }

func (r *Reader) at(i int, bareHours bool) (Match, bool) {
	p := &r.parser
	p.bareHours = bareHours
	p.reach(i)
	p.problem, p.wrong = "", 0
	var buf [8]result
	readings := p.read(p.g.date, i, buf[:0])
	for limit := i + window + 1; ; {
		best := longest(readings, limit)
		if best.end == 0 || best.end < p.wrong {
			return Match{First: i, Last: p.wrong - 1, Problem: p.problem}, false
		}
		c := context{text: p.text, tokens: p.tokens, words: p.words, first: i, last: best.end - 1}
		if m, ok := p.match(&c, p.meaning(best), best.end); ok {
			return m, true
		}
		limit = best.end
	}
}

// Before is [Reader.At] for a sentence that ends before token end.
func (r *Reader) Before(i, end int) (Match, bool) {
	p := &r.parser
	whole := p.tokens
	defer p.sentence(p.text, whole, p.words)
	p.sentence(p.text, whole[:end], p.words)
	return r.At(i)
}

// match returns what is read at the tokens of c, if it is a date there: all of a list, or
// nothing.
func (p *parser) match(c *context, t *term, end int) (m Match, ok bool) {
	var buf [4]item
	items := t.items(c.first, end-1, buf[:0])
	if t.op == opRange || t.op == opIn && t.args[0].op == opRange {
		if both := t.fromTo(c); both != nil {
			items, c.moved = both, true
		}
	}
	if len(items) > 1 && c.kind(c.last) == token.Number && c.countsNoun() {
		return m, false // "on May 1 and 2 people"
	}
	for k, one := range items {
		p.hours = Hours{}
		settled, exists := one.term.settle(p, end)
		around := c
		if c.moved {
			around = c.at(one.first, one.last)
		}
		if !exists || p.hours.End > 0 && !p.bareHours || !around.accepts(settled) {
			return m, false
		}
		next := Match{Expr: newExpr(c.tensed(settled)), First: one.first, Last: one.last, Ambiguous: c.ambiguousOrder() && !p.showsOrder(one.last), About: settled.op == opAbout, Hours: p.hours}
		if k == 0 {
			m = next
			m.count(c, settled)
			m.First = min(around.begin(settled), m.Last)
			continue
		}
		m.Rest = append(m.Rest, next)
	}
	return m, true
}

// at returns the context of some other tokens of the sentence.
func (c *context) at(first, last int) *context {
	other := *c
	other.first, other.last = first, last
	return &other
}

// count notes whether the date, a term read at the tokens of c, is counted from another.
func (m *Match) count(c *context, t *term) {
	then, told := c.told(t)
	if then == nil {
		return
	}
	m.Then, m.Told = newExpr(then), told
	if then.op == opThen {
		m.Expr = Expr{}
	}
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
		w := c.word(i)
		if t.op == opEither && (w == "over" || w == "within") {
			continue
		}
		if w != "in" && w != "on" && w != "at" && w != "during" || t.op == opAway || t.op == opAbout || c.word(i+1) == "least" || c.word(i+1) == "or" {
			return i
		}
	}
	return c.last
}
