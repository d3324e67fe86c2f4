package date

import (
	"fmt"
	"math/bits"
)

// symbols is a set of symbols, by their rank: those with which a symbol may begin have
// lower ranks than the symbol itself.
type symbols [2]uint64

func (s *symbols) has(rank int) bool { return s[rank>>6]&(1<<(rank&63)) != 0 }

func (s *symbols) add(rank int)    { s[rank>>6] |= 1 << (rank & 63) }
func (s *symbols) join(t *symbols) { s[0], s[1] = s[0]|t[0], s[1]|t[1] }

func (s *symbols) meets(t *symbols) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// maxSymbols is how many symbols a grammar may have.
const maxSymbols = 128

// corners knows which symbols may stand at the left corner of others. A parser works
// its way up from what a word begins, and looks at no symbol that nothing begins.
type corners struct {
	above [][]parent // by rank: the symbols that may begin with this one
	below []symbols  // by symbol: itself and all that may stand at its left corner
}

// parent is a symbol that may begin with another, and the node behind that.
type parent struct {
	rank     int
	captured bool
	to       *node
}

// rank puts the symbols in the order of their ranks. A symbol that begins with itself
// cannot be read.
func (g *grammar) rank() error {
	if len(g.symbols) > maxSymbols {
		return fmt.Errorf("%d symbols, and %d are the most", len(g.symbols), maxSymbols)
	}
	const visiting, done = 1, 2
	state := make([]int, len(g.symbols))
	var visit func(s symbol) error
	visit = func(s symbol) error {
		switch state[s] {
		case visiting:
			return fmt.Errorf("%s begins with itself", g.symbols[s].name)
		case done:
			return nil
		}
		state[s] = visiting
		for _, e := range g.symbols[s].root.edges {
			if !e.literal {
				if err := visit(e.symbol); err != nil {
					return err
				}
			}
		}
		state[s] = done
		g.symbols[s].rank = len(g.order)
		g.order = append(g.order, s)
		return nil
	}
	for s := range g.symbols {
		if err := visit(symbol(s)); err != nil {
			return err
		}
	}
	return nil
}

// newCorners works out the corners of a grammar whose symbols have their ranks.
func newCorners(g *grammar) corners {
	c := corners{above: make([][]parent, len(g.symbols)), below: make([]symbols, len(g.symbols))}
	for rank, s := range g.order {
		entry := &g.symbols[s]
		c.below[s].add(rank)
		for _, e := range entry.root.edges {
			if !e.literal {
				child := g.symbols[e.symbol].rank
				c.above[child] = append(c.above[child], parent{rank, e.captured, e.to})
				c.below[s].join(&c.below[e.symbol])
			}
		}
	}
	return c
}

// corner is what the parser knows of the symbols at a place.
type corner struct {
	run    uint32
	begun  symbols // those that something begins
	opened symbols // those of them of which a form has begun, see begin
	read   symbols // those that have been read, or are begun by nothing
	there  symbols // those that read something
}

// beginning is a form of a symbol, or several that begin alike, of which the first element
// has been read.
type beginning struct {
	to       *node
	end      int32 // the token behind the element
	captured int32 // the result that it is, where it is captured, or none
	next     int32 // the next beginning of the symbol at the same place, or none
}

// begin notes that forms of a symbol, given by its rank, begin at i.
func (p *parser) begin(c *corner, i, rank int, b beginning) {
	l := p.listOf(p.g.order[rank], i)
	p.beginnings = append(p.beginnings, b)
	last := int32(len(p.beginnings) - 1)
	if c.opened.has(rank) {
		p.beginnings[l.lastBegun].next = last
	} else {
		l.begun = last
		c.opened.add(rank)
		c.begun.add(rank)
	}
	l.lastBegun = last
}

// cornerAt returns the corner at i. Symbols are begun there by a terminal, or by a form of
// which the first word is spelled out and those behind it may follow.
func (p *parser) cornerAt(i int) *corner {
	c := &p.corners[i-p.base]
	if c.run == p.run {
		return c
	}
	*c = corner{run: p.run}
	for edge := range p.g.opened.by(p.at(i), p.at(i+1), p.at(i+2)) {
		if o := &p.g.opened.edges[edge]; o.to == nil {
			c.begun.add(o.rank)
		} else {
			p.begin(c, i, o.rank, beginning{o.to, int32(i + 1), none, none})
		}
	}
	return c
}

// readAll reads the symbols of a set at i, all that may stand at the left corner of one of
// them with it, and returns those that read something there.
func (p *parser) readAll(set *symbols, i int) *symbols {
	c := p.cornerAt(i)
	for w := range c.read {
		for {
			todo := set[w] & c.begun[w] &^ c.read[w]
			if todo == 0 {
				break
			}
			rank := w<<6 + bits.TrailingZeros64(todo)
			c.read.add(rank)
			if l := p.readAt(p.g.order[rank], i); l.first != none {
				c.there.add(rank)
				p.rise(c, i, rank, l.first)
			}
		}
		c.read[w] |= set[w]
	}
	return &c.there
}

// readAt reads a symbol that has begun at i.
func (p *parser) readAt(s symbol, i int) *list {
	l := p.listOf(s, i)
	l.first = none
	if t := p.g.symbols[s].terminal; t != nil {
		p.terminal = t.read(p, i, p.terminal[:0])
		for _, r := range p.terminal {
			r.next = none
			p.append(r, l)
		}
		return l
	}
	base := len(p.stack)
	for k := l.begun; k != none; {
		b := &p.beginnings[k]
		k = b.next
		if b.captured != none {
			p.stack = append(p.stack, capture{b.captured, int32(i)})
		}
		p.walk(b.to, int(b.end), base, l)
		p.stack = p.stack[:base]
	}
	return l
}

// rise begins the symbols that begin with what a symbol reads at a corner, the first of
// the results: with those of their forms that end behind it, or may go on with the word
// there.
func (p *parser) rise(c *corner, i, rank int, first int32) {
	above := p.g.corners.above[rank]
	for k := first; k != none; k = p.results[k].next {
		end := p.results[k].end
		next := p.at(end)
		for n := range above {
			up := &above[n]
			if up.to.form == nil && !up.to.steps.goOn(next) {
				continue
			}
			b := beginning{up.to, int32(end), none, none}
			if up.captured {
				b.captured = k
			}
			p.begin(c, i, up.rank, b)
		}
	}
}

// read adds to list all ways in which a symbol reads the tokens from i on, at most one
// for each end: of two, that of the earlier form.
func (p *parser) read(s symbol, i int, list []result) []result {
	if i >= p.limit || !p.readAll(&p.g.corners.below[s], i).has(p.g.symbols[s].rank) {
		return list
	}
	for k := p.listOf(s, i).first; k != none; k = p.results[k].next {
		list = append(list, p.results[k])
	}
	return list
}
