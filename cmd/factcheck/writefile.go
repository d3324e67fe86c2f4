package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file whole, or not at all. A file that there is keeps its
// permissions, and a link stays a link: what it leads to is replaced. What is no regular
// file, such as a device or a pipe, is written to.
func writeFile(name string, content []byte) error {
	info, err := os.Stat(name)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return writeInto(name, content)
	case err == nil:
	case errors.Is(err, fs.ErrNotExist):
		info = nil
	default:
		return err
	}
	target, err := destination(name)
	if err != nil {
		return err
	}
	next, err := beside(target, content, permissions(info))
	if err != nil {
		if at := (*fs.PathError)(nil); errors.As(err, &at) {
			return fmt.Errorf("%s: %w", name, at.Err) // the user knows of no temporary file
		}
		return err
	}
	if err := os.Rename(next, target); err != nil {
		return errors.Join(err, os.Remove(next))
	}
	return nil
}

// writeInto writes to what is no regular file.
func writeInto(name string, content []byte) error {
	out, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	return errors.Join(err, out.Close())
}

// ofNewFiles are the permissions of a file that there was not.
const ofNewFiles = 0o644

// permissions are those of a file, or of a new one where there is none.
func permissions(info fs.FileInfo) fs.FileMode {
	if info == nil {
		return ofNewFiles
	}
	return info.Mode().Perm()
}

// maxLinks is how many links are followed, one after the other, as Linux does.
const maxLinks = 40

// destination returns the file that a name leads to by links, which need not exist.
func destination(name string) (string, error) {
	for range maxLinks {
		info, err := os.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return name, nil
		}
		if err != nil {
			return "", err
		}
		to, err := os.Readlink(name)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			// Not joined, which would clean "link/..", where link leads elsewhere.
			to = filepath.Dir(name) + string(filepath.Separator) + to
		}
		name = to
	}
	return "", fmt.Errorf("%s: too many links, one after the other", name)
}

// beside writes a temporary file in the folder of another, and returns its name.
func beside(name string, content []byte, mode fs.FileMode) (string, error) {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return "", err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Chmod(mode), file.Sync(), file.Close()); err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// replacement is a file with its new content beside it. The old content stands beside
// it, too, until all files are replaced.
type replacement struct {
	name, next, old string
	committed       bool
}

// errChanged is returned for a file that somebody wrote meanwhile.
var errChanged = errors.New("it changed while it was checked")

// prepare writes the new content of a file that there is, and the old one, beside it,
// as [writeFile] does.
func prepare(name string, source, content []byte) (r replacement, err error) {
	if r.name, err = destination(name); err != nil {
		return r, err
	}
	info, err := os.Stat(r.name)
	if err != nil {
		return r, err
	}
	now, err := os.ReadFile(r.name)
	if err == nil && !bytes.Equal(now, source) {
		err = errChanged
	}
	if err != nil {
		return r, err
	}
	if r.old, err = beside(r.name, source, permissions(info)); err != nil {
		return r, err
	}
	if r.next, err = beside(r.name, content, permissions(info)); err != nil {
		return r, errors.Join(err, os.Remove(r.old))
	}
	return r, nil
}

// commit puts the new content in the place of the old one.
func (r *replacement) commit() error {
	if err := os.Rename(r.next, r.name); err != nil {
		return err
	}
	r.committed = true
	return nil
}

// end takes away what stands beside the file; where the whole failed, it brings the old
// content back.
func (r *replacement) end(failed bool) error {
	switch {
	case r.committed && failed:
		return os.Rename(r.old, r.name)
	case r.committed:
		return os.Remove(r.old)
	}
	return errors.Join(os.Remove(r.old), os.Remove(r.next))
}

// endAll ends replacements of which all were made, or none if err says why. What cannot be
// taken away beside one file is an error, and changes nothing of the others.
func endAll(all []replacement, err error) error {
	failed := err != nil
	for i := range all {
		err = errors.Join(err, all[i].end(failed))
	}
	return err
}
