package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// session is a fenced block of the documents that shows commands and what they print:
//
//	```console
//	$ factcheck version
//	…
//	```
//
// A line of "…" stands for any number of lines. Lines that begin with "# exit status"
// say how the command before them ends, which is with 0 where there is none.
var session = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")

// Every session in the documents is run, in the root of the repository, and prints
// what the document says.
func TestDocuments(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	documents := []string{"README.md", "CONTRIBUTING.md"}
	require.NoError(t, fs.WalkDir(os.DirFS(root), "docs", func(name string, _ fs.DirEntry, err error) error {
		if filepath.Ext(name) == ".md" {
			documents = append(documents, name)
		}
		return err
	}))
	var run int
	for _, name := range documents {
		text, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		for i, block := range session.FindAllStringSubmatch(string(text), -1) {
			run++
			t.Run(fmt.Sprintf("%s/%d", name, i+1), func(t *testing.T) { runSession(t, root, block[1]) })
		}
	}
	assert.NotZero(t, run)
}

// runSession runs the commands of one block.
func runSession(t *testing.T, root, block string) {
	t.Helper()
	for _, command := range strings.Split("\n"+block, "\n$ ")[1:] {
		line, printed, _ := strings.Cut(command, "\n")
		want := statusClean
		if before, after, found := strings.Cut(printed, "# exit status "); found {
			var n int
			_, err := fmt.Sscan(after, &n)
			require.NoError(t, err)
			printed, want = before, status(n)
		}
		var out, errs bytes.Buffer
		c := &commandLine{
			args:   words(line)[1:],
			stdin:  strings.NewReader(""),
			stdout: &out, stderr: &errs,
			dir: root,
			env: func(string) (string, bool) { return "", false },
		}
		assert.Equal(t, want, c.run(t.Context()), "%s\n%s", line, errs.String())
		got := out.String() + errs.String()
		if !elided(printed).MatchString(strings.TrimRight(got, "\n")) {
			assert.Equal(t, printed, got, line)
		}
	}
}

// elided makes of what a document shows a pattern for what is printed.
func elided(shown string) *regexp.Regexp {
	quoted := regexp.QuoteMeta(strings.TrimRight(shown, "\n"))
	return regexp.MustCompile("(?s)^" + strings.ReplaceAll("\n"+quoted+"\n", "\n…\n", "\n(?:.*\n)?")[1:] + "?$")
}

// words cuts a command line as a shell would, single quotes included. It takes "go run
// ./cmd/factcheck" for the program's name.
func words(line string) []string {
	line = strings.Replace(line, "go run ./cmd/factcheck", "factcheck", 1)
	var out []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}
