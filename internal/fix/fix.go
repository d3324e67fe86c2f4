// Package fix says what to write in the place of a claim so that it states another
// value, in the style of that place, and makes patches of it. It decides nothing: where
// a rule declares the value there is one suggestion, and otherwise one for each side.
// It opens no file.
package fix

import (
	"strings"
	"unicode"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Suggestion is what could stand in the place of a claim's words.
type Suggestion struct {
	Claim *claim.Claim
	Text  string // instead of Claim.Text
}

// Suggestions returns what would make the sides of a finding agree: where the rule
// declares the value, or one side has authority, the claim in other words; else two
// alternatives, each of the sides in the words of the other. It leaves out what cannot
// be said in the style of the place, what is quoted, and what cannot be compared. The
// claims of a computed fact are of several facts, and none is to say what another says.
func Suggestions(f *verdict.Finding) []Suggestion {
	if f.Claim == nil || f.Against == nil || isComputed(f) || f.Relation == rule.Missing || f.Relation == value.Incomparable {
		return nil
	}
	var all []Suggestion
	add := func(c *claim.Claim, to wording) {
		if text, ok := rewrite(c, to); ok && !isQuoted(c) && text != c.Text && !strings.ContainsFunc(text, invisible) {
			all = append(all, Suggestion{c, text})
		}
	}
	switch {
	case f.Canonical != nil:
		add(f.Claim, declared(f))
	case f.Against.Outlet != "":
		add(f.Claim, stated(f.Against.Claim))
	case f.Against.Claim != nil:
		add(f.Claim, stated(f.Against.Claim))
		add(f.Against.Claim, stated(f.Claim))
	}
	return all
}

// invisible reports whether a character cannot be seen, and so cannot be taken over
// knowingly: a control character, or one that turns the direction of the line.
func invisible(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }

// isQuoted reports whether a claim is what somebody said, or wrote: nobody but a person
// changes that.
func isQuoted(c *claim.Claim) bool { return c.Quoted || c.Place == article.Quotation }

// Offered returns the suggestions of a finding whose sides cannot both stand, or not
// beside each other. What is compatible, incomparable or accepted needs none.
func Offered(f *verdict.Finding) []Suggestion {
	if f.Accepted != nil || f.Relation == value.Compatible || f.Relation == value.Incomparable {
		return nil
	}
	return Suggestions(f)
}

// isComputed reports whether a finding is about claims of other rules than its own.
func isComputed(f *verdict.Finding) bool { return f.Claim != nil && f.Claim.Rule.ID != f.Rule.ID }

// wording is a value in words.
type wording struct {
	text  string
	value value.Value
}

func stated(c *claim.Claim) wording { return wording{c.Text, c.Value} }

func declared(f *verdict.Finding) wording { return wording{f.Canonical.Text, f.Canonical.Value} }
