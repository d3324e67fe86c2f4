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

	openings [1 << 15 / 64]uint64 // how words that begin with ASCII begin: see opening
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
	return !slices.ContainsFunc(s.written, func(w string) bool { return runEnd(w, 0) == 0 })
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
		table := g.words
		w, begins := strings.CutSuffix(w, "*")
		key := w[:runEnd(w, 0)]
		if begins && key == w {
			table = g.begins
		}
		if !slices.Contains(table[key], e) {
			table[key] = append(table[key], e)
		}
		g.open(key, begins && key == w)
	}
}

// scan appends the needed words of a text to a list.
//
// Most words of a text are none, and are seen to be none by their first three bytes: a
// word costs the reading of its bytes, and a look at one bit.
func (g *gate) scan(list []hit, text string) []hit {
	for i := 0; i < len(text); {
		class := classes[text[i]]
		switch class {
		case other:
			i++
			continue
		case high:
			end := runEnd(text, i)
			if end == i {
				_, size := utf8.DecodeRuneInString(text[i:])
				i += size
				continue
			}
			list = g.look(list, text, i, end)
			i = end
			continue
		}
		end := i + 1
		for end < len(text) && classes[text[end]] == class {
			end++
		}
		if end < len(text) && classes[text[end]] == high {
			end = runEnd(text, i)
			list = g.look(list, text, i, end)
		} else if k := opening(text[i:end]); g.openings[k/64]&(1<<(k%64)) != 0 {
			list = g.look(list, text, i, end)
		}
		i = end
	}
	return list
}

// touches reports whether a line of JSON may have a word that a search needs, besides
// those of its about. Words that are written with escapes of numbers may be any.
func (g *gate) touches(line string) bool {
	if len(g.always) > 0 {
		return true
	}
	var few [16]hit
	for at := 0; at < len(line); {
		end, next := len(line), len(line)
		if i := strings.IndexByte(line[at:], '\\'); i >= 0 {
			end, next = at+i, at+i+len(`\n`)
			if next > len(line) || line[next-1] == 'u' {
				return true
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

// look looks a word up.
func (g *gate) look(list []hit, text string, at, end int) []hit {
	var lower [32]byte
	word := text[at:end]
	if len(word) > len(lower) || !isASCII(word) {
		return g.add(list, at, []byte(token.Fold(word)))
	}
	for k := range len(word) {
		b := word[k]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		lower[k] = b
	}
	return g.add(list, at, lower[:len(word)])
}

func (g *gate) add(list []hit, at int, word []byte) []hit {
	for _, e := range g.words[string(word)] {
		list = append(list, hit{int32(at), e})
	}
	for _, n := range g.sizes {
		if n > len(word) {
			break
		}
		for _, e := range g.begins[string(word[:n])] {
			list = append(list, hit{int32(at), e})
		}
	}
	return list
}

// opening is a number below 1<<15 for the first three bytes of a word, the same for
// capitals and small letters.
func opening(word string) uint {
	k := uint(word[0]&31) << 10
	if len(word) > 1 {
		k |= uint(word[1]&31) << 5
	}
	if len(word) > 2 {
		k |= uint(word[2] & 31)
	}
	return k
}

// open notes how a needed word begins, or one that goes on after it.
func (g *gate) open(word string, begins bool) {
	note := func(k uint) { g.openings[k/64] |= 1 << (k % 64) }
	first := opening(word)
	note(first)
	if !begins || len(word) > 2 {
		return
	}
	for next := range uint(32) {
		if len(word) == 2 {
			note(first | next)
			continue
		}
		for third := range uint(32) {
			note(first | next<<5 | third)
		}
	}
}

// The classes of a byte.
const (
	other  = iota // no part of a word
	letter        // of ASCII
	digit
	high // part of a character beyond ASCII, which may be a letter
)

// classes has the class of every byte.
var classes = func() (table [256]uint8) {
	for b := range table {
		switch {
		case b >= utf8.RuneSelf:
			table[b] = high
		case '0' <= b && b <= '9':
			table[b] = digit
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			table[b] = letter
		}
	}
	return table
}()

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
