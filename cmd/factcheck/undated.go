package main

import (
	"regexp"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// numericDate is a date that can be read in two ways.
var numericDate = regexp.MustCompile(`^\s*\d{1,2}/\d{1,2}/\d{4}\s*$`)

// tellUndated warns on standard error of the articles that state a date which cannot be
// read, and so are dated like those that state none.
func (c *commandLine) tellUndated(r *verdict.Result) {
	undated := warnings{out: c.stderr, more: "articles with a date that cannot be read"}
	defer undated.end()
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Date.Unread == "" || !r.Concerns(a.Path) {
			continue
		}
		hint := ""
		if numericDate.MatchString(a.Date.Unread) {
			hint = ", or say which number is the day by date_order"
		}
		undated.tell("%s: its date %q cannot be read, and the article is taken as undated; write it as 2020-01-31%s",
			report.Printable(verdict.Named(a.Article, a.Path)), report.Printable(linebreak.Joined(a.Date.Unread)), hint)
	}
}
