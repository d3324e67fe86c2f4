//go:build unix

package engine

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAppendFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	content := make([]byte, 3*readSize+5)
	for i := range content {
		content[i] = byte(i % 251)
	}
	require.NoError(t, os.WriteFile(name, content, 0o666))
	read, err := Disk{}.AppendFile([]byte("x"), name, 1<<30)
	require.NoError(t, err)
	assert.Equal(t, append([]byte("x"), content...), read)

	read, err = Disk{}.AppendFile(nil, name, 10)
	require.NoError(t, err)
	assert.Greater(t, len(read), 10, "one can see that there is more")

	_, err = Disk{}.AppendFile(nil, name+"-none", 10)
	assert.ErrorIs(t, err, fs.ErrNotExist)
}
