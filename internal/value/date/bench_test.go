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

// Cutting the text into tokens is measured with the reading, as the reader does both.
func BenchmarkRead(b *testing.B) {
	text := corpus(b)
	tokens := token.Lex(nil, text)
	b.Run("gate and dates", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for i := 0; i < len(tokens); i++ {
				if date.Begins(text, tokens, i) {
					if m, ok := date.At(text, tokens, i, date.Options{}); ok {
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
			for i := range tokens {
				date.Begins(text, tokens, i)
			}
		}
	})
}
