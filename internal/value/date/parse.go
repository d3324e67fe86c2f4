package date

import (
	"github.com/factcheck-ci/factcheck/internal/token"
)

// result is one way in which a symbol reads the tokens from some place on. What it
// means is worked out only for the reading that is taken in the end.
type result struct {
	end   int   // the token after the last
	from  int   // the first token, where the result is captured
	n     int   // what a terminal symbol reads: a number
	term  *term // what a terminal symbol reads: a date
	form  *form // the form that was read
	order int   // that of the form, where it only passes on what a terminal has read
	read  int   // where its captures begin in parser.captured
}

// parser reads the forms of the grammar in a sentence. It remembers what each symbol reads
// at each place of the rows it has, so that its time is bounded by them, and what one date
// needed serves the next.
type parser struct {
	g       *grammar
	options Options
	text    string
	tokens  []token.Token // of the sentence
	words   []*Word       // of each, nil where it is no word of dates

	base, limit int // the first token of the rows, and the one behind the last

	run      uint32 // distinguishes what is remembered in these rows from what was in others
	memo     [][]result
	seen     []reading
	corners  []corner
	stack    []result // the captures of the forms that are being read
	captured []result // the captures of the forms that were read

	problem string // why a date that was written does not exist
	wrong   int    // the token after such a date
}

const (
	// window is how many tokens the longest date may have.
	window = 40
	// behind and ahead are how many tokens before and after a date decide how it is read.
	behind, ahead = 2, 6
	// rows is for how many tokens the parser remembers what it has read.
	rows = behind + window + ahead + 24
)

// sentence makes the parser ready for a sentence.
func (p *parser) sentence(text string, tokens []token.Token, words []*Word) {
	p.text, p.tokens, p.words = text, tokens, words
	p.base, p.limit = 0, 0
}

// reach makes the parser ready to read a date at i: with rows for it and around it.
func (p *parser) reach(i int) {
	if p.limit > 0 && i-behind >= p.base && (i+window+ahead <= p.limit || p.limit == len(p.tokens)) && i < p.limit {
		return
	}
	if p.memo == nil {
		p.memo, p.seen, p.corners = make([][]result, len(p.g.symbols)*rows), make([]reading, rows), make([]corner, rows)
	}
	p.run++
	p.base = i - behind
	p.limit = min(len(p.tokens), p.base+rows)
	p.stack, p.captured = p.stack[:0], p.captured[:0]
}

// walk appends the ways in which the forms beyond a node read the tokens from i on.
// What they have captured so far is on the stack from base on.
func (p *parser) walk(n *node, i, base int, list []result) []result {
	if n.form != nil {
		list = p.add(n.form, i, base, list)
	}
	if i >= p.limit || len(n.edges) == 0 {
		return list
	}
	if l := p.at(i).literal; l != 0 && n.steps.words&(1<<(l&63)) != 0 {
		for _, s := range n.steps.spelled {
			if s.word == l {
				list = p.walk(s.to, i+1, base, list)
			}
		}
	}
	if len(n.steps.symbols) == 0 {
		return list
	}
	return p.walkSymbols(n, i, base, p.readAll(&n.steps.below, i), list)
}

// walkSymbols is walk for those edges of a node on which a symbol of there stands.
func (p *parser) walkSymbols(n *node, i, base int, there *symbols, list []result) []result {
	for rank := range n.steps.ranks.and(there).all {
		for _, step := range n.steps.by(rank) {
			depth := len(p.stack)
			for _, r := range p.memo[(i-p.base)*len(p.g.symbols)+int(step.symbol)] {
				if step.captured {
					r.from = i
					p.stack = append(p.stack[:depth], r)
				}
				list = p.walk(step.to, r.end, base, list)
			}
			p.stack = p.stack[:depth]
		}
	}
	return list
}

// add appends what a form reads up to end, unless an earlier form reads the same.
func (p *parser) add(f *form, end, base int, list []result) []result {
	r := result{end: end, n: f.number, form: f, order: f.order, read: len(p.captured)}
	if f.means != nil && f.means.op == opHole {
		if c := p.stack[base+f.means.n[0]-1]; c.term == nil && c.form == nil {
			r = result{end: end, n: c.n, order: f.order}
		}
	}
	for i, old := range list {
		if old.end == end {
			if old.order <= f.order {
				return list
			}
			list[i] = r
			p.captured = append(p.captured, p.stack[base:]...)
			return list
		}
	}
	p.captured = append(p.captured, p.stack[base:]...)
	return append(list, r)
}

// meaning returns what a result means.
func (p *parser) meaning(r result) *term {
	if r.form == nil || r.form.means == nil {
		return r.term
	}
	if r.form.whole {
		return r.form.means
	}
	return p.fill(r.form.means, r)
}

// fill returns the term with its holes filled by what the form of r has captured.
func (p *parser) fill(t *term, r result) *term {
	if t.op == opHole {
		return p.meaning(p.captured[r.read+t.n[0]-1])
	}
	filled := *t
	if t.op == opList { // where the first of the two ends, and the second begins
		filled.n[0] = p.captured[r.read+t.args[0].captureOf()-1].end
		filled.n[1] = p.captured[r.read+t.args[1].captureOf()-1].from
	}
	for i, n := range t.n {
		if n > holes {
			filled.n[i] = p.captured[r.read+n-holes-1].n
		} else if n < -holes {
			filled.n[i] = -p.captured[r.read-n-holes-1].n
		}
	}
	for i, arg := range t.args {
		if arg != nil {
			filled.args[i] = p.fill(arg, r)
		}
	}
	return &filled
}
