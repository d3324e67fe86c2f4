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
	return &archive{z, o.limit()}, nil
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
		source, err := readAll(in, z.left)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		z.left -= int64(len(source))
		return source, nil
	}
	return nil, fmt.Errorf("%s is missing", name)
}
