package token

import (
	"iter"
	"slices"
)

// Table maps words to values of any type. A word is found in whatever case, and with
// whatever apostrophe, it is written: keys and questions are compared as [Fold] has
// them. Asking about an ASCII word does not allocate.
type Table[V any] struct {
	index  index
	values []V // by number; the first is of what the table does not have
}

// NewTable returns a table of words, whose keys need not be folded. Two keys that
// fold to the same word must not have different values: which one stays is not said.
func NewTable[V any](words map[string]V) *Table[V] {
	t := &Table[V]{newIndex(len(words)), make([]V, 1, len(words)+1)}
	for word, value := range words {
		key := Fold(word)
		if key == "" {
			continue
		}
		if n := t.index.add(key); int(n) < len(t.values) {
			t.values[n] = value
		} else {
			t.values = append(t.values, value)
		}
	}
	return t
}

// Words yields the words of the table, folded, in no order.
func (t *Table[V]) Words() iter.Seq[string] { return slices.Values(t.index.keys[1:]) }

// Get returns the value of a word, and whether the table has it.
func (t *Table[V]) Get(word string) (V, bool) {
	n := t.index.get(word)
	return t.values[n], n != 0
}

// Of returns the value of a token of text, and whether the table has it. It is quicker
// than Get, because a token brings its hash along.
func (t *Table[V]) Of(text string, tok Token) (V, bool) {
	n := t.index.find(text, &tok)
	return t.values[n], n != 0
}

// Find returns where the value of a token of text is kept, or nil if the table does not have
// it. The value must not be changed.
func (t *Table[V]) Find(text string, tok *Token) *V {
	if n := t.index.find(text, tok); n != 0 {
		return &t.values[n]
	}
	return nil
}

// FindAll appends the numbers of tokens of text to dst, for [Table.At].
func (t *Table[V]) FindAll(dst []uint32, text string, tokens []Token) []uint32 {
	first := len(dst)
	dst = slices.Grow(dst, len(tokens))[:first+len(tokens)]
	t.index.findAll(dst[first:], text, tokens)
	return dst
}

// Values returns the values by number, of which 0 is that of what the table does not have.
// They must not be changed.
func (t *Table[V]) Values() []V { return t.values }
