package engine

import (
	"bytes"
	"io"
	"io/fs"
	"math"
	"path/filepath"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// changed tells verdict of a change by the paths that files are reported under.
type changed struct {
	*change.Set
	names map[string]string // of the changed files, by their paths: how git names them
	all   bool              // the settings changed, and whatever is found may be due to that
}

// changes returns what the run is about, nil if it is about everything. Git names
// files by their real names, which the articles of the corpus have already; links are
// followed for the few other files that a finding may speak of, those of rules and of
// declared values.
func (c Config) changes(corpus *Corpus, declared map[*rule.Rule]verdict.Declarations) (verdict.Changes, error) {
	if c.Changes == nil {
		return nil, nil
	}
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, err
	}
	of := &changed{Set: c.Changes, names: make(map[string]string)}
	for i := range corpus.Files {
		of.add(corpus.Files[i].Path, corpus.Files[i].real)
	}
	disk, seen := c.files(), make(map[string]bool)
	follow := func(path string) {
		if seen[path] {
			return
		}
		seen[path] = true
		name := filepath.FromSlash(path)
		if !filepath.IsAbs(name) {
			name = filepath.Join(root, name)
		}
		if real, err := disk.Real(name); err == nil {
			name = real
		}
		of.add(path, name)
	}
	for r, d := range declared {
		follow(r.File)
		if d.Expect != nil {
			follow(d.Expect.Path)
		}
	}
	for _, r := range c.Relates {
		follow(r.File)
	}
	if c.Settings != "" {
		follow(c.Settings)
		of.all = of.Touches(c.Settings, 1, math.MaxInt)
	}
	if real, err := disk.Real(root); err == nil {
		root = real // as git names what lies there
	}
	for r, d := range declared {
		if d.Anew, err = of.renews(r, d, root); err != nil {
			return nil, err
		}
		declared[r] = d
	}
	return of, nil
}

// renews reports whether the change is one of a rule, or of what its claims are held
// against.
func (c *changed) renews(r *rule.Rule, d verdict.Declarations, root string) (bool, error) {
	for _, lines := range r.Lines {
		if c.alters(r.File, lines.First, lines.Last) {
			return true, nil
		}
	}
	switch {
	case r.Source == nil || d.Expect == nil:
		return false, nil
	case r.Source.Files == "":
		return c.alters(d.Expect.Path, d.Expect.Line, d.Expect.Last), nil
	}
	counted, err := glob.Compile([]string{r.Source.Files})
	return err == nil && slices.ContainsFunc(c.Moved(), func(name string) bool {
		path, err := filepath.Rel(root, name)
		return err == nil && counted.Match(filepath.ToSlash(path))
	}), err
}

// add notes a path, if the file of that real name changed.
func (c *changed) add(path, name string) {
	if c.Has(name) {
		c.names[path] = name
	}
}

// Touches reports whether lines of the file at a path changed.
func (c *changed) Touches(path string, first, last int) bool {
	name, ok := c.names[path]
	return c.all || ok && c.Set.Touches(name, first, last)
}

// Deletes reports whether something went away.
func (c *changed) Deletes() bool { return c.all || c.Set.Deletes() }

// alters reports whether what lines of the file at a path say together changed.
func (c *changed) alters(path string, first, last int) bool {
	name, ok := c.names[path]
	return c.all || ok && c.Set.Alters(name, first, last)
}

// index is a file system on which some files have another content than on the disk:
// that which is about to be committed.
type index struct {
	Files
	contents map[string][]byte // by real name
}

// Open opens a file with the content that it has in the index.
func (x index) Open(name string) (fs.File, error) {
	real, err := x.Real(name)
	if err != nil {
		return nil, err
	}
	content, ok := x.contents[real]
	if !ok {
		return x.Files.Open(name)
	}
	info, err := x.Stat(name)
	if err != nil {
		return nil, err
	}
	return staged{bytes.NewReader(content), info}, nil
}

// staged is an open file of the index.
type staged struct {
	io.Reader
	info fs.FileInfo
}

func (s staged) Stat() (fs.FileInfo, error) { return s.info, nil }
func (staged) Close() error                 { return nil }
