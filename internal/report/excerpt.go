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
func excerpt(sentence string, start, end, room int, mark style) []span {
	start = max(0, min(start, len(sentence)))
	end = max(start, min(end, len(sentence)))
	before := strings.TrimLeft(Printable(sentence[:start]), " ")
	marked := Printable(sentence[start:end])
	after := strings.TrimRight(Printable(sentence[end:]), " ")
	if room > 0 && width(before)+width(marked)+width(after) > room {
		before, marked, after = squeeze(before, marked, after, room)
	}
	return []span{{before, plain}, {marked, mark}, {after, plain}}
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
	if width(s) <= room {
		return s
	}
	if room < 1 {
		return ""
	}
	kept := columns.Truncate(s, room-1, "")
	if i := strings.LastIndexByte(kept, ' '); i >= 0 && !strings.HasPrefix(s[len(kept):], " ") {
		kept = kept[:i+1]
	}
	return kept + ellipsis
}

// cutLeft keeps the end of s, in at most room columns.
func cutLeft(s string, room int) string {
	if width(s) <= room {
		return s
	}
	if room < 1 {
		return ""
	}
	kept := columns.TruncateLeft(s, width(s)-room+1, "")
	if i := strings.IndexByte(kept, ' '); i >= 0 && !strings.HasSuffix(s[:len(s)-len(kept)], " ") {
		kept = kept[i:]
	}
	return ellipsis + kept
}

// cutMiddle keeps both ends of s, in at most room columns.
func cutMiddle(s string, room int) string {
	if width(s) <= room {
		return s
	}
	half := max(1, (room-2)/2)
	head, tail := cutRight(s, half), cutLeft(s, half)
	return strings.TrimSuffix(head, ellipsis) + ellipsis + strings.TrimPrefix(tail, ellipsis)
}
