// Package noun tells the plural of an English noun from its singular, for counts:
// "10 people" counts the person. It is made for the nouns that news counts and knows
// nothing of verbs: "rises" is a plural to it.
package noun

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Singular returns the singular of a noun, folded: "person" for "People", "bus" for
// "buses". A noun that is singular already is returned as it is.
func Singular(noun string) string {
	word := token.Fold(noun)
	if isAcronyms(noun) {
		return token.Fold(noun[:len(noun)-1])
	}
	if s, ok := plurals.Get(word); ok {
		return s
	}
	if !endsPlural(word) {
		return word
	}
	for _, e := range endings {
		if strings.HasSuffix(word, e.plural) && len(word) >= len(e.plural) {
			return word[:len(word)-len(e.plural)] + e.singular
		}
	}
	return word[:len(word)-1]
}

// Plural reports whether a word may be the plural of a noun. It does not allocate for
// an ASCII word.
func Plural(noun string) bool {
	if _, ok := plurals.Get(noun); ok {
		return true
	}
	n := len(noun)
	if n < 3 || noun[n-1]|0x20 != 's' && !endsMen(noun) {
		return false
	}
	return endsPlural(noun)
}

func endsMen(word string) bool {
	n := len(word)
	return n > 5 && strings.EqualFold(word[n-3:], "men")
}

// endsPlural reports whether the word ends as regular plurals do.
func endsPlural(word string) bool {
	n := len(word)
	if _, ok := singulars.Get(word); ok || n < 3 {
		return false
	}
	if endsMen(word) {
		return true
	}
	if word[n-1]|0x20 != 's' {
		return false
	}
	if isAcronyms(word) {
		return true
	}
	switch word[n-2] | 0x20 {
	case 's', 'u', '\'':
		return false
	case 'i':
		return n > 4 && !endsInIs(word)
	}
	return n > 3 || word[n-2]|0x20 != 'a'
}

// endsInIs reports whether a word in "is" has the ending of nouns that do so in the singular:
// "crisis", "hepatitis", "metropolis". The plurals that look alike are in the table.
func endsInIs(word string) bool {
	for _, ending := range [...]string{"sis", "xis", "itis", "polis"} {
		if n := len(word) - len(ending); n >= 0 && strings.EqualFold(word[n:], ending) {
			return true
		}
	}
	return false
}

// isAcronyms reports whether a word is an acronym in the plural: "RBIs", "SUVs".
func isAcronyms(word string) bool {
	n := len(word)
	return n > 2 && word[n-1] == 's' && 'A' <= word[n-2] && word[n-2] <= 'Z'
}

// endings turn regular plurals into singulars; the first that fits counts. A plural
// in a plain "s" is left to the caller.
var endings = []struct{ plural, singular string }{
	{"women", "woman"}, {"men", "man"},
	{"sses", "ss"}, {"shes", "sh"}, {"tches", "tch"}, {"ches", "ch"}, {"xes", "x"}, {"zzes", "zz"},
	{"ies", "y"}, {"oes", "o"},
	{"ouses", "ouse"}, {"auses", "ause"}, {"uses", "us"}, {"gases", "gas"},
	{"yses", "ysis"}, {"theses", "thesis"}, {"geneses", "genesis"}, {"phoses", "phosis"}, {"gnoses", "gnosis"}, {"choses", "chosis"},
	{"wives", "wife"}, {"knives", "knife"}, {"shelves", "shelf"}, {"wolves", "wolf"}, {"halves", "half"}, {"loaves", "loaf"}, {"thieves", "thief"},
}
