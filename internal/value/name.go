package value

import (
	"strings"
	"unicode"
)

// NewName returns a name in the spelling that text has.
func NewName(text string) Value {
	return Value{Kind: Name, Text: text, Words: []string{strings.Join(strings.Fields(text), " ")}}
}

// relateNames compares two spellings of one name. A name that leaves words out, such
// as a bare surname or a missing initial, agrees with the longer one; capitals, as in
// a headline, agree with any case.
func relateNames(a, b Value) (Relation, string) {
	s, t := strings.Fields(a.Words[0]), strings.Fields(b.Words[0])
	if len(s) > len(t) {
		s, t = t, s
	}
	switch {
	case !leavesOut(s, t):
		return Conflict, a.Words[0] + " against " + b.Words[0]
	case len(s) < len(t):
		return Compatible, strings.Join(s, " ") + " is short for " + strings.Join(t, " ")
	}
	return Compatible, "the same letters in capitals"
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

// spelledAlike reports whether two words have the same letters, in the same case
// unless one of them is all capitals.
func spelledAlike(a, b string) bool {
	if a == b {
		return true
	}
	return (capitals(a) || capitals(b)) && strings.EqualFold(a, b)
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
