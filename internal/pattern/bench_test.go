package pattern

import (
	"testing"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// BenchmarkMatch matches one pattern against a sentence that it matches.
func BenchmarkMatch(b *testing.B) {
	p, err := Compile("~lead ... Quds Force for {}", Syntax{Kind: "duration"})
	if err != nil {
		b.Fatal(err)
	}
	text := "He led the Quds Force for over 20 years and outlived a number of plots against him in that time."
	tokens := token.Lex(nil, text)
	var s Sentence
	s.Prepare(text, tokens, []Slot{{Hole: "duration", First: 6, Last: 9}})
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(p.Match(&s)) != 1 {
			b.Fatal("no match")
		}
	}
}

// BenchmarkPrepare makes a sentence ready, and finds that a pattern cannot match it.
func BenchmarkPrepare(b *testing.B) {
	p, err := Compile("~lead ... Quds Force for {}", Syntax{Kind: "duration"})
	if err != nil {
		b.Fatal(err)
	}
	text := "The harbour was closed to ships for most of the winter, as it had been in the year before."
	tokens := token.Lex(nil, text)
	var s Sentence
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Prepare(text, tokens, nil)
		if len(p.Match(&s)) != 0 {
			b.Fatal("a match")
		}
	}
}
