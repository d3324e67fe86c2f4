package sentence

import "strings"

// longest is how many bytes a sentence has before it is parted. What goes on for longer is no
// prose but data, such as a document written on one line: as one sentence, all its words
// would be in memory at once.
const longest = 64 << 10

// parted appends a sentence to spans, in pieces where it is endless.
func (s *splitter) parted(spans []Span, base int, sentence Span) []Span {
	for sentence.End-sentence.Start > longest {
		pause := s.pause(sentence.Start+longest, sentence.End)
		piece := trim(s.text, Span{sentence.Start, pause})
		spans = append(spans, Span{base + piece.Start, base + piece.End})
		sentence = trim(s.text, Span{pause, sentence.End})
	}
	if sentence.Start == sentence.End {
		return spans
	}
	return append(spans, Span{base + sentence.Start, base + sentence.End})
}

// pause returns the first place from at on where an endless sentence may be parted: before
// white space or, where none is near, behind a mark that ends an item of data, or between any
// two words or marks with no space between them. No digits of a number are parted, so that
// there may be no such place, and then it is end.
func (s *splitter) pause(at, end int) int {
	near := min(end, at+longest)
	for i := at; i < near; i++ {
		if b := s.text[i]; b == ' ' || '\t' <= b && b <= '\r' {
			return i
		}
	}
	for i := at; i < near; i++ {
		if strings.IndexByte(itemEnds, s.text[i-1]) >= 0 && (kindOf(s.text[i]) == letter || kindOf(s.text[i]) == apart) {
			return i
		}
	}
	for i := at; i < end; i++ {
		if parts(kindOf(s.text[i-1]), kindOf(s.text[i])) {
			return i
		}
	}
	return end
}

// itemEnds are marks that are no part of a value, as "/" and "%" are of "3/4", "km/h" and "5%".
const itemEnds = `,;|{}[]<>"`

// byteKind is what a byte is where words are parted.
type byteKind uint8

const (
	other  byteKind = iota // beyond ASCII, and white space
	letter                 // of ASCII
	digit
	inner // a mark that may stand within a number or a word
	apart // any other mark
)

// parts reports whether a text may be parted between two bytes of such kinds.
func parts(before, behind byteKind) bool {
	switch before {
	case letter:
		return behind == digit || behind == apart
	case digit:
		return behind == letter || behind == apart
	case inner:
		return behind == inner || behind == apart
	case apart:
		return behind != other
	}
	return false
}

func kindOf(b byte) byteKind {
	switch {
	case 'a' <= b|0x20 && b|0x20 <= 'z':
		return letter
	case '0' <= b && b <= '9':
		return digit
	case b == '.', b == ',', b == '\'', b == '-', b == '_':
		return inner
	case '!' <= b && b <= '~':
		return apart
	}
	return other
}
