package engine

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// walk is the way through the folders. Files and folders under their own names come
// first, links to them last: so an article is known by its own name where it has one
// in the corpus, and a link that leads back to what is known is seen to do so.
type walk struct {
	ctx      context.Context
	disk     Files
	root     string // absolute
	realRoot string // the same without links
	exclude  glob.Set
	own      ownFiles

	searches []*search
	folders  map[string]bool // and of the folders that were read whole
	links    []place
	linked   bool // a link was followed
	result   Corpus
}

// search is what one argument asks for.
type search struct {
	path    string          // the argument
	base    string          // of a glob: the folder that it starts from
	pattern string          // of a glob: what the path below base must match; else ""
	folders map[string]bool // real names of the folders that were read for it
	found   bool            // it led to something, be it an error
	met     []string        // real names of folders that it led to, and that had been read
}

// place is something to be read, and what for.
type place struct {
	File
	search *search
	whole  bool // it lies in a folder that the glob of the search matches
	rules  *ignoreRules
}

// wanted reports whether the search is for this file, or for all of this folder.
func (p place) wanted() bool {
	if p.search.pattern == "" || p.whole {
		return true
	}
	path := p.Path
	if p.search.base != "." {
		path = strings.TrimPrefix(strings.TrimPrefix(path, p.search.base), "/")
	}
	return doublestar.MatchUnvalidated(p.search.pattern, path)
}

// below is an entry of a folder. Of a file that is known by its own name, path and real
// name are pieces of the name: there are hundreds of thousands of them.
func (p place) below(name string, real string) place {
	below := place{search: p.search, rules: p.rules, whole: p.whole}
	below.Name = join(p.Name, name)
	if below.real = below.Name; real != p.Name {
		below.real = join(real, name)
	}
	if n := len(below.Name) - len(p.Path) - 1 - len(name); n > 0 && p.Path != "." && filepath.Separator == '/' && below.Name[n:n+len(p.Path)] == p.Path {
		below.Path = below.Name[n:]
	} else if below.Path = name; p.Path != "." {
		below.Path = strings.TrimSuffix(p.Path, "/") + "/" + name
	}
	if !p.whole && p.search.pattern != "" && p.Path != p.search.base {
		below.whole = p.wanted()
	}
	return below
}

// join is the name of an entry of a folder.
func join(folder, name string) string {
	if strings.HasSuffix(folder, string(filepath.Separator)) {
		return folder + name
	}
	return folder + string(filepath.Separator) + name
}

func (w *walk) unread(p place, err error) {
	p.search.found = true
	w.result.Unread = append(w.result.Unread, verdict.Unread{Path: p.Path, Err: cause(err)})
}

func (w *walk) skip(p place, err error) {
	w.result.Skipped = append(w.result.Skipped, verdict.Unread{Path: p.Path, Err: err})
}

// cause is an error without the name of the file, which is told beside it.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// enter goes to a place under its own name, or puts it off if a link leads to it.
func (w *walk) enter(p place) {
	own := p.Name
	if rel, err := filepath.Rel(w.root, p.Name); err == nil && filepath.IsLocal(rel) {
		own = filepath.Join(w.realRoot, rel) // the root itself may be reached by a link
	}
	switch real, err := w.disk.Real(p.Name); {
	case err != nil:
		w.lost(p, err)
	case real != own:
		w.links = append(w.links, p)
	default:
		w.visit(p, real)
	}
}

// lost notes a place that has no real name. What a folder has, and what is not there, is a
// link to nothing.
func (w *walk) lost(p place, err error) {
	if errors.Is(err, fs.ErrNotExist) && !p.Named {
		err = errNowhere
	}
	w.unread(p, err)
}

// followLinks visits what is known by links alone, in the order of paths, and then
// what the links in there lead to.
func (w *walk) followLinks() {
	for len(w.links) > 0 {
		links := w.links
		w.links, w.linked = nil, true
		slices.SortStableFunc(links, func(a, b place) int { return cmp.Compare(a.Path, b.Path) })
		for _, p := range links {
			real, err := w.disk.Real(p.Name)
			switch {
			case err != nil:
				w.lost(p, err)
			case p.search.folders[real]:
				p.search.met = append(p.search.met, real)
				w.skip(p, ErrSeen)
			default:
				w.visit(p, real)
			}
		}
	}
}

// visit reads a folder, or notes a file.
func (w *walk) visit(p place, real string) {
	info, err := w.disk.Stat(p.Name)
	switch {
	case err != nil:
		w.unread(p, err)
	case info.IsDir():
		w.folder(p, real)
	case info.Mode().IsRegular():
		p.real = real
		w.file(p)
	case p.Named:
		w.unread(p, ErrIrregular)
	default:
		w.skip(p, ErrIrregular)
	}
}

func (w *walk) file(p place) {
	switch {
	case !p.wanted():
	case !p.Named && w.own.has(p.real):
		w.skip(p, ErrOwn)
	default:
		p.search.found = true
		w.result.Files = append(w.result.Files, p.File)
	}
}

// ledTo reports whether a search led to anything: to a file of its own, to an error, or to
// a folder with articles that had been read for another argument. A glob finds for itself
// what it asks for.
func (w *walk) ledTo(s *search) bool {
	if s.found || s.pattern != "" {
		return s.found
	}
	return slices.ContainsFunc(s.met, func(folder string) bool {
		return slices.ContainsFunc(w.result.Files, func(f File) bool { return strings.HasPrefix(f.real, join(folder, "")) })
	})
}

// once leaves out the files that were found before, under another name or for another
// argument. Without links and with one argument there are none.
func (w *walk) once(files []File) []File {
	if len(w.searches) < 2 && !w.linked {
		return files
	}
	seen := make(map[string]string, len(files))
	return slices.DeleteFunc(files, func(f File) bool {
		path, again := seen[f.real]
		if !again {
			seen[f.real] = f.Path
		} else if path != f.Path {
			w.skip(place{File: f}, ErrTwice)
		}
		return again
	})
}

// noArticles are folders that hold no articles, but the history of some, or what this
// program remembers of them.
var noArticles = map[string]bool{".git": true, ".hg": true, ".svn": true, ".jj": true, ".factcheck": true}

// leavesOut reports whether a file or a folder is excluded or ignored.
func (w *walk) leavesOut(p place, folder bool) bool {
	var why error
	switch {
	case w.exclude.Match(p.Path):
		why = ErrExcluded
	case p.rules.ignore(p.Name, folder):
		why = ErrIgnored
	default:
		return false
	}
	if folder || p.wanted() {
		w.skip(p, why)
	}
	return true
}

// folder visits the files and folders of a folder, and puts its links off.
func (w *walk) folder(p place, real string) {
	if p.search.folders[real] {
		p.search.met = append(p.search.met, real)
		return
	}
	p.search.folders[real] = true
	if p.Named {
		p.rules = w.rulesAbove(p.Name)
	}
	entries, err := w.disk.ReadDir(p.Name)
	if err != nil {
		w.unread(p, err)
	}
	p.rules = w.rulesIn(p.Name, p.rules, entries)
	for _, entry := range entries {
		if w.ctx.Err() != nil {
			return
		}
		below := p.below(entry.Name(), real)
		if isIgnoreFile(entry.Name()) || w.leavesOut(below, entry.IsDir()) {
			continue
		}
		switch kind := entry.Type(); {
		case kind&fs.ModeSymlink != 0:
			w.links = append(w.links, below)
		case kind.IsDir():
			if !noArticles[entry.Name()] {
				w.folder(below, below.real)
			}
		case kind.IsRegular():
			w.file(below)
		default:
			w.skip(below, ErrIrregular)
		}
	}
}
