package article

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// gridLines returns how many lines a grid table has: those that begin with a corner or
// with a bar.
func (r *rst) gridLines(lines []lineSpan) int {
	n := 1
	for n < len(lines) && !lines[n].blank && bytes.IndexByte([]byte("+|"), r.line(lines[n])[0]) >= 0 {
		n++
	}
	return n
}

// drawing is a grid table, line after line.
type drawing struct {
	*rstTable
	bounds  []int // characters of a line before the bars that may separate columns
	owner   []int // by column: the cell that goes on in the next line, or -1
	cells   []drawnCell
	row     int
	headers int // how many rows are headers
}

// grid appends a grid table. Columns are where any of its lines has a corner. A cell
// reaches over a column where no bar separates them, and over a row where no line does.
func (t *rstTable) grid(lines []lineSpan) {
	d := drawing{rstTable: t, bounds: t.corners(lines)}
	d.owner = slices.Repeat([]int{-1}, len(d.bounds))
	for i, l := range lines {
		border, double := d.line(l)
		if border && i > 0 {
			d.row++
		}
		if double && i > 0 && i < len(lines)-1 && d.headers == 0 {
			d.headers = d.row
		}
	}
	slices.SortStableFunc(d.cells, func(a, b drawnCell) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
	})
	name := ""
	for i := range d.cells {
		c := &d.cells[i]
		text := t.cell(c, name, c.row < d.headers)
		if c.column == 0 {
			name, _, _ = strings.Cut(text, blockGap)
		}
	}
}

// corners returns how many characters stand before each corner, on any of the lines.
func (t *rstTable) corners(lines []lineSpan) []int {
	found := make(map[int]bool)
	for _, l := range lines {
		line := t.doc.text[lineStart(t.doc.text, l.start):l.end]
		at := 0
		for i, c := range string(line) {
			if c == '+' && (i > 0 && isDrawn(line[i-1]) || i+1 < len(line) && isDrawn(line[i+1])) {
				found[at] = true
			}
			at++
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func isDrawn(c byte) bool { return c == '-' || c == '=' }

// line reads a line, and reports whether a cell ends with it, and whether that is by "=".
func (d *drawing) line(l lineSpan) (border, double bool) {
	start := lineStart(d.doc.text, l.start)
	line := d.doc.text[start:l.end]
	from, first, next, at := l.start-start, 0, 0, 0
	piece := func(to, last int) {
		part := line[min(from, to):to]
		switch {
		case len(part) > 0 && isDrawn(part[0]) && len(bytes.Trim(part, string(part[:1]))) == 0:
			border, double = true, double || part[0] == '='
			for column := first; column <= last; column++ {
				d.owner[column] = -1
			}
		case first <= last:
			d.text(start+from, part, first, last)
		}
	}
	for i, c := range string(line) {
		if next < len(d.bounds) && at == d.bounds[next] {
			if c == '|' || c == '+' {
				piece(i, next-1)
				from, first = i+1, next
			}
			next++
		}
		at++
	}
	if end := len(bytes.TrimRight(line, " \t|")); end > from { // no bar stands where the table ends
		piece(end, max(first, next-1))
	}
	return border, double
}

// text adds what a line has of the cell that reaches over some columns.
func (d *drawing) text(start int, part []byte, first, last int) {
	at := d.owner[first]
	if at < 0 || d.cells[at].column != first || d.cells[at].last != last {
		at = len(d.cells)
		d.cells = append(d.cells, drawnCell{row: d.row, column: first, last: last})
		for column := first; column <= last; column++ {
			d.owner[column] = at
		}
	}
	from, to := trimmed(part)
	d.cells[at].add(start+from, start+to)
}

// trimmed returns where the text of a part of a line is, without the space around it.
func trimmed(part []byte) (from, to int) {
	from = len(part) - len(bytes.TrimLeft(part, " \t"))
	return from, max(from, len(bytes.TrimRight(part, " \t")))
}

// simple appends a simple table, of which the lines above header are headers. Its columns
// are where the first line has them; a line of "-" says which of them the row above it
// joins. A row begins where the first column has text.
func (t *rstTable) simple(lines []lineSpan, header int) {
	columns := t.columns(lines[0])
	var row []lineSpan
	end := func(i int, columns []column) {
		t.simpleRow(row, columns, i <= header)
		row = row[:0]
	}
	for i, l := range lines[1:] {
		line := t.line(l)
		switch {
		case isRSTTable(line):
			end(i+1, columns)
		case t.joins(l, columns):
			end(i+1, t.joined(l, columns))
		case !l.blank && l.indent <= lines[0].indent:
			end(i, columns)
			fallthrough
		default:
			row = append(row, l)
		}
	}
	end(len(lines), columns)
}

// column is a column of a simple table, or several that are joined: where it begins and
// ends, in characters of a line.
type column struct{ start, end, first, last int }

// columns returns the columns that a line of "=" or "-" draws.
func (t *rstTable) columns(l lineSpan) []column {
	line := t.doc.text[lineStart(t.doc.text, l.start):l.end]
	var found []column
	for at := 0; at < len(line); {
		for at < len(line) && isSpace(line[at]) {
			at++
		}
		start := at
		for at < len(line) && !isSpace(line[at]) {
			at++
		}
		if at > start {
			n := len(found)
			found = append(found, column{start, at, n, n})
		}
	}
	return found
}

// joins reports whether a line says which columns the row above it joins: each of its
// strokes begins with a column and ends with one.
func (t *rstTable) joins(l lineSpan, columns []column) bool {
	line := t.line(l)
	return !l.blank && line[0] == '-' && len(bytes.Trim(line, "- ")) == 0 && len(t.joined(l, columns)) > 0
}

// joined returns the columns as a line of "-" joins them; none where it does not fit.
func (t *rstTable) joined(l lineSpan, columns []column) []column {
	strokes := t.columns(l)
	next := 0
	for i := range strokes {
		s := &strokes[i]
		for next < len(columns) && columns[next].start < s.start {
			next++
		}
		if next == len(columns) || columns[next].start != s.start {
			return nil
		}
		s.first = next
		for next < len(columns) && columns[next].end < s.end {
			next++
		}
		if next == len(columns) || columns[next].end != s.end {
			return nil
		}
		s.last = next
	}
	return strokes
}

// simpleRow appends a row of a simple table. Text that stands between two columns is of
// both: nothing is cut within a word.
func (t *rstTable) simpleRow(row []lineSpan, columns []column, header bool) {
	if len(row) == 0 {
		return
	}
	var cells []drawnCell
	for _, l := range row {
		start := lineStart(t.doc.text, l.start)
		line := t.doc.text[start:l.end]
		starts := offsets(line, columns)
		for i := len(cells); i < len(starts); i++ {
			cells = append(cells, drawnCell{column: columns[i].first, last: columns[i].last})
		}
		for i := 0; i < len(starts); {
			next := i + 1
			for next < len(starts) && !isSpace(line[starts[next]-1]) {
				next++
			}
			to := len(line)
			if next < len(starts) {
				to = starts[next]
			}
			from, end := trimmed(line[starts[i]:to])
			cells[i].add(start+starts[i]+from, start+starts[i]+end)
			cells[i].last = max(cells[i].last, columns[next-1].last)
			i = next
		}
		for i := len(starts); i < len(cells); i++ {
			cells[i].add(start, start)
		}
	}
	t.cells(cells, header)
}

// offsets returns where columns begin in a line, as many as begin in it.
func offsets(line []byte, columns []column) []int {
	var found []int
	at, character := 0, 0
	for _, c := range columns {
		for ; character < c.start && at < len(line); character++ {
			_, size := utf8.DecodeRune(line[at:])
			at += size
		}
		if at == len(line) {
			break
		}
		found = append(found, at)
	}
	return found
}
