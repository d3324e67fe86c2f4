package extract

import (
	"cmp"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Undated is the empty period of a text whose date is not known.
var Undated = calendar.Period{First: 0, Last: -1}

// Writer writes records in some format.
type Writer interface {
	// Article begins the article of that name, whose text and records come next.
	Article(name string) error
	// Text is the next portion of its text, which begins at an offset. The records of the
	// portion come next.
	Text(begin int, text string) error
	// Record writes one record. The records of an article come in order of their
	// beginnings; only the length of time within a date overlaps another, the date.
	Record(Record) error
	// Close writes what is left. It does not close what is written to.
	Close() error
}

// Extractor reads the values of articles and hands them on, one at a time. It keeps
// nothing of an article, or of a portion, that is done.
type Extractor struct {
	Reader *reader.Reader
	AsOf   calendar.Period // the date of articles that state none; Undated if unknown
	To     Writer

	// Unresolved has relative dates handed on whose days cannot be known, since their
	// article states no date. They have an Expression, and neither From nor To, which
	// the contract gives to every date.
	Unresolved bool
}

// source is where values were read.
type source struct {
	name    string          // of the article
	begin   int             // of the text in that of the article
	written calendar.Period // the days of its date
}

// Article hands on the values of one article, or of one portion, which was given under
// that name.
func (x *Extractor) Article(name string, a *article.Article) error {
	from := source{cmp.Or(a.ID, name), a.Begin, x.AsOf}
	text := ownText(a)
	if a.Date.Origin != article.Undated {
		from.written = a.Date.Days
	}
	if a.Begin == 0 {
		if err := x.To.Article(from.name); err != nil {
			return err
		}
	}
	if err := x.To.Text(a.Begin, text); err != nil {
		return err
	}
	for values, rejected := range x.Reader.Sentences(text, contexts(a.Regions)) {
		if err := x.sentence(from, values, rejected); err != nil {
			return err
		}
	}
	return nil
}

// contexts returns what stands around the sentences of an article: of a cell of a table, its
// headings. It is asked in order of the text.
func contexts(regions []article.Region) func(start int) reader.Context {
	return func(start int) reader.Context {
		for len(regions) > 0 && regions[0].End <= start {
			regions = regions[1:]
		}
		if len(regions) == 0 || regions[0].Start > start {
			return reader.Context{}
		}
		return reader.Context{Column: regions[0].Column, Row: regions[0].Row, Corner: regions[0].Corner, Caption: regions[0].Caption}
	}
}

// ownText is the text of an article without the title of a record, which package
// article puts behind it: the offsets of values are those of the record's text.
func ownText(a *article.Article) string {
	last := len(a.Regions) - 1
	if a.ID == "" || last < 0 || a.Regions[last].Place != article.Title {
		return a.Text
	}
	if last == 0 {
		return ""
	}
	return a.Text[:a.Regions[last-1].End]
}

// sentence hands on what was read in one sentence, in order.
func (x *Extractor) sentence(from source, values []value.Value, rejected []reader.Rejected) error {
	for _, v := range values {
		for ; len(rejected) > 0 && rejected[0].Start < v.Start; rejected = rejected[1:] {
			if err := x.record(from, Rejected(from.name, rejected[0])); err != nil {
				return err
			}
		}
		if err := x.value(from, v); err != nil {
			return err
		}
	}
	for _, r := range rejected {
		if err := x.record(from, Rejected(from.name, r)); err != nil {
			return err
		}
	}
	return nil
}

// value hands on one value, and the length of time within a date after the date.
func (x *Extractor) value(from source, v value.Value) error {
	if r, ok := New(from.name, v, from.written); ok && (r.Expression == "" || x.Unresolved) {
		if err := x.record(from, r); err != nil {
			return err
		}
	}
	if v.Length == nil {
		return nil
	}
	return x.value(from, *v.Length)
}

// record hands on one record, whose place is one in the text.
func (x *Extractor) record(from source, r Record) error {
	r.Start += from.begin
	r.End += from.begin
	return x.To.Record(r)
}
