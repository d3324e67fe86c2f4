package report

import "strings"

// span is a piece of a line, with the way it is to be shown.
type span struct {
	text string
	style
}

// ellipsis stands where words were left out.
const ellipsis = "…"

// excerpt returns the part of a sentence around sentence[start:end], which is marked,
// in at most room columns; a room of 0 has no limit. What is cut off is replaced by an
// ellipsis, between words where there are any.
func excerpt(sentence string, start, end, room int) []span {
	start = max(0, min(start, len(sentence)))
	end = max(start, min(end, len(sentence)))
	before := strings.TrimLeft(Printable(sentence[:start]), " ")
	words := Printable(sentence[start:end])
	after := strings.TrimRight(Printable(sentence[end:]), " ")
	if room > 0 && width(before)+width(words)+width(after) > room {
		before, words, after = squeeze(before, words, after, room)
	}
	return []span{{before, plain}, {words, marked}, {after, plain}}
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
