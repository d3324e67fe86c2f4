package article

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
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

// compressions are the ways to unpack a file, by the ends of names.
var compressions = map[string]func(io.Reader) (io.ReadCloser, error){".gz": gunzip, ".zst": unzstd}

// compression returns the way to unpack a file of a name, nil if it is not compressed, and
// the name that says what is in it.
func compression(name string) (open func(io.Reader) (io.ReadCloser, error), inner string) {
	ext := path.Ext(name)
	if open = compressions[strings.ToLower(ext)]; open == nil {
		return nil, name
	}
	return open, strings.TrimSuffix(name, ext)
}

// readCompressed reads a compressed file as the format that its name says without the
// last ending.
func readCompressed(name string, r io.Reader, o Options, yield func(*Article, error) bool) {
	open, inner := compression(name)
	if again, _ := compression(inner); again != nil {
		yield(nil, errors.New("a compressed file within a compressed file is not read"))
		return
	}
	in, err := unpack(r, open)
	if err != nil {
		yield(nil, err)
		return
	}
	defer in.Close()
	o.read(name, inner, in, yield)
}

// unpack returns a reader of what was compressed.
func unpack(r io.Reader, open func(io.Reader) (io.ReadCloser, error)) (*fuse, error) {
	packed := &counter{in: r}
	in, err := open(packed)
	if err != nil {
		return nil, unpacking(err)
	}
	return &fuse{ReadCloser: in, packed: packed}, nil
}

// unpacking says what kept a file from being unpacked.
func unpacking(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errCutOff
	case errors.Is(err, io.EOF):
		err = errors.New("it is empty")
	case errors.Is(err, gzip.ErrHeader):
		err = errors.New("it is no gzip")
	case errors.Is(err, zstd.ErrMagicMismatch):
		err = errors.New("it is no Zstandard, or something else stands behind that")
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		err = errors.New("it asks for too much memory; pack it without --long and --ultra")
	}
	return fmt.Errorf("this cannot be unpacked: %w", err)
}

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
	io.ReadCloser
	packed *counter
	n      int64
}

func (f *fuse) Read(p []byte) (int, error) {
	n, err := f.ReadCloser.Read(p)
	f.n += int64(n)
	if err != nil && (!errors.Is(err, io.EOF) || f.packed.n == 0) {
		err = unpacking(err)
	}
	if f.n > bombSize && f.n/bombRatio > f.packed.n {
		return 0, ErrBomb
	}
	return n, err
}
