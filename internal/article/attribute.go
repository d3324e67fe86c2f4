package article

import "html"

// attribute is an attribute of a tag, as places in the document.
type attribute struct {
	name, nameEnd int
	start, end    int // of the value, without quotation marks
}

// attributeList is the attributes of a tag.
type attributeList struct {
	text  []byte // of the document, up to the end of the tag
	items []attribute
}

// attributes returns those of the tag that begins at an offset of text and ends with it.
func attributes(text []byte, tag int) *attributeList {
	l := new(attributeList)
	l.read(text, tag)
	return l
}

// read is attributes into a list whose memory is used again. It follows the HTML
// tokenizer, which gives no offsets for attributes.
func (l *attributeList) read(text []byte, tag int) {
	l.text, l.items = text, l.items[:0]
	at := tag + 1
	for at < len(text) && !isSpaceOrSlash(text[at]) && text[at] != '>' {
		at++
	}
	for {
		for at < len(text) && isSpaceOrSlash(text[at]) {
			at++
		}
		if at >= len(text) || text[at] == '>' {
			return
		}
		name := at
		for at++; at < len(text) && !isSpaceOrSlash(text[at]) && text[at] != '>' && text[at] != '='; {
			at++
		}
		item := attribute{name: name, nameEnd: at}
		item.start, item.end, at = attributeValue(text, at)
		l.items = append(l.items, item)
	}
}

// attributeValue reads "= value" at an offset of text; next is what follows.
func attributeValue(text []byte, at int) (start, end, next int) {
	i := at
	for i < len(text) && isSpace(text[i]) {
		i++
	}
	if i >= len(text) || text[i] != '=' {
		return at, at, at
	}
	for i++; i < len(text) && isSpace(text[i]); {
		i++
	}
	if i < len(text) && (text[i] == '"' || text[i] == '\'') {
		quote := text[i]
		start = i + 1
		for end = start; end < len(text) && text[end] != quote; {
			end++
		}
		return start, end, min(end+1, len(text))
	}
	start = i
	for i < len(text) && !isSpace(text[i]) && text[i] != '>' {
		i++
	}
	return start, i, i
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func isSpaceOrSlash(c byte) bool { return isSpace(c) || c == '/' }

// find returns the first attribute of a name, which is in small letters.
func (l *attributeList) find(name string) (attribute, bool) {
	for _, item := range l.items {
		if isFolded(l.text[item.name:item.nameEnd], name) {
			return item, true
		}
	}
	return attribute{}, false
}

// isFolded reports whether text in small letters, as HTML has names, is a name.
func isFolded(text []byte, name string) bool {
	if len(text) != len(name) {
		return false
	}
	for i, c := range text {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != name[i] {
			return false
		}
	}
	return true
}

func (l *attributeList) has(name string) bool {
	_, ok := l.find(name)
	return ok
}

// value returns what an attribute says; "" where it is not given.
func (l *attributeList) value(name string) string {
	item, ok := l.find(name)
	if !ok || item.start == item.end {
		return ""
	}
	return html.UnescapeString(string(l.text[item.start:item.end]))
}
