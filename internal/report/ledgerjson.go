package report

import (
	"io"

	"github.com/factcheck-ci/factcheck/internal/value"
)

type ledgerObject struct {
	Version  string          `json:"version"`
	Articles []sourceObject  `json:"articles"`
	Facts    []ledgerFactRow `json:"facts"`
}

type sourceObject struct {
	Article string      `json:"article"`
	Path    string      `json:"path"`
	Title   string      `json:"title"`
	Date    *dateObject `json:"date"`
}

type ledgerFactRow struct {
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	Kind      value.Kind    `json:"kind"`
	Relations []pairObject  `json:"relations"`
	Entries   []entryObject `json:"entries"`
}

// entryObject is what one article states of the fact, in one way.
type entryObject struct {
	Article  string         `json:"article"`
	Text     string         `json:"text"`
	Line     int            `json:"line"`
	Column   int            `json:"column"`
	Times    int            `json:"times"`
	Group    int            `json:"group"`
	Relation value.Relation `json:"relation"` // the worst to another group; "same" if stated alike elsewhere; else ""
	Value    claimedValue   `json:"value"`
}

// json writes the ledger as one object.
func (l *ledger) json(w io.Writer, o Options) error {
	object := ledgerObject{Version: o.Version, Articles: []sourceObject{}, Facts: []ledgerFactRow{}}
	for _, a := range l.articles {
		object.Articles = append(object.Articles, sourceObject{a.Article, a.Path, a.Title, dateOf(a.Date)})
	}
	for _, r := range l.rows {
		fact := ledgerFactRow{
			ID: r.fact.Rule.ID, Title: r.fact.Rule.Title, Kind: r.fact.Rule.Kind,
			Relations: []pairObject{}, Entries: []entryObject{},
		}
		for _, p := range r.fact.Pairs {
			fact.Relations = append(fact.Relations, pairObject(p))
		}
		for _, c := range r.cells {
			for _, e := range c {
				fact.Entries = append(fact.Entries, entryObject{
					Article: e.first.Article, Text: e.first.Text, Line: e.first.Line, Column: e.first.Column,
					Times: e.times, Group: e.group, Relation: e.relation, Value: claimedValueOf(e.first),
				})
			}
		}
		object.Facts = append(object.Facts, fact)
	}
	return encode(w, object)
}
