package date

import (
	"sync"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// result is one way in which a symbol reads the tokens from some place on.
type result struct {
	end  int   // the token after the last
	n    int   // what a terminal symbol reads: a number
	term *term // what a form means; nil for a terminal
}

// parser reads the forms of the grammar at a place in a sentence. It remembers what
// each symbol reads at each place, so that its time is bounded by the window.
type parser struct {
	g       *grammar
	text    string
	tokens  []token.Token // the window
	options Options

	run  uint32 // distinguishes what is remembered in this run from earlier ones
	memo []remembered
	seen []reading
	used bool // whether a numeric date was read that another order would read otherwise
}

// remembered is what a symbol reads at a place.
type remembered struct {
	run  uint32
	list []result
}

// window is how many tokens the longest date may have.
const window = 48

var parsers = sync.Pool{New: func() any { return &parser{} }}

// begin makes the parser ready to read the tokens from i on.
func (p *parser) begin(g *grammar, text string, tokens []token.Token, o Options) {
	p.g, p.text, p.options = g, text, o
	p.tokens = tokens[:min(len(tokens), window)]
	if size := len(g.symbols) * (window + 1); len(p.memo) != size {
		p.memo, p.seen = make([]remembered, size), make([]reading, window+1)
	}
	p.run++
	for i := range p.seen {
		p.seen[i].known = false
	}
}

// read returns all ways in which a symbol reads the tokens from i on, at most one for
// each end: of two, that of the earlier form.
func (p *parser) read(s symbol, i int) []result {
	m := &p.memo[int(s)*(window+1)+i]
	if m.run == p.run {
		return m.list
	}
	m.run, m.list = p.run, m.list[:0] // a symbol that begins with itself reads nothing
	if i >= len(p.tokens) {
		return nil
	}
	list := m.list
	if terminal := p.g.symbols[s].terminal; terminal != nil {
		list = terminal(p, i, list)
	} else {
		for _, f := range p.g.candidates(s, p.at(i)) {
			list = p.form(f, 0, i, new(captures), list)
		}
	}
	m.list = list
	return list
}

// captures are what the bracketed symbols of a form have read, in their order.
type captures struct {
	n    int
	list [maxCaptures]result
}

// form appends the ways in which the elements of a form from the k-th on read the
// tokens from i on.
func (p *parser) form(f *form, k, i int, c *captures, list []result) []result {
	if k == len(f.elements) {
		for _, r := range list {
			if r.end == i {
				return list
			}
		}
		return append(list, f.result(i, c))
	}
	e := f.elements[k]
	if e.literal {
		if i < len(p.tokens) && p.g.has(e, p.at(i)) {
			return p.form(f, k+1, i+1, c, list)
		}
		return list
	}
	for _, r := range p.read(e.symbol, i) {
		if e.captured {
			c.list[c.n] = r
			c.n++
		}
		list = p.form(f, k+1, r.end, c, list)
		if e.captured {
			c.n--
		}
	}
	return list
}

// result returns what a form means that has read the tokens up to end.
func (f *form) result(end int, c *captures) result {
	if f.means == nil {
		return result{end: end, n: f.number}
	}
	if f.means.op == opHole && c.list[f.means.n[0]-1].term == nil {
		return result{end: end, n: c.list[f.means.n[0]-1].n}
	}
	return result{end: end, term: f.means.fill(c)}
}

// fill returns the term with its holes filled by what was read.
func (t *term) fill(c *captures) *term {
	if t.op == opHole {
		return c.list[t.n[0]-1].term
	}
	filled := *t
	for i, n := range t.n {
		if n > holes {
			filled.n[i] = c.list[n-holes-1].n
		} else if n < -holes {
			filled.n[i] = -c.list[-n-holes-1].n
		}
	}
	for i, arg := range t.args {
		if arg != nil {
			filled.args[i] = arg.fill(c)
		}
	}
	return &filled
}
