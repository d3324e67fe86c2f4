package pattern

import (
	"cmp"
	"slices"
)

// windowCells bounds the memory of one match: a longer sentence, such as a file
// without a full stop, is matched window by window.
const windowCells = 1 << 18

// cell is the best way between an end of the pattern and a state at a word.
type cell struct {
	skipped int32 // words that gaps skip on the way; unreached if there is no way
	end     int32 // the word where the way begins, or for a way to the end where it ends
	edge    int32 // the edge of the way that touches this state; -1 at either end
	state   int32 // the state at the other side of that edge
	word    int32 // the word at the other side of that edge
	slot    int32 // the slot that the edge takes, as an index into Sentence.slots
}

const unreached = int32(1) << 30

// scratch is the memory of a match, kept from one pattern to the next.
type scratch struct{ left, right []cell }

func (c *scratch) reset(n int) {
	if cap(c.left) < n {
		c.left, c.right = make([]cell, n), make([]cell, n)
	}
	c.left, c.right = c.left[:n], c.right[:n]
	for i := range n {
		c.left[i].skipped, c.right[i].skipped = unreached, unreached
	}
}

// Match returns where the pattern matches, nearest first (fewest skipped words), then
// leftmost, then longest. It takes time proportional to the pattern and to the
// sentence with its slots.
func (p *Pattern) Match(s *Sentence) []Match {
	if !p.mayMatch(s) {
		return nil
	}
	states := len(p.net.edges)
	reach := p.net.reach + p.net.holes*s.widest
	step := max(windowCells/states-reach, reach, 1)
	best := map[place]Match{}
	for low := 0; low == 0 || low < len(s.words); low += step {
		m := matcher{net: &p.net, s: s, low: low, high: min(len(s.words), low+step+reach), best: best}
		m.run()
	}
	return ranked(best)
}

// Matches reports whether the pattern matches anywhere in the sentence.
func (p *Pattern) Matches(s *Sentence) bool { return len(p.Match(s)) > 0 }

// mayMatch looks for the words that the pattern cannot do without.
func (p *Pattern) mayMatch(s *Sentence) bool {
	for i := range p.gate {
		if !slices.ContainsFunc(s.words, p.gate[i].has) {
			return false
		}
	}
	return true
}

// place tells matches apart: by the slot, or by where they end.
type place struct{ slot, end int32 }

// matcher matches a net against the words [low, high] of a sentence.
type matcher struct {
	net       *net
	s         *Sentence
	low, high int
	best      map[place]Match
}

func (m *matcher) run() {
	rows, states := m.high-m.low+1, len(m.net.edges)
	m.s.cells.reset(rows * states)
	if !m.fromLeft() {
		return
	}
	if !m.net.values {
		for w := m.low; w <= m.high; w++ {
			if c := m.left(w, states-1); c.skipped < unreached {
				m.offer(place{slot: -1, end: int32(w)}, m.match(w, states-1))
			}
		}
		return
	}
	m.fromRight()
	for w := m.low; w < m.high; w++ {
		for state, edges := range m.net.edges {
			if m.left(w, state).skipped < unreached {
				m.slots(w, state, edges)
			}
		}
	}
}

func (m *matcher) left(word, state int) *cell {
	return &m.s.cells.left[(word-m.low)*len(m.net.edges)+state]
}

func (m *matcher) right(word, state int) *cell {
	return &m.s.cells.right[(word-m.low)*len(m.net.edges)+state]
}

// slots offers the best match through each slot that an edge of the state takes.
func (m *matcher) slots(w, state int, edges []edge) {
	for i := range edges {
		e := &edges[i]
		if e.step != slot {
			continue
		}
		for k, sp := range m.s.slotsAt(w) {
			if sp.Hole != e.kind || int(sp.over) > m.high {
				continue
			}
			if m.right(int(sp.over), int(e.to)).skipped < unreached {
				m.offer(place{slot: int32(sp.index)}, m.through(w, state, i, int(m.s.at[w])+k))
			}
		}
	}
}

// fromLeft finds the best way from the beginning to every state at every word. It
// reports whether the pattern's end is reached.
func (m *matcher) fromLeft() bool {
	reached := false
	for w := m.low; w <= m.high; w++ {
		*m.left(w, 0) = cell{end: int32(w), edge: -1}
		for state, edges := range m.net.edges {
			from := *m.left(w, state)
			if from.skipped >= unreached {
				continue
			}
			reached = reached || state == len(m.net.edges)-1
			for i := range edges {
				m.each(w, &edges[i], func(to int, skipped, slot int32) {
					way := cell{from.skipped + skipped, from.end, int32(i), int32(state), int32(w), slot}
					if c := m.left(to, int(edges[i].to)); way.skipped < c.skipped || way.skipped == c.skipped && way.end < c.end {
						*c = way
					}
				})
			}
		}
	}
	return reached
}

// fromRight finds the best way from every state that fromLeft reached to the end.
func (m *matcher) fromRight() {
	for w := m.high; w >= m.low; w-- {
		*m.right(w, len(m.net.edges)-1) = cell{end: int32(w), edge: -1}
		for state, edges := range slices.Backward(m.net.edges) {
			if m.left(w, state).skipped >= unreached {
				continue
			}
			c := m.right(w, state)
			for i := range edges {
				m.each(w, &edges[i], func(to int, skipped, slot int32) {
					rest := m.right(to, int(edges[i].to))
					way := cell{rest.skipped + skipped, rest.end, int32(i), edges[i].to, int32(to), slot}
					if way.skipped < c.skipped || way.skipped == c.skipped && way.skipped < unreached && way.end > c.end {
						*c = way
					}
				})
			}
		}
	}
}

// each calls yield for every way to take an edge at a word: to which word it leads,
// how many words it skips, and over which slot.
func (m *matcher) each(w int, e *edge, yield func(to int, skipped, slot int32)) {
	switch e.step {
	case free, openKey, closeKey:
		yield(w, 0, -1)
	case oneWord:
		if w < m.high && e.class.has(m.s.words[w]) {
			yield(w+1, 0, -1)
		}
	case anyWord:
		if w < m.high {
			yield(w+1, 1, -1)
		}
	case slot:
		for k, sp := range m.s.slotsAt(w) {
			if sp.Hole == e.kind && int(sp.over) <= m.high {
				yield(int(sp.over), 0, m.s.at[w]+int32(k))
			}
		}
	}
}

// offer keeps a match if none of its place is better.
func (m *matcher) offer(at place, found Match) {
	old, ok := m.best[at]
	if !ok || compare(found, old) < 0 {
		m.best[at] = found
	}
}

// compare orders matches: the nearest, the leftmost, the longest first.
func compare(a, b Match) int {
	return cmp.Or(cmp.Compare(a.Skipped, b.Skipped), cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last),
		slices.CompareFunc(a.Fills, b.Fills, func(a, b Fill) int {
			return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Slot, b.Slot), cmp.Compare(a.Hole, b.Hole), cmp.Compare(a.Key, b.Key))
		}))
}
