// Package reader reads every value in running text: numbers and counts, money,
// percentages, measures, durations, ages, ordinals and dates, each with the words that
// bound it ("over", "about", "or more").
//
// It works from the number outwards: a number is found first, then the reader looks
// left and right for what modifies it. It looks at a bounded number of tokens around
// each number and never goes back, so reading is linear in the text. Numbers come from
// package number, units from package unit, dates from package date; what is here is
// how they combine. It resolves no dates and compares nothing.
package reader

import (
	"sync"

	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Options are the settings of a reading. The zero Options suit American text.
type Options struct {
	Date   date.Options
	Dollar string // the currency of a bare "$" or "dollars", "USD" if empty
}

// Reader reads values. It may be used by several goroutines at once.
type Reader struct {
	options Options
	scans   sync.Pool
}

// New returns a Reader.
func New(o Options) *Reader {
	if o.Dollar == "" {
		o.Dollar = "USD"
	}
	r := &Reader{options: o}
	r.scans.New = func() any { return &scan{options: o} }
	return r
}

// Read appends the values of one sentence to dst, in order and not overlapping. Their
// Start and End are offsets into text. Dates come out unresolved.
func (r *Reader) Read(dst []value.Value, text string, tokens []token.Token) []value.Value {
	s := r.scans.Get().(*scan)
	s.text, s.tokens, s.values, s.first = text, tokens, dst, len(dst)
	s.run()
	dst = s.values
	s.text, s.tokens, s.values = "", nil, nil
	r.scans.Put(s)
	return dst
}

// bytesPerValue is about how many bytes of news one value takes.
const bytesPerValue = 300

// ReadText returns the values of a whole text, which it cuts into sentences. Their
// Start and End are offsets into text.
func (r *Reader) ReadText(text string) []value.Value {
	values := make([]value.Value, 0, len(text)/bytesPerValue+4)
	var tokens []token.Token
	for _, paragraph := range sentence.Paragraphs(text) {
		for _, span := range sentence.Split(text, paragraph) {
			words := text[span.Start:span.End]
			if !mayState(words) {
				continue
			}
			tokens = token.Lex(tokens[:0], words)
			first := len(values)
			values = r.Read(values, words, tokens)
			for i := first; i < len(values); i++ {
				values[i].Start += span.Start
				values[i].End += span.Start
				if length := values[i].Length; length != nil {
					length.Start += span.Start
					length.End += span.Start
				}
			}
		}
	}
	return values
}
