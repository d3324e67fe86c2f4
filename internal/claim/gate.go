package claim

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// gate finds, in one pass over a text, the words that rules need, so that a sentence
// without any is never looked at. A word is known to the gate by its beginning, the
// run of letters or of digits that it starts with: what follows is looked at later.
type gate struct {
	words  map[string][]entry
	begins map[string][]entry // for a "protest*"
	sizes  []int              // the lengths of begins, ascending
	always []int              // searches of which no needed word is known
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
	g := &gate{words: make(map[string][]entry), begins: make(map[string][]entry)}
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
	for begin := range g.begins {
		if !slices.Contains(g.sizes, len(begin)) {
			g.sizes = append(g.sizes, len(begin))
		}
	}
	slices.Sort(g.sizes)
	return g
}

// needAbout adds the words of a pattern of about.
func (g *gate) needAbout(search int, p *pattern.Pattern) {
	g.need(entry{search: int32(search), about: true}, newNeeds(p).sets, false)
}

// need adds the members of one of the sets of words that a pattern needs. It reports
// whether there is one.
func (g *gate) need(e entry, sets []wordSet, wide bool) bool {
	if len(sets) == 0 {
		return false
	}
	if wide {
		for _, set := range sets {
			if set.telling() || len(sets) == 1 {
				g.add(e, set)
			}
		}
		return true
	}
	g.add(e, slices.MinFunc(sets, func(a, b wordSet) int { return a.cost() - b.cost() }))
	return true
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

func (g *gate) add(e entry, set wordSet) {
	for _, w := range set.written {
		table := g.words
		w, begins := strings.CutSuffix(w, "*")
		key := w[:runEnd(w, 0)]
		if key == "" {
			continue
		}
		if begins && key == w {
			table = g.begins
		}
		if !slices.Contains(table[key], e) {
			table[key] = append(table[key], e)
		}
	}
}

// scan returns the needed words of a text.
func (g *gate) scan(text string) hits {
	var h hits
	var lower [32]byte
	for i := 0; i < len(text); {
		end := runEnd(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if run := text[i:end]; len(run) <= len(lower) && isASCII(run) {
			for k := range len(run) {
				b := run[k]
				if 'A' <= b && b <= 'Z' {
					b |= 0x20
				}
				lower[k] = b
			}
			h.add(g, i, lower[:len(run)])
		} else {
			h.add(g, i, []byte(token.Fold(run)))
		}
		i = end
	}
	return h
}

func (h *hits) add(g *gate, at int, word []byte) {
	for _, e := range g.words[string(word)] {
		h.list = append(h.list, hit{int32(at), e})
	}
	for _, n := range g.sizes {
		if n > len(word) {
			break
		}
		for _, e := range g.begins[string(word[:n])] {
			h.list = append(h.list, hit{int32(at), e})
		}
	}
}

// runEnd returns where the run of letters, or of digits, ends that begins at an offset
// of a text; the offset itself if none does.
func runEnd(text string, at int) int {
	var of func(r rune) bool
	for i, r := range text[at:] {
		switch {
		case of != nil && of(r), of != nil && joins(r):
			continue
		case of != nil:
			return at + i
		case unicode.IsLetter(r):
			of = unicode.IsLetter
		case unicode.IsDigit(r):
			of = unicode.IsDigit
		default:
			return at
		}
	}
	if of == nil {
		return at
	}
	return len(text)
}

// joins reports whether a character goes on with the word before it: a combining mark,
// a soft hyphen.
func joins(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me, unicode.Cf)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
