package report

import (
	"bufio"
	"strings"
	"unicode/utf8"
)

// lines writes styled lines, wrapped between words, to a terminal or a file. Errors
// of the writer below stay in the buffered one, whose Flush returns them.
type lines struct {
	out *bufio.Writer
	palette
	limit int // columns of a line; 0 for none
}

// least is the width below which nothing more is wrapped: a page of single words is
// harder to read than a line that the terminal breaks.
const least = 40

// blank writes an empty line.
func (l *lines) blank() { l.out.WriteByte('\n') }

// write writes the head, as it is, and then the body, wrapped; lines after the first
// are indented by hang columns.
func (l *lines) write(head []span, hang int, body ...span) {
	limit := l.limit
	if limit > 0 {
		limit = max(limit, least)
	}
	var line []span
	used := 0
	for _, s := range head {
		line = append(line, s)
		used += width(s.text)
	}
	fresh := true // no word of the body stands on the line
	for _, w := range words(l.bracket(body), limit-hang) {
		space := 1
		if fresh {
			space = 0
		}
		if limit > 0 && used > hang && used+space+w.width > limit {
			l.line(line)
			line, used, space = []span{{strings.Repeat(" ", hang), plain}}, hang, 0
		}
		if space > 0 {
			line = append(line, gap(line[len(line)-1].style, w.pieces[0].style))
		}
		line = append(line, w.pieces...)
		used += space + w.width
		fresh = false
	}
	l.line(line)
}

// gap is the space between two words: part of a style that goes on.
func gap(before, after style) span {
	if before == after {
		return span{" ", before}
	}
	return span{" ", plain}
}

// line writes one line, neighbours of one style together, without trailing spaces.
func (l *lines) line(spans []span) {
	for n := len(spans); n > 0; n-- {
		spans[n-1].text = strings.TrimRight(spans[n-1].text, " ")
		if spans[n-1].text != "" {
			break
		}
	}
	for i := range spans { // a word that begins a line may be one that began none before
		if strings.TrimSpace(spans[i].text) != "" {
			spans[i].text = inertLine(spans[i].text)
			break
		}
	}
	for i := 0; i < len(spans); {
		s := spans[i].style
		var text strings.Builder
		for ; i < len(spans) && spans[i].style == s; i++ {
			text.WriteString(spans[i].text)
		}
		l.out.WriteString(l.paint(s, text.String()))
	}
	l.out.WriteByte('\n')
}

// word is what no line is broken in. It may change style within: "[21-year],".
type word struct {
	pieces []span
	width  int
}

// words cuts spans into words. Where room is more than 0, longer words are cut.
func words(spans []span, room int) []word {
	var all []word
	var w word
	end := func() {
		if w.width > 0 {
			all, w = append(all, w), word{}
		}
	}
	for _, s := range spans {
		for i, part := range strings.Split(s.text, " ") {
			if i > 0 {
				end()
			}
			for left := width(part); room > 0 && w.width+left > room; {
				fits := columns.Truncate(beginningOf(part, room), room-w.width, "")
				if fits == "" && w.width == 0 {
					break // a character wider than the room
				}
				w.add(fits, s.style)
				part, left = part[len(fits):], left-width(fits)
				end()
			}
			w.add(part, s.style)
		}
	}
	end()
	return all
}

// beginningOf returns as much of s as can fill so many columns, and not much more: so
// that cutting up a word of a megabyte looks at each byte a few times only.
func beginningOf(s string, columns int) string {
	const bytesAColumn = 64 // a character with many marks on it
	n := columns * bytesAColumn
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func (w *word) add(text string, s style) {
	if text != "" {
		w.pieces = append(w.pieces, span{text, s})
		w.width += width(text)
	}
}

// pad returns s followed by spaces up to the given number of columns.
func pad(s string, to int) string {
	return s + strings.Repeat(" ", max(0, to-width(s)))
}

// styled is a short way to write a span.
func styled(s style, text string) span { return span{Printable(text), s} }
