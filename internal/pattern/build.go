package pattern

import (
	"slices"
)

// maxStates is the size of a net above which a pattern is refused: some hundred
// times what a long pattern needs.
const maxStates = 4000

// maxSpan limits states times the words that a match spans: matching in a text without
// full stops takes memory for twice as many cells.
const maxSpan = 1 << 19

// net is the states of a pattern. State 0 begins, the last one accepts; every edge
// leads to a state of a higher number, so that one pass in the order of states sees
// every edge after all those that lead to its beginning.
type net struct {
	edges  [][]edge // by state
	values bool     // some edge is a hole for a value
	reach  int      // the most words that a match spans, a hole counted as none
	holes  int      // the most holes for values that a match fills
}

// step is what an edge takes of the sentence.
type step uint8

const (
	free     step = iota // nothing
	oneWord              // a word of a class
	anyWord              // any word, as a gap does
	slot                 // all the words of a slot
	openKey              // nothing; a key begins
	closeKey             // nothing; a key ends, and was its value
)

type edge struct {
	step  step
	to    int32
	class *WordSet // for oneWord
	*hole          // for slot and keys
}

// hole is what an edge knows of the hole that it fills.
type hole struct {
	name  string // of the hole
	kind  string // for slot: what fills it
	value string // for closeKey: the value of the key
}

// build makes the net of a tree.
func build(source string, tree node) (net, error) {
	b := builder{edges: make([][]edge, 0, fewStates)}
	b.state()
	b.node(tree, 0)
	n := net{edges: b.edges}
	n.measure()
	if b.full() || n.reach*len(n.edges) > maxSpan {
		return net{}, &Error{Offset: 0, Length: len(source), Message: "the pattern is too large", Hint: "use shorter gaps and lists, or several patterns"}
	}
	return n, nil
}

type builder struct {
	edges [][]edge
	room  []edge // for the edges of the next states
}

// Most patterns have fewer states than fewStates, and most states fewer edges than
// fewEdges.
const (
	fewStates = 16
	fewEdges  = 2
)

func (b *builder) full() bool { return len(b.edges) > maxStates }

func (b *builder) state() int32 {
	if len(b.room) == 0 {
		b.room = make([]edge, fewStates*fewEdges)
	}
	b.edges = append(b.edges, b.room[:0:fewEdges])
	b.room = b.room[fewEdges:]
	return int32(len(b.edges) - 1)
}

func (b *builder) edge(from int32, e edge) { b.edges[from] = append(b.edges[from], e) }

// then adds a state behind from, and the edge to it.
func (b *builder) then(from int32, e edge) int32 {
	e.to = b.state()
	b.edge(from, e)
	return e.to
}

// join adds a state behind all of ends.
func (b *builder) join(ends []int32, edges func(i int) edge) int32 {
	to := b.state()
	for i, end := range ends {
		e := edges(i)
		e.to = to
		b.edge(end, e)
	}
	return to
}

func freely(int) edge { return edge{step: free} }

// node adds the states of n behind from, and returns the one behind n.
func (b *builder) node(n node, from int32) int32 {
	if b.full() {
		return from
	}
	switch n := n.(type) {
	case wordNode:
		return b.then(from, edge{step: oneWord, class: newWordSet(n.words)})
	case seqNode:
		for _, part := range n.parts {
			from = b.node(part, from)
		}
		return from
	case altNode:
		return b.join(b.each(n.choices, from), freely)
	case optNode:
		return b.join([]int32{from, b.node(n.part, from)}, freely)
	case gapNode:
		ends := []int32{from}
		for range n.most {
			from = b.then(from, edge{step: anyWord})
			ends = append(ends, from)
		}
		return b.join(ends, freely)
	case holeNode:
		return b.then(from, edge{step: slot, hole: &hole{name: n.name, kind: n.kind}})
	case keyNode:
		begin := b.then(from, edge{step: openKey, hole: &hole{name: n.name}})
		return b.join(b.each(n.parts, begin), func(i int) edge {
			return edge{step: closeKey, hole: &hole{name: n.name, value: n.values[i]}}
		})
	}
	return from
}

// each adds the states of every choice behind from, and returns their ends.
func (b *builder) each(choices []node, from int32) []int32 {
	ends := make([]int32, len(choices))
	for i, choice := range choices {
		ends[i] = b.node(choice, from)
	}
	return ends
}

// measure fills in what is known of a net once it is whole.
func (n *net) measure() {
	words := make([]int, len(n.edges))
	holes := make([]int, len(n.edges))
	for q, edges := range slices.Backward(n.edges) {
		for _, e := range edges {
			w, h := words[e.to], holes[e.to]
			switch e.step {
			case oneWord, anyWord:
				w++
			case slot:
				h++
				n.values = true
			}
			words[q], holes[q] = max(words[q], w), max(holes[q], h)
		}
	}
	n.reach, n.holes = words[0], holes[0]
}
