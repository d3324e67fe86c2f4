package claim

import (
	"errors"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Options are the settings of a Finder.
type Options struct {
	Order    date.Order // how 03/04/2020 is read
	Currency string     // ISO 4217 code that a bare "$" stands for; "" leaves it open
}

// Finder finds the claims of a set of rules. It is safe for concurrent use.
type Finder struct {
	rules []*rule.Rule
}

// NewFinder returns a Finder of the claims of rules, which are valid.
func NewFinder(rules []*rule.Rule, o Options) *Finder {
	return &Finder{rules: rules}
}

// Find returns the claims of an article: by place, and at one place in the order of
// the rules.
func (f *Finder) Find(a *article.Article) []Claim { return nil }

// Explain returns what was decided about every sentence of an article that came near
// to stating the fact of a rule, in their order.
func (f *Finder) Explain(a *article.Article, ruleID string) []Trace { return nil }

// Try reports, as an error with the reason, if a rule does not read from the text of
// an example the value that the example states.
func (f *Finder) Try(r *rule.Rule, ex rule.Example) error {
	return errors.New("examples cannot be tried yet")
}
