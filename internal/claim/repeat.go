package claim

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// repeats remembers what was read in sentences that stand word for word in several
// places: what news agencies sell, programs write, and every page has at its end. What
// their words alone decide is then found out once. A sentence is remembered the second
// time that it is seen, so that of most only a hash is taken.
type repeats struct {
	seed  maphash.Seed
	seen  []uint64 // hashes of sentences, each at a place that follows from it
	known []*repeat
}

// repeat is what was read in a sentence. It is of no article: its words are its own.
type repeat struct {
	passage
	hash     uint64
	context  reader.Context // what stood around it
	by       *reader.Reader // who reads the values
	examined []examined
}

// examined is what one rule finds in a sentence, whichever article it stands in.
type examined struct {
	search   *search
	standing []candidate
}

const (
	maxRepeats     = 1024 // sentences that are remembered at a time
	maxRepeatBytes = 512  // of a sentence; longer ones are rarely repeated
)

// of returns what is known of a sentence, nil if it is not one that was seen before.
func (r *repeats) of(p *passage) *repeat {
	if r.seen == nil {
		r.seed = maphash.MakeSeed()
		r.seen, r.known = make([]uint64, maxRepeats), make([]*repeat, maxRepeats)
	}
	hash, by, around := maphash.String(r.seed, p.text), p.reading.values, p.context()
	at := hash % maxRepeats
	if k := r.known[at]; k != nil && k.hash == hash && k.by == by && k.text == p.text && k.context == around {
		return k
	}
	if r.seen[at] != hash {
		r.seen[at] = hash
		return nil
	}
	around.Column, around.Row, around.Corner, around.Caption = strings.Clone(around.Column), strings.Clone(around.Row), strings.Clone(around.Corner), strings.Clone(around.Caption)
	r.known[at] = &repeat{hash: hash, context: around, by: by, passage: passage{text: strings.Clone(p.text), index: p.index}}
	return r.known[at]
}

// keep takes the words of the first sentence that is remembered so.
func (r *repeat) keep(p *passage) {
	r.lexed = true
	r.tokens, r.counts = slices.Clone(p.tokens), slices.Clone(p.counts)
	r.folded = make([]string, len(p.folded))
	for i, word := range p.folded {
		if written := r.tokens[i].Text(r.text); written == word {
			word = written
		}
		r.folded[i] = word
	}
}

// lend makes the words of a sentence those that are remembered.
func (r *repeat) lend(p *passage) {
	p.repeat = r
	p.text, p.tokens, p.folded, p.counts = r.text, r.tokens, r.folded, r.counts
}

// valuesOf reads the values, once.
func (r *repeat) valuesOf() []value.Value {
	if !r.valuesRead {
		r.valuesRead = true
		r.values = slices.Clip(r.by.Read(nil, r.text, r.tokens, r.context))
	}
	return r.values
}

// attributions reads who is named as saying something, once.
func (r *repeat) attributions() []attribution {
	if !r.saidRead {
		r.saidRead = true
		r.said = attributions(&r.passage)
	}
	return r.said
}

// repeatable reports whether the words of a sentence alone decide what the rule finds in
// it, and what it finds can be shared: keys can come from elsewhere, as what stands near
// can in a table, and quotations reach beyond a sentence.
func (s *search) repeatable() bool {
	return !s.rule.Kind.IsWords() && len(s.rule.Keys)+len(s.near) == 0 && !s.reckons
}

// recall returns what a rule is known to find in a passage.
func (p *passage) recall(s *search) (standing []candidate, ok bool) {
	if p.repeat == nil {
		return nil, false
	}
	for i := range p.repeat.examined {
		if e := &p.repeat.examined[i]; e.search == s {
			return e.standing, true
		}
	}
	return nil, false
}

// remember notes what a rule finds in a passage, if that can be known of others.
func (p *passage) remember(s *search, standing []candidate) {
	if p.repeat == nil || !s.repeatable() {
		return
	}
	standing = slices.Clone(standing)
	for i := range standing {
		standing[i].passage = nil
	}
	p.repeat.examined = append(p.repeat.examined, examined{s, standing})
}
