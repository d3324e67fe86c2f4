//go:build unix

package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// What is no regular file is written to, and not replaced.
func TestWriteFileInto(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	require.NoError(t, unix.Mkfifo(pipe, 0o600))
	link := filepath.Join(folder, "link")
	require.NoError(t, os.Symlink("pipe", link))
	for _, name := range []string{pipe, link} {
		read := make(chan string)
		go func() {
			content, _ := os.ReadFile(pipe)
			read <- string(content)
		}()
		require.NoError(t, writeFile(name, []byte("new")))
		assert.Equal(t, "new", <-read)
	}
	info, err := os.Lstat(pipe)
	require.NoError(t, err)
	assert.Equal(t, os.ModeNamedPipe, info.Mode().Type())

	require.NoError(t, writeFile(os.DevNull, []byte("new")))
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, left, 2)
}
