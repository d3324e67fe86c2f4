package article

import (
	"strconv"

	"golang.org/x/net/html/atom"
)

// table is a table of a page that is open. Headers come from th elements of its head or
// of its first row; a row is called after its first cell.
type table struct {
	columns []string // the headers
	spans   []span   // by column: a cell of an earlier row that reaches into this one
	head    bool     // within thead
	rows    int      // rows that have begun
	column  int      // of the cell that is open, or that comes next
	name    string   // the first cell of the row
	inCell  bool
	header  bool // the cell is a header of its column
	width   int  // columns of the cell
	height  int  // rows of the cell
	start   int  // length of the builder's text before the cell

	caption string // what the table is called
	before  int    // how many regions stand before it

	continued string // Word: the first cell of the row above, where this cell goes on from it
}

// span is a cell that goes on for further rows.
type span struct {
	rows int
	text string
}

// columnLimit is the greatest number of columns of a table that are told apart; it
// keeps a colspan of a million from costing memory.
const columnLimit = 1000

// row returns the header of the row of the open cell.
func (t *table) row() string {
	if t.header || t.column == 0 {
		return ""
	}
	return t.name
}

// columnName returns the header of the column of the open cell.
func (t *table) columnName() string {
	if t.header || t.column >= len(t.columns) {
		return ""
	}
	return t.columns[t.column]
}

// corner returns the header of the first column, for the cells of the others.
func (t *table) corner() string {
	if t.header || t.column == 0 {
		return ""
	}
	return corner(t.columns)
}

// title returns what the table is called, for the cells that corner returns one for.
func (t *table) title() string {
	if t.header || t.column == 0 {
		return ""
	}
	return t.caption
}

// corner returns the first of the headers of columns, "" without any.
func corner(columns []string) string {
	if len(columns) == 0 {
		return ""
	}
	return columns[0]
}

// tableTag reads the beginning of a table or of a part of one.
func (p *page) tableTag(tag atom.Atom, attrs *attributeList) {
	if tag == atom.Table {
		p.tables = append(p.tables, &table{caption: p.caption(), before: len(p.regions)})
		return
	}
	if len(p.tables) == 0 {
		return
	}
	t := p.tables[len(p.tables)-1]
	p.endCell(t)
	switch tag {
	case atom.Thead:
		t.head = true
	case atom.Tbody:
		t.head = false
	case atom.Tr:
		if n := len(p.regions); t.rows == 0 && n > t.before {
			t.caption = string(p.text[p.regions[n-1].Start:p.regions[n-1].End]) // of a caption element
		}
		t.rows++
		t.column, t.name = 0, ""
	case atom.Td, atom.Th:
		t.passSpans()
		t.inCell, t.start = true, len(p.text)
		t.header = t.head || tag == atom.Th && t.rows <= 1
		t.width, t.height = attrs.number("colspan"), attrs.number("rowspan")
	default:
	}
}

// passSpans goes over the columns that a cell of an earlier row reaches into.
func (t *table) passSpans() {
	for t.column < len(t.spans) && t.spans[t.column].rows > 0 {
		if t.column == 0 {
			t.name = t.spans[0].text
		}
		t.spans[t.column].rows--
		t.column++
	}
}

// tableEnd reads the end of a table or of a part of one.
func (p *page) tableEnd(tag atom.Atom) {
	if len(p.tables) == 0 {
		return
	}
	t := p.tables[len(p.tables)-1]
	p.endCell(t)
	switch tag {
	case atom.Thead:
		t.head = false
	case atom.Table:
		p.tables = p.tables[:len(p.tables)-1]
	default:
	}
}

// endCell closes the cell that is open, if any, and keeps its text as a header.
func (p *page) endCell(t *table) {
	if !t.inCell {
		return
	}
	p.close()
	t.inCell = false
	text := ""
	if n := len(p.regions); n > 0 && p.regions[n-1].Start >= t.start {
		r := p.regions[n-1]
		text = string(p.text[r.Start:r.End])
	}
	if t.column == 0 {
		t.name = text
		if text == "" {
			t.name = t.continued
		}
	}
	t.continued = ""
	for range t.width {
		if t.column >= columnLimit {
			break
		}
		if t.header {
			t.setColumn(text)
		}
		if t.height > 1 {
			t.setSpan(span{t.height - 1, text})
		}
		t.column++
	}
}

// setColumn sets the header of the column. Headers one above the other are joined.
func (t *table) setColumn(text string) {
	for len(t.columns) <= t.column {
		t.columns = append(t.columns, "")
	}
	if t.columns[t.column] != "" && text != "" {
		text = t.columns[t.column] + " " + text
	}
	if text != "" {
		t.columns[t.column] = text
	}
}

func (t *table) setSpan(s span) {
	for len(t.spans) <= t.column {
		t.spans = append(t.spans, span{})
	}
	t.spans[t.column] = s
}

// number returns an attribute that counts columns or rows: 1 where it is not given or
// makes no sense.
func (l *attributeList) number(name string) int {
	n, err := strconv.Atoi(l.value(name))
	if err != nil || n < 1 || n > columnLimit {
		return 1
	}
	return n
}
