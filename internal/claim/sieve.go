package claim

import (
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// sieve finds, in lines of JSON, where a word that rules need may stand, without looking
// at every word. It looks at four bytes at every second offset. Of a word that is long
// enough either the first four letters stand there, or the second to fifth; of a short
// one, some of its letters and what stands beside it. The words are marked in a table by
// the hashes of these fours. Where a four is marked, its words are compared.
//
// A look costs a multiplication and no branch, whatever the text.
type sieve struct {
	marked [sieveSize]bool   // by hash: whether any word has the four
	lists  [sieveSize]uint16 // of words that have it, an index into sought
	sought [][]sought
}

// sieveSize is the number of hashes. What is marked fits the cache of a processor core.
const sieveSize = 1 << 16

// sieveLimit is how many hashes may be marked: the more are, the more often one is found
// by chance, and above it every look at eight bytes finds one in five.
const sieveLimit = sieveSize / 16

// sought is a word that has a four, and where.
type sought struct {
	first  uint64 // the first eight bytes of the word, or all, and which of them count
	mask   uint64
	word   string // in small letters, or of digits
	offset int    // of the four in the word
	begins bool   // it is the beginning of words
}

// newSieve returns the sieve of the words of a gate, but those beyond ASCII, which are
// for whoever looks at the characters beyond it. It returns nil where it would find
// something nearly everywhere: of too many words, or too short ones.
func newSieve(g *gate) *sieve {
	s := &sieve{sought: make([][]sought, 1)}
	for _, n := range g.words.all {
		switch {
		case !isASCII(n.word) || !slices.ContainsFunc(n.by, func(e entry) bool { return !e.about }):
		case len(n.word) < len("dam") || len(s.sought) > sieveLimit:
			return nil
		default:
			s.add(n.word, n.begins)
		}
	}
	return s
}

// add marks the fours of a word.
func (s *sieve) add(word string, begins bool) {
	as := sought{first: lane.At([]byte(word), 0), mask: 1<<(8*min(len(word), 8)) - 1, word: word, begins: begins}
	as.first |= lane.Small & as.mask
	switch behind := besides(word[len(word)-1], begins); {
	case len(word) > 4:
		s.mark(word[:4], 0, as)
		s.mark(word[1:5], 1, as)
	case len(word) == 4:
		s.mark(word, 0, as)
		for _, b := range behind {
			s.mark(word[1:]+string([]byte{b}), 1, as)
		}
	default:
		for _, b := range behind {
			s.mark(word+string([]byte{b}), 0, as)
		}
		for _, b := range append(besides(word[0], false), escapeEnds...) {
			s.mark(string([]byte{b})+word, -1, as)
		}
	}
}

// escapeEnds are the letters and digits with which an escape may end: a word begins
// behind it all the same.
const escapeEnds = "bfnrtabcdef0123456789"

// besides returns the bytes that may stand next to a letter or a digit where a word ends,
// or any if it may also go on.
func besides(end byte, goesOn bool) (list []byte) {
	for b := range 256 {
		if goesOn || !sameRun(byte(b), end) {
			list = append(list, byte(b))
		}
	}
	return list
}

// sameRun reports whether two bytes of ASCII next to each other are of one word.
func sameRun(a, b byte) bool { return isLetter(a) && isLetter(b) || isDigit(a) && isDigit(b) }

// mark marks four bytes as those at an offset of a word.
func (s *sieve) mark(bytes string, offset int, as sought) {
	as.offset = offset
	h := four(binary.LittleEndian.Uint32([]byte(bytes)))
	if !s.marked[h] {
		s.marked[h] = true
		s.lists[h] = uint16(len(s.sought))
		s.sought = append(s.sought, nil)
	}
	if list := &s.sought[s.lists[h]]; !slices.Contains(*list, as) {
		*list = append(*list, as)
	}
}

// four returns the hash of four bytes, the same for capitals and small letters.
func four(bytes uint32) uint32 { return (bytes | 0x20202020) * (spread >> 32) >> 16 }

// next returns the first place at or behind an offset of some lines where a needed word
// stands, or the length of the lines. It does not look at the last few bytes.
func (s *sieve) next(lines []byte, at int) int {
	for ; at+sieveMargin <= len(lines); at += 8 {
		if at = s.suspect(lines, at); at+sieveMargin > len(lines) {
			break
		}
		if place := s.inspect(lines, at); place >= 0 {
			return place
		}
	}
	return len(lines)
}

// sieveMargin is how many bytes from where it looks the sieve looks at.
const sieveMargin = 16

// suspect returns the first place at or behind an offset, in steps of eight bytes, where
// one of the fours is marked that begin there.
func (s *sieve) suspect(lines []byte, at int) int {
	for ; at+sieveMargin <= len(lines); at += 8 {
		eight := binary.LittleEndian.Uint64(lines[at:])
		last := binary.LittleEndian.Uint32(lines[at+6:])
		if s.marked[four(uint32(eight))] || s.marked[four(uint32(eight>>16))] || s.marked[four(uint32(eight>>32))] || s.marked[four(last)] {
			return at
		}
	}
	return at
}

// inspect returns where one of the words stands whose fours begin in eight bytes, or -1.
func (s *sieve) inspect(lines []byte, at int) int {
	for k := at; k < at+8; k += 2 {
		h := four(binary.LittleEndian.Uint32(lines[k:]))
		if !s.marked[h] {
			continue
		}
		list := s.sought[s.lists[h]]
		for i := range list {
			w := &list[i]
			if place := k - w.offset; place >= 0 && (lane.At(lines, place)|lane.Small)&w.mask == w.first && w.standsAt(lines, place) {
				return place
			}
		}
	}
	return -1
}

// standsAt reports whether a word stands at an offset, perhaps behind an escape.
func (w *sought) standsAt(lines []byte, at int) bool {
	end := at + len(w.word)
	if end > len(lines) {
		return false
	}
	for i := range len(w.word) {
		if b := lines[at+i]; b != w.word[i] && (!isLetter(b) || b|0x20 != w.word[i]) {
			return false
		}
	}
	if end < len(lines) && !w.begins && sameRun(lines[end], w.word[len(w.word)-1]) {
		return false
	}
	return at == 0 || !sameRun(lines[at-1], w.word[0]) || endsEscape(lines[:at])
}

// endsEscape reports whether a text may end with an escape of JSON.
func endsEscape(text []byte) bool {
	n := len(text)
	return n >= len(`\n`) && text[n-len(`\n`)] == '\\' || n >= len(`\u0000`) && text[n-len(`\u0000`)] == '\\'
}

// beyondASCII returns the first place in a text of a character beyond ASCII that may
// belong to a word, or the length of the text.
func beyondASCII(text []byte) int {
	for at := 0; at < len(text); {
		high := lane.At(text, at) & lane.High
		if high == 0 {
			at += 8
			continue
		}
		at += lane.First(high)
		r, size := utf8.DecodeRune(text[at:])
		if (r < firstMark || r > lastMark) && (unicode.IsLetter(r) || unicode.IsDigit(r) || joins(r)) {
			return at
		}
		at += size
	}
	return len(text)
}
