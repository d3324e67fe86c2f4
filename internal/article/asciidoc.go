package article

import (
	"bytes"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// parseASCIIDoc reads AsciiDoc. Its title is its document title; its date is that of the
// revision line or of the attribute revdate. Comments, images, includes and other block
// macros are not read, and attributes are not filled in.
func parseASCIIDoc(d *document, _ Options) (*Article, error) {
	d.text = linebreak.Normal(d.text)
	p := &asciidoc{outline: outline{builder: &builder{doc: d}, spans: asciidocSpans, escape: entityOnly}}
	lines := linesOf(d.text, 0)
	lines = p.header(lines)
	if err := p.blocks(lines); err != nil {
		return nil, err
	}
	return p.finish()
}

// asciidoc goes through the blocks of a document.
type asciidoc struct {
	outline
	listing bool // the next block is code, as its attributes say
	quoting bool // the next block is a quotation
	headed  bool // the next block is a table with a header
}

// header reads the document's title and what stands right below it: its author, its
// revision, its attributes. It returns the lines behind them.
func (p *asciidoc) header(lines []lineSpan) []lineSpan {
	lines = trimBlank(lines)
	for len(lines) > 0 && p.isAttributeOrComment(lines[0]) {
		p.attribute(lines[0])
		lines = trimBlank(lines[1:])
	}
	if len(lines) == 0 || p.level(lines[0]) != 1 {
		return lines
	}
	p.heading(lines[0])
	lines = lines[1:]
	for row := 0; len(lines) > 0 && !lines[0].blank && !bytes.HasPrefix(p.line(lines[0]), []byte("=")); row++ {
		switch {
		case p.isAttributeOrComment(lines[0]):
			p.attribute(lines[0])
			row--
		case row == 1:
			p.revision(lines[0])
			fallthrough
		default:
			p.span(FrontMatter, lines[0].start, lines[0].end)
		}
		lines = lines[1:]
	}
	return lines
}

// line returns the text of a line without its indentation.
func (p *asciidoc) line(l lineSpan) []byte { return p.doc.text[l.start:l.end] }

// isAttributeOrComment reports whether a line is ":name: value" or "// comment".
func (p *asciidoc) isAttributeOrComment(l lineSpan) bool {
	line := p.line(l)
	return fieldName(line) > 0 || bytes.HasPrefix(line, []byte("//")) && !bytes.HasPrefix(line, []byte("////"))
}

// attribute keeps the date of an attribute.
func (p *asciidoc) attribute(l lineSpan) {
	line := p.line(l)
	size := fieldName(line)
	if size == 0 {
		return
	}
	name := strings.ToLower(string(line[1 : size-1]))
	value := bytes.TrimSpace(line[size:])
	if (name == "revdate" || name == "date") && len(value) > 0 {
		p.dated = member{start: l.end - len(value), end: l.end, ok: true}
	}
}

// revision reads "v1.0, 2020-01-03: remark".
func (p *asciidoc) revision(l lineSpan) {
	line := p.line(l)
	start := bytes.IndexByte(line, ',') + 1
	for start < len(line) && line[start] == ' ' {
		start++
	}
	end := len(line)
	if i := bytes.Index(line[start:], []byte(": ")); i >= 0 {
		end = start + i
	}
	if date, _ := p.doc.days.readDate(string(line[start:end])); date.Origin == Stated || isISODate(string(line[start:end])) {
		p.dated = member{start: l.start + start, end: l.start + end, ok: true}
	}
}

// level returns the level of a heading, "= Title" being 1, or 0.
func (p *asciidoc) level(l lineSpan) int {
	line := p.line(l)
	if len(line) == 0 || l.indent > 0 || line[0] != '=' && line[0] != '#' {
		return 0
	}
	n := len(line) - len(bytes.TrimLeft(line, string(line[:1])))
	if n > 6 || n == len(line) || line[n] != ' ' {
		return 0
	}
	return n
}

func (p *asciidoc) heading(l lineSpan) {
	level := p.level(l)
	l.start += level
	p.head(level, []lineSpan{l})
}

// blocks appends the blocks of lines.
func (p *asciidoc) blocks(lines []lineSpan) error {
	if p.depth++; p.depth > nestingLimit {
		return &FormatError{p.doc.position(lines[0].start), "this nests too deep for a text"}
	}
	defer func() { p.depth-- }()
	for i := 0; i < len(lines); {
		if lines[i].blank {
			i++
			continue
		}
		n, err := p.block(lines[i:])
		if err != nil {
			return err
		}
		i += max(n, 1)
	}
	return nil
}

// block appends the block that begins with the first of lines, and returns how many
// lines it has.
func (p *asciidoc) block(lines []lineSpan) (int, error) {
	line := p.line(lines[0])
	if n, err := p.delimited(lines); n > 0 || err != nil {
		return n, err
	}
	switch {
	case p.isAttributeOrComment(lines[0]), string(line) == "+", string(line) == "'''", string(line) == "<<<", isBlockMacro(line):
		return 1, nil
	case p.level(lines[0]) > 0:
		p.heading(lines[0])
		return 1, nil
	case line[0] == '[' && line[len(line)-1] == ']':
		p.attributes(string(line))
		return 1, nil
	case line[0] == '.' && len(line) > 1 && line[1] != '.' && line[1] != ' ':
		p.span(Body, lines[0].start+1, lines[0].end)
		return 1, nil
	}
	n := p.paragraph(lines)
	if mark := asciidocMark(line); mark > 0 {
		p.passage(Body, rest(lines[:n], lines[0].start+mark))
		return n, nil
	}
	if term := definitionTerm(line); term > 0 {
		p.span(Body, lines[0].start, lines[0].start+term)
		p.passage(Body, rest(lines[:n], min(lines[0].start+term+len("::"), lines[0].end)))
		return n, nil
	}
	switch {
	case lines[0].indent > 0 || p.listing:
		p.code(lines[:n])
	case p.quoting:
		p.passage(Quotation, lines[:n])
	default:
		p.passage(Body, lines[:n])
	}
	p.listing, p.quoting, p.headed = false, false, false
	return n, nil
}

// passage appends the lines of a paragraph without those that are not seen.
func (p *asciidoc) passage(place Place, lines []lineSpan) {
	if place == Body && p.quotes > 0 {
		place = Quotation
	}
	p.open(Region{Place: place})
	for len(lines) > 0 {
		n := 0
		for n < len(lines) && !isUnseen(p.line(lines[n])) {
			n++
		}
		if n > 0 {
			if !p.atStart() {
				p.replace(" ", lines[0].start, lines[0].start)
			}
			p.inline(lines[0].start, lines[n-1].end)
		}
		lines = lines[min(n+1, len(lines)):]
	}
	p.close()
}

// isUnseen reports whether a line within a paragraph or a table is none of its text: a
// comment, a condition, an include.
func isUnseen(line []byte) bool {
	if bytes.HasPrefix(line, []byte("//")) {
		return !bytes.HasPrefix(line, []byte("///"))
	}
	name, _, ok := bytes.Cut(line, []byte("::"))
	return ok && preprocessed[string(name)] && line[len(line)-1] == ']'
}

// preprocessed are the directives that are obeyed before a text is read as AsciiDoc.
var preprocessed = map[string]bool{"ifdef": true, "ifndef": true, "ifeval": true, "endif": true, "include": true}

// paragraph returns how many lines belong to a paragraph or an item.
func (p *asciidoc) paragraph(lines []lineSpan) int {
	n := 1
	for ; n < len(lines) && !lines[n].blank; n++ {
		line := p.line(lines[n])
		if asciidocMark(line) > 0 || string(line) == "+" || delimiter(line) != 0 || p.level(lines[n]) > 0 || definitionTerm(line) > 0 {
			break
		}
	}
	return n
}

// attributes reads "[source,go]", "[quote]", "[%header]".
func (p *asciidoc) attributes(line string) {
	first, _, _ := strings.Cut(strings.Trim(line, "[]"), ",")
	style, _, _ := strings.Cut(first, "%")
	switch style {
	case "source", "listing", "literal", "plantuml", "ditaa", "mermaid", "stem", "latexmath":
		p.listing = true
	case "quote", "verse":
		p.quoting = true
	}
	p.headed = p.headed || strings.Contains(line, "%header") || strings.Contains(line, "options=\"header")
}

// asciidocMark returns the length of what begins an item of a list, or 0.
func asciidocMark(line []byte) int {
	for _, bullet := range []byte("*.-") {
		n := len(line) - len(bytes.TrimLeft(line, string(bullet)))
		if n > 0 && n <= 6 && n < len(line) && line[n] == ' ' && (bullet != '-' || n == 1) {
			return n + 1
		}
	}
	n := 0
	for n < len(line) && n < listDigits && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(line) && line[n] == '.' && line[n+1] == ' ' {
		return n + 2
	}
	if end := bytes.IndexByte(line, '>'); line[0] == '<' && end > 1 && end < 4 && (line[1] == '.' || line[1] >= '0' && line[1] <= '9') {
		return end + 1
	}
	return 0
}

// listDigits is the greatest number of digits that count the items of a list: a year
// at the beginning of a line counts none.
const listDigits = 3

// definitionTerm returns the length of the term of "term:: definition", or 0.
func definitionTerm(line []byte) int {
	i := bytes.Index(line, []byte("::"))
	if i <= 0 || i+2 < len(line) && line[i+2] != ' ' || isSpace(line[i-1]) {
		return 0
	}
	return i
}

// isBlockMacro reports whether a line is "image::a.png[]", "include::b[]", "toc::[]".
func isBlockMacro(line []byte) bool {
	i := bytes.Index(line, []byte("::"))
	return i > 0 && line[len(line)-1] == ']' && isLetters(line[:i]) && i+2 < len(line) && line[i+2] != ' '
}

func isLetters(word []byte) bool {
	for _, c := range word {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return true
}
