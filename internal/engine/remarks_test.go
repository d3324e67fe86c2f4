package engine

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/suppression"
)

// killed loads a rule that counts the killed.
func killed(t testing.TB) []*rule.Rule {
	t.Helper()
	book, err := rule.Load(fstest.MapFS{"a.toml": text("[[rule]]\nid = \"toll\"\nkind = \"count\"\nfind = [\"{} were killed\"]\n")}, []string{"a.toml"})
	require.NoError(t, err)
	return book.Rules
}

// A remark keeps a rule from its lines however these end, and in whatever the text is
// packed.
func TestRemarksInLinesOfAnyEnd(t *testing.T) {
	const source = "factcheck-ignore toll: old\nTen people were killed.\n\nEleven people were killed.\n"
	for name, content := range map[string]string{
		"a.txt":   source,
		"cr.txt":  strings.ReplaceAll(source, "\n", "\r"),
		"cr.md":   "---\rdate: 2020-01-03\r---\r" + strings.ReplaceAll(source, "\n", "\r"),
		"crlf.md": strings.ReplaceAll(source, "\n", "\r\n"),
		"a.jsonl": fmt.Sprintf("{\"text\": %q}\n", source),
		"b.jsonl": fmt.Sprintf("{\"text\": %q}\n", strings.ReplaceAll(source, "\n", "\r")),
	} {
		t.Run(name, func(t *testing.T) {
			result := check(t, Config{Rules: killed(t), Root: "/work", Articles: []string{name}, Files: tree("work/"+name, content)})
			require.Len(t, result.Facts, 1)
			var got []string
			for _, c := range result.Facts[0].Claims {
				got = append(got, c.Text)
			}
			assert.Equal(t, []string{"Eleven people"}, got)
		})
	}
}

// What remarks take out, and how much, is what each of them covers.
func TestSuppressTakesWhatRemarksCover(t *testing.T) {
	rules := []*rule.Rule{{ID: "a"}, {ID: "b"}}
	rapid.Check(t, func(t *rapid.T) {
		var m remarks
		for range rapid.IntRange(1, 8).Draw(t, "remarks") {
			r := suppression.Remark{
				Rules: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, func(s string) string { return s }).Draw(t, "rules"),
				Line:  rapid.IntRange(1, 12).Draw(t, "line"), First: rapid.IntRange(1, 12).Draw(t, "first"), Marked: rapid.Bool().Draw(t, "marked"),
			}
			r.Last = r.First + rapid.IntRange(-2, 6).Draw(t, "lines")
			if rapid.Bool().Draw(t, "alone") {
				r.Ends = r.Line + rapid.IntRange(0, 2).Draw(t, "more")
			}
			m.list = append(m.list, Remark{Remark: r, Taken: make([]int, len(r.Rules))})
		}
		var claims, want []claim.Claim
		taken := make([][]int, len(m.list))
		for i := range taken {
			taken[i] = make([]int, len(m.list[i].Rules))
		}
		for i := range rapid.IntRange(0, 20).Draw(t, "claims") {
			c := claim.Claim{Rule: rapid.SampledFrom(rules).Draw(t, "rule"), Start: i}
			c.Line = rapid.IntRange(1, 16).Draw(t, "line")
			claims = append(claims, c)
			if slices.ContainsFunc(m.list, func(r Remark) bool {
				return r.Within(c.Line) && (r.Marked || slices.Contains(r.Rules, c.Rule.ID))
			}) {
				continue
			}
			covered := false
			for k := range m.list {
				if at := slices.Index(m.list[k].Rules, c.Rule.ID); at >= 0 && m.list[k].Covers(c.Line) {
					taken[k][at]++
					covered = true
				}
			}
			if !covered {
				want = append(want, c)
			}
		}
		assert.ElementsMatch(t, want, m.suppress(claims))
		for i := range m.list {
			assert.Equal(t, taken[i], m.list[i].Taken)
		}
	})
}

// Many remarks and many claims take no time for each pair of them.
func TestSuppressLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	rules := killed(t)
	const piece = "<!-- factcheck-ignore toll: old -->\nTen people were killed.\n\n"
	for _, name := range []string{"a.txt", "a.jsonl"} {
		pace.Linear(t, name, func(size int) func() {
			source := strings.Repeat(piece, size/len(piece))
			if name == "a.jsonl" {
				source = fmt.Sprintf("{\"text\": %q}\n", source)
			}
			c := Config{Rules: rules, Root: "/work", Articles: []string{name}, Files: tree("work/"+name, source), Workers: 1}
			return func() { _, _ = Check(t.Context(), c) }
		})
	}
}

// The same of telling which claims of an article remarks keep out.
func TestSuppressedIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	finder := claim.NewFinder(killed(t), claim.Options{})
	const piece = "<!-- factcheck-ignore toll: old -->\nTen people were killed.\n\nTwelve people were killed.\n\n"
	pace.Linear(t, "remarks and claims", func(size int) func() {
		source := strings.Repeat(piece, size/len(piece))
		var reader Reader
		for a, err := range reader.Articles(tree("work/a.txt", source), File{Path: "a.txt", Name: "work/a.txt"}) {
			require.NoError(t, err)
			claims := finder.Find(a)
			return func() {
				why, suppressed := reader.Suppressed(File{Path: "a.txt"}, a), 0
				for i := range claims {
					if reason, ok := why(&claims[i]); ok {
						assert.Equal(t, "old", reason)
						suppressed++
					}
				}
				assert.Equal(t, len(claims)/2, suppressed)
			}
		}
		return nil
	})
}
