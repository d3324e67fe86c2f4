package article

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// ErrBomb is returned for a file that unpacks to far more than any text does.
var ErrBomb = errors.New("a file that unpacks to far more than any text")

// errCutOff is returned for a packed file that ends too soon.
var errCutOff = errors.New("the packed file is cut off")

// Text shrinks to a third or a tenth, tables of numbers to a thirtieth. A file that
// unpacks to more than bombRatio times its size, and to more than bombSize, is none.
const (
	bombRatio = 200
	bombSize  = 64 << 20
)

// unpack returns the way to read a compressed file: as the format that its name says
// without the last ending.
func unpack(open func(io.Reader) (io.ReadCloser, error)) packed {
	return func(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
		inner := strings.TrimSuffix(name, path.Ext(name))
		if ext := path.Ext(inner); strings.EqualFold(ext, ".gz") || strings.EqualFold(ext, ".zst") {
			yield(nil, fmt.Errorf("a compressed file within a compressed file is not read"))
			return
		}
		in := &counter{in: r}
		out, err := open(in)
		if err != nil {
			yield(nil, fmt.Errorf("this cannot be unpacked: %w", err))
			return
		}
		defer func() { _ = out.Close() }()
		o.read(name, inner, &fuse{in: out, packed: in}, yield)
	}
}

func gunzip(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }

// zstdWindow is the greatest window that a file may ask memory for: that of zstd -19.
const zstdWindow = 8 << 20

func unzstd(r io.Reader) (io.ReadCloser, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// counter counts what is read.
type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// fuse stops the reading of a bomb.
type fuse struct {
	in     io.Reader
	packed *counter
	n      int64
}

func (f *fuse) Read(p []byte) (int, error) {
	n, err := f.in.Read(p)
	if f.n += int64(n); errors.Is(err, io.ErrUnexpectedEOF) {
		err = errCutOff
	}
	if f.n > bombSize && f.n/bombRatio > f.packed.n {
		return 0, ErrBomb
	}
	return n, err
}
