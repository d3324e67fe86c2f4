package engine

import (
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// TestCheckGrowsWithTheText holds that a check takes memory as the text grows, and its
// report is as long, and not as the square of it, where one sentence makes many claims.
// What is measured is all memory that is asked for, which neither other work nor the
// collector changes much.
func TestCheckGrowsWithTheText(t *testing.T) {
	book, err := rule.Load(fstest.MapFS{"a.toml": text(`
[[rule]]
id = "tenure"
kind = "duration"
find = ["led ... Force for {}"]
[[rule]]
id = "name"
kind = "name"
spellings = ["Katerina", "Catarina"]
find = ["{}"]
[[rule]]
id = "quote"
kind = "quote"
find = ["cold"]
[[rule]]
id = "toll"
kind = "count"
near = ["killed"]
by = ["attribution"]
`)}, []string{"a.toml"})
	require.NoError(t, err)
	for _, piece := range []string{
		"he led the Force for 21 years, ", "Katerina ", "“cold ", "“cold”, ", "6 killed, the Pentagon said, ", "“6 people were killed, ",
		"the Pentagon, and the office, said that 6 were killed, ",
	} {
		t.Run(piece, func(t *testing.T) {
			shortMemory, shortReport := sizesOf(t, book.Rules, piece, 2<<10)
			longMemory, longReport := sizesOf(t, book.Rules, piece, 32<<10)
			assert.Less(t, longMemory, 32*shortMemory, "memory for 16 times the text")
			assert.Less(t, longReport, 32*shortReport, "report of 16 times the text")
		})
	}
}

// sizesOf returns how many bytes a check of a text of some size asks for, and how many
// its report has.
func sizesOf(t *testing.T, rules []*rule.Rule, piece string, size int) (memory, reported uint64) {
	t.Helper()
	c := Config{Rules: rules, Root: "/work", Articles: []string{"a.txt"}, Files: tree("work/a.txt", strings.Repeat(piece, size/len(piece)))}
	check(t, c) // what is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	result := check(t, c)
	runtime.ReadMemStats(&after)
	var out counter
	require.NoError(t, report.JSON(&out, result, report.Options{}))
	return after.TotalAlloc - before.TotalAlloc, uint64(out)
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
