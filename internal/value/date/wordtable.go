package date

// wordTable holds words in an open table of its own, since it is asked about every
// word of a text: it takes any case and allocates nothing.
type wordTable struct {
	letters [26][32]bool // the first two letters of the words
	slots   []slot       // a power of two of them
}

type slot struct {
	key  string
	word word
}

// longestWord is the length of the longest word that is looked up.
const longestWord = 24

func newWordTable(words map[string]word) wordTable {
	size := 64
	for size < 3*len(words) {
		size *= 2
	}
	t := wordTable{slots: make([]slot, size)}
	for w, entry := range words {
		if first := w[0]; 'a' <= first && first <= 'z' && len(w) > 1 {
			t.letters[first-'a'][w[1]&31] = true
		}
		i := hash(w) & (size - 1)
		for t.slots[i].key != "" {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = slot{key: w, word: entry}
	}
	return t
}

// hash is FNV-1a.
func hash(s string) int {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return int(h)
}

// find returns the entry of a word in any case, and the word as it is spelled there.
func (t *wordTable) find(s string) (*word, string, bool) {
	if len(s) == 0 || len(s) > longestWord {
		return nil, "", false
	}
	if first := s[0] | 0x20; len(s) > 1 && 'a' <= first && first <= 'z' && !t.letters[first-'a'][s[1]&31] {
		return nil, "", false
	}
	var lower [longestWord]byte
	h := uint32(2166136261)
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		lower[i] = b
		h = (h ^ uint32(b)) * 16777619
	}
	for i := int(h) & (len(t.slots) - 1); t.slots[i].key != ""; i = (i + 1) & (len(t.slots) - 1) {
		if t.slots[i].key == string(lower[:len(s)]) {
			return &t.slots[i].word, t.slots[i].key, true
		}
	}
	return nil, "", false
}
