package article

import (
	"io"
	"strconv"
)

// readJSONLines yields the articles of a file of one JSON object a line. A record that
// is no article is an error, and the next line is read. Each article has its line as
// its file; it is to be used before the next one is asked for.
func readJSONLines(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	records := newRecords(name, r, o)
	var p Piece
	for records.Next(&p) {
		if !p.read(yield) {
			return
		}
	}
}

// parseLine reads a line, which begins at an offset of its file. The builder's memory
// is that of the line before, whose article is not used any more.
func (b *builder) parseLine(name string, line []byte, base, number int, unneeded bool, o *Options) (*Article, error) {
	d := &document{path: name, file: &file{source: line, base: base, line: number}, days: o.Days}
	var err error
	if d.text, d.runs, d.file.encoding, err = decode(line, nil); err != nil {
		return nil, &FormatError{Position{Line: number, Column: 1}, "there are bytes in the record that are no text"}
	}
	d.file.note(d.text)
	for i := range d.runs {
		d.runs[i].file += base
	}
	r, end, bad := parseRecord(d.text, skipJSONSpace(d.text, 0), &o.Fields)
	if bad == nil && skipJSONSpace(d.text, end) < len(d.text) {
		bad = &recordError{end, "something stands behind the record"}
	}
	if bad != nil {
		return nil, &FormatError{d.position(bad.at), bad.message}
	}
	*b = builder{doc: d, text: b.text[:0], runs: b.runs[:0]}
	r.unneeded = unneeded
	a, err := r.article(b, jsonNotation)
	if err == nil && a.ID == "" {
		a.ID = name + ":" + strconv.Itoa(number)
	}
	return a, err
}
