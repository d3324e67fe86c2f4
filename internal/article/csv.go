package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// csvNotation is RFC 4180's: a quotation mark is doubled within quotation marks.
var csvNotation = notation{mark: '"', escape: doubledQuote, bare: true}

func doubledQuote(text []byte) (string, int) {
	if len(text) > 1 && text[1] == '"' {
		return `"`, 2
	}
	return `"`, 1
}

// readCSV returns the way to read a table of values. With a column for the text, each
// row is an article; without one, the table is a single article, of cells that know
// the header of their column and the first cell of their row. A comma of 0 is found
// out: it is the one of comma, semicolon, tab and bar that the header has most of, unless
// a line "sep=;" before that says it, as Excel has it. Empty lines before the header are
// passed over.
func readCSV(comma byte) packed {
	return func(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
		t := sheet{name: name, comma: comma, days: o.Days, names: o.Fields.or(defaultFields), lines: lineReader{in: bufio.NewReaderSize(r, lineBuffer), limit: o.limit()}, line: 1}
		header, err := t.next()
		if errors.Is(err, io.EOF) && linebreak.Of(header) == '\r' {
			t.lines.in.Reset(bytes.NewReader(linebreak.Normal(header)))
			t.base, t.line = 0, 1
			header, err = t.next()
		}
		for err == nil && t.isPrelude(header) {
			header, err = t.next()
		}
		if errors.Is(err, io.EOF) && len(header) == 0 {
			return
		}
		if err == nil || errors.Is(err, io.EOF) {
			err = checkFirstLine(header)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		if t.comma == 0 {
			t.comma = commaOf(header)
		}
		first, err := t.document(header)
		if err != nil {
			yield(nil, err)
			return
		}
		columns := first.values(t.comma)
		if !t.setColumns(first.text, columns) {
			yield(t.single(header, o))
			return
		}
		if twice := t.twice(columns); twice.ok {
			yield(nil, &FormatError{first.position(twice.start), "two columns have this name"})
			return
		}
		t.articles(yield)
	}
}

// sheet goes through the rows of a file.
type sheet struct {
	name    string
	comma   byte
	lines   lineReader
	names   Fields
	days    DayOrder
	columns []string // the headers
	base    int      // where the row begins that comes next
	line    int      // and its line
	row     []byte   // a row of several lines
	start   int      // where the last row began
	first   int      // and its line
}

// next returns the bytes of the next row: as many lines as it takes for the last value
// to end that begins with a quotation mark.
func (t *sheet) next() ([]byte, error) {
	t.start, t.first = t.base, t.line
	t.row = t.row[:0]
	separators := commas
	if t.comma != 0 {
		separators = string(rune(t.comma))
	}
	for open := false; ; {
		line, err := t.lines.next()
		values := line
		if t.base == 0 {
			values = bytes.TrimPrefix(line, []byte(utf8Mark))
		}
		t.base += t.lines.size
		t.line++
		open = leavesOpen(values, separators, open)
		if len(t.row) == 0 && !open {
			return line, err
		}
		t.row = append(t.row, line...)
		if err != nil || !open {
			return t.row, err
		}
		if int64(len(t.row)) > t.lines.limit {
			return nil, fmt.Errorf("line %d: %w: more than %d bytes", t.first, ErrTooLarge, t.lines.limit)
		}
	}
}

// isPrelude reports whether a row stands before the header: an empty line, or one that
// says what separates values.
func (t *sheet) isPrelude(row []byte) bool {
	row = bytes.TrimSpace(bytes.TrimPrefix(row, []byte(utf8Mark)))
	if comma, ok := bytes.CutPrefix(bytes.ToLower(row), []byte("sep=")); ok && (len(comma) == 1 && isPunctuation(comma[0]) || len(comma) == 0) {
		if t.comma == 0 {
			t.comma = append(comma, '\t')[0] // which was trimmed
		}
		return true
	}
	return len(row) == 0
}

// document returns the last row as a document.
func (t *sheet) document(row []byte) (*document, error) {
	d, err := newDocument(t.name, row, t.days)
	if err != nil {
		return nil, fmt.Errorf("line %d: %w", t.first, err)
	}
	t.place(d)
	return d, nil
}

// place tells a document that begins with the last row where in the file that is.
func (t *sheet) place(d *document) {
	d.file.base, d.file.line = t.start, t.first
	for i := range d.runs {
		d.runs[i].file += t.start
	}
}

// setColumns keeps the headers, and reports whether one of them is the text's.
func (t *sheet) setColumns(text []byte, header []member) bool {
	found := false
	for _, m := range header {
		t.columns = append(t.columns, m.string(text, csvNotation))
		found = found || t.columns[len(t.columns)-1] == t.names.Text
	}
	return found
}

// twice returns the header of a column that has the name of another one, if the rows
// take something from it.
func (t *sheet) twice(header []member) member {
	var r record
	for i, m := range header {
		r.set([]byte(t.columns[i]), m, &t.names)
	}
	return r.twice
}

// articles yields an article for each row.
func (t *sheet) articles(yield func(*Article, error) bool) {
	for {
		row, err := t.next()
		if errors.Is(err, io.EOF) && len(row) == 0 {
			return
		}
		fatal := err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrTooLarge)
		var a *Article
		if err == nil || errors.Is(err, io.EOF) {
			if len(bytes.TrimSpace(row)) == 0 {
				continue
			}
			a, err = t.article(row)
		}
		if !yield(a, err) || fatal {
			return
		}
	}
}

// article reads a row.
func (t *sheet) article(row []byte) (*Article, error) {
	d, err := t.document(row)
	if err != nil {
		return nil, err
	}
	var r record
	for i, m := range d.values(t.comma) {
		if !m.ok {
			return nil, cutOff(d, m)
		}
		if i < len(t.columns) {
			r.set([]byte(t.columns[i]), m, &t.names)
		}
	}
	a, err := r.article(&builder{doc: d}, csvNotation)
	if err == nil && a.ID == "" {
		a.ID = t.name + ":" + strconv.Itoa(t.first)
	}
	return a, err
}

// single reads a table without a column for the text: all of it as one article.
func (t *sheet) single(header []byte, o Options) (*Article, error) {
	source := bytes.Clone(header)
	rest, err := readAll(t.lines.in, o.limit())
	if err != nil {
		return nil, err
	}
	d, err := newDocument(t.name, append(source, rest...), o.Days)
	if err != nil {
		return nil, err
	}
	t.place(d)
	b := &builder{doc: d}
	var columns []string
	name, column := "", 0
	for m := range d.rows(t.comma) {
		if m.first {
			name, column = "", 0
		}
		region := Region{Place: Table}
		if !m.header {
			if column < len(columns) {
				region.Column = columns[column]
			}
			region.Row = name
			if column > 0 {
				region.Corner = corner(columns)
			}
		}
		if !m.ok {
			return nil, cutOff(d, m.member)
		}
		start := len(b.text)
		b.exact(region, m.member, csvNotation)
		text := string(bytes.TrimLeft(b.text[start:], "\n"))
		if m.header {
			columns = append(columns, text)
		}
		if column == 0 {
			name = text
		}
		column++
	}
	return b.article(), nil
}

// cutOff is the error of a value whose quotation mark is not closed.
func cutOff(d *document, m member) error {
	return &FormatError{d.position(m.start - 1), "the quotation mark has no end"}
}

// cell is a value of a table.
type cell struct {
	member
	first  bool // of its row
	header bool // in the first row
}

// rows yields the cells of a table.
func (d *document) rows(comma byte) func(func(cell) bool) {
	return func(yield func(cell) bool) {
		first, header := true, true
		for at := 0; at < len(d.text); {
			m, end := csvValue(d.text, at, comma)
			if !yield(cell{m, first, header}) {
				return
			}
			first = end >= len(d.text) || d.text[end] != comma
			header = header && !first
			at = end + 1
			if first && end+1 < len(d.text) && d.text[end] == '\r' && d.text[end+1] == '\n' {
				at++
			}
		}
	}
}

// values returns the values of a row.
func (d *document) values(comma byte) []member {
	var values []member
	for c := range d.rows(comma) {
		values = append(values, c.member)
	}
	return values
}

// csvValue reads the value at an offset, and returns where it ends: at a comma, the end
// of a line, or of the text. Behind a closing quotation mark anything is passed over; a
// value without one is not ok.
func csvValue(text []byte, at int, comma byte) (m member, end int) {
	m = member{start: at, ok: true}
	if at < len(text) && text[at] == '"' {
		m.start, m.isString = at+1, true
		at = closingMark(text, at+1)
		m.end, m.ok = at, at < len(text)
	}
	for at < len(text) && text[at] != comma && !isLineEnd(text, at) {
		at++
	}
	if !m.isString {
		m.end = at
	}
	return m, at
}

// closingMark returns where the quotation mark stands that closes a value, from an offset
// within it; the end of the text if there is none.
func closingMark(text []byte, at int) int {
	for ; at < len(text); at++ {
		if text[at] != '"' {
			continue
		}
		if at+1 >= len(text) || text[at+1] != '"' {
			break
		}
		at++
	}
	return min(at, len(text))
}

// leavesOpen reports whether a line ends within quotation marks, as [csvValue] reads
// them, where each of commas may separate values; open says whether it begins so.
func leavesOpen(line []byte, commas string, open bool) bool {
	if !open && bytes.IndexByte(line, '"') < 0 {
		return false
	}
	for at := 0; ; {
		if open || at < len(line) && line[at] == '"' {
			if !open {
				at++
			}
			if at = closingMark(line, at); at == len(line) {
				return true
			}
			open = false
		}
		next := bytes.IndexAny(line[at:], commas)
		if next < 0 {
			return false
		}
		at += next + 1
	}
}

// isLineEnd reports whether a line ends at an offset: at a line feed, or the carriage
// return before it.
func isLineEnd(text []byte, at int) bool {
	return text[at] == '\n' || text[at] == '\r' && (at+1 == len(text) || text[at+1] == '\n')
}

// commas are what may separate values, the usual one first.
const commas = ",;\t|"

// commaOf returns what separates the values of a first line.
func commaOf(line []byte) byte {
	best := commas[0]
	for _, c := range []byte(commas[1:]) {
		if bytes.Count(line, []byte{c}) > bytes.Count(line, []byte{best}) {
			best = c
		}
	}
	return best
}
