package engine

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Files is a file system that articles are found and read in. Names are those of the
// operating system, and absolute.
type Files interface {
	// Stat describes a file, following symbolic links.
	Stat(name string) (fs.FileInfo, error)
	// ReadDir returns the entries of a folder, sorted by name. Where some cannot be
	// read it returns the others, and an error.
	ReadDir(name string) ([]fs.DirEntry, error)
	// Open opens a file for reading.
	Open(name string) (fs.File, error)
	// Real returns the one name that a file has when all symbolic links are followed.
	Real(name string) (string, error)
}

// Disk is the file system of the operating system.
type Disk struct{}

// Stat is [os.Stat].
func (Disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// ReadDir is [os.ReadDir].
func (Disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Open is [os.Open].
func (Disk) Open(name string) (fs.File, error) { return os.Open(name) }

// Real is [filepath.EvalSymlinks].
func (Disk) Real(name string) (string, error) { return filepath.EvalSymlinks(name) }
