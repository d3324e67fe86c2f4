package date

import (
	"math/bits"

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
	seen     []reading
	corners  []corner
	lists    []list   // by row and symbol, of those that read something there
	results  []result // what the lists have
	open     []result // the lists that are not complete yet, one in another
	first    int      // where the innermost of them begins
	stack    []result // the captures of the forms that are being read
	captured []result // the captures of the forms that were read

	problem string // why a date that was written does not exist
	wrong   int    // the token after such a date
}

// list is what a symbol reads at a place: a piece of the results, as one piece of memory
// with those of the other symbols, for most are read soon.
type list struct{ first, end int32 }

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
	if p.lists == nil {
		p.lists, p.seen, p.corners = make([]list, len(p.g.symbols)*rows), make([]reading, rows), make([]corner, rows)
	}
	p.run++
	p.base = i - behind
	p.limit = min(len(p.tokens), p.base+rows)
	p.results, p.stack, p.captured = p.results[:0], p.stack[:0], p.captured[:0]
}

// listOf returns what a symbol that reads something at i reads there.
func (p *parser) listOf(s symbol, i int) *list { return &p.lists[(i-p.base)*len(p.g.symbols)+int(s)] }

// walk adds the ways in which the forms beyond a node read the tokens from i on to the
// innermost open list. What they have captured so far is on the stack from base on.
func (p *parser) walk(n *node, i, base int) {
	if n.form != nil {
		p.add(n.form, i, base)
	}
	if i >= p.limit || len(n.edges) == 0 {
		return
	}
	word := p.at(i)
	if !n.steps.goOn(word) {
		return
	}
	if l := word.literal; l != 0 && n.steps.words&(1<<(l&63)) != 0 {
		for _, s := range n.steps.spelled {
			if s.word == l {
				p.walk(s.to, i+1, base)
			}
		}
	}
	if len(n.steps.symbols) > 0 {
		p.walkSymbols(n, i, base, p.readAll(&n.steps.below, i))
	}
}

// walkSymbols is walk for those edges of a node on which a symbol of there stands.
func (p *parser) walkSymbols(n *node, i, base int, there *symbols) {
	depth := len(p.stack)
	place := 0 // among the symbols of the node
	for w, ranks := range n.steps.ranks {
		for set := ranks & there[w]; set != 0; set &= set - 1 {
			before := bits.OnesCount64(ranks & (set&-set - 1))
			for _, step := range n.steps.symbols[place+before] {
				l := p.listOf(step.symbol, i)
				for k := l.first; k < l.end; k++ {
					end := p.results[k].end
					if step.captured {
						p.stack = append(p.stack[:depth], p.results[k])
						p.stack[depth].from = i
					}
					p.walk(step.to, end, base)
				}
				p.stack = p.stack[:depth]
			}
		}
		place += bits.OnesCount64(ranks)
	}
}

// add adds what a form reads up to end, unless an earlier form reads the same.
func (p *parser) add(f *form, end, base int) {
	r := result{end: end, n: f.number, form: f, order: f.order, read: len(p.captured)}
	if f.means != nil && f.means.op == opHole {
		if c := &p.stack[base+f.means.n[0]-1]; c.term == nil && c.form == nil {
			r = result{end: end, n: c.n, order: f.order}
		}
	}
	for i := p.first; i < len(p.open); i++ {
		if old := &p.open[i]; old.end == end {
			if old.order > f.order {
				*old = r
				p.captured = append(p.captured, p.stack[base:]...)
			}
			return
		}
	}
	p.captured = append(p.captured, p.stack[base:]...)
	p.open = append(p.open, r)
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
