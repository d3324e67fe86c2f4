package date

// prospects are what may stand in the second place of symbols, and in the first two of
// what is left of forms.
type prospects struct {
	g      *grammar
	second []prospect // by symbol; free where it may be one word
}

// newProspects works out what may stand behind the first word of every symbol.
func newProspects(g *grammar) prospects {
	p := prospects{g, make([]prospect, len(g.symbols))}
	for s := range g.symbols {
		if t := g.symbols[s].terminal; t != nil {
			p.second[s] = p.terminal(t)
		} else {
			_, p.second[s] = p.node(g.symbols[s].root)
		}
	}
	return p
}

// terminal returns what may stand behind the first word of a terminal.
func (p *prospects) terminal(t *terminal) prospect {
	var all prospect
	for k := range t.starts {
		second := p.g.behindStart(&t.starts[k])
		all.join(&second)
	}
	return all
}

// behindStart returns what may stand behind the first word of a terminal that starts so. If
// that may be all of it, pieces of other numbers may stand there as well.
func (g *grammar) behindStart(s *start) prospect {
	if s.alone() {
		return prospect{newWordSet(anyDigits|1<<isNumber|1<<isOrdinal|1<<isDecade|1<<isHoliday, g.literals(pieceWords)...), true}
	}
	return prospect{newWordSet(s.second, g.literals(s.words)...), false}
}

// node returns the prospects of the first two words behind a node. Behind the end of a
// form anything may follow.
func (p *prospects) node(n *node) (first, second prospect) {
	first, second = prospect{p.g.firstOfEdges(n), n.form != nil}, prospect{free: n.form != nil}
	for k := range n.edges {
		e := &n.edges[k]
		if !e.literal {
			second.may.join(&p.second[e.symbol].may)
			if !p.second[e.symbol].free {
				continue
			}
		}
		second.free = second.free || e.to.form != nil
		words := p.g.firstOfEdges(e.to)
		second.may.join(&words)
	}
	return first, second
}
