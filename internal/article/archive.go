package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
)

// archive is a ZIP file of documents.
type archive struct {
	*zip.Reader
	size int64 // of the file
	left int64 // bytes that may still be unpacked
}

// openArchive reads a ZIP file.
func openArchive(r io.Reader, o Options) (*archive, error) {
	source, err := readAll(r, o.limit())
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return nil, err
	}
	return &archive{z, int64(len(source)), o.limit()}, nil
}

// member returns the bytes of a file of the archive. What all of them unpack to
// together has the limit of an article.
func (z *archive) member(name string) ([]byte, error) {
	for _, f := range z.File {
		if f.Name != name {
			continue
		}
		in, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		defer func() { _ = in.Close() }()
		if size := f.UncompressedSize64; size > bombSize && size/bombRatio > min(f.CompressedSize64, uint64(z.size)) {
			return nil, fmt.Errorf("%s: %w", name, ErrBomb)
		}
		source, err := readAll(in, z.left) // which holds the archive to the size that it tells
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		z.left -= int64(len(source))
		return source, nil
	}
	return nil, fmt.Errorf("%s is missing", name)
}
