package claim

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// corpus returns the articles of the corpus and what their files hold.
func corpus(t testing.TB) (articles []*article.Article, files [][]byte) {
	t.Helper()
	paths, err := filepath.Glob("../../corpus/*.txt")
	require.NoError(t, err)
	require.Len(t, paths, 5)
	for _, path := range paths {
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		a, err := article.Parse(filepath.Base(path), source)
		require.NoError(t, err)
		articles, files = append(articles, a), append(files, source)
	}
	return articles, files
}

func corpusRules(t testing.TB) []*rule.Rule {
	t.Helper()
	book, err := rule.Load(os.DirFS("../.."), []string{"rules"})
	require.NoError(t, err)
	return book.Rules
}

// TestOffsets holds that a claim's offsets into the file cut its words from it, and
// that line and column lead to the same place.
func TestOffsets(t *testing.T) {
	articles, files := corpus(t)
	finder := NewFinder(corpusRules(t), Options{})
	found := 0
	for i, a := range articles {
		for _, c := range finder.Find(a) {
			found++
			assert.Equal(t, c.Text, string(files[i][c.Start:c.End]))
			assert.Equal(t, c.Text, c.Sentence[c.InSentence:c.InSentence+len(c.Text)])
			assert.Equal(t, c.Text, a.Text[c.Value.Start:c.Value.End])
			assert.Equal(t, c.Start, offsetOf(files[i], c.Position), c.Text)
			assert.Equal(t, c.End, offsetOf(files[i], c.Until), c.Text)
		}
	}
	assert.Greater(t, found, 50)
}

// offsetOf finds a line and column by counting.
func offsetOf(source []byte, p article.Position) int {
	line, column := 1, 1
	for i, r := range string(source) {
		if line == p.Line && column == p.Column {
			return i
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	return len(source)
}

// TestFindIsIndependent holds that a rule finds the same claims alone as among others,
// and that a Finder does not change by being used.
func TestFindIsIndependent(t *testing.T) {
	articles, _ := corpus(t)
	rules := corpusRules(t)
	together := NewFinder(rules, Options{})
	for _, a := range articles {
		all := together.Find(a)
		assert.Equal(t, all, together.Find(a))
		count := 0
		for _, r := range rules {
			alone := NewFinder([]*rule.Rule{r}, Options{}).Find(a)
			var among []Claim
			for _, c := range all {
				if c.Rule == r {
					among = append(among, c)
				}
			}
			count += len(alone)
			assert.Equal(t, among, alone, "%s in %s", r.ID, a.Path)
		}
		assert.Len(t, all, count)
	}
}

// TestExplainAgrees holds that Explain comes to the claims that Find comes to.
func TestExplainAgrees(t *testing.T) {
	articles, _ := corpus(t)
	rules := corpusRules(t)
	finder := NewFinder(rules, Options{})
	for _, a := range articles {
		found := make(map[string][]Claim)
		for _, c := range finder.Find(a) {
			found[c.Rule.ID] = append(found[c.Rule.ID], c)
		}
		for _, r := range rules {
			var explained []Claim
			for _, tr := range finder.Explain(a, r.ID) {
				explained = append(explained, tr.Claims...)
			}
			if r.Kind != "name" { // of names Find puts repetitions together
				assert.Equal(t, found[r.ID], explained, "%s in %s", r.ID, a.Path)
			}
		}
	}
}

// TestSpeakersOfTheCorpus holds who says what in articles that are written like real
// ones, since they are.
func TestSpeakersOfTheCorpus(t *testing.T) {
	want := map[string]string{ // rule and article: who says so
		"lives-at-risk 000":          "according to Secretary of State Mike Pompeo",
		"quds-force-tenure 000":      "",
		"quds-force-tenure 003":      "",
		"quds-force-tenure 004":      "",
		"americans-killed 001":       "Trump wrote",
		"americans-killed 002":       "the statement said",
		"pentagon-statement 002":     "the Pentagon said in a statement",
		"pentagon-statement 004":     "a Pentagon statement said",
		"pentagon-statement-aim 002": "the statement said",
		"pentagon-statement-aim 004": "a Pentagon statement said",
		"additional-troops 003":      "US officials have said",
		"second-strike-toll 003":     "An Iraqi army source told Reuters news agency",
		"strike-toll 003":            "Iran's Revolutionary Guard said",
		"strike-toll 004":            "",
		"contractor-killed 002":      "Washington blaming",
		"contractor-killed 003":      "blamed by Washington",
		"muhandis-role 002":          "Iraqi news outlets reported",
		"terrorist-designation 004":  "",
	}
	articles, _ := corpus(t)
	finder := NewFinder(corpusRules(t), Options{})
	got := make(map[string]string)
	for _, a := range articles {
		for _, c := range finder.Find(a) {
			key := c.Rule.ID + " " + a.Path[:3]
			if _, ok := want[key]; ok {
				got[key] = c.Attribution
			}
		}
	}
	assert.Equal(t, want, got)
}

func BenchmarkFind(b *testing.B) {
	articles, files := corpus(b)
	finder := NewFinder(corpusRules(b), Options{})
	size := 0
	for _, f := range files {
		size += len(f)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			finder.Find(a)
		}
	}
}

// BenchmarkFindNothing is the cost of text that no rule speaks of.
func BenchmarkFindNothing(b *testing.B) {
	articles, files := corpus(b)
	finder := NewFinder(load(b, "kind = \"count\"\nfind = [\"{} penguins hatched\"]"), Options{})
	size := 0
	for _, f := range files {
		size += len(f)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			finder.Find(a)
		}
	}
}

// BenchmarkFindManyRules is the cost of rules whose words the text does not have,
// beside those that find something in it.
func BenchmarkFindManyRules(b *testing.B) {
	articles, files := corpus(b)
	size := 0
	for _, f := range files {
		size += len(f)
	}
	for _, more := range []int{0, 10, 1000} {
		rules := corpusRules(b)
		for i := range more {
			// Words such as "baconedu": spelled like English ones, and none of them.
			word := make([]byte, 0, 8)
			for n := i*7919 + 104729; len(word) < 8; n /= 3 {
				word = append(word, "bcdfglmnprst"[n%12], "aeiou"[n%5])
			}
			rules = append(rules, load(b, fmt.Sprintf("kind = \"count\"\nfind = [\"%s ... {}\", \"{} %sing\"]", word, word))...)
		}
		finder := NewFinder(rules, Options{})
		b.Run(fmt.Sprint(more), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles {
					finder.Find(a)
				}
			}
		})
	}
}

// TestFindConcurrently holds that one Finder serves several goroutines.
func TestFindConcurrently(t *testing.T) {
	articles, _ := corpus(t)
	finder := NewFinder(corpusRules(t), Options{})
	want := make([][]Claim, len(articles))
	for i, a := range articles {
		want[i] = finder.Find(a)
	}
	var workers sync.WaitGroup
	for range 8 {
		workers.Go(func() {
			for i, a := range articles {
				assert.Equal(t, want[i], finder.Find(a))
			}
		})
	}
	workers.Wait()
}
