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
	above   [][]parent       // by rank: the symbols that may begin with this one
	below   []symbols        // by symbol: itself and all that may stand at its left corner
	classes [classes]symbols // the terminals that begin with a word of a class
}

// parent is a symbol that may begin with another, and the node behind that.
type parent struct {
	rank int
	to   *node
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
		if entry.terminal != nil {
			for class := range c.classes {
				if terminalClasses[entry.name]&(1<<class) != 0 {
					c.classes[class].add(rank)
				}
			}
		}
		for _, e := range entry.root.edges {
			if !e.literal {
				child := g.symbols[e.symbol].rank
				c.above[child] = append(c.above[child], parent{rank, e.to})
				c.below[s].join(&c.below[e.symbol])
			}
		}
	}
	return c
}

// corner is what the parser knows of the symbols at a place.
type corner struct {
	run   uint32
	begun symbols // those that something begins
	read  symbols // those that have been read, or are begun by nothing
	there symbols // those that read something
	open  items   // the first edges of forms that the words there open, see opened
}

// cornerAt returns the corner at i. Symbols are begun there by a terminal, or by a form of
// which the first word is spelled out and those behind it may follow.
func (p *parser) cornerAt(i int) *corner {
	c := &p.corners[i-p.base]
	if c.run == p.run {
		return c
	}
	*c = corner{run: p.run, open: c.open[:0]}
	c.open, c.begun = p.g.opened.by(p.at(i), p.at(i+1), p.at(i+2), c.open)
	for kinds := p.at(i).kinds; kinds != 0; kinds &= kinds - 1 {
		c.begun.join(&p.g.corners.classes[bits.TrailingZeros32(kinds)])
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
			if p.readAt(c, p.g.order[rank], i) {
				c.there.add(rank)
				p.rise(c, rank, p.listOf(p.g.order[rank], i))
			}
		}
		c.read[w] |= set[w]
	}
	return &c.there
}

// rise notes the symbols that begin with what a symbol reads at a corner: those of which a
// form ends behind it, or may go on with the word there.
func (p *parser) rise(c *corner, rank int, read *list) {
	for k := read.first; k < read.end; k++ {
		next := p.at(p.results[k].end)
		for _, up := range p.g.corners.above[rank] {
			if !c.begun.has(up.rank) && (up.to.form != nil || up.to.steps.goOn(next)) {
				c.begun.add(up.rank)
			}
		}
	}
}

// read returns all ways in which a symbol reads the tokens from i on, at most one for
// each end: of two, that of the earlier form.
func (p *parser) read(s symbol, i int) []result {
	if i >= p.limit {
		return nil
	}
	there := p.readAll(&p.g.corners.below[s], i)
	if !there.has(p.g.symbols[s].rank) {
		return nil
	}
	l := p.listOf(s, i)
	return p.results[l.first:l.end]
}

// readAt reads a symbol at i, of which those at its left corner have been read, and
// reports whether there is one.
func (p *parser) readAt(c *corner, s symbol, i int) bool {
	entry, outer := &p.g.symbols[s], p.first
	p.first = len(p.open)
	var list list
	if entry.terminal != nil {
		list = p.keep(s, i, entry.terminal(p, i, p.open[p.first:]))
	} else {
		p.walkOpened(c, entry.rank, i)
		p.walkSymbols(entry.root, i, len(p.stack), &c.there)
		list = p.keep(s, i, p.open[p.first:])
	}
	p.open, p.first = p.open[:p.first], outer
	return list.end > list.first
}

// walkOpened walks the forms of a symbol that the words at i open.
func (p *parser) walkOpened(c *corner, rank, i int) {
	if len(c.open) == 0 {
		return
	}
	o := &p.g.opened
	for edge := o.first[rank]; edge < o.first[rank+1]; edge++ {
		if c.open.has(edge) {
			p.walk(o.edges[edge].to, i+1, len(p.stack))
		}
	}
}

// keep remembers what a symbol reads at i.
func (p *parser) keep(s symbol, i int, read []result) list {
	first := len(p.results)
	p.results = append(p.results, read...)
	l := p.listOf(s, i)
	*l = list{int32(first), int32(len(p.results))}
	return *l
}
