package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// ofClause are nouns that a clause follows without a word between: "one reason people leave".
var ofClause = []string{"reason", "way", "thing"}

// causing are verbs of making somebody do something, and caused some of what is done: "made
// one wonder", "lets one feel".
var (
	causing = []string{"make", "makes", "made", "making", "let", "lets", "letting", "help", "helps", "helped"}
	caused  = []string{"feel", "wonder", "think", "want", "realise", "realize", "question", "recognise", "recognize", "believe", "laugh", "cry", "ask", "see", "hear", "remember", "look", "more", "less"}
)

// pasts are past tenses that are no nouns and describe none.
var pasts = []string{"said", "told", "died", "came", "went", "got", "took", "gave", "saw", "met", "began", "ran", "fell", "rose", "grew", "held", "stood", "sat", "brought", "bought",
	"sent", "became", "felt", "thought", "knew", "wrote", "spoke", "drove", "flew", "fought", "wore", "drew", "threw", "rode", "sang", "swam", "shook", "stole", "struck", "fled"}

// pronounOne reports whether the "one" of a stands for somebody or something and counts
// nothing: "no one complained", "the last one standing", "made one wonder".
func (s *scan) pronounOne(a *amount) bool {
	i, j := a.first-1, a.last+1
	switch {
	case a.phrase.Digits || !s.is(a.first, "one"):
		return false
	case s.isOne(i, "no", "each", "every"), s.isOne(i, causing...) && s.isOne(j, caused...):
		return true
	case s.has(j, isVerb) && strings.HasSuffix(s.textAt(j), "s"), s.isOne(j, pasts...):
		return true // "one gets", "one took"
	}
	described := s.kind(i) == token.Word && !s.has(i, isNumber|isFiller|isStop) || s.is(i, "only")
	return described && s.isOne(i-1, "the", "a", "an", "this", "that")
}

// singleNoun returns the noun of "one ..." at tokens begin to last, or -1: the last word that
// is no adverb, participle or verb.
func (s *scan) singleNoun(begin, last int) int {
	if s.is(begin, "part") {
		return begin // "1 part vinegar"
	}
	for i := last; i >= begin; i-- {
		word := s.textAt(i)
		switch {
		case s.kind(i) != token.Word, s.has(i, isTrailing), s.adverb(i):
		case noun.Plural(word) && !alike(word): // "one nation strives"
		case !s.capital(i) && participle(word) && !s.has(i, isGerund):
		case s.has(i, isVerb) && !s.nounToo(i, begin), s.has(i, isNumber) && i == begin:
			return -1
		default:
			return i
		}
	}
	return -1
}

// nounToo reports whether the verb at i, right behind the "one" before begin, is a noun there, since
// somebody has or did one: "had just one shot on target".
func (s *scan) nounToo(i, begin int) bool {
	return i == begin && s.isOne(i, "shot", "hit", "cut", "run", "set", "win", "show", "use", "need", "shoot", "strike") &&
		s.isOne(i-2, "just", "only", "had", "has", "have", "having", "with", "took", "takes", "fired", "scored", "managed")
}

// participle reports whether a word ends as participles do: "closed", "featuring".
func participle(word string) bool {
	const longest = len("sting") // of nouns that only end so
	return len(word) > longest-1 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") || len(word) > longest && strings.HasSuffix(word, "ing")
}

// alike reports whether a noun has one form for one and for several: "series".
func alike(word string) bool { return noun.Singular(word) == token.Fold(word) }
