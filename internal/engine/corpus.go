package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Corpus is the files that a run reads.
type Corpus struct {
	Files   []File           // by path; none twice, by whatever names it was found
	Unread  []verdict.Unread // what should have been read, and cannot be
	Skipped []verdict.Unread // what was passed over in a folder, since it is no article

	arguments []string // the paths that were asked for
}

// refuse notes that a file cannot be read. One that was found in a folder and is binary is
// no article, and passed over.
func (c *Corpus) refuse(file File, err error) {
	unread := verdict.Unread{Path: file.Path, Err: err}
	if PassesOver(file, err) {
		c.Skipped = append(c.Skipped, unread)
	} else {
		c.Unread = append(c.Unread, unread)
	}
}

// PassesOver reports whether a file that cannot be read is passed over: it was found in a
// folder, and is binary or no part of what is staged.
func PassesOver(file File, err error) bool {
	return (errors.Is(err, article.ErrBinary) || errors.Is(err, ErrUntracked)) && !file.Named
}

// refuseBinary notes that the arguments led to no article, where all files that they led
// to turned out to be binary.
func (c *Corpus) refuseBinary() {
	binary := 0
	for _, s := range c.Skipped {
		if errors.Is(s.Err, article.ErrBinary) {
			binary++
		}
	}
	if binary == 0 || binary < len(c.Files) {
		return
	}
	for _, path := range c.arguments {
		c.Unread = append(c.Unread, verdict.Unread{Path: path, Err: ErrNoArticle})
	}
	sortUnread(c.Unread)
}

// File is a file of the corpus.
type File struct {
	Path  string // as it is reported: with slashes, relative to the root where it lies below it
	Name  string // under which it is opened
	Named bool   // it was named itself, rather than found in a folder

	real  string // its name when all links are followed
	stamp Stamp  // as git knows it; zero if it does not
}

// The reasons for which something is not read.
var (
	ErrNoArticle = errors.New("there is no article")
	ErrIrregular = errors.New("neither a file nor a folder")
	ErrSeen      = errors.New("a link to a folder that is read anyway")
	ErrTwice     = errors.New("the same file is read under another name")
	ErrIgnored   = errors.New("ignored, as .gitignore or .factcheckignore says")
	ErrExcluded  = errors.New("excluded")
	ErrUntracked = errors.New("not known to git, and so no part of the next commit")
	ErrOwn       = errors.New("one of the files that factcheck works by")
)

// Find returns the files of the corpus that c.Articles stand for. It stops early
// where ctx is cancelled.
func Find(ctx context.Context, c Config) (*Corpus, error) {
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, fmt.Errorf("the root of the corpus: %w", err)
	}
	w := &walk{ctx: ctx, disk: c.files(), root: root, folders: make(map[string]bool)}
	if w.realRoot, err = w.disk.Real(root); err != nil {
		return nil, fmt.Errorf("the root of the corpus: %w", err)
	}
	if w.exclude, err = glob.Compile(c.Exclude); err != nil {
		return nil, fmt.Errorf("what is excluded: %w", err)
	}
	w.own = c.ownFiles(root)
	arguments := slices.Clone(c.Articles)
	slices.Sort(arguments)
	for _, argument := range slices.Compact(arguments) {
		w.begin(argument)
	}
	w.followLinks()
	return w.corpus(), ctx.Err()
}

// begin starts the search at one argument.
func (w *walk) begin(argument string) {
	s := &search{folders: w.folders}
	w.searches = append(w.searches, s)
	p := w.named(argument, s)
	s.path = p.Path
	if _, err := w.disk.Stat(p.Name); err != nil && glob.Start(argument) >= 0 {
		base, pattern := doublestar.SplitPattern(filepath.ToSlash(argument))
		if !doublestar.ValidatePattern(pattern) {
			w.unread(p, fmt.Errorf("%w %q", doublestar.ErrBadPattern, pattern))
			return
		}
		p = w.named(filepath.FromSlash(base), s)
		s.folders = make(map[string]bool) // a folder that is read in part is not yet read
		s.base, s.pattern = p.Path, pattern
	}
	w.enter(p)
}

// named is the place that an argument names.
func (w *walk) named(argument string, s *search) place {
	path := filepath.Clean(argument)
	name := path
	if !filepath.IsAbs(name) {
		name = filepath.Join(w.root, name)
	}
	if rel, err := filepath.Rel(w.root, name); err == nil && filepath.IsLocal(rel) {
		path = rel
	}
	return place{search: s, File: File{Path: filepath.ToSlash(path), Name: name, Named: true}}
}

// corpus puts what was found in order.
func (w *walk) corpus() *Corpus {
	for _, s := range w.searches {
		w.result.arguments = append(w.result.arguments, s.path)
		if w.ctx.Err() == nil && !w.ledTo(s) {
			w.result.Unread = append(w.result.Unread, verdict.Unread{Path: s.path, Err: ErrNoArticle})
		}
	}
	w.result.Files = w.once(w.result.Files)
	slices.SortFunc(w.result.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	sortUnread(w.result.Unread)
	sortUnread(w.result.Skipped)
	w.result.Skipped = slices.Compact(w.result.Skipped) // two globs may lead to the same
	return &w.result
}

func sortUnread(list []verdict.Unread) {
	slices.SortFunc(list, func(a, b verdict.Unread) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Err.Error(), b.Err.Error()))
	})
}
