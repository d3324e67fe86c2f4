package claim

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Try reports, as an error with the reason, if a rule does not read from the text of
// an example the value that the example states. The rule's about, paths and dates do
// not count. Where the text states several values, one of them must be the example's.
func (f *Finder) Try(r *rule.Rule, ex rule.Example) error {
	claims, traces := f.read(r, ex)
	if ex.Value == "" {
		if len(claims) > 0 {
			return fmt.Errorf("nothing should be read, and %q is%s", claims[0].Text, because(traces))
		}
		return nil
	}
	if len(claims) == 0 {
		return fmt.Errorf("%q should be read, and nothing is%s", ex.Value, because(traces))
	}
	wanted, err := f.Given(r, ex.Value)
	if err != nil {
		return err
	}
	for i := range claims {
		if same(claims[i], wanted) {
			return keysError(claims[i], ex)
		}
	}
	return fmt.Errorf("%q should be read, and %q is (%v)%s", ex.Value, claims[0].Text, claims[0].Value, because(traces))
}

// Read returns the claims of a rule in the text of an example. The rule's about, paths
// and dates do not count.
func (f *Finder) Read(r *rule.Rule, ex rule.Example) []Claim {
	claims, _ := f.read(r, ex)
	return claims
}

// read looks for the rule's claims in the text of an example, and says why there are
// no others.
func (f *Finder) read(r *rule.Rule, ex rule.Example) ([]Claim, []Trace) {
	a, err := article.Parse("example.txt", []byte(ex.Text))
	if err != nil {
		return nil, nil
	}
	if ex.Date != (calendar.Period{First: calendar.Earliest, Last: calendar.Latest}) && ex.Date != (calendar.Period{}) {
		a.Date = article.Date{Days: ex.Date, Origin: article.Stated}
	}
	searches := []*search{newSearch(r)}
	x := &examination{
		reading: newReading(a, f.values), searches: searches, gate: newGate(searches, true),
		trace: &tracer{article: a}, memory: &memory{}, example: true,
	}
	x.run()
	return x.claims, x.trace.traces()
}

// same reports whether a claim states a value. An example need not say which way a
// change went, nor that it is a part, and may round a duration reckoned from dates.
func same(c Claim, wanted value.Value) bool {
	if wanted.Kind == value.Date {
		wanted = wanted.Resolve(c.written())
	}
	got := c.Value
	got.Part = wanted.Part
	if wanted.Direction == "" {
		got.Direction = ""
	}
	if wanted.Aspect == "" {
		got.Aspect = ""
	}
	if c.From != nil || c.To != nil {
		if wanted.Bound == value.Exact {
			wanted.Bound, wanted.Low, wanted.High = value.Range, wanted.Number, wanted.Number
			wanted.Number, got.Number = number.Number{}, number.Number{}
		}
		got.Low, got.High = rounded(got.Low, wanted.Low), rounded(got.High, wanted.High)
	}
	relation, _ := value.Relate(got, wanted, value.Comparison{})
	return relation == value.Same
}

// rounded returns a number as the other one, if it rounds to that at its precision.
func rounded(n, to number.Number) number.Number {
	half := new(big.Rat).Mul(big.NewRat(1, 2), number.New(1, to.Exponent()).Rat())
	apart := new(big.Rat).Sub(n.Rat(), to.Rat())
	if apart.Abs(apart).Cmp(half) < 0 {
		return to
	}
	return n
}

// keysError reports if a claim has other keys than its example says.
func keysError(c Claim, ex rule.Example) error {
	var wrong []error
	for _, name := range slices.Sorted(maps.Keys(ex.Keys)) {
		if got, want := c.Keys[name], ex.Keys[name]; !strings.EqualFold(got, want) {
			wrong = append(wrong, fmt.Errorf("the key %s should be %q, and is %q", name, want, got))
		}
	}
	return errors.Join(wrong...)
}

// because says in words what was decided about the sentences of an example.
func because(traces []Trace) string {
	var b strings.Builder
	for _, t := range traces {
		for _, s := range t.Steps {
			b.WriteString("\n  " + s.String())
		}
	}
	if b.Len() == 0 {
		return ": no sentence has a word that the rule's patterns need"
	}
	return ":" + b.String()
}
