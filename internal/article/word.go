package article

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/atom"
)

// The members of a Word document that are read (ECMA-376, part 1, section 11.3).
const (
	wordText   = "word/document.xml"
	wordStyles = "word/styles.xml"
	wordCore   = "docProps/core.xml"
)

// readWord yields the article of a Word document. Places are places in its member
// word/document.xml. The title is a paragraph of the style Title, else the first
// heading; the date is that of creation. Footnotes, comments, headers and footers are
// not read, nor is what a tracked change took away.
func readWord(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	a, err := parseWord(name, r, o)
	yield(a, err)
}

func parseWord(name string, r io.Reader, o Options) (*Article, error) {
	z, err := openArchive(r, o)
	if err != nil {
		return nil, fmt.Errorf("this is no Word document: %w", err)
	}
	source, err := z.member(wordText)
	if err != nil {
		return nil, fmt.Errorf("this is no Word document: %w", err)
	}
	d, err := newDocument(name, source, o.Days)
	if err != nil {
		return nil, err
	}
	b := &builder{doc: d}
	w := word{page: &page{builder: b, options: o, element: -1, first: -1}}
	if styles, err := z.member(wordStyles); err == nil {
		w.styles = wordStyleNames(styles)
	}
	depth := 0
	for e := range elements(d.text) {
		switch {
		case e.name == "" || e.closed:
		case e.end:
			depth--
		default:
			depth++
		}
		if depth > elementLimit {
			return nil, &FormatError{d.position(e.from), "this nests too deep for a text"}
		}
		w.read(e)
	}
	a := b.article()
	a.Enclosed = true
	core, err := z.member(wordCore)
	if err != nil {
		core = nil // it is optional
	}
	if a.Title = w.title; a.Title == "" {
		a.Title = firstText(core, "dc:title")
	}
	if date, exists := o.Days.readDate(firstText(core, "dcterms:created")); exists {
		a.Date = date
	}
	return a, nil
}

// word goes through the elements of a Word document, and tells a page what they would
// be in HTML.
type word struct {
	*page
	styles  map[string]string // names of styles, in small letters, by their ids
	inText  bool              // within w:t
	deleted int               // open elements of what a tracked change took away
	above   string            // the first cell of the row before
}

// wordStyleNames returns the names of styles by their ids, which a document of another
// language than English translates.
func wordStyleNames(text []byte) map[string]string {
	names := make(map[string]string)
	id := ""
	for e := range elements(text) {
		switch {
		case e.end:
		case e.name == "w:style":
			id = e.attr(text, "w:styleid")
		case e.name == "w:name" && id != "":
			names[id] = strings.ToLower(e.attr(text, "w:val"))
			id = ""
		}
	}
	return names
}

// read reads a tag or a text.
func (w *word) read(e element) {
	switch {
	case e.name == "w:del" || e.name == "w:movefrom":
		if e.end {
			w.deleted = max(w.deleted-1, 0)
		} else if !e.closed {
			w.deleted++
		}
	case w.deleted > 0:
	case e.name == "":
		if w.inText {
			w.words(e.from, e.to)
		}
	case e.end:
		w.readEnd(e)
	default:
		w.readStart(e)
	}
}

func (w *word) readStart(e element) {
	switch e.name {
	case "w:t":
		w.inText = !e.closed
	case "w:p":
		w.close()
		w.level, w.quotes, w.codes = 0, 0, 0
	case "w:pstyle":
		w.setStyle(e.attr(w.doc.text, "w:val"))
	case "w:br", "w:cr":
		w.brk(atom.Br, e.from, e.to)
	case "w:tab":
		if w.isOpen() && !w.atStart() {
			w.replace(" ", e.from, e.to)
		}
	case "w:nobreakhyphen":
		if w.isOpen() {
			w.replace("-", e.from, e.to)
		}
	case "w:r":
		w.raised = raised{}
	case "w:vertalign":
		if e.attr(w.doc.text, "w:val") == "superscript" {
			w.raised = w.raise()
		}
	case "w:tbl":
		w.close()
		w.tableTag(atom.Table, &attributeList{})
	case "w:tr":
		if n := len(w.tables); n > 0 {
			w.above = w.tables[n-1].name
		}
		w.tableTag(atom.Tr, &attributeList{})
	case "w:tc":
		w.tableTag(atom.Th, &attributeList{})
	case "w:gridspan", "w:vmerge":
		w.merge(e)
	}
}

func (w *word) readEnd(e element) {
	switch e.name {
	case "w:t":
		w.inText = false
	case "w:r":
		w.lower(w.raised, nil)
		w.raised = raised{}
	case "w:p":
		w.close()
		if w.level == atom.H1 && w.title == "" {
			w.title = w.heading
		}
		w.level = 0
	case "w:tc", "w:tr":
		w.tableEnd(atom.Tr)
	case "w:tbl":
		w.tableEnd(atom.Table)
	}
}

// merge reads how far a cell reaches over columns, or that it goes on from the row
// above.
func (w *word) merge(e element) {
	if len(w.tables) == 0 {
		return
	}
	t := w.tables[len(w.tables)-1]
	attrs := attributes(w.doc.text[:e.to], e.from)
	if e.name == "w:gridspan" {
		t.width = attrs.number("w:val")
	} else if attrs.value("w:val") != "restart" {
		t.continued = w.above
	}
}

// headings are the elements of HTML for Word's levels of headings.
var headings = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

// setStyle reads the style of a paragraph.
func (w *word) setStyle(id string) {
	name, ok := w.styles[id]
	if !ok {
		name = strings.ToLower(id)
	}
	name = strings.ReplaceAll(name, " ", "")
	switch {
	case name == "title":
		w.level = atom.H1
	case strings.HasPrefix(name, "heading") && len(name) == len("heading1"):
		w.level = headings[min(max(int(name[len(name)-1]-'1'), 0), len(headings)-1)]
	case strings.HasSuffix(name, "quote"):
		w.quotes = 1
	case strings.Contains(name, "code") || strings.Contains(name, "preformatted"):
		w.codes = 1
	}
}
