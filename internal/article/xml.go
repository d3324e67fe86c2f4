package article

import (
	"bytes"

	"golang.org/x/net/html"
)

// element is a tag of XML, or a piece of text between tags, with its place in the
// document. Names are in small letters and keep their prefix: "w:p".
type element struct {
	name     string // "" for text
	end      bool   // an end tag
	closed   bool   // a start tag that is its own end
	from, to int
}

// elements yields the tags and texts of XML. They are not matched with each other: what
// is cut off, or nested without end, is read as far as it goes.
func elements(text []byte) func(func(element) bool) {
	return func(yield func(element) bool) {
		z := html.NewTokenizer(bytes.NewReader(text))
		for at := 0; ; {
			kind := z.Next()
			e := element{from: at, to: at + len(z.Raw())}
			at = e.to
			switch kind {
			case html.ErrorToken:
				return
			case html.TextToken:
			case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
				name, _ := z.TagName()
				e.name = string(name)
				e.end, e.closed = kind == html.EndTagToken, kind == html.SelfClosingTagToken
				z.NextIsNotRawText()
			default:
				continue
			}
			if !yield(e) {
				return
			}
		}
	}
}

// attr returns an attribute of a tag.
func (e element) attr(text []byte, name string) string {
	return attributes(text[:e.to], e.from).value(name)
}

// firstText returns the text of the first element of a name; "" where there is none.
func firstText(text []byte, name string) string {
	inside := false
	for e := range elements(text) {
		switch {
		case e.name == name:
			inside = !e.end && !e.closed
		case e.name == "" && inside:
			return html.UnescapeString(string(bytes.TrimSpace(text[e.from:e.to])))
		}
	}
	return ""
}
