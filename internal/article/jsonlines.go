package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// readJSONLines yields the articles of a file of one JSON object a line. A record that
// is no article is an error, and the next line is read. Each article has its line as
// its file; it is to be used before the next one is asked for.
func readJSONLines(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	lines := lineReader{in: bufio.NewReaderSize(r, lineBuffer), limit: o.limit()}
	o.Fields = o.Fields.or(defaultFields)
	var b builder
	base := 0
	for number := 1; ; number++ {
		line, err := lines.next()
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return
		}
		var a *Article
		switch {
		case errors.Is(err, ErrTooLarge):
			err = fmt.Errorf("line %d: %w", number, err)
		case err != nil && !errors.Is(err, io.EOF):
			yield(nil, err)
			return
		case number == 1 && checkFirstLine(line) != nil:
			yield(nil, checkFirstLine(line))
			return
		case len(bytes.TrimSpace(line)) > 0:
			a, err = b.parseLine(name, line, base, number, o)
		default:
			err = nil
		}
		base += lines.size
		if (a != nil || err != nil) && !yield(a, err) {
			return
		}
	}
}

// errWide is returned for records in UTF-16, which RFC 8259 does not allow in JSON.
var errWide = errors.New("records must be UTF-8, and this is UTF-16")

// checkFirstLine tells whether a file can be JSON Lines at all.
func checkFirstLine(line []byte) error {
	if e, _ := detectMark(line); e != utf8Plain {
		return errWide
	}
	if isBinary(line) {
		return ErrBinary
	}
	return nil
}

// parseLine reads a line, which begins at an offset of its file. The builder's memory
// is that of the line before, whose article is not used any more.
func (b *builder) parseLine(name string, line []byte, base, number int, o Options) (*Article, error) {
	d := &document{path: name, file: &file{source: line, base: base, line: number}}
	var err error
	if d.text, d.runs, d.file.encoding, err = decode(line); err != nil {
		return nil, fmt.Errorf("line %d: %w", number, err)
	}
	for i := range d.runs {
		d.runs[i].file += base
	}
	r, end, bad := parseRecord(d.text, skipJSONSpace(d.text, 0), o.Fields)
	if bad == nil && skipJSONSpace(d.text, end) < len(d.text) {
		bad = &recordError{end, "something stands behind the record"}
	}
	if bad != nil {
		return nil, &FormatError{d.position(bad.at), bad.message}
	}
	*b = builder{doc: d, text: b.text[:0], runs: b.runs[:0]}
	if sound := len(d.runs) == 1; sound && o.Needed != nil && !o.Needed(line) {
		r.unneeded = true
	}
	a, err := r.article(b, jsonNotation)
	if err == nil && a.ID == "" {
		a.ID = name + ":" + strconv.Itoa(number)
	}
	return a, err
}

// lineBuffer is as much as is read at once: a few records.
const lineBuffer = 256 << 10

// lineReader reads lines of any length up to a limit.
type lineReader struct {
	in    *bufio.Reader
	long  []byte // a line that the buffer could not hold
	limit int64
	size  int // of the last line in the file
}

// next returns the next line with its end. Only io.EOF and ErrTooLarge may come with
// more to read; a line that is too large has been passed over.
func (l *lineReader) next() ([]byte, error) {
	line, err := l.in.ReadSlice('\n')
	l.size = len(line)
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	l.long = append(l.long[:0], line...)
	tooLarge := false
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = l.in.ReadSlice('\n')
		l.size += len(line)
		if tooLarge = int64(l.size) > l.limit; !tooLarge {
			l.long = append(l.long, line...)
		}
	}
	if tooLarge && (err == nil || errors.Is(err, io.EOF)) {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, l.limit)
	}
	return l.long, err
}
