package date

import (
	"cmp"
	"math/bits"
	"slices"
)

// steps are the edges of a node as the parser takes them. One look at each of the two sets
// tells whether any edge goes on with a word; most do not.
type steps struct {
	words   uint64 // a bit for each word that is spelled out, by its number modulo 64
	spelled []spelledStep

	ranks   symbols      // the symbols on the edges
	below   symbols      // those, and what may stand at their left corners
	symbols []symbolStep // by rank
}

// spelledStep is a word that leads to a node.
type spelledStep struct {
	word literal
	to   *node
}

// symbolStep is a symbol that leads to a node.
type symbolStep struct {
	symbol   symbol
	rank     int
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
	for k := range n.edges {
		e := &n.edges[k]
		e.to.ready(g)
		if e.literal {
			for _, l := range e.words {
				n.steps.words |= 1 << (l & 63)
				n.steps.spelled = append(n.steps.spelled, spelledStep{l, e.to})
			}
			continue
		}
		rank := g.symbols[e.symbol].rank
		n.steps.ranks.add(rank)
		n.steps.below.join(&g.corners.below[e.symbol])
		n.steps.symbols = append(n.steps.symbols, symbolStep{e.symbol, rank, e.captured, e.to})
	}
	slices.SortStableFunc(n.steps.symbols, func(a, b symbolStep) int { return cmp.Compare(a.rank, b.rank) })
}

// by returns the steps of a symbol.
func (s *steps) by(rank int) []symbolStep {
	first, _ := slices.BinarySearchFunc(s.symbols, rank, func(step symbolStep, rank int) int { return cmp.Compare(step.rank, rank) })
	end := first + 1
	for end < len(s.symbols) && s.symbols[end].rank == rank {
		end++
	}
	return s.symbols[first:end]
}

// all yields the ranks of a set, rising.
func (s symbols) all(yield func(rank int) bool) {
	for w, set := range s {
		for ; set != 0; set &= set - 1 {
			if !yield(w<<6 + bits.TrailingZeros64(set)) {
				return
			}
		}
	}
}
