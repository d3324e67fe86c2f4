package article

import (
	"bytes"
	"strconv"
	"strings"
)

// tableDirective appends the table that a directive holds: as CSV, or as a list of lists.
// Its options say how many rows are headers, and in CSV what separates cells and what
// stands above the rows (docutils, reStructuredText Directives, "CSV Table", "List Table").
func (r *rst) tableDirective(kind content, options, body []lineSpan) {
	t := rstTable{rst: r, caption: r.caption()}
	headers, separator := 0, byte(',')
	for i, l := range options {
		size := fieldName(r.line(l))
		if size == 0 {
			continue
		}
		value := string(bytes.TrimSpace(r.line(l)[size:]))
		switch string(r.line(l)[1 : size-1]) {
		case "header-rows":
			headers, _ = strconv.Atoi(value) // a table without headers, where it is no number
		case "delim":
			separator = separatorNamed(value)
		case "header":
			t.csv(optionLines(r, options[i:], size), separator, 1)
		}
	}
	if kind == contentListTable {
		t.list(trimBlank(body), headers)
	} else {
		t.csv(trimBlank(body), separator, headers)
	}
}

// separatorNamed is the character that an option names.
func separatorNamed(name string) byte {
	switch {
	case name == "tab":
		return '\t'
	case name == "space":
		return ' '
	case len(name) == 1:
		return name[0]
	}
	return ','
}

// optionLines returns the lines of the value of an option.
func optionLines(r *rst, options []lineSpan, size int) []lineSpan {
	n := 1
	for n < len(options) && fieldName(r.line(options[n])) == 0 {
		n++
	}
	return trimBlank(rest(options[:n], options[0].start+size))
}

// csv appends rows of comma-separated values, of which the first are headers.
func (t *rstTable) csv(lines []lineSpan, separator byte, headers int) {
	c := csvCells{text: t.doc.text, separator: separator}
	for _, l := range lines {
		if l.blank && !c.quoted {
			continue
		}
		if c.line(l.start, l.end); !c.quoted {
			t.row(c.cells, headers > 0)
			headers--
			c.cells = nil
		}
	}
	if len(c.cells) > 0 {
		t.row(c.cells, headers > 0) // the quotation marks are not closed
	}
}

// csvCells reads the cells of a row of comma-separated values.
type csvCells struct {
	text      []byte
	separator byte
	cells     [][]fragment
	quoted    bool // the last cell is in quotation marks, and goes on
}

// line reads a line: a row, or a part of one where a cell goes over lines.
func (c *csvCells) line(start, end int) {
	at := start
	if c.quoted {
		at = c.quotation(at, end)
	} else {
		at = c.cell(at, end)
	}
	for !c.quoted && at < end {
		at = c.cell(at+1, end)
	}
}

// cell reads the cell that begins at an offset, and returns where it ends.
func (c *csvCells) cell(at, end int) int {
	for at < end && c.text[at] == ' ' && c.separator != ' ' {
		at++
	}
	c.cells = append(c.cells, nil)
	if at < end && c.text[at] == '"' {
		return c.quotation(at+1, end)
	}
	to := end
	if i := bytes.IndexByte(c.text[at:end], c.separator); i >= 0 {
		to = at + i
	}
	c.add(at, at+len(bytes.TrimRight(c.text[at:to], " \t\r")), false)
	return to
}

// quotation reads a cell within quotation marks from an offset on, and returns where the
// cell ends: at a separator, or at the end of the line, where it may go on in the next.
// A doubled mark is one mark.
func (c *csvCells) quotation(at, end int) int {
	for glued := false; ; glued = true {
		i := bytes.IndexByte(c.text[at:end], '"')
		if c.quoted = i < 0; c.quoted {
			c.add(at, end, glued)
			return end
		}
		mark := at + i
		at = mark + 1
		if at == end || c.text[at] != '"' {
			c.add(mark-i, mark, glued)
			break
		}
		c.add(mark-i, at, glued)
		at++
	}
	for at < end && c.text[at] != c.separator {
		at++
	}
	return at
}

// add adds to the last cell.
func (c *csvCells) add(start, end int, glued bool) {
	if start < end {
		last := &c.cells[len(c.cells)-1]
		*last = append(*last, fragment{start, end, glued})
	}
}

// list appends the rows of a list of lists, "* - cell", of which the first are headers.
func (t *rstTable) list(lines []lineSpan, headers int) {
	if len(lines) == 0 {
		return
	}
	base := lines[0].indent
	var cells [][]fragment
	inner := -1 // the indentation of the cells
	for _, l := range lines {
		line := t.line(l)
		if !l.blank && l.indent <= base && isBullet(line) {
			if len(cells) > 0 {
				t.row(cells, headers > 0)
				headers--
			}
			cells, inner = nil, -1
			l = withoutBullet(t.doc.text, l)
			line = t.line(l)
		}
		switch {
		case l.blank || len(line) == 0:
			line = nil
		case (inner < 0 || l.indent == inner) && isBullet(line):
			inner = l.indent
			cells = append(cells, nil)
			l = withoutBullet(t.doc.text, l)
		}
		if n := len(cells); n > 0 {
			end := l.end
			if line == nil {
				end = l.start
			}
			cells[n-1] = append(cells[n-1], fragment{start: l.start, end: end})
		}
	}
	if len(cells) > 0 {
		t.row(cells, headers > 0)
	}
}

// isBullet reports whether a line begins an item of a list without numbers.
func isBullet(line []byte) bool {
	return len(line) > 0 && strings.IndexByte("*-+", line[0]) >= 0 && (len(line) == 1 || line[1] == ' ')
}

// withoutBullet returns a line behind the bullet that it begins with.
func withoutBullet(text []byte, l lineSpan) lineSpan {
	for l.start, l.indent = l.start+1, l.indent+1; l.start < l.end && text[l.start] == ' '; {
		l.start, l.indent = l.start+1, l.indent+1
	}
	return l
}
