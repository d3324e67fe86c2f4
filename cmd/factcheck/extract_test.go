package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// endless is so many lines of a .jsonl file. It notes how much memory is in use when it
// is read, now and then.
type endless struct {
	lines, made int
	rest        []byte
	inUse       uint64
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		if e.made == e.lines {
			return 0, io.EOF
		}
		if e.made%1000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			e.inUse = max(e.inUse, m.HeapAlloc)
		}
		e.rest = fmt.Appendf(e.rest[:0], `{"id": %d, "text": "The fire killed %d people and burned 1,200 homes in 3 days.%s"}`+"\n",
			e.made, e.made, bytes.Repeat([]byte(" The fire went on and on."), 20))
		e.made++
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// counting counts the lines that are written.
type counting struct{ lines int }

func (c *counting) Write(p []byte) (int, error) {
	c.lines += bytes.Count(p, []byte("\n"))
	return len(p), nil
}

// Ten times the input takes the same memory, and nearly none of it: it is the tables of
// the reader that are held.
func TestExtractMemory(t *testing.T) {
	held := func(lines int) uint64 {
		in, out := &endless{lines: lines}, &counting{}
		c := &commandLine{
			args:  []string{"extract", "--stdin-filename", "in.jsonl", "-"},
			stdin: in, stdout: out, stderr: io.Discard,
			dir: ".",
			env: func(string) (string, bool) { return "", false },
		}
		require.Equal(t, statusClean, c.run(t.Context()))
		assert.Equal(t, 3*lines, out.lines)
		return in.inUse
	}
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	few, many := held(2_000), held(20_000) // 1 MB and 12 MB
	const slack = 4 << 20
	assert.Less(t, many, few+slack)
}
