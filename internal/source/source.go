// Package source reads the values that rules declare by pointing at a file of the
// repository: the version in go.mod, a key of a configuration, the rows of a table.
// It reads these files and nothing else, and compares nothing.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Found is a value that stands in a file.
type Found struct {
	Value value.Value
	Text  string // the value, as written; for a count the number in digits
	Path  string // the file, or the glob of the files that were counted
	Line  int    // from 1; 0 where the file as a whole is meant
	Last  int    // the last line that the value depends on
}

// Read returns the value of a rule's source, which is a file of fsys. The finder
// reads values in words. It is an error if the file cannot be read, or if it does not
// state one value.
func Read(fsys fs.FS, r *rule.Rule, o claim.Options) (Found, error) {
	s := r.Source
	if s.Files != "" {
		n, err := countFiles(fsys, s.Files)
		if err != nil {
			return Found{}, err
		}
		return given(r, o, strconv.Itoa(n), s.Files, 0)
	}
	source, err := fs.ReadFile(fsys, s.File)
	if err != nil {
		return Found{}, unreadable(s.File, err)
	}
	switch {
	case s.Find != nil:
		return search(r, o, source)
	case s.Count != "":
		n, line, last, err := countBelow(source, s.Heading, s.Count)
		if err != nil {
			return Found{}, fmt.Errorf("%s: %w", s.File, err)
		}
		found, err := given(r, o, strconv.Itoa(n), s.File, line)
		found.Last = last
		return found, err
	}
	text, line, err := lookUp(s.File, source, s.Key)
	if err != nil {
		return Found{}, fmt.Errorf("%s: %w", s.File, err)
	}
	return given(r, o, text, s.File, line)
}

func unreadable(file string, err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New("there is no such file")
	}
	return fmt.Errorf("the source %s cannot be read: %w", file, err)
}

// given reads a value that stands in a file by itself.
func given(r *rule.Rule, o claim.Options, text, path string, line int) (Found, error) {
	v, err := claim.NewFinder([]*rule.Rule{r}, o).Given(r, text)
	if err == nil && v.Kind == value.Date {
		if v = v.Resolve(calendar.Period{First: 1, Last: 0}); !v.Resolved {
			err = fmt.Errorf("%q depends on the day it was written", text)
		}
	}
	if err != nil {
		return Found{}, fmt.Errorf("the source %s: %w", path, err)
	}
	return Found{Value: v, Text: text, Path: path, Line: line, Last: line}, nil
}

// everywhere are all the places of a document: a source may stand in any.
var everywhere = []article.Place{
	article.Title, article.Body, article.Heading, article.Table, article.Quotation,
	article.Code, article.FrontMatter, article.Meta,
}

// search finds the value that a pattern leads to. The file may say it more than once,
// but not in two ways.
func search(r *rule.Rule, o claim.Options, source []byte) (Found, error) {
	a, err := article.Parse(r.Source.File, source)
	if err != nil {
		return Found{}, fmt.Errorf("the source %s cannot be read: %w", r.Source.File, err)
	}
	looking := *r
	looking.Find = append(looking.Find[:0:0], r.Source.Find)
	looking.About, looking.Near, looking.Unless, looking.Regex, looking.Keys = nil, nil, nil, nil, nil
	looking.Paths, looking.Exclude, looking.In = nil, nil, everywhere
	looking.After, looking.Before = calendar.Earliest, calendar.Latest
	looking.History, looking.Part = true, true
	claims := claim.NewFinder([]*rule.Rule{&looking}, o).Find(a)
	if len(claims) == 0 {
		return Found{}, fmt.Errorf("the source %s does not say %q", r.Source.File, r.Source.Find)
	}
	first := &claims[0]
	for i := range claims {
		if other := &claims[i]; other.Value.Key() != first.Value.Key() {
			return Found{}, fmt.Errorf("the source %s says %q in line %d and %q in line %d", r.Source.File, first.Text, first.Line, other.Text, other.Line)
		}
	}
	return Found{Value: first.Value, Text: first.Text, Path: r.Source.File, Line: first.Line, Last: first.Line}, nil
}

// countFiles returns how many files match a glob. Hidden folders are left out.
func countFiles(fsys fs.FS, pattern string) (int, error) {
	set, err := glob.Compile([]string{pattern})
	if err != nil {
		return 0, err
	}
	n := 0
	err = fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return unreadable(path, err)
		case entry.IsDir() && path != "." && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case !entry.IsDir() && set.Match(path):
			n++
		}
		return nil
	})
	if err == nil && n == 0 {
		err = fmt.Errorf("no file matches the source %q", pattern)
	}
	return n, err
}
