package engine

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// declarations reads what rules declare in words: expected and retired values, and
// tolerances.
type declarations struct {
	finder   *claim.Finder
	reader   *reader.Reader
	problems rule.Problems
}

// declared returns the declarations of the rules that have any. The error is a
// [rule.Problems] with all of those that cannot be read.
func declared(rules []*rule.Rule, f *claim.Finder, o claim.Options) (map[*rule.Rule]verdict.Declarations, error) {
	d := &declarations{finder: f, reader: reader.New(reader.Options{Date: o.Dates, Dollar: o.Dollar})}
	all := make(map[*rule.Rule]verdict.Declarations)
	for _, r := range rules {
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
		of.Tolerance = d.tolerance(r)
		all[r] = of
	}
	if len(d.problems) > 0 {
		return nil, d.problems
	}
	return all, nil
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

func (d *declarations) problem(r *rule.Rule, given rule.Given, err error) {
	d.problems = append(d.problems, &rule.Problem{
		File: r.File, Line: given.Line, Column: given.Column, Length: max(1, len([]rune(given.Text))), Message: err.Error(),
	})
}

// tolerance reads how far the values of a rule may differ.
func (d *declarations) tolerance(r *rule.Rule) value.Tolerance {
	t := r.Tolerance
	switch {
	case t == nil:
		return value.Tolerance{}
	case t.Percent != nil:
		return value.Tolerance{Share: new(big.Rat).Quo(t.Percent, big.NewRat(100, 1))}
	}
	amount, dimension, err := d.amount(t.Given.Text)
	if err == nil && r.Kind == value.Date {
		if dimension != "time" {
			err = errors.New("dates may differ by a length of time, such as \"1 day\"")
		}
		amount, dimension = new(big.Rat).Quo(amount, big.NewRat(secondsADay, 1)), "date"
	}
	if err != nil {
		d.problem(r, *t.Given, err)
		return value.Tolerance{}
	}
	return value.Tolerance{Amount: amount, Dimension: dimension}
}

const secondsADay = 24 * 60 * 60

// amount reads a plain amount, in base units of its dimension.
func (d *declarations) amount(text string) (*big.Rat, string, error) {
	for _, v := range d.reader.ReadText(text) {
		if v.Bound != value.Exact || v.Kind == value.Date {
			continue
		}
		v.Aspect = value.Change // two degrees more, not a temperature of two degrees
		if set, ok := v.Set(true); ok {
			return set.Hard.Low, set.Dimension, nil
		}
	}
	return new(big.Rat), "", fmt.Errorf("%q is not an amount, such as \"2 people\" or \"1 day\"", text)
}
