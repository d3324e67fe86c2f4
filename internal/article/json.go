package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/tidwall/jsonc"
)

// readJSON yields the articles of a JSON file: an object that holds one, an array of
// such objects, or one a line, as many a dump is written that is not called JSON Lines.
// Any other JSON is data: an article of code alone, so that no rule reads it unless it
// asks for code. So are values that follow each other, as in a log, and the JSON with
// comments of which settings are made.
func readJSON(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	source, err := readAll(r, o.limit())
	if err != nil {
		yield(nil, err)
		return
	}
	d, err := newDocument(name, source, o.Days)
	if err != nil {
		yield(nil, err)
		return
	}
	names := o.Fields.or(defaultFields)
	at := skipJSONSpace(d.text, 0)
	if bad := checkJSON(d); bad != nil {
		switch {
		case isRecordLine(d.text, at, names):
			readJSONLines(name, bytes.NewReader(source), o, yield)
		case beginsRecord(d.text, at, names):
			yield(nil, bad) // a broken file of articles, and no data
		case at < len(d.text) && isJSONStream(d.text), json.Valid(jsonc.ToJSON(d.text)):
			yield(d.code(at), nil)
		default:
			yield(nil, bad)
		}
		return
	}
	if d.text[at] == '[' && holdsRecords(d.text, at+1, names) {
		readJSONArray(d, at+1, names, yield)
		return
	}
	if isRecord(d.text, at, names) {
		rec, _, _ := parseRecord(d.text, at, &names)
		yield(rec.article(&builder{doc: d}, jsonNotation))
		return
	}
	yield(d.code(at), nil)
}

// code returns the document from an offset on as an article of code alone.
func (d *document) code(at int) *Article {
	b := &builder{doc: d}
	b.open(Region{Place: Code})
	b.copy(at, len(d.text))
	return b.article()
}

// isRecordLine reports whether the line at an offset is a record, and another line
// follows.
func isRecordLine(text []byte, at int, names Fields) bool {
	line := text[at:]
	end := bytes.IndexByte(line, '\n')
	return end >= 0 && json.Valid(line[:end]) && isRecord(line[:end], 0, names)
}

// isJSONStream reports whether a text is JSON values, one after the other.
func isJSONStream(text []byte) bool {
	values := json.NewDecoder(bytes.NewReader(text))
	for {
		var any json.RawMessage
		if err := values.Decode(&any); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
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

// beginsRecord reports whether a text that is no valid JSON begins with a record, or with a
// list of them.
func beginsRecord(text []byte, at int, names Fields) bool {
	if at < len(text) && text[at] == '[' {
		at = skipJSONSpace(text, at+1)
	}
	return isRecord(text, at, names)
}

// holdsRecords reports whether an array, the first element of which begins at or after an
// offset of valid JSON, is one of records: the first element has a text, or most have. One
// that has none among data does not make it that.
func holdsRecords(text []byte, at int, names Fields) bool {
	with, all := 0, 0
	for {
		at = skipJSONSpace(text, at)
		all++
		if isRecord(text, at, names) {
			with++
			if all == 1 {
				return true
			}
		}
		_, end, _ := parseValue(text, at)
		next := bytes.IndexByte(text[end:], ',')
		if next < 0 || len(bytes.TrimSpace(text[end:end+next])) > 0 {
			return 2*with > all
		}
		at = end + next + 1
	}
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
