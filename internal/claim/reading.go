package claim

import (
	"sort"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// reading is one article while claims are looked for in it. What is found out about
// it is found out once, when the first rule asks.
type reading struct {
	article    *article.Article
	values     *reader.Reader
	paragraphs []*paragraph
	quotes     []quotation
	quotesRead bool
}

// paragraph is a paragraph of an article, a heading or a cell of a table.
type paragraph struct {
	sentence.Span
	region    article.Region
	index     int
	cut       bool       // into sentences
	sentences []*passage // once cut
	whole     *passage   // once asked for
}

func newReading(a *article.Article, values *reader.Reader) *reading {
	return &reading{article: a, values: values}
}

// cut cuts the article into paragraphs.
func (r *reading) cut() {
	a := r.article
	var spans []sentence.Span
	for _, region := range a.Regions {
		spans = sentence.AppendParagraphs(spans[:0], a.Text[region.Start:region.End])
		for _, s := range spans {
			s.Start += region.Start
			s.End += region.Start
			r.paragraphs = append(r.paragraphs, &paragraph{Span: s, region: region, index: len(r.paragraphs)})
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
	return r.paragraphs[i]
}

// sentences cuts a paragraph into sentences.
func (r *reading) sentences(p *paragraph) []*passage {
	if !p.cut {
		p.cut = true
		for _, s := range sentence.Split(r.article.Text, p.Span) {
			p.sentences = append(p.sentences, &passage{span: s, paragraph: p, index: len(p.sentences), text: r.article.Text[s.Start:s.End]})
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
	return all[i]
}

// whole returns a paragraph as one passage, with the values of its sentences.
func (r *reading) whole(p *paragraph) *passage {
	if p.whole == nil {
		p.whole = &passage{span: p.Span, paragraph: p, index: -1, text: r.article.Text[p.Start:p.End]}
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
		p.lex()
		p.values = r.values.Read(nil, p.text, p.tokens)
		return p.values
	}
	for _, s := range r.sentences(p.paragraph) {
		shift := s.span.Start - p.span.Start
		for _, v := range r.valuesOf(s) {
			v.Start += shift
			v.End += shift
			if v.Length != nil {
				length := *v.Length
				length.Start += shift
				length.End += shift
				v.Length = &length
			}
			p.values = append(p.values, v)
		}
	}
	return p.values
}

// attributionsOf reads who is named in a passage as saying something.
func (r *reading) attributionsOf(p *passage) []attribution {
	if !p.saidRead {
		p.saidRead = true
		p.lex()
		p.said = attributions(p)
	}
	return p.said
}

// quotations reads what stands in quotation marks.
func (r *reading) quotations() []quotation {
	if !r.quotesRead {
		r.quotesRead = true
		spans := make([]sentence.Span, len(r.paragraphs))
		for i, p := range r.paragraphs {
			spans[i] = p.Span
		}
		r.quotes = quotations(r.article.Text, spans)
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
