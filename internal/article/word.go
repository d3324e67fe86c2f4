package article

import (
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/net/html/atom"
)

// The members of a Word document that are read (ECMA-376, part 1, section 11.3).
const (
	wordRelations = "_rels/.rels"       // says which member has the text
	wordText      = "word/document.xml" // where Word writes it, if nothing else is said
	wordStyles    = "styles.xml"        // beside the text
	wordCore      = "docProps/core.xml"
)

// readWord yields the article of a Word document. Places are places in the member that
// holds its text. The title is a paragraph of the style Title, else the first
// heading; the date is that of creation. Footnotes, comments, headers and footers are
// not read, nor is what a tracked change took away, is struck out or hidden.
func readWord(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	a, err := parseWord(name, r, o)
	yield(a, err)
}

func parseWord(name string, r io.Reader, o Options) (*Article, error) {
	z, err := openArchive(r, o)
	if err != nil {
		return nil, fmt.Errorf("this is no Word document: %w", err)
	}
	part := wordPart(z)
	source, err := z.member(part)
	if err != nil {
		return nil, fmt.Errorf("this is no Word document: %w", err)
	}
	d, err := newDocument(name, source, o.Days)
	if err != nil {
		return nil, err
	}
	b := &builder{doc: d}
	w := word{page: &page{builder: b, options: o, element: -1, first: -1}}
	if styles, err := z.member(path.Join(path.Dir(part), wordStyles)); err == nil {
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

// wordPart returns the member that holds the text, which Word on the web calls
// word/document2.xml (ECMA-376, part 1, section 11.3.10).
func wordPart(z *archive) string {
	text, err := z.member(wordRelations)
	if err != nil {
		return wordText
	}
	for e := range elements(text) {
		if e.name == "relationship" && !e.end && strings.HasSuffix(e.attr(text, "type"), "/officeDocument") {
			if part := strings.TrimPrefix(path.Join("/", e.attr(text, "target")), "/"); z.has(part) {
				return part
			}
		}
	}
	return wordText
}

// word goes through the elements of a Word document, and tells a page what they would
// be in HTML.
type word struct {
	*page
	styles  map[string]string // names of styles, in small letters, by their ids
	inText  bool              // within w:t
	leftOut int               // open elements of wordLeftOut
	inRun   bool              // within w:r
	unseen  bool              // the run is struck out or hidden
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

// wordLeftOut are the elements of which nothing is read: what a tracked change took away,
// how things looked before it, the reading aid above a word, and the copy of a text box
// for programs that do not know the new way to write one.
var wordLeftOut = map[string]bool{
	"w:del": true, "w:movefrom": true,
	"w:rprchange": true, "w:pprchange": true, "w:tblprchange": true, "w:tblprexchange": true, "w:trprchange": true, "w:tcprchange": true, "w:sectprchange": true,
	"w:rt": true, "mc:fallback": true,
}

// read reads a tag or a text.
func (w *word) read(e element) {
	switch {
	case wordLeftOut[e.name]:
		if e.end {
			w.leftOut = max(w.leftOut-1, 0)
		} else if !e.closed {
			w.leftOut++
		}
	case w.leftOut > 0:
	case e.name == "":
		if w.inText && !w.unseen {
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
		if w.isOpen() && !w.unseen {
			w.replace("-", e.from, e.to)
		}
	case "w:r":
		w.raised, w.unseen, w.inRun = raised{}, false, true
	case "w:vertalign", "w:position", "w:strike", "w:dstrike", "w:vanish":
		if w.inRun { // and not of the mark of a paragraph
			w.property(e.name, e.attr(w.doc.text, "w:val"))
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
		w.raised, w.unseen, w.inRun = raised{}, false, false
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

// property reads a property of a run. LibreOffice raises one by a number of half points.
func (w *word) property(name, value string) {
	switch {
	case name == "w:vertalign" && value == "superscript", name == "w:position" && value != "" && strings.Trim(value, "0123456789") == "":
		w.raised = w.raise()
	case name != "w:vertalign" && name != "w:position":
		w.unseen = w.unseen || value != "0" && value != "false" && value != "off"
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
	case strings.HasSuffix(name, "quote"), strings.HasPrefix(name, "quotation"): // of LibreOffice
		w.quotes = 1
	case strings.Contains(name, "code") || strings.Contains(name, "preformatted"):
		w.codes = 1
	}
}
