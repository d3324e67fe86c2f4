package pattern

import "slices"

// taken is an edge of a match and the words it took.
type taken struct {
	edge     *edge
	from, to int   // words
	slot     int32 // index into Sentence.slots, or -1
}

// match returns the best match that ends at a state and word.
func (m *matcher) match(w, state int) Match {
	m.path = m.path[:0]
	m.pathTo(w, state)
	return m.assemble(int(m.left.at(w-m.low, state).skipped))
}

// through returns the best match that takes a slot by the i-th edge of a state.
func (m *matcher) through(w, state, i, slot int) Match {
	over := int(m.s.slots[slot].over)
	e := &m.net.edges[state][i]
	m.path = m.path[:0]
	m.pathTo(w, state)
	m.path = append(m.path, taken{e, w, over, int32(slot)})
	m.pathFrom(over, int(e.to))
	return m.assemble(int(m.left.at(w-m.low, state).skipped + m.right.at(over-m.low, int(e.to)).skipped))
}

// pathTo appends the way from the left to a state at a word.
func (m *matcher) pathTo(w, state int) {
	for c := m.left.at(w-m.low, state); c.edge >= 0; c = m.left.at(w-m.low, int(c.state)) {
		m.path = append(m.path, taken{&m.net.edges[c.state][c.edge], int(c.word), w, c.slot})
		w = int(c.word)
	}
	slices.Reverse(m.path)
}

// pathFrom appends the way from a state at a word to the end.
func (m *matcher) pathFrom(w, state int) {
	for c := m.right.at(w-m.low, state); c.edge >= 0; c = m.right.at(w-m.low, state) {
		m.path = append(m.path, taken{&m.net.edges[state][c.edge], w, int(c.word), c.slot})
		w, state = int(c.word), int(c.state)
	}
}

// assemble turns the path into a match: words into tokens, edges into fills.
func (m *matcher) assemble(skipped int) Match {
	found := Match{Skipped: skipped, First: -1}
	opened, fills := 0, len(m.fills)
	for _, t := range m.path {
		first, last := m.tokens(t)
		if found.First < 0 && t.from < t.to {
			found.First = first
		}
		found.Last = max(found.Last, last)
		switch t.edge.step {
		case slot:
			m.fills = append(m.fills, Fill{Hole: t.edge.name, Slot: m.s.slots[t.slot].index, First: first, Last: last})
		case openKey:
			opened = t.from
		case closeKey:
			first, last := m.tokens(taken{t.edge, opened, t.to, -1})
			m.fills = append(m.fills, Fill{Hole: t.edge.name, Slot: -1, Key: t.edge.value, First: first, Last: last})
		}
	}
	if fills < len(m.fills) {
		found.Fills = m.fills[fills:len(m.fills):len(m.fills)]
	}
	return found
}

// tokens returns the tokens that an edge took, [first, last).
func (m *matcher) tokens(t taken) (first, last int) {
	if t.slot >= 0 {
		sp := &m.s.slots[t.slot]
		return sp.First, sp.Last
	}
	if t.from == t.to {
		return 0, 0
	}
	return int(m.s.tokens[t.from]), int(m.s.tokens[t.to-1]) + 1
}
