package engine

import (
	"errors"
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

// errCircle is a link that leads to itself, or a circle of links.
var errCircle = errors.New("a link that leads to itself")

// errNowhere is what lies in a folder and is not there: a link to nothing, or a file that
// went away in the meantime.
var errNowhere = errors.New("a link that leads to nothing")

// Real is [filepath.EvalSymlinks], which has no error of its own for a loop but a text.
func (Disk) Real(name string) (string, error) {
	real, err := filepath.EvalSymlinks(name)
	var path *fs.PathError
	if err != nil && !errors.As(err, &path) {
		return "", errCircle
	}
	return real, err
}
