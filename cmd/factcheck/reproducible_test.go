package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/report"
)

// repository is the root of this repository, seen from the tests.
var repository = filepath.Join("..", "..")

// call runs the program in a folder, and returns what it wrote.
func call(t *testing.T, dir string, args ...string) (stdout, stderr string, end status) {
	t.Helper()
	var out, errs bytes.Buffer
	line := &commandLine{
		args: args, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, dir: dir,
		env: func(string) (string, bool) { return "", false },
	}
	end = line.run(t.Context())
	return out.String(), errs.String(), end
}

// The same articles give the same bytes, in whatever order they are named and however
// many are read at once. Not parallel: it sets GOMAXPROCS for the whole process.
func TestOutputDependsOnContentAlone(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join(repository, "corpus"))
	require.NoError(t, err)
	var articles []string
	for _, e := range entries {
		articles = append(articles, "corpus"+"/"+e.Name())
	}
	backwards := slices.Clone(articles)
	slices.Reverse(backwards)
	turned := slices.Concat(articles[2:], articles[:2])

	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, format := range report.Formats() {
		runtime.GOMAXPROCS(1)
		want, stderr, end := call(t, repository, append([]string{"check", "--format", format, "--workers", "1"}, articles...)...)
		require.Empty(t, stderr)
		require.Equal(t, statusFindings, end)
		require.NotEmpty(t, want)
		runtime.GOMAXPROCS(8)
		for _, named := range [][]string{articles, backwards, turned, append(slices.Clone(backwards), articles...)} {
			got, _, _ := call(t, repository, append([]string{"check", "--format", format, "--workers", "8"}, named...)...)
			assert.Equal(t, want, got, format)
		}
	}
	want, _, _ := call(t, repository, append([]string{"facts"}, articles...)...)
	got, _, _ := call(t, repository, append([]string{"facts"}, backwards...)...)
	assert.Equal(t, want, got)
}
