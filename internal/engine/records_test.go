package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// A large file is read by several workers, and what it says does not depend on how many.
func TestRecordsByManyWorkers(t *testing.T) {
	rules := fstest.MapFS{"rules.toml": {Data: []byte(`[[rule]]
id = "ferry"
title = "How many the ferry carries"
kind = "count"
of = ["people"]
find = ["ferry ... {}"]
`)}}
	book, err := rule.Load(rules, []string{"rules.toml"})
	require.NoError(t, err)
	var lines strings.Builder
	for i := range 20000 {
		if i%1000 == 500 {
			lines.WriteString("no record\n")
		}
		word := map[bool]string{true: "ferry", false: "boat"}[i%7 == 0]
		fmt.Fprintf(&lines, `{"date": "2020-01-%02d", "text": "The %s carries %d people. %s"}`+"\n", i%30+1, word, i%100+2, strings.Repeat("It is old. ", 10))
	}
	name := filepath.Join(t.TempDir(), "a.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(lines.String()), 0o666))
	check := func(workers int) *reading {
		corpus := &Corpus{Files: []File{{Path: "a.jsonl", Name: name}}}
		c := Config{Workers: workers, Unlisted: true}
		read := c.read(t.Context(), corpus, claim.NewFinder(book.Rules, claim.Options{}))
		assert.Len(t, corpus.Unread, 20)
		return read
	}
	alone := check(1)
	assert.Len(t, alone.claims, 2858)
	assert.Len(t, alone.articles, 2858)
	assert.Equal(t, 20000-2858, alone.unlisted)
	for _, workers := range []int{2, 5} {
		assert.Equal(t, alone, check(workers))
	}
}
