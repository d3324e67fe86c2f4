package token

import (
	"iter"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// Table maps words to values of any type. A word is found in whatever case, and with
// whatever apostrophe, it is written: keys and questions are compared as [Fold] has
// them. Asking about an ASCII word does not allocate.
type Table[V any] struct {
	slots   []slot // a power of two of them, most of them empty
	entries []entry[V]
}

// slot is where a word is looked for by its hash.
type slot struct {
	hash  uint32 // 0 if it is empty
	entry uint32 // the number of the entry
}

type entry[V any] struct {
	head  uint64 // the first eight bytes of the key
	bits  uint64 // all bits of those eight that it has
	key   string // folded
	value V
}

// slotsPerWord is how many slots a table has at least for each of its words: so many that
// the first one asked is mostly the last.
const slotsPerWord = 4

// NewTable returns a table of words, whose keys need not be folded. Two keys that
// fold to the same word must not have different values: which one stays is not said.
func NewTable[V any](words map[string]V) *Table[V] {
	size := 8
	for size < slotsPerWord*len(words) {
		size *= 2
	}
	t := &Table[V]{slots: make([]slot, size), entries: make([]entry[V], 0, len(words))}
	for word, value := range words {
		key := Fold(word)
		if key == "" {
			continue
		}
		h := hashOf(key)
		if known := t.find(key, h); known != nil {
			*known = value
			continue
		}
		i := t.first(h)
		for t.slots[i].hash != 0 {
			i = t.next(i)
		}
		t.slots[i] = slot{h, uint32(len(t.entries))}
		t.entries = append(t.entries, entry[V]{lane.At(lane.Bytes(key), 0), firstOf(^uint64(0), len(key)), key, value})
	}
	return t
}

// first returns the slot that is asked first for a hash, and next the one after another.
func (t *Table[V]) first(hash uint32) int { return int(hash) & (len(t.slots) - 1) }

func (t *Table[V]) next(i int) int { return (i + 1) & (len(t.slots) - 1) }

// Words yields the words of the table, folded, in no order.
func (t *Table[V]) Words() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range t.entries {
			if !yield(t.entries[i].key) {
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
	h := tok.hash
	if h == 0 {
		return t.get(tok.Text(text))
	}
	for i := t.first(h); t.slots[i].hash != 0; i = t.next(i) {
		if t.slots[i].hash != h {
			continue
		}
		e := &t.entries[t.slots[i].entry]
		n := tok.End - tok.Start
		// What stands in a word of ASCII is small where the bit for it is set, see [mix].
		if len(e.key) == n && (lane.At(lane.Bytes(text), tok.Start)|lane.Small)&e.bits == e.head && (n <= 8 || equalFold(e.key, text[tok.Start:tok.End])) {
			return &e.value
		}
	}
	return nil
}

func (t *Table[V]) find(word string, h uint32) *V {
	for i := t.first(h); t.slots[i].hash != 0; i = t.next(i) {
		if s := t.slots[i]; s.hash == h && equalFold(t.entries[s.entry].key, word) {
			return &t.entries[s.entry].value
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
