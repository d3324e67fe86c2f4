// Package article turns the bytes of a file into [Article] values: text, title and
// date, and the way back from every place in the text to the place in the file. Each
// format is one file of this package. It knows formats, and nothing of sentences,
// values or rules; it opens no files either, and is given bytes.
//
// # How a format is read
//
// [Read] and [Parse] choose a format by the name of the file; docs/formats.md lists
// them, with what each makes of odd files. A format of one article (markdown.go,
// html.go, rst.go, asciidoc.go, plain.go) takes a document, which is a file in UTF-8,
// and appends its blocks to a builder (builder.go). The builder keeps, for every byte
// of the text, where it comes from. A format of several articles (jsonlines.go,
// json.go, csv.go, epub.go, word.go, compressed.go) reads from a stream and yields
// them one by one.
//
// To add a format: write its file, name it in formats or packedFormat, and test that
// text and file go together unit by unit (checkArticle), with a fuzz target.
package article

import "github.com/factcheck-ci/factcheck/internal/calendar"

// Article is one document of the corpus. It is not changed once it has been read,
// and safe for use by several goroutines.
type Article struct {
	Path  string // as it is reported: with slashes, relative to the root of the corpus
	ID    string // the id of a record of a packed file (JSON Lines); else ""
	Title string // "" where none is known
	URL   string // "" where none is known
	Date  Date

	// Text is what is read: valid UTF-8 without markup, metadata or a byte order
	// mark. Places in it are byte offsets; [Article.Extent] leads back to the file.
	// An empty line stands between any two blocks of a document.
	Text string

	// Begin is where Text begins in the text of the whole article: beyond 0 in all
	// portions of a plain text but the first (see Options.Portions).
	Begin int

	// Regions tell where in Text the parts of the document lie, in order and without
	// overlap. A plain text is one Body, or a Title and a Body.
	Regions []Region

	// Enclosed says that lines of Text are no lines of the file: it is made of strings in
	// a record, as in JSON Lines or CSV, or of the paragraphs of a Word document.
	Enclosed bool

	runs []run // how text and file go together, in order of text
	file *file
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

	// Line is the line of the file on which the article states it; 0 where that is not known.
	Line int

	// Unread is what the article states as its date where that cannot be read as one.
	Unread string

	moment   int64 // seconds since 1970, where the article states a time with its zone
	isMoment bool
}

// Place is a part of a document that a rule can ask for, or leave out.
type Place string

// The places that a rule can name (docs/formats.md, Places).
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

	Heading string // the text of the nearest heading above; "" before the first
	Row     string // of a cell of a table: the first cell of its row; "" in that cell
	Column  string // of a cell of a table: the header of its column; "" in that header
	Corner  string // of a cell of a table beyond its first column: the header of that column
	Caption string // of a cell of a table beyond its first column: what the table is called
}

// Position is a place in a file, as people count: lines and columns from 1, columns
// in characters (Unicode code points).
type Position struct {
	Line, Column int

	// The column as some report formats count: in bytes of UTF-8 (reviewdog) and in
	// UTF-16 code units (editors, SARIF).
	ByteColumn, UTF16Column int
}
