package token

import (
	"iter"
	"unicode/utf8"
)

// Table maps words to values of any type. A word is found in whatever case, and with
// whatever apostrophe, it is written: keys and questions are compared as [Fold] has
// them. Asking about an ASCII word does not allocate.
type Table[V any] struct {
	hashes  []uint32 // 0 where the slot is empty; apart from the entries, so that few bytes are touched for a word that is not there
	entries []entry[V]
	mask    uint32
}

type entry[V any] struct {
	key   string // folded
	value V
}

// NewTable returns a table of words, whose keys need not be folded. Two keys that
// fold to the same word must not have different values: which one stays is not said.
func NewTable[V any](words map[string]V) *Table[V] {
	size := uint32(8)
	for int(size) < 2*len(words) {
		size *= 2
	}
	t := &Table[V]{hashes: make([]uint32, size), entries: make([]entry[V], size), mask: size - 1}
	for word, value := range words {
		key := Fold(word)
		if key == "" {
			continue
		}
		h := hashOf(key)
		i := h & t.mask
		for t.hashes[i] != 0 && t.entries[i].key != key {
			i = (i + 1) & t.mask
		}
		t.hashes[i], t.entries[i] = h, entry[V]{key, value}
	}
	return t
}

// Words yields the words of the table, folded, in no order.
func (t *Table[V]) Words() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i, h := range t.hashes {
			if h != 0 && !yield(t.entries[i].key) {
				return
			}
		}
	}
}

// Get returns the value of a word, and whether the table has it.
func (t *Table[V]) Get(word string) (V, bool) { return found(t.get(word)) }

func (t *Table[V]) get(word string) *V {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			word = foldUnicode(word)
			break
		}
	}
	return t.find(word, hashOf(word))
}

// Of returns the value of a token of text, and whether the table has it. It is quicker
// than Get, because a token brings its hash along.
func (t *Table[V]) Of(text string, tok Token) (V, bool) { return found(t.Find(text, &tok)) }

func found[V any](value *V) (v V, ok bool) {
	if value == nil {
		return v, false
	}
	return *value, true
}

// Find returns where the value of a token of text is kept, or nil if the table does not have
// it. The value must not be changed.
func (t *Table[V]) Find(text string, tok *Token) *V {
	if tok.hash == 0 {
		return t.get(tok.Text(text))
	}
	return t.find(text[tok.Start:tok.End], tok.hash)
}

func (t *Table[V]) find(word string, h uint32) *V {
	for i := h & t.mask; t.hashes[i] != 0; i = (i + 1) & t.mask {
		if t.hashes[i] == h && equalFold(t.entries[i].key, word) {
			return &t.entries[i].value
		}
	}
	return nil
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
