package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"time"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Publish puts the facts, claims and findings of a check into the tables that anybody
// may read. Those of the check before are gone then. Of more than limit claims it
// publishes none: the tables are empty afterwards, and the next Publish without a limit
// (0) fills them. With a limit, it leaves tables alone that were filled by a check of
// the same outcome; without one, it does not trust that they are as they were left.
func (s *Store) Publish(ctx context.Context, r *verdict.Result, version string, limit int) error {
	claims := 0
	for _, f := range r.Facts {
		claims += len(f.Claims)
	}
	p := &publication{result: r, numbers: make(map[*claim.Claim]int64, claims)}
	if limit > 0 && claims > limit {
		p.result = &verdict.Result{}
	}
	digest := p.digest(version)
	if p.err != nil {
		return p.err
	}
	return s.mending(ctx, func() error {
		p.err = nil
		return s.publish(ctx, p, digest, version, limit)
	})
}

func (s *Store) publish(ctx context.Context, p *publication, digest []byte, version string, limit int) error {
	var last []byte
	err := s.db.QueryRowContext(ctx, "SELECT digest FROM run").Scan(&last)
	if limit > 0 && bytes.Equal(last, digest) {
		return nil
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		p.tx, p.ctx = tx, ctx
		clear(p.numbers)
		for _, table := range []string{"run", "facts", "articles", "claims", "findings"} {
			p.exec("DELETE FROM " + table)
		}
		p.rows()
		p.exec("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)", digest, version, time.Now().UTC().Format(time.RFC3339),
			len(p.result.Articles), len(p.numbers), len(p.result.Findings))
		return p.err
	})
}

// publication is the work of publishing one result.
type publication struct {
	ctx     context.Context
	tx      *sql.Tx
	err     error
	result  *verdict.Result
	numbers map[*claim.Claim]int64
	sum     hasher // of what would be written; nothing is written as long as there is one
	claim   *codec // of the claims in that
	bytes   []byte // of the last of them
}

// digest is that of all that is published: of the very rows that are to be written.
func (p *publication) digest(version string) []byte {
	p.sum = hasher{sha256.New()}
	p.sum.string(version)
	p.sum.number(uint64(len(p.result.Articles)))
	p.rows()
	digest := p.sum.Sum(nil)
	p.sum = hasher{}
	clear(p.numbers)
	return digest
}

// rows writes the rows of all tables but that of the run.
func (p *publication) rows() {
	p.facts()
	p.articles()
	p.claims()
	p.findings()
}

// row adds a row to the digest.
func (k hasher) row(columns []any) {
	for _, column := range columns {
		if text, ok := column.(string); ok { // most are
			k.string("text")
			k.string(text)
			continue
		}
		k.string(fmt.Sprintf("%T %v", column, column))
	}
}

// exec runs a statement, unless one before it failed.
func (p *publication) exec(statement string, arguments ...any) {
	if p.err == nil {
		_, p.err = p.tx.ExecContext(p.ctx, statement, arguments...)
	}
}

// prepared returns a statement that is run many times. While the digest is taken, its
// rows go there.
func (p *publication) prepared(statement string) (run func(arguments ...any), done func()) {
	if p.sum.Hash != nil {
		p.sum.string(statement)
		return func(arguments ...any) { p.sum.row(arguments) }, func() {}
	}
	if p.err != nil {
		return func(...any) {}, func() {}
	}
	made, err := p.tx.PrepareContext(p.ctx, statement)
	if err != nil {
		p.err = err
		return func(...any) {}, func() {}
	}
	run = func(arguments ...any) {
		if p.err == nil {
			_, p.err = made.ExecContext(p.ctx, arguments...)
		}
	}
	return run, func() { _ = made.Close() }
}

func (p *publication) facts() {
	findings := make(map[string]int)
	for i := range p.result.Findings {
		findings[p.result.Findings[i].Rule.ID]++
	}
	put, done := p.prepared("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
	defer done()
	for i := range p.result.Facts {
		f := &p.result.Facts[i]
		put(f.Rule.ID, f.Rule.Title, string(f.Rule.Kind), f.Rule.File, f.Rule.Line, len(f.Claims), len(f.Groups), findings[f.Rule.ID])
	}
}

// articles publishes the articles in which a claim stands: others say nothing.
func (p *publication) articles() {
	type name struct{ path, article string }
	claiming := make(map[name]bool)
	for i := range p.result.Facts {
		for _, c := range p.result.Facts[i].Claims {
			claiming[name{c.Path, c.Article}] = true
		}
	}
	put, done := p.prepared("INSERT INTO articles (article, path, title, date_from, date_to, origin) VALUES (?, ?, ?, ?, ?, ?)")
	defer done()
	for _, a := range p.result.Articles {
		if !claiming[name{a.Path, a.Article}] {
			continue
		}
		var from, to any
		if a.Date.Origin != article.Undated {
			from, to = day(a.Date.Days.First), day(a.Date.Days.Last)
		}
		put(a.Article, a.Path, a.Title, from, to, string(a.Date.Origin))
	}
}

func (p *publication) claims() {
	put, done := p.prepared("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
	defer done()
	for i := range p.result.Facts {
		f := &p.result.Facts[i]
		ways := make([]int, len(f.Claims))
		for way, group := range f.Groups {
			for _, c := range group {
				ways[c] = way + 1
			}
		}
		for j := range f.Claims {
			c := f.Claims[j]
			if p.numbers[c] != 0 {
				continue
			}
			p.numbers[c] = int64(len(p.numbers) + 1)
			if p.sum.Hash != nil {
				p.sumClaim(c, ways[j])
				continue
			}
			put(claimRow(p.numbers[c], c, ways[j])...)
		}
	}
}

// row is a claim as it is published.
type row struct{ claim.Claim }

// sumClaim adds a claim to the digest: all that its columns are worked out from, which costs
// less than they do.
func (p *publication) sumClaim(c *claim.Claim, way int) {
	if p.claim == nil {
		p.claim, _ = codecOf(reflect.TypeFor[row]())
	}
	p.sum.string(c.Rule.ID)
	p.sum.number(uint64(way))
	o := row{*c}
	o.Rule = nil // the codec knows rules by their place in a run
	w := writer{bytes: p.bytes[:0]}
	p.claim.write(&w, reflect.ValueOf(&o).Elem())
	if p.err == nil {
		p.err = w.err
	}
	p.bytes = w.bytes
	p.sum.Write(p.bytes)
}

// claimRow returns the columns of a claim.
func claimRow(id int64, c *claim.Claim, way int) []any {
	v := c.Value
	var number, low, high, from, to, thenFrom, thenTo any
	dimension := ""
	if set, ok := v.Set(false); ok && v.Kind != value.Date {
		dimension, low, high = set.Dimension, float(set.Hard.Low), float(set.Hard.High)
	}
	switch {
	case v.Kind == value.Date && v.Resolved:
		from, to = day(v.Days.First), day(v.Days.Last)
	case v.Kind == value.Date, v.Kind.IsWords(), v.Bound == value.Range, v.Bound == value.Vague:
	default:
		f, _ := v.Number.Float64()
		number = f
	}
	if c.Then != nil {
		thenFrom, thenTo = day(c.Then.First), day(c.Then.Last)
	}
	keys, err := json.Marshal(c.Keys)
	if err != nil || c.Keys == nil {
		keys = []byte("{}")
	}
	return []any{
		id, c.Rule.ID, c.Article, c.Path, c.Line, c.Column, c.Start, c.End, c.Text, c.Sentence,
		v.String(), string(v.Kind), string(v.Bound), number, low, high, v.Unit, dimension, from, to, written(c),
		thenFrom, thenTo, string(keys), c.Attribution, c.Speaker, c.Quoted, c.Negated, c.Hedged, string(c.Place), way,
	}
}

// written returns the date of a claim as it was written, in the terms of package date.
func written(c *claim.Claim) string {
	switch {
	case c.From != nil:
		return c.From.Date.String()
	case c.To != nil:
		return c.To.Date.String()
	}
	return c.Value.Date.String()
}

func (p *publication) findings() {
	put, done := p.prepared("INSERT INTO findings (rule, relation, severity, message, reason, claim, against, reference, fingerprint, accepted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
	defer done()
	for i := range p.result.Findings {
		f := &p.result.Findings[i]
		var against, reference, accepted any
		if f.Against != nil {
			against = p.numberOf(f.Against.Claim)
			if f.Against.Reference != nil {
				reference = f.Against.Reference.Text
			}
		}
		if f.Accepted != nil {
			accepted = f.Accepted.Reason
		}
		put(f.Rule.ID, string(f.Relation), string(f.Severity), f.Message, f.Reason, p.numberOf(f.Claim), against, reference, f.Fingerprint, accepted)
	}
}

// numberOf returns the id of a claim; null for none.
func (p *publication) numberOf(c *claim.Claim) any {
	if c == nil || p.numbers[c] == 0 {
		return nil
	}
	return p.numbers[c]
}

// day returns a day in ISO 8601; null for an open end.
func day(d calendar.Day) any {
	if d <= calendar.Earliest || d >= calendar.Latest {
		return nil
	}
	return d.String()
}

// float returns the nearest number that SQL knows; null where there is no limit.
func float(r *big.Rat) any {
	if r == nil {
		return nil
	}
	f, _ := r.Float64()
	return f
}
