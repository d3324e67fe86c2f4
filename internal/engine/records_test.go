package engine

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var packed strings.Builder
	w := gzip.NewWriter(&packed)
	_, err := io.WriteString(w, text)
	require.NoError(t, errors.Join(err, w.Close()))
	return packed.String()
}

func zstandard(t *testing.T, text string) string {
	t.Helper()
	var packed strings.Builder
	w, err := zstd.NewWriter(&packed)
	require.NoError(t, err)
	_, err = io.WriteString(w, text)
	require.NoError(t, errors.Join(err, w.Close()))
	return packed.String()
}

// A helper has all settings of the Reader that called it, and none of its memory.
func TestAHelperReadsAlike(t *testing.T) {
	r := &Reader{
		Zone: time.UTC, Fields: article.Fields{Text: "body"}, Days: article.DayFirst, Navigation: true, Portions: true,
		needed: func([]byte) func(int) int { return nil }, brief: true, spare: make(chan struct{}), shared: true,
		units: map[string]string{"km": "km"}, free: make([]verdict.Source, 1),
	}
	r.buffer.WriteString("an article")
	memory := map[string]bool{"buffer": true, "units": true, "free": true}
	caller, helper := reflect.ValueOf(r).Elem(), reflect.ValueOf(r.helper()).Elem()
	for i := range caller.NumField() {
		name := caller.Type().Field(i).Name
		require.False(t, caller.Field(i).IsZero(), "%s is not tested", name)
		assert.Equal(t, memory[name], helper.Field(i).IsZero(), name)
	}
}

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
	for path, content := range map[string]string{"a.jsonl": lines.String(), "a.jsonl.gz": gzipped(t, lines.String()), "a.ndjson.zst": zstandard(t, lines.String())} {
		name := filepath.Join(t.TempDir(), path)
		require.NoError(t, os.WriteFile(name, []byte(content), 0o666))
		check := func(workers int) *reading {
			corpus := &Corpus{Files: []File{{Path: path, Name: name}}}
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
			assert.Equal(t, alone, check(workers), path)
		}
		for _, c := range alone.claims { // places are those in what was compressed
			assert.Equal(t, "ferry", lines.String()[c.Start-len("ferry carries "):][:len("ferry")])
		}
	}
}

// What cannot be unpacked is an error of the file, and what was before it is read.
func TestRecordsThatCannotBeUnpacked(t *testing.T) {
	line := `{"text": "ten cars"}` + "\n"
	random := rand.New(rand.NewPCG(1, 2))
	var lines strings.Builder
	for range 100_000 {
		fmt.Fprintf(&lines, `{"id": "%x", "text": "ten cars"}`+"\n", random.Uint64())
	}
	packed := gzipped(t, lines.String())
	corpus, got := read(t, tree(
		"work/cut.jsonl.gz", packed[:len(packed)-1000], "work/empty.jsonl.gz", "", "work/lies.jsonl.zst", line, "work/two.jsonl.gz.gz", packed,
	), wordFinder("ten"), ".")
	assert.Equal(t, []string{
		"cut.jsonl.gz: the packed file is cut off", "empty.jsonl.gz: this cannot be unpacked: it is empty",
		"lies.jsonl.zst: this cannot be unpacked: it is no Zstandard, or something else stands behind that", "two.jsonl.gz.gz: a compressed file within a compressed file is not read",
	}, problems(corpus.Unread))
	assert.Greater(t, len(got.claims), 90_000)
}
