package engine

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Files is a file system that articles are found and read in. Names are those of the
// operating system, absolute or relative to the working directory.
type Files interface {
	// Stat describes a file, following symbolic links.
	Stat(name string) (fs.FileInfo, error)
	// ReadDir returns the entries of a folder, sorted by name. Where some cannot be
	// read it returns the others, and an error.
	ReadDir(name string) ([]fs.DirEntry, error)
	// ReadFile returns the content of a file.
	ReadFile(name string) ([]byte, error)
	// Real returns the one absolute name that a file has when all symbolic links
	// are followed.
	Real(name string) (string, error)
}

// Disk is the file system of the operating system.
type Disk struct{}

// Stat is [os.Stat].
func (Disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// ReadDir is [os.ReadDir].
func (Disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// ReadFile is [os.ReadFile].
func (Disk) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// Real follows all symbolic links of a name.
func (Disk) Real(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(name)
}
