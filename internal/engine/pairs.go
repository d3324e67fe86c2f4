package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// TryPair reports, as an error with the reason, if what a rule reads from two texts
// disagrees although the rule calls them consistent, or does not although it calls
// them inconsistent. A text may begin with " date 2020-01-03" where that matters.
func TryPair(f *claim.Finder, r *rule.Rule, p rule.Pair, consistent bool) error {
	strict := *r // every relation is a finding here, and nothing is missing
	strict.Severity = map[value.Relation]rule.Severity{
		value.Conflict: rule.Error, value.Tension: rule.Error, value.Incomparable: rule.Error,
		rule.Missing: rule.Off, value.Compatible: rule.Off,
	}
	var claims []*claim.Claim
	for i, text := range []string{p.A, p.B} {
		name := []string{"the first text", "the second text"}[i]
		for _, c := range f.Read(r, rule.Example{Text: text}) {
			c.Rule, c.Article, c.Path = &strict, name, name
			claims = append(claims, &c)
		}
	}
	if len(claims) == 0 {
		return errors.New("neither text states anything")
	}
	d := declarations{finder: f}
	held := d.of(&strict)
	if len(d.problems) > 0 {
		return d.problems
	}
	result := verdict.Judge(context.Background(), []*rule.Rule{&strict}, nil, claims, verdict.Options{
		Declared: map[*rule.Rule]verdict.Declarations{&strict: held},
	})
	switch found := result.Findings; {
	case consistent && len(found) > 0:
		return fmt.Errorf("%s: %s", found[0].Relation, found[0].Message)
	case !consistent && len(found) == 0 && len(claims) == 1:
		return fmt.Errorf("%s alone states something: %q", claims[0].Article, claims[0].Text)
	case !consistent && len(found) == 0:
		return fmt.Errorf("%q and %q do not disagree", claims[0].Text, claims[len(claims)-1].Text)
	}
	return nil
}
