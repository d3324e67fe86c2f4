package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The example corpora in docs/examples have the findings that expected.txt lists, and
// the examples of their rules pass.
func TestExampleCorpora(t *testing.T) {
	t.Parallel()
	folders, err := filepath.Glob(filepath.Join("..", "..", "docs", "examples", "*", "expected.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, folders)
	for _, expected := range folders {
		folder := filepath.Dir(expected)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			out, status := inFolder(t, folder, "test")
			assert.Equal(t, statusClean, status, out)

			out, status = inFolder(t, folder, "check", "--format", "json")
			assert.Equal(t, statusFindings, status)
			var got checked
			require.NoError(t, json.Unmarshal([]byte(out), &got))
			var findings []string
			for _, f := range got.Findings {
				findings = append(findings, f.Rule+" "+f.Relation+": "+f.Claim.Text+" | "+f.Against.Text)
			}
			slices.Sort(findings)
			want, err := os.ReadFile(expected)
			require.NoError(t, err)
			assert.Equal(t, strings.Split(strings.TrimSpace(string(want)), "\n"), findings)
		})
	}
}

// inFolder runs the program in a folder, and returns what it prints and how it ends.
func inFolder(t *testing.T, folder string, args ...string) (string, status) {
	t.Helper()
	var out, errs bytes.Buffer
	c := &commandLine{
		args: args, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, dir: folder,
		env: func(string) (string, bool) { return "", false },
	}
	ended := c.run(t.Context())
	assert.Empty(t, errs.String())
	return out.String(), ended
}
