package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func contentOf(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(content)
}

func TestWriteFile(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("has other permissions, and links only for some users")
	}
	for _, test := range []struct {
		name    string
		prepare func(t *testing.T, folder string) // makes what is there
		written string                            // the file that has the new content then
		mode    os.FileMode
		files   int // in the folder
		err     string
	}{
		{"a new file", func(*testing.T, string) {}, "report", 0o644, 1, ""},
		{"a file", func(t *testing.T, folder string) {
			require.NoError(t, os.WriteFile(filepath.Join(folder, "report"), []byte("a longer old one"), 0o600))
		}, "report", 0o600, 1, ""},
		{"a link to a file", func(t *testing.T, folder string) {
			require.NoError(t, os.WriteFile(filepath.Join(folder, "real"), []byte("old"), 0o640))
			require.NoError(t, os.Symlink("real", filepath.Join(folder, "report")))
		}, "real", 0o640, 2, ""},
		{"a link to nothing yet", func(t *testing.T, folder string) {
			require.NoError(t, os.Symlink(filepath.Join(folder, "real"), filepath.Join(folder, "report")))
		}, "real", 0o644, 2, ""},
		{"a link to a link, through another folder", func(t *testing.T, folder string) {
			require.NoError(t, os.MkdirAll(filepath.Join(folder, "a", "b"), 0o755))
			require.NoError(t, os.Symlink("a/b", filepath.Join(folder, "deep")))
			require.NoError(t, os.Symlink("../real", filepath.Join(folder, "a", "b", "link")))
			require.NoError(t, os.Symlink("deep/link", filepath.Join(folder, "report")))
		}, "a/real", 0o644, 3, ""},
		{"a folder", func(t *testing.T, folder string) {
			require.NoError(t, os.Mkdir(filepath.Join(folder, "report"), 0o755))
		}, "", 0, 1, "is a directory"},
		{"a link to itself", func(t *testing.T, folder string) {
			require.NoError(t, os.Symlink("report", filepath.Join(folder, "report")))
		}, "", 0, 1, "too many"},
		{"a folder that is not there", func(t *testing.T, folder string) {
			require.NoError(t, os.Symlink("none/report", filepath.Join(folder, "report")))
		}, "", 0, 1, "report: no such file or directory"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			test.prepare(t, folder)
			name := filepath.Join(folder, "report")
			before, _ := os.Readlink(name)
			err := writeFile(name, []byte("new"))
			if test.err != "" {
				require.ErrorContains(t, err, test.err)
			} else {
				require.NoError(t, err)
				assert.Equal(t, "new", contentOf(t, filepath.Join(folder, test.written)))
				info, err := os.Stat(name)
				require.NoError(t, err)
				assert.Equal(t, test.mode, info.Mode())
			}
			after, _ := os.Readlink(name)
			assert.Equal(t, before, after, "a link stays a link")
			left, err := os.ReadDir(folder)
			require.NoError(t, err)
			assert.Len(t, left, test.files, "no temporary file stays")
		})
	}
}

// Once all files are replaced they stay so, though something beside one of them cannot be
// taken away.
func TestReplacementsAreAllOrNone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	names := []string{filepath.Join(folder, "a"), filepath.Join(folder, "b")}
	replace := func() (all []replacement) {
		for _, name := range names {
			require.NoError(t, os.WriteFile(name, []byte("old"), 0o644))
			r, err := prepare(name, []byte("old"), []byte("new"))
			require.NoError(t, err)
			require.NoError(t, r.commit())
			all = append(all, r)
		}
		return all
	}
	all := replace()
	require.NoError(t, os.Remove(all[0].old))
	require.ErrorIs(t, endAll(all, nil), os.ErrNotExist)
	for _, name := range names {
		assert.Equal(t, "new", contentOf(t, name))
	}
	require.ErrorIs(t, endAll(replace(), errChanged), errChanged)
	for _, name := range names {
		assert.Equal(t, "old", contentOf(t, name))
	}
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, left, len(names))
}
