package article

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineSpan is a line of a document: [start, end) without its line feed, and how many
// columns it is indented. A blank line has no columns.
type lineSpan struct {
	start, end int
	indent     int
	blank      bool
}

// linesOf returns the lines of a document from an offset on.
func linesOf(text []byte, at int) []lineSpan {
	lines := make([]lineSpan, 0, 1+bytes.Count(text[at:], []byte{'\n'}))
	for at < len(text) {
		line, next := cutLine(text, at)
		l := lineSpan{start: at, end: at + len(bytes.TrimRight(line, " \t\r"))}
		for l.start < l.end && (text[l.start] == ' ' || text[l.start] == '\t') {
			l.indent++
			if text[l.start] == '\t' {
				l.indent += 7 // to the next eighth column, near enough
			}
			l.start++
		}
		if l.blank = l.start >= l.end; l.blank {
			l.start, l.indent = l.end, 0
		}
		lines = append(lines, l)
		at = next
	}
	return lines
}

// outline reads a document of lines: a format of light markup.
type outline struct {
	*builder

	// spans reads the markup at an offset of text: which parts of it are shown, those
	// that are strings as they are, and how long it is; no length where there is none.
	spans func(text []byte, at int) (shown []member, size int)

	escape func(text []byte) (string, int) // outside of what is shown as it is

	title  string
	quotes int    // block quotations around
	depth  int    // blocks or spans around
	dated  member // the date that the document states
}

// body appends the lines of a paragraph.
func (o *outline) body(place Place, lines []lineSpan) {
	if len(lines) > 0 {
		o.span(place, lines[0].start, lines[len(lines)-1].end)
	}
}

// span appends a block of running text.
func (o *outline) span(place Place, start, end int) {
	if place == Body && o.quotes > 0 {
		place = Quotation
	}
	o.open(Region{Place: place})
	o.inline(start, end)
	o.close()
}

// spanDepth is how deep spans may stand in each other; deeper ones are text as they are.
const spanDepth = 8

// inline appends running text: what the spans of the format show of it.
func (o *outline) inline(start, end int) {
	o.depth++
	defer func() { o.depth-- }()
	text := o.doc.text[:end]
	from := start
	for at := start; at < end && o.depth < spanDepth; {
		shown, size := o.spans(text[start:], at-start)
		if size == 0 {
			at++
			continue
		}
		o.prose(from, at, o.escape)
		for _, m := range shown {
			r := o.raise()
			if m.isString {
				o.prose(at+m.start, at+m.end, noEscape)
			} else {
				o.inline(at+m.start, at+m.end)
			}
			if m.isRaised {
				o.lower(r, o.doc.text[at+size:])
			}
		}
		at += size
		from = at
	}
	o.prose(from, end, o.escape)
}

// spanLimit is the greatest length of a span in bytes, so that a thousand marks that
// are never closed are not all looked for to the end.
const spanLimit = 2000

// closing returns where a span whose text begins at an offset is closed: where mark
// stands behind a character that is no white space, and no word goes on behind it. It
// is -1 where that is nowhere near.
func closing(text []byte, at int, mark string) int {
	if at >= len(text) || isSpace(text[at]) {
		return -1
	}
	limit := min(len(text), at+spanLimit)
	for i := at + 1; i+len(mark) <= limit; i++ {
		if string(text[i:i+len(mark)]) == mark && !isSpace(text[i-1]) && text[i-1] != '\\' &&
			!isWordAt(text, i+len(mark)) {
			return i
		}
	}
	return -1
}

// follows reports whether a span may begin at an offset: behind nothing, white space or
// an opening mark.
func follows(text []byte, at int) bool {
	if at == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRune(text[:at])
	return unicode.IsSpace(r) || strings.ContainsRune("'\"“‘«([{<]-–—/:*_`|", r)
}

// code appends lines as they are.
func (o *outline) code(lines []lineSpan) {
	if len(lines) == 0 {
		return
	}
	o.open(Region{Place: Code})
	first := lines[0]
	o.copy(first.start, lines[len(lines)-1].end)
	o.close()
}

// head appends a heading; the first of the first level is the title.
func (o *outline) head(level int, lines []lineSpan) {
	if level > 1 || o.title != "" {
		o.body(Heading, lines)
		return
	}
	o.body(Title, lines)
	o.title = o.heading
}

// finish returns the article, with its title and date.
func (o *outline) finish() (*Article, error) {
	a := o.article()
	a.Title = o.title
	if !o.dated.ok {
		return a, nil
	}
	if err := o.doc.date(a, string(o.doc.text[o.dated.start:o.dated.end]), o.dated.start); err != nil {
		return nil, err
	}
	return a, nil
}

// isWordAt reports whether the character at an offset belongs to a word: no markup ends
// before it.
func isWordAt(text []byte, at int) bool {
	r, _ := utf8.DecodeRune(text[at:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isWordBefore is isWordAt for the character that ends at an offset.
func isWordBefore(text []byte, at int) bool {
	r, _ := utf8.DecodeLastRune(text[:at])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
