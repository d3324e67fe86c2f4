package engine

import (
	"context"
	"io"
	"path/filepath"
	"reflect"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// changed tells verdict of a change by the paths that files are reported under.
type changed struct {
	*change.Set
	names map[string]string // of the changed files, by their paths: how git names them
	all   bool              // the settings changed, and whatever is found may be due to that

	meanings map[string][2]*rule.Meaning // of the changed rule files, before and now
}

// changes returns what the run is about, nil if it is about everything. Git names
// files by their real names, which the articles of the corpus have already; links are
// followed for the few other files that a finding may speak of, those of rules and of
// declared values. What is declared is marked where the change is one of it.
func (c Config) changes(ctx context.Context, corpus *Corpus, declared map[*rule.Rule]verdict.Declarations, expressions []verdict.Computed) (verdict.Changes, error) {
	if c.Changes == nil {
		return nil, nil
	}
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, err
	}
	of := &changed{Set: c.Changes, names: make(map[string]string), meanings: make(map[string][2]*rule.Meaning)}
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
		of.all = of.resets(ctx, c.Settings, disk)
	}
	if real, err := disk.Real(root); err == nil {
		root = real // as git names what lies there
	}
	return of, of.mark(ctx, declared, expressions, root, disk)
}

// mark notes which rules and computed facts the change is one of, or of what their claims
// are held against or come from.
func (c *changed) mark(ctx context.Context, declared map[*rule.Rule]verdict.Declarations, expressions []verdict.Computed, root string, disk Files) error {
	anew := make(map[string]bool) // the rules that are marked, by id
	for r, d := range declared {
		var err error
		if d.Anew = c.all || c.redeclares(ctx, r.ID, r.File, disk); !d.Anew {
			if d.Anew, err = c.renews(r, d, root); err != nil {
				return err
			}
		}
		declared[r], anew[r.ID] = d, d.Anew
	}
	for i := range expressions {
		e := &expressions[i]
		e.Anew = c.all || c.redeclares(ctx, e.ID, e.File, disk)
		for _, id := range e.Rules {
			e.Anew = e.Anew || anew[id]
		}
	}
	return nil
}

// states are a file before the change and now.
type states struct{ before, now []byte }

// statesOf returns both states of the file at a path; false where it did not change, and
// nothing before where it is new.
func (c *changed) statesOf(ctx context.Context, path string, disk Files) (of states, ok bool) {
	name, ok := c.names[path]
	if !ok {
		return of, false
	}
	file, err := disk.Open(name)
	if err != nil {
		return of, true
	}
	defer file.Close()
	if of.now, err = io.ReadAll(file); err == nil {
		of.before, _ = c.Before(ctx, name)
	}
	return of, true
}

// redeclares reports whether the change is one of what a rule or a computed fact says, and
// not of comments, order or examples alone.
func (c *changed) redeclares(ctx context.Context, id, path string, disk Files) bool {
	if _, known := c.meanings[path]; !known {
		if of, changed := c.statesOf(ctx, path, disk); changed {
			c.meanings[path] = [2]*rule.Meaning{rule.Meant(of.before), rule.Meant(of.now)}
		} else {
			return false
		}
	}
	m := c.meanings[path]
	return m[1].Alters(id, m[0])
}

// resets reports whether the change is one of what the settings say.
func (c *changed) resets(ctx context.Context, path string, disk Files) bool {
	of, changed := c.statesOf(ctx, path, disk)
	if !changed {
		return false
	}
	before, wrong := tomlfile.Parse(path, of.before)
	now, also := tomlfile.Parse(path, of.now)
	return wrong != nil || also != nil || !reflect.DeepEqual(before.Values(), now.Values())
}

// renews reports whether the change is one of what the claims of a rule are held against in
// another file.
func (c *changed) renews(r *rule.Rule, d verdict.Declarations, root string) (bool, error) {
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
