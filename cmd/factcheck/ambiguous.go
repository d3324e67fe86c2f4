package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// ambiguousShown is how many ambiguous dates are told one by one. They all have one
// cause, and one setting mends them.
const ambiguousShown = 5

// tellAmbiguous warns on standard error of the claims with a date in digits, such as
// 03/04/2020, that would be another day if the day stood before the month: nobody has
// said which it is.
func (c *commandLine) tellAmbiguous(r *verdict.Result) {
	dates := ambiguousDates(r)
	for i, d := range dates {
		if i == ambiguousShown {
			fmt.Fprintf(c.stderr, "warning: and %d more dates that can be read in two ways\n", len(dates)-i)
			return
		}
		fmt.Fprintf(c.stderr, "warning: %s:%d:%d: %q is read with the month first, and is another day with the day first; say which by date_order in factcheck.toml, or --date-order\n",
			report.Printable(d.Path), d.Line, d.Column, report.Printable(d.Text))
	}
}

// ambiguousDates returns a claim for each place with such a date, by path and place.
func ambiguousDates(r *verdict.Result) []*claim.Claim {
	var dates []*claim.Claim
	for i := range r.Facts {
		for j := range r.Facts[i].Claims {
			if d := r.Facts[i].Claims[j]; isAmbiguous(d) {
				dates = append(dates, d)
			}
		}
	}
	place := func(a, b *claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	}
	slices.SortStableFunc(dates, place)
	return slices.CompactFunc(dates, func(a, b *claim.Claim) bool { return place(a, b) == 0 })
}

// isAmbiguous reports whether the value of a claim is such a date, or is reckoned from
// one.
func isAmbiguous(c *claim.Claim) bool {
	return c.Value.Ambiguous || c.From != nil && c.From.Ambiguous || c.To != nil && c.To.Ambiguous
}
