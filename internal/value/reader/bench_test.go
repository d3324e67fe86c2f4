package reader_test

import (
	"cmp"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// prose is the corpus, as often as makes so many bytes, or the texts that FACTCHECK_PROSE
// names, a glob.
func prose(tb testing.TB, size int) string {
	tb.Helper()
	files, err := filepath.Glob(cmp.Or(os.Getenv("FACTCHECK_PROSE"), "../../../corpus/*.txt"))
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

// Long lines of one piece, 10 MB of most.
func BenchmarkHostile(b *testing.B) {
	r := reader.New(reader.Options{})
	for _, l := range lines {
		b.Run(strconv.Quote(l.piece), func(b *testing.B) {
			text := strings.Repeat(l.piece, l.size/len(l.piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r.ReadText(text)
			}
		})
	}
}
