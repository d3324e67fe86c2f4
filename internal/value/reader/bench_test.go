package reader_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// prose is the corpus, as often as makes a megabyte.
func prose(tb testing.TB) string {
	tb.Helper()
	files, err := filepath.Glob("../../../corpus/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal("no corpus", err)
	}
	var all strings.Builder
	for all.Len() < 1<<20 {
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
	text := prose(b)
	r := reader.New(reader.Options{})
	values := len(r.ReadText(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.ReadText(text)
	}
	b.ReportMetric(float64(values), "values/op")
}
