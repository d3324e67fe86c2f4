package claim

import (
	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Resolve reckons the days of the claim's dates from the date of its article, c.Date,
// and, for a duration that a date begins or ends, how long it is. It may be called
// again when the date is known better. Until a date is known, what depends on it stays
// unresolved.
func (c *Claim) Resolve() {
	written := c.written()
	switch {
	case c.From != nil && c.To != nil:
		until := c.To.Resolve(written)
		c.elapse(value.Since(*c.From, until.Days))
	case c.From != nil:
		c.elapse(value.Since(*c.From, written))
	case c.To != nil:
		c.elapse(value.Until(*c.To, written))
	case c.Value.Kind == value.Date:
		c.Value = c.Value.Resolve(written)
	}
}

// Misnamed returns the day of the claim's dates that is written with another day of the
// week than its own, nil if there is none or the days are not known.
func (c *Claim) Misnamed() *date.Misnamed {
	for _, v := range []*value.Value{&c.Value, c.From, c.To} {
		if v == nil {
			continue
		}
		if wrong := v.Resolve(c.written()).Misnamed; wrong != nil {
			return wrong
		}
	}
	return nil
}

// elapse makes a length of time the claim's value, at the place of the date.
func (c *Claim) elapse(v value.Value, ok bool) {
	if !ok {
		return
	}
	v.Kind, v.Start, v.End, v.Text = c.Rule.Kind, c.Value.Start, c.Value.End, c.Value.Text
	c.Value = v
}

// written returns the days on which the article may have been written, none if they
// are not known.
func (c *Claim) written() calendar.Period {
	if c.Date.Origin == article.Undated {
		return calendar.Period{First: 0, Last: -1}
	}
	return c.Date.Days
}
