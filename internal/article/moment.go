package article

import (
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// momentForms are the ways in which metadata gives a moment: a day and a time with the
// zone that they are of. The first are those of ISO 8601, as JSON-LD, Open Graph and
// feeds have them; seconds may have decimals.
var momentForms = []string{
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04-0700",
	"2006-01-02T15:04:05 Z07:00", "2006-01-02T15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon Jan 2 15:04:05 -0700 2006",
}

// moment reads a date that is a moment. Names of zones are none: "EST" is one in America
// and another one in Australia; but for UTC and GMT.
func moment(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if at, ok := epoch(s); ok {
		return at, true
	}
	if len(s) > len(headerDate) && isISODate(s[:len(headerDate)]) && strings.IndexByte("t _", s[len(headerDate)]) >= 0 {
		s = s[:len(headerDate)] + "T" + s[len(headerDate)+1:]
	}
	for _, utc := range [...]string{" UTC", " GMT", "z"} {
		if at, ok := strings.CutSuffix(s, utc); ok {
			s = strings.TrimSpace(at) + map[bool]string{true: "Z", false: " +0000"}[isISODate(s[:min(len(s), len(headerDate))])]
		}
	}
	for _, form := range momentForms {
		if t, err := time.Parse(form, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// In returns the date as the day in a zone, where the article states a moment; other
// dates stay as they are, and all do where zone is nil: then a moment is the day in the
// zone that it names.
func (d Date) In(zone *time.Location) Date {
	if zone == nil || !d.isMoment {
		return d
	}
	day, ok := calendar.DateOf(time.Unix(d.moment, 0).In(zone).Date())
	if ok {
		d.Days = calendar.On(day)
	}
	return d
}
