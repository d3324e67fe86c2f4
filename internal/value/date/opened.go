package date

import (
	"fmt"
	"iter"
	"math/bits"
)

// opened knows which terminals and which forms three words in a row may open, by what the
// words are. Of forms it knows those of which the first word is spelled out.
type opened struct {
	edges []openedEdge
	ahead [lookahead]edgeRows // by the first, the second and the third word
}

// openedEdge is a way in which a symbol may begin, the first edge of some of its forms.
type openedEdge struct {
	symbol symbol
	to     *node // nil for a terminal
}

// lookahead is how many words in a row decide whether a form is worth a look.
const lookahead = 3

// maxEdges is how many first edges a grammar may have.
const maxEdges = 320

// edgeSet is a set of first edges, by their number.
type edgeSet [maxEdges / 64]uint64

func (s *edgeSet) add(edge int) { s[edge>>6] |= 1 << (edge & 63) }

func (s *edgeSet) join(t *edgeSet) {
	for w := range s {
		s[w] |= t[w]
	}
}

// edgeRows has a row for each literal, number 0 for a word that is none, and one for each
// class of words.
type edgeRows struct {
	literals []edgeSet
	classes  [classes]edgeSet
}

// enter enters an edge into the rows of what a prospect has.
func (r *edgeRows) enter(p prospect, edge int) {
	for l := range r.literals {
		if p.free || p.may.has(l) {
			r.literals[l].add(edge)
		}
	}
	for c := range r.classes {
		if p.free || p.may.has(len(r.literals)+c) {
			r.classes[c].add(edge)
		}
	}
}

// at returns the row of what a token is.
func (r *edgeRows) at(token *reading) edgeSet {
	set := r.literals[token.literal]
	for kinds := token.kinds; kinds != 0; kinds &= kinds - 1 {
		set.join(&r.classes[bits.TrailingZeros32(kinds)])
	}
	return set
}

// newOpened works out what opens the terminals and the forms of a grammar.
func newOpened(b *gateBuilder) (opened, error) {
	o := opened{}
	var words [][lookahead]prospect // by edge
	p := newProspects(b)
	anything := prospect{b.none(), true}
	for n := range b.g.symbols {
		entry, s := &b.g.symbols[n], symbol(n)
		if entry.terminal != nil {
			for k := range entry.terminal.starts {
				start := &entry.terminal.starts[k]
				first, second := b.none(), prospect{b.second(start), start.alone()}
				b.addClasses(first, start.first)
				o.edges = append(o.edges, openedEdge{s, nil})
				words = append(words, [lookahead]prospect{{first, false}, second, anything})
			}
			continue
		}
		for k := range entry.root.edges {
			if e := &entry.root.edges[k]; e.literal {
				second, third := p.node(e.to)
				o.edges = append(o.edges, openedEdge{s, e.to})
				words = append(words, [lookahead]prospect{{b.first(&e.element), false}, second, third})
			}
		}
	}
	if len(o.edges) > maxEdges {
		return o, fmt.Errorf("%d first edges, and %d are the most", len(o.edges), maxEdges)
	}
	for place := range o.ahead {
		o.ahead[place].literals = make([]edgeSet, b.literals)
		for number := range words {
			o.ahead[place].enter(words[number][place], number)
		}
	}
	return o, nil
}

// by yields the edges that three words open.
func (o *opened) by(first, second, third *reading) iter.Seq[int] {
	return func(yield func(int) bool) {
		if first.literal == 0 && first.kinds == 0 {
			return
		}
		open := o.ahead[0].at(first)
		more, most := o.ahead[1].at(second), o.ahead[2].at(third)
		for w := range open {
			for row := open[w] & more[w] & most[w]; row != 0; row &= row - 1 {
				if !yield(w<<6 + bits.TrailingZeros64(row)) {
					return
				}
			}
		}
	}
}
