package date_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// corpus returns the articles of the repository, one after another.
func corpus(tb testing.TB) string {
	tb.Helper()
	paths, err := filepath.Glob("../../../corpus/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Skip("no corpus")
	}
	var text []byte
	for _, p := range paths {
		article, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		text = append(append(text, article...), '\n')
	}
	return string(text)
}

// Looking the words up is measured with the reading, as a reader of values does it for more
// than dates.
func BenchmarkRead(b *testing.B) {
	text := corpus(b)
	tokens := token.Lex(nil, text)
	words := date.WordsOf(text, tokens)
	r := date.NewReader(date.Options{})
	b.Run("gate and dates", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			r.Sentence(text, tokens, words)
			for i := 0; i < len(tokens); i++ {
				if r.Begins(i) {
					if m, ok := r.At(i); ok {
						i = m.Last
					}
				}
			}
		}
	})
	b.Run("gate", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			r.Sentence(text, tokens, words)
			for i := range tokens {
				r.Begins(i)
			}
		}
	})
}
