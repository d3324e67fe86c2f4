package date

import (
	"math/bits"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// result is one way in which a symbol reads the tokens from some place on. What it
// means is worked out only for the reading that is taken in the end.
type result struct {
	end   int   // the token after the last
	n     int   // what a terminal symbol reads: a number
	term  *term // what a terminal symbol reads: a date
	form  *form // the form that was read
	order int32 // that of the form
	read  int32 // where its captures begin in parser.captured
	next  int32 // the next way in which the symbol reads the same place, or none
}

// capture is what a form has read of a symbol: a result, by its index in parser.results,
// and the first token of it.
type capture struct{ result, from int32 }

// none is the index of nothing.
const none = -1

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

	run        uint32 // distinguishes what is remembered in these rows from what was in others
	seen       []reading
	corners    []corner
	lists      []list      // by row and symbol, of those that begin there
	beginnings []beginning // what the lists have of forms that have begun
	results    []result    // what they have of forms that have been read
	terminal   []result    // what a terminal reads
	stack      []capture   // of the forms that are being read
	captured   []capture   // of the forms that were read

	problem string // why a date that was written does not exist
	wrong   int    // the token after such a date
}

// list is what the parser knows of a symbol at a place: how its forms have begun, and how
// they were read. Both are chains of indices, by the first and the last.
type list struct{ begun, lastBegun, first, last int32 }

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
	p.results, p.beginnings, p.stack, p.captured = p.results[:0], p.beginnings[:0], p.stack[:0], p.captured[:0]
}

// listOf returns what there is of a symbol at i, where it begins.
func (p *parser) listOf(s symbol, i int) *list { return &p.lists[(i-p.base)*len(p.g.symbols)+int(s)] }

// walk adds the ways in which the forms beyond a node read the tokens from i on to a list.
// What they have captured so far is on the stack from base on.
func (p *parser) walk(n *node, i, base int, into *list) {
	if n.form != nil {
		p.add(n.form, i, base, into)
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
				p.walk(s.to, i+1, base, into)
			}
		}
	}
	if len(n.steps.symbols) > 0 {
		p.walkSymbols(n, i, base, into)
	}
}

// walkSymbols is walk for those edges of a node on which a symbol stands.
func (p *parser) walkSymbols(n *node, i, base int, into *list) {
	there := p.readAll(&n.steps.below, i)
	depth := len(p.stack)
	place := 0 // among the symbols of the node
	for w, ranks := range n.steps.ranks {
		for set := ranks & there[w]; set != 0; set &= set - 1 {
			before := bits.OnesCount64(ranks & (set&-set - 1))
			for _, step := range n.steps.symbols[place+before] {
				for k := p.listOf(step.symbol, i).first; k != none; k = p.results[k].next {
					if step.captured {
						p.stack = append(p.stack[:depth], capture{k, int32(i)})
					}
					p.walk(step.to, p.results[k].end, base, into)
				}
				p.stack = p.stack[:depth]
			}
		}
		place += bits.OnesCount64(ranks)
	}
}

// add adds what a form reads up to end to a list, unless an earlier form reads the same.
func (p *parser) add(f *form, end, base int, into *list) {
	r := result{end: end, n: f.number, form: f, order: f.order, read: int32(len(p.captured)), next: none}
	if f.means != nil && f.means.op == opHole { // what the form means is what its symbol means
		r = p.results[p.stack[base+f.means.n[0]-1].result]
		r.end, r.order, r.next = end, f.order, none
	}
	for k := into.first; k != none; k = p.results[k].next {
		if old := &p.results[k]; old.end == end {
			if old.order > f.order {
				r.next = old.next
				*old = r
				p.captured = append(p.captured, p.stack[base:]...)
			}
			return
		}
	}
	p.captured = append(p.captured, p.stack[base:]...)
	p.append(r, into)
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
		return p.meaning(*p.capture(r, t.n[0]))
	}
	filled := *t
	if t.op == opList { // where the first of the two ends, and the second begins
		filled.n[0] = p.capture(r, t.args[0].captureOf()).end
		filled.n[1] = int(p.captured[int(r.read)+t.args[1].captureOf()-1].from)
	}
	for i, n := range t.n {
		if n > holes {
			filled.n[i] = p.capture(r, n-holes).n
		} else if n < -holes {
			filled.n[i] = -p.capture(r, -n-holes).n
		}
	}
	for i, arg := range t.args {
		if arg != nil {
			filled.args[i] = p.fill(arg, r)
		}
	}
	return &filled
}

// append adds a result to a list.
func (p *parser) append(r result, into *list) {
	p.results = append(p.results, r)
	last := int32(len(p.results) - 1)
	if into.first == none {
		into.first = last
	} else {
		p.results[into.last].next = last
	}
	into.last = last
}

// capture returns the n-th result, from 1, that the form of r has captured.
func (p *parser) capture(r result, n int) *result {
	return &p.results[p.captured[int(r.read)+n-1].result]
}
