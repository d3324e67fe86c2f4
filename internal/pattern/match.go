package pattern

import (
	"cmp"
	"math/bits"
	"slices"
)

// windowCells bounds the memory of one match: a longer sentence, such as a file
// without a full stop, is matched window by window.
const windowCells = 1 << 18

// cell is the best way between an end of the pattern and a state at a word.
type cell struct {
	skipped int32 // words that gaps skip on the way
	end     int32 // the word where the way begins, or for a way to the end where it ends
	edge    int32 // the edge of the way that touches this state; -1 at either end
	state   int32 // the state at the other side of that edge
	word    int32 // the word at the other side of that edge
	slot    int32 // the slot that the edge takes, as an index into Sentence.slots
}

// scratch is the memory of a match, kept from one pattern to the next.
type scratch struct {
	left, right table
	best        []int32 // by slot, or by where a match ends: its index in found, from 1
	found       []Match
	fills       []Fill
	path        []taken
}

// table has the cells of every state at every word of a window. Few states are reached
// at most words, so that it is not cleared: only the bits are that say which are.
type table struct {
	cells   []cell
	reached []uint64 // of each word, a bit for each state
	states  int
	stride  int // how many elements of reached a word has
}

// reset makes room for so many words and states, none of which is reached.
func (t *table) reset(words, states int) {
	t.states, t.stride = states, (states+63)/64
	t.cells = slices.Grow(t.cells[:0], words*states)[:words*states]
	t.reached = slices.Grow(t.reached[:0], words*t.stride)[:words*t.stride]
	clear(t.reached)
}

func (t *table) at(word, state int) *cell { return &t.cells[word*t.states+state] }

func (t *table) has(word, state int) bool {
	return t.reached[word*t.stride+state/64]&(1<<(state%64)) != 0
}

// reach returns the cell of a state at a word, and whether it was reached before.
func (t *table) reach(word, state int) (c *cell, before bool) {
	bit := &t.reached[word*t.stride+state/64]
	before = *bit&(1<<(state%64)) != 0
	*bit |= 1 << (state % 64)
	return t.at(word, state), before
}

// next returns the first state at a word, from one on, that is reached; -1 if none is.
func (t *table) next(word, from int) int {
	for k := from / 64; k < t.stride; k++ {
		set := t.reached[word*t.stride+k]
		if k == from/64 {
			set &^= 1<<(from%64) - 1
		}
		if set != 0 {
			return k*64 + bits.TrailingZeros64(set)
		}
	}
	return -1
}

// last returns the last state at a word, up to one, that is reached; -1 if none is.
func (t *table) last(word, from int) int {
	for k := from >> 6; k >= 0; k-- {
		set := t.reached[word*t.stride+k]
		if k == from/64 {
			set &= 2<<(from%64) - 1
		}
		if set != 0 {
			return k*64 + 63 - bits.LeadingZeros64(set)
		}
	}
	return -1
}

// Match returns where the pattern matches, nearest first (fewest skipped words), then
// leftmost, then longest. It takes time proportional to the pattern and to the
// sentence with its slots. The next Match in the same sentence takes the memory of the
// result.
func (p *Pattern) Match(s *Sentence) []Match {
	if p.net.values && len(s.slots) == 0 || !p.MayMatch(s) {
		return nil
	}
	m := matcher{net: &p.net, s: s, scratch: &s.scratch}
	m.found, m.fills = m.found[:0], m.fills[:0]
	places := len(s.words) + 1
	if m.net.values {
		places = s.given
	}
	m.best = slices.Grow(m.best[:0], places)[:places]
	clear(m.best)
	states := len(p.net.edges)
	reach := p.net.reach + p.net.holes*s.widest
	step := max(windowCells/states-reach, reach, 1)
	for low := 0; low == 0 || low < len(s.words); low += step {
		m.low, m.high = low, min(len(s.words), low+step+reach)
		m.run()
	}
	return m.ranked()
}

// Matches reports whether the pattern matches anywhere in the sentence.
func (p *Pattern) Matches(s *Sentence) bool { return len(p.Match(s)) > 0 }

// MayMatch reports whether the sentence has the words that the pattern cannot do
// without.
func (p *Pattern) MayMatch(s *Sentence) bool {
	for i := range p.required {
		if !p.required[i].hasOne(s.words) {
			return false
		}
	}
	return true
}

// matcher matches a net against the words [low, high] of a sentence.
type matcher struct {
	net       *net
	s         *Sentence
	low, high int
	*scratch
}

func (m *matcher) run() {
	rows, states := m.high-m.low+1, len(m.net.edges)
	m.left.reset(rows, states)
	if !m.fromLeft() {
		return
	}
	if !m.net.values {
		for w := m.low; w <= m.high; w++ {
			if m.left.has(w-m.low, states-1) {
				m.offer(w, m.match(w, states-1))
			}
		}
		return
	}
	m.right.reset(rows, states)
	m.fromRight()
	for w := m.low; w < m.high; w++ {
		if len(m.s.slotsAt(w)) == 0 {
			continue
		}
		for state := m.left.next(w-m.low, 0); state >= 0; state = m.left.next(w-m.low, state+1) {
			m.slots(w, state)
		}
	}
}

// slots offers the best match through each slot that an edge of the state takes.
func (m *matcher) slots(w, state int) {
	edges := m.net.edges[state]
	for i := range edges {
		e := &edges[i]
		if e.step != slot {
			continue
		}
		for k, sp := range m.s.slotsAt(w) {
			if sp.Hole == e.kind && int(sp.over) <= m.high && m.right.has(int(sp.over)-m.low, int(e.to)) {
				m.offer(sp.index, m.through(w, state, i, int(m.s.at[w])+k))
			}
		}
	}
}

// fromLeft finds the best way from the beginning to every state at every word. It
// reports whether the pattern's end is reached.
func (m *matcher) fromLeft() bool {
	reached := false
	for w := m.low; w <= m.high; w++ {
		row := w - m.low
		begin, _ := m.left.reach(row, 0)
		*begin = cell{end: int32(w), edge: -1}
		for state := 0; state >= 0; state = m.left.next(row, state+1) {
			from := m.left.at(row, state)
			way := cell{skipped: from.skipped, end: from.end, state: int32(state), word: int32(w), slot: -1}
			edges := m.net.edges[state]
			for i := range edges {
				way.edge = int32(i)
				m.take(&edges[i], w, way)
			}
		}
		reached = reached || m.left.has(row, m.left.states-1)
	}
	return reached
}

// take goes an edge at a word, on the way from the left.
func (m *matcher) take(e *edge, w int, way cell) {
	switch e.step {
	case free, openKey, closeKey:
		m.arrive(w, e, way)
	case oneWord:
		if w < m.high && e.class.Has(m.s.words[w]) {
			m.arrive(w+1, e, way)
		}
	case anyWord:
		if w < m.high {
			way.skipped++
			m.arrive(w+1, e, way)
		}
	case slot:
		for k, sp := range m.s.slotsAt(w) {
			if sp.Hole == e.kind && int(sp.over) <= m.high {
				way.slot = m.s.at[w] + int32(k)
				m.arrive(int(sp.over), e, way)
			}
		}
	}
}

// arrive keeps a way from the left to where an edge leads, if none is better.
func (m *matcher) arrive(w int, e *edge, way cell) {
	c, before := m.left.reach(w-m.low, int(e.to))
	if !before || way.skipped < c.skipped || way.skipped == c.skipped && way.end < c.end {
		*c = way
	}
}

// fromRight finds the best way from every state that fromLeft reached to the end.
func (m *matcher) fromRight() {
	for w := m.high; w >= m.low; w-- {
		row := w - m.low
		end, _ := m.right.reach(row, m.right.states-1)
		*end = cell{end: int32(w), edge: -1}
		for state := m.left.last(row, m.left.states-1); state >= 0; state = m.left.last(row, state-1) {
			edges := m.net.edges[state]
			for i := range edges {
				m.takeBack(&edges[i], w, state, i)
			}
		}
	}
}

// takeBack goes the i-th edge of a state at a word, on the way from the right.
func (m *matcher) takeBack(e *edge, w, state, i int) {
	back := func(to int, skipped, slot int32) {
		if !m.right.has(to-m.low, int(e.to)) {
			return
		}
		rest := m.right.at(to-m.low, int(e.to))
		way := cell{rest.skipped + skipped, rest.end, int32(i), e.to, int32(to), slot}
		c, before := m.right.reach(w-m.low, state)
		if !before || way.skipped < c.skipped || way.skipped == c.skipped && way.end > c.end {
			*c = way
		}
	}
	switch e.step {
	case free, openKey, closeKey:
		back(w, 0, -1)
	case oneWord:
		if w < m.high && e.class.Has(m.s.words[w]) {
			back(w+1, 0, -1)
		}
	case anyWord:
		if w < m.high {
			back(w+1, 1, -1)
		}
	case slot:
		for k, sp := range m.s.slotsAt(w) {
			if sp.Hole == e.kind && int(sp.over) <= m.high {
				back(int(sp.over), 0, m.s.at[w]+int32(k))
			}
		}
	}
}

// offer keeps a match if none of its place is better.
func (m *matcher) offer(place int, found Match) {
	switch i := m.best[place]; {
	case i == 0:
		m.found = append(m.found, found)
		m.best[place] = int32(len(m.found))
	case compare(found, m.found[i-1]) < 0:
		m.found[i-1] = found
	}
}

// ranked returns the matches in order, each once.
func (m *matcher) ranked() []Match {
	slices.SortFunc(m.found, compare)
	// Two slots of one match, as in "{percent} for {}", have found it twice.
	m.found = slices.CompactFunc(m.found, func(a, b Match) bool { return compare(a, b) == 0 })
	return m.found
}

// compare orders matches: the nearest, the leftmost, the longest first.
func compare(a, b Match) int {
	switch {
	case a.Skipped != b.Skipped:
		return cmp.Compare(a.Skipped, b.Skipped)
	case a.First != b.First:
		return cmp.Compare(a.First, b.First)
	case a.Last != b.Last:
		return cmp.Compare(b.Last, a.Last)
	}
	return slices.CompareFunc(a.Fills, b.Fills, func(a, b Fill) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Slot, b.Slot), cmp.Compare(a.Hole, b.Hole), cmp.Compare(a.Key, b.Key))
	})
}
