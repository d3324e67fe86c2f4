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
	// Article begins the article of that name, whose records come next.
	Article(name, text string) error
	// Record writes one record. The records of an article come in order of their
	// beginnings; only the length of time within a date overlaps another, the date.
	Record(Record) error
	// Close writes what is left. It does not close what is written to.
	Close() error
}

// Extractor reads the values of articles and hands them on, one at a time. It keeps
// nothing of an article that is done, and of an article but one sentence.
type Extractor struct {
	Reader *reader.Reader
	AsOf   calendar.Period // the date of articles that state none; Undated if unknown
	To     Writer

	// Unresolved has relative dates handed on whose days cannot be known, since their
	// article states no date. They have an Expression, and neither From nor To, which
	// the contract gives to every date.
	Unresolved bool
}

// Article hands on the values of one article, which was given under that name.
func (x *Extractor) Article(name string, a *article.Article) error {
	name, text := cmp.Or(a.ID, name), ownText(a)
	written := x.AsOf
	if a.Date.Origin != article.Undated {
		written = a.Date.Days
	}
	if err := x.To.Article(name, text); err != nil {
		return err
	}
	for values, rejected := range x.Reader.Sentences(text) {
		if err := x.sentence(name, values, rejected, written); err != nil {
			return err
		}
	}
	return nil
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
func (x *Extractor) sentence(name string, values []value.Value, rejected []reader.Rejected, written calendar.Period) error {
	for _, v := range values {
		for ; len(rejected) > 0 && rejected[0].Start < v.Start; rejected = rejected[1:] {
			if err := x.To.Record(Rejected(name, rejected[0])); err != nil {
				return err
			}
		}
		if err := x.value(name, v, written); err != nil {
			return err
		}
	}
	for _, r := range rejected {
		if err := x.To.Record(Rejected(name, r)); err != nil {
			return err
		}
	}
	return nil
}

// value hands on one value, and the length of time within a date after the date.
func (x *Extractor) value(name string, v value.Value, written calendar.Period) error {
	if r, ok := New(name, v, written); ok && (r.Expression == "" || x.Unresolved) {
		if err := x.To.Record(r); err != nil {
			return err
		}
	}
	if v.Length == nil {
		return nil
	}
	return x.value(name, *v.Length, written)
}
