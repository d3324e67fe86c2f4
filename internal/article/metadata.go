package article

import (
	"bytes"
	"encoding/json"
	"html"
	"strconv"
	"strings"
	"time"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// metadata is what a page says about itself beside its text.
type metadata struct {
	published string // the day of publication, as written; the first that was found
	rank      int    // how good the place is where it was found
	at        int    // where it stands in the document
	headline  string
}

// Places of a date of publication, best last.
const (
	fromTime = iota + 1
	fromMeta
	fromJSON
)

// published are the names of meta elements that give a day of publication: those of
// Open Graph, Dublin Core, Parse.ly, Sailthru, schema.org and of common use.
var published = map[string]bool{
	"article:published_time": true, "article:published": true, "og:published_time": true, "datepublished": true,
	"date": true, "pubdate": true, "publishdate": true, "publish-date": true, "publication_date": true,
	"dc.date": true, "dc.date.issued": true, "dcterms.date": true, "dcterms.created": true, "dcterms.issued": true,
	"parsely-pub-date": true, "sailthru.date": true, "citation_publication_date": true,
}

// described are the names of meta elements whose text is read.
var described = map[string]bool{"description": true, "og:description": true, "dc.description": true}

// meta reads a meta element.
func (p *page) meta(attrs *attributeList) {
	name := strings.ToLower(attrs.value("name") + attrs.value("property") + attrs.value("itemprop"))
	content, ok := attrs.find("content")
	if !ok {
		return
	}
	if published[name] {
		p.facts.set(fromMeta, attrs.value("content"), content.start)
	}
	if described[name] {
		p.open(Region{Place: Meta})
		p.prose(content.start, content.end, entityOnly)
		p.close()
	}
}

func (m *metadata) set(rank int, date string, at int) {
	if date = strings.TrimSpace(date); date != "" && rank > m.rank {
		m.published, m.rank, m.at = date, rank, at
	}
}

// readTime reads a time element that is marked as the day of publication.
func (m *metadata) readTime(attrs *attributeList) {
	if attrs.value("itemprop") == "datePublished" || attrs.has("pubdate") {
		at, _ := attrs.find("datetime")
		m.set(fromTime, attrs.value("datetime"), at.start)
	}
}

// readJSON reads a script of JSON-LD, which stands at an offset of the document. One that
// is not JSON is passed over, as search engines do.
func (m *metadata) readJSON(text []byte, at int) {
	var value any
	if json.Unmarshal(bytes.TrimSpace(text), &value) != nil {
		return
	}
	rank := m.rank
	m.readLinked(value)
	if m.rank > rank {
		m.at = at + max(bytes.Index(text, []byte(m.published)), 0)
	}
}

// readLinked looks for an article in linked data, in its graphs and lists.
func (m *metadata) readLinked(value any) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			m.readLinked(item)
		}
	case map[string]any:
		if date, ok := v["datePublished"].(string); ok {
			m.set(fromJSON, date, 0)
			if headline, ok := v["headline"].(string); ok && m.headline == "" {
				m.headline = html.UnescapeString(headline)
			}
		}
		m.readLinked(v["@graph"])
	}
}

// DayOrder says which number of 03/04/2020 is the day.
type DayOrder uint8

// The orders of day and month.
const (
	AnyOrder   DayOrder = iota // it is not known
	DayFirst                   // 3 April
	MonthFirst                 // 4 March
)

// date sets an article's date to the day of publication. One that cannot be read leaves
// the article undated; one that does not exist is a *DateError.
func (m *metadata) date(d *document, a *Article) error {
	return d.date(a, m.published, m.at)
}

// date sets an article's date to what the document states at an offset. One that does not
// exist is a *DateError.
func (d *document) date(a *Article, written string, at int) error {
	date, exists := d.days.readDate(written)
	if !exists {
		return &DateError{Position: d.position(at), Text: written}
	}
	if a.Date = date; date.Origin == Stated {
		a.Date.Line = d.position(at).Line
	}
	return nil
}

// dateForms are the ways in which metadata gives a day. A date and time is the day that
// it names in its own zone.
var dateForms = []string{
	"2006-01-02", "2006/01/02", "20060102", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006",
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "Mon Jan 2 15:04:05 -0700 2006", "Monday, January 2, 2006",
	"2 January 2006 15:04", "January 2, 2006 15:04",
}

// readDate reads the date that metadata states: a day, a day with a time, a month
// ("2020-01") or a year ("2020"). What it cannot read is undated, and kept as Unread;
// exists is false for a day that the calendar does not have.
func (o DayOrder) readDate(s string) (date Date, exists bool) {
	date, exists = o.readDay(s)
	if isISODate(s) {
		return date, exists // and no moment
	}
	if at, ok := moment(s); ok && exists {
		date.moment, date.isMoment = at.Unix(), true
	}
	return date, exists
}

// readDay is readDate, without the moment.
func (o DayOrder) readDay(s string) (date Date, exists bool) {
	if s = strings.TrimSpace(s); s == "" {
		return Date{}, true
	}
	if len(s) > len(headerDate) && isISODate(s[:len(headerDate)]) && strings.IndexByte("Tt _", s[len(headerDate)]) >= 0 {
		s = s[:len(headerDate)]
	}
	if isISODate(s) {
		day, err := calendar.Parse(s)
		return Date{Days: calendar.On(day), Origin: Stated}, err == nil
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form, s); err == nil {
			day, ok := calendar.DateOf(t.Date())
			return Date{Days: calendar.On(day), Origin: Stated}, ok
		}
	}
	if t, ok := o.numericDay(s); ok {
		day, ok := calendar.DateOf(t.Date())
		return Date{Days: calendar.On(day), Origin: Stated}, ok
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		return periodOf(t, calendar.DaysIn(t.Year(), t.Month())), true
	}
	if t, err := time.Parse("2006", s); err == nil {
		days := 365
		if calendar.DaysIn(t.Year(), time.February) == 29 {
			days++
		}
		return periodOf(t, days), true
	}
	const enough = 64
	return Date{Unread: strings.ToValidUTF8(strings.Clone(s[:min(len(s), enough)]), "")}, true
}

// numericDay reads a day in numbers: 28.11.2026, which is written with the day first,
// 11/28/2026 or 28/11/2026, which can be read in one way only, others as the order says,
// and the number of a moment.
func (o DayOrder) numericDay(s string) (time.Time, bool) {
	american, err := time.Parse("1/2/2006", s)
	british, err2 := time.Parse("2/1/2006", s)
	switch {
	case err == nil && (err2 != nil || o == MonthFirst || american.Equal(british)):
		return american, true
	case err2 == nil && (err != nil || o == DayFirst):
		return british, true
	}
	if t, err := time.Parse("2.1.2006", s); err == nil {
		return t, true
	}
	return epoch(s)
}

// epoch reads the seconds or milliseconds since 1970 of a moment after 2001.
func epoch(s string) (time.Time, bool) {
	const seconds, milliseconds = 10, 13 // digits
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || n < 0:
	case len(s) == seconds:
		return time.Unix(n, 0).UTC(), true
	case len(s) == milliseconds:
		return time.UnixMilli(n).UTC(), true
	}
	return time.Time{}, false
}

func periodOf(first time.Time, days int) Date {
	day, _ := calendar.DateOf(first.Date())
	return Date{Days: calendar.Period{First: day, Last: day + calendar.Day(days-1)}, Origin: Stated}
}
