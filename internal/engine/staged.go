package engine

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// index is a file system on which some files have another content than on the disk:
// that which is about to be committed.
type index struct {
	Files
	contents map[string][]byte // by real name
}

// Open opens a file with the content that it has in the index.
func (x index) Open(name string) (fs.File, error) {
	real, err := x.Real(name)
	if err != nil {
		return nil, err
	}
	content, ok := x.contents[real]
	if !ok {
		return x.Files.Open(name)
	}
	info, err := x.Stat(name)
	if err != nil {
		return nil, err
	}
	return staged{bytes.NewReader(content), info}, nil
}

// folder is what the next commit has in a folder.
type folder struct {
	index
	root      string
	gone      []string                        // files that are not on the disk, by their absolute names
	untracked func() (map[string]bool, error) // those that are on the disk alone
}

// Open opens a file, or a folder, by its path in the folder.
func (f folder) Open(path string) (fs.File, error) {
	if !fs.ValidPath(path) {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrInvalid}
	}
	name, err := filepath.Abs(filepath.Join(f.root, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	return f.index.Open(name)
}

// Stat is what the file that Open opens tells: its name is a path here.
func (f folder) Stat(path string) (fs.FileInfo, error) {
	file, err := f.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// ReadDir reads a folder by its path: what git knows of what lies there, and what git knows
// and is gone from the disk.
func (f folder) ReadDir(path string) ([]fs.DirEntry, error) {
	dir, err := filepath.Abs(filepath.Join(f.root, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	if real, err := f.Real(dir); err == nil {
		dir = real // as git names what lies there
	}
	untracked, err := f.untracked()
	if err != nil {
		return nil, err
	}
	entries, err := f.index.ReadDir(dir)
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return untracked[filepath.Join(dir, e.Name())] })
	gone := f.goneFrom(dir)
	if len(gone) > 0 && errors.Is(err, fs.ErrNotExist) {
		err = nil // the whole folder is gone
	}
	for _, g := range gone {
		if !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == g.Name() }) {
			entries = append(entries, g)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// goneFrom returns the files of the index in a folder that are not on the disk, and the
// folders in it that hold such files.
func (f folder) goneFrom(dir string) []fs.DirEntry {
	var gone []fs.DirEntry
	for _, name := range f.gone {
		below, err := filepath.Rel(dir, name)
		if err != nil || !filepath.IsLocal(below) {
			continue
		}
		first, _, deeper := strings.Cut(filepath.ToSlash(below), "/")
		gone = append(gone, missing{name: first, folder: deeper})
	}
	return gone
}

// missing is a file of the index that is not on the disk, or a folder that holds one.
type missing struct {
	name   string
	folder bool
}

func (m missing) Name() string             { return m.name }
func (m missing) IsDir() bool              { return m.folder }
func (missing) Info() (fs.FileInfo, error) { return nil, fs.ErrNotExist }

func (m missing) Type() fs.FileMode {
	if m.folder {
		return fs.ModeDir
	}
	return 0
}

// staged is an open file of the index.
type staged struct {
	io.Reader
	info fs.FileInfo
}

func (s staged) Stat() (fs.FileInfo, error) { return s.info, nil }
func (staged) Close() error                 { return nil }
