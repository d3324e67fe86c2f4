package article

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// archive is a ZIP file of documents.
type archive struct {
	members map[string]*zip.File
	twice   map[string]bool // the names of several members
	size    int64           // of the file
	left    int64           // bytes that may still be unpacked
}

// oleMark begins the files of Word before 2007, and those that Office encrypts
// ([MS-CFB], section 2.2).
const oleMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// errOLE is the error of such a file.
var errOLE = errors.New("it has a password, or is of Word before 2007; save it as .docx without a password")

// encryptedFlag is the bit of a member's flags that says that it has a password
// (APPNOTE.TXT, section 4.4.4).
const encryptedFlag = 1

// openArchive reads a ZIP file.
func openArchive(r io.Reader, o Options) (*archive, error) {
	source, err := readAll(r, o.limit())
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(source, []byte(oleMark)) {
		return nil, errOLE
	}
	packed, err := zip.NewReader(bytes.NewReader(source), int64(len(source)))
	if err != nil {
		return nil, ofArchive(err)
	}
	z := &archive{members: make(map[string]*zip.File, len(packed.File)), twice: make(map[string]bool), size: int64(len(source)), left: o.limit()}
	for _, f := range packed.File {
		z.twice[f.Name] = z.members[f.Name] != nil
		z.members[f.Name] = f
	}
	return z, nil
}

// ofArchive is an error of a ZIP file in the words of all packed files.
func ofArchive(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errCutOff
	}
	return err
}

// has reports whether there is a member of a name.
func (z *archive) has(name string) bool { return z.members[name] != nil }

// member returns the bytes of a file of the archive. What all of them unpack to
// together has the limit of an article. Of two of one name nobody can tell which is meant.
func (z *archive) member(name string) ([]byte, error) {
	f := z.members[name]
	switch {
	case f == nil:
		return nil, fmt.Errorf("%s is missing", name)
	case z.twice[name]:
		return nil, fmt.Errorf("%s is there twice", name)
	case f.Flags&encryptedFlag != 0:
		return nil, fmt.Errorf("%s has a password", name)
	}
	if size := f.UncompressedSize64; size > bombSize && size/bombRatio > min(f.CompressedSize64, uint64(z.size)) {
		return nil, fmt.Errorf("%s: %w", name, ErrBomb)
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, ofArchive(err))
	}
	defer func() { _ = in.Close() }()
	source, err := readAll(in, z.left) // which holds the archive to the size that it tells
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, ofArchive(err))
	}
	z.left -= int64(len(source))
	return source, nil
}
