package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/sentence"
)

// quotation is a stretch of an article's text that stands in quotation marks.
// Quotations are in order and do not overlap; one within another is part of it.
type quotation struct {
	from, to   int  // with the marks
	start, end int  // without them, and without white space at either end
	continued  bool // goes on with the speech of the quotation before it
	unopened   bool // its opening mark is missing, so that its beginning is a guess
	unclosed   bool // its closing mark is missing, so that its end is a guess
}

// contains reports whether the words [start, end) of the text stand in q.
func (q *quotation) contains(start, end int) bool { return q.from <= start && end <= q.to }

// maxSingle is how far, in bytes, the closing of a single quotation mark is looked
// for; further away the mark is taken for an apostrophe.
const maxSingle = 2000

// quoter finds the quotations of a text in one pass over its paragraphs.
type quoter struct {
	text  string
	found []quotation

	open      bool // a quotation has begun
	mark      rune // with this mark
	from      int  // here
	continued bool
	nested    bool // within it, a quotation in other marks has begun

	unclosed [2]int // up to here no closing single mark stands: a straight one, a typographic one
}

// quotations appends what stands in quotation marks, straight or typographic. A
// quotation may run over sentences. It runs over the end of a paragraph where the
// next one opens with a mark again (each paragraph is then a quotation of its own,
// continued), or where the next mark is one that closes. A closing mark without an
// opening one quotes its sentence up to there; an opening one that nothing closes,
// the rest of its paragraph.
func quotations(list []quotation, text string, paragraphs []sentence.Span) []quotation {
	q := quoter{text: text, found: list}
	for i, p := range paragraphs {
		q.paragraph(p)
		if !q.open {
			continue
		}
		next := sentence.Span{Start: len(text), End: len(text)}
		if i+1 < len(paragraphs) {
			next = paragraphs[i+1]
		}
		q.atParagraphEnd(p, next)
	}
	return q.found
}

// paragraph reads the marks of one paragraph.
func (q *quoter) paragraph(p sentence.Span) {
	bytes := lane.Bytes(q.text[:p.End])
	for at := p.Start; at < p.End; {
		lanes := lane.At(bytes, at)
		if plain := lane.First(lanes&lane.High | lane.FirstOf(lanes, '"') | lane.FirstOf(lanes, '\'')); plain > 0 {
			at += plain // a mark begins with none of these bytes
			continue
		}
		r, size := rune(q.text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(q.text[at:p.End])
		}
		switch r {
		case '"', '“', '”', '„', '«', '»':
			q.double(p, at, size, r)
		case '\'', '‘', '‚':
			if skip := q.single(p, at, size, r); skip > 0 {
				size = skip
			}
		}
		at += size
	}
}

// double reads a double mark at an offset of the paragraph p.
func (q *quoter) double(p sentence.Span, at, size int, r rune) {
	opens, closes := q.sides(p, at, size)
	switch {
	case q.open && q.closedBy(r, opens && !closes):
		q.close(at, at+size, false)
	case q.open && r == q.mark: // another begins: the mark that closes the first is lost
		q.close(q.lastStop(q.from, at), 0, true)
		q.begin(at, r, false)
	case q.open:
		q.nested = !q.nested
	case opens || !closes && r != '”':
		q.begin(at, r, at == p.Start && q.leftOpen(at))
	case closes && r == '"' && isDigit(q.text[at-1]):
		// inches
	case closes:
		q.orphan(p, at, size)
	}
}

// closedBy reports whether a mark closes the open quotation; opens says that by the
// space around it the mark can only be an opening one.
func (q *quoter) closedBy(r rune, opens bool) bool {
	switch r {
	case '”':
		return !q.nested
	case '»':
		return q.mark == '«'
	case '«':
		return q.mark == '»'
	case '“':
		return q.mark == '„'
	}
	return !opens && (q.mark == '"' || q.mark == '“' || q.mark == '”')
}

// leftOpen reports whether the quotation before the paragraph that begins at start has
// no closing mark, so that this one goes on with it.
func (q *quoter) leftOpen(start int) bool {
	if len(q.found) == 0 {
		return false
	}
	last := &q.found[len(q.found)-1]
	if !last.unclosed || strings.TrimSpace(q.text[last.to:start]) != "" {
		return false
	}
	last.unclosed = false // the next paragraph's mark stands for it
	return true
}

func (q *quoter) begin(at int, r rune, continued bool) {
	q.open, q.nested, q.mark, q.from, q.continued = true, false, r, at, continued
}

// close ends the open quotation: its words end at end, its closing mark at to.
func (q *quoter) close(end, to int, unclosed bool) {
	q.open = false
	q.add(quotation{
		from: q.from, start: q.from + utf8.RuneLen(q.mark), end: end, to: max(end, to),
		continued: q.continued, unclosed: unclosed,
	})
}

// add keeps a quotation that has words.
func (q *quoter) add(found quotation) {
	words := q.text[found.start:max(found.start, found.end)]
	found.start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	found.end = found.start + len(strings.TrimSpace(words))
	if found.start < found.end {
		q.found = append(q.found, found)
	}
}

// orphan reads a closing mark that nothing opened: it quotes from the beginning of
// its sentence.
func (q *quoter) orphan(p sentence.Span, at, size int) {
	from := p.Start
	if n := len(q.found); n > 0 {
		from = max(from, q.found[n-1].to)
	}
	for _, s := range sentence.Split(q.text, sentence.Span{Start: from, End: at}) {
		from = s.Start
	}
	q.add(quotation{from: from, start: from, end: at, to: at + size, unopened: true})
}

// atParagraphEnd decides whether a quotation that is still open goes on in the next
// paragraph.
func (q *quoter) atParagraphEnd(p, next sentence.Span) {
	for at, r := range q.text[next.Start:next.End] {
		if !strings.ContainsRune(`"“”„«»`, r) {
			continue
		}
		at += next.Start
		opens, closes := q.sides(next, at, utf8.RuneLen(r))
		if q.closedBy(r, opens || !closes) {
			return // it is closed there
		}
		break
	}
	q.close(p.End, p.End, true)
}

// single reads a single mark and returns how many bytes to go on by: 0 if it is an
// apostrophe.
func (q *quoter) single(p sentence.Span, at, size int, r rune) (skip int) {
	opens, closes := q.sides(p, at, size)
	if q.open || !opens || closes {
		return 0
	}
	if next := at + size; r == '\'' && next < p.End && isDigit(q.text[next]) {
		return 0 // '90s
	}
	kind := 0
	if r != '\'' {
		kind = 1
	}
	limit := min(p.End, at+maxSingle)
	searched := limit
	defer func() {
		if skip == 0 {
			q.unclosed[kind] = searched // nor does one for the next mark
		}
	}()
	for i := max(at+size, q.unclosed[kind]); i < limit; {
		c, n := utf8.DecodeRuneInString(q.text[i:limit])
		if c == '’' || c == '\'' && r == '\'' {
			opens, closes := q.sides(p, i, n)
			if closes && !opens && !q.possessive(i, n, limit) {
				q.add(quotation{from: at, start: at + size, end: i, to: i + n})
				return i + n - at
			}
		}
		if strings.ContainsRune(`"“”`, c) && r == '\'' {
			searched = i
			return 0
		}
		i += n
	}
	return 0
}

// possessive reports whether the single mark at an offset is the apostrophe of a
// plural, "the boys' club": an s before it, a small letter after it.
func (q *quoter) possessive(at, size, limit int) bool {
	rest := q.text[at+size : limit]
	return at > 0 && q.text[at-1] == 's' && len(rest) > 1 && rest[0] == ' ' && 'a' <= rest[1] && rest[1] <= 'z' &&
		strings.ContainsAny(rest, "'’")
}

// sides reports whether the mark at an offset looks like one that opens, because
// nothing or space stands before it, and like one that closes.
func (q *quoter) sides(p sentence.Span, at, size int) (opens, closes bool) {
	before, _ := utf8.DecodeLastRuneInString(q.text[p.Start:at])
	after, _ := utf8.DecodeRuneInString(q.text[at+size : p.End])
	atStart, atEnd := at == p.Start, at+size == p.End
	opens = !atEnd && !unicode.IsSpace(after) &&
		(atStart || unicode.IsSpace(before) || strings.ContainsRune("([{-–—/\"“‘'", before))
	closes = !atStart && !unicode.IsSpace(before) &&
		(atEnd || unicode.IsSpace(after) || unicode.IsPunct(after))
	return opens, closes
}

// lastStop returns the place after the last full stop or the like between two
// offsets, or the second offset.
func (q *quoter) lastStop(from, to int) int {
	if i := strings.LastIndexAny(q.text[from:to], ".!?"); i > 0 {
		return from + i + 1
	}
	return to
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
