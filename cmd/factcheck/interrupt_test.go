package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

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

// Nobody need type anything for a run to end that waits for standard input.
func TestInterruptWhileNothingIsTyped(t *testing.T) {
	t.Parallel()
	for _, command := range []string{"check", "extract"} {
		typed, keyboard := io.Pipe()
		ctx, interrupt := context.WithCancel(t.Context())
		var stderr bytes.Buffer
		line := &commandLine{
			args: []string{command, "-"}, stdin: typed, stdout: io.Discard, stderr: &stderr, dir: "../..",
			env: func(string) (string, bool) { return "", false },
		}
		ended := make(chan status, 1)
		go func() { ended <- line.run(ctx) }()
		_, err := io.WriteString(keyboard, "Ten people") // it reads
		require.NoError(t, err)
		interrupt()
		select {
		case got := <-ended:
			assert.Equal(t, statusFailed, got)
			assert.Contains(t, stderr.String(), "interrupted")
		case <-time.After(time.Minute):
			t.Fatalf("%s waits for standard input", command)
		}
		require.NoError(t, keyboard.Close())
	}
}
