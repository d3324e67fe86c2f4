package date

import (
	"maps"
	"unicode/utf8"
)

// wordTable holds the words of dates, folded.
type wordTable struct{ spelled map[string]*Word }

// longestWord is the length of the longest word that is looked up.
const longestWord = 24

func newWordTable(words map[string]*Word) wordTable {
	maps.DeleteFunc(words, func(w string, _ *Word) bool { return w == "" || len(w) > longestWord })
	return wordTable{words}
}

// find returns the entry of a word or mark, with the letters of ASCII in any case, or
// nil.
func (t *wordTable) find(s string) *Word {
	if len(s) > longestWord {
		return nil
	}
	var lower [longestWord]byte
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		lower[i] = b
	}
	return t.spelled[string(lower[:len(s)])]
}

// mark returns the entry of a mark in its plain form, or nil.
func (g *grammar) mark(s string) *Word {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return g.marks[s[0]]
	}
	return g.words.find(s)
}
