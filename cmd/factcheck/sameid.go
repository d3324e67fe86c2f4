package main

import (
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// tellSameID warns on standard error of the records of a file that have the id of another
// one: they are taken for one article.
func (c *commandLine) tellSameID(r *verdict.Result) {
	doubled := warnings{out: c.stderr, more: "records with the id of another one"}
	defer doubled.end()
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
		doubled.tell("%s: another record has the id %q as well, and the two are taken for one article",
			report.Printable(a.Path), report.Printable(linebreak.Joined(a.Article)))
	}
}
