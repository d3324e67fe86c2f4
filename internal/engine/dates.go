package engine

import (
	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// date gives a date to the articles that state none: the configured one, else the
// range of the other articles' dates. It then resolves the claims, which carry their
// dates as written: that could not be done before the last article was read.
func (r *reading) date(configured *calendar.Period) {
	fallback, ok := r.fallback(configured)
	if ok {
		for i := range r.articles {
			if r.articles[i].Date.Origin == article.Undated {
				r.articles[i].Date = fallback
			}
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if ok && c.Date.Origin == article.Undated {
			c.Date = fallback
		}
		c.Resolve()
	}
}

// fallback is the date of an article that states none, and false if nothing tells it.
func (r *reading) fallback(configured *calendar.Period) (article.Date, bool) {
	if configured != nil {
		return article.Date{Days: *configured, Origin: article.Configured}, true
	}
	date := article.Date{}
	for _, a := range r.articles {
		switch {
		case a.Date.Origin == article.Undated:
		case date.Origin == article.Undated:
			date = article.Date{Days: a.Date.Days, Origin: article.Inferred}
		default:
			date.Days = date.Days.Union(a.Date.Days)
		}
	}
	return date, date.Origin != article.Undated
}
