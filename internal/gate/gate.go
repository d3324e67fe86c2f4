// Package gate finds where in a text the words stand that searches need, at the speed of a
// scan over its bytes, so that a sentence, or a record, without any of them is never looked
// at. It knows words alone: what is made of a place where one stands is for others.
//
// Of what a pattern cannot do without, a gate takes the rarest set of words. A [Gate] holds
// the words of many searches by their first eight bytes (vocabulary.go) and finds them in
// one pass, eight bytes at a time (scan.go). [Records] tells which lines of JSON have one,
// and need not look at every word: a sieve looks at four bytes at every second offset
// (sieve.go), and words that an escape or a character beyond ASCII may hide are looked for
// besides (records.go).
//
// A gate lets through too much rather than too little: it may find a word where there is
// but the beginning of one, and never passes over one that a pattern would match.
package gate

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
)

// Gate finds, in one pass over a text, the words that searches need. A word is known to it
// by its beginning, the run of letters or of digits that it starts with: what follows is
// looked at later. The zero value needs no word. It is safe for concurrent use once all
// words are in it.
type Gate struct {
	Always []int // searches of which no needed word is known

	words vocabulary
}

// Entry says which search needs a word, and whether only to see what an article is about.
type Entry struct {
	Search int32
	About  bool
}

// Hit is a needed word in a text.
type Hit struct {
	At int32 // where it begins, a byte offset
	Entry
}

// Hits are the needed words of a text, in order.
type Hits []Hit

// Searches adds to a list the searches that need one of the words, but for those that need
// it only to see what an article is about. The list is then in order, each search once.
func (h Hits) Searches(list []int) []int {
	for _, found := range h {
		if !found.About {
			list = append(list, int(found.Search))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Between returns the words that begin at offsets [start, end).
func (h Hits) Between(start, end int) Hits {
	from := sort.Search(len(h), func(i int) bool { return int(h[i].At) >= start })
	to := from
	for to < len(h) && int(h[to].At) < end {
		to++
	}
	return h[from:to]
}

// Need adds the members of the rarest of the sets of words that a search needs all of, and
// of those that also, which may be nil, names. It reports whether there is one: a set whose
// words begin with neither letter nor digit cannot be known.
func (g *Gate) Need(e Entry, sets []*pattern.WordSet, also func(*pattern.WordSet) bool) bool {
	sets = slices.DeleteFunc(slices.Clone(sets), func(set *pattern.WordSet) bool { return !known(set) })
	if len(sets) == 0 {
		return false
	}
	g.note(e, slices.MinFunc(sets, func(a, b *pattern.WordSet) int { return cost(a) - cost(b) }))
	for _, set := range sets {
		if also != nil && also(set) {
			g.note(e, set)
		}
	}
	return true
}

// known reports whether every member of a set begins with a letter or a digit, so that
// the gate can know it by that.
func known(s *pattern.WordSet) bool {
	return !slices.ContainsFunc(s.Written, func(w string) bool { return runEnd([]byte(w), 0) == 0 })
}

// cost is how often the words of a set are likely to be found, for choosing the set
// that lets the fewest sentences through: few and long words are rare.
func cost(s *pattern.WordSet) int {
	cost := 0
	for _, w := range s.Written {
		cost += 1 << max(0, 12-len(w))
	}
	return cost
}

// note adds the members of a set.
func (g *Gate) note(e Entry, set *pattern.WordSet) {
	for _, w := range set.Written {
		w, begins := strings.CutSuffix(w, "*")
		key := w[:runEnd([]byte(w), 0)]
		g.words.add(key, begins && key == w, e)
	}
}

// touches reports whether a line of JSON may have a word that a search needs, besides
// those of its about. It takes a character that is written as a number for none of a word.
func (g *Gate) touches(line []byte) bool {
	if len(g.Always) > 0 {
		return true
	}
	var few [16]Hit
	for at := 0; at < len(line); {
		end, next := len(line), len(line)
		if i := bytes.IndexByte(line[at:], '\\'); i >= 0 {
			end, next = at+i, at+i+len(`\n`)
			if next <= len(line) && line[next-1] == 'u' {
				next += len("0000")
			}
		}
		for _, found := range g.Scan(few[:0], line[at:end]) {
			if !found.About {
				return true
			}
		}
		at = next
	}
	return false
}
