package main

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// undatedShown is how many dates that cannot be read are told one by one.
const undatedShown = 5

// tellUndated warns on standard error of the articles that state a date which cannot be
// read, and so are dated like those that state none.
func (c *commandLine) tellUndated(r *verdict.Result) {
	count := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Date.Unread == "" || !r.Concerns(a.Path) {
			continue
		}
		if count++; count <= undatedShown {
			fmt.Fprintf(c.stderr, "warning: %s: its date %q cannot be read, and the article is taken as undated; write it as 2020-01-31\n",
				report.Printable(verdict.Named(a.Article, a.Path)), report.Printable(oneLine(a.Date.Unread)))
		}
	}
	if count > undatedShown {
		fmt.Fprintf(c.stderr, "warning: and %d more articles with a date that cannot be read\n", count-undatedShown)
	}
}
