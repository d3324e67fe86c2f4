package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
)

// Options say how files are read. The zero value is what a run without any
// configuration uses.
type Options struct {
	// Limit is the greatest size of an article in bytes, unpacked; 0 means
	// DefaultLimit. A larger one is ErrTooLarge.
	Limit int64

	// Navigation has HTML's navigation, asides, footers and lists of links read as
	// well.
	Navigation bool

	// Needed returns, for some lines of JSON Lines, what tells where something is to be
	// read in them, at or behind an offset that is the beginning of a line, and never
	// before that of the last time: a place in the first such line, or the length of the
	// lines. A line that is no valid UTF-8 is always such a one. nil is everywhere. Of the other records the articles have no Text, and, where
	// the reading is Brief, nothing but path and date.
	Needed func(lines []byte) func(at int) int
	Brief  bool

	// Shared has the text of a plain article be the bytes that it was read from, where
	// otherwise it is a copy of them. Nothing of the article, not a piece of its text,
	// may then be used once the caller has changed these bytes.
	Shared bool

	// Portions has Read yield a plain text as several articles, one a portion, so that
	// no more than a few megabytes of it are held, whatever its size; Limit does not
	// apply. A portion has the date of the whole, and neither title nor regions, and it
	// does not lead back to the file.
	Portions bool

	// Days says how a date in numbers is read that states an article's day: 03/04/2020. The
	// zero value leaves it unread, unless it can be read in one way alone.
	Days DayOrder

	// Fields are the names of what makes an article in JSON and CSV.
	Fields Fields
}

// DefaultLimit is the greatest size of an article in bytes: far above any book, and
// far below what would make a machine run out of memory.
const DefaultLimit = 256 << 20

// ErrTooLarge is returned for an article above the limit of its size.
var ErrTooLarge = errors.New("too large for an article")

// ErrSeveral is returned by Parse for a file of several articles.
var ErrSeveral = errors.New("a file of several articles")

func (o Options) limit() int64 {
	if o.Limit > 0 {
		return o.Limit
	}
	return DefaultLimit
}

// Parse reads a file that holds one article, with the zero Options.
func Parse(name string, source []byte) (*Article, error) { return Options{}.Parse(name, source) }

// Parse reads a file that holds one article. The name says the format. The caller
// must not change source as long as the article is in use. The errors are ErrBinary,
// ErrSeveral, ErrTooLarge, a *DateError, or what is wrong with the format.
func (o Options) Parse(name string, source []byte) (*Article, error) {
	if Packed(name) {
		return o.parseOnly(name, source)
	}
	return o.parse(name, formatOf(name), source)
}

func (o Options) parse(name string, f format, source []byte) (*Article, error) {
	if int64(len(source)) > o.limit() {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, o.limit())
	}
	d, err := newDocument(name, source, o.Days)
	if err != nil {
		return nil, err
	}
	return f(d, o)
}

// format reads a document of one article.
type format func(*document, Options) (*Article, error)

// formats are the formats of files of one article, by the ends of names.
var formats = map[string]format{
	".html": parseHTML, ".htm": parseHTML, ".xhtml": parseHTML,
	".adoc": parseASCIIDoc, ".asciidoc": parseASCIIDoc, ".asc": parseASCIIDoc,
	".rst": parseRST, ".rest": parseRST,
	".md": parseMarkdown, ".markdown": parseMarkdown, ".mdown": parseMarkdown, ".mkd": parseMarkdown, ".mdx": parseMarkdown,
}

// formatOf returns the format that a name says. What is unknown is plain text.
func formatOf(name string) format {
	if f, ok := formats[strings.ToLower(path.Ext(name))]; ok {
		return f
	}
	return parsePlain
}

// IsPlain reports whether a file of this name is read as plain text.
func IsPlain(name string) bool {
	_, other := formats[strings.ToLower(path.Ext(name))]
	return !other && !Packed(name)
}

// packed reads a file of any number of articles, and hands them to yield.
type packed func(name string, r io.Reader, o Options, yield func(*Article, error) bool)

// packedFormat returns the format of several articles that a name says, or nil.
func packedFormat(name string) packed {
	switch strings.ToLower(path.Ext(name)) {
	case ".jsonl", ".ndjson":
		return readJSONLines
	case ".json":
		return readJSON
	case ".csv":
		return readCSV(0)
	case ".tsv":
		return readCSV('\t')
	case ".docx":
		return readWord
	case ".epub":
		return readEPUB
	}
	if open, _ := compression(name); open != nil {
		return readCompressed
	}
	return nil
}

// Packed reports whether a file of this name may hold more than one article, or is
// compressed, and so is read by Read alone.
func Packed(name string) bool { return packedFormat(name) != nil }

// IsRecords reports whether the name is that of a file of JSON Lines, compressed or not,
// which [Records] can cut into pieces.
func IsRecords(name string) bool {
	_, inner := compression(name)
	ext := strings.ToLower(path.Ext(inner))
	return ext == ".jsonl" || ext == ".ndjson"
}

// Read yields the articles of a file, in its order. An article that cannot be read is
// yielded as its error, and the ones after it are still read where the format allows
// it. An article is to be used before the next one is asked for, and not kept.
func Read(name string, r io.Reader, o Options) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) { o.read(name, name, r, yield) }
}

// read yields the articles of a file whose format another name may say: that of what
// was compressed.
func (o Options) read(name, formatName string, r io.Reader, yield func(*Article, error) bool) {
	if read := packedFormat(formatName); read != nil {
		read(name, r, o, yield)
		return
	}
	if o.Portions && IsPlain(formatName) {
		readPortions(name, r, portionSize, yield)
		return
	}
	source, err := readAll(r, o.limit())
	if err != nil {
		yield(nil, err)
		return
	}
	yield(o.parse(name, formatOf(formatName), source))
}

// parseOnly reads the only article of a packed file.
func (o Options) parseOnly(name string, source []byte) (only *Article, err error) {
	only = &Article{Path: name, file: &file{source: source, line: 1}}
	n := 0
	for a, bad := range Read(name, bytes.NewReader(source), o) {
		if n++; n > 1 {
			return nil, ErrSeveral
		}
		if only, err = a, bad; a != nil {
			a.file = &file{source: bytes.Clone(a.file.source), base: a.file.base, line: a.file.line, encoding: a.file.encoding, odd: a.file.odd}
		}
	}
	return only, err
}

// readAll reads up to limit bytes.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	var buffer bytes.Buffer
	n, err := buffer.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	return buffer.Bytes(), nil
}
