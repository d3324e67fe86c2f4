package claim

import (
	"slices"
	"sort"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/gate"
	"github.com/factcheck-ci/factcheck/internal/lane"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// examination looks for the claims of some rules in one article. Find and Explain
// both run it: Explain has a tracer write down what is decided on the way.
type examination struct {
	reading  *reading
	searches []*search
	gate     *gate.Gate
	trace    *tracer                         // nil if nobody asks why
	spent    func(*rule.Rule, time.Duration) // nil if nobody asks
	example  bool                            // the text is an example: about, paths, dates and places do not count

	*memory
	ready  bool      // memory.sentence is the passage
	unless otherFact // what was found last
}

// memory is what an examination uses and the next one can use again.
type memory struct {
	article reading
	settled []applicability // by search
	claims  []Claim
	collection
	places   article.Places
	wants    []int
	hits     gate.Hits
	sentence pattern.Sentence // the passage that is looked at, made ready for patterns
	other    pattern.Sentence // likewise, of whatever is looked at besides
}

// applicability is whether a rule applies to the article.
type applicability uint8

const (
	unsettled applicability = iota
	applicable
	inapplicable
)

// run looks at every sentence that has a word which one of the rules needs.
func (x *examination) run() {
	x.claims, x.places = x.claims[:0], x.reading.article.Places()
	x.hits = x.gate.Scan(x.hits[:0], lane.Bytes(x.reading.article.Text))
	if len(x.hits) == 0 && len(x.gate.Always) == 0 {
		return
	}
	x.settled = slices.Grow(x.settled[:0], len(x.searches))[:len(x.searches)]
	clear(x.settled)
	x.reading.cut()
	wanted := x.wants
	for i := range x.reading.paragraphs {
		p := &x.reading.paragraphs[i]
		wanted = x.wantedByHeaders(x.wanted(wanted[:0], p.Start, p.End), p)
		if len(wanted) == 0 {
			continue
		}
		all := x.reading.sentences(p)
		for i := range all {
			s := &all[i]
			wanted = x.wantedByHeaders(x.wanted(wanted[:0], s.span.Start, s.span.End), p)
			x.passage(s, wanted, rule.InSentence)
		}
		wanted = x.wanted(wanted[:0], p.Start, p.End)
		wanted = slices.DeleteFunc(wanted, func(i int) bool { return !x.searches[i].inParagraph() })
		if len(wanted) > 0 {
			x.passage(x.reading.whole(p), wanted, rule.InParagraph)
		}
	}
	x.wants = wanted
	x.claims = folded(x.claims)
}

// wanted returns the searches that need a word which stands between two offsets of the
// text, in their order.
func (x *examination) wanted(list []int, start, end int) []int {
	list = append(list, x.gate.Always...)
	return x.hits.Between(start, end).Searches(list)
}

// wantedByHeaders adds the searches that need a word of the headers of a cell.
func (x *examination) wantedByHeaders(list []int, p *paragraph) []int {
	for _, header := range [...]string{p.region.Row, p.region.Column} {
		if header != "" {
			list = x.gate.Scan(nil, []byte(header)).Searches(list)
		}
	}
	return list
}

// passage looks for the claims of the wanted searches in a sentence or a paragraph.
func (x *examination) passage(p *passage, wanted []int, scope rule.Scope) {
	if len(wanted) == 0 {
		return
	}
	p.lex()
	x.ready = false
	for _, i := range wanted {
		if !x.applies(i) {
			continue
		}
		x.trace.begin(p)
		x.timed(x.searches[i], p, scope)
	}
}

// timed looks for the claims of one rule, and tells how long that took where somebody
// asks.
func (x *examination) timed(s *search, p *passage, scope rule.Scope) {
	if x.spent == nil {
		x.look(s, p, scope)
		return
	}
	began := time.Now()
	x.look(s, p, scope)
	x.spent(s.rule, time.Since(began))
}

// applies reports whether a rule applies to the article.
func (x *examination) applies(i int) bool {
	if x.settled[i] == unsettled {
		x.settled[i] = applicable
		if reason := x.reason(i); reason != "" && !x.example {
			x.settled[i] = inapplicable
			x.trace.skipArticle(reason)
		}
	}
	return x.settled[i] == applicable
}

// reason returns why a rule does not apply to the article, "" if it does.
func (x *examination) reason(i int) Reason {
	s := x.searches[i]
	if reason := s.skips(x.reading.article); reason != "" || len(s.rule.About) == 0 {
		return reason
	}
	named := func(p *pattern.Pattern) bool { return p.Matches(&x.other) }
	var asked *passage // hits are in order: those of one sentence stand together
	for _, h := range x.hits {
		if !h.About || int(h.Search) != i {
			continue
		}
		p := x.reading.sentenceAt(int(h.At))
		if p == nil || p == asked {
			continue
		}
		asked = p
		p.lex()
		if x.other.PrepareFolded(p.tokens, p.folded, nil); slices.ContainsFunc(s.rule.About, named) {
			return ""
		}
	}
	if title := x.reading.article.Title; title != "" {
		if x.other.Prepare(title, token.Lex(nil, title), nil); slices.ContainsFunc(s.rule.About, named) {
			return ""
		}
	}
	return NotAbout
}

// look looks for the claims of one rule in a passage. In a whole paragraph it is near
// alone that reaches from one sentence to another.
func (x *examination) look(s *search, p *passage, scope rule.Scope) {
	if place := p.paragraph.region.Place; !s.looksIn(place) && !x.example {
		x.trace.step(Step{Action: Skipped, Reason: OtherPlace, Words: string(place)})
		return
	}
	standing := x.standing(s, p, scope)
	for i := range standing {
		if !x.statesOther(s, p, &standing[i]) && !x.isAddition(standing, i) {
			x.claim(&standing[i])
		}
	}
}

// standing returns the candidates of one rule in a passage of which no nearer one shares
// words with them.
func (x *examination) standing(s *search, p *passage, scope rule.Scope) []candidate {
	if x.trace != nil {
		return x.collect(s, p, scope) // why they stand is to be found out anew
	}
	if known, ok := p.recall(s); ok {
		x.found = append(x.found[:0], known...)
		for i := range x.found {
			x.found[i].passage = p
		}
		return x.found
	}
	standing := x.collect(s, p, scope)
	p.remember(s, standing)
	return standing
}

// collect finds the candidates of one rule in a passage.
func (x *examination) collect(s *search, p *passage, scope rule.Scope) []candidate {
	if !x.ready {
		x.ready = true
		x.sentence.PrepareFolded(p.tokens, p.folded, nil)
	}
	c := collector{x: x, s: s, p: p, collection: &x.collection}
	c.fillings, c.found = c.fillings[:0], c.found[:0]
	if scope == rule.InSentence {
		c.find()
	}
	if len(s.near) > 0 && s.rule.Scope == scope {
		c.near()
	}
	if scope == rule.InParagraph && s.rule.Regex != nil {
		c.regex()
	}
	return c.standing()
}

// statesOther reports whether a sentence from the pattern's words to the value has one
// of the rule's words for another fact.
func (x *examination) statesOther(s *search, p *passage, c *candidate) bool {
	if len(s.rule.Unless) == 0 {
		return false
	}
	if p.index >= 0 {
		return x.rejectOther(s, p, c)
	}
	all := x.reading.sentences(p.paragraph)
	start, end := p.span.Start+p.tokens[c.from].Start, p.span.Start+p.tokens[c.to-1].End
	first := sort.Search(len(all), func(i int) bool { return all[i].span.End > start })
	for i := range all[first:] {
		other := &all[first+i]
		if other.span.Start >= end {
			break
		}
		if x.rejectOther(s, other, c) {
			return true
		}
	}
	return false
}

// rejectOther rejects a candidate if a sentence has one of the rule's words for another
// fact.
func (x *examination) rejectOther(s *search, sentence *passage, c *candidate) bool {
	if x.unless.search != s || x.unless.sentence != sentence {
		x.unless = x.lookForOther(s, sentence)
	}
	if x.unless.pattern == "" {
		return false
	}
	x.trace.reject(c.value, Step{Reason: OtherFact, Pattern: x.unless.pattern, Words: x.unless.words})
	return true
}

// otherFact is which of a rule's words for another fact a sentence has.
type otherFact struct {
	search         *search
	sentence       *passage
	pattern, words string // "" if it has none
}

func (x *examination) lookForOther(s *search, sentence *passage) otherFact {
	found := otherFact{search: s, sentence: sentence}
	sentence.lex()
	x.other.PrepareFolded(sentence.tokens, sentence.folded, nil)
	for _, unless := range s.rule.Unless {
		if matches := unless.Match(&x.other); len(matches) > 0 {
			found.pattern, found.words = unless.String(), sentence.words(matches[0].First, matches[0].Last)
			break
		}
	}
	return found
}
