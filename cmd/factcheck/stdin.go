package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/engine"
)

// standardInput is the argument that names standard input, and the name of what is read
// there where no other is given.
const standardInput = "-"

// typed is a file that is read from standard input, as an editor sends what it has not
// saved. It lies over the disk: where a file of its name is there, it takes its place.
type typed struct {
	engine.Files
	name    string      // absolute
	path    string      // under which it is reported
	saved   fs.FileInfo // the file in whose place it stands; nil if there is none
	content []byte
	read    time.Time
}

// addStdin declares the flag for the name of standard input.
func (s *selection) addStdin(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.stdin, "stdin-filename", "", "the `name` of standard input, whose ending tells its format; a file of that name is not read (default \"-\")")
}

// takeTyped reads standard input if the arguments name it, and returns them with its name
// in the place of "-".
func (s *selection) takeTyped(ctx context.Context, arguments []string) ([]string, error) {
	if !slices.Contains(arguments, standardInput) {
		if s.stdin != "" {
			return nil, errors.New("--stdin-filename names standard input, which is read where an argument is \"-\"")
		}
		return arguments, nil
	}
	if s.ask != nil {
		return nil, errors.New("standard input is no part of a commit; leave out \"-\", or --staged and --since")
	}
	argument := s.stdin
	if argument == "" || argument == standardInput {
		argument = s.line.relative(s.Folder, standardInput)
	}
	t, err := s.newTyped(argument)
	if err != nil {
		return nil, err
	}
	if t.content, err = readTyped(ctx, s.line.stdin); err != nil {
		return nil, fmt.Errorf("standard input: %w", err)
	}
	t.read, s.typed = time.Now(), t
	arguments = slices.Clone(arguments)
	for i := range arguments {
		if arguments[i] == standardInput {
			arguments[i] = argument
		}
	}
	return arguments, nil
}

// newTyped returns standard input under the name that an argument gives it, unread.
func (s *selection) newTyped(argument string) (*typed, error) {
	name, err := filepath.Abs(s.line.path(argument))
	if err != nil {
		return nil, err
	}
	root, err := filepath.Abs(s.Folder)
	if err != nil {
		return nil, err
	}
	t := &typed{Files: engine.Disk{}, name: name, path: filepath.Clean(s.absolute([]string{argument})[0])}
	if rel, err := filepath.Rel(root, name); err == nil && filepath.IsLocal(rel) {
		t.path = rel
	}
	t.path = filepath.ToSlash(t.path)
	if t.saved, err = os.Stat(name); err == nil && t.saved.IsDir() {
		return nil, fmt.Errorf("standard input cannot have the name of a folder, %s; give it another one with --stdin-filename", argument)
	}
	return t, nil
}

// readTyped reads standard input to its end, unless the run ends before.
func readTyped(ctx context.Context, in io.Reader) ([]byte, error) {
	input := interruptible(ctx, in)
	defer input.Close()
	content, err := io.ReadAll(io.LimitReader(input, article.DefaultLimit+1))
	if len(content) > article.DefaultLimit {
		err = fmt.Errorf("%w: more than %d MiB", article.ErrTooLarge, article.DefaultLimit>>20)
	}
	return content, err
}

// errInterrupted is returned where the run ended before its work was done.
var errInterrupted = errors.New("interrupted")

// interruptible returns standard input, which ends with an error when the run ends:
// somebody may have given "-" without anything to read.
func interruptible(ctx context.Context, in io.Reader) io.ReadCloser {
	out, typed := io.Pipe()
	context.AfterFunc(ctx, func() { typed.CloseWithError(errInterrupted) })
	go func() {
		_, err := io.Copy(typed, in)
		typed.CloseWithError(err)
	}()
	return out
}

// is reports whether a file is the one that stands below: under its own name, or under
// another one that leads to it.
func (t *typed) is(name string, info fs.FileInfo) bool {
	return name == t.name || info != nil && t.saved != nil && os.SameFile(info, t.saved)
}

// Stat describes a file.
func (t *typed) Stat(name string) (fs.FileInfo, error) {
	info, err := t.Files.Stat(name)
	if t.is(name, info) {
		return typedInfo{t}, nil
	}
	return info, err
}

// Real returns the real name of a file. One that is not there yet has that which it
// would have.
func (t *typed) Real(name string) (string, error) {
	real, err := t.Files.Real(name)
	if err == nil || name != t.name {
		return real, err
	}
	if folder, err := t.Files.Real(filepath.Dir(name)); err == nil {
		return filepath.Join(folder, filepath.Base(name)), nil
	}
	return name, nil
}

// Open opens a file.
func (t *typed) Open(name string) (fs.File, error) {
	if name == t.name {
		return t.open(), nil
	}
	file, err := t.Files.Open(name)
	if err != nil || t.saved == nil {
		return file, err
	}
	if info, err := file.Stat(); err != nil || !t.is(name, info) {
		return file, nil
	}
	return t.open(), file.Close()
}

func (t *typed) open() fs.File { return typedFile{bytes.NewReader(t.content), t} }

// typedFile is standard input, opened as a file.
type typedFile struct {
	io.Reader
	of *typed
}

func (f typedFile) Stat() (fs.FileInfo, error) { return typedInfo{f.of}, nil }
func (typedFile) Close() error                 { return nil }

// typedInfo describes standard input as a file that was written just now, so that nobody
// takes it for one that has not changed.
type typedInfo struct{ of *typed }

func (i typedInfo) Name() string       { return filepath.Base(i.of.name) }
func (i typedInfo) Size() int64        { return int64(len(i.of.content)) }
func (i typedInfo) ModTime() time.Time { return i.of.read }
func (typedInfo) Mode() fs.FileMode    { return 0o444 }
func (typedInfo) IsDir() bool          { return false }
func (typedInfo) Sys() any             { return nil }

// unsaved is the memory of a run that reads standard input: what that says is not
// remembered, nor what the facts of the corpus come to with it.
type unsaved struct {
	engine.Memory
	path string // of standard input
}

// Recall returns nothing of standard input.
func (u unsaved) Recall(path string) engine.Record {
	if path == u.path {
		return nil
	}
	return u.Memory.Recall(path)
}

// Keep remembers the files of the corpus alone.
func (u unsaved) Keep(path string, content engine.Digest, stamp engine.Stamp, said engine.Said) (engine.Mark, bool) {
	if path == u.path {
		return engine.Mark{}, false
	}
	return u.Memory.Keep(path, content, stamp, said)
}

// Tally remembers nothing.
func (unsaved) Tally(*engine.Tallies) {}
