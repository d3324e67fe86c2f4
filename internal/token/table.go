package token

import "unicode/utf8"

// Table maps words to values of any type. A word is found in whatever case, and with
// whatever apostrophe, it is written: keys and questions are compared as [Fold] has
// them. Asking about an ASCII word does not allocate.
type Table[V any] struct {
	slots []slot[V]
	mask  uint32
}

type slot[V any] struct {
	key   string // folded; "" where the slot is empty
	hash  uint32
	value V
}

// NewTable returns a table of words, whose keys need not be folded. Two keys that
// fold to the same word must not have different values: which one stays is not said.
func NewTable[V any](words map[string]V) *Table[V] {
	size := uint32(8)
	for int(size) < 2*len(words) {
		size *= 2
	}
	t := &Table[V]{slots: make([]slot[V], size), mask: size - 1}
	for word, value := range words {
		key := Fold(word)
		h := hash(key)
		i := h & t.mask
		for t.slots[i].key != "" && t.slots[i].key != key {
			i = (i + 1) & t.mask
		}
		t.slots[i] = slot[V]{key, h, value}
	}
	return t
}

// Get returns the value of a word, and whether the table has it.
func (t *Table[V]) Get(word string) (V, bool) {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			word = foldUnicode(word)
			break
		}
	}
	return t.find(word, hash(word))
}

// Of returns the value of a token of text, and whether the table has it. It is quicker
// than Get, because a token brings its hash along.
func (t *Table[V]) Of(text string, tok Token) (V, bool) {
	if tok.hash == 0 {
		return t.Get(tok.Text(text))
	}
	return t.find(text[tok.Start:tok.End], tok.hash)
}

func (t *Table[V]) find(word string, h uint32) (V, bool) {
	for i := h & t.mask; t.slots[i].key != ""; i = (i + 1) & t.mask {
		if t.slots[i].hash == h && equalFold(t.slots[i].key, word) {
			return t.slots[i].value, true
		}
	}
	var none V
	return none, false
}

// hashBasis and hashPrime are those of FNV-1a for 32 bits.
const (
	hashBasis = 2166136261
	hashPrime = 16777619
)

// mix adds a byte to a hash, with ASCII letters lowered. Setting bit 5 of every byte
// does that, and mixes up no two characters that stand in words.
func mix(h uint32, b byte) uint32 { return (h ^ uint32(b|0x20)) * hashPrime }

// finish spreads a hash over its low bits; 0 stands for a word that is not plain ASCII.
func finish(h uint32, plain bool) uint32 {
	if !plain {
		return 0
	}
	return max(h^h>>15, 1)
}

func hash(word string) uint32 {
	h := uint32(hashBasis)
	for i := 0; i < len(word); i++ {
		h = mix(h, word[i])
	}
	return finish(h, true)
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
