package article

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// frontMatter is the metadata at the beginning of a document, between two lines of
// "---" (YAML) or "+++" (TOML).
type frontMatter struct {
	start, end int // of what stands between the two lines
	body       int // where the document goes on
	toml       bool
	values     map[string]any
}

// readFrontMatter reads the metadata of a document; ok is false where it has none.
// Metadata that cannot be parsed, such as a template, is text all the same, but says
// neither title nor date.
func readFrontMatter(text []byte) (f frontMatter, ok bool) {
	first, rest := cutLine(text, 0)
	switch string(bytes.TrimRight(first, " \t\r")) {
	case "---":
	case "+++":
		f.toml = true
	default:
		return f, false
	}
	f.start = rest
	for at := rest; at < len(text); {
		line, next := cutLine(text, at)
		line = bytes.TrimRight(line, " \t\r")
		if f.toml && string(line) == "+++" || !f.toml && (string(line) == "---" || string(line) == "...") {
			f.end, f.body = at, next
			f.values = f.parse(text[f.start:f.end])
			return f, true
		}
		at = next
	}
	return f, false
}

// FrontMatterOf returns the metadata at the beginning of a document, which is read as UTF-8
// without a byte order mark: what stands between its first line and the one that closes it,
// each line with a line feed, and whether it is TOML rather than YAML. It is false where a
// document has none.
func FrontMatterOf(source []byte) (text []byte, isTOML, ok bool) {
	source = linebreak.Normal(source)
	f, ok := readFrontMatter(source)
	if !ok {
		return nil, false, false
	}
	return source[f.start:f.end], f.toml, true
}

// cutLine returns the line at an offset without its line feed, and where the next one
// begins.
func cutLine(text []byte, at int) (line []byte, next int) {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return text[at : at+i], at + i + 1
	}
	return text[at:], len(text)
}

func (f frontMatter) parse(text []byte) map[string]any {
	values := make(map[string]any)
	err := yaml.Unmarshal(text, &values)
	if f.toml {
		clear(values)
		err = toml.Unmarshal(text, &values)
	}
	if err != nil {
		return nil
	}
	return values
}

// dateKeys are the keys under which front matter gives the day of publication, best
// first: those of Hugo, Jekyll, Zola, Astro and Docusaurus.
var dateKeys = []string{"date", "publishDate", "published", "pubDate", "pubDatetime"}

// date returns what the front matter says of the day of publication, and its key. Of a
// moment that is written without quotation marks it is the day alone: the parsers give it
// a zone where it has none.
func (f frontMatter) date() (written, key string, isMoment bool) {
	for _, key := range dateKeys {
		switch v := f.values[key].(type) {
		case string:
			return v, key, false
		case time.Time:
			return v.Format(time.DateOnly), key, true
		case int, int64:
			return fmt.Sprint(v), key, false
		}
	}
	return "", "", false
}

// find returns where the line stands that sets a key to what begins with some text, from
// that text on, and the line from there to a comment or its end.
func (f frontMatter) find(text []byte, key, value string) (at int, rest string) {
	for at = f.start; at < f.end; {
		line, next := cutLine(text[:f.end], at)
		if isKey(line, key) {
			begin := max(bytes.Index(line, []byte(value)), 0)
			rest, _, _ = strings.Cut(string(line[begin:]), " #")
			return at + begin, strings.TrimSpace(rest)
		}
		at = next
	}
	return f.start, ""
}

// addFrontMatter appends front matter to the text: the title as a block of its own, and
// every other line with the lines that go on from it.
func (b *builder) addFrontMatter(f frontMatter) {
	title, _ := f.values["title"].(string)
	for at := f.start; at < f.end; {
		line, next := cutLine(b.doc.text[:f.end], at)
		if value := bytes.Index(line, []byte(title)); isKey(line, "title") && title != "" && value >= 0 {
			b.open(Region{Place: Title})
			b.prose(at+value, at+value+len(title), noEscape)
			b.close()
		} else if len(bytes.TrimSpace(line)) > 0 {
			if isIndented := line[0] == ' ' || line[0] == '\t'; !isIndented || !b.isOpen() {
				b.open(Region{Place: FrontMatter})
			}
			b.prose(at, next, noEscape)
		}
		at = next
	}
	b.close()
	b.heading = ""
}

// isKey reports whether a line of YAML or TOML sets a key.
func isKey(line []byte, key string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(key))
	rest = bytes.TrimLeft(rest, " \t")
	return ok && len(rest) > 0 && (rest[0] == ':' || rest[0] == '=')
}

// noEscape is the way of text without escapes.
func noEscape([]byte) (string, int) { return "", 0 }

// setDate gives an article the day of publication.
func (f frontMatter) setDate(d *document, a *Article) error {
	written, key, isMoment := f.date()
	if written == "" {
		return nil
	}
	at, rest := f.find(d.text, key, written)
	if isMoment && strings.HasPrefix(rest, written) {
		written = rest
	}
	return d.date(a, written, at)
}
