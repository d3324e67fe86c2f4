package gate

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// vocabulary is the words that rules need, and the beginnings of words, with what each
// is needed for. All are folded.
//
// They are found by their first eight bytes, which are a number, so that a look costs
// no more than a multiplication and a comparison or two.
type vocabulary struct {
	slots []*needed // by hash of the first eight bytes; as many as a power of two
	shift int       // of a hash, to be the number of a slot
	sizes []int     // the lengths of the beginnings, ascending
	all   []*needed

	digits   bool     // some begin with a digit
	traces   bitTable // of words: see trace
	openings bitTable // of beginnings: see opening
	starts   bitTable // of both: see opening
}

// bitTable has a bit for each number below 1<<15. It fits into the nearest cache.
type bitTable [1 << 15 / 64]uint64

func (t *bitTable) add(k uint64) { t[k/64] |= 1 << (k % 64) }

func (t *bitTable) has(k uint64) bool { return t[k/64]&(1<<(k%64)) != 0 }

// needed is a word, or the beginning of words, and what it is needed for.
type needed struct {
	first  uint64 // its first eight bytes
	word   string
	begins bool
	by     []Entry
}

// add notes what a word, or the beginning of words, is needed for.
func (v *vocabulary) add(word string, begins bool, e Entry) {
	first := lane.At([]byte(word), 0)
	for i := v.slot(first); len(v.slots) > 0 && v.slots[i] != nil; i = (i + 1) % len(v.slots) {
		if n := v.slots[i]; n.word == word && n.begins == begins {
			if !slices.Contains(n.by, e) {
				n.by = append(n.by, e)
			}
			return
		}
	}
	v.all = append(v.all, &needed{first, word, begins, []Entry{e}})
	if 2*len(v.all) > len(v.slots) {
		v.grow()
	} else {
		v.put(v.all[len(v.all)-1])
	}
	if begins && !slices.Contains(v.sizes, len(word)) {
		v.sizes = append(v.sizes, len(word))
		slices.Sort(v.sizes)
	}
	v.digits = v.digits || isDigit(word[0])
	v.leave(word, begins)
}

// minSlots is how many slots a vocabulary has at least.
const minSlots = 16

// grow makes room for twice as many words.
func (v *vocabulary) grow() {
	v.slots = make([]*needed, max(minSlots, 2*len(v.slots)))
	v.shift = 64
	for n := len(v.slots); n > 1; n /= 2 {
		v.shift--
	}
	for _, n := range v.all {
		v.put(n)
	}
}

func (v *vocabulary) put(n *needed) {
	i := v.slot(n.first)
	for v.slots[i] != nil {
		i = (i + 1) % len(v.slots)
	}
	v.slots[i] = n
}

// spread is a number that spreads what is multiplied by it over the high bits: 2 to the
// power of 64 divided by the golden ratio (Knuth, The Art of Computer Programming 6.4).
const spread = 0x9E3779B97F4A7C15

func (v *vocabulary) slot(first uint64) int { return int(first * spread >> v.shift) }

// find adds to a list all that a word of a text, which begins at an offset, is needed for.
func (v *vocabulary) find(list Hits, word []byte, at int) Hits {
	if !lane.IsASCII(word) {
		word = []byte(token.Fold(string(word)))
	}
	first := lane.At(word, 0)
	if first&lane.High == 0 {
		first |= lane.Letters(first) >> 2 // capitals become small
	}
	list = v.match(list, word, first, at, false)
	for _, size := range v.sizes {
		if size > len(word) {
			break
		}
		begin := first
		if size < 8 {
			begin &= 1<<(8*size) - 1
		}
		list = v.match(list, word[:size], begin, at, true)
	}
	return list
}

// match adds to a list all that a word is needed for whose first eight bytes are known.
func (v *vocabulary) match(list Hits, word []byte, first uint64, at int, begins bool) Hits {
	if len(v.slots) == 0 {
		return list
	}
	for i := v.slot(first); v.slots[i] != nil; i = (i + 1) & (len(v.slots) - 1) {
		n := v.slots[i]
		if n.first != first || n.begins != begins || len(n.word) != len(word) || !sameRest(n.word, word) {
			continue
		}
		for _, e := range n.by {
			list = append(list, Hit{int32(at), e})
		}
		break
	}
	return list
}

// sameRest reports whether a folded word and one in ASCII, of the same length, are the
// same behind their first eight bytes, in whatever case.
func sameRest(folded string, word []byte) bool {
	for i := 8; i < len(word); i++ {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		if b != folded[i] {
			return false
		}
	}
	return true
}

// mayStart reports whether a needed word, or beginning of words, may have the first three of
// eight bytes: the quick look before mayHave.
func (v *vocabulary) mayStart(eight uint64) bool { return v.starts.has(opening(eight)) }

// mayHave reports whether the word that begins with eight bytes may be needed. Most
// words that are not are seen not to be. Where characters beyond ASCII stand among the
// eight, the word is taken to end before them.
func (v *vocabulary) mayHave(eight uint64) bool {
	ascii := eight &^ lane.High
	ends := ^(lane.Letters(ascii) &^ eight) & lane.High
	letters := (ends&-ends)>>7 - 1 // all bits of the bytes before the first that is no letter
	k := trace((ascii | lane.Small) & letters)
	return v.traces.has(k) || len(v.sizes) > 0 && v.openings.has(opening(ascii))
}

// trace is a number below 1<<15 for the first eight bytes of a word, folded.
func trace(first uint64) uint64 { return first * spread >> (64 - 15) }

// opening is a number below 1<<15 for the first three of eight bytes, the same for
// capitals and small letters.
func opening(eight uint64) uint64 {
	return eight&31<<10 | eight>>8&31<<5 | eight>>16&31
}

// leave notes the trace of a word, or of a beginning of words, and how it starts, with
// whatever may follow it. What begins with a digit has the trace of no letter.
func (v *vocabulary) leave(word string, begins bool) {
	first := lane.At([]byte(word), 0)
	v.starts.addOpenings(first, len(word))
	switch {
	case begins:
		v.openings.addOpenings(first, len(word))
	case isDigit(word[0]):
		v.traces.add(trace(0))
	default:
		v.traces.add(trace(first))
	}
}

// addOpenings adds the openings of what begins with a word of so many bytes.
func (t *bitTable) addOpenings(first uint64, size int) {
	k := opening(first)
	switch size {
	case 1:
		for rest := range uint64(32 * 32) {
			t.add(k | rest)
		}
	case 2:
		for third := range uint64(32) {
			t.add(k | third)
		}
	default:
		t.add(k)
	}
}
