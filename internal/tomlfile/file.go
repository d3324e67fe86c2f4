package tomlfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// File is a TOML file as it was read, and the way back from every key and value in it
// to its place.
type File struct {
	Path string

	source string
	lines  []int // where each line begins
	values map[string]any
	root   *Place
}

// Span is a range of bytes of a file.
type Span struct{ Start, End int }

// Place is where a value of a TOML file stands.
type Place struct {
	File   *File
	key    Span // of the last part of its key; empty for elements of a list
	value  Span // of a value that is no table
	kind   unstable.Kind
	fields map[string]*Place // of a table
	elems  []*Place          // of a list, or of a list of tables

	unfit bool            // it is of another type than it should be, which has been said
	tried map[string]bool // of a table: the keys that were meant by others, or are unfit
}

// try notes that a key of a table was meant.
func (pl *Place) try(key string) {
	if pl.tried == nil {
		pl.tried = make(map[string]bool)
	}
	pl.tried[key] = true
}

func newPlace(doc *File, kind unstable.Kind) *Place {
	return &Place{File: doc, kind: kind}
}

// locate walks the TOML of a document that has been decoded, and so is known to be
// right, and notes where everything stands.
func (d *File) locate() error {
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
func (pl *Place) at(key unstable.Iterator) *Place {
	for key.Next() {
		if n := len(pl.elems); n > 0 {
			pl = pl.elems[n-1]
		}
		k := key.Node()
		next, ok := pl.fields[string(k.Data)]
		if !ok {
			next = newPlace(pl.File, unstable.Table)
			if pl.fields == nil {
				pl.fields = map[string]*Place{}
			}
			pl.fields[string(k.Data)] = next
		}
		next.key = Span{int(k.Raw.Offset), int(k.Raw.Offset + k.Raw.Length)}
		pl = next
	}
	return pl
}

// put notes a key and its value.
func (pl *Place) put(keyValue *unstable.Node) {
	target := pl.at(keyValue.Key())
	target.fill(keyValue.Value())
}

// fill notes a value, and what it holds.
func (pl *Place) fill(value *unstable.Node) {
	pl.kind = value.Kind
	pl.value = Span{int(value.Raw.Offset), int(value.Raw.Offset + value.Raw.Length)}
	switch children := value.Children(); value.Kind {
	case unstable.Array:
		for children.Next() {
			elem := newPlace(pl.File, unstable.Invalid)
			elem.fill(children.Node())
			pl.elems = append(pl.elems, elem)
		}
	case unstable.InlineTable:
		for children.Next() {
			pl.put(children.Node())
		}
	}
}

// Where returns the bytes that a problem with the whole value points at: the value
// where it is written as one, else its key. TOML tells no place for a list; in a list
// of lists its first element is meant.
func (pl *Place) Where() Span {
	written := pl.value.End > pl.value.Start
	switch {
	case written && pl.kind != unstable.InlineTable, written && pl.key == Span{}:
		return pl.value
	case pl.key == Span{} && len(pl.elems) > 0:
		return pl.elems[0].Where()
	}
	return pl.key
}

// Line returns the line of the place, from 1.
func (pl *Place) Line() int { return pl.File.LineAt(pl.Where().Start) }

// Inside returns the bytes of the file that are the bytes offset to offset+length of
// a text, as it reads once quotes and escapes are taken away.
func (pl *Place) Inside(offset, length int) Span {
	raw := pl.File.source[pl.value.Start:pl.value.End]
	start := pl.value.Start + skipUnmeant(raw, rawOffset(raw, offset))
	end := pl.value.Start + rawOffset(raw, offset+length)
	return Span{start, max(end, start+1)}
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

// skipUnmeant returns where what is meant goes on: behind the ends of lines that a
// backslash takes out of a text.
func skipUnmeant(raw string, at int) int {
	for raw[0] == '"' && at < len(raw) && raw[at] == '\\' {
		written, meant := escape(raw[at:])
		if meant > 0 {
			break
		}
		at += written
	}
	return at
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

// LineAt returns the line of an offset, from 1.
func (d *File) LineAt(offset int) int {
	line, found := slices.BinarySearch(d.lines, offset)
	if found {
		line++
	}
	return max(line, 1)
}

// lineBegins returns where each line of a text begins.
func lineBegins(source string) []int {
	begins := make([]int, 1, strings.Count(source, "\n")+1)
	for at := 0; ; {
		i := strings.IndexByte(source[at:], '\n')
		if i < 0 {
			return begins
		}
		at += i + 1
		begins = append(begins, at)
	}
}

// Problem describes something wrong with some bytes of the document.
func (d *File) Problem(at Span, message, hint string) *Problem {
	start := min(max(at.Start, 0), len(d.source))
	lineStart := strings.LastIndexByte(d.source[:start], '\n') + 1
	lineEnd := len(d.source)
	if n := strings.IndexByte(d.source[start:], '\n'); n >= 0 {
		lineEnd = start + n
	}
	end := min(max(at.End, start+1), lineEnd)
	return &Problem{
		File:    d.Path,
		Line:    d.LineAt(start),
		Column:  utf8.RuneCountInString(d.source[lineStart:start]) + 1,
		Length:  max(utf8.RuneCountInString(d.source[start:max(end, start)]), 1),
		Message: message,
		Hint:    hint,
		Source:  strings.TrimSuffix(d.source[lineStart:lineEnd], "\r"),
	}
}

// Problem describes something wrong with the whole value. It is nil, as that of KeyProblem,
// where the value is of a wrong type, which has been said.
func (pl *Place) Problem(hint, message string, args ...any) *Problem {
	if pl.unfit {
		return nil
	}
	return pl.File.Problem(pl.Where(), fmt.Sprintf(message, args...), hint)
}

// KeyProblem describes something wrong with the key, or with the value's being there.
func (pl *Place) KeyProblem(hint, message string, args ...any) *Problem {
	if pl.unfit {
		return nil
	}
	return pl.File.Problem(pl.key, fmt.Sprintf(message, args...), hint)
}

// Lack describes what is wrong with a table that has none of some keys. It is nil where one
// of them was meant: another was written that is near, or a value of a wrong type.
func (pl *Place) Lack(keys []string, hint, message string, args ...any) *Problem {
	if slices.ContainsFunc(keys, func(key string) bool { return pl.tried[key] }) {
		return nil
	}
	return pl.KeyProblem(hint, message, args...)
}
