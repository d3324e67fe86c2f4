package engine

import (
	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// date gives a date to the articles that state none: the configured one, else the
// range of the other articles' dates. It then resolves the claims, which carry their
// dates as written: that could not be done before the last article was read.
func (r *reading) date(configured *calendar.Period) {
	fallback, ok := r.fallback(configured)
	if ok {
		for i := range r.articles {
			if date := &r.articles[i].Date; date.Origin == article.Undated {
				unread := date.Unread
				*date = fallback
				date.Unread = unread
			}
		}
	}
	for _, c := range r.claims {
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
	dates := r.dates.with(r.articles)
	if !dates.Known {
		return article.Date{}, false
	}
	return article.Date{Days: dates.Range, Origin: article.Inferred}, true
}

// Dates is the range of the dates that articles state.
type Dates struct {
	Range calendar.Period
	Known bool // some article states one
}

// with adds the dates of articles.
func (d Dates) with(articles []verdict.Source) Dates {
	for i := range articles {
		d = d.union(datesOf(articles[i].Date))
	}
	return d
}

// datesOf is the range of one date.
func datesOf(date article.Date) Dates {
	return Dates{date.Days, date.Origin != article.Undated}
}

func (d Dates) union(other Dates) Dates {
	switch {
	case !other.Known:
		return d
	case !d.Known:
		return other
	}
	return Dates{d.Range.Union(other.Range), true}
}

// DatesOf returns the range of the dates that articles state.
func DatesOf(articles []verdict.Source) Dates { return Dates{}.with(articles) }
