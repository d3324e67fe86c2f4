package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Fields are the names of the members of a record that make an article. An empty name
// is the default one.
type Fields struct {
	ID    string // "id": a string or a number
	Text  string // "text": the only one that a record must have
	Date  string // "date"
	Title string // "title"
	URL   string // "url"
}

// Set gives a field another name.
func (f *Fields) Set(field, name string) error {
	to := map[string]*string{"id": &f.ID, "text": &f.Text, "date": &f.Date, "title": &f.Title, "url": &f.URL}[field]
	if to == nil {
		return fmt.Errorf("records have no field %q; they have id, text, date, title and url", field)
	}
	*to = name
	return nil
}

// or returns the names with the defaults filled in.
func (f Fields) or(d Fields) Fields {
	set := func(name *string, value string) {
		if *name == "" {
			*name = value
		}
	}
	set(&f.ID, d.ID)
	set(&f.Text, d.Text)
	set(&f.Date, d.Date)
	set(&f.Title, d.Title)
	set(&f.URL, d.URL)
	return f
}

// defaultFields are those of a record where no setting names others (docs/formats.md).
var defaultFields = Fields{ID: "id", Text: "text", Date: "date", Title: "title", URL: "url"}

// FormatError says that a file, or a record of one, is not what its name says.
type FormatError struct {
	Position
	Message string
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// ErrNoText is that of a record without a text: perhaps it is called otherwise.
var ErrNoText = errors.New("the record has no text")

// Is reports whether the error is ErrNoText, with a place.
func (e *FormatError) Is(target error) bool {
	return target == ErrNoText && e.Message == ErrNoText.Error()
}

// member is a member of a record whose value is a string, or another value as it is
// written.
type member struct {
	start, end int // of the value in the document; of a string, without its quotes
	isString   bool
	isRaised   bool // of markup: it stands above the line
	ok         bool
}

// record is a JSON object that holds an article.
type record struct {
	at                         int // where it begins in the document
	id, text, date, title, url member
	twice                      member // the second one of a name, if any
	unneeded                   bool   // nobody wants its text
}

// recordError is what is wrong with JSON, and where in the document.
type recordError struct {
	at      int
	message string
}

// parseRecord reads the object of the document that begins at an offset, and returns
// where it ends. It reads top-level members alone; what they hold is passed over.
func parseRecord(text []byte, at int, names *Fields) (r record, end int, bad *recordError) {
	if r.at = at; at >= len(text) || text[at] != '{' {
		return r, at, &recordError{at, "a record must be a JSON object"}
	}
	at = skipJSONSpace(text, at+1)
	if at < len(text) && text[at] == '}' {
		return r, at + 1, nil
	}
	for {
		var name, value member
		if name, at, bad = parseValue(text, at); bad != nil {
			return r, at, bad
		}
		if at = skipJSONSpace(text, at); !name.isString || at >= len(text) || text[at] != ':' {
			return r, at, &recordError{at, "a member's name and a colon must stand here"}
		}
		if value, at, bad = parseValue(text, skipJSONSpace(text, at+1)); bad != nil {
			return r, at, bad
		}
		written := text[name.start:name.end]
		if bytes.IndexByte(written, '\\') >= 0 {
			written = []byte(name.string(text, jsonNotation))
		}
		r.set(written, value, names)
		at = skipJSONSpace(text, at)
		switch {
		case at < len(text) && text[at] == ',':
			at = skipJSONSpace(text, at+1)
		case at < len(text) && text[at] == '}':
			return r, at + 1, nil
		default:
			return r, at, &recordError{at, "a comma or the end of the object must stand here"}
		}
	}
}

// set keeps a member that makes an article, and notes one of a name that was there
// before: which of the two is meant nobody can tell.
func (r *record) set(name []byte, value member, names *Fields) {
	var place *member
	switch string(name) {
	case names.ID:
		place = &r.id
	case names.Text:
		place = &r.text
	case names.Date:
		place = &r.date
	case names.Title:
		place = &r.title
	case names.URL:
		place = &r.url
	default:
		return
	}
	if place.ok {
		r.twice = value
	}
	*place = value
}

// parseValue reads the JSON value at an offset, and returns where it ends.
func parseValue(text []byte, at int) (m member, end int, bad *recordError) {
	if at >= len(text) {
		return m, at, &recordError{at, "the record is cut off"}
	}
	if text[at] == '"' {
		end, ok := stringEnd(text, at+1)
		if !ok {
			return m, at, &recordError{at, "the string has no end"}
		}
		return member{start: at + 1, end: end, isString: true, ok: true}, end + 1, nil
	}
	end = valueEnd(text, at)
	if !json.Valid(text[at:end]) {
		return m, at, &recordError{at, "no JSON value stands here"}
	}
	return member{start: at, end: end, ok: true}, end, nil
}

// stringEnd returns where the string that begins at an offset has its closing quote.
func stringEnd(text []byte, at int) (int, bool) {
	for from := at; ; {
		i := bytes.IndexByte(text[from:], '"')
		if i < 0 {
			return 0, false
		}
		quote := from + i
		first := quote // of the backslashes before it, of which each two are one
		for first > at && text[first-1] == '\\' {
			first--
		}
		if (quote-first)%2 == 0 {
			return quote, true
		}
		from = quote + 1
	}
}

// valueEnd returns where an object, an array, a number or a literal ends.
func valueEnd(text []byte, at int) int {
	depth := 0
	for ; at < len(text); at++ {
		switch c := text[at]; c {
		case '"':
			end, ok := stringEnd(text, at+1)
			if !ok {
				return len(text)
			}
			at = end
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return at + min(depth+1, 1)
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return at
			}
		}
	}
	return at
}

func skipJSONSpace(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n') {
		at++
	}
	return at
}

// notation is how a format writes strings.
type notation struct {
	mark   byte // the first byte of every escape
	escape func(text []byte) (string, int)
	bare   bool // strings without quotation marks are strings as well
}

// jsonNotation is RFC 8259's.
var jsonNotation = notation{mark: '\\', escape: jsonEscape}

// article makes the article of a record. Its Text begins with the record's text, so
// that places in the one are places in the other; the title stands behind it.
func (r record) article(b *builder, n notation) (*Article, error) {
	d := b.doc
	switch {
	case !r.text.ok:
		return nil, &FormatError{d.position(r.position()), ErrNoText.Error()}
	case !r.text.isString && !n.bare:
		return nil, &FormatError{d.position(r.position()), "the text of the record is no string"}
	}
	if r.twice.ok {
		return nil, &FormatError{d.position(r.twice.start), "the record has this member twice"}
	}
	if r.unneeded {
		return r.withoutText(b, n)
	}
	bad := b.exact(Region{Place: Body}, r.text, n)
	if bad < 0 && (r.title.isString || n.bare && r.title.ok) {
		bad = b.exact(Region{Place: Title}, r.title, n)
	}
	if bad >= 0 {
		return nil, &FormatError{d.position(bad), "this is no escape"}
	}
	a := b.article()
	if n := len(a.Regions); n > 0 && a.Regions[n-1].Place == Title {
		a.Title = a.Text[a.Regions[n-1].Start:]
	}
	return r.describe(a, d, n)
}

// describe gives an article what the record says beside its text.
func (r record) describe(a *Article, d *document, n notation) (*Article, error) {
	a.Enclosed = true
	a.ID, a.URL = r.id.string(d.text, n), r.url.string(d.text, n)
	if err := d.date(a, r.date.string(d.text, n), r.date.start); err != nil {
		return nil, err
	}
	return a, nil
}

// withoutText makes the article of a record whose text nobody wants.
func (r record) withoutText(b *builder, n notation) (*Article, error) {
	a := &Article{Path: b.doc.path, file: b.doc.file}
	for _, m := range [...]member{r.text, r.title} {
		if bad := m.badEscape(b.doc.text, n); bad >= 0 {
			return nil, &FormatError{b.doc.position(bad), "this is no escape"}
		}
	}
	if r.title.isString || n.bare && r.title.ok {
		a.Title = r.title.string(b.doc.text, n)
	}
	return r.describe(a, b.doc, n)
}

// badEscape returns the place of an escape in a member that is none, or -1.
func (m member) badEscape(text []byte, n notation) int {
	for at := m.start; m.isString && at < m.end; {
		i := bytes.IndexByte(text[at:m.end], n.mark)
		if i < 0 {
			break
		}
		at += i
		_, size := n.escape(text[at:m.end])
		if size == 0 {
			return at
		}
		at += size
	}
	return -1
}

// position returns the place of what is wrong with a record's text.
func (r record) position() int {
	if r.text.ok {
		return r.text.start
	}
	return r.at
}

// string returns what a member says: a string's meaning, a number as it is written.
func (m member) string(text []byte, n notation) string {
	if !m.ok {
		return ""
	}
	written := text[m.start:m.end]
	if !m.isString {
		if c := written; n.bare || c[0] == '-' || c[0] >= '0' && c[0] <= '9' {
			return string(written)
		}
		return ""
	}
	if bytes.IndexByte(written, n.mark) < 0 {
		return string(written)
	}
	b := builder{doc: &document{text: text}}
	if b.exact(Region{Place: Meta}, m, n) >= 0 {
		return string(written)
	}
	return string(b.text)
}

// exact appends the value of a member as a block, as it is meant: white space included.
// It returns the place of an escape that is none, or -1.
func (b *builder) exact(block Region, m member, n notation) int {
	text := b.doc.text
	b.open(block)
	b.text = slices.Grow(b.text, m.end-m.start)
	b.runs = slices.Grow(b.runs, 1+2*bytes.Count(text[m.start:m.end], []byte{n.mark}))
	for at := m.start; at < m.end; {
		escape := bytes.IndexByte(text[at:m.end], n.mark)
		if escape < 0 || !m.isString {
			b.copy(at, m.end)
			break
		}
		b.copy(at, at+escape)
		at += escape
		meaning, size := n.escape(text[at:m.end])
		if size == 0 {
			return at
		}
		b.replace(meaning, at, at+size)
		at += size
	}
	b.closeAsIs()
	return -1
}

// closeAsIs ends the block with the white space at its end.
func (b *builder) closeAsIs() {
	if b.block.Start >= 0 {
		b.block.End = len(b.text)
		b.regions = append(b.regions, b.block)
	}
	b.block = Region{}
}

// jsonEscapes are the meanings of the escapes of one character, RFC 8259 section 7.
var jsonEscapes = [256]string{'"': "\"", '\\': "\\", '/': "/", 'b': "\b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t"}

// jsonEscape returns the meaning of the escape at the beginning of text and its length,
// which is 0 where it is none. Half of a surrogate pair is U+FFFD.
func jsonEscape(text []byte) (string, int) {
	if len(text) < 2 {
		return "", 0
	}
	if text[1] != 'u' {
		return jsonEscapes[text[1]], 2 * min(len(jsonEscapes[text[1]]), 1)
	}
	r, ok := hexEscape(text)
	if !ok {
		return "", 0
	}
	if !utf16.IsSurrogate(r) {
		return string(r), len(`\u0000`)
	}
	if low, ok := hexEscape(text[len(`\u0000`):]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return string(pair), 2 * len(`\u0000`)
		}
	}
	return string(utf8.RuneError), len(`\u0000`)
}

// hexEscape reads "\u00e9".
func hexEscape(text []byte) (rune, bool) {
	if len(text) < len(`\u0000`) || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(text[2:len(`\u0000`)]), 16, 16)
	return rune(n), err == nil
}
