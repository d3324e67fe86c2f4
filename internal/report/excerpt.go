package report

import "strings"

// span is a piece of a line, with the way it is to be shown.
type span struct {
	text string
	style
}

// ellipsis stands where words were left out.
const ellipsis = "…"

// parts are the words that a sentence is shown for, and what stands before and after them,
// as they can be printed.
type parts struct{ before, words, after string }

// partsOf cuts a sentence at the words that sentence[start:end] has.
func partsOf(sentence string, start, end int) parts {
	start = max(0, min(start, len(sentence)))
	end = max(start, min(end, len(sentence)))
	return parts{
		before: strings.TrimLeft(Printable(sentence[:start]), " "),
		words:  Printable(sentence[start:end]),
		after:  strings.TrimRight(Printable(sentence[end:]), " "),
	}
}

// near leaves out what no cut to room columns, or to fewer, keeps; so that trying several
// costs no more than the room.
func (p parts) near(room int) parts {
	if n := width(p.before); n > room {
		p.before = columns.TruncateLeft(p.before, n-room-1, "")
	}
	if width(p.after) > room {
		p.after = columns.Truncate(p.after, room+1, "")
	}
	return p
}

// within returns the parts in at most room columns, the words marked; a room of 0 has no
// limit. What is cut off is replaced by an ellipsis, between words where there are any.
func (p parts) within(room int) []span {
	if room > 0 && width(p.before)+width(p.words)+width(p.after) > room {
		p.before, p.words, p.after = squeeze(p.before, p.words, p.after, room)
	}
	return []span{{p.before, plain}, {p.words, marked}, {p.after, plain}}
}

// squeeze cuts the three parts down to room columns together. The middle part is
// what the excerpt is for, and is cut only where it does not fit alone.
func squeeze(before, marked, after string, room int) (string, string, string) {
	if width(marked) > room {
		return "", cutMiddle(marked, room), ""
	}
	rest := room - width(marked)
	left := min(width(before), rest/2)
	right := min(width(after), rest-left)
	left = min(width(before), rest-right)
	return cutLeft(before, left), marked, cutRight(after, right)
}

// cutRight keeps the beginning of s, in at most room columns.
func cutRight(s string, room int) string {
	switch {
	case width(s) <= room:
		return s
	case room < 2:
		return ellipsis[:len(ellipsis)*max(room, 0)]
	}
	if kept := strings.TrimRight(beginning(s, room-2), " "); kept != "" || s[0] == ' ' {
		return kept + " " + ellipsis
	}
	return columns.Truncate(s, room-1, "") + ellipsis
}

// cutLeft keeps the end of s, in at most room columns.
func cutLeft(s string, room int) string {
	switch {
	case width(s) <= room:
		return s
	case room < 2:
		return ellipsis[:len(ellipsis)*max(room, 0)]
	}
	if kept := strings.TrimLeft(ending(s, room-2), " "); kept != "" || s[len(s)-1] == ' ' {
		return ellipsis + " " + kept
	}
	return ellipsis + columns.TruncateLeft(s, width(s)-room+1, "")
}

// cutMiddle keeps both ends of s, in at most room columns.
func cutMiddle(s string, room int) string {
	if width(s) <= room {
		return s
	}
	head, tail := beginning(s, (room-3)/2), ending(s, (room-3)/2)
	if head == "" || tail == "" {
		half := (room - 1) / 2
		return columns.Truncate(s, half, "") + ellipsis + columns.TruncateLeft(s, width(s)-half, "")
	}
	return strings.TrimRight(head, " ") + " " + ellipsis + " " + strings.TrimLeft(tail, " ")
}

// beginning returns the first words of s, longer than room, that fit; "" if the first
// does not.
func beginning(s string, room int) string {
	kept := columns.Truncate(s, room, "")
	if strings.HasPrefix(s[len(kept):], " ") {
		return kept
	}
	return kept[:strings.LastIndexByte(kept, ' ')+1]
}

// ending returns the last words of s, longer than room, that fit; "" if the last does
// not.
func ending(s string, room int) string {
	kept := columns.TruncateLeft(s, width(s)-room, "")
	if strings.HasSuffix(s[:len(s)-len(kept)], " ") {
		return kept
	}
	if i := strings.IndexByte(kept, ' '); i >= 0 {
		return kept[i:]
	}
	return ""
}
