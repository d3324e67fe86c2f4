package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks is a run of full stops and other marks, with the quotes and brackets that
// close behind it.
type marks struct {
	start, end int
	stops      int  // full stops; an ellipsis of one character counts as three
	strong     bool // with "!" or "?"
	quoted     bool // a quotation mark closes behind the first mark
	bracketed  bool // a bracket closes behind the first mark
}

// cutMark decides whether a sentence ends at the marks that begin at an offset.
func (s *splitter) cutMark(at int) (end, next int, ok bool) {
	m := s.marksAt(at)
	next = s.skipSpace(m.end)
	switch {
	case next == len(s.text):
		return m.end, next, false
	case next == m.end:
		ok = s.endsGlued(m)
	default:
		ok = s.ends(m, next)
	}
	if !ok {
		next = m.end
	}
	return m.end, next, ok
}

// marksAt reads a run of marks.
func (s *splitter) marksAt(at int) marks {
	m := marks{start: at, end: at}
	for m.end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[m.end:])
		switch r {
		case '.':
			m.stops++
		case '…':
			m.stops += 3
		case '!', '?', '‼', '⁇', '⁈', '⁉':
			m.strong = true
		case '"', '”', '’', '\'', '»', '›':
			m.quoted = true
		case ')', ']', '}':
			m.bracketed = true
		case '[':
			if size = footnote(s.text[m.end:]); size == 0 {
				return m
			}
		default:
			return m
		}
		m.end += size
	}
	return m
}

// footnote returns the length of a mark such as "[12]" at the beginning of text, or 0.
func footnote(text string) int {
	for i := 1; i < len(text) && i < len("[1234]"); i++ {
		switch c := text[i]; {
		case c == ']' && i > 1:
			return i + 1
		case c < '0' || c > '9':
			return 0
		}
	}
	return 0
}

// endsGlued decides about marks with no white space behind them: "he said.The", and
// `planning."General`, where a space was lost.
func (s *splitter) endsGlued(m marks) bool {
	after, _ := utf8.DecodeRuneInString(s.text[m.end:])
	if !unicode.IsUpper(after) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[s.start:m.start])
	if m.quoted || m.bracketed {
		return m.stops == 1 && unicode.IsLower(before) && unicode.IsLower(s.runeAfter(m.end+utf8.RuneLen(after)))
	}
	word := s.wordBefore(m.start)
	return unicode.IsLower(before) && len(word) > 2 && !strings.Contains(word, ".") &&
		classOf(word) == plain && s.lookAhead(m.end).has(starter)
}

// ends decides about marks before white space; next is what follows it.
func (s *splitter) ends(m marks, next int) bool {
	ahead := s.lookAhead(next)
	switch {
	case ahead.continues:
		return false
	case m.strong:
		return s.endsStrong(m, ahead)
	case m.stops > 1:
		return s.endsEllipsis(m, ahead)
	case s.isListNumber(m.start), ahead.digit && (s.inDate(m.start) || s.inDecimal(m.start)):
		return false
	}
	word := s.wordBefore(m.start)
	c := classOf(word)
	if c == plain || m.quoted && c != inside {
		return !m.bracketed || word == "" || c == plain
	}
	if c == clock && beginsWithDash(s.text[next:]) {
		return false // "9 a.m. – 5 p.m."
	}
	return c.ends(ahead)
}

// beginsWithDash reports whether a text begins with a hyphen or a dash.
func beginsWithDash(text string) bool {
	return strings.HasPrefix(text, "-") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "—")
}

// ends tells whether a full stop after an abbreviation ends the sentence.
func (c class) ends(ahead ahead) bool {
	switch c {
	case number:
		return !ahead.digit && !ahead.has(count)
	case clock:
		return !ahead.has(behindTime)
	case month:
		return !ahead.digit && ahead.has(starter)
	case either, name:
		return ahead.has(starter) || ahead.quote && ahead.upper
	case final:
		return true
	default:
		return false
	}
}

// endsStrong decides about questions and exclamations: `"Why?" Mr. Smith asked.` is one
// sentence.
func (s *splitter) endsStrong(m marks, ahead ahead) bool {
	if m.bracketed && !m.quoted && s.start < m.start && s.text[m.start-1] == '(' {
		return false // "(!)"
	}
	if m.quoted && s.isSpoken(ahead.word) {
		return false
	}
	if c, _ := abbreviations().get(s.wordBefore(m.start) + s.text[m.start:m.start+1]); c == name {
		return name.ends(ahead)
	}
	return true
}

// endsEllipsis decides about two full stops and more. An ellipsis between spaces stands
// for words left out, and ends nothing unless a sentence clearly begins.
func (s *splitter) endsEllipsis(m marks, ahead ahead) bool {
	if s.start < m.start && spaceAt(s.text, m.start-1) > 0 && m.stops <= 3 {
		return ahead.has(starter)
	}
	return ahead.upper || ahead.quote
}

// inDecimal reports whether a full stop between digits is the point of "26 . 2", as text has it
// that was cut into words and joined again.
func (s *splitter) inDecimal(stop int) bool {
	const longest = 3 // digits; "1999 ." is the end of a sentence
	n := 0
	for i := stop - 2; i >= s.start && '0' <= s.text[i] && s.text[i] <= '9'; i-- {
		n++
	}
	return n > 0 && n <= longest && s.text[stop-1] == ' '
}

// listNumberLimit is the greatest length of a number or letter that may count the
// items of a list.
const listNumberLimit = 3

// isListNumber reports whether all that the sentence has so far is the number of an
// item: "1.", "a.", "iv.".
func (s *splitter) isListNumber(stop int) bool {
	if stop-s.start > 2*listNumberLimit {
		return false
	}
	head := strings.TrimLeft(s.text[s.start:stop], "([ ")
	if head == "" || len(head) > listNumberLimit {
		return false
	}
	return strings.Trim(head, "0123456789") == "" || strings.Trim(head, "ivx") == "" ||
		len(head) == 1 && head[0]|0x20 >= 'a' && head[0]|0x20 <= 'z'
}

// wordLimit is more bytes than any abbreviation has. It keeps "a.b.c.d…" linear.
const wordLimit = 32

// wordBefore returns the word that ends at an offset, with full stops inside it.
func (s *splitter) wordBefore(end int) string {
	at := end
	for at > s.start && end-at < wordLimit {
		if b := s.text[at-1]; b == '.' || isDigit(b) || isLetter(b) {
			at--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[s.start:at])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		at -= size
	}
	return strings.TrimLeft(s.text[at:end], ".")
}
