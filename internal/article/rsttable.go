package article

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// isRSTTable reports whether a line begins a table: "====  ====" or "+----+----+".
func isRSTTable(line []byte) bool {
	if bytes.HasPrefix(line, []byte("+-")) {
		return len(bytes.Trim(line, "+-")) == 0 && line[len(line)-1] == '+'
	}
	return bytes.HasPrefix(line, []byte("=")) && bytes.Contains(line, []byte(" =")) && len(bytes.Trim(line, "= ")) == 0
}

// table appends a simple or a grid table, and returns how many lines it has. Columns are
// where the first line has them. The rows above the line of "=" are headers; a simple
// table's rows begin where its first column has text.
func (r *rst) table(lines []lineSpan) int {
	first := r.line(lines[0])
	grid := first[0] == '+'
	columns := rstColumns(first, grid)
	t := rstRows{rstTable: rstTable{rst: r, caption: r.caption()}, columns: columns, indent: lines[0].start - lineStart(r.doc.text, lines[0].start)}
	n := 1
	borders := 1
	for ; n < len(lines) && (!lines[n].blank || !grid && borders <= 2); n++ {
		line := r.line(lines[n])
		switch {
		case grid && line[0] == '+':
			t.end(bytes.IndexByte(line, '=') >= 0)
		case grid && line[0] != '|':
			t.end(false)
			return n
		case !grid && isRSTTable(line):
			borders++
			t.end(borders == 2)
			if borders > 2 || n+1 < len(lines) && lines[n+1].blank && !r.moreBorders(lines[n+1:]) {
				return n + 1
			}
		case lines[n].blank:
			t.end(false)
		default:
			if !grid && lines[n].indent == lines[0].indent {
				t.end(false)
			}
			t.rows = append(t.rows, lines[n])
		}
	}
	t.end(false)
	return n
}

// moreBorders reports whether a simple table goes on below a blank line.
func (r *rst) moreBorders(lines []lineSpan) bool {
	for _, l := range lines {
		if line := r.line(l); isRSTTable(line) {
			return true
		} else if len(line) > 0 && l.indent == 0 && bytes.IndexByte(line, ' ') < 0 {
			return false
		}
	}
	return false
}

// rstColumns returns where the columns of a table begin and end on a line, in bytes.
func rstColumns(border []byte, grid bool) []member {
	var columns []member
	gap := byte(' ')
	if grid {
		gap = '+'
	}
	for at := 0; at < len(border); {
		for at < len(border) && border[at] == gap {
			at++
		}
		start := at
		for at < len(border) && border[at] != gap {
			at++
		}
		if at > start {
			columns = append(columns, member{start: start, end: at})
		}
	}
	return columns
}

// rstTable appends the rows of a table.
type rstTable struct {
	*rst
	names   []string // of its columns
	caption string
}

// fragment is a part of a cell: [start, end) of the document. An empty one ends a
// paragraph. No space stands before one that is glued to the last.
type fragment struct {
	start, end int
	glued      bool
}

// row appends the cells of a row. Headers one above the other are joined.
func (t *rstTable) row(cells [][]fragment, header bool) {
	name := ""
	for i, fragments := range cells {
		region := Region{Place: Table}
		if !header {
			if i < len(t.names) {
				region.Column = t.names[i]
			}
			if i > 0 {
				region.Row, region.Corner, region.Caption = name, corner(t.names), t.caption
			}
		}
		start := len(t.text)
		t.open(region)
		for _, f := range fragments {
			switch {
			case f.start == f.end:
				t.open(region)
				continue
			case !t.atStart() && !f.glued:
				t.replace(" ", f.start, f.start)
			}
			t.inline(f.start, f.end)
		}
		t.close()
		text := string(bytes.TrimLeft(t.text[start:], "\n"))
		if header {
			t.setName(i, text)
		}
		if i == 0 {
			name, _, _ = strings.Cut(text, blockGap)
		}
	}
}

// setName adds to the header of a column.
func (t *rstTable) setName(column int, text string) {
	for len(t.names) <= column {
		t.names = append(t.names, "")
	}
	if t.names[column] != "" && text != "" {
		t.names[column] += " "
	}
	t.names[column] += text
}

// rstRows collects the lines of a row of a table that is drawn.
type rstRows struct {
	rstTable
	columns []member
	indent  int // characters before the table on each line
	rows    []lineSpan
}

// end appends the cells of the lines that were collected.
func (t *rstRows) end(header bool) {
	if len(t.rows) == 0 {
		return
	}
	var cells [][]fragment
	for i, column := range t.columns {
		var cell []fragment
		for _, l := range t.rows {
			if from, to := t.cell(l, column, i == len(t.columns)-1); from < to {
				cell = append(cell, fragment{start: from, end: to})
			}
		}
		cells = append(cells, cell)
	}
	t.row(cells, header)
	t.rows = nil
}

// cell returns the part of a line that a column has. Columns are counted in
// characters. The last one has the rest of the line.
func (t *rstRows) cell(l lineSpan, column member, last bool) (from, to int) {
	start := lineStart(t.doc.text, l.start)
	line := t.doc.text[start:l.end]
	from, to = characterOffset(line, t.indent+column.start), characterOffset(line, t.indent+column.end)
	if last {
		to = len(line)
	}
	part := bytes.TrimRight(line[from:max(to, from)], " |")
	trimmed := bytes.TrimLeft(part, " |")
	end := start + from + len(part)
	return end - len(trimmed), end
}

// lineStart returns where the line of an offset begins.
func lineStart(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }

// characterOffset returns where the nth character of a line is, or the line's length.
func characterOffset(line []byte, n int) int {
	at := 0
	for ; n > 0 && at < len(line); n-- {
		_, size := utf8.DecodeRune(line[at:])
		at += size
	}
	return at
}
