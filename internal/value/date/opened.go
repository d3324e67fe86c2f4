package date

import (
	"iter"
	"math/bits"
)

// opened knows which forms three words in a row may open, by what the words are, if the
// first is spelled out in the forms. It knows it of the first edges of forms, those of
// the roots: each row has a bit for every one of them.
type opened struct {
	edges []openedEdge
	ahead [lookahead]edgeRows // by the first, the second and the third word
}

// openedEdge is the first edge of forms of a symbol.
type openedEdge struct {
	rank int
	to   *node // nil for a terminal
}

// lookahead is how many words in a row decide whether a form is worth a look.
const lookahead = 3

// edgeRows is a row for each literal, number 0 for a word that is none, and one for each
// class of words.
type edgeRows struct {
	literals []items
	classes  [classes]items
}

func newEdgeRows(literals, edges int) edgeRows {
	size := (edges + 63) / 64
	all := make(items, (literals+classes)*size)
	r := edgeRows{literals: make([]items, literals)}
	for l := range r.literals {
		r.literals[l], all = all[:size:size], all[size:]
	}
	for c := range r.classes {
		r.classes[c], all = all[:size:size], all[size:]
	}
	return r
}

// add enters an edge into the rows of a set of items.
func (r *edgeRows) add(set items, edge int) {
	for item := range set.all() {
		switch c := item - len(r.literals); {
		case c < 0:
			r.literals[item].add(edge)
		case c < classes:
			r.classes[c].add(edge)
		}
	}
}

// addAll enters an edge into every row.
func (r *edgeRows) addAll(edge int) {
	for _, row := range r.literals {
		row.add(edge)
	}
	for _, row := range r.classes {
		row.add(edge)
	}
}

// newOpened works out what opens the terminals and the forms of a grammar.
func newOpened(b *gateBuilder) opened {
	o := opened{}
	var words [][lookahead]prospect // by edge
	p := newProspects(b)
	anything := prospect{b.none(), true}
	for rank, s := range b.g.order {
		entry := &b.g.symbols[s]
		if entry.terminal != nil {
			for k := range entry.terminal.starts {
				start := &entry.terminal.starts[k]
				first, second := b.none(), prospect{b.second(start), start.alone()}
				b.addClasses(first, start.first)
				o.edges = append(o.edges, openedEdge{rank, nil})
				words = append(words, [lookahead]prospect{{first, false}, second, anything})
			}
			continue
		}
		for k := range entry.root.edges {
			if e := &entry.root.edges[k]; e.literal {
				second, third := p.node(e.to)
				o.edges = append(o.edges, openedEdge{rank, e.to})
				words = append(words, [lookahead]prospect{{b.first(&e.element), false}, second, third})
			}
		}
	}
	for place := range o.ahead {
		o.ahead[place] = newEdgeRows(b.literals, len(o.edges))
		for number := range words {
			o.ahead[place].enter(words[number][place], number)
		}
	}
	return o
}

// enter enters an edge into the rows of what a prospect has.
func (r *edgeRows) enter(p prospect, edge int) {
	if p.free {
		r.addAll(edge)
	} else {
		r.add(p.may, edge)
	}
}

// at returns a word of the row of what a token is.
func (r *edgeRows) at(token *reading, w int) uint64 {
	set := r.literals[token.literal][w]
	for kinds := token.kinds; kinds != 0; kinds &= kinds - 1 {
		set |= r.classes[bits.TrailingZeros32(kinds)][w]
	}
	return set
}

// by yields the edges that three words open.
func (o *opened) by(first, second, third *reading) iter.Seq[int] {
	return func(yield func(int) bool) {
		if first.literal == 0 && first.kinds == 0 {
			return
		}
		for w := range (len(o.edges) + 63) / 64 {
			row := o.ahead[0].at(first, w)
			if row != 0 {
				row &= o.ahead[1].at(second, w) & o.ahead[2].at(third, w)
			}
			for ; row != 0; row &= row - 1 {
				if !yield(w<<6 + bits.TrailingZeros64(row)) {
					return
				}
			}
		}
	}
}
