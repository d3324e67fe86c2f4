package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseHTML reads a page as its reader sees it. Its title is its first h1, else the
// title element; its date is what its metadata says (metadata.go). Scripts, images and
// what is hidden are not read; nor are navigation, asides, footers, and lists of which
// nine tenths are links, unless the options ask for them.
func parseHTML(d *document, o Options) (*Article, error) {
	b := &builder{doc: d, text: make([]byte, 0, len(d.text)/bytesOfPage), runs: make([]run, 0, len(d.text)/bytesOfRun)}
	p := &page{builder: b, options: o, element: -1, first: -1}
	if err := p.read(0, len(d.text)); err != nil {
		return nil, err
	}
	if p.within != "" {
		return nil, &FormatError{d.position(len(d.text)), "the page is cut off within " + p.within}
	}
	a := b.article()
	p.settleTitle(a)
	if err := p.facts.date(d, a); err != nil {
		return nil, err
	}
	return a, nil
}

// About how many bytes of a page there are for one of text, and for one run of it.
const (
	bytesOfPage = 4
	bytesOfRun  = 64
)

// page goes through the tokens of HTML. It builds no tree: of the elements around a
// token only some matter, and those are counted.
type page struct {
	*builder
	options Options
	facts   metadata

	elements openElements
	tagged   attributeList // of the tag that is read
	quotes   int           // open blockquotes
	codes    int           // open pre elements
	links    int           // open a elements
	raised   raised        // the sup that is open
	toNote   raised        // the link to a place of the page that is open
	level    atom.Atom     // the heading that is open
	inTitle  bool          // within the title element
	element  int           // the region of the title element; -1 as long as there is none
	title    string        // the text of the first h1, or of the first one within main
	first    int           // the region of that h1; -1 as long as there is none
	inMain   bool          // main has begun
	data     bool          // within a script of JSON-LD
	lists    []list
	tables   []*table
	within   string // what the page ended within, though no page may: "a tag"

	linked, all int // bytes of text within links, and of all
}

// list is a ul or ol that is open, with the place it began at.
type list struct {
	text, regions int // lengths of the builder's text and regions before it
	items         int
	linked, all   int // of the page, before it
}

// read appends the text of the document from start to end.
func (p *page) read(start, end int) error {
	z := html.NewTokenizer(bytes.NewReader(p.doc.text[start:end]))
	for at := start; ; {
		kind := z.Next()
		from := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return fmt.Errorf("HTML: %w", err)
			}
			if from < end {
				p.within = "a tag"
			}
			p.close()
			return nil
		case html.TextToken:
			p.words(from, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := p.tag(from+len("<"), at)
			p.within = rawText[tag]
			p.startTag(tag, from, at)
			if kind == html.StartTagToken && p.elements.depth > elementLimit {
				return &FormatError{p.doc.position(from), "this nests too deep for a text"}
			}
			if kind == html.SelfClosingTagToken && tag != atom.Br {
				z.NextIsNotRawText()
				p.within = ""
				p.endTag(tag, at)
			}
		case html.EndTagToken:
			p.within = ""
			p.endTag(p.tag(from+len("</"), at), at)
		default: // comments and the document type
			if at == end && p.doc.text[end-1] != '>' {
				p.within = "a comment"
			}
		}
	}
}

// tag returns the element of the tag whose name begins at an offset and which ends at
// another; 0 for one that HTML does not know. The tokenizer has the name as well, and
// copies it.
func (p *page) tag(name, to int) atom.Atom {
	var letters [longestTag]byte
	n := 0
	for ; n < len(letters) && name+n < to; n++ {
		c := p.doc.text[name+n]
		if isSpaceOrSlash(c) || c == '>' {
			return atom.Lookup(letters[:n])
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		letters[n] = c
	}
	return 0
}

// longestTag is more than the length of the longest name of an element that is looked for,
// "blockquote" or "figcaption".
const longestTag = 16

// rawText are the elements in which there are no tags but their own end tag.
var rawText = map[atom.Atom]string{
	atom.Script: "a script", atom.Style: "a style sheet", atom.Textarea: "a text area", atom.Title: "a title",
}

// words reads the text between two tags.
func (p *page) words(from, to int) {
	text := p.doc.text[from:to]
	if p.data {
		p.facts.readJSON(text, from)
		return
	}
	if p.elements.isLeftOut() || !p.isOpen() && len(bytes.TrimSpace(text)) == 0 {
		return
	}
	if !p.isOpen() {
		p.open(p.region())
	}
	p.prose(from, to, entityOnly)
	n := len(bytes.TrimSpace(text))
	p.all += n
	if p.links > 0 {
		p.linked += n
	}
}

// entityOnly is the way HTML escapes.
func entityOnly(text []byte) (string, int) {
	if text[0] != '&' {
		return "", 0
	}
	return entity(text)
}

// region returns the place of text that begins here.
func (p *page) region() Region {
	switch {
	case p.inTitle, p.level == atom.H1 && p.title == "":
		return Region{Place: Title}
	case p.level != 0:
		return Region{Place: Heading}
	case p.codes > 0:
		return Region{Place: Code}
	case len(p.tables) > 0 && p.tables[len(p.tables)-1].inCell:
		t := p.tables[len(p.tables)-1]
		return Region{Place: Table, Row: t.row(), Column: t.columnName(), Corner: t.corner(), Caption: t.title()}
	case p.quotes > 0:
		return Region{Place: Quotation}
	}
	return Region{Place: Body}
}

// startTag reads the tag that the document has from one offset to another.
func (p *page) startTag(tag atom.Atom, from, to int) {
	traits := traitsOf[tag]
	p.elements.endBefore(tag, traits)
	if p.elements.isLeftOut() {
		p.elements.begin(tag, traits, false)
		return
	}
	if !traits.has(inline) {
		p.brk(tag, from, to)
	}
	attrs := &p.tagged
	attrs.read(p.doc.text[:to], from)
	leftOut := p.leavesOut(traits, attrs)
	p.elements.begin(tag, traits, leftOut)
	if leftOut {
		p.data = tag == atom.Script && strings.EqualFold(attrs.value("type"), "application/ld+json")
		return
	}
	switch tag {
	case atom.Title:
		p.inTitle = true
	case atom.Meta:
		p.meta(attrs)
	case atom.Time:
		p.facts.readTime(attrs)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.level = tag
	case atom.Main:
		p.beginMain()
	case atom.Blockquote:
		p.quotes++
	case atom.Pre:
		p.codes++
	case atom.A:
		p.links++
		p.toNote = raised{}
		if isNoteLink(attrs) {
			p.toNote = p.raise()
		}
	case atom.Sup:
		p.raised = p.raise()
	case atom.Ul, atom.Ol:
		p.lists = append(p.lists, list{text: len(p.text), regions: len(p.regions), linked: p.linked, all: p.all})
	case atom.Li:
		if n := len(p.lists); n > 0 {
			p.lists[n-1].items++
		}
	case atom.Table, atom.Thead, atom.Tbody, atom.Tr, atom.Td, atom.Th:
		p.tableTag(tag, attrs)
	default:
	}
}

// brk ends the block before a tag; br ends a line only.
func (p *page) brk(tag atom.Atom, from, to int) {
	if tag != atom.Br {
		p.close()
	} else if p.isOpen() && !p.atStart() {
		p.replace("\n", from, to)
	}
}

// leavesOut reports whether an element is not read.
func (p *page) leavesOut(t traits, attrs *attributeList) bool {
	if t.has(unread) || isHidden(attrs) {
		return !t.has(void)
	}
	return !p.options.Navigation && (t.has(aside) || attrs.value("role") == "navigation")
}

// isHidden reports whether an element says that it is not shown.
func isHidden(attrs *attributeList) bool {
	return attrs.has("hidden") || attrs.value("aria-hidden") == "true" ||
		attrs.has("style") && strings.Contains(strings.ReplaceAll(attrs.value("style"), " ", ""), "display:none")
}

// isNoteLink reports whether a link may lead to a note: it leads to a place of the page,
// or says so (DPUB-ARIA 1.0, EPUB 3 Structural Semantics).
func isNoteLink(attrs *attributeList) bool {
	return strings.HasPrefix(attrs.value("href"), "#") || attrs.value("role") == "doc-noteref" || attrs.value("epub:type") == "noteref"
}

// endTag reads the end of an element; to is where its tag ends.
func (p *page) endTag(tag atom.Atom, to int) {
	if tag == atom.Script {
		p.data = false
	}
	traits := traitsOf[tag]
	if !p.elements.end(tag, traits) {
		return
	}
	if !traits.has(inline) {
		p.close()
	}
	switch tag {
	case atom.Title:
		if p.heading != "" && p.element < 0 {
			p.element, p.heading = len(p.regions)-1, ""
		}
		p.inTitle = false
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.endHeading()
		p.level = 0
	case atom.Blockquote:
		p.quotes = max(p.quotes-1, 0)
	case atom.Pre:
		p.codes = max(p.codes-1, 0)
	case atom.A:
		p.links = max(p.links-1, 0)
		p.lowerLink(p.toNote)
		p.toNote = raised{}
	case atom.Sup:
		p.lower(p.raised, p.doc.text[to:])
		p.raised = raised{}
	case atom.Ul, atom.Ol:
		p.endList()
	case atom.Table, atom.Tr, atom.Td, atom.Th, atom.Thead:
		p.tableEnd(tag)
	default:
	}
}

// endHeading keeps the first h1 as the title.
func (p *page) endHeading() {
	n := len(p.regions)
	if p.level != atom.H1 || p.title != "" || n == 0 || p.regions[n-1].Place != Title {
		return
	}
	if p.first >= 0 && p.first < n {
		p.regions[p.first].Place = Heading
	}
	p.title, p.first = p.heading, n-1
}

// beginMain looks for another title: an h1 before main is the name of the site.
func (p *page) beginMain() {
	if !p.inMain {
		p.inMain, p.title = true, ""
	}
}

// linkListItems is how many items a list must have to be taken for navigation.
const linkListItems = 3

// endList takes back a list that was nothing but links.
func (p *page) endList() {
	n := len(p.lists)
	if n == 0 {
		return
	}
	l := p.lists[n-1]
	p.lists = p.lists[:n-1]
	if !p.options.Navigation && l.items >= linkListItems && (p.linked-l.linked)*10 >= (p.all-l.all)*9 && len(p.tables) == 0 {
		p.truncate(l.text)
		p.regions = p.regions[:l.regions]
		if p.first >= l.regions {
			p.first, p.title = -1, ""
		}
		if p.element >= l.regions {
			p.element = -1
		}
	}
}

// settleTitle sets the article's title. Where an h1 is the title, the title element is
// metadata: the name of the page, often with that of the site.
func (p *page) settleTitle(a *Article) {
	if p.title == "" && p.first >= 0 && p.first < len(a.Regions) {
		r := a.Regions[p.first]
		p.title = a.Text[r.Start:r.End]
	}
	switch {
	case p.title != "":
		a.Title = p.title
		if p.element >= 0 {
			a.Regions[p.element].Place = Meta
		}
	case p.element >= 0:
		r := a.Regions[p.element]
		a.Title = a.Text[r.Start:r.End]
	default:
		a.Title = p.facts.headline
	}
}
