package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which words are compared: lower case, with typographic
// apostrophes, quotation marks, dashes and spaces made plain, full-width forms made
// narrow, soft hyphens taken out and accents composed. A word that is lower-case
// ASCII already is returned as it is, without allocation.
func Fold(word string) string {
	for i := 0; i < len(word); i++ {
		if b := word[i]; b >= utf8.RuneSelf {
			return foldUnicode(word)
		} else if 'A' <= b && b <= 'Z' {
			return foldASCII(word, i)
		}
	}
	return word
}

// Folder folds words as [Fold] does, and remembers some that have capitals: names stand
// in a text more than once. Its zero value knows none. It is not safe for concurrent use.
type Folder struct{ known [256]folding }

// folding is a word in ASCII and the form in which it is compared.
type folding struct{ word, folded string }

// Fold returns the form in which a token of a text is compared.
func (f *Folder) Fold(text string, t Token) string {
	word := t.Text(text)
	if t.hash == 0 {
		return Fold(word)
	}
	for i := range len(word) {
		if b := word[i]; 'A' <= b && b <= 'Z' {
			known := &f.known[t.hash%uint32(len(f.known))]
			if known.word != word {
				*known = folding{strings.Clone(word), strings.ToLower(word)}
			}
			return known.folded
		}
	}
	return word
}

// Initial returns the first byte of the form in which a token of text is compared, 0 if that
// has none; of a letter with its accent behind it, the byte of the letter.
func (t *Token) Initial(text string) byte {
	if t.initial != 0 {
		return t.initial
	}
	return t.foldInitial(text)
}

func (t *Token) foldInitial(text string) byte {
	for i := t.Start; i < t.End; {
		r, size := utf8.DecodeRuneInString(text[i:t.End])
		if r = foldRune(r); r >= 0 {
			var first [utf8.UTFMax]byte
			utf8.EncodeRune(first[:], r)
			return first[0]
		}
		i += size
	}
	return 0
}

// foldASCII lowers word, whose first capital may be at i.
func foldASCII(word string, i int) string {
	for j := i; j < len(word); j++ {
		if word[j] >= utf8.RuneSelf {
			return foldUnicode(word)
		}
	}
	return strings.ToLower(word)
}

func foldUnicode(word string) string {
	folded := strings.Map(foldRune, word)
	if norm.NFC.IsNormalString(folded) {
		return folded
	}
	return norm.NFC.String(folded)
}

// foldRune returns the plain form of a character, or -1 for one that is left out.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return unicode.ToLower(r)
	case r == 0xad, r == 0x200d, r == 0x2060, r == 0xfeff:
		return -1
	case r == '‘', r == '’', r == 'ʼ', r == '‛', r == '′', r == '＇':
		return '\''
	case r == '“', r == '”', r == '„', r == '«', r == '»', r == '″':
		return '"'
	case 0x2010 <= r && r <= 0x2015, r == '−', r == '﹣':
		return '-'
	case 0xff01 <= r && r <= 0xff5e:
		return unicode.ToLower(r - 0xfee0)
	case unicode.IsSpace(r):
		return ' '
	}
	return unicode.ToLower(r)
}

// Words returns the words and numbers of a text as they are compared.
func Words(text string) []string {
	var words []string
	for _, t := range Lex(nil, text) {
		if t.Kind == Word || t.Kind == Number {
			words = append(words, Fold(t.Text(text)))
		}
	}
	return words
}
