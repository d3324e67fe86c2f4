package fix

import (
	"path"
	"strings"
)

// notation is what a family of formats reads as something else than text.
type notation struct {
	marks     string // wherever they stand
	separates string // but not within quotation marks
}

// notations are those of formats by the ends of their names; markup is that of all others.
var notations = map[string]notation{
	".jsonl": jsonText, ".ndjson": jsonText, ".json": jsonText,
	".csv": {"\"\n\r", ",;\t"}, ".tsv": {"\"\n\r", "\t"},
	".html": htmlText, ".htm": htmlText, ".xhtml": htmlText, ".xml": htmlText,
}

var (
	jsonText = notation{marks: "\"\\\n\r\t"}
	htmlText = notation{marks: "\"<>&\n\r\t"}
	markup   = notation{marks: "\n\\<>*_`[]"}
)

// notationOf returns the notation of a file.
func notationOf(name string) notation {
	if n, ok := notations[strings.ToLower(path.Ext(name))]; ok {
		return n
	}
	return markup
}

// writable reports whether a text means itself in the place of another one in a file.
// in is its content, of which that place is known; nil where it is not. What the old text
// has and the file reads as it is, the new one may have.
func writable(name, old, text string, in *content, at int) bool {
	n := notationOf(name)
	if strings.ContainsAny(text, n.marks) {
		return false
	}
	return !strings.ContainsAny(text, n.separates) || strings.ContainsAny(old, n.separates) || in.quoted(at)
}
