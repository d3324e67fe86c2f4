package engine

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// repository is a check of the corpus of the repository by its rules.
func repository(t *testing.T) Config {
	t.Helper()
	book, err := rule.Load(os.DirFS("../.."), []string{"rules"})
	require.NoError(t, err)
	return Config{Rules: book.Rules, Root: "../..", Articles: []string{"corpus"}, Whole: true}
}

func check(t *testing.T, c Config) *verdict.Result {
	t.Helper()
	result, err := Check(t.Context(), c)
	require.NoError(t, err)
	require.Empty(t, result.Unread)
	return result
}

func TestCheckDoesNotDependOnWorkersOrArguments(t *testing.T) {
	c := repository(t)
	want := check(t, c)
	require.NotEmpty(t, want.Findings)
	articles, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(t, err)
	require.Len(t, articles, 5)
	for i, name := range articles {
		articles[i] = strings.TrimPrefix(filepath.ToSlash(name), "../../")
	}
	for _, processors := range []int{1, 8} {
		previous := runtime.GOMAXPROCS(processors)
		for range 5 {
			rand.Shuffle(len(articles), func(i, k int) { articles[i], articles[k] = articles[k], articles[i] })
			c.Articles = articles
			got := check(t, c)
			assert.True(t, reflect.DeepEqual(want, got), "%d processors, %v", processors, articles)
		}
		runtime.GOMAXPROCS(previous)
	}
}

// A claim's place in the file holds the claim's words.
func TestClaimsStandWhereTheySay(t *testing.T) {
	for _, f := range check(t, repository(t)).Facts {
		for _, c := range f.Claims {
			source, err := os.ReadFile(filepath.Join("../..", c.Path))
			require.NoError(t, err)
			assert.Equal(t, c.Text, string(source[c.Start:c.End]), "%s of %s", f.Rule.ID, c.Path)
			assert.Equal(t, c.Text, c.Sentence[c.InSentence:c.InSentence+len(c.Text)])
			line := 1 + strings.Count(string(source[:c.Start]), "\n")
			column := 1 + len([]rune(string(source[strings.LastIndexByte(string(source[:c.Start]), '\n')+1:c.Start])))
			assert.Equal(t, []int{line, column}, []int{c.Line, c.Column})
		}
	}
}
