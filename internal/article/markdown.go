package article

import (
	"bytes"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// markdownParser reads CommonMark with the tables, struck-out text and tasks of GFM,
// footnotes, and attributes of headings.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()),
	).Parser()
})

// nestingLimit is the greatest depth of a document's blocks and spans. People do not
// get beyond ten.
const nestingLimit = 1000

// parseMarkdown reads Markdown with front matter. Its title is that of the front
// matter, else its first heading of the first level. Images, destinations of links,
// tags and what is struck out are not read.
func parseMarkdown(d *document, o Options) (*Article, error) {
	d.text = linebreak.Normal(d.text)
	b := &builder{doc: d}
	m := &markdown{builder: b, options: o}
	f, ok := readFrontMatter(d.text)
	if ok {
		b.addFrontMatter(f)
		m.title, _ = f.values["title"].(string)
	}
	if at := tooDeep(d.text, f.body); at >= 0 {
		return nil, &FormatError{d.position(at), "this nests too deep for a text"}
	}
	m.base = f.body
	m.source = d.text[f.body:]
	if err := m.blocks(markdownParser().Parse(text.NewReader(m.source))); err != nil {
		return nil, err
	}
	a := b.article()
	a.Title = m.title
	return a, f.setDate(d, a)
}

// tooDeep returns the place of a line that opens more blocks than any text does, or that
// belongs to a list within as many others: each takes two columns at least. It returns
// -1 if there is none. The parser takes time in the square of the number of blocks.
func tooDeep(text []byte, at int) int {
	for at < len(text) {
		line, next := cutLine(text, at)
		depth, columns := 0, 0
		for _, c := range line {
			if c == '>' || c == '-' || c == '*' || c == '+' {
				depth++
			} else if !isSpace(c) {
				break
			}
			if columns++; c == '\t' {
				columns += 3
			}
		}
		if depth > nestingLimit && bytes.IndexByte(line, '>') >= 0 || depth > 0 && columns > 2*nestingLimit && line[0] <= ' ' {
			return at
		}
		at = next
	}
	return -1
}

// markdown goes through the tree of a document.
type markdown struct {
	*builder
	options Options
	source  []byte // the document behind its front matter
	base    int    // where that begins
	title   string
	quotes  int // block quotations around
	depth   int
	raised  raised // the sup that is open
}

// blocks appends the blocks within a block.
func (m *markdown) blocks(n ast.Node) error {
	if m.depth++; m.depth > nestingLimit {
		return &FormatError{m.doc.position(m.base), "this nests too deep for a text"}
	}
	defer func() { m.depth-- }()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if err := m.add(c); err != nil {
			return err
		}
	}
	return nil
}

// add appends a block.
func (m *markdown) add(n ast.Node) error {
	switch n := n.(type) {
	case *ast.Heading:
		m.addHeading(n)
	case *ast.Paragraph, *ast.TextBlock:
		place := Body
		if m.quotes > 0 {
			place = Quotation
		}
		m.addBlock(Region{Place: place}, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.open(Region{Place: Code})
		for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
			m.copy(m.base+line.Start, m.base+line.Stop)
		}
		m.close()
	case *ast.HTMLBlock:
		return m.addHTML(n)
	case *tables.Table:
		m.addTable(n)
	case *ast.Blockquote:
		m.quotes++
		defer func() { m.quotes-- }()
		return m.blocks(n)
	default:
		return m.blocks(n)
	}
	return nil
}

// addBlock appends a block of running text, and returns it.
func (m *markdown) addBlock(block Region, n ast.Node) string {
	start := len(m.text)
	m.open(block)
	m.spans(n, 0)
	m.close()
	return string(bytes.TrimLeft(m.text[start:], "\n"))
}

func (m *markdown) addHeading(n *ast.Heading) {
	if n.Level > 1 || m.title != "" {
		m.addBlock(Region{Place: Heading}, n)
		return
	}
	m.title = m.addBlock(Region{Place: Title}, n)
}

// addTable appends the cells of a table, each with the header of its column and the
// first cell of its row.
func (m *markdown) addTable(n ast.Node) {
	var columns []string
	caption := m.caption()
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, header := row.(*tables.TableHeader)
		name, column := "", 0
		for cell := row.FirstChild(); cell != nil; cell, column = cell.NextSibling(), column+1 {
			region := Region{Place: Table}
			if !header && column > 0 {
				region.Row, region.Corner, region.Caption = name, corner(columns), caption
			}
			if !header && column < len(columns) {
				region.Column = columns[column]
			}
			text := m.addBlock(region, cell)
			if header {
				columns = append(columns, text)
			}
			if column == 0 {
				name = text
			}
		}
	}
}

// addHTML appends a block of HTML. Within a quotation it comes in pieces.
func (m *markdown) addHTML(n *ast.HTMLBlock) error {
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(lines[:len(lines):len(lines)], n.ClosureLine)
	}
	p := &page{builder: m.builder, options: m.options, element: -1, first: -1, title: m.title, quotes: m.quotes}
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].Start == lines[end-1].Stop {
			end++
		}
		if err := p.read(m.base+lines[i].Start, m.base+lines[end-1].Stop); err != nil {
			return err
		}
		i = end
	}
	m.title = p.title
	return nil
}

// spans appends the text within a block or span.
func (m *markdown) spans(n ast.Node, depth int) {
	if depth > nestingLimit {
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.addText(c)
		case *ast.AutoLink:
			m.addLink(c)
		case *ast.RawHTML:
			m.addTag(c)
		case *ast.Link:
			m.addReference(c, depth)
		case *ast.Image, *tables.Strikethrough, *tables.FootnoteLink, *tables.FootnoteBacklink, *tables.TaskCheckBox:
		default:
			m.spans(c, depth+1)
		}
	}
}

// addText appends a piece of text, and the end of its line as a space.
func (m *markdown) addText(n *ast.Text) {
	escape := markdownEscape
	if n.IsRaw() {
		escape = noEscape
	}
	start, stop := m.base+n.Segment.Start, m.base+n.Segment.Stop
	m.prose(start, stop, escape)
	if !n.SoftLineBreak() && !n.HardLineBreak() || stop >= len(m.doc.text) {
		return
	}
	if n.HardLineBreak() {
		m.replace("\n", stop, stop+1)
	} else {
		m.replace(" ", stop, stop+1)
	}
}

// addReference appends the text of a link.
func (m *markdown) addReference(n *ast.Link, depth int) {
	link := m.raise()
	m.spans(n, depth+1)
	if bytes.HasPrefix(n.Destination, []byte("#")) {
		m.lowerLink(link)
	}
}

// addLink appends the address of a link that is its own text.
func (m *markdown) addLink(n *ast.AutoLink) {
	label := n.Label(m.source)
	for at := max(n.Pos(), 0); at <= n.Pos()+1; at++ {
		if bytes.HasPrefix(m.source[min(at, len(m.source)):], label) {
			m.copy(m.base+at, m.base+at+len(label))
			return
		}
	}
}

// addTag reads a tag in running text: br ends a line, sup is above it, and all others are
// left out.
func (m *markdown) addTag(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	tag := n.Segments.At(0)
	start, stop := m.base+tag.Start, m.base+tag.Stop
	switch source := bytes.ToLower(tag.Value(m.source)); {
	case bytes.HasPrefix(source, []byte("<br")) && !m.atStart():
		m.replace("\n", start, stop)
	case bytes.HasPrefix(source, []byte("<sup>")), bytes.HasPrefix(source, []byte("<sup ")):
		m.raised = m.raise()
	case bytes.HasPrefix(source, []byte("</sup>")):
		m.lower(m.raised, m.doc.text[stop:])
		m.raised = raised{}
	}
}

// markdownEscape is the way Markdown escapes: a backslash before punctuation, and
// HTML's entities.
func markdownEscape(text []byte) (string, int) {
	if text[0] == '&' {
		return entity(text)
	}
	if len(text) > 1 && isPunctuation(text[1]) {
		return string(text[1:2]), 2
	}
	return "", 0
}

// isPunctuation reports whether a byte is ASCII punctuation.
func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !isAlphanumeric(c)
}
