package claim

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/pace"
)

// TestLinear holds that the time for a text grows with its length and not with the
// square of it, whatever is in it.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	finder := NewFinder(load(t, fuzzRules), Options{})
	for _, piece := range []string{
		"killed 6 people ", "the toll is 6 , ", "the flood ", "says ", "did say he said, ", "it is said to ", "‘a ", "'a ", "\"a ", "“a ", "”a ",
		"cold ", "“cold,” he said. ", "Katerina ", "Go 1.20 or later ", "port: 8080 ", "for 20 years ", "since 1998 he ran ", "a, ", "reportedly ",
		"from 1998 to 2005 ", "rose 4% ", "killed\n\n", "according to ",
	} {
		t.Run(piece, func(t *testing.T) {
			pace.Linear(t, piece, func(size int) func() {
				a := repeated(t, piece, "", size)
				return func() { finder.Find(a) }
			})
		})
	}
}

// TestRuleIsLinear holds the same of texts that are hard on one way to declare a fact,
// in Find and in Explain.
func TestRuleIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, c := range []struct{ name, rule, piece, end string }{
		{"half of a name of about", `kind = "count"
about = ["Quds Force"]
find = ["{} killed"]`, "Force ", "10 killed."},
		{"a name without a hole", `kind = "name"
spellings = ["Qasem Soleimani"]
find = ["Soleimani"]`, "Qasem Soleimani ", ""},
		{"a choice far from its words", `kind = "choice"
find = ["warm"]
[rule.choices]
fire = ["fire"]`, "warm ", "fire."},
		{"a choice and its words", `kind = "choice"
find = ["warm"]
[rule.choices]
fire = ["fire"]`, "warm fire, ", ""},
		{"one value after another", `kind = "count"
find = ["{} died"]`, "10 people died, ", ""},
		{"near", `kind = "count"
near = ["died"]`, "10 people died, ", ""},
		{"near, in the paragraph", `kind = "count"
near = ["died"]
scope = "paragraph"
unless = ["drill"]`, "10 people died. ", ""},
	} {
		finder := NewFinder(load(t, "[[rule]]\nid = \"fact\"\n"+c.rule), Options{})
		for name, look := range map[string]func(a *article.Article){
			"find":    func(a *article.Article) { finder.Find(a) },
			"explain": func(a *article.Article) { finder.Explain(a, "fact") },
		} {
			t.Run(c.name+", "+name, func(t *testing.T) {
				pace.Linear(t, c.piece, func(size int) func() {
					a := repeated(t, c.piece, c.end, size)
					return func() { look(a) }
				})
			})
		}
	}
}

// Ten times as many names and matches take no hundred times as long. What grows with
// their square is little for each pair, and tells only in long texts.
func TestNearestIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	finder := NewFinder(load(t, `
[[rule]]
id = "fact"
kind = "name"
spellings = ["Qasem Soleimani"]
find = ["Soleimani"]`), Options{})
	names := func(size int) func() {
		a := repeated(t, "Qasem Soleimani ", "", size)
		return func() { finder.Find(a) }
	}
	pace.Within(t, "names", 30, names(320<<10), names(32<<10))
}

// repeated is an article that repeats a piece up to about a size.
func repeated(t *testing.T, piece, end string, size int) *article.Article {
	a, err := article.Parse("a.txt", []byte(strings.Repeat(piece, size/len(piece))+end))
	require.NoError(t, err)
	return a
}
