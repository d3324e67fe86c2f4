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
	"iter"
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

	// Explain has Sentences say what looks like a value and is none.
	Explain bool
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
	r.scans.New = func() any {
		return &scan{options: o, reader: r, lexicon: readyLexicon(), dates: date.NewReader(o.Date)}
	}
	return r
}

// Prepare makes the tables ready that the first sentence needs, which takes some hundredths of
// a second. What is not prepared is made ready when it is needed.
func (r *Reader) Prepare() { r.giveBack(r.borrow()) }

// Read appends the values of one sentence to dst, in order and not overlapping. Their
// Start and End are offsets into text. Dates come out unresolved. Where [RefersBack], what
// stands before the sentence is wanted as well, by [Settle].
func (r *Reader) Read(dst []value.Value, text string, tokens []token.Token, around Context) []value.Value {
	s := r.borrow()
	defer r.giveBack(s)
	return s.read(dst, text, tokens, around)
}

// borrow returns a scan that nobody else uses until it is given back.
func (r *Reader) borrow() *scan { return r.scans.Get().(*scan) }

func (r *Reader) giveBack(s *scan) {
	s.text, s.tokens, s.values, s.around = "", nil, nil, Context{}
	s.dates.Sentence("", nil, date.Words{})
	r.scans.Put(s)
}

// bytesPerValue is about how many bytes of news one value takes.
const bytesPerValue = 300

// ReadText returns the values of a whole text of prose, which it cuts into sentences.
// Their Start and End are offsets into text.
func (r *Reader) ReadText(text string) []value.Value {
	values := make([]value.Value, 0, len(text)/bytesPerValue+4)
	var tokens []token.Token
	var story story
	s := r.borrow()
	defer r.giveBack(s)
	for span := range sentences(text) {
		words := text[span.Start:span.End]
		tokens = token.Lex(tokens[:0], words)
		first := len(values)
		values = s.read(values, words, tokens, Context{})
		values = values[:first+len(story.tell(values[first:], false))]
		shift(values[first:], span.Start)
	}
	return values
}

// Sentences yields the values of each sentence of a text, and, with
// Options.Explain, what looks like a value there and is none; both in order. Their
// Start and End are offsets into text. The slices are used again for the next sentence.
// around says what stands around the sentence that begins at an offset; it is asked in
// order of the text, and may be nil for prose.
func (r *Reader) Sentences(text string, around func(start int) Context) iter.Seq2[[]value.Value, []Rejected] {
	return func(yield func([]value.Value, []Rejected) bool) {
		var values []value.Value
		var rejected []Rejected
		var tokens []token.Token
		var story story
		s := r.borrow()
		defer r.giveBack(s)
		for span := range sentences(text) {
			words := text[span.Start:span.End]
			tokens = token.Lex(tokens[:0], words)
			context := Context{}
			if around != nil {
				context = around(span.Start)
			}
			values = s.read(values[:0], words, tokens, context)
			rejected = append(rejected[:0], s.rejected...)
			values = story.tell(values, context != Context{})
			shift(values, span.Start)
			for i := range rejected {
				rejected[i].Start += span.Start
				rejected[i].End += span.Start
			}
			rejected = without(values, rejected)
			if !yield(values, rejected) {
				return
			}
		}
	}
}

// sentences yields the sentences of a text.
func sentences(text string) iter.Seq[sentence.Span] {
	return func(yield func(sentence.Span) bool) {
		var spans []sentence.Span
		for _, paragraph := range sentence.Paragraphs(text) {
			spans = sentence.AppendSentences(spans[:0], text, paragraph)
			for _, span := range spans {
				if !yield(span) {
					return
				}
			}
		}
	}
}

// shift moves the places of values by so many bytes.
func shift(values []value.Value, by int) {
	for i := range values {
		values[i].Shift(by)
	}
}
