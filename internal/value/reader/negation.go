package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// opposite has what a bound is when it is denied: what must not exceed 10 is 10 at most.
var opposite = map[value.Bound]value.Bound{value.Over: value.AtMost, value.AtLeast: value.Under, value.Under: value.AtLeast}

// denyBound turns a bound round that the words before it deny: "must not exceed", "never
// take more than", "no longer than", "no file exceeds". from is the token that its phrase
// begins with; what is returned begins with the word that denies it.
func (s *scan) denyBound(l limit, from, low int) (limit, int) {
	turned, ok := opposite[l.bound]
	if !ok {
		return l, from
	}
	i, ok := s.denial(from, low)
	if !ok {
		return l, from
	}
	l.bound = turned
	return l, i
}

// denial returns the word that denies the bound from a token on, if any does. Between the
// two stand forms of "be" and "have", and one verb at most.
func (s *scan) denial(from, low int) (int, bool) {
	i := from - 1
	switch {
	case s.isOne(i, "no", "without", "nothing", "nor"):
	case s.cued(from, cueExceeding) && s.nounNext(i) && s.is(i-1, "no"):
		i-- // "no file exceeds"
	default:
		if i = s.beforeHelpers(i); s.negator(i) {
			break // "not exceed", "has not been above"
		}
		verb := i
		i = s.beforeHelpers(verb - 1)
		helped := i < verb-1 || strings.HasSuffix(s.textAt(verb), "ed")
		if !s.deniable(verb) || !s.negator(i) || !helped && !s.takesVerb(i) {
			return 0, false
		}
	}
	return i, i >= low
}

// beforeHelpers returns the last token up to i that is no form of "be", "have" or "go".
func (s *scan) beforeHelpers(i int) int {
	for s.cued(i, cueHelping) {
		i--
	}
	return i
}

// negator reports whether the word at i denies what follows it.
func (s *scan) negator(i int) bool {
	return s.isOne(i, "not", "never", "cannot") || s.kind(i) == token.Word && (strings.HasSuffix(s.textAt(i), "n't") || strings.HasSuffix(s.textAt(i), "n’t"))
}

// takesVerb reports whether a verb follows the negator at i.
func (s *scan) takesVerb(i int) bool {
	return !s.is(i, "not") || s.isOne(i-1, "do", "does", "did", "must", "may", "can", "could", "should", "shall", "will", "would", "might", "to")
}

// deniable reports whether the word at i may be a verb whose denial is that of the bound: it
// is no adverb, and nothing that somebody does not say.
func (s *scan) deniable(i int) bool {
	return s.nounNext(i) && !s.capital(i) && !s.has(i, isNumber) && !s.cued(i, cueUnbound) && !strings.HasSuffix(s.textAt(i), "ly")
}
