package date

import "math/bits"

// symbols is a set of symbols.
type symbols [maxSymbols / 64]uint64

func (s *symbols) has(n symbol) bool { return s[n>>6]&(1<<(n&63)) != 0 }

func (s *symbols) add(n symbol)    { s[n>>6] |= 1 << (n & 63) }
func (s *symbols) join(t *symbols) { s[0], s[1] = s[0]|t[0], s[1]|t[1] }

func (s *symbols) meets(t *symbols) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// maxSymbols is how many symbols a grammar may have.
const maxSymbols = 128

// corners knows which symbols may stand at the left corner of others. A parser works
// its way up from what a word begins, and looks at no symbol that nothing begins.
type corners struct {
	above []parents // by symbol: those that may begin with it
	below []symbols // by symbol: itself and all that may stand at its left corner
}

// parents are the symbols that may begin with another.
type parents struct {
	end  []parent // those that may end with it as well
	goOn []parent // those that may go on behind it
	with wordSet  // with which words they may go on, taken together
}

// parent is a symbol that may begin with another, and the node behind that.
type parent struct {
	symbol   symbol
	captured bool
	to       *node
}

// newCorners works out the corners of a grammar whose symbols are in order.
func newCorners(g *grammar) corners {
	c := corners{above: make([]parents, len(g.symbols)), below: make([]symbols, len(g.symbols))}
	for n := range g.symbols {
		s := symbol(n)
		c.below[s].add(s)
		for k := range g.symbols[s].root.edges {
			if e := &g.symbols[s].root.edges[k]; !e.literal {
				c.above[e.symbol].add(g, parent{s, e.captured, e.to})
				c.below[s].join(&c.below[e.symbol])
			}
		}
	}
	return c
}

func (p *parents) add(g *grammar, one parent) {
	if one.to.form != nil {
		p.end = append(p.end, one)
	}
	if len(one.to.edges) == 0 {
		return
	}
	p.goOn = append(p.goOn, one)
	words := g.firstOfEdges(one.to)
	p.with.join(&words)
}

// corner is what the parser knows of the symbols at a place.
type corner struct {
	run   uint32
	place int              // the token
	begun symbols          // those that something begins
	read  symbols          // those that have been read, or are begun by nothing
	there symbols          // those that read something
	lists [maxSymbols]list // by symbol, of those that something begins
}

// list is what the parser knows of a symbol at a place: how its forms have begun, and how
// they were read. Both are chains of indices, by the first and the last.
type list struct{ begun, lastBegun, first, last int32 }

// beginning is a form of a symbol, or several that begin alike, of which the first element
// has been read.
type beginning struct {
	to       *node
	end      int32 // the token behind the element
	captured int32 // the result that it is, where it is captured, or none
	next     int32 // the next beginning of the symbol at the same place, or none
}

// cornerAt returns the corner at i. Symbols are begun there by a terminal, or by a form of
// which the first word is spelled out and those behind it may follow.
func (p *parser) cornerAt(i int) *corner {
	c := &p.corners[i-p.base]
	if c.run == p.run {
		return c
	}
	c.run, c.place, c.begun, c.read, c.there = p.run, i, symbols{}, symbols{}, symbols{}
	second := p.at(i + 1)
	for edge := range p.g.opened.by(p.at(i), second, p.at(i+2)) {
		o := &p.g.opened.edges[edge]
		l := c.begin(o.symbol)
		if o.to == nil {
			continue
		}
		if o.to.form != nil {
			p.add(o.to.form, i+1, len(p.stack), l)
		}
		if o.to.steps.with.has(second) {
			p.goOnLater(l, beginning{o.to, int32(i + 1), none, none})
		}
	}
	return c
}

// begin returns the list of a symbol that begins at the place.
func (c *corner) begin(s symbol) *list {
	l := &c.lists[s]
	if !c.begun.has(s) {
		c.begun.add(s)
		*l = list{none, none, none, none}
	}
	return l
}

// goOnLater adds a beginning to a list, to be gone on with when its symbol is read.
func (p *parser) goOnLater(l *list, b beginning) {
	p.beginnings = append(p.beginnings, b)
	last := int32(len(p.beginnings) - 1)
	if l.begun == none {
		l.begun = last
	} else {
		p.beginnings[l.lastBegun].next = last
	}
	l.lastBegun = last
}

// readAll reads the symbols of a set at i, which has all that may stand at the left corner
// of one of them as well, and returns what there is at i.
func (p *parser) readAll(set *symbols, i int) *corner {
	c := p.cornerAt(i)
	for w := range c.read {
		for {
			todo := set[w] & c.begun[w] &^ c.read[w]
			if todo == 0 {
				break
			}
			s := symbol(w<<6 + bits.TrailingZeros64(todo))
			c.read[w] |= todo & -todo
			l := &c.lists[s]
			if t := p.g.symbols[s].terminal; t != nil {
				p.readTerminal(t, i, l)
			} else if l.begun != none {
				p.readBegun(i, l)
			}
			if l.first != none {
				c.there[w] |= todo & -todo
				p.rise(c, s, l.first)
			}
		}
		c.read[w] |= set[w]
	}
	return c
}

// readTerminal adds what a terminal reads at i to its list.
func (p *parser) readTerminal(t *terminal, i int, l *list) {
	p.terminal = t.read(p, i, p.terminal[:0])
	for k := range p.terminal {
		p.append(&p.terminal[k], l)
	}
}

// readBegun adds what the forms that have begun at i read to the list of their symbol.
func (p *parser) readBegun(i int, l *list) {
	base := len(p.stack)
	for k := l.begun; k != none; {
		b := &p.beginnings[k]
		k = b.next
		if b.captured != none {
			p.stack = append(p.stack, capture{b.captured, int32(i)})
		}
		p.goOn(b.to, p.at(int(b.end)), int(b.end), base, l)
		p.stack = p.stack[:base]
	}
}

// rise begins the symbols that begin with what a symbol reads at a corner: the results from
// first on.
func (p *parser) rise(c *corner, s symbol, first int32) {
	above := &p.g.corners.above[s]
	base := len(p.stack)
	for k := first; k != none; k = p.results[k].next {
		end := p.results[k].end
		for n := range above.end {
			up := &above.end[n]
			if up.captured {
				p.stack = append(p.stack, capture{k, int32(c.place)})
			}
			p.add(up.to.form, end, base, c.begin(up.symbol))
			p.stack = p.stack[:base]
		}
		next := p.at(end)
		if !above.with.has(next) {
			continue
		}
		for n := range above.goOn {
			if up := &above.goOn[n]; up.to.steps.with.has(next) {
				captured := int32(none)
				if up.captured {
					captured = k
				}
				p.goOnLater(c.begin(up.symbol), beginning{up.to, int32(end), captured, none})
			}
		}
	}
}

// read adds to list all ways in which a symbol reads the tokens from i on, at most one
// for each end: of two, that of the earlier form.
func (p *parser) read(s symbol, i int, list []result) []result {
	if i >= p.limit {
		return list
	}
	c := p.readAll(&p.g.corners.below[s], i)
	if !c.there.has(s) {
		return list
	}
	for k := c.lists[s].first; k != none; k = p.results[k].next {
		list = append(list, p.results[k])
	}
	return list
}
