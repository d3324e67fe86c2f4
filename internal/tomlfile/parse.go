// Package tomlfile reads TOML files that people write: strictly, saying everything
// that is wrong in a file at once, and where. It knows no keys: those are the fields
// of the structs that it fills.
//
// Values are decoded by BurntSushi/toml, which reports no places of keys; places come
// from the syntax tree of pelletier/go-toml, walked beside it.
package tomlfile

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Parse reads a file. It returns a Problem where the file is no TOML.
func Parse(path string, source []byte) (*File, *Problem) {
	source = bytes.TrimPrefix(source, []byte("\uFEFF"))
	f := &File{Path: path, source: string(source)}
	f.lines = lineBegins(f.source)
	switch {
	case bytes.IndexByte(source, 0) >= 0:
		return nil, &Problem{File: path, Message: "this is no text file: it has a NUL byte", Hint: "a file of this kind is TOML"}
	case !utf8.Valid(source):
		return nil, f.Problem(invalidUTF8(source), "this byte is not valid UTF-8", "save the file as UTF-8")
	}
	if err := toml.Unmarshal(source, &f.values); err != nil {
		return nil, syntaxProblem(f, err)
	}
	if err := f.locate(); err != nil {
		return nil, &Problem{File: path, Message: err.Error()}
	}
	return f, nil
}

// Values returns what the file says: tables, lists, texts, numbers and moments, without
// comments and the order of keys. The caller may change them.
func (d *File) Values() map[string]any {
	var values map[string]any
	if err := toml.Unmarshal([]byte(d.source), &values); err != nil {
		return nil // it has been read before
	}
	return values
}

func invalidUTF8(source []byte) Span {
	for i := 0; i < len(source); {
		r, size := utf8.DecodeRune(source[i:])
		if r == utf8.RuneError && size == 1 {
			return Span{i, i + 1}
		}
		i += size
	}
	return Span{}
}

// syntaxProblem says where the TOML itself is wrong.
func syntaxProblem(doc *File, err error) *Problem {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) {
		return &Problem{File: doc.Path, Message: err.Error()}
	}
	start := syntax.Position.Start
	message := strings.TrimSuffix(syntax.Message, ".")
	return doc.Problem(Span{start, start + max(syntax.Position.Len, 1)}, "not valid TOML: "+message, tomlHint(message))
}

// tomlHint says how to mend the slips that are most common.
func tomlHint(message string) string {
	switch {
	case strings.Contains(message, "has already been defined"), strings.Contains(message, "already"):
		return "a key stands once in a table; write [[rule]] above each rule"
	case strings.Contains(message, "strings cannot contain newlines"):
		return "close the quotation marks on the same line"
	case strings.Contains(message, "expected '.' or '='"):
		return `write key = "value"`
	case strings.Contains(message, "invalid escape"):
		return `write '…' for a text with backslashes`
	}
	return ""
}
