// Package change tells which lines of which files a commit, or a series of them,
// changes. It asks git, and reads nothing but git's answers.
package change

import (
	"cmp"
	"context"
	"maps"
	"path/filepath"
	"slices"
	"sort"
)

// Set is what changed: files by their absolute names. The nil Set has no change.
type Set struct {
	files   map[string]*file
	moved   map[string]bool   // the files that came or went, or were called otherwise
	from    map[string]string // what git called files before that are called otherwise now
	index   map[string][]byte
	deleted bool

	before func(ctx context.Context, name string) (string, error) // the content of a file before, by what git called it

	untracked func(ctx context.Context, names []string) (map[string]bool, error) // of a change that is staged: see Untracked
	gone      []string                                                           // see Gone

	top     string // of the work tree
	tracked []Tracked
}

// file is the changed lines of one file, as it is now.
type file struct {
	lines []span // in order, without overlap
	cuts  []int  // the lines behind which lines went away, and none came
	whole bool   // not known to git, or no text
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

// Alters reports whether what the lines from first to last of a file say together is
// another thing now: one of them is new or different, or there were more between them.
func (s *Set) Alters(name string, first, last int) bool {
	if s.Touches(name, first, last) {
		return true
	}
	return s.Has(name) && slices.ContainsFunc(s.files[name].cuts, func(at int) bool { return first <= at && at <= last })
}

// Moved returns the absolute names of the files that came or went, sorted; of one that is
// called otherwise now, both names.
func (s *Set) Moved() []string {
	if s == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(s.moved))
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
	return slices.Sorted(maps.Keys(s.files))
}

// Before returns what a file, by its absolute name, held before the change, under whatever
// name; false where it is new, or cannot be had.
func (s *Set) Before(ctx context.Context, name string) (content []byte, ok bool) {
	if s == nil || s.before == nil {
		return nil, false
	}
	old, moved := s.from[name]
	if !moved {
		below, err := filepath.Rel(s.top, name)
		if err != nil {
			return nil, false
		}
		old = filepath.ToSlash(below)
	}
	text, err := s.before(ctx, old)
	return []byte(text), err == nil
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

// Staged reports whether the change is what the next commit would make.
func (s *Set) Staged() bool { return s != nil && s.untracked != nil }

// Gone returns the files, by their absolute names, that the next commit has and the disk
// has not, sorted. Of a change that is not staged there are none.
func (s *Set) Gone() []string {
	if s == nil {
		return nil
	}
	return s.gone
}

// Untracked returns which files, of some by their absolute names, git does not know, so that
// they are no part of the next commit. Of a change that is not staged there are none.
func (s *Set) Untracked(ctx context.Context, names []string) (map[string]bool, error) {
	if !s.Staged() || len(names) == 0 {
		return nil, nil
	}
	return s.untracked(ctx, names)
}

// AllUntracked returns all the files that git does not know, as Untracked does.
func (s *Set) AllUntracked(ctx context.Context) (map[string]bool, error) {
	if !s.Staged() {
		return nil, nil
	}
	return s.untracked(ctx, nil)
}

// newSet returns a Set without any change.
func newSet() *Set {
	return &Set{files: make(map[string]*file), moved: make(map[string]bool), from: make(map[string]string)}
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
