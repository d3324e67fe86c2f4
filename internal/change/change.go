// Package change tells which lines of which files a commit, or a series of them,
// changes. It asks git, and reads nothing but git's answers.
package change

import (
	"cmp"
	"slices"
	"sort"
)

// Set is what changed: files by their absolute names. The nil Set has no change.
type Set struct {
	files   map[string]*file
	index   map[string][]byte
	deleted bool

	top     string // of the work tree
	tracked []Tracked
}

// file is the changed lines of one file, as it is now.
type file struct {
	lines []span // in order, without overlap
	whole bool   // new, or not known to git
}

// span is lines from first to last, both included, from 1.
type span struct{ first, last int }

// Touches reports whether any of the lines from first to last of a file, by its
// absolute name, is new or different.
func (s *Set) Touches(name string, first, last int) bool {
	if s == nil || s.files[name] == nil {
		return false
	}
	f := s.files[name]
	i := sort.Search(len(f.lines), func(i int) bool { return f.lines[i].last >= first })
	return f.whole || i < len(f.lines) && f.lines[i].first <= last
}

// Has reports whether a file, by its absolute name, is changed at all.
func (s *Set) Has(name string) bool { return s != nil && s.files[name] != nil }

// Deletes reports whether lines or files went away.
func (s *Set) Deletes() bool { return s != nil && s.deleted }

// Files returns the absolute names of the changed files, sorted.
func (s *Set) Files() []string {
	if s == nil {
		return nil
	}
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Index returns what the index of git has of the files, by their absolute names, that
// differ from it on the disk: of a change that is staged, these are the files as they
// are to be read.
func (s *Set) Index() map[string][]byte {
	if s == nil {
		return nil
	}
	return s.index
}

// Tracked returns the files that are on the disk as the index of git has them, sorted
// by name, and the absolute name of the folder that these are relative to. It may leave
// out any of them: only of a change that is staged is there a list at all.
func (s *Set) Tracked() (top string, files []Tracked) {
	if s == nil {
		return "", nil
	}
	return s.top, s.tracked
}

// at returns the file of a name, which it adds if need be.
func (s *Set) at(name string) *file {
	f := s.files[name]
	if f == nil {
		f = &file{}
		s.files[name] = f
	}
	return f
}

// sort brings the lines of all files into order.
func (s *Set) sort() {
	for _, f := range s.files {
		slices.SortFunc(f.lines, func(a, b span) int { return cmp.Compare(a.first, b.first) })
	}
}
