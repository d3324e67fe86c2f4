package article

import (
	"bufio"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// errTrailing is returned for a packed file that does not end where its text does.
var errTrailing = errors.New("something that is no gzip stands behind it")

// gzipMark begins each member of a gzip file (RFC 1952, section 2.3.1).
const gzipMark = "\x1f\x8b"

// gunzipper reads the members of a gzip file one after the other, and passes over the
// zeros that tapes and blocks are filled up with, as gzip(1) does.
type gunzipper struct {
	*gzip.Reader
	in *bufio.Reader
}

func gunzip(r io.Reader) (io.ReadCloser, error) {
	in := bufio.NewReader(r)
	member, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	member.Multistream(false)
	return &gunzipper{member, in}, nil
}

func (g *gunzipper) Read(p []byte) (int, error) {
	n, err := g.Reader.Read(p)
	if !errors.Is(err, io.EOF) {
		return n, err
	}
	return n, g.next()
}

// next goes to the next member; io.EOF if there is none.
func (g *gunzipper) next() error {
	mark, err := g.in.Peek(len(gzipMark))
	if string(mark) == gzipMark {
		if err = g.Reset(g.in); errors.Is(err, io.EOF) {
			return io.ErrUnexpectedEOF
		}
		g.Multistream(false)
		return err
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	for {
		switch c, err := g.in.ReadByte(); {
		case err != nil:
			return err
		case c != 0:
			return errTrailing
		}
	}
}
