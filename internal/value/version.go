package value

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// NewVersion returns a version: "1.20", "v1.20.1-rc.2". A leading v does not count.
func NewVersion(text string, bound Bound) Value {
	number := strings.TrimSpace(token.Fold(text))
	if rest, ok := strings.CutPrefix(number, "v"); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		number = rest
	}
	return Value{Kind: Version, Text: text, Bound: bound, Words: []string{number}}
}

// relateVersions compares two versions by what they name: "1.20 or later" names 1.20,
// and disagrees with "1.21 or later" although both are true of 1.22. A version that
// names fewer parts agrees with a longer one: "1.20" with "1.20.3".
func relateVersions(a, b Value) (Relation, string) {
	s, t := a.Words[0], b.Words[0]
	if len(s) > len(t) {
		s, t = t, s
	}
	both := a.String() + " against " + b.String()
	switch {
	case s == t && strict(a.Bound) != strict(b.Bound):
		return Tension, both
	case s == t:
		return Compatible, "both name " + s
	case strings.HasPrefix(t, s) && t[len(s)] == '.':
		return Compatible, t + " is a " + s
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
