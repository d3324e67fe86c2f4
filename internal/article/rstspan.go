package article

import "bytes"

// rstSpans reads the inline markup of reStructuredText at an offset.
func rstSpans(text []byte, at int) ([]member, int) {
	rest := text[at:]
	switch rest[0] {
	case '\\':
		return rstEscape(rest)
	case '*', '|':
		if follows(text, at) {
			return rstEmphasis(rest)
		}
	case '`':
		if follows(text, at) {
			return rstQuoted(rest, 0)
		}
	case ':':
		if size := roleName(rest); size > 0 && follows(text, at) {
			return rstQuoted(rest, size)
		}
	case '[':
		if end := bytes.Index(rest[:min(len(rest), 40)], []byte("]_")); end > 1 && bytes.IndexByte(rest[:end], ' ') < 0 {
			return nil, end + len("]_") // a footnote's mark
		}
	case '_':
		if size := referenceMark(text, at); size > 0 {
			return nil, size
		}
	}
	return nil, 0
}

// rstEscape reads a backslash: a character behind it is itself, white space nothing.
func rstEscape(rest []byte) ([]member, int) {
	switch {
	case len(rest) < 2:
		return nil, 0
	case isSpace(rest[1]):
		return nil, 2
	case isPunctuation(rest[1]):
		return []member{{start: 1, end: 2, isString: true}}, 2
	}
	return nil, 0
}

// rstEmphasis reads *this*, **this** and |this|.
func rstEmphasis(rest []byte) ([]member, int) {
	mark := string(rest[:1])
	if bytes.HasPrefix(rest, []byte("**")) {
		mark = "**"
	}
	end := closing(rest, len(mark), mark)
	if end < 0 {
		return nil, 0
	}
	return []member{{start: len(mark), end: end}}, end + len(mark)
}

// rstQuoted reads what stands in back quotes behind a role of some length: literals,
// references with or without a target, interpreted text.
func rstQuoted(rest []byte, role int) ([]member, int) {
	if bytes.HasPrefix(rest[role:], []byte("``")) {
		end := closing(rest, role+2, "``")
		if end < 0 {
			return nil, 0
		}
		return []member{{start: role + 2, end: end, isString: true}}, end + 2
	}
	start := role + 1
	end := start
	for limit := min(len(rest), start+spanLimit); end < limit && rest[end] != '`'; end++ {
	}
	if end == start || end >= len(rest) || rest[end] != '`' || isSpace(rest[start]) {
		return nil, 0
	}
	size := end + 1
	for size < len(rest) && size < end+3 && rest[size] == '_' {
		size++
	}
	shown := end
	if target := bytes.LastIndex(rest[start:end], []byte(" <")); target > 0 && rest[end-1] == '>' {
		shown = start + target
	}
	if role > 0 && (rest[start] == '~' || rest[start] == '!') {
		start++
	}
	above := string(rest[:role]) == ":sup:" || string(rest[:role]) == ":superscript:"
	return []member{{start: start, end: shown, isString: true, isRaised: above}}, size
}

// roleName returns the length of ":ref:" before a back quote, or 0.
func roleName(rest []byte) int {
	const longest = 40
	for i := 1; i < len(rest) && i < longest; i++ {
		c := rest[i]
		if c == ':' && i+1 < len(rest) && rest[i+1] == '`' && i > 1 {
			return i + 1
		}
		if !isAlphanumeric(c) && c != '-' && c != ':' && c != '.' && c != '_' && c != '+' {
			return 0
		}
	}
	return 0
}

// referenceMark returns the length of the underscores that make the word before them a
// reference, or 0.
func referenceMark(text []byte, at int) int {
	if at == 0 || !isAlphanumeric(text[at-1]) {
		return 0
	}
	end := at
	for end < len(text) && text[end] == '_' && end < at+2 {
		end++
	}
	if end < len(text) && (isWordAt(text, end) || text[end] == '_') {
		return 0
	}
	return end - at
}
