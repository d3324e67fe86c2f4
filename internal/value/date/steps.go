package date

import (
	"cmp"
	"slices"
)

// steps are the edges of a node as the parser takes them. One look at a set tells
// whether any edge goes on with a word; most do not.
type steps struct {
	with wordSet // the words with which an edge may begin

	words   uint64 // a bit for each word that is spelled out, by its number modulo 64
	spelled []spelledStep

	symbols []symbolStep // those with which others begin first
	below   symbols      // those, and what may stand at their left corners
}

// spelledStep is a word that leads to a node.
type spelledStep struct {
	word literal
	to   *node
}

// symbolStep is a symbol that leads to a node.
type symbolStep struct {
	symbol   symbol
	captured bool
	to       *node
}

// ready makes the steps of all nodes.
func (g *grammar) ready() {
	for i := range g.symbols {
		g.symbols[i].root.ready(g)
	}
}

func (n *node) ready(g *grammar) {
	s := &n.steps
	s.with = g.firstOfEdges(n)
	for k := range n.edges {
		e := &n.edges[k]
		e.to.ready(g)
		if e.literal {
			for _, l := range e.words {
				s.words |= 1 << (l & 63)
				s.spelled = append(s.spelled, spelledStep{l, e.to})
			}
			continue
		}
		s.below.join(&g.corners.below[e.symbol])
		s.symbols = append(s.symbols, symbolStep{e.symbol, e.captured, e.to})
	}
	slices.SortStableFunc(s.symbols, func(a, b symbolStep) int { return cmp.Compare(a.symbol, b.symbol) })
}
