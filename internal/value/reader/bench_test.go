package reader_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// prose is the corpus, as often as makes so many bytes.
func prose(tb testing.TB, size int) string {
	tb.Helper()
	files, err := filepath.Glob("../../../corpus/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal("no corpus", err)
	}
	var all strings.Builder
	for all.Len() < size {
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				tb.Fatal(err)
			}
			all.Write(text)
			all.WriteString("\n\n")
		}
	}
	return all.String()
}

func BenchmarkReadText(b *testing.B) {
	text := prose(b, 20<<20)
	r := reader.New(reader.Options{})
	values := len(r.ReadText(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.ReadText(text)
	}
	b.ReportMetric(float64(values), "values/op")
}

// A line of 10 MB of one piece, for each of the first of the hostile ones.
func BenchmarkHostile(b *testing.B) {
	r := reader.New(reader.Options{})
	for _, piece := range lines {
		b.Run(strings.TrimSpace(piece), func(b *testing.B) {
			text := strings.Repeat(piece, 10<<20/len(piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r.ReadText(text)
			}
		})
	}
}
