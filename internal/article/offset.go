package article

import (
	"bytes"
	"sort"
	"sync"
)

// run says where a stretch of the text, up to the next run, comes from: each `width`
// bytes of text from `fileWidth` bytes of the file. Plain UTF-8 is one to one, an
// entity is a run of one character, a separator between blocks takes no bytes of the
// file.
type run struct {
	text, file       int // where the stretch begins, in either
	width, fileWidth int
}

// file is the bytes that articles were read from. The articles of a packed file share
// one, or have a part of it each.
type file struct {
	source   []byte
	base     int // offset of source in the whole file
	line     int // number of the first line of source, from 1
	encoding encoding

	once  sync.Once
	lines []int // offsets into source of the beginnings of lines
}

// Offset returns the place in the file, in bytes from its beginning, of the character
// at an offset of the text.
func (a *Article) Offset(text int) int {
	r := a.runAt(text)
	return r.file + (text-r.text)/r.width*r.fileWidth
}

// Extent returns the place in the file of text[start:end]. Its end is that of the last
// character, so that markup behind a word does not belong to it.
func (a *Article) Extent(start, end int) (fileStart, fileEnd int) {
	fileStart = a.Offset(start)
	if end <= start {
		return fileStart, fileStart
	}
	r := a.runAt(end - 1)
	return fileStart, r.file + ((end-1-r.text)/r.width+1)*r.fileWidth
}

// runAt returns the run that holds an offset of the text.
func (a *Article) runAt(text int) run {
	i := lastAtOrBefore(len(a.runs), func(i int) int { return a.runs[i].text }, text)
	if i < 0 {
		return run{width: 1, fileWidth: 1}
	}
	return a.runs[i]
}

// lastAtOrBefore returns the index of the last of n ascending places that is not
// after at, or -1.
func lastAtOrBefore(n int, place func(int) int, at int) int {
	return sort.Search(n, func(i int) bool { return place(i) > at }) - 1
}

// Position returns the line and column of an offset into the file. A byte order mark
// has no column of its own.
func (a *Article) Position(offset int) Position {
	f := a.file
	f.once.Do(func() { f.lines = f.encoding.lines(f.source) })
	at := min(max(offset-f.base, 0), len(f.source))
	i := max(lastAtOrBefore(len(f.lines), func(i int) int { return f.lines[i] }, at), 0)
	start := min(f.lines[i], at)
	p := f.encoding.column(f.source[start:at])
	p.Line = f.line + i
	return p
}

// Source returns the bytes of the file from start to end, as UTF-8. What lies outside
// of the article is left out.
func (a *Article) Source(start, end int) string {
	f := a.file
	start = min(max(start-f.base, 0), len(f.source))
	end = min(max(end-f.base, start), len(f.source))
	return f.encoding.text(f.source[start:end])
}

// newlines returns the offsets of the beginnings of lines, the first of which is
// start.
func newlines(source []byte, start int) []int {
	mark := byte('\n')
	if bytes.IndexByte(source, '\n') < 0 {
		mark = '\r'
	}
	lines := make([]int, 1, 1+bytes.Count(source, []byte{mark}))
	lines[0] = start
	for at := 0; ; {
		i := bytes.IndexByte(source[at:], mark)
		if i < 0 {
			return lines
		}
		at += i + 1
		lines = append(lines, at)
	}
}

// builder puts an article's text together from pieces of a file.
type builder struct {
	text    []byte
	runs    []run
	regions []Region
	source  []byte // the file, as UTF-8
	base    int    // offset of source in the file
}

// copy appends source[start:end] as it is.
func (b *builder) copy(start, end int) {
	if start >= end {
		return
	}
	b.extend(b.base+start, 1, 1)
	b.text = append(b.text, b.source[start:end]...)
}

// replace appends text that stands for source[start:end]: an entity, an escape.
func (b *builder) replace(text string, start, end int) {
	if text == "" {
		return
	}
	b.extend(b.base+start, len(text), end-start)
	b.text = append(b.text, text...)
}

// extend begins a run at the end of the text, unless the last one leads there.
func (b *builder) extend(file, width, fileWidth int) {
	if n := len(b.runs); n > 0 {
		last := b.runs[n-1]
		if last.width == width && last.fileWidth == fileWidth &&
			last.file+(len(b.text)-last.text)/width*fileWidth == file {
			return
		}
	}
	b.runs = append(b.runs, run{text: len(b.text), file: file, width: width, fileWidth: fileWidth})
}

// blockGap stands between two blocks of a text: an empty line.
const blockGap = "\n\n"

// separate puts an empty line after what the text has so far.
func (b *builder) separate(at int) {
	if len(b.text) > 0 && !bytes.HasSuffix(b.text, []byte(blockGap)) {
		b.replace(blockGap, at, at)
	}
}

// article returns what was built.
func (b *builder) article(path string, f *file) *Article {
	return &Article{Path: path, Text: string(b.text), Regions: b.regions, runs: b.runs, file: f}
}
