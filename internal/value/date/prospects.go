package date

import "strings"

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
	for _, s := range b.g.order {
		entry := &b.g.symbols[s]
		if entry.terminal != nil {
			p.second[s] = p.terminal()
			continue
		}
		_, p.second[s] = p.node(entry.root)
	}
	return p
}

// terminal returns what may stand behind the first word of a terminal, which may be all
// of it: words of which some belong to terminals.
func (p *prospects) terminal() prospect {
	n := prospect{p.b.none(), true}
	for _, c := range []int{isNumber, isOrdinal, isDecade, isTwoDigits, isFourDigits, isOtherDigits} {
		n.may.add(p.b.literals + c)
	}
	for _, w := range strings.Fields(pieceWords) {
		n.may.add(int(p.b.g.spelled[w]))
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
