package article

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
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
	odd      bool // see Coding

	once  sync.Once
	lines []int // offsets into source of the beginnings of lines

	milestones []milestone // in long lines; see measure
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
	f.once.Do(func() {
		f.lines = f.encoding.lines(f.source)
		f.milestones = f.measure()
	})
	at := min(max(offset-f.base, 0), len(f.source))
	i := max(lastAtOrBefore(len(f.lines), func(i int) int { return f.lines[i] }, at), 0)
	start := min(f.lines[i], at)
	p := Position{Column: 1, ByteColumn: 1, UTF16Column: 1}
	if k := lastAtOrBefore(len(f.milestones), func(k int) int { return f.milestones[k].at }, at); k >= 0 && f.milestones[k].at > start {
		start, p = f.milestones[k].at, f.milestones[k].Position
	}
	p = p.plus(f.encoding.column(f.source[start:at]))
	p.Line = f.line + i
	return p
}

// Places tells the positions of one place after another, and counts what lies between two
// of a line once. It is for one goroutine.
type Places struct {
	article *Article
	last    int // the last place, an offset into the source of the file
	end     int // of its line, the beginning of the next one; 0 where no place is known
	Position
}

// Places returns what tells the positions of places of an article.
func (a *Article) Places() Places { return Places{article: a} }

// At returns what [Article.Position] does. It is fastest where offsets ascend.
func (p *Places) At(offset int) Position {
	f := p.article.file
	at := min(max(offset-f.base, 0), len(f.source))
	if !f.beginsCharacter(at) {
		return p.article.Position(offset)
	}
	if at < p.last || at >= p.end {
		p.Position, p.end = p.article.Position(offset), len(f.source)+1
		if next := p.Line - f.line + 1; next < len(f.lines) {
			p.end = f.lines[next]
		}
	} else {
		line := p.Line
		p.Position = p.plus(f.encoding.column(f.source[p.last:at]))
		p.Line = line
	}
	p.last = max(at, f.lines[p.Line-f.line]) // a byte order mark is before the first line
	return p.Position
}

// beginsCharacter reports whether a character surely begins at an offset of the source, so
// that columns can be counted from there.
func (f *file) beginsCharacter(at int) bool {
	switch f.encoding {
	case windows1252:
		return true
	case utf8Plain:
		return at == len(f.source) || utf8.RuneStart(f.source[at])
	}
	return false
}

// milestone is a place in a long line whose columns are known, so that those of the
// places behind it need not be counted from the beginning of the line.
type milestone struct {
	at int // offset into source
	Position
}

// apart is how many bytes lie between two milestones, or a little more.
const apart = 4096

// measure returns the milestones of lines that are longer than the way between two.
func (f *file) measure() []milestone {
	var found []milestone
	for i, start := range f.lines {
		end := len(f.source)
		if i+1 < len(f.lines) {
			end = f.lines[i+1]
		}
		p := Position{Column: 1, ByteColumn: 1, UTF16Column: 1}
		for end-start > apart {
			next := start
			for next < start+apart {
				_, size := f.encoding.next(f.source[next:end])
				next += size
			}
			p = p.plus(f.encoding.column(f.source[start:next]))
			found = append(found, milestone{next, p})
			start = next
		}
	}
	return found
}

// plus returns the position that q is, counted from p instead of the line's beginning.
func (p Position) plus(q Position) Position {
	p.Column += q.Column - 1
	p.ByteColumn += q.ByteColumn - 1
	p.UTF16Column += q.UTF16Column - 1
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
	mark := linebreak.Of(source)
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
