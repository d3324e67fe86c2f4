package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// readJSON yields the articles of a JSON file: an object that holds one, or an array of
// such objects. Any other JSON is data: an article of code alone, so that no rule reads
// it unless it asks for code.
func readJSON(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	source, err := readAll(r, o.limit())
	if err != nil {
		yield(nil, err)
		return
	}
	d, err := newDocument(name, source)
	if err != nil {
		yield(nil, err)
		return
	}
	if bad := checkJSON(d); bad != nil {
		yield(nil, bad)
		return
	}
	names := o.Fields.or(defaultFields)
	at := skipJSONSpace(d.text, 0)
	if d.text[at] == '[' && isRecord(d.text, skipJSONSpace(d.text, at+1), names) {
		readJSONArray(d, at+1, names, yield)
		return
	}
	if isRecord(d.text, at, names) {
		rec, _, _ := parseRecord(d.text, at, &names)
		yield(rec.article(&builder{doc: d}, jsonNotation))
		return
	}
	b := &builder{doc: d}
	b.open(Region{Place: Code})
	b.copy(at, len(d.text))
	yield(b.article(), nil)
}

// checkJSON tells what is wrong with a JSON file.
func checkJSON(d *document) error {
	var any json.RawMessage
	err := json.Unmarshal(d.text, &any)
	if err == nil {
		return nil
	}
	at := len(d.text)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = max(int(syntax.Offset)-1, 0)
	}
	return &FormatError{d.position(at), fmt.Sprintf("this is no JSON: %v", err)}
}

// isRecord reports whether the JSON value at an offset is an object with a text.
func isRecord(text []byte, at int, names Fields) bool {
	r, _, bad := parseRecord(text, at, &names)
	return bad == nil && r.text.isString
}

// readJSONArray yields the articles of an array, which is valid JSON and whose first
// element begins at or after an offset.
func readJSONArray(d *document, at int, names Fields, yield func(*Article, error) bool) {
	for number := 1; ; number++ {
		at = skipJSONSpace(d.text, at)
		r, end, bad := parseRecord(d.text, at, &names)
		var a *Article
		var err error
		if bad != nil {
			err = &FormatError{d.position(bad.at), bad.message}
			_, end, _ = parseValue(d.text, at)
		} else if a, err = r.article(&builder{doc: d}, jsonNotation); err == nil && a.ID == "" {
			a.ID = d.path + ":" + strconv.Itoa(number)
		}
		if !yield(a, err) {
			return
		}
		next := bytes.IndexByte(d.text[end:], ',')
		if next < 0 || len(bytes.TrimSpace(d.text[end:end+next])) > 0 {
			return
		}
		at = end + next + 1
	}
}
