package engine

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// copies is a file system with one folder, which holds a few files again and again
// under ever new names. It costs no memory a file, and no time to open one.
type copies struct {
	names    []string
	contents map[string][]byte
}

// corpusCopies repeats the corpus of the repository until it has so many bytes.
func corpusCopies(tb testing.TB, size int64) (copies, int64) {
	tb.Helper()
	names, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	c, total := copies{contents: make(map[string][]byte)}, int64(0)
	for i := 0; total < size; i++ {
		for _, name := range names {
			content, ok := c.contents[filepath.Base(name)]
			if !ok {
				content, err = os.ReadFile(name)
				require.NoError(tb, err)
				c.contents[filepath.Base(name)] = content
			}
			c.names = append(c.names, fmt.Sprintf("%06d-%s", i, filepath.Base(name)))
			total += int64(len(content))
		}
	}
	return c, total
}

func (c copies) content(name string) []byte { return c.contents[filepath.Base(name)[len("000000-"):]] }

func (c copies) Stat(name string) (fs.FileInfo, error) { return entry(filepath.Base(name)), nil }

func (c copies) ReadDir(string) ([]fs.DirEntry, error) {
	entries := make([]fs.DirEntry, len(c.names))
	for i, name := range c.names {
		entries[i] = fs.FileInfoToDirEntry(entry(name))
	}
	return entries, nil
}

func (c copies) Open(name string) (fs.File, error) {
	return opened{bytes.NewReader(c.content(name)), entry(name)}, nil
}

func (c copies) Real(name string) (string, error) { return name, nil }

type opened struct {
	io.Reader
	entry
}

func (o opened) Stat() (fs.FileInfo, error) { return o.entry, nil }
func (opened) Close() error                 { return nil }

// entry describes a file by its name; the name "corpus" is the folder.
type entry string

func (e entry) Name() string { return string(e) }
func (entry) Size() int64    { return 0 }
func (e entry) Mode() fs.FileMode {
	if e.IsDir() {
		return fs.ModeDir
	}
	return 0
}
func (entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool      { return e == "corpus" }
func (entry) Sys() any           { return nil }

// BenchmarkCheck checks the corpus of the repository, repeated to 50 MB, by the rules
// of the repository.
func BenchmarkCheck(b *testing.B) {
	book, err := rule.Load(os.DirFS("../.."), []string{"rules"})
	require.NoError(b, err)
	files, size := corpusCopies(b, 50<<20)
	b.SetBytes(size)
	b.ReportAllocs()
	claims := 0
	for b.Loop() {
		result, err := Check(b.Context(), Config{Rules: book.Rules, Files: files, Root: "/", Articles: []string{"corpus"}, Whole: true})
		require.NoError(b, err)
		claims = 0
		for _, f := range result.Facts {
			claims += len(f.Claims)
		}
	}
	b.ReportMetric(float64(claims), "claims")
}
