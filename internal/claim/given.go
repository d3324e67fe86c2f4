package claim

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Given reads a value that a rule file declares, such as an expected one: in the words
// of an article, or for a choice its name. Its dates are unresolved.
func (f *Finder) Given(r *rule.Rule, text string) (value.Value, error) {
	if v, ok := given(f.values, newSearch(r), text); ok {
		return v, nil
	}
	if r.Kind == value.Choice {
		return value.Value{}, fmt.Errorf("%q is none of the rule's choices", text)
	}
	return value.Value{}, fmt.Errorf("no value of the kind %s is read from %q", r.Kind, text)
}

// given reads the one value of a rule's kind, or of one that its patterns have a hole
// for, that a text states.
func given(values *reader.Reader, s *search, text string) (value.Value, bool) {
	switch s.rule.Kind {
	case value.Choice:
		for i := range s.rule.Choices {
			if s.rule.Choices[i].Name == text {
				return choice(&s.rule.Choices[i]), true
			}
		}
		return value.Value{}, false
	case value.Name:
		return value.NewName(text), true
	case value.Quote:
		return value.NewQuote(text), true
	case value.Version:
		if list := versions(nil, lexed(text)); len(list) > 0 {
			return list[0].value, true
		}
		return value.Value{}, false
	}
	if s.rule.Kind == value.Time || s.rule.Kind == value.Score {
		return reader.Whole(s.rule.Kind, text)
	}
	for _, v := range values.ReadText(text) {
		for _, hole := range s.holes {
			if v.Fits(value.Kind(hole)) {
				f := filling{value: v}
				f.as(value.Kind(hole))
				return f.value, true
			}
		}
	}
	return value.Value{}, false
}
