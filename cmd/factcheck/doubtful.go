package main

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// tellAmbiguous warns on standard error of the claims with a date in digits, such as
// 03/04/2020, that would be another day if the day stood before the month: nobody has
// said which it is. They all have one cause, and one setting mends them.
func (c *commandLine) tellAmbiguous(r *verdict.Result) {
	c.tellDoubtful(datesOf(r, isAmbiguous), "dates that can be read in two ways", func(*claim.Claim) string {
		return "is read with the month first, and is another day with the day first; say which by date_order in factcheck.toml, or --date-order"
	})
}

// tellMisnamed warns on standard error of the claims with a date that is written with
// another day of the week than its own: one of the two is wrong.
func (c *commandLine) tellMisnamed(r *verdict.Result) {
	wrong := datesOf(r, func(d *claim.Claim) bool { return d.Misnamed() != nil })
	c.tellDoubtful(wrong, "dates with a wrong day of the week", func(d *claim.Claim) string {
		return "has a wrong day of the week: " + d.Misnamed().String()
	})
}

// tellDoubtful warns of dates, each with what is doubtful about it.
func (c *commandLine) tellDoubtful(dates []*claim.Claim, what string, doubt func(*claim.Claim) string) {
	doubtful := warnings{out: c.stderr, more: what}
	defer doubtful.end()
	for _, d := range dates {
		doubtful.tell("%s:%d:%d: %q %s", report.Printable(d.Path), d.Line, d.Column, report.Printable(d.Text), doubt(d))
	}
}

// datesOf returns a claim for each place with a date of some sort, by path and place.
func datesOf(r *verdict.Result, sort func(*claim.Claim) bool) []*claim.Claim {
	var dates []*claim.Claim
	for i := range r.Facts {
		for j := range r.Facts[i].Claims {
			if d := r.Facts[i].Claims[j]; sort(d) && r.Concerns(d.Path) {
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
