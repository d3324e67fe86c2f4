package article

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// Records is a file of JSON Lines that is cut into pieces of whole lines, so that
// several can be read at once.
type Records struct {
	name    string
	in      io.Reader
	packed  io.Closer // nil where nothing is to be unpacked
	options Options

	rest []byte // the beginning of the line behind the last piece
	base int    // of rest in the file
	line int    // its number, from 1
	end  bool   // nothing more is to be had
}

// OpenRecords returns the records of a file of that name, which may be compressed. They
// are to be closed; the file itself is left open. The error says that it cannot be
// unpacked.
func OpenRecords(name string, r io.Reader, o Options) (*Records, error) {
	open, _ := compression(name)
	if open == nil {
		return newRecords(name, r, o), nil
	}
	in, err := unpack(r, open)
	if err != nil {
		return nil, err
	}
	records := newRecords(name, in, o)
	records.packed = in
	return records, nil
}

// newRecords returns the records of what was in a file of that name.
func newRecords(name string, r io.Reader, o Options) *Records {
	o.Fields = o.Fields.or(defaultFields)
	return &Records{name: name, in: r, options: o, line: 1}
}

// Close gives back what the unpacking took.
func (r *Records) Close() {
	if r.packed != nil {
		_ = r.packed.Close() // what was read was read
	}
}

// pieceSize is how much of a file is read at once: what stays in the cache of a
// processor core from one look at it to the next.
const pieceSize = 512 << 10

// Next reads the next lines into a piece, whose memory it uses again. It is false at the
// end of the file.
func (r *Records) Next(p *Piece) bool {
	if r.end {
		return false
	}
	p.name, p.options, p.failed = r.name, r.options, nil
	p.base, p.line, p.learned = r.base, r.line, false
	p.lines = append(p.lines[:0], r.rest...)
	whole := r.fill(p)
	r.rest = append(r.rest[:0], p.lines[whole:]...)
	p.lines = p.lines[:whole]
	if r.line == 1 {
		if err := checkFirstLine(p.lines[:linebreak.Length(p.lines)]); err != nil {
			p.lines, p.failed, r.end = nil, err, true
		}
	}
	r.base += whole
	r.line += bytes.Count(p.lines, []byte{'\n'})
	return len(p.lines) > 0 || p.failed != nil
}

// fill reads until a piece has a whole line, and returns where the last such line ends.
func (r *Records) fill(p *Piece) int {
	for seen := 0; ; seen = len(p.lines) {
		err := r.readMore(p)
		if err != nil {
			r.end = true
		}
		if err != nil && !errors.Is(err, io.EOF) {
			p.failed = err
			return bytes.LastIndexByte(p.lines, '\n') + 1
		}
		if err != nil {
			return len(p.lines)
		}
		if whole := bytes.LastIndexByte(p.lines[seen:], '\n') + 1; whole > 0 {
			return seen + whole
		}
		if int64(len(p.lines)) > r.options.limit() {
			return r.skipLine(p)
		}
	}
}

// readMore appends what is read at once to a piece. Its error is that of the reader.
func (r *Records) readMore(p *Piece) error {
	p.lines = slices.Grow(p.lines, pieceSize)
	seen := len(p.lines)
	n, err := io.ReadFull(r.in, p.lines[seen:seen+pieceSize])
	p.lines = p.lines[:seen+n]
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return io.EOF
	}
	return err
}

// skipLine passes over the rest of a line that is too large, and leaves the piece with
// what stands behind it.
func (r *Records) skipLine(p *Piece) int {
	p.failed = tooLarge(r.line, r.options)
	for {
		r.base += len(p.lines)
		p.lines = p.lines[:0]
		err := r.readMore(p)
		if end := bytes.IndexByte(p.lines, '\n') + 1; end > 0 {
			r.base += end
			r.line++
			p.lines = p.lines[:copy(p.lines, p.lines[end:])]
			return 0
		}
		if err != nil {
			if r.end = true; !errors.Is(err, io.EOF) {
				p.failed = err
			}
			p.lines = p.lines[:0]
			return 0
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
