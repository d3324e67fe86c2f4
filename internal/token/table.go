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
		i := hash(key) & t.mask
		for t.slots[i].key != "" && t.slots[i].key != key {
			i = (i + 1) & t.mask
		}
		t.slots[i] = slot[V]{key, value}
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
	for i := hash(word) & t.mask; t.slots[i].key != ""; i = (i + 1) & t.mask {
		if equalFold(t.slots[i].key, word) {
			return t.slots[i].value, true
		}
	}
	var none V
	return none, false
}

// hash is FNV-1a over the word's bytes, with ASCII letters lowered. Setting bit 5 of
// every byte does that, and mixes up no two characters that stand in words.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i]|0x20)) * 16777619
	}
	return h ^ h>>15
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
