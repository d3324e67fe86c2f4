package claim

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// gate finds, in one pass over a text, the words that rules need, so that a sentence
// without any is never looked at. A word is known to the gate by its beginning, the
// run of letters or of digits that it starts with: what follows is looked at later.
type gate struct {
	words  vocabulary
	always []int // searches of which no needed word is known
}

// entry says which search needs a word, and whether for its about.
type entry struct {
	search int32
	about  bool
}

// hit is a needed word in a text.
type hit struct {
	at int32
	entry
}

// hits are the needed words of a text, in order.
type hits struct{ list []hit }

// searches adds to a list the searches that need one of the words.
func (h hits) searches(list []int) []int {
	for _, found := range h.list {
		if !found.about {
			list = append(list, int(found.search))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (h hits) between(start, end int) []hit {
	from := sort.Search(len(h.list), func(i int) bool { return int(h.list[i].at) >= start })
	to := from
	for to < len(h.list) && int(h.list[to].at) < end {
		to++
	}
	return h.list[from:to]
}

// newGate returns the gate of some searches. A wide one lets a sentence through for
// any word of a pattern, where otherwise it takes the rarest of those needed.
func newGate(searches []*search, wide bool) *gate {
	g := &gate{}
	for i, s := range searches {
		known := true
		for _, n := range append(slices.Clone(s.find), s.near...) {
			known = g.need(entry{search: int32(i)}, n.sets, wide) && known
		}
		if !known && s.rule.Kind == value.Choice {
			known = true
			for _, c := range s.rule.Choices {
				for _, p := range c.Words {
					known = g.need(entry{search: int32(i)}, newNeeds(p).sets, wide) && known
				}
			}
		}
		if !known || len(s.find)+len(s.near) == 0 {
			g.always = append(g.always, i)
		}
		for _, p := range s.rule.About {
			g.needAbout(i, p)
		}
	}
	return g
}

// needAbout adds the words of a pattern of about.
func (g *gate) needAbout(search int, p *pattern.Pattern) {
	g.need(entry{search: int32(search), about: true}, newNeeds(p).sets, false)
}

// need adds the members of one of the sets of words that a pattern needs, or of all
// that tell something for a wide gate. It reports whether there is one.
func (g *gate) need(e entry, sets []wordSet, wide bool) bool {
	sets = slices.DeleteFunc(slices.Clone(sets), func(set wordSet) bool { return !set.known() })
	if len(sets) == 0 {
		return false
	}
	least := slices.MinFunc(sets, func(a, b wordSet) int { return a.cost() - b.cost() })
	g.note(e, least)
	for _, set := range sets {
		if wide && set.telling() {
			g.note(e, set)
		}
	}
	return true
}

// known reports whether every member of a set begins with a letter or a digit, so that
// the gate can know it by that.
func (s wordSet) known() bool {
	return !slices.ContainsFunc(s.written, func(w string) bool { return runEnd([]byte(w), 0) == 0 })
}

// cost is how often the words of a set are likely to be found, for choosing the set
// that lets the fewest sentences through: few and long words are rare.
func (s wordSet) cost() int {
	cost := 0
	for _, w := range s.written {
		cost += 1 << max(0, 12-len(w))
	}
	return cost
}

// note adds the members of a set.
func (g *gate) note(e entry, set wordSet) {
	for _, w := range set.written {
		w, begins := strings.CutSuffix(w, "*")
		key := w[:runEnd([]byte(w), 0)]
		g.words.add(key, begins && key == w, e)
	}
}

// touches reports whether a line of JSON may have a word that a search needs, besides
// those of its about. It takes a character that is written as a number for none of a word.
func (g *gate) touches(line []byte) bool {
	if len(g.always) > 0 {
		return true
	}
	var few [16]hit
	for at := 0; at < len(line); {
		end, next := len(line), len(line)
		if i := bytes.IndexByte(line[at:], '\\'); i >= 0 {
			end, next = at+i, at+i+len(`\n`)
			if next <= len(line) && line[next-1] == 'u' {
				next += len("0000")
			}
		}
		for _, found := range g.scan(few[:0], line[at:end]) {
			if !found.about {
				return true
			}
		}
		at = next
	}
	return false
}
