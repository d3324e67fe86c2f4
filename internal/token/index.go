package token

import (
	"math/bits"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// index gives words numbers, from 1 on, and finds those of the words of a text.
type index struct {
	slots []slot   // a power of two of them, most of them empty
	keys  []string // folded, by number; the first is none
}

// slot is where a word is looked for by its hash.
type slot struct {
	head   uint64 // of the word, as a Token has it
	hash   uint32 // 0 if the slot is empty
	number uint32
}

// slotsPerWord is how many slots an index has at least for each of its words: so many that
// the first one asked is mostly the last.
const slotsPerWord = 4

// newIndex returns an index that has room for so many words.
func newIndex(words int) index {
	size := 1 << bits.Len(uint(max(slotsPerWord*words, 8)-1))
	return index{make([]slot, size), make([]string, 1, words+1)}
}

// add returns the number of a folded word, a new one if it has none.
func (x *index) add(key string) uint32 {
	h, head := hashOf(key)
	if n := x.number(key, h); n != 0 {
		return n
	}
	at := h & x.mask()
	for x.slots[at].hash != 0 {
		at = (at + 1) & x.mask()
	}
	x.slots[at] = slot{head, h, uint32(len(x.keys))}
	x.keys = append(x.keys, key)
	return uint32(len(x.keys) - 1)
}

func (x *index) mask() uint32 { return uint32(len(x.slots) - 1) }

// get returns the number of a word, 0 if it has none.
func (x *index) get(word string) uint32 {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			word = foldUnicode(word)
			break
		}
	}
	h, _ := hashOf(word)
	return x.number(word, h)
}

// number returns the number of a word with such a hash, 0 if it has none.
func (x *index) number(word string, h uint32) uint32 {
	for at := h & x.mask(); x.slots[at].hash != 0; at = (at + 1) & x.mask() {
		if s := &x.slots[at]; s.hash == h && equalFold(x.keys[s.number], word) {
			return s.number
		}
	}
	return 0
}

// find returns the number of a token of text, 0 if it has none.
func (x *index) find(text string, tok *Token) uint32 {
	h := tok.hash
	if h == 0 {
		return x.get(tok.Text(text))
	}
	for at := h & x.mask(); x.slots[at].hash != 0; at = (at + 1) & x.mask() {
		s := &x.slots[at]
		if s.hash == h && s.head == tok.head && (tok.short() || sameBehind(x.keys[s.number], tok.Text(text))) {
			return s.number
		}
	}
	return 0
}

// short reports whether the head of a word is all of it.
func (t *Token) short() bool { return t.End-t.Start <= headLength }

// headLength is how many bytes of a word its head has.
const headLength = 8

// sameBehind reports whether word, in ASCII, is key behind its head. What stands in a word of
// ASCII is small where the bit for it is set, see [mix].
func sameBehind(key, word string) bool {
	if len(key) != len(word) {
		return false
	}
	for i := headLength; i < len(key); i += 8 {
		if (lane.At(lane.Bytes(key), i)^lane.At(lane.Bytes(word), i))&^lane.Small != 0 {
			return false
		}
	}
	return true
}

// findAll notes the numbers of tokens of text, 0 for those that have none.
func (x *index) findAll(numbers []uint32, text string, tokens []Token) {
	slots, mask := x.slots, x.mask()
	for i := range tokens {
		t := &tokens[i]
		if t.hash != 0 {
			s := &slots[t.hash&mask]
			if s.hash == 0 {
				numbers[i] = 0
				continue
			}
			if s.hash == t.hash && s.head == t.head && t.short() {
				numbers[i] = s.number
				continue
			}
		} else if t.Kind != Word {
			numbers[i] = 0
			continue
		}
		numbers[i] = x.find(text, t)
	}
}

// equalFold reports whether word, lowered, is key.
func equalFold(key, word string) bool {
	if len(key) != len(word) {
		return false
	}
	for i := 0; i < len(key); i++ {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		if b != key[i] {
			return false
		}
	}
	return true
}
