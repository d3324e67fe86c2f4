package claim

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// claim makes a candidate a claim.
func (x *examination) claim(c *candidate) {
	r, a := x.reading, x.reading.article
	start, end := c.passage.span.Start+c.value.Start, c.passage.span.Start+c.value.End
	sentence, from, to := r.sentencesOf(start, end)
	if sentence == nil {
		return
	}
	v := c.asResult()
	v.Start, v.End = start, end
	made := Claim{
		Rule: c.search.rule, Value: v, Article: a.ID, Path: a.Path, Date: a.Date,
		Text: a.Text[start:end], Sentence: a.Text[from:to], InSentence: start - from,
		Place: sentence.paragraph.region.Place,
		From:  c.since, To: c.until,
	}
	if made.Article == "" {
		made.Article = a.Path
	}
	made.Start, made.End = a.Extent(start, end)
	made.Position, made.Until = x.places.At(made.Start), x.places.At(made.End)
	made.Keys = x.keys(c, sentence)
	x.qualify(&made, c, sentence)
	made.Resolve()
	x.trace.claimed(c.value.Start, &made)
	x.claims = append(x.claims, made)
}

// sentencesOf returns the sentence that holds the beginning of text[start:end], and
// where the sentences begin and end that hold all of it.
func (r *reading) sentencesOf(start, end int) (first *passage, from, to int) {
	first = r.sentenceAt(start)
	if first == nil {
		return nil, 0, 0
	}
	from, to = min(first.span.Start, start), first.span.End
	if last := r.sentenceAt(max(start, end-1)); last != nil {
		to = max(to, last.span.End)
	}
	return first, from, max(to, end)
}

// qualify says who makes a claim, and whether it is denied or left open.
func (x *examination) qualify(made *Claim, c *candidate, sentence *passage) {
	sentence.lex()
	s := x.reading.speechAt(sentence, made.Value.Start, made.Value.End)
	made.Attribution, made.Speaker, made.Quoted = s.text, s.speaker, s.quoted
	from, to := c.tokensIn(sentence)
	var own span
	own.first, own.last = sentence.tokensOf(made.Value.Start-sentence.span.Start, made.Value.End-sentence.span.Start)
	made.Negated = s.stance == denies || sentence.negated(from, to, own)
	made.Hedged = s.stance == doubts || sentence.hedged(from, to)
	made.Then, made.Now = x.tense(sentence, c.search, own.first, own.last)
	switch {
	case zero(made.Value):
		made.Negated = false // "no deaths" is a count of 0
	case c.search.rule.Kind == value.Quote:
		made.Negated, made.Hedged = s.stance == denies, false // whatever the words say, they were said
	case c.search.rule.Kind == value.Name:
		made.Negated, made.Hedged = false, false // a name is spelled so, whatever is said of its bearer
		if !s.quoted {
			made.Attribution, made.Speaker = "", "" // and it is the article that spells it
		}
	}
}

// tokensIn returns the tokens of a sentence that lie between the candidate's first and
// last words.
func (c *candidate) tokensIn(sentence *passage) (from, to int) {
	p := c.passage
	start, end := p.tokens[c.from].Start, p.tokens[c.to-1].End
	if c.search.rule.Kind != value.Quote {
		start, end = min(start, c.value.Start), max(end, c.value.End)
	}
	shift := p.span.Start - sentence.span.Start
	return sentence.tokensOf(start+shift, end+shift)
}

// zero reports whether a value is a count of none.
func zero(v value.Value) bool {
	return v.Kind == value.Count && v.Bound == value.Exact && v.Number.Sign() == 0
}

// overlapping returns the first quotation that has some of text[start:end], as an
// index into quotations; -1 if there is none.
func (r *reading) overlapping(start, end int) int {
	all := r.quotations()
	if i := sort.Search(len(all), func(i int) bool { return all[i].to > start }); i < len(all) && all[i].from < end {
		return i
	}
	return -1
}

// trimQuote takes the marks and the final punctuation off a quotation.
func trimQuote(text string, start, end int) (from, to int) {
	isEdge := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`.,;:!?…"“”„«»‘`, r) }
	for start < end {
		r, size := utf8.DecodeRuneInString(text[start:end])
		if r != '"' && r != '“' && r != '„' && r != '«' && r != '»' && r != '‘' && !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !isEdge(r) || r == '.' && abbreviates(text[start:end]) {
			break
		}
		end -= size
	}
	return start, end
}

// abbreviates reports whether the full stop that a text ends with is one of an
// abbreviation such as "U.S."
func abbreviates(text string) bool {
	n := len(text)
	return n >= 4 && text[n-3] == '.' && unicode.IsUpper(rune(text[n-2]))
}

// folded puts the repetitions of a name together: of claims of one rule that spell it
// the same, in the same part of the document and alike in or out of quotation marks,
// the first stays, and says where the others stand.
func folded(claims []Claim) []Claim {
	if !slices.ContainsFunc(claims, func(c Claim) bool { return c.Rule.Kind == value.Name }) {
		return claims
	}
	type spelling struct {
		rule   *rule.Rule
		text   string
		place  article.Place
		quoted bool
	}
	first := make(map[spelling]int)
	kept := claims[:0]
	for _, c := range claims {
		if c.Rule.Kind != value.Name {
			kept = append(kept, c)
			continue
		}
		key := spelling{c.Rule, c.Text, c.Place, c.Quoted}
		if i, ok := first[key]; ok {
			kept[i].Repeats = append(kept[i].Repeats, Span{Start: c.Start, End: c.End})
			continue
		}
		first[key] = len(kept)
		kept = append(kept, c)
	}
	return kept
}
