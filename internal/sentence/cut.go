package sentence

import "strings"

// Cut returns where a text that goes on behind its end may be cut, so that both parts
// can be read one after the other: above the empty line before its last paragraph, and
// then they have the sentences of the whole. Where the text is one paragraph it is the
// beginning of the last sentence; where it is one sentence, the end of the last white
// space; and where it has none, its own end.
func Cut(text string) int {
	last := Paragraph(text, len(text))
	if at := aboveParagraph(text, last); at > 0 {
		return at
	}
	if sentences := Split(text, last); len(sentences) > 1 {
		return sentences[len(sentences)-1].Start
	}
	if at := strings.LastIndexAny(text, " \t\r\n"); at > last.Start {
		return at + 1
	}
	return len(text)
}

// aboveParagraph returns the beginning of the empty line above a paragraph, 0 if there
// is none. Both parts then have a line break, which tells how lines end.
func aboveParagraph(text string, p Span) int {
	lineEnd := lineBreak(text)
	first := lineBefore(text, p.Start, lineEnd)
	if p.Start == p.End || first == 0 {
		return 0
	}
	return lineBefore(text, first-1, lineEnd)
}
