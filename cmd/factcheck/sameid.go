package main

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// sameIDShown is how many ids that two records have are told one by one.
const sameIDShown = 5

// tellSameID warns on standard error of the records of a file that have the id of another
// one: they are taken for one article.
func (c *commandLine) tellSameID(r *verdict.Result) {
	count := 0
	var ids map[string]bool // of the records of a path, which stand one behind the other
	for i := range r.Articles {
		a := &r.Articles[i]
		if i == 0 || a.Path != r.Articles[i-1].Path {
			ids = nil
		}
		if a.Article == a.Path || !r.Concerns(a.Path) {
			continue
		}
		if !ids[a.Article] {
			if ids == nil {
				ids = make(map[string]bool)
			}
			ids[a.Article] = true
			continue
		}
		if count++; count <= sameIDShown {
			fmt.Fprintf(c.stderr, "warning: %s: another record has the id %q as well, and the two are taken for one article\n",
				report.Printable(a.Path), report.Printable(oneLine(a.Article)))
		}
	}
	if count > sameIDShown {
		fmt.Fprintf(c.stderr, "warning: and %d more records with the id of another one\n", count-sameIDShown)
	}
}
