package date

import (
	"math/bits"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// traits are a set of words in short: a bit for each class of words, and one for each word
// that forms spell out, which several of those share. They tell at once that a word is not
// in a set; that it is in it has to be asked of the set itself.
type traits uint64

const (
	isUnknown = traits(1) << 63 // a word that no table has, or the end of the sentence
	isAny     = ^traits(0)

	// literalTraits is how many bits there are for words that forms spell out.
	literalTraits = 63 - classes
)

// traits returns those of what may stand at some place.
func (p *prospect) traits() (t traits) {
	if p.free {
		return isAny
	}
	t = traits(p.may.classes)
	for w, set := range p.may.literals {
		for ; set != 0; set &= set - 1 {
			t |= traitOf(literal(w<<6 + bits.TrailingZeros64(set)))
		}
	}
	return t
}

// traitOf returns the trait of a word that forms spell out.
func traitOf(l literal) traits { return 1 << (classes + int(l)%literalTraits) }

// shorten works out the traits of all words, and of what may stand behind them.
func (g *grammar) shorten() {
	of := func(prospects []prospect) (all []traits) {
		for i := range prospects {
			all = append(all, prospects[i].traits())
		}
		return all
	}
	words, kinds, follow := of(g.gate.literals), of(g.gate.classes), of(g.gate.follow)
	for _, w := range g.words.spelled {
		w.is, w.third = traits(w.kinds), isAny
		if w.literal != 0 {
			w.is, w.second = w.is|traitOf(w.literal), words[w.literal]
			if w.kinds == 0 {
				w.third = follow[w.literal]
			}
		}
		for c := range kinds {
			if c != isHoliday && w.kinds&(1<<c) != 0 {
				w.second |= kinds[c]
			}
		}
	}
}

// traitsAt returns the traits of a token, and of what may stand behind it within a date: any
// where they are not known at once.
func (p *parser) traitsAt(i int) (is, third traits) {
	if i >= len(p.tokens) {
		return isUnknown, isAny
	}
	var w *Word
	switch t := &p.tokens[i]; t.Kind {
	case token.Word:
		w = p.words.at(i)
	case token.Number:
		return anyDigits, isAny
	default:
		b := p.text[t.Start]
		if t.Kind != token.Mark || b >= utf8.RuneSelf || b == '\'' {
			return isAny, isAny
		}
		w = p.g.marks[b]
	}
	if w == nil {
		return isUnknown, isAny
	}
	return w.is, w.third
}

// mayBegin reports whether a date may begin with the word at i, by the traits of what stands
// behind it: each token may follow the one before, up to one with which a date may end.
func (p *parser) mayBegin(i int) bool {
	w := p.words.at(i)
	behind := w.second
	for k := i + 1; behind != isAny; k++ {
		is, next := p.traitsAt(k)
		if behind&is == 0 {
			return w.names != nil && w.mayName(p.text, p.tokens, i+1)
		}
		behind = next
	}
	return true
}
