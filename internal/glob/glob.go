// Package glob matches the paths of articles against patterns written as in
// .gitignore. It reads no files: a path is a string with slashes.
package glob

import (
	"fmt"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Set is a list of patterns. Its zero value has none, and matches nothing. It is safe
// for concurrent use.
type Set struct {
	patterns []pattern
}

type pattern struct {
	glob   string // for doublestar
	except bool   // written with "!": takes back what patterns before it matched
}

// Compile returns the set of some patterns. As in .gitignore, a pattern without a
// slash before its end matches at any depth, one with a slash from the root; "**"
// stands for any folders; what matches a folder matches everything in it; a pattern
// that begins with "!" takes back; empty ones and those that begin with "#" say
// nothing. Its error names a pattern that is none.
func Compile(patterns []string) (Set, error) {
	var s Set
	for _, written := range patterns {
		text := strings.TrimSpace(written)
		if text == "" || text[0] == '#' {
			continue
		}
		p := pattern{}
		text, p.except = strings.CutPrefix(text, "!")
		text = strings.TrimPrefix(text, "\\") // "\#" and "\!"
		text = strings.TrimSuffix(text, "/")
		anchored := strings.Contains(text, "/")
		text = strings.TrimPrefix(strings.TrimPrefix(text, "./"), "/")
		if !anchored {
			text = "**/" + text
		}
		if text == "" || !doublestar.ValidatePattern(text) {
			return Set{}, fmt.Errorf("%q is not a pattern of paths", written)
		}
		p.glob = text
		s.patterns = append(s.patterns, p)
	}
	return s, nil
}

// Empty reports whether the set has no pattern.
func (s Set) Empty() bool { return len(s.patterns) == 0 }

// String returns the patterns, one a line, in the form in which they are matched: sets
// with equal strings match the same.
func (s Set) String() string {
	var b strings.Builder
	for _, p := range s.patterns {
		if p.except {
			b.WriteByte('!')
		}
		b.WriteString(p.glob + "\n")
	}
	return b.String()
}

// Match reports whether a path, relative to the root and with slashes, matches. The
// last pattern that speaks of the path decides.
func (s Set) Match(path string) bool {
	path = strings.TrimPrefix(strings.TrimPrefix(path, "./"), "/")
	for i := len(s.patterns) - 1; i >= 0; i-- {
		if s.patterns[i].match(path) {
			return !s.patterns[i].except
		}
	}
	return false
}

// match reports whether the pattern matches the path or a folder that it lies in.
func (p pattern) match(path string) bool {
	for end := len(path); end > 0; end = strings.LastIndexByte(path[:end], '/') {
		if ok, err := doublestar.Match(p.glob, path[:end]); ok && err == nil {
			return true
		}
	}
	return false
}

// Start returns where in a path the first mark stands that makes a glob of it; -1 where the
// path is none.
func Start(path string) int { return strings.IndexAny(path, "*?[{") }
