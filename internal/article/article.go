// Package article turns the bytes of a file into an [Article]: its text, its title
// and date, and the way back from every place in the text to the place in the file.
// It knows formats, and nothing of sentences, values or rules.
package article

import "github.com/factcheck-ci/factcheck/internal/calendar"

// Article is one document of the corpus.
type Article struct {
	Path  string // as it is reported: with slashes, relative to the root of the corpus
	ID    string // the id of a record of a packed file (JSON Lines); else ""
	Title string // "" where none is known
	Date  Date

	// Text is what is read: valid UTF-8 without markup, metadata or a byte order
	// mark. Places in it are byte offsets; [Article.Offset] leads back to the file.
	Text string

	// Regions tell where in Text the parts of the document lie, in order and without
	// overlap. A plain text is one Body.
	Regions []Region

	offsets []shift // in order of text; how text and file drift apart
	lines   []int   // offsets into the file of the beginnings of lines
	source  []byte  // the file as it was read
}

// shift says: from this offset of the text on, the file's offset is text + by.
type shift struct {
	text, file int
}

// Origin says where an article's date comes from.
type Origin string

// The origins of a date.
const (
	Undated    Origin = ""           // none: relative dates stay unresolved
	Stated     Origin = "stated"     // the article says it, in its metadata
	Configured Origin = "configured" // the configuration's default
	Inferred   Origin = "inferred"   // the range of the other articles' dates
)

// Date is the days on which an article may have been written.
type Date struct {
	Days   calendar.Period
	Origin Origin
}

// Place is a part of a document that a rule can ask for, or leave out.
type Place string

// The places of design.md section 4, "in".
const (
	Title       Place = "title"
	Body        Place = "body"
	Heading     Place = "heading"
	Table       Place = "table"
	Quotation   Place = "quote"
	Code        Place = "code"
	FrontMatter Place = "frontmatter"
	Meta        Place = "meta"
)

// Region is a part of an article's text.
type Region struct {
	Place      Place
	Start, End int // byte offsets into Article.Text
}

// Position is a place in a file, as people count: lines and columns from 1, columns
// in characters (Unicode code points).
type Position struct {
	Line, Column int
}
