package article

import (
	"bytes"
	"strings"
)

// isRSTTable reports whether a line begins a table: "====  ====" or "+----+----+".
func isRSTTable(line []byte) bool {
	if bytes.HasPrefix(line, []byte("+-")) {
		return len(bytes.Trim(line, "+-")) == 0 && line[len(line)-1] == '+'
	}
	return bytes.HasPrefix(line, []byte("=")) && bytes.Contains(line, []byte(" =")) && len(bytes.Trim(line, "= ")) == 0
}

// table appends a simple or a grid table, and returns how many lines it has. The rows
// above the line of "=" are headers.
func (r *rst) table(lines []lineSpan) int {
	t := rstTable{rst: r, caption: r.caption()}
	if r.line(lines[0])[0] == '+' {
		n := r.gridLines(lines)
		t.grid(lines[:n])
		return n
	}
	n, header := r.simpleLines(lines)
	t.simple(lines[:n], header)
	return n
}

// simpleLines returns how many lines a simple table has, and how many of them stand above
// the line that ends its headers.
func (r *rst) simpleLines(lines []lineSpan) (n, header int) {
	borders := 1
	for n = 1; n < len(lines); n++ {
		if !isRSTTable(r.line(lines[n])) {
			continue
		}
		if borders++; borders > 2 {
			return n + 1, header
		}
		if n+1 >= len(lines) || lines[n+1].blank && !r.moreBorders(lines[n+1:]) {
			return n + 1, 0
		}
		header = n
	}
	return n, header
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

// drawnCell is a cell of a table: the row that it begins in, and the columns from the
// first to the last that it has.
type drawnCell struct {
	row, column, last int
	fragments         []fragment
}

// add appends what a line has of the cell; an empty line ends a paragraph.
func (c *drawnCell) add(start, end int) {
	if start < end || len(c.fragments) > 0 {
		c.fragments = append(c.fragments, fragment{start: start, end: end})
	}
}

// row appends the cells of a row, one a column.
func (t *rstTable) row(cells [][]fragment, header bool) {
	drawn := make([]drawnCell, len(cells))
	for i, fragments := range cells {
		drawn[i] = drawnCell{column: i, last: i, fragments: fragments}
	}
	t.cells(drawn, header)
}

// cells appends the cells of a row. Headers one above the other are joined.
func (t *rstTable) cells(cells []drawnCell, header bool) {
	name := ""
	for i := range cells {
		text := t.cell(&cells[i], name, header)
		if cells[i].column == 0 {
			name, _, _ = strings.Cut(text, blockGap)
		}
	}
}

// cell appends a cell of a row of some name, and returns its text.
func (t *rstTable) cell(c *drawnCell, name string, header bool) string {
	region := Region{Place: Table}
	if !header {
		if c.column < len(t.names) {
			region.Column = t.names[c.column]
		}
		if c.column > 0 {
			region.Row, region.Corner, region.Caption = name, corner(t.names), t.caption
		}
	}
	start := len(t.text)
	t.open(region)
	for _, f := range c.fragments {
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
	for column := c.column; header && column <= min(c.last, columnLimit); column++ {
		t.setName(column, text)
	}
	return text
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

// lineStart returns where the line of an offset begins.
func lineStart(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }
