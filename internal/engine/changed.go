package engine

import (
	"bytes"
	"io"
	"io/fs"
	"path/filepath"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// changed tells verdict of a change by the paths that articles are reported under.
type changed struct {
	*change.Set
	disk  Files
	root  string
	names sync.Map // real names, by path
}

// changes returns what the run is about; nil if it is about everything.
func (c Config) changes() (verdict.Changes, error) {
	if c.Changes == nil {
		return nil, nil
	}
	root, err := filepath.Abs(c.Root)
	return &changed{Set: c.Changes, disk: c.files(), root: root}, err
}

// Touches reports whether lines of the file at a path changed.
func (c *changed) Touches(path string, first, last int) bool {
	return c.Set.Touches(c.name(path), first, last)
}

// name returns the real name of a file; git names files so.
func (c *changed) name(path string) string {
	if known, ok := c.names.Load(path); ok {
		return known.(string)
	}
	name := filepath.FromSlash(path)
	if !filepath.IsAbs(name) {
		name = filepath.Join(c.root, name)
	}
	if real, err := c.disk.Real(name); err == nil {
		name = real
	}
	c.names.Store(path, name)
	return name
}

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

// staged is an open file of the index.
type staged struct {
	io.Reader
	info fs.FileInfo
}

func (s staged) Stat() (fs.FileInfo, error) { return s.info, nil }
func (staged) Close() error                 { return nil }
