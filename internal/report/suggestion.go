package report

import (
	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// suggestion is what would settle a finding, in words for people: one where the rule
// declares the value, or one for each side, of which none is known to be right.
type suggestion struct {
	Letter    string // of the side that changes; "" where it has none
	Place     string
	From, To  string
	Elsewhere int // further claims that state the same, and would change likewise
}

// suggestionsOf returns what would settle a finding. All text is printable.
func suggestionsOf(p pairing) []suggestion {
	var all []suggestion
	for _, s := range fix.Offered(p.Finding) {
		one := suggestion{p.claim, placeText(s.Claim), Printable(s.Claim.Text), Printable(s.Text), p.ClaimOthers}
		if s.Claim != p.Claim {
			one.Letter, one.Elsewhere = p.against, p.AgainstOthers
		}
		all = append(all, one)
	}
	return all
}

// offer says what n suggestions are: alternatives, or one of several ways, or the way.
func offer(f *verdict.Finding, n int) string {
	switch {
	case n > 1:
		return "To settle it, either"
	case f.Canonical == nil && (f.Against == nil || f.Against.Outlet == ""):
		return "One way to settle it"
	}
	return "To settle it"
}

// settling says on whose word a finding can be settled.
func settling(f *verdict.Finding) string {
	switch {
	case f.Canonical != nil:
		return "the rule declares the value"
	case f.Against != nil && f.Against.Outlet != "":
		return Printable(f.Against.Outlet) + " has authority"
	}
	return "neither side is known to be right"
}
