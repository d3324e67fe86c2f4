package claim

import (
	"sort"
	"strings"
)

// speech is who says what stands at a place.
type speech struct {
	text, speaker string
	stance        stance
	quoted        bool
}

// speechAt returns who says the words [start, end) of the text, which lie in the
// sentence p. For quoted words it is the speaker of the quotation, for others whoever
// the sentence names.
func (r *reading) speechAt(p *passage, start, end int) speech {
	q := r.quotationOf(start, end)
	if q >= 0 {
		if a, at, ok := r.speakerOf(q); ok {
			return r.spoken(a, at, true)
		}
	}
	a, ok := r.governing(p, start, q)
	if ok && a.forward || len(r.attributionsOf(p)) == 0 {
		if b, next, back := r.referring(p); back {
			return r.spoken(b, next, q >= 0)
		}
	}
	if !ok {
		return speech{quoted: q >= 0}
	}
	return r.spoken(a, p, q >= 0)
}

// spoken turns an attribution of a sentence into a speech, and finds out whom a
// pronoun stands for.
func (r *reading) spoken(a attribution, p *passage, quoted bool) speech {
	s := speech{text: a.text, speaker: a.speaker, stance: a.stance, quoted: quoted}
	if a.pronoun {
		s.speaker = r.named(p, a)
	}
	return s
}

// maxPronoun is how many sentences before its own a pronoun's name is looked for.
const maxPronoun = 4

// named returns the speaker whom the pronoun of an attribution stands for: the last
// one that was named before it. It returns the pronoun where nobody was.
func (r *reading) named(p *passage, of attribution) string {
	for n := 0; p != nil && n <= maxPronoun; n++ {
		all := r.attributionsOf(p)
		if n == 0 {
			all = all[:sort.Search(len(all), func(i int) bool { return all[i].first >= of.first })]
		}
		for i := len(all) - 1; i >= max(0, len(all)-maxPieces); i-- {
			a := all[i]
			if a.pronoun || a.speaker == "" {
				continue
			}
			if r.quotationOf(r.extent(p, a)) < 0 {
				return a.speaker
			}
		}
		p = r.before(p)
	}
	return of.speaker
}

// before returns the sentence before a sentence, in whichever paragraph; nil before
// the first.
func (r *reading) before(p *passage) *passage {
	if p.index > 0 {
		return &r.sentences(p.paragraph)[p.index-1]
	}
	for i := p.paragraph.index - 1; i >= 0; i-- {
		if all := r.sentences(&r.paragraphs[i]); len(all) > 0 {
			return &all[len(all)-1]
		}
	}
	return nil
}

// referring returns the attribution of the sentence after a sentence, in whichever
// paragraph, if that one speaks of the one before it: "That's according to …".
func (r *reading) referring(p *passage) (attribution, *passage, bool) {
	next := r.after(p)
	if next == nil {
		return attribution{}, nil, false
	}
	if all := r.attributionsOf(next); len(all) > 0 && all[0].previous {
		return all[0], next, true
	}
	return attribution{}, nil, false
}

// after returns the sentence after a sentence, in whichever paragraph, if it begins with
// a word that may speak of the one before it; nil otherwise.
func (r *reading) after(p *passage) *passage {
	if all := r.sentences(p.paragraph); p.index+1 < len(all) {
		if next := &all[p.index+1]; refers(next.text) {
			return next
		}
		return nil
	}
	if i := p.paragraph.index + 1; i < len(r.paragraphs) {
		// The paragraph is cut into sentences only where that tells anything.
		if next := &r.paragraphs[i]; refers(r.article.Text[next.Start:next.End]) {
			return &r.sentences(next)[0]
		}
	}
	return nil
}

// refers reports whether a text begins with a word that may speak of what stands before.
func refers(text string) bool {
	return len(text) >= len("that") && (strings.EqualFold(text[:4], "that") || strings.EqualFold(text[:4], "this"))
}

// governing returns the attribution of a sentence that governs the word at an offset
// of the text: the last before it that governs what follows, else the first behind it
// that governs what stands before. An attribution within another quotation than q,
// that of the word, does not.
func (r *reading) governing(p *passage, at, q int) (attribution, bool) {
	all := r.attributionsOf(p)
	next := r.firstBehind(p, at)
	for i := next - 1; i >= max(0, next-maxPieces); i-- {
		if all[i].forward && r.saysOf(p, all[i], q) {
			return all[i], true
		}
	}
	for i := next; i < min(len(all), next+maxPieces); i++ {
		if r.saysOf(p, all[i], q) {
			return all[i], all[i].backward
		}
	}
	return attribution{}, false
}

// firstBehind returns the first attribution of a sentence that begins at an offset of
// the text or behind it, as an index into attributionsOf.
func (r *reading) firstBehind(p *passage, at int) int {
	all := r.attributionsOf(p)
	return sort.Search(len(all), func(i int) bool { return p.span.Start+p.tokens[all[i].first].Start >= at })
}

// saysOf reports whether an attribution can speak of words in the quotation q: it is
// in that one itself, or in none.
func (r *reading) saysOf(p *passage, a attribution, q int) bool {
	inside := r.quotationOf(r.extent(p, a))
	return inside < 0 || inside == q
}

// extent returns the offsets of an attribution's words in the article's text.
func (r *reading) extent(p *passage, a attribution) (start, end int) {
	return p.span.Start + p.tokens[a.first].Start, p.span.Start + p.tokens[a.last-1].End
}

// maxSplit is how many bytes may lie between two pieces of one quotation that is split
// by who says it: "“…,” the ministry said in a statement. “…”".
const maxSplit = 300

// speakerOf returns who says a quotation: whoever is named right behind it, else right
// before it, else elsewhere in its first sentence; else the speaker of the quotation
// that it goes on with.
func (r *reading) speakerOf(q int) (attribution, *passage, bool) {
	for range maxPieces {
		quote := &r.quotes[q]
		if p := r.sentenceAt(quote.to - 1); p != nil {
			if a, ok := r.behind(p, quote.to); ok {
				return a, p, true
			}
		}
		if p := r.sentenceAt(quote.from); p != nil {
			if a, ok := r.governing(p, quote.from, -1); ok {
				return a, p, true
			}
		}
		if q == 0 || !quote.continued && !r.split(q) {
			return attribution{}, nil, false
		}
		q--
	}
	return attribution{}, nil, false
}

// maxPieces is how many pieces of one speech are looked back through for its speaker.
const maxPieces = 20

// split reports whether a quotation goes on with the one before it: at the beginning
// of a sentence of the same paragraph, or as the whole of the next paragraph.
func (r *reading) split(q int) bool {
	before, quote := &r.quotes[q-1], &r.quotes[q]
	p := r.sentenceAt(quote.from)
	if p == nil {
		return false
	}
	if whole := p.paragraph; quote.from <= whole.Start && quote.to >= whole.End && whole.index > 0 {
		return before.from >= r.paragraphs[whole.index-1].Start
	}
	return quote.from <= p.span.Start && r.paragraphAt(before.from) == p.paragraph && quote.from-before.to <= maxSplit
}

// behind returns the attribution that stands right behind an offset of the text: "…”
// the ministry said".
func (r *reading) behind(p *passage, at int) (attribution, bool) {
	all := r.attributionsOf(p)
	i := r.firstBehind(p, at)
	if i == len(all) || !all[i].backward {
		return attribution{}, false
	}
	first, _ := p.tokensOf(at-p.span.Start, at-p.span.Start)
	return all[i], p.wordsBetween(first, all[i].first) == 0
}
