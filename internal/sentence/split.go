package sentence

import (
	"strings"
	"unicode/utf8"
)

// Split returns the sentences of a paragraph, in order. Together they hold all of it
// but white space. What they are depends on the paragraph alone.
func Split(text string, within Span) []Span {
	return AppendSentences(nil, text, within)
}

// AppendSentences appends the sentences of a paragraph to spans. One that goes on for more
// than 64 kB is cut, at white space if there is some.
func AppendSentences(spans []Span, text string, within Span) []Span {
	within = trim(text, within)
	s := splitter{text: text[within.Start:within.End]}
	for i := range s.next {
		s.next[i] = -1
	}
	for at := s.nextCandidate(0); at < len(s.text); at = s.nextCandidate(at) {
		end, next, ok := s.cut(at)
		if ok {
			spans = s.parted(spans, within.Start, trim(s.text, Span{s.start, end}))
			s.start = next
		}
		at = next
	}
	if s.start < len(s.text) {
		spans = s.parted(spans, within.Start, Span{s.start, len(s.text)})
	}
	return spans
}

// splitter goes through a paragraph.
type splitter struct {
	text  string
	start int // of the sentence that is being read
	width int // characters in the longest line; 0 as long as nobody asked

	next [len(candidateBytes)]int // where each candidate stands next; -1 as long as nobody looked
}

// candidate says what a byte may be that a sentence can end at.
type candidate uint8

const (
	stop candidate = iota + 1 // '.'
	mark                      // '!' and '?'
	line                      // the end of a line
	wide                      // the first byte of a mark beyond ASCII
)

// candidateBytes are all bytes that are candidates.
const candidateBytes = ".!?\n\r\xE2\xE3\xEF"

var candidates = [256]candidate{
	'.': stop, '!': mark, '?': mark, '\n': line, '\r': line,
	0xE2: wide, // … ‼ ⁇ ⁈ ⁉ •
	0xE3: wide, // 。
	0xEF: wide, // ！ ． ？
}

// nextCandidate returns where the next candidate stands from at on, or the length of the text.
// Each kind of candidate is looked for once up to where it stands next.
func (s *splitter) nextCandidate(at int) int {
	first := len(s.text)
	for i, next := range s.next {
		if next < at {
			next = len(s.text)
			if n := strings.IndexByte(s.text[at:], candidateBytes[i]); n >= 0 {
				next = at + n
			}
			s.next[i] = next
		}
		first = min(first, next)
	}
	return first
}

// cut decides whether a sentence ends at a candidate. It does not go back: next is
// where reading goes on, or, after an end, where the next sentence begins.
func (s *splitter) cut(at int) (end, next int, ok bool) {
	switch candidates[s.text[at]] {
	case line:
		next = s.skipSpace(at)
		return at, next, next < len(s.text) && s.start < at && s.breaksLine(at, next)
	case wide:
		return s.cutWide(at)
	default:
		return s.cutMark(at)
	}
}

// cutWide decides about the candidates beyond ASCII.
func (s *splitter) cutWide(at int) (end, next int, ok bool) {
	r, size := utf8.DecodeRuneInString(s.text[at:])
	switch r {
	case '…', '‼', '⁇', '⁈', '⁉':
		return s.cutMark(at)
	case '。', '！', '．', '？':
		end = s.skipClosers(at + size)
		next = s.skipSpace(end)
		return end, next, next < len(s.text)
	case '•', '‣', '▪', '■', '●', '◦':
		if s.start < at && spaceAt(s.text, at-1) > 0 {
			return at, at, true
		}
	}
	return at, at + size, false
}
