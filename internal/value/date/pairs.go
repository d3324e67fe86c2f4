package date

import "math/bits"

// gate knows with which two words in a row a date may begin. It is worked out from the
// forms.
type gate struct {
	pairs
	follow []prospect // by literal: what may follow it anywhere in a date; free where it may end one
}

// pairs are the first two words of something: by the first, which is spelled out or of a
// class, what the second may be; free where the first may be all.
type pairs struct{ literals, classes []prospect }

// newGate works out the gate of a grammar.
func newGate(g *grammar) gate {
	t := gate{newPairs(g), newFollow(g)}
	// A number or a unit by itself is no date.
	for _, c := range []int{isNumber, isTwoDigits, isFourDigits, isOtherDigits, isOrdinal, isUnit} {
		t.classes[c].free = false
	}
	return t
}

// newPairs returns how a date begins: with the first words of each symbol that may stand at
// its left corner, and behind one of which that word may be all, with what stands behind
// the symbol.
func newPairs(g *grammar) pairs {
	p := pairs{make([]prospect, len(g.spelled)+1), make([]prospect, classes)}
	behind := g.behindSymbols()
	add := func(to *prospect, second prospect, s int) {
		if second.free {
			second.free = false
			second.join(&behind[s])
		}
		to.join(&second)
	}
	for s := range g.symbols {
		if !g.corners.below[g.date].has(symbol(s)) {
			continue
		}
		if t := g.symbols[s].terminal; t != nil {
			for k := range t.starts {
				for kinds := t.starts[k].first; kinds != 0; kinds &= kinds - 1 {
					add(&p.classes[bits.TrailingZeros32(kinds)], g.behindStart(&t.starts[k]), s)
				}
			}
			continue
		}
		for k := range g.symbols[s].root.edges {
			e := &g.symbols[s].root.edges[k]
			for _, l := range e.words {
				add(&p.literals[l], prospect{g.firstOfEdges(e.to), e.to.form != nil}, s)
			}
		}
	}
	return p
}

// behindSymbols returns, by symbol, what may stand behind one with which a date begins; free
// where it may be all of the date.
func (g *grammar) behindSymbols() []prospect {
	behind := make([]prospect, len(g.symbols))
	behind[g.date].free = true
	for s := len(g.symbols) - 1; s >= 0; s-- { // those with which others begin come first
		if !g.corners.below[g.date].has(symbol(s)) {
			continue
		}
		for k := range g.symbols[s].root.edges {
			e := &g.symbols[s].root.edges[k]
			if e.literal {
				continue
			}
			next := prospect{may: g.firstOfEdges(e.to)}
			if e.to.form != nil {
				next.join(&behind[s])
			}
			behind[e.symbol].join(&next)
		}
	}
	return behind
}
