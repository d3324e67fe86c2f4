package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// Paragraphs returns the paragraphs of a text, in order: what stands between empty
// lines, without the white space around it. A line of white space is empty.
func Paragraphs(text string) []Span {
	return AppendParagraphs(nil, text)
}

// AppendParagraphs appends the paragraphs of a text to spans.
func AppendParagraphs(spans []Span, text string) []Span {
	lineEnd := lineBreak(text)
	open := Span{-1, -1}
	for at := 0; at < len(text); {
		next := lineAfter(text, at, lineEnd)
		line := trim(text, Span{at, next})
		switch {
		case line.Start == line.End && open.Start >= 0:
			spans = append(spans, open)
			open.Start = -1
		case line.Start < line.End && open.Start < 0:
			open = line
		case line.Start < line.End:
			open.End = line.End
		}
		at = next
	}
	if open.Start >= 0 {
		spans = append(spans, open)
	}
	return spans
}

// Paragraph returns the paragraph around an offset of the text. Between two paragraphs
// it is the one before; before the first it is empty.
func Paragraph(text string, at int) Span {
	lineEnd := lineBreak(text)
	at = min(max(at, 0), len(text))
	start := lineBefore(text, at, lineEnd)
	end := lineAfter(text, start, lineEnd)
	for start > 0 && isBlank(text[start:end]) {
		start, end = lineBefore(text, start-1, lineEnd), start
	}
	for start > 0 {
		before := lineBefore(text, start-1, lineEnd)
		if isBlank(text[before:start]) {
			break
		}
		start = before
	}
	for end < len(text) {
		next := lineAfter(text, end, lineEnd)
		if isBlank(text[end:next]) {
			break
		}
		end = next
	}
	return trim(text, Span{start, end})
}

func lineBreak(text string) byte { return linebreak.Of(lane.Bytes(text)) }

// lineAfter returns where the line at an offset ends, with its line break.
func lineAfter(text string, at int, lineEnd byte) int {
	if i := strings.IndexByte(text[at:], lineEnd); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

// lineBefore returns where the line that holds an offset begins.
func lineBefore(text string, at int, lineEnd byte) int {
	return strings.LastIndexByte(text[:at], lineEnd) + 1
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// trim takes the white space off both ends of a span.
func trim(text string, s Span) Span {
	for s.Start < s.End {
		size := spaceAt(text[:s.End], s.Start)
		if size == 0 {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}

// spaceAt returns the size of the white space character at an offset, or 0.
func spaceAt(text string, at int) int {
	if at >= len(text) {
		return 0
	}
	if c := text[at]; c < utf8.RuneSelf {
		if c == ' ' || c >= '\t' && c <= '\r' {
			return 1
		}
		return 0
	}
	if r, size := utf8.DecodeRuneInString(text[at:]); unicode.IsSpace(r) {
		return size
	}
	return 0
}
