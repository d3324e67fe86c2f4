package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaksLine decides whether the end of a line within a paragraph ends a sentence:
// line is where the white space around it begins, next where it ends. Text that was
// wrapped has as many words on a line as fit; where the next word would have fit as
// well, somebody meant the line to end. That shows headlines, captions and items of
// lists, and needs a capital, a number or a bullet on the next line.
func (s *splitter) breaksLine(end, next int) bool {
	last, _ := utf8.DecodeLastRuneInString(s.text[:end])
	if strings.ContainsRune(",;–—-/&", last) {
		return false
	}
	if s.isItem(next) {
		return true
	}
	ahead := s.lookAhead(next)
	if !ahead.upper && !ahead.digit && !ahead.quote {
		return false
	}
	if s.width == 0 {
		s.width = widestLine(s.text)
	}
	lineStart := strings.LastIndexAny(s.text[:end], "\r\n") + 1
	word := s.text[next:]
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	length := utf8.RuneCountInString(s.text[lineStart:end]) + 1 + utf8.RuneCountInString(word)
	return length <= s.width
}

// isItem reports whether a bullet or the number of an item stands at an offset.
func (s *splitter) isItem(at int) bool {
	r, size := utf8.DecodeRuneInString(s.text[at:])
	if strings.ContainsRune("•‣▪■●◦*-–", r) {
		return spaceAt(s.text, at+size) > 0
	}
	digits := at
	for digits < len(s.text) && digits < at+listNumberLimit && s.text[digits] >= '0' && s.text[digits] <= '9' {
		digits++
	}
	return digits > at && digits < len(s.text) && (s.text[digits] == '.' || s.text[digits] == ')') && spaceAt(s.text, digits+1) > 0
}

// widestLine returns the number of characters of the longest line.
func widestLine(text string) int {
	widest := 0
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		widest = max(widest, utf8.RuneCountInString(strings.TrimSpace(line)))
	}
	return widest
}
