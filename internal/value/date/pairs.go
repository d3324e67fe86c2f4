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
	all := make([]pairs, len(g.symbols))
	for s := range g.symbols { // those with which others begin come first
		all[s] = newPairs(g, &g.symbols[s], all)
	}
	t := gate{all[g.date], newFollow(g)}
	// A number or a unit by itself is no date.
	for _, c := range []int{isNumber, isTwoDigits, isFourDigits, isOtherDigits, isOrdinal, isUnit} {
		t.classes[c].free = false
	}
	for _, words := range [][]prospect{t.literals, t.classes} { // so that none has to be asked for
		for i := range words {
			g.addTo(&words[i], &prospect{})
		}
	}
	return t
}

// newPairs returns how a symbol begins, given how those do that come before it.
func newPairs(g *grammar, s *symbolForms, before []pairs) pairs {
	p := pairs{make([]prospect, len(g.spelled)+1), make([]prospect, classes)}
	if s.terminal != nil {
		for k := range s.terminal.starts {
			start := &s.terminal.starts[k]
			second := g.behindStart(start)
			for kinds := start.first; kinds != 0; kinds &= kinds - 1 {
				g.addTo(&p.classes[bits.TrailingZeros32(kinds)], &second)
			}
		}
	}
	for k := range s.root.edges {
		e := &s.root.edges[k]
		behind := prospect{g.firstOfEdges(e.to), e.to.form != nil}
		for _, l := range e.words {
			g.addTo(&p.literals[l], &behind)
		}
		if !e.literal {
			g.addPairs(p.literals, before[e.symbol].literals, &behind)
			g.addPairs(p.classes, before[e.symbol].classes, &behind)
		}
	}
	return p
}

// addPairs adds the pairs with which a symbol begins to those of another that begins with it,
// given what may stand behind the symbol.
func (g *grammar) addPairs(to, of []prospect, behind *prospect) {
	for i := range of {
		if of[i].may.literals == nil {
			continue
		}
		g.addTo(&to[i], &prospect{may: of[i].may})
		if of[i].free {
			g.addTo(&to[i], behind)
		}
	}
}

// addTo joins a prospect to one that may be of nothing yet.
func (g *grammar) addTo(p, q *prospect) {
	if p.may.literals == nil {
		p.may = g.newWordSet(0)
	}
	p.join(q)
}
