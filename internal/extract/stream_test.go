package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// A text that is cut at any of its paragraphs has the records that it has as a whole:
// dates are reckoned from that of the article, and places are those in its text.
func TestPortions(t *testing.T) {
	files, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		whole, err := article.Parse("a.txt", source)
		require.NoError(t, err)
		want := recordsOf(t, *whole)
		require.NotEmpty(t, want)
		cuts := 0
		for at := len(whole.Text); at > 0; {
			last := sentence.Cut(whole.Text[:at])
			if last == at || whole.Text[last] != '\n' {
				break
			}
			at = last
			cuts++
			first, second := *whole, *whole
			first.Text, second.Text, second.Begin = whole.Text[:last], whole.Text[last:], last
			assert.Equal(t, want, recordsOf(t, first, second), "%s cut at %d", file, last)
		}
		assert.Greater(t, cuts, 3, file)
	}
}

// recordsOf returns the records of portions as lines of JSON, with what is none.
func recordsOf(t *testing.T, portions ...article.Article) []string {
	var out list
	x := &extract.Extractor{Reader: reader.New(reader.Options{Explain: true}), AsOf: extract.Undated, Unresolved: true, To: &out}
	for i := range portions {
		require.NoError(t, x.Article("a.txt", &portions[i]))
	}
	return out.lines
}
