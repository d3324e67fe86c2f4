package claim

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/sentence"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// passage is a sentence of an article, or a whole paragraph where a rule's words and
// value may stand further apart.
type passage struct {
	reading   *reading      // whose memory it takes
	span      sentence.Span // in the article's text
	text      string
	paragraph *paragraph
	index     int // of the sentence in its paragraph; -1 for the whole paragraph

	lexed  bool
	tokens []token.Token // offsets are into text
	folded []string      // token.Fold of each token
	counts []int32       // for each token, and for the end, how many words and numbers stand before it

	valuesRead bool
	values     []value.Value // offsets are into text
	doubtRead  bool
	doubt      bool // see doubted
	qualified  bool
	qualifies  qualifiers // once qualified
	saidRead   bool
	said       []attribution

	repeat *repeat // what is known of its words from elsewhere; nil if nothing is
}

// lex cuts the passage into tokens, once.
func (p *passage) lex() {
	if p.lexed {
		return
	}
	p.lexed = true
	r := p.reading
	var known *repeat
	if p.index >= 0 && len(p.text) <= maxRepeatBytes {
		if known = r.repeats.of(p); known != nil && known.lexed {
			known.lend(p)
			return
		}
	}
	first := len(r.tokens)
	r.tokens = token.Lex(r.tokens, p.text)
	p.tokens = r.tokens[first:len(r.tokens):len(r.tokens)]
	first = len(r.folded)
	start := len(r.counts)
	count := int32(0)
	for _, t := range p.tokens {
		r.folded = append(r.folded, r.folder.Fold(p.text, t))
		r.counts = append(r.counts, count)
		if t.Kind == token.Word || t.Kind == token.Number {
			count++
		}
	}
	r.counts = append(r.counts, count)
	p.folded = r.folded[first:len(r.folded):len(r.folded)]
	p.counts = r.counts[start:len(r.counts):len(r.counts)]
	if known != nil {
		known.keep(p)
		known.lend(p)
	}
}

// context returns what stands around the passage and decides what its words mean.
func (p *passage) context() reader.Context {
	region := p.paragraph.region
	return reader.Context{Column: region.Column, Row: region.Row, Corner: region.Corner, Caption: region.Caption}
}

// at returns the folded token at an index, "" outside the passage.
func (p *passage) at(i int) string {
	if i < 0 || i >= len(p.folded) {
		return ""
	}
	return p.folded[i]
}

// kind returns the kind of the token at an index, 0 outside the passage.
func (p *passage) kind(i int) token.Kind {
	if i < 0 || i >= len(p.tokens) {
		return 0
	}
	return p.tokens[i].Kind
}

// words returns the text of tokens [first, last).
func (p *passage) words(first, last int) string {
	if first >= last {
		return ""
	}
	return p.text[p.tokens[first].Start:p.tokens[last-1].End]
}

// tokensOf returns the tokens [first, last) that lie in bytes [start, end).
func (p *passage) tokensOf(start, end int) (first, last int) {
	first = sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i].End > start })
	last = first
	for last < len(p.tokens) && p.tokens[last].Start < end {
		last++
	}
	return first, last
}

// begins reports whether the words of a phrase stand at token i, and where they end.
// Marks and clitics between them are skipped.
func (p *passage) begins(i int, phrase []string) (end int, ok bool) {
	for n, w := range phrase {
		for n > 0 && i < len(p.tokens) && p.tokens[i].Kind >= token.Clitic && p.tokens[i].Kind != token.Number && p.folded[i] != w {
			i++
		}
		if p.at(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// ends reports whether the words of a phrase stand right before token i.
func (p *passage) ends(i int, phrase []string) bool {
	for n := len(phrase) - 1; n >= 0; n-- {
		i--
		if p.at(i) != phrase[n] {
			return false
		}
	}
	return true
}

// capital reports whether the token at an index begins with a capital of any script.
func (p *passage) capital(i int) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.text[p.tokens[i].Start:])
	return unicode.IsUpper(r)
}

// wordsBetween counts the words and numbers of tokens [first, last).
func (p *passage) wordsBetween(first, last int) int {
	first, last = max(first, 0), min(last, len(p.tokens))
	if first >= last {
		return 0
	}
	return int(p.counts[last] - p.counts[first])
}

// lexed returns a text that is no article's as a passage.
func lexed(text string) *passage {
	p := &passage{reading: &reading{}, text: text, span: sentence.Span{End: len(text)}, index: -1}
	p.lex()
	return p
}
