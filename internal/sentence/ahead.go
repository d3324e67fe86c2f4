package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ahead is what follows the marks that may end a sentence.
type ahead struct {
	word      int  // where the first word begins, behind quotes and brackets
	role      role // of the first word
	upper     bool // it begins with a capital
	digit     bool // it begins with a digit
	quote     bool // a quotation mark opens before it
	continues bool // what follows cannot begin a sentence
}

func (a ahead) has(r role) bool { return a.role&r != 0 }

// openers may stand before the first word of a sentence.
const openers = "\"“‘'«‹„([{¿¡-–—•*"

// lookAhead reads what stands at an offset.
func (s *splitter) lookAhead(at int) ahead {
	var a ahead
	r, size := utf8.DecodeRuneInString(s.text[at:])
	for size > 0 && !unicode.IsLetter(r) && strings.ContainsRune(openers, r) {
		a.quote = a.quote || strings.ContainsRune("\"“‘'«„", r)
		at += size
		if r == '-' || r == '–' || r == '—' || r == '•' || r == '*' {
			at = s.skipSpace(at)
		}
		r, size = utf8.DecodeRuneInString(s.text[at:])
	}
	a.word = at
	switch {
	case unicode.IsUpper(r):
		a.upper = true
		a.role = s.roleAt(at)
	case unicode.IsDigit(r):
		a.digit = true
	case unicode.IsLower(r):
		a.upper = s.isLateCapital(at)
		a.continues = !a.upper
	case strings.ContainsRune(",;:.!?)]}%&/", r):
		a.continues = true
	}
	return a
}

// roleAt returns the role of the word at an offset. A word with a full stop behind it
// is an abbreviation or an initial ("A. J."), and has none.
func (s *splitter) roleAt(at int) role {
	end := s.wordEnd(at)
	if end < len(s.text) && s.text[end] == '.' {
		return roleOf(s.text[at:end]) &^ starter
	}
	word := s.text[at:end]
	if role := roleOf(word); role != 0 {
		return role
	}
	return roleOf(word[:apostropheIn(word)])
}

// apostropheIn returns where the first apostrophe of a word stands, or 0.
func apostropheIn(word string) int {
	for i := range len(word) {
		if b := word[i]; b == '\'' || b >= utf8.RuneSelf && strings.HasPrefix(word[i:], "’") {
			return i
		}
	}
	return 0
}

// isLateCapital reports whether a word that begins small has a capital near its
// beginning: "iPhone", "al-Muhandis".
func (s *splitter) isLateCapital(at int) bool {
	end := min(at+4, len(s.text))
	for i := at + 1; i < end; i++ {
		c := s.text[i]
		if c >= 'A' && c <= 'Z' {
			return true
		}
		if c != '-' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return false
}

// spokenWords is how many words of a name may stand before a verb of speech.
const spokenWords = 5

// isSpoken reports whether a name and a verb of speech begin at an offset.
func (s *splitter) isSpoken(at int) bool {
	for range spokenWords {
		end := s.wordEnd(at)
		word := s.text[at:end]
		if roleOf(word)&speech != 0 {
			return true
		}
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
		if end < len(s.text) && s.text[end] == '.' {
			end++
		}
		if at = s.skipSpace(end); at == end || at == len(s.text) {
			return false
		}
	}
	return false
}

// wordEnd returns where the letters, apostrophes and hyphens at an offset end.
func (s *splitter) wordEnd(at int) int {
	for at < len(s.text) {
		if isLetter(s.text[at]) {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' {
			break
		}
		at += size
	}
	return at
}

// runeAfter returns the character at an offset.
func (s *splitter) runeAfter(at int) rune {
	r, _ := utf8.DecodeRuneInString(s.text[at:])
	return r
}

// skipSpace returns the end of the white space at an offset.
func (s *splitter) skipSpace(at int) int {
	for size := spaceAt(s.text, at); size > 0; size = spaceAt(s.text, at) {
		at += size
	}
	return at
}

// skipClosers returns the end of the closing quotes and brackets at an offset.
func (s *splitter) skipClosers(at int) int {
	for at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !strings.ContainsRune("”’」』）)\"'》〉】", r) {
			break
		}
		at += size
	}
	return at
}
