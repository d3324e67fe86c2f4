package token

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// class says what a character is for the lexer.
type class uint8

const (
	mark class = iota
	space
	letter
	digit
	fraction    // ½: ends a number
	superscript // ², ₂: goes on with a word, or is a number of its own
	joiner      // a combining mark or a soft hyphen: goes on with whatever it follows
)

// ascii has the class of each ASCII byte. Control characters are white space.
var ascii = func() (table [utf8.RuneSelf]class) {
	for b := range table {
		switch {
		case b <= ' ', b == 0x7f:
			table[b] = space
		case '0' <= b && b <= '9':
			table[b] = digit
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			table[b] = letter
		}
	}
	return table
}()

// classAt returns the class of the character at text[i] and its length in bytes.
func classAt(text string, i int) (class, int) {
	if b := text[i]; b < utf8.RuneSelf {
		return ascii[b], 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return classOf(r, size), size
}

func classOf(r rune, size int) class {
	switch {
	case r == utf8.RuneError && size == 1:
		return mark
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case r == 0xb2, r == 0xb3, r == 0xb9, 0x2070 <= r && r <= 0x209c:
		return superscript
	case 0xbc <= r && r <= 0xbe, 0x2150 <= r && r <= 0x215e, r == 0x2189:
		return fraction
	case unicode.IsSpace(r), r == 0x200b, r == 0xfeff:
		return space
	case unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me, unicode.Cf), r == 0xad:
		return joiner
	}
	return mark
}

// Lex appends the tokens of text to dst and returns it. It takes time linear in the
// text and accepts any bytes; what it leaves out is white space alone.
func Lex(dst []Token, text string) []Token {
	bytes := lane.Bytes(text)
	for i, spaced := 0, false; i < len(text); {
		b := text[i]
		c, size := ascii[b&0x7f], 1
		if b >= utf8.RuneSelf {
			c, size = classAt(text, i)
		}
		if c == space {
			spaced = true
			i += size
			continue
		}
		if c == letter && size == 1 {
			start := i
			if dst, i, spaced = plainTokens(slices.Grow(dst, 1), bytes, i, spaced); i > start {
				continue
			}
		}
		t := Token{Start: i, Space: spaced}
		switch {
		case b >= utf8.RuneSelf:
		case c == letter:
			t.initial = b | 0x20
		default:
			t.initial = b
		}
		switch {
		case c == letter:
			t.Kind = Word
			t.End, t.hash, t.head = wordEnd(text, i, size)
		case c == digit, c == fraction:
			t.Kind, t.End = Number, numberEnd(text, i)
		case c == superscript:
			t.Kind, t.End = Number, runEnd(text, i+size, superscript)
		case b == '.' && startsDecimal(text, i):
			t.Kind, t.End = Number, numberEnd(text, i)
		default:
			t.Kind, t.End = Mark, i+size
			if spaced || b != '\'' && size != len("’") {
				break
			}
			if n := cliticLen(text, i); n > 0 && ownsClitic(dst, text, i, n) {
				t.Kind, t.End = Clitic, i+n
			}
		}
		dst, i, spaced = append(dst, t), t.End, false
	}
	return dst
}

// plainMarks are the marks of ASCII that are none else wherever they stand: a full stop may
// begin a number, an apostrophe the ending of a word.
var plainMarks = func() (table [256]bool) {
	for b := range utf8.RuneSelf {
		table[b] = ascii[b] == mark && b != '.' && b != '\''
	}
	return table
}()

// plainTokens appends the plain words and marks from text[i] on, with one space at most
// between each two, for as many as dst has room, and returns where it stopped and whether
// white space stands before that. Plain are words of letters of ASCII with nothing behind
// them that may go on with them, as most are: they are read and hashed eight letters at a
// time. It calls nothing, so that all it needs stays in registers.
func plainTokens(dst []Token, text []byte, i int, spaced bool) ([]Token, int, bool) {
	for len(dst) < cap(dst) {
		hash, end := uint64(hashBasis), i
		var head, lanes, told uint64
		for {
			lanes = lane.At(text, end)
			if told = lane.FirstOther(lanes); told != 0 {
				break
			}
			if end == i {
				head = lanes
			}
			hash, end = mix(hash, lanes), end+8
		}
		if before := lane.Before(told); before != 0 {
			if lanes &= before; end == i {
				head = lanes
			}
			hash = mix(hash, lanes)
		}
		end += lane.First(told)
		spaceNext := end < len(text) && text[end] == ' '
		if end == i {
			b := byte(lanes)
			if !plainMarks[b] {
				break
			}
			dst = dst[:len(dst)+1]
			dst[len(dst)-1] = Token{Start: i, End: i + 1, Kind: Mark, Space: spaced, initial: b}
			if i, spaced = i+1, i+1 < len(text) && text[i+1] == ' '; spaced {
				i++
			}
			continue
		}
		if !spaceNext && mayGoOn(text, end) {
			break
		}
		dst = dst[:len(dst)+1]
		t := &dst[len(dst)-1]
		head |= lane.Small
		t.Start, t.End, t.Kind, t.Space, t.initial, t.hash, t.head = i, end, Word, spaced, byte(head), finish(hash), head
		if i, spaced = end, spaceNext; spaced {
			i++
		}
	}
	return dst, i, spaced
}

// runEnd returns the end of the run of characters of class c at text[i].
func runEnd(text string, i int, c class) int {
	for i < len(text) {
		got, size := classAt(text, i)
		if got != c && got != joiner {
			return i
		}
		i += size
	}
	return i
}

// mayGoOn reports whether a word of ASCII may go on at text[i], which is no letter of ASCII.
func mayGoOn(text []byte, i int) bool {
	if i >= len(text) {
		return false
	}
	b := text[i]
	return b >= utf8.RuneSelf || b == '\'' || b == '.' && i+1 < len(text) && (text[i+1] >= utf8.RuneSelf || ascii[text[i+1]] == letter)
}

// wordEnd returns the end of the word that begins at text[i] with a letter of that size,
// and what a Token has of a word in ASCII.
func wordEnd(text string, i, size int) (end int, hash uint32, head uint64) {
	start, plain := i, size == 1
	i += size
	part := i - 1 // some byte of the part since the last full stop, to measure it
	dotted := false
	for i < len(text) {
		if b := text[i]; b < utf8.RuneSelf {
			if ascii[b] == letter {
				i++
				continue
			}
			if b != '.' && b != '\'' {
				break
			}
		}
		c, size := classAt(text, i)
		switch {
		case c == letter, c == joiner, c == superscript:
			plain = false
			i += size
		case text[i] == '.' && joins(text, i, i-part):
			dotted, part = true, i+1
			i++
		case text[i] == '.' && dotted && i-part <= 2: // the last full stop of "U.S.", "Ph.D."
			i++
			hash, head = hashIn(text, start, i, plain)
			return i, hash, head
		case joinsApostrophe(text, i, size):
			plain = plain && size == 1
			i += size
		default:
			hash, head = hashIn(text, start, i, plain)
			return i, hash, head
		}
	}
	hash, head = hashIn(text, start, i, plain)
	return i, hash, head
}

// joins reports whether the full stop at text[i], after a part of n letters, stands
// inside a word: "U.S", "Ph.D", "example.com", but not "end.Next".
func joins(text string, i, n int) bool {
	if i+1 >= len(text) {
		return false
	}
	c, _ := classAt(text, i+1)
	return c == letter && (n <= 2 || text[i+1] >= 'a')
}

// isApostrophe reports whether text[i:i+size] is an apostrophe, plain or typographic.
func isApostrophe(text string, i, size int) bool {
	return text[i] == '\'' || size == 3 && text[i:i+3] == "’"
}

// joinsApostrophe reports whether an apostrophe stands at text[i] and belongs inside
// the word, as in "don't" and "O'Neill"; that of "Iran's" begins a Clitic.
func joinsApostrophe(text string, i, size int) bool {
	if !isApostrophe(text, i, size) || i+size >= len(text) {
		return false
	}
	c, _ := classAt(text, i+size)
	return c == letter && cliticLen(text, i) == 0
}

// cliticLen returns the length of the possessive ending at text[i], or 0. A lone
// apostrophe counts as one; only [ownsClitic] can tell it from a closing quote.
func cliticLen(text string, i int) int {
	size := 1
	if text[i] >= utf8.RuneSelf {
		size = min(3, len(text)-i)
	}
	if !isApostrophe(text, i, size) {
		return 0
	}
	next := i + size
	if next < len(text) && text[next]|0x20 == 's' {
		if c := edge(text, next+1); c != letter && c != digit {
			return size + 1
		}
	}
	if c := edge(text, next); c == letter || c == digit {
		return 0
	}
	return size
}

// edge is the class at text[i], or space at the end of the text.
func edge(text string, i int) class {
	if i >= len(text) {
		return space
	}
	c, _ := classAt(text, i)
	return c
}

// ownsClitic reports whether the last token is a word that ends at i and may have a
// possessive ending of n bytes: a lone apostrophe belongs only to a final "s". That
// of "1990's" is left to its number.
func ownsClitic(dst []Token, text string, i, n int) bool {
	if len(dst) == 0 || dst[len(dst)-1].End != i || dst[len(dst)-1].Kind != Word {
		return false
	}
	return text[i+n-1]|0x20 == 's' || text[i-1]|0x20 == 's'
}

// startsDecimal reports whether the full stop at text[i] begins a number: ".5".
func startsDecimal(text string, i int) bool {
	if i+1 >= len(text) || !isDigit(text, i+1) {
		return false
	}
	if i == 0 {
		return true
	}
	r, size := utf8.DecodeLastRuneInString(text[:i])
	c := classOf(r, size)
	if r < utf8.RuneSelf {
		c = ascii[r]
	}
	return c != letter && c != digit && r != '.'
}

func isDigit(text string, i int) bool {
	c, _ := classAt(text, i)
	return c == digit
}

// numberEnd returns the end of the number that begins at text[i].
func numberEnd(text string, i int) int {
	for i < len(text) {
		if b := text[i]; b < utf8.RuneSelf {
			if '0' <= b && b <= '9' {
				i++
				continue
			}
			if b != '.' && b != ',' && b != '\'' && b != '_' {
				return i
			}
		}
		c, size := classAt(text, i)
		switch {
		case c == digit, c == joiner:
			i += size
		case c == fraction:
			return i + size
		case text[i] == '.':
			if i+1 >= len(text) || !isDigit(text, i+1) {
				return i
			}
			i++
		case isGroupMark(text, i, size) && groupFollows(text, i, size):
			i += size
		default:
			return i
		}
	}
	return i
}

// isGroupMark reports whether text[i:i+size] is a character that groups digits: a
// comma, an apostrophe, an underscore, a no-break or thin space.
func isGroupMark(text string, i, size int) bool {
	switch text[i : i+size] {
	case ",", "'", "’", "_", "\u00a0", "\u2009", "\u202f", "，":
		return true
	}
	return false
}

// groupFollows reports whether the grouping mark at text[i] is followed by a group:
// three digits and no fourth, or, after a comma, two digits and another comma with
// two digits ("1,00,000").
func groupFollows(text string, i, size int) bool {
	n, j := 0, i+size
	for n < 4 && j < len(text) {
		c, s := classAt(text, j)
		if c != digit {
			break
		}
		n, j = n+1, j+s
	}
	return n == 3 || n == 2 && text[i] == ',' && lakhs(text, j)
}

// maxLakhs is how many groups of two digits a number may have.
const maxLakhs = 8

// lakhs reports whether groups of two digits from text[j] on end in one of three, as
// they do in "1,00,00,000".
func lakhs(text string, j int) bool {
	for range maxLakhs {
		if j+2 >= len(text) || text[j] != ',' || !isDigit(text, j+1) || !isDigit(text, j+2) {
			return false
		}
		if j += 3; j < len(text) && isDigit(text, j) {
			return j+1 >= len(text) || !isDigit(text, j+1)
		}
	}
	return false
}
