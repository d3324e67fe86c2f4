package value

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// NewVersion returns a version: "1.20", "v1.20.1-rc.2", "go1.20". What stands before the
// first number does not count, nor does build metadata ("+5").
func NewVersion(text string, bound Bound) Value {
	return Value{Kind: Version, Text: text, Bound: bound, Words: []string{releaseOf(text).String()}}
}

// release is a version taken apart: "v1.20.1-rc.2+5" is 1, 20, 1 and "rc.2".
type release struct {
	parts []string // the numbers, without leading zeros
	pre   string   // what comes before the release: "rc.2"
}

// releaseOf reads a version. What is no version at all is kept as one part, in lower
// case.
func releaseOf(text string) release {
	s := strings.ToLower(strings.TrimSpace(text))
	if digit := strings.IndexAny(s, "0123456789"); digit > 0 {
		s = s[digit:] // "v1.20", "go1.20", "version 1.20"
	}
	s, _, _ = strings.Cut(s, "+")
	end := 0
	for end < len(s) && (s[end] == '.' || '0' <= s[end] && s[end] <= '9') {
		end++
	}
	var r release
	for part := range strings.SplitSeq(strings.Trim(s[:end], "."), ".") {
		if part = strings.TrimLeft(part, "0"); part == "" {
			part = "0"
		}
		r.parts = append(r.parts, part)
	}
	if end == 0 {
		r.parts = []string{s}
		return r
	}
	if r.pre = strings.TrimFunc(s[end:], betweenParts); r.pre == "x" || r.pre == "*" {
		r.pre = "" // "1.20.x" is 1.20, whatever follows
	}
	return r
}

// betweenParts reports whether a character stands before or behind what comes before a
// release, and is no part of it.
func betweenParts(r rune) bool { return r == '-' || r == '_' || r == '.' || unicode.IsSpace(r) }

// String returns the release in one form: "1.20.1-rc.2".
func (r release) String() string {
	s := strings.Join(r.parts, ".")
	if r.pre != "" {
		s += "-" + r.pre
	}
	return s
}

// begins reports whether r is a version of the series s: 1.20.3 of 1.20.
func (r release) begins(s release) bool {
	if len(s.parts) > len(r.parts) || s.pre != "" && s.pre != r.pre {
		return false
	}
	for i, p := range s.parts {
		if p != r.parts[i] {
			return false
		}
	}
	return true
}

// compare orders releases as Semantic Versioning 2.0 section 11 does; missing numbers
// are 0.
func (r release) compare(s release) int {
	for i := range max(len(r.parts), len(s.parts)) {
		if c := compareNumbers(r.part(i), s.part(i)); c != 0 {
			return c
		}
	}
	switch {
	case r.pre == s.pre:
		return 0
	case r.pre == "":
		return 1
	case s.pre == "":
		return -1
	}
	one, two := strings.Split(r.pre, "."), strings.Split(s.pre, ".")
	for i := range min(len(one), len(two)) {
		if c := comparePre(one[i], two[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(one), len(two))
}

func (r release) part(i int) string {
	if i < len(r.parts) {
		return r.parts[i]
	}
	return "0"
}

// compareNumbers compares digits without leading zeros, however many.
func compareNumbers(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

func comparePre(a, b string) int {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	switch {
	case errX == nil && errY == nil:
		return cmp.Compare(x, y)
	case errX == nil:
		return -1
	case errY == nil:
		return 1
	}
	return cmp.Compare(a, b)
}

// caps reports whether a version is stated as the newest that will do, rather than as
// itself or the oldest.
func (v Value) caps() bool { return v.Bound == AtMost || v.Bound == Under || v.Bound == UpTo }

// relateVersions compares two versions by what they name: "1.20 or later" names 1.20,
// and disagrees with "1.21 or later" although both are true of 1.22. A version that
// names fewer parts agrees with a longer one: "1.20" with "1.20.3". A newest version
// agrees with every older one.
func relateVersions(a, b Value) (Relation, string) {
	s, t := releaseOf(a.Words[0]), releaseOf(b.Words[0])
	both := a.String() + " against " + b.String()
	switch order := s.compare(t); {
	case a.Words[0] == b.Words[0] && strict(a.Bound) != strict(b.Bound):
		return Tension, both
	case a.Words[0] == b.Words[0]:
		return Compatible, "both name " + a.Words[0]
	case a.caps() && !b.caps() && order > 0, b.caps() && !a.caps() && order < 0:
		return Compatible, a.String() + " and " + b.String() + " can both be true"
	case t.begins(s):
		return Compatible, b.Words[0] + " is a " + a.Words[0]
	case s.begins(t):
		return Compatible, a.Words[0] + " is a " + b.Words[0]
	}
	return Conflict, both
}

// strict reports whether a bound leaves out the version that is named.
func strict(b Bound) bool { return b == Over || b == Under }

// versionWords returns a version with its bound, for people.
func versionWords(v Value) string {
	switch v.Bound {
	case AtLeast:
		return v.Words[0] + " or later"
	case AtMost, UpTo:
		return v.Words[0] + " or earlier"
	case Over:
		return "later than " + v.Words[0]
	case Under:
		return "earlier than " + v.Words[0]
	}
	return v.Words[0]
}
