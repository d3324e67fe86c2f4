package engine

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// What is found in a text stays as it was when the memory of the text is used again.
func TestSharedTextLeavesNothingBehind(t *testing.T) {
	folders := map[string]string{"../../rules": "../../corpus"}
	examples, err := filepath.Glob("../../docs/examples/*/rules")
	require.NoError(t, err)
	require.NotEmpty(t, examples)
	for _, rules := range examples {
		folders[rules] = filepath.Dir(rules)
	}
	claims := 0
	for rules, folder := range folders {
		book, err := rule.Load(os.DirFS(rules), []string{"."})
		require.NoError(t, err)
		f := claim.NewFinder(book.Rules, claim.Options{})
		own, shared := Reader{}, Reader{shared: true}
		require.NoError(t, filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			file := File{Path: filepath.ToSlash(name) + ".txt", Name: name} // plain text, whatever it is
			want := own.outcome(t.Context(), Disk{}, file, f)
			got := shared.outcome(t.Context(), Disk{}, file, f)
			buffer := shared.buffer.Bytes()
			for i := range buffer[:cap(buffer)] {
				buffer[:cap(buffer)][i] = '?'
			}
			assert.Equal(t, want, got, name)
			claims += len(got.claims)
			return nil
		}))
	}
	assert.Greater(t, claims, 50)
}
