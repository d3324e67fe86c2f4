package glob

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMatch(t *testing.T) {
	tests := []struct {
		name     string
		patterns []string
		yes, no  []string
	}{
		{"a name matches at any depth", []string{"README.md"}, []string{"README.md", "docs/README.md"}, []string{"readme.md", "README.md.bak"}},
		{"a slash anchors", []string{"docs/*.md"}, []string{"docs/a.md"}, []string{"a.md", "x/docs/a.md", "docs/x/a.md"}},
		{"a leading slash anchors", []string{"/a.md"}, []string{"a.md", "./a.md"}, []string{"docs/a.md"}},
		{"a folder matches what is in it", []string{"archive/"}, []string{"archive/a.md", "x/archive/y/a.md"}, []string{"archives/a.md"}},
		{"two stars stand for any folders", []string{"news/**/*.txt"}, []string{"news/a.txt", "news/2020/01/a.txt"}, []string{"a.txt"}},
		{"the last one decides", []string{"*.md", "!README.md"}, []string{"a.md"}, []string{"README.md"}},
		{"braces and classes", []string{"*.{md,txt}", "v[0-9]"}, []string{"a.md", "b.txt", "v1/x"}, []string{"a.html", "vx/x"}},
		{"a comment says nothing", []string{"# *.md", " "}, nil, []string{"a.md"}},
		{"an escaped mark is itself", []string{`\#a`}, []string{"#a"}, []string{"a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Compile(tt.patterns)
			require.NoError(t, err)
			for _, path := range tt.yes {
				assert.True(t, s.Match(path), path)
			}
			for _, path := range tt.no {
				assert.False(t, s.Match(path), path)
			}
		})
	}
}

func TestCompileError(t *testing.T) {
	_, err := Compile([]string{"*.md", "docs/[a"})
	assert.ErrorContains(t, err, `"docs/[a"`)
}

func TestEmpty(t *testing.T) {
	s, err := Compile([]string{""})
	require.NoError(t, err)
	assert.True(t, s.Empty())
	assert.False(t, s.Match("a.md"))
}
