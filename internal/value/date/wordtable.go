package date

import (
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// wordTable holds the words of dates. A token brings its hash along, so that asking
// about one costs little and allocates nothing.
type wordTable struct {
	entries *token.Table[*Word]
	spelled map[string]*Word // the same, for what is no word in ASCII
}

// longestWord is the length of the longest word that is looked up.
const longestWord = 24

func newWordTable(words map[string]Word) wordTable {
	t := wordTable{spelled: make(map[string]*Word, len(words))}
	for w, entry := range words {
		if len(w) > 0 && len(w) <= longestWord {
			entry.text = w
			t.spelled[w] = &entry
		}
	}
	t.entries = token.NewTable(t.spelled)
	return t
}

// of returns the entry of a token of text, or nil.
func (t *wordTable) of(text string, tok token.Token) *Word {
	if !tok.Plain() {
		return t.find(tok.Text(text))
	}
	w, _ := t.entries.Of(text, tok)
	return w
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
