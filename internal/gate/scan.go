package gate

import (
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// Scan appends the needed words of a text to a list.
//
// It goes over the text eight bytes at a time, and finds in each eight where words
// begin by a few operations on all of them at once. Most words are not needed, and are
// seen not to be by their first three bytes, and most others by a trace of the first
// eight: such a word costs a look at one bit, or a multiplication and another look. Characters beyond ASCII are looked at one by
// one.
func (g *Gate) Scan(list Hits, text []byte) Hits {
	begin := 0               // of the last word
	var letter, digit uint64 // whether the byte before is one
	for i := 0; i < len(text); {
		eight, n := lane.At(text, i), 8
		high := eight & lane.High
		if high != 0 {
			n = lane.First(high)
			eight &= 1<<(8*n) - 1
		}
		letters := lane.Letters(eight)
		begins := letters &^ (letters<<8 | letter)
		letter = last(letters, letter, n)
		if g.words.digits {
			digits := lane.Digits(eight)
			begins |= digits &^ (digits<<8 | digit)
			digit = last(digits, digit, n)
		}
		for ; begins != 0; begins &= begins - 1 {
			begin = i + lane.First(begins)
			if word := lane.At(text, begin); g.words.mayStart(word) && g.words.mayHave(word) {
				list = g.look(list, text, begin)
			}
		}
		i += n
		if high == 0 {
			continue
		}
		if letter|digit == 0 {
			begin = i
		}
		list, i = g.beyond(list, text, begin, i)
		letter, digit = 0, 0
	}
	return list
}

// last returns the high bit of the last of the first n of eight bytes; before where n
// is 0.
func last(eight, before uint64, n int) uint64 {
	if n == 8 {
		return eight >> 56
	}
	return (eight<<8 | before) >> (8 * n) & 0x80
}

// beyond is Scan for a character beyond ASCII, and for the rest of the word that it
// belongs to, if it does, which begins before it or with it. It returns where to go on.
func (g *Gate) beyond(list Hits, text []byte, begin, at int) (Hits, int) {
	r, size := utf8.DecodeRune(text[at:])
	if firstMark <= r && r <= lastMark {
		return list, at + size
	}
	end := wideRunEnd(text, begin)
	if end == at { // the character begins a word of its own, or none
		if begin, end = at, wideRunEnd(text, at); end == at {
			return list, at + size
		}
	}
	if word := lane.At(text, begin); begin == at || !g.words.mayStart(word) || !g.words.mayHave(word) { // else it is in the list
		list = g.look(list, text, begin)
	}
	return list, end
}

// The most frequent characters beyond ASCII that belong to no word: dashes, quotation
// marks, the ellipsis.
const (
	firstMark = '\u2010'
	lastMark  = '\u2027'
)

// look adds what the word at an offset is needed for, if it is needed.
func (g *Gate) look(list Hits, text []byte, at int) Hits {
	return g.words.find(list, text[at:runEnd(text, at)], at)
}

// runEnd returns where the run of letters, or of digits, ends that begins at an offset
// of a text; the offset itself if none does.
func runEnd(text []byte, at int) int {
	end := at
	if at < len(text) && isLetter(text[at]) {
		for end++; end < len(text) && isLetter(text[end]); end++ {
		}
	} else {
		for ; end < len(text) && isDigit(text[end]); end++ {
		}
	}
	if end == len(text) || text[end] < utf8.RuneSelf {
		return end
	}
	return wideRunEnd(text, at)
}

// wideRunEnd is runEnd for a run that may go beyond ASCII.
func wideRunEnd(text []byte, at int) int {
	first, size := utf8.DecodeRune(text[at:])
	of := unicode.IsLetter
	if !of(first) {
		of = unicode.IsDigit
	}
	if !of(first) {
		return at
	}
	for at += size; at < len(text); at += size {
		var r rune
		if r, size = utf8.DecodeRune(text[at:]); !of(r) && !joins(r) {
			break
		}
	}
	return at
}

// joins reports whether a character goes on with the word before it: a combining mark,
// a soft hyphen.
func joins(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me, unicode.Cf)
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
