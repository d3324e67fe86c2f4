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
	return m.assemble(m.pathTo(w, state), int(m.left(w, state).skipped))
}

// through returns the best match that takes a slot by the i-th edge of a state.
func (m *matcher) through(w, state, i, slot int) Match {
	sp := &m.s.slots[slot]
	e := &m.net.edges[state][i]
	path := append(m.pathTo(w, state), taken{e, w, int(sp.over), int32(slot)})
	rest := m.right(int(sp.over), int(e.to))
	path = append(path, m.pathFrom(int(sp.over), int(e.to))...)
	return m.assemble(path, int(m.left(w, state).skipped+rest.skipped))
}

func (m *matcher) pathTo(w, state int) []taken {
	var path []taken
	for c := m.left(w, state); c.edge >= 0; c = m.left(int(c.word), int(c.state)) {
		path = append(path, taken{&m.net.edges[c.state][c.edge], int(c.word), w, c.slot})
		w = int(c.word)
	}
	slices.Reverse(path)
	return path
}

func (m *matcher) pathFrom(w, state int) []taken {
	var path []taken
	for c := m.right(w, state); c.edge >= 0; c = m.right(w, state) {
		path = append(path, taken{&m.net.edges[state][c.edge], w, int(c.word), c.slot})
		w, state = int(c.word), int(c.state)
	}
	return path
}

// assemble turns a path into a match: words into tokens, edges into fills.
func (m *matcher) assemble(path []taken, skipped int) Match {
	found := Match{Skipped: skipped, Beaten: -1, First: -1}
	opened := 0
	for _, t := range path {
		first, last := m.tokens(t)
		if found.First < 0 && t.from < t.to {
			found.First = first
		}
		found.Last = max(found.Last, last)
		switch t.edge.step {
		case slot:
			found.Fills = append(found.Fills, Fill{Hole: t.edge.name, Slot: m.s.slots[t.slot].index, First: first, Last: last})
		case openKey:
			opened = t.from
		case closeKey:
			first, last := m.tokens(taken{t.edge, opened, t.to, -1})
			found.Fills = append(found.Fills, Fill{Hole: t.edge.name, Slot: -1, Key: t.edge.value, First: first, Last: last})
		}
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

// ranked returns matches in order, each once, and says which are beaten by a nearer
// one.
func ranked(best map[place]Match) []Match {
	if len(best) == 0 {
		return nil
	}
	matches := make([]Match, 0, len(best))
	for _, found := range best {
		matches = append(matches, found)
	}
	slices.SortFunc(matches, compare)
	// Two slots of one match, as in "{percent} for {}", have found it twice.
	matches = slices.CompactFunc(matches, func(a, b Match) bool { return compare(a, b) == 0 })
	last := 0
	for i := range matches {
		last = max(last, matches[i].Last)
	}
	owners := make([]int, last) // for each token, 1 + the index of the match that stands there
	for i := range matches {
		span := owners[matches[i].First:matches[i].Last]
		if at := slices.IndexFunc(span, func(owner int) bool { return owner > 0 }); at >= 0 {
			matches[i].Beaten = span[at] - 1
			continue
		}
		for k := range span {
			span[k] = i + 1
		}
	}
	return matches
}
