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
const maxEdges = 384

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

// newEdgeRows returns the rows of what each edge may have at some place.
func newEdgeRows(literals int, edges []prospect) edgeRows {
	r := edgeRows{literals: make([]edgeSet, literals)}
	var every edgeSet
	for edge := range edges {
		p := &edges[edge]
		if p.free {
			every.add(edge)
			continue
		}
		for w, set := range p.may.literals {
			for ; set != 0; set &= set - 1 {
				r.literals[w<<6+bits.TrailingZeros64(set)].add(edge)
			}
		}
		for kinds := p.may.classes; kinds != 0; kinds &= kinds - 1 {
			r.classes[bits.TrailingZeros32(kinds)].add(edge)
		}
	}
	for l := range r.literals {
		r.literals[l].join(&every)
	}
	for c := range r.classes {
		r.classes[c].join(&every)
	}
	return r
}

// at returns the row of what a token is, which it makes in merged if the token is of any
// class.
func (r *edgeRows) at(token *reading, merged *edgeSet) *edgeSet {
	row := &r.literals[token.literal]
	if token.kinds == 0 {
		return row
	}
	*merged = *row
	for kinds := token.kinds; kinds != 0; kinds &= kinds - 1 {
		merged.join(&r.classes[bits.TrailingZeros32(kinds)])
	}
	return merged
}

// newOpened works out what opens the terminals and the forms of a grammar.
func newOpened(g *grammar) (opened, error) {
	o := opened{}
	var words [lookahead][]prospect // by edge
	enter := func(e openedEdge, first wordSet, second, third prospect) {
		o.edges = append(o.edges, e)
		words[0], words[1], words[2] = append(words[0], prospect{may: first}), append(words[1], second), append(words[2], third)
	}
	p := newProspects(g)
	for n := range g.symbols {
		entry, s := &g.symbols[n], symbol(n)
		if entry.terminal != nil {
			for k := range entry.terminal.starts {
				start := &entry.terminal.starts[k]
				enter(openedEdge{s, nil}, newWordSet(start.first), g.behindStart(start), prospect{free: true})
			}
			continue
		}
		for k := range entry.root.edges {
			if e := &entry.root.edges[k]; e.literal {
				second, third := p.node(e.to)
				enter(openedEdge{s, e.to}, g.firstOfElement(&e.element), second, third)
			}
		}
	}
	if len(o.edges) > maxEdges {
		return o, fmt.Errorf("%d first edges, and %d are the most", len(o.edges), maxEdges)
	}
	for place := range o.ahead {
		o.ahead[place] = newEdgeRows(len(g.spelled)+1, words[place])
	}
	return o, nil
}

// by yields the edges that three words open.
func (o *opened) by(first, second, third *reading) iter.Seq[int] {
	return func(yield func(int) bool) {
		if first.literal == 0 && first.kinds == 0 {
			return
		}
		var merged [lookahead]edgeSet
		a, b, c := o.ahead[0].at(first, &merged[0]), o.ahead[1].at(second, &merged[1]), o.ahead[2].at(third, &merged[2])
		for w := range a {
			for row := a[w] & b[w] & c[w]; row != 0; row &= row - 1 {
				if !yield(w<<6 + bits.TrailingZeros64(row)) {
					return
				}
			}
		}
	}
}
