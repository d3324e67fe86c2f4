package date

// prospect is what may stand at some place of something: items, or anything, where it
// may have ended before or has words that are no items.
type prospect struct {
	may  items
	free bool
}

// prospects are what may stand in the second place of symbols, and in the first two of
// what is left of forms.
type prospects struct {
	b      *gateBuilder
	second []prospect // by symbol; free where it may be one word
}

// newProspects works out the prospects of every symbol. Its left corners come first.
func newProspects(b *gateBuilder) prospects {
	p := prospects{b, make([]prospect, len(b.g.symbols))}
	for s := range b.g.symbols {
		entry := &b.g.symbols[s]
		if entry.terminal != nil {
			p.second[s] = p.terminal(entry.terminal)
			continue
		}
		_, p.second[s] = p.node(entry.root)
	}
	return p
}

// terminal returns what may stand behind the first word of a terminal.
func (p *prospects) terminal(t *terminal) prospect {
	n := prospect{p.b.none(), false}
	for k := range t.starts {
		if start := &t.starts[k]; start.alone() {
			n.may.join(p.b.pieces())
			n.free = true
		} else {
			n.may.join(p.b.second(start))
		}
	}
	return n
}

// node returns the prospects of the first two words behind a node. Behind the end of a
// form anything may follow.
func (p *prospects) node(n *node) (first, second prospect) {
	first, second = prospect{p.b.none(), n.form != nil}, prospect{p.b.none(), n.form != nil}
	for k := range n.edges {
		e := &n.edges[k]
		first.may.join(p.b.first(&e.element))
		if !e.literal {
			second.may.join(p.second[e.symbol].may)
			if !p.second[e.symbol].free {
				continue
			}
		}
		second.free = second.free || e.to.form != nil
		for k := range e.to.edges {
			second.may.join(p.b.first(&e.to.edges[k].element))
		}
	}
	return first, second
}
