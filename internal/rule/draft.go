package rule

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
)

var hole = regexp.MustCompile(`\{ *([a-z]*) *\}`)

// Draft returns a rule that has nothing but one pattern, to be tried before it is
// written down. Its kind is the given one, or else that of the pattern's first hole; a
// pattern without a hole looks for the sentences and quotations that have its words.
// The error is a [pattern.Error] where the pattern is wrong.
func Draft(find string, kind value.Kind) (*Rule, error) {
	if kind == "" {
		kind = value.Quote
		if h := hole.FindStringSubmatch(find); h != nil {
			kind = value.Kind(h[1])
		}
	}
	switch {
	case kind == pattern.Start || kind == pattern.End:
		kind = value.Duration
	case kind == "":
		return nil, fmt.Errorf("the pattern does not say what {} takes; write a kind, as in {duration}")
	case kind == value.Choice || kind == value.Name:
		return nil, fmt.Errorf("a pattern with {%s} is tried in a rule, which says what it can be", kind)
	case !slices.Contains(kinds, string(kind)):
		kind = value.Number // the pattern's own error says what is wrong with the hole
	}
	r := &Rule{
		ID: "pattern", Title: find, Kind: kind, Within: DefaultWithin, Scope: InSentence,
		After: calendar.Earliest, Before: calendar.Latest, Severity: defaultSeverity(),
	}
	p, err := pattern.Compile(find, pattern.Syntax{Kind: string(kind)})
	if err != nil {
		return nil, err
	}
	r.Find = []*pattern.Pattern{p}
	return r, nil
}
