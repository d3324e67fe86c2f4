package article

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// document is a file, or a record of one, on its way to an article.
type document struct {
	path string
	text []byte // the file in UTF-8, without its byte order mark
	runs []run  // how text and file go together
	file *file
	days DayOrder // of dates in its metadata
}

// newDocument decodes a file.
func newDocument(path string, source []byte, days DayOrder) (*document, error) {
	d := &struct {
		document
		file
		run [1]run // most texts are the bytes of their file
	}{}
	text, runs, enc, err := decode(source, d.run[:0])
	if err != nil {
		return nil, err
	}
	d.source, d.line, d.encoding = source, 1, enc
	d.note(text)
	d.document = document{path: path, text: text, runs: runs, file: &d.file, days: days}
	return &d.document, nil
}

// position returns the place of an offset of the document's text in the file.
func (d *document) position(text int) Position {
	a := Article{runs: d.runs, file: d.file}
	return a.Position(a.Offset(text))
}

// builder puts an article's text together from blocks of a document: paragraphs,
// headings, cells. Blocks are opened and closed, and between two of them stands an
// empty line. A block without text leaves nothing behind.
type builder struct {
	doc     *document
	text    []byte
	runs    []run // from the article's text to the document's
	regions []Region
	block   Region // the open block; its Place is "" where none is open
	heading string // the text of the last heading
	keep    bool   // white space stays as it is, as in code
}

// blockGap stands between two blocks of a text: an empty line.
const blockGap = "\n\n"

// open begins a block. A block that is still open ends before it.
func (b *builder) open(block Region) {
	b.close()
	b.block = block
	b.block.Heading = b.heading
	b.block.Start = -1 // until there is text
	b.keep = block.Place == Code
}

// close ends the block that is open, if any.
func (b *builder) close() {
	block := b.block
	b.block = Region{}
	if block.Place == "" || block.Start < 0 {
		return
	}
	b.truncate(block.Start + len(bytes.TrimRightFunc(b.text[block.Start:], unicode.IsSpace)))
	block.End = len(b.text)
	if block.Start == block.End {
		return
	}
	if block.Place == Heading || block.Place == Title {
		b.heading = string(b.text[block.Start:block.End])
	}
	b.regions = append(b.regions, block)
}

// isOpen reports whether text may be added.
func (b *builder) isOpen() bool { return b.block.Place != "" }

// atStart reports whether the open block has no text yet.
func (b *builder) atStart() bool { return b.block.Start < 0 }

// begin puts an empty line before the first text of a block, which comes from an
// offset of the document.
func (b *builder) begin(from int) {
	if b.block.Start >= 0 {
		return
	}
	if len(b.text) > 0 {
		b.add(blockGap, from, from)
	}
	b.block.Start = len(b.text)
}

// copy appends the document's text from start to end as it is.
func (b *builder) copy(start, end int) {
	if start >= end {
		return
	}
	b.begin(start)
	b.extend(start, 1, 1)
	b.text = append(b.text, b.doc.text[start:end]...)
}

// replace appends text that stands for what the document has from start to end: an
// entity, an escape.
func (b *builder) replace(text string, start, end int) {
	if text != "" {
		b.begin(start)
		b.add(text, start, end)
	}
}

func (b *builder) add(text string, start, end int) {
	b.extend(start, len(text), end-start)
	b.text = append(b.text, text...)
}

// extend begins a run at the end of the text, unless the last one leads there.
func (b *builder) extend(from, width, fromWidth int) {
	if n := len(b.runs); n > 0 {
		last := b.runs[n-1]
		if last.width == width && last.fileWidth == fromWidth && last.file+(len(b.text)-last.text)/width*fromWidth == from {
			return
		}
	}
	b.runs = append(b.runs, run{text: len(b.text), file: from, width: width, fileWidth: fromWidth})
}

// truncate takes back what the text has from an offset on.
func (b *builder) truncate(n int) {
	b.text = b.text[:n]
	for len(b.runs) > 0 && b.runs[len(b.runs)-1].text >= n {
		b.runs = b.runs[:len(b.runs)-1]
	}
}

// softHyphen shows where a word may be divided, and is no part of it.
const softHyphen = "\u00ad"

// withoutSoftHyphens returns the document without them.
func (d *document) withoutSoftHyphens() *document {
	if !bytes.Contains(d.text, []byte(softHyphen)) {
		return d
	}
	b := builder{doc: d}
	for at := 0; at < len(d.text); {
		end := len(d.text)
		if i := bytes.Index(d.text[at:], []byte(softHyphen)); i >= 0 {
			end = at + i
		}
		b.copy(at, end)
		at = end + len(softHyphen)
	}
	return &document{path: d.path, text: b.text, runs: compose(b.runs, d.runs, len(b.text)), file: d.file, days: d.days}
}

// prose appends the document's text from start to end with what escapes mean, white
// space drawn together, and no soft hyphens. escape returns what the escape at the
// beginning of text means and how long it is, or no length.
func (b *builder) prose(start, end int, escape func(text []byte) (string, int)) {
	text, from := b.doc.text[:end], start
	for at := start; at < end; {
		size, meaning := 0, ""
		switch c := text[at]; {
		case c == '&' || c == '\\':
			meaning, size = escape(text[at:])
		case !b.keep && (c == ' ' || c >= '\t' && c <= '\r'):
			if meaning, size = b.space(text, at, at > from); size == 1 && meaning == " " && c == ' ' {
				size = 0
			}
		case c == softHyphen[0] && bytes.HasPrefix(text[at:], []byte(softHyphen)):
			size = len(softHyphen)
		}
		if size == 0 {
			at++
			continue
		}
		b.copy(from, at)
		b.replace(meaning, at, at+size)
		at += size
		from = at
	}
	b.copy(from, end)
}

// space returns what a run of white space becomes: a single space, or nothing where
// the block begins or a space stands already.
func (b *builder) space(text []byte, at int, textBefore bool) (string, int) {
	size := 0
	for at+size < len(text) && (text[at+size] == ' ' || text[at+size] >= '\t' && text[at+size] <= '\r') {
		size++
	}
	if !textBefore && (b.atStart() || len(b.text) > 0 && (b.text[len(b.text)-1] == ' ' || b.text[len(b.text)-1] == '\n')) {
		return "", size
	}
	return " ", size
}

// longestEntity is the length of the longest named entity of HTML,
// "&CounterClockwiseContourIntegral;", which a numeric one with leading zeros may reach.
const longestEntity = 33

// entity returns the meaning of the HTML entity at the beginning of text, which begins
// with "&", and its length. What is no entity has no length.
func entity(text []byte) (string, int) {
	end := 1
	for end < min(len(text), longestEntity) && (isAlphanumeric(text[end]) || text[end] == '#' && end == 1) {
		end++
	}
	if end < 2 || end == len(text) || text[end] != ';' {
		return "", 0
	}
	written := string(text[:end+1])
	meaning := html.UnescapeString(written)
	if meaning == written || len(meaning) > 1 && strings.HasSuffix(meaning, ";") {
		return "", 0 // nothing, or only its beginning, is the name of a character
	}
	if meaning == softHyphen {
		meaning = ""
	}
	if !utf8.ValidString(meaning) {
		meaning = string(utf8.RuneError)
	}
	return meaning, end + 1
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// article returns what was built.
func (b *builder) article() *Article {
	b.close()
	return &Article{Path: b.doc.path, Text: string(b.text), Regions: b.regions, runs: compose(b.runs, b.doc.runs, len(b.text)), file: b.doc.file}
}

// compose joins runs of a text of n bytes, which lead to a document, with the
// document's own, which lead to the file.
func compose(outer, inner []run, n int) []run {
	if len(inner) == 1 && inner[0].width == 1 && inner[0].fileWidth == 1 {
		for i := range outer {
			outer[i].file += inner[0].file
		}
		return outer
	}
	through := Article{runs: inner}
	var runs []run
	for i, r := range outer {
		end := n
		if i+1 < len(outer) {
			end = outer[i+1].text
		}
		if r.width == 1 && r.fileWidth == 1 {
			runs = through.split(runs, r, end)
			continue
		}
		for ; r.text < end; r.text, r.file = r.text+r.width, r.file+r.fileWidth {
			from, to := through.Extent(r.file, r.file+r.fileWidth)
			runs = append(runs, run{text: r.text, file: from, width: r.width, fileWidth: to - from})
		}
	}
	return runs
}

// split appends the pieces that a's runs cut a run of copied text into, up to an offset
// of the text.
func (a *Article) split(runs []run, r run, end int) []run {
	i := max(lastAtOrBefore(len(a.runs), func(i int) int { return a.runs[i].text }, r.file), 0)
	for ; i < len(a.runs); i++ {
		inner := a.runs[i]
		from := max(inner.text, r.file)
		text := r.text + from - r.file
		if text >= end {
			break
		}
		file := inner.file + (from-inner.text)/inner.width*inner.fileWidth
		runs = append(runs, run{text: text, file: file, width: inner.width, fileWidth: inner.fileWidth})
	}
	return runs
}
