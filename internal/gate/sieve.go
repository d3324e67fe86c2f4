package gate

import (
	"encoding/binary"
	"math"
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
// A look costs a multiplication and a bit, whatever the text.
type sieve struct {
	marked [1 << markBits]uint32 // a bit for each four that any word has
	lists  [1 << listBits]uint16 // of words that have it, an index into sought
	sought [][]sought
}

// The tables are indexed by the first bits of a hash. What is marked fits the cache of a
// processor core.
const (
	markBits = 14
	listBits = 16
)

// sieveLimit is how many fours may be marked: the more are, the more often one is found
// by chance.
const sieveLimit = 1 << listBits / 16

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
func newSieve(g *Gate) *sieve {
	s := &sieve{sought: make([][]sought, 1)}
	for _, n := range g.words.all {
		switch {
		case !lane.IsASCII(n.word) || !slices.ContainsFunc(n.by, func(e Entry) bool { return !e.About }):
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
	switch behind := behind(word[len(word)-1], begins); {
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
		for _, b := range append(before(word[0]), escapeEnds...) {
			s.mark(string([]byte{b})+word, -1, as)
		}
	}
}

// escapeEnds are the letters and digits with which an escape may end: a word begins
// behind it all the same.
const escapeEnds = "bfnrtabcdef0123456789"

// The bytes that a character of UTF-8 beyond ASCII begins with, and those that it ends with
// (RFC 3629, section 4).
const (
	firstLead, lastLead = 0xc2, 0xf4
	firstTail, lastTail = 0x80, 0xbf
)

// behind returns the bytes of UTF-8 that may stand behind the letter or digit that a word
// ends with: those with which no word goes on, or any if it may also go on.
func behind(end byte, goesOn bool) []byte { return besides(end, goesOn, firstLead, lastLead) }

// before returns the bytes of UTF-8 that may stand before the letter or digit that a word
// begins with.
func before(begin byte) []byte { return besides(begin, false, firstTail, lastTail) }

// besides returns the bytes of ASCII beside a letter or digit that are of another word, or
// all where it goes on, and those beyond ASCII from one to another.
func besides(edge byte, goesOn bool, first, last int) (list []byte) {
	for b := range last + 1 {
		if b < utf8.RuneSelf && (goesOn || !sameRun(byte(b), edge)) || b >= first {
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
	h := four(binary.LittleEndian.Uint32([]byte(bytes)) | smallFour)
	s.marked[h.word()] |= 1 << h.bit()
	number := &s.lists[h.list()]
	if *number == 0 {
		*number = uint16(len(s.sought))
		s.sought = append(s.sought, nil)
	}
	if list := &s.sought[*number]; !slices.Contains(*list, as) {
		*list = append(*list, as)
	}
}

// hash is what four bytes are multiplied to. Its first bits follow from all of them, its
// last five from the first byte.
type hash uint32

// four returns the hash of four bytes, in which letters are small.
func four(bytes uint32) hash { return hash(bytes * (spread >> 32)) }

// smallFour is lane.Small for four bytes.
const smallFour = lane.Small & math.MaxUint32

// The mark of a hash is a bit of a word of the table.
func (h hash) word() uint32 { return uint32(h >> (32 - markBits)) }
func (h hash) bit() uint32  { return uint32(h) & 31 }

// list is where the words of a hash are.
func (h hash) list() uint32 { return uint32(h >> (32 - listBits)) }

// has reports whether any word has the four of a hash.
func (s *sieve) has(h hash) bool { return s.marked[h.word()]>>h.bit()&1 != 0 }

// next returns the first place at or behind an offset of some lines where a needed word
// stands, or the length of the lines. It does not look at the last few bytes.
func (s *sieve) next(lines []byte, at int) int {
	for at = s.suspect(lines, at); at+sieveMargin <= len(lines); at = s.suspect(lines, at+2) {
		if place := s.inspect(lines, at); place >= 0 {
			return place
		}
	}
	return len(lines)
}

// sieveMargin is how many bytes from where it looks the sieve looks at.
const sieveMargin = 16

// suspect returns the first place at or behind an offset, in steps of two bytes, where a
// four stands that is marked. Near the end of the lines it returns a place behind it.
func (s *sieve) suspect(lines []byte, at int) int {
	rest := lines[min(at, len(lines)):] // so that its length alone tells that there are bytes to look at
	for ; len(rest) >= sieveMargin; rest = rest[8:] {
		eight := binary.LittleEndian.Uint64(rest) | lane.Small
		last := binary.LittleEndian.Uint32(rest[6:10]) | smallFour
		switch {
		case s.has(four(uint32(eight))):
			return len(lines) - len(rest)
		case s.has(four(uint32(eight >> 16))):
			return len(lines) - len(rest) + 2
		case s.has(four(uint32(eight >> 32))):
			return len(lines) - len(rest) + 4
		case s.has(four(last)):
			return len(lines) - len(rest) + 6
		}
	}
	return len(lines)
}

// inspect returns where one of the words stands that have the four at an offset, or -1.
func (s *sieve) inspect(lines []byte, at int) int {
	list := s.sought[s.lists[four(binary.LittleEndian.Uint32(lines[at:])|smallFour).list()]]
	for i := range list {
		w := &list[i]
		if place := at - w.offset; place >= 0 && (lane.At(lines, place)|lane.Small)&w.mask == w.first && w.standsAt(lines, place) {
			return place
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
// belong to a word, or of bytes that are no character; or the length of the text.
func beyondASCII(text []byte) int {
	rest := text
	for len(rest) > 0 {
		for ; len(rest) >= fourLanes; rest = rest[fourLanes:] {
			some := binary.LittleEndian.Uint64(rest) | binary.LittleEndian.Uint64(rest[8:]) | binary.LittleEndian.Uint64(rest[16:]) | binary.LittleEndian.Uint64(rest[24:])
			if some&lane.High != 0 {
				break
			}
		}
		high := lane.At(rest, 0) & lane.High
		if high == 0 {
			rest = rest[min(8, len(rest)):]
			continue
		}
		rest = rest[lane.First(high):]
		if lane.At(rest, 0)&(1<<24-1^markTail) == markLead {
			rest = rest[len("“"):]
			continue
		}
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 || (r < firstMark || r > lastMark) && (unicode.IsLetter(r) || unicode.IsDigit(r) || joins(r)) {
			break
		}
		rest = rest[size:]
	}
	return len(text) - len(rest)
}

// fourLanes is how many bytes are looked at at once where none is beyond ASCII.
const fourLanes = 4 * 8

// The three bytes of the characters from U+2010 to U+201F, but for the bits in which they
// differ: most of those between firstMark and lastMark.
const (
	markLead = 0xe2 | 0x80<<8 | 0x90<<16
	markTail = 0x0f << 16
)
