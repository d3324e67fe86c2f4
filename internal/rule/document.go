package rule

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// document is a rule file as it was read, and the way back from every key and value
// in it to its place.
type document struct {
	path   string
	source string
	root   *place
}

// span is a range of bytes of a file.
type span struct{ start, end int }

// place is where a value of a TOML file stands.
type place struct {
	doc    *document
	key    span // of the last part of its key; empty for elements of a list
	value  span // of a value that is no table
	kind   unstable.Kind
	fields map[string]*place // of a table
	elems  []*place          // of a list, or of a list of tables
}

func newPlace(doc *document, kind unstable.Kind) *place {
	return &place{doc: doc, kind: kind, fields: map[string]*place{}}
}

// locate walks the TOML of a document that has been decoded, and so is known to be
// right, and notes where everything stands.
func (d *document) locate() error {
	var p unstable.Parser
	p.Reset([]byte(d.source))
	d.root = newPlace(d, unstable.Table)
	table := d.root
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table:
			table = d.root.at(e.Key())
		case unstable.ArrayTable:
			list := d.root.at(e.Key())
			list.kind = unstable.Array
			table = newPlace(d, unstable.Table)
			table.key = list.key
			list.elems = append(list.elems, table)
		case unstable.KeyValue:
			table.put(e)
		}
	}
	return p.Error()
}

// at returns the table of a dotted key below pl, and makes it where there is none. In
// a list of tables the last one is meant, but for the last part of the key.
func (pl *place) at(key unstable.Iterator) *place {
	for key.Next() {
		if n := len(pl.elems); n > 0 {
			pl = pl.elems[n-1]
		}
		k := key.Node()
		next, ok := pl.fields[string(k.Data)]
		if !ok {
			next = newPlace(pl.doc, unstable.Table)
			pl.fields[string(k.Data)] = next
		}
		next.key = span{int(k.Raw.Offset), int(k.Raw.Offset + k.Raw.Length)}
		pl = next
	}
	return pl
}

// put notes a key and its value.
func (pl *place) put(keyValue *unstable.Node) {
	target := pl.at(keyValue.Key())
	target.fill(keyValue.Value())
}

// fill notes a value, and what it holds.
func (pl *place) fill(value *unstable.Node) {
	pl.kind = value.Kind
	pl.value = span{int(value.Raw.Offset), int(value.Raw.Offset + value.Raw.Length)}
	switch children := value.Children(); value.Kind {
	case unstable.Array:
		for children.Next() {
			elem := newPlace(pl.doc, unstable.Invalid)
			elem.fill(children.Node())
			pl.elems = append(pl.elems, elem)
		}
	case unstable.InlineTable:
		for children.Next() {
			pl.put(children.Node())
		}
	}
}

// where returns the bytes that a problem with the whole value points at: the value
// where it is written as one, else its key. TOML tells no place for a list; in a list
// of lists its first element is meant.
func (pl *place) where() span {
	written := pl.value.end > pl.value.start
	switch {
	case written && pl.kind != unstable.InlineTable, written && pl.key == span{}:
		return pl.value
	case pl.key == span{} && len(pl.elems) > 0:
		return pl.elems[0].where()
	}
	return pl.key
}

// line returns the line of the place, from 1.
func (pl *place) line() int { return pl.doc.lineAt(pl.where().start) }

// inside returns the bytes of the file that are the bytes offset to offset+length of
// a text, as it reads once quotes and escapes are taken away.
func (pl *place) inside(offset, length int) span {
	raw := pl.doc.source[pl.value.start:pl.value.end]
	start := pl.value.start + rawOffset(raw, offset)
	end := pl.value.start + rawOffset(raw, offset+length)
	return span{start, max(end, start+1)}
}

// rawOffset returns where in a TOML string, quotes included, the byte at an offset of
// its content is written.
func rawOffset(raw string, offset int) int {
	at, quote := 1, raw[:1]
	if strings.HasPrefix(raw, strings.Repeat(quote, 3)) {
		at = 3
		if strings.HasPrefix(raw[at:], "\r\n") {
			at += 2
		} else if strings.HasPrefix(raw[at:], "\n") {
			at++
		}
	}
	for offset > 0 && at < len(raw) {
		if raw[at] != '\\' || quote == "'" {
			at++
			offset--
			continue
		}
		written, meant := escape(raw[at:])
		at += written
		offset -= meant
	}
	return min(at, len(raw))
}

// escape returns how many bytes an escape sequence is written with, and how many
// bytes it means.
func escape(raw string) (written, meant int) {
	if len(raw) < 2 {
		return len(raw), 1
	}
	digits := map[byte]int{'u': 4, 'U': 8, 'x': 2}[raw[1]]
	if raw[1] == '\n' || raw[1] == ' ' || raw[1] == '\t' || raw[1] == '\r' { // a line's end that is not meant
		rest := strings.TrimLeft(raw[1:], " \t\r\n")
		return len(raw) - len(rest), 0
	}
	if digits == 0 || len(raw) < 2+digits {
		return 2, 1
	}
	r, err := strconv.ParseUint(raw[2:2+digits], 16, 32)
	if err != nil {
		return 2, 1
	}
	return 2 + digits, utf8.RuneLen(rune(r))
}

// lineAt returns the line of an offset, from 1.
func (d *document) lineAt(offset int) int {
	return strings.Count(d.source[:min(offset, len(d.source))], "\n") + 1
}

// problem describes something wrong with some bytes of the document.
func (d *document) problem(at span, message, hint string) *Problem {
	start := min(max(at.start, 0), len(d.source))
	lineStart := strings.LastIndexByte(d.source[:start], '\n') + 1
	lineEnd := len(d.source)
	if n := strings.IndexByte(d.source[start:], '\n'); n >= 0 {
		lineEnd = start + n
	}
	end := min(max(at.end, start+1), lineEnd)
	return &Problem{
		File:    d.path,
		Line:    d.lineAt(start),
		Column:  utf8.RuneCountInString(d.source[lineStart:start]) + 1,
		Length:  max(utf8.RuneCountInString(d.source[start:max(end, start)]), 1),
		Message: message,
		Hint:    hint,
		Source:  strings.TrimSuffix(d.source[lineStart:lineEnd], "\r"),
	}
}

// problem describes something wrong with the whole value.
func (pl *place) problem(hint, message string, args ...any) *Problem {
	return pl.doc.problem(pl.where(), fmt.Sprintf(message, args...), hint)
}

// keyProblem describes something wrong with the key, or with the value's being there.
func (pl *place) keyProblem(hint, message string, args ...any) *Problem {
	return pl.doc.problem(pl.key, fmt.Sprintf(message, args...), hint)
}
