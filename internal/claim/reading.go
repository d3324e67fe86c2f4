package claim

import (
	"sort"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// reading is one article while claims are looked for in it. What is found out about
// it is found out once, when the first rule asks. The next article takes its memory.
type reading struct {
	article    *article.Article
	values     *reader.Reader
	paragraphs []paragraph
	quotes     []quotation
	quotesRead bool

	spans    []sentence.Span // of the paragraphs, or of the sentences of one
	passages slab[passage]

	// Of all passages so far. A passage has its part of each; when one grows, it keeps
	// its part of the shorter one.
	tokens []token.Token
	folded []string
	counts []int32
	found  []value.Value

	folder  token.Folder
	repeats repeats
}

// paragraph is a paragraph of an article, a heading or a cell of a table.
type paragraph struct {
	sentence.Span
	region    *article.Region
	index     int
	cut       bool      // into sentences
	sentences []passage // once cut
	whole     *passage  // once asked for
}

func newReading(a *article.Article, values *reader.Reader) *reading {
	r := &reading{}
	r.begin(a, values)
	return r
}

// begin turns to another article.
func (r *reading) begin(a *article.Article, values *reader.Reader) {
	r.article, r.values = a, values
	r.paragraphs, r.quotes, r.quotesRead = r.paragraphs[:0], r.quotes[:0], false
	r.passages.reset()
	r.tokens, r.folded, r.counts, r.found = r.tokens[:0], r.folded[:0], r.counts[:0], r.found[:0]
}

// cut cuts the article into paragraphs.
func (r *reading) cut() {
	a := r.article
	for i := range a.Regions {
		region := &a.Regions[i]
		r.spans = sentence.AppendParagraphs(r.spans[:0], a.Text[region.Start:region.End])
		for _, s := range r.spans {
			s.Start += region.Start
			s.End += region.Start
			r.paragraphs = append(r.paragraphs, paragraph{Span: s, region: region, index: len(r.paragraphs)})
		}
	}
}

// paragraphAt returns the paragraph that holds an offset of the text, or the one
// before it; nil if there is none.
func (r *reading) paragraphAt(at int) *paragraph {
	i := sort.Search(len(r.paragraphs), func(i int) bool { return r.paragraphs[i].Start > at }) - 1
	if i < 0 {
		return nil
	}
	return &r.paragraphs[i]
}

// sentences cuts a paragraph into sentences.
func (r *reading) sentences(p *paragraph) []passage {
	if !p.cut {
		p.cut = true
		r.spans = sentence.AppendSentences(r.spans[:0], r.article.Text, p.Span)
		p.sentences = r.passages.take(len(r.spans))
		for i, s := range r.spans {
			p.sentences[i] = passage{reading: r, span: s, paragraph: p, index: i, text: r.article.Text[s.Start:s.End]}
		}
	}
	return p.sentences
}

// sentenceAt returns the sentence that holds an offset of the text, or the one before
// it; nil if there is none.
func (r *reading) sentenceAt(at int) *passage {
	p := r.paragraphAt(at)
	if p == nil {
		return nil
	}
	all := r.sentences(p)
	i := sort.Search(len(all), func(i int) bool { return all[i].span.Start > at }) - 1
	if i < 0 {
		return nil
	}
	return &all[i]
}

// whole returns a paragraph as one passage, with the values of its sentences.
func (r *reading) whole(p *paragraph) *passage {
	if p.whole == nil {
		p.whole = &r.passages.take(1)[0]
		*p.whole = passage{reading: r, span: p.Span, paragraph: p, index: -1, text: r.article.Text[p.Start:p.End]}
	}
	return p.whole
}

// valuesOf reads the values of a passage.
func (r *reading) valuesOf(p *passage) []value.Value {
	if p.valuesRead {
		return p.values
	}
	p.valuesRead = true
	if p.index >= 0 {
		p.values = r.stated(p)
		if reader.RefersBack(p.values) {
			p.values = r.settled(p)
		}
		return p.values
	}
	all := r.sentences(p.paragraph)
	for i := range all {
		shift := all[i].span.Start - p.span.Start
		for _, v := range r.valuesOf(&all[i]) {
			v = v.Clone()
			v.Shift(shift)
			p.values = append(p.values, v)
		}
	}
	return p.values
}

// stated reads the values of a sentence by itself.
func (r *reading) stated(p *passage) []value.Value {
	p.lex()
	if p.repeat != nil {
		return p.repeat.valuesOf()
	}
	first := len(r.found)
	r.found = r.values.Read(r.found, p.text, p.tokens, p.context())
	return r.found[first:len(r.found):len(r.found)]
}

// settled returns the values of a sentence of which some are counted from a date in the
// sentence before it. They are its own, wherever else its words stand.
func (r *reading) settled(p *passage) []value.Value {
	values := make([]value.Value, len(p.values))
	for i, v := range p.values {
		values[i] = v.Clone()
	}
	p.repeat = nil
	before := r.before(p)
	if before == nil || p.context() != (reader.Context{}) {
		return reader.Settle(values, nil, true)
	}
	return reader.Settle(values, r.stated(before), false)
}

// attributionsOf reads who is named in a passage as saying something.
func (r *reading) attributionsOf(p *passage) []attribution {
	if !p.saidRead {
		p.saidRead = true
		p.lex()
		if p.repeat != nil {
			p.said = p.repeat.attributions()
			return p.said
		}
		p.said = attributions(p)
	}
	return p.said
}

// quotations reads what stands in quotation marks.
func (r *reading) quotations() []quotation {
	if !r.quotesRead {
		r.quotesRead = true
		r.spans = r.spans[:0]
		for i := range r.paragraphs {
			r.spans = append(r.spans, r.paragraphs[i].Span)
		}
		r.quotes = quotations(r.quotes, r.article.Text, r.spans)
	}
	return r.quotes
}

// quotationOf returns the quotation that the words [start, end) of the text stand in,
// as an index into quotations; -1 if they stand in none.
func (r *reading) quotationOf(start, end int) int {
	all := r.quotations()
	i := sort.Search(len(all), func(i int) bool { return all[i].from > start }) - 1
	if i < 0 || !all[i].contains(start, end) {
		return -1
	}
	return i
}
