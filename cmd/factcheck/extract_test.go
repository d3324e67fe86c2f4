package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// endless is so many lines of a file, each made by its number. It notes how much memory
// is in use when it is read, now and then.
type endless struct {
	line        func(line []byte, number int) []byte
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
		e.rest = e.line(e.rest[:0], e.made)
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

// filler makes a line as long as a paragraph.
var filler = strings.Repeat(" The fire went on and on.", 20)

func record(line []byte, number int) []byte {
	return fmt.Appendf(line, `{"id": %d, "text": "The fire killed %d people and burned 1,200 homes in 3 days.%s"}`+"\n", number, number, filler)
}

func paragraph(line []byte, number int) []byte {
	return fmt.Appendf(line, "The fire killed %d people and burned 1,200 homes in 3 days.%s\n\n", number, filler)
}

// sentenceOf is a text of one paragraph.
func sentenceOf(line []byte, number int) []byte {
	return fmt.Appendf(line, "The fire killed %d people and burned 1,200 homes in 3 days.%s\n", number, filler)
}

// Four times the input takes the same memory, and little of it: it is the tables of the
// reader that are held, and of plain text a few portions.
func TestExtractMemory(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	for name, c := range map[string]struct {
		file, format string
		line         func(line []byte, number int) []byte
		few          int // lines, of half a kilobyte each
	}{
		"records":       {"in.jsonl", "jsonl", record, 2_000},
		"plain text":    {"-", "jsonl", paragraph, 3_000},
		"one paragraph": {"-", "csv", sentenceOf, 3_000},
		"marked":        {"-", "text", paragraph, 3_000},
		"a list":        {"-", "json", paragraph, 3_000},
	} {
		t.Run(name, func(t *testing.T) {
			held := func(lines int) uint64 {
				in, out := &endless{line: c.line, lines: lines}, &counting{}
				line := &commandLine{
					args:  []string{"extract", "--format", c.format, "--stdin-filename", c.file, "-"},
					stdin: in, stdout: out, stderr: io.Discard,
					dir: ".",
					env: func(string) (string, bool) { return "", false },
				}
				require.Equal(t, statusClean, line.run(t.Context()))
				if c.format == "jsonl" {
					assert.Equal(t, 3*lines, out.lines)
				}
				return in.inUse
			}
			few, many := held(c.few), held(4*c.few)
			const slack = 4 << 20
			assert.Less(t, many, few+slack)
		})
	}
}
