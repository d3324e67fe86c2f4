package date

import (
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
//
// At a place, three words tell which terminals and which forms may begin there (cornerAt).
// The symbols are read in their order, so that those with which others begin come first
// (readAll). What one has read begins forms of others (rise): such as end with it have read
// something at once (add), such as may go on with the next word wait until it is the turn
// of their own symbol (readBegun).
type parser struct {
	g       *grammar
	options Options
	text    string
	tokens  []token.Token // of the sentence
	words   Words         // of each

	base, limit int // the first token of the rows, and the one behind the last

	run        uint32 // distinguishes what is remembered in these rows from what was in others
	seen       []reading
	corners    []corner
	beginnings []beginning // what the lists have of forms that have begun
	results    []result    // what they have of forms that have been read
	terminal   []result    // what a terminal reads
	stack      []capture   // of the forms that are being read
	captured   []capture   // of the forms that were read

	bareHours bool   // whether a bare number may be an hour
	hours     Hours  // of the date that is settled
	problem   string // why a date that was written does not exist
	wrong     int    // the token after such a date
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
func (p *parser) sentence(text string, tokens []token.Token, words Words) {
	p.text, p.tokens, p.words = text, tokens, words
	p.base, p.limit = 0, 0
}

// reach makes the parser ready to read a date at i: with rows for it and around it.
func (p *parser) reach(i int) {
	if p.limit > 0 && i-behind >= p.base && (i+window+ahead <= p.limit || p.limit == len(p.tokens)) && i < p.limit {
		return
	}
	if p.seen == nil {
		p.seen, p.corners = make([]reading, rows), make([]corner, rows)
	}
	p.run++
	p.base = i - behind
	p.limit = min(len(p.tokens), p.base+rows)
	p.results, p.beginnings, p.stack, p.captured = p.results[:0], p.beginnings[:0], p.stack[:0], p.captured[:0]
}

// walk adds the ways in which the forms beyond a node read the tokens from i on to a list.
// What they have captured so far is on the stack from base on.
func (p *parser) walk(n *node, i, base int, into *list) {
	if n.form != nil {
		p.add(n.form, i, base, into)
	}
	if word := p.at(i); n.steps.with.has(word) {
		p.goOn(n, word, i, base, into)
	}
}

// goOn is walk for the forms that go on with the word at i.
func (p *parser) goOn(n *node, word *reading, i, base int, into *list) {
	if l := word.literal; l != 0 && n.steps.words&(1<<(l&63)) != 0 {
		for _, s := range n.steps.spelled {
			if s.word == l {
				p.walk(s.to, i+1, base, into)
			}
		}
	}
	if len(n.steps.symbols) == 0 {
		return
	}
	c := p.readAll(&n.steps.below, i)
	depth := len(p.stack)
	for k := range n.steps.symbols {
		step := &n.steps.symbols[k]
		if !c.there.has(step.symbol) {
			continue
		}
		for r := c.lists[step.symbol].first; r != none; r = p.results[r].next {
			if step.captured {
				p.stack = append(p.stack[:depth], capture{r, int32(i)})
			}
			p.walk(step.to, p.results[r].end, base, into)
		}
		p.stack = p.stack[:depth]
	}
}

// add adds what a form reads up to end to a list, unless an earlier form reads the same. Its
// captures are on the stack from base on.
func (p *parser) add(f *form, end, base int, into *list) {
	same := into.first
	for same != none && p.results[same].end != end {
		same = p.results[same].next
	}
	if same != none && p.results[same].order <= f.order {
		return
	}
	var r result
	if f.means != nil && f.means.op == opHole { // it means what its symbol means
		r = p.results[p.stack[base+f.means.n[0]-1].result]
	} else {
		r = result{n: f.number, form: f, read: int32(len(p.captured))}
		p.captured = append(p.captured, p.stack[base:]...)
	}
	r.end, r.order = end, f.order
	if same == none {
		p.append(&r, into)
		return
	}
	r.next = p.results[same].next
	p.results[same] = r
}

// append adds a result to a list.
func (p *parser) append(r *result, into *list) {
	r.next = none
	p.results = append(p.results, *r)
	last := int32(len(p.results) - 1)
	if into.first == none {
		into.first = last
	} else {
		p.results[into.last].next = last
	}
	into.last = last
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
		filled.n[1] = p.from(r, t.args[1].captureOf())
	}
	for i, n := range t.n {
		if n > holes {
			filled.n[i] = p.capture(r, n-holes).n
		} else if n < -holes {
			filled.n[i] = -p.capture(r, -n-holes).n
		}
	}
	if t.op == opBare { // where its number stands
		n := t.n[0] - holes
		filled.n[0], filled.n[1] = p.from(r, n), p.capture(r, n).end
	}
	for i, arg := range t.args {
		if arg != nil {
			filled.args[i] = p.fill(arg, r)
		}
	}
	return &filled
}

// from returns the first token of the n-th result, from 1, that the form of r has captured.
func (p *parser) from(r result, n int) int { return int(p.captured[int(r.read)+n-1].from) }

// capture returns the n-th result, from 1, that the form of r has captured.
func (p *parser) capture(r result, n int) *result {
	return &p.results[p.captured[int(r.read)+n-1].result]
}
