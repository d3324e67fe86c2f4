package engine

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIgnoredFiles(t *testing.T) {
	disk := tree(
		"repo/.git/HEAD", "ref",
		"repo/.gitignore", "*.tmp\ndrafts/\n",
		"repo/news/.factcheckignore", "old-*\n!kept.tmp\n/2019\n",
		"repo/news/a.txt", "a",
		"repo/news/b.tmp", "b",
		"repo/news/kept.tmp", "c",
		"repo/news/old-a.txt", "d",
		"repo/news/2019/a.txt", "e",
		"repo/news/deep/2019/a.txt", "f",
		"repo/news/drafts/a.txt", "g",
		"repo/drafts/a.txt", "h",
		"repo/drafts/x.tmp", "i",
	)
	tests := []struct {
		name      string
		arguments []string
		want      []string
	}{
		{"a folder", []string{"news"}, []string{"news/a.txt", "news/deep/2019/a.txt", "news/kept.tmp"}},
		{"a glob", []string{"news/**/*.txt"}, []string{"news/a.txt", "news/deep/2019/a.txt"}},
		{"a file that is named is read", []string{"news/b.tmp"}, []string{"news/b.tmp"}},
		{"a folder that is named is read, but for what is ignored in it", []string{"drafts"}, []string{"drafts/a.txt"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			corpus, err := Find(t.Context(), Config{Files: disk, Root: "/repo", Articles: test.arguments})
			require.NoError(t, err)
			assert.Empty(t, corpus.Unread)
			var found []string
			for _, f := range corpus.Files {
				found = append(found, f.Path)
			}
			assert.Equal(t, test.want, found)
		})
	}
}

// Without a repository the rules above an argument are those up to the root.
func TestIgnoredWithoutRepository(t *testing.T) {
	disk := tree(
		".factcheckignore", "a.txt",
		"root/.factcheckignore", "b.txt",
		"root/news/a.txt", "a",
		"root/news/b.txt", "b",
	)
	corpus, err := Find(t.Context(), Config{Files: disk, Root: "/root", Articles: []string{"news"}})
	require.NoError(t, err)
	require.Len(t, corpus.Files, 1)
	assert.Equal(t, "news/a.txt", corpus.Files[0].Path)
}
