package value

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NewName returns a name in the spelling that text has.
func NewName(text string) Value {
	return Value{Kind: Name, Text: text, Words: []string{strings.Join(strings.Fields(text), " ")}}
}

// relateNames compares two spellings of one name. A name that leaves words out, such
// as a bare surname or a missing initial, agrees with the longer one, and so does one
// with a title; capitals, as in a headline, agree with any case. Another accent is
// another spelling, and so is a hyphen more or less.
func relateNames(a, b Value) (Relation, string) {
	s, t := nameWords(a.Words[0]), nameWords(b.Words[0])
	short, long := a.Words[0], b.Words[0]
	if len(s) > len(t) {
		s, t, short, long = t, s, long, short
	}
	switch {
	case !leavesOut(s, t):
		return Conflict, a.Words[0] + " against " + b.Words[0]
	case len(s) < len(t):
		return Compatible, short + " is short for " + long
	case slices.ContainsFunc(s, isInitial) || slices.ContainsFunc(t, isInitial):
		return Compatible, a.Words[0] + " can be " + b.Words[0]
	case hyphenatedOtherwise(a.Words[0], b.Words[0]):
		return Conflict, a.Words[0] + " against " + b.Words[0]
	case slices.Equal(s, t):
		return Compatible, "the same name, with and without a title"
	}
	return Compatible, "the same letters in capitals"
}

// hyphenatedOtherwise reports whether two names of as many words differ in a hyphen
// ("Anna-Lena", "Anna Lena"). A title may have one of its own.
func hyphenatedOtherwise(a, b string) bool {
	words := func(s string) int { return len(strings.Fields(strings.ReplaceAll(s, "-", " "))) }
	return words(a) == words(b) && strings.Count(a, "-") != strings.Count(b, "-")
}

// leavesOut reports whether short is long with words left out, and ends as it does.
func leavesOut(short, long []string) bool {
	if len(short) == 0 || !spelledAlike(short[len(short)-1], long[len(long)-1]) {
		return false
	}
	for _, w := range short {
		for len(long) > 0 && !spelledAlike(w, long[0]) {
			long = long[1:]
		}
		if len(long) == 0 {
			return false
		}
		long = long[1:]
	}
	return true
}

// spelledAlike reports whether two words are one spelling: the same letters, in the same
// case unless one of them is all capitals; or one the initial of the other.
func spelledAlike(a, b string) bool {
	switch {
	case a == b:
		return true
	case isInitial(a) || isInitial(b):
		first, _ := utf8.DecodeRuneInString(a)
		other, _ := utf8.DecodeRuneInString(b)
		return a != "" && b != "" && first == other
	}
	return (capitals(a) || capitals(b)) && strings.EqualFold(a, b)
}

// isInitial reports whether a word is the first letter of one, with or without its stop.
func isInitial(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size > 0 && (s[size:] == "" || s[size:] == ".")
}

func capitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// titles are the words before or after a name that are no part of it.
var titles = wordSet(`
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince princess king queen
gen general lt lieutenant col colonel maj major capt captain cpl corporal sgt sergeant adm admiral cmdr commander brig brigadier
pvt private president vice prime minister chancellor secretary senator sen rep representative congressman congresswoman gov
governor mayor judge justice ambassador pope cardinal archbishop bishop rev reverend father sister brother imam sheikh shaikh
ayatollah mullah rabbi the hon honourable honorable rt jr jnr sr snr ii iii iv esq phd md mp
`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// nameWords returns the words of a name without titles, "al-Muhandis" as two. A name
// that is nothing but a title is kept.
func nameWords(text string) []string {
	words := strings.Fields(strings.ReplaceAll(text, "-", " "))
	bare := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return titles[strings.Trim(strings.ToLower(w), ".,")]
	})
	if len(bare) == 0 {
		return words
	}
	return bare
}
