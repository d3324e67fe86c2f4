package engine

import (
	"context"
	"fmt"
	"io/fs"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/computed"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/source"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// declarations reads what rules declare: expected and retired values, in words or in
// files of the repository.
type declarations struct {
	finder   *claim.Finder
	config   Config
	sources  fs.FS
	problems rule.Problems
}

// declared returns the declarations of the rules that have any. The error is a
// [rule.Problems] with all of those that cannot be read.
func (c Config) declared(ctx context.Context, rules []*rule.Rule, f *claim.Finder) (map[*rule.Rule]verdict.Declarations, error) {
	d := &declarations{finder: f, config: c, sources: c.sources(ctx)}
	all := make(map[*rule.Rule]verdict.Declarations)
	for _, r := range rules {
		of := d.of(r)
		if r.Source != nil {
			of.Expect = d.source(r)
		}
		all[r] = of
	}
	if len(d.problems) > 0 {
		return nil, d.problems
	}
	return all, nil
}

// of returns what a rule declares in words.
func (d *declarations) of(r *rule.Rule) verdict.Declarations {
	var of verdict.Declarations
	switch {
	case r.Expect != nil:
		of.Expect = d.value(r, *r.Expect)
	case r.Canonical != "":
		of.Expect = d.value(r, rule.Given{Text: r.Canonical, Line: r.Line})
	}
	for _, given := range r.Was {
		if was := d.value(r, given); was != nil {
			of.Was = append(of.Was, *was)
		}
	}
	return of
}

// value reads a declared value; where it cannot, it notes why and returns nil.
func (d *declarations) value(r *rule.Rule, given rule.Given) *verdict.Declared {
	v, err := d.finder.Given(r, given.Text)
	if err == nil && v.Kind == value.Date {
		if v = v.Resolve(calendar.Period{First: 1, Last: 0}); !v.Resolved {
			err = fmt.Errorf("%q depends on the day it was written: name the day itself, as in 2020-01-03", given.Text)
		}
	}
	if err != nil {
		d.problem(r, given, err)
		return nil
	}
	return &verdict.Declared{
		Reference: verdict.Reference{Text: given.Text, Path: r.File, Line: given.Line},
		Value:     v,
	}
}

// source reads the value that a rule says stands in a file; where it cannot, it notes
// why and returns nil.
func (d *declarations) source(r *rule.Rule) *verdict.Declared {
	found, err := source.Read(d.sources, r, d.config.Claims)
	if err != nil {
		d.problems = append(d.problems, &rule.Problem{File: r.File, Line: r.Source.Line, Message: err.Error()})
		return nil
	}
	return &verdict.Declared{
		Reference: verdict.Reference{Text: found.Text, Path: found.Path, Line: found.Line},
		Value:     found.Value,
		Last:      found.Last,
	}
}

func (d *declarations) problem(r *rule.Rule, given rule.Given, err error) {
	d.problems = append(d.problems, &rule.Problem{
		File: r.File, Line: given.Line, Column: given.Column, Length: max(1, len([]rune(given.Text))), Message: err.Error(),
	})
}

// computed makes the expressions of computed facts ready.
func (c Config) computed() ([]verdict.Computed, error) {
	values := reader.New(reader.Options{Date: c.Claims.Dates, Dollar: c.Claims.Dollar})
	read := func(text string) (value.Value, error) {
		found := values.ReadText(text)
		if len(found) != 1 {
			return value.Value{}, fmt.Errorf("%q is not one value, such as \"20 years\"", text)
		}
		return found[0], nil
	}
	var all []verdict.Computed
	for _, r := range c.Relates {
		expression, err := computed.New(r.Holds, read)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", r.File, r.Line, err)
		}
		all = append(all, verdict.Computed{Relate: r, Expression: expression})
	}
	return all, nil
}
