package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// interrupted is a context that is cancelled when it has been asked so many times.
type interrupted struct {
	context.Context
	left atomic.Int64
}

func (i *interrupted) Err() error {
	if i.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Whenever a check is interrupted, it ends with status 2, says so, and reports what it
// found until then.
func TestInterrupt(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "rules"), 0o755))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "corpus"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "rules", "dogs.toml"),
		[]byte("[[rule]]\nid = \"dogs\"\nkind = \"count\"\nfind = [\"saw {}\"]\n"), 0o644))
	const articles = 6
	for n := range articles {
		text := fmt.Sprintf("She saw %d dogs.\n", n+2)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "corpus", fmt.Sprintf("%d.txt", n)), []byte(text), 0o644))
	}
	read := map[int]bool{} // how many articles a report was about
	for asked := int64(1); ; asked++ {
		require.Less(t, asked, int64(1000), "the check never ends")
		ctx := &interrupted{Context: t.Context()}
		ctx.left.Store(asked)
		var stdout, stderr bytes.Buffer
		line := &commandLine{
			args: []string{"check", "--workers", "1"}, stdout: &stdout, stderr: &stderr, dir: dir,
			env: func(string) (string, bool) { return "", false },
		}
		if line.run(ctx) == statusFindings {
			break
		}
		assert.Contains(t, stderr.String(), "interrupted; the report tells what was found until then")
		summary := regexp.MustCompile(`(?m)^(\d+) articles?, `).FindStringSubmatch(stdout.String())
		require.NotNil(t, summary, stdout.String())
		n, err := strconv.Atoi(summary[1])
		require.NoError(t, err)
		read[n] = true
	}
	assert.True(t, read[2] && read[articles-1], "reports about some of the articles: %v", read)
}
