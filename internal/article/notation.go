package article

import (
	"path"
	"strings"
)

// Notation is what a format reads as something else than the text of an article.
type Notation struct {
	Marks     string // wherever they stand
	Separates string // but not within quotation marks
}

// notations are those of formats by the ends of their names. That of XML is kept although
// its text is read as it is: other programs read it, too.
var notations = map[string]Notation{
	".jsonl": inJSON, ".ndjson": inJSON, ".json": inJSON,
	".csv": {"\"\n\r", ",;\t"}, ".tsv": {"\"\n\r", "\t"},
	".html": inHTML, ".htm": inHTML, ".xhtml": inHTML, ".xml": inHTML,
	".txt": {Marks: "\n\r"}, ".text": {Marks: "\n\r"},
}

var (
	inJSON   = Notation{Marks: "\"\\\n\r\t"}
	inHTML   = Notation{Marks: "\"<>&\n\r\t"}
	inMarkup = Notation{Marks: "\n\\<>*_`[]"}
)

// NotationOf returns the notation of a file of this name. Of a format that is not known it
// is that of markup, since what is read as plain text may be some.
func NotationOf(name string) Notation {
	if n, ok := notations[strings.ToLower(path.Ext(name))]; ok {
		return n
	}
	return inMarkup
}

// IsVerbatim reports whether the words of articles stand in a file of this name itself,
// rather than in an archive or compressed.
func IsVerbatim(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".epub":
		return false
	}
	open, _ := compression(name)
	return open == nil
}
