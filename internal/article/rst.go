package article

import (
	"bytes"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// parseRST reads reStructuredText. Its title is its first section of the first level;
// its date is that of the fields at its beginning. Comments, targets, images and
// directives that pull in other files are not read.
func parseRST(d *document, _ Options) (*Article, error) {
	d.text = linebreak.Normal(d.text)
	r := &rst{outline: outline{builder: &builder{doc: d}, spans: rstSpans, escape: noEscape}}
	if err := r.blocks(linesOf(d.text, 0)); err != nil {
		return nil, err
	}
	return r.finish()
}

// rst goes through the blocks of a document.
type rst struct {
	outline
	styles []string // of underlines, by level
	begun  bool     // a paragraph has been read: fields are no metadata any more
}

// blocks appends the blocks of lines, which are indented alike.
func (r *rst) blocks(lines []lineSpan) error {
	if r.depth++; r.depth > nestingLimit {
		return &FormatError{r.doc.position(lines[0].start), "this nests too deep for a text"}
	}
	defer func() { r.depth-- }()
	base := -1
	for i := 0; i < len(lines); {
		if lines[i].blank {
			i++
			continue
		}
		if base < 0 || lines[i].indent < base {
			base = lines[i].indent
		}
		n, err := r.block(lines[i:], base)
		if err != nil {
			return err
		}
		i += max(n, 1)
	}
	return nil
}

// block appends the block that begins with the first of lines, and returns how many
// lines it has.
func (r *rst) block(lines []lineSpan, base int) (int, error) {
	first := r.line(lines[0])
	if lines[0].indent > base {
		n := indented(lines, base)
		r.quotes++
		defer func() { r.quotes-- }()
		return n, r.blocks(lines[:n])
	}
	if n := r.section(lines); n > 0 {
		return n, nil
	}
	switch {
	case bytes.Equal(first, []byte("..")), bytes.HasPrefix(first, []byte(".. ")):
		n := 1 + indented(lines[1:], base)
		return n, r.explicit(lines[:n])
	case isRSTTable(first):
		return r.table(lines), nil
	case bytes.HasPrefix(first, []byte(">>>")):
		n := paragraph(lines, base)
		r.code(lines[:n])
		return n, nil
	case bytes.HasPrefix(first, []byte("| ")):
		lines[0].start += len("| ")
		r.body(Body, lines[:1])
		return 1, nil
	}
	if size := fieldName(first); size > 0 {
		n := 1 + indented(lines[1:], base)
		r.field(lines[:n], size)
		return n, nil
	}
	if size := itemMark(first, lines); size > 0 {
		n := 1 + indented(lines[1:], base)
		item := append([]lineSpan(nil), lines[:n]...)
		item[0].start += size
		item[0].indent = base + size
		if n > 1 {
			item[0].indent = firstIndent(item[1:], item[0].indent)
		}
		item[0].blank = item[0].start >= item[0].end
		return n, r.blocks(item)
	}
	return r.paragraph(lines, base)
}

// paragraph appends a paragraph, or a term with its definition, and the literal block
// that may follow.
func (r *rst) paragraph(lines []lineSpan, base int) (int, error) {
	if len(lines) > 1 && !lines[1].blank && lines[1].indent > base {
		r.body(Body, lines[:1])
		n := indented(lines[1:], base)
		return 1 + n, r.blocks(lines[1 : 1+n])
	}
	n := paragraph(lines, base)
	r.begun = true
	start, end := lines[0].start, lines[n-1].end
	if !bytes.HasSuffix(r.doc.text[start:end], []byte("::")) {
		r.span(Body, start, end)
		return n, nil
	}
	end--
	if end-1 == start || isSpace(r.doc.text[end-2]) {
		end--
	}
	r.span(Body, start, end)
	literal := indented(lines[n:], base)
	r.code(trimBlank(lines[n : n+literal]))
	return n + literal, nil
}

// line returns the text of a line without its indentation.
func (r *rst) line(l lineSpan) []byte { return r.doc.text[l.start:l.end] }

// section reads a heading: a line over a line of punctuation, perhaps under one as
// well. It returns how many lines it has.
func (r *rst) section(lines []lineSpan) int {
	over := r.adornment(lines[0])
	switch {
	case over != 0 && len(lines) > 2 && !lines[1].blank && r.adornment(lines[2]) == over:
		r.heading(string([]byte{over, over}), lines[1:2])
		return 3
	case over != 0 && lines[0].end-lines[0].start >= 4 && (len(lines) == 1 || lines[1].blank):
		return 1 // a transition
	case over == 0 && len(lines) > 1 && lines[0].indent == 0 && lines[1].indent == 0 && r.adornment(lines[1]) != 0:
		title, under := len(r.line(lines[0])), len(r.line(lines[1]))
		if under < min(title, 4) || under == 2 && r.adornment(lines[1]) == ':' {
			return 0
		}
		r.heading(string([]byte{r.adornment(lines[1])}), lines[:1])
		return 2
	}
	return 0
}

// heading appends a heading. Levels are in the order in which their styles come.
func (r *rst) heading(style string, lines []lineSpan) {
	level := 0
	for level < len(r.styles) && r.styles[level] != style {
		level++
	}
	if level == len(r.styles) {
		r.styles = append(r.styles, style)
	}
	r.head(level+1, lines)
}

// adornment returns the punctuation that a whole line is made of, or 0.
func (r *rst) adornment(l lineSpan) byte {
	line := r.line(l)
	if len(line) < 2 || !isPunctuation(line[0]) || len(bytes.Trim(line, string(line[:1]))) > 0 {
		return 0
	}
	return line[0]
}

// paragraph returns how many lines stand together at one indentation.
func paragraph(lines []lineSpan, base int) int {
	n := 1
	for n < len(lines) && !lines[n].blank && lines[n].indent == base {
		n++
	}
	return n
}

// indented returns how many lines are blank or indented beyond base, without the blank
// ones at the end.
func indented(lines []lineSpan, base int) int {
	n := 0
	for i, l := range lines {
		if !l.blank && l.indent <= base {
			break
		}
		if !l.blank {
			n = i + 1
		}
	}
	return n
}

// firstIndent returns the indentation of the first line that is not blank.
func firstIndent(lines []lineSpan, otherwise int) int {
	for _, l := range lines {
		if !l.blank {
			return l.indent
		}
	}
	return otherwise
}

// trimBlank takes the blank lines off both ends.
func trimBlank(lines []lineSpan) []lineSpan {
	for len(lines) > 0 && lines[0].blank {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].blank {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// fieldName returns the length of ":name: " at the beginning of a line, or 0.
func fieldName(line []byte) int {
	if len(line) < 3 || line[0] != ':' || isSpace(line[1]) || line[1] == ':' {
		return 0
	}
	end := bytes.IndexByte(line[1:], ':') + 1
	if end < 2 || bytes.IndexByte(line[:end], '`') >= 0 || end+1 < len(line) && line[end+1] != ' ' {
		return 0
	}
	return end + 1
}

// field appends a field. Before the first paragraph it is metadata, and may be the
// date.
func (r *rst) field(lines []lineSpan, size int) {
	place := Body
	if !r.begun {
		place = FrontMatter
		name := strings.ToLower(string(r.doc.text[lines[0].start+1 : lines[0].start+size-1]))
		value := bytes.TrimSpace(r.doc.text[lines[0].start+size : lines[0].end])
		if (name == "date" || name == "revdate") && len(value) > 0 && !r.dated.ok {
			r.dated = member{start: lines[0].end - len(value), end: lines[0].end, ok: true}
		}
	}
	r.span(place, lines[0].start+1, lines[len(lines)-1].end)
}

// itemMark returns the length of the bullet or number that begins an item of a list, or
// 0. A letter or number counts only where the lines that follow agree.
func itemMark(line []byte, lines []lineSpan) int {
	for _, bullet := range []string{"- ", "* ", "+ ", "• "} {
		if bytes.HasPrefix(line, []byte(bullet)) {
			return len(bullet)
		}
	}
	size := 0
	if line[0] == '(' {
		size++
	}
	for size < len(line) && size < 5 && (line[size] >= '0' && line[size] <= '9' || line[size] == '#') {
		size++
	}
	if size+1 >= len(line) || size == 0 || line[size-1] == '(' || line[size] != '.' && line[size] != ')' || line[size+1] != ' ' {
		return 0
	}
	if len(lines) > 1 && !lines[1].blank && lines[1].indent == lines[0].indent && line[0] != '#' && lines[1].end-lines[1].start > 0 && size > 3 {
		return 0
	}
	return size + len(". ")
}
