package reader

import (
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// textAt returns the text of token i, or "" outside the sentence.
func (s *scan) textAt(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text(s.text)
}

// is reports whether token i is this word or mark; word is folded. Most words differ in
// their first letter.
func (s *scan) is(i int, word string) bool {
	return uint(i) < uint(len(s.initials)) && s.initials[i] == word[0] && s.spells(i, word)
}

// spells is is for a token that has the initial of the word.
func (s *scan) spells(i int, word string) bool {
	text := s.tokens[i].Text(s.text)
	if len(text) == len(word) {
		return equalFold(text, word)
	}
	return text[0] >= utf8.RuneSelf && token.Fold(text) == word
}

func equalFold(text, word string) bool {
	for k := 0; k < len(word); k++ {
		b := text[k]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		if b != word[k] {
			return b >= utf8.RuneSelf && token.Fold(text) == word
		}
	}
	return true
}

// isOne reports whether token i is one of these words.
func (s *scan) isOne(i int, words ...string) bool {
	if uint(i) >= uint(len(s.initials)) {
		return false
	}
	initial := s.initials[i]
	for _, w := range words {
		if w[0] == initial && s.spells(i, w) {
			return true
		}
	}
	return false
}

// kind returns the kind of token i, 0 outside the sentence.
func (s *scan) kind(i int) token.Kind {
	if i < 0 || i >= len(s.tokens) {
		return 0
	}
	return s.tokens[i].Kind
}

// has reports whether token i is of one of these classes.
func (s *scan) has(i int, f flags) bool { return i >= 0 && i < len(s.flags) && s.flags[i]&f != 0 }

// cued reports whether token i is one of these cues.
func (s *scan) cued(i int, c cues) bool {
	return i >= 0 && i < len(s.numbers) && s.lexicon.Values()[s.numbers[i]].cues&c != 0
}

// adjoins reports whether token i follows the one before it without white space.
func (s *scan) adjoins(i int) bool { return i > 0 && i < len(s.tokens) && !s.tokens[i].Space }

// dash reports whether a hyphen, a dash or a minus sign stands at i.
func (s *scan) dash(i int) bool {
	return uint(i) < uint(len(s.initials)) && s.initials[i] == '-' && token.IsDash(s.textAt(i))
}

// hyphen reports whether a dash at i, no em dash, joins the words around it: without spaces, or, as
// in text that was cut into words and joined again, with one on either side of it where
// a number and a word that goes with numbers stand: "two - door".
func (s *scan) hyphen(i int) bool {
	return s.dash(i) && !s.emDash(i) && (s.adjoins(i) && s.adjoins(i+1) || s.spacedHyphen(i))
}

// emDash reports whether the dash at i parts clauses, and joins no words.
func (s *scan) emDash(i int) bool { return token.IsEmDash(s.textAt(i)) }

func (s *scan) spacedHyphen(i int) bool {
	return s.has(i+1, isJoined) && s.has(i-1, isNumber) && s.is(i, "-") && !s.adjoins(i) && !s.adjoins(i+1) &&
		(s.kind(i-1) != token.Number || len(s.textAt(i-1)) < 4)
}

// capital reports whether token i is a word that begins with a capital letter.
func (s *scan) capital(i int) bool {
	if s.kind(i) != token.Word {
		return false
	}
	word := s.textAt(i)
	r, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || len(word) > size && 'A' <= word[size] && word[size] <= 'Z' // "iPhone"
}
