package rule

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBadRules loads the rules of every archive in testdata/bad, which hold bad rule
// files and, under the name "want", what is to be said of them. A line "load: PATH..."
// in the comment says what is loaded; the folder "rules" if there is none.
func TestBadRules(t *testing.T) {
	archives, err := filepath.Glob("testdata/bad/*.txtar")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(archives), 20)
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			files, paths, want := unpack(t, archive)
			_, err := Load(files, paths)
			require.Error(t, err)
			assert.Equal(t, want, err.Error()+"\n")
		})
	}
}

func unpack(t *testing.T, archive string) (files fstest.MapFS, paths []string, want string) {
	t.Helper()
	bytes, err := os.ReadFile(archive)
	require.NoError(t, err)
	content := txtar.Parse(bytes)
	paths = []string{"rules"}
	for line := range strings.Lines(string(content.Comment)) {
		if names, ok := strings.CutPrefix(line, "load: "); ok {
			paths = strings.Fields(names)
		}
	}
	files = fstest.MapFS{}
	for _, f := range content.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files, paths, want
}

func TestBadBytes(t *testing.T) {
	for _, c := range []struct{ name, bytes, want string }{
		{"binary", "\x7fELF\x00\x01", "a.toml: this is no text file: it has a NUL byte\n  hint: a file of this kind is TOML"},
		{"Latin-1", "[[rule]]\nid = \"caf\xe9\"\n", "a.toml:2:10: this byte is not valid UTF-8\n  2 | id = \"caf\uFFFD\"\n    |          ^\n  hint: save the file as UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(fstest.MapFS{"a.toml": {Data: []byte(c.bytes)}}, []string{"a.toml"})
			require.Error(t, err)
			assert.Equal(t, c.want, err.Error())
		})
	}
}

// locked is a file system in which nothing can be read.
type locked struct{ fs.FS }

func (l locked) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".toml") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.FS.Open(name)
}

func TestUnreadableFile(t *testing.T) {
	_, err := Load(locked{fstest.MapFS{"rules/a.toml": {}}}, []string{"rules"})
	require.Error(t, err)
	assert.Equal(t, "rules/a.toml: permission denied", err.Error())
}

// One file is named twice, by itself and by its folder: its rules are there once.
func TestFileNamedTwice(t *testing.T) {
	book, err := Load(fstest.MapFS{"rules/a.toml": {Data: []byte(toll)}}, []string{"rules/a.toml", "rules", "./rules/"})
	require.NoError(t, err)
	assert.Len(t, book.Rules, 1)
}
