package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// A ledger tells who says what: one row a fact, one column an article, in each cell
// what the article states of the fact, as it words it.
type ledger struct {
	articles []verdict.Source
	rows     []row
}

// row is one fact in the ledger.
type row struct {
	fact    *verdict.Fact
	letters bool // the fact has several groups, which are told apart by letters
	cells   []cell
}

// cell is what one article states of one fact: one entry for each group of claims.
type cell []entry

// entry is what an article says of a fact in one way, perhaps several times.
type entry struct {
	group    int
	first    *claim.Claim
	times    int
	relation value.Relation // the worst to another group; same where all claims of others are in this group; "" if there are no others
}

// LedgerFormats returns the names of the formats that [Ledger] knows.
func LedgerFormats() []string { return []string{"text", "json", "csv"} }

// Ledger writes the ledger of a result in the format of that name.
func Ledger(w io.Writer, name string, r *verdict.Result, o Options) error {
	l := newLedger(r)
	switch name {
	case "text":
		return l.text(w, o)
	case "json":
		return l.json(w, o)
	case "csv":
		return l.csv(w)
	}
	return fmt.Errorf("unknown format %q; there are %s", name, strings.Join(LedgerFormats(), ", "))
}

func newLedger(r *verdict.Result) *ledger {
	l := &ledger{articles: r.Articles}
	column := make(map[claim.Source]int, len(r.Articles))
	for i, a := range r.Articles {
		column[claim.Source{Path: a.Path, Article: a.Article}] = i
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		if f.Computed != nil && len(f.Claims) == 0 {
			continue // it holds, and nobody states it
		}
		row := row{fact: f, letters: len(f.Groups) > 1, cells: make([]cell, len(r.Articles))}
		worst := worstRelations(f)
		for g, members := range f.Groups {
			for _, m := range members {
				c := f.Claims[m]
				if at, known := column[c.Source()]; known {
					row.cells[at] = row.cells[at].add(g, c, worst[g])
				}
			}
		}
		l.rows = append(l.rows, row)
	}
	return l
}

// add notes that the article of the cell makes a claim of a group.
func (c cell) add(group int, of *claim.Claim, relation value.Relation) cell {
	for i := range c {
		if c[i].group == group {
			c[i].times++
			return c
		}
	}
	return append(c, entry{group, of, 1, relation})
}

// worstRelations returns, for each group of a fact, its worst relation to another one.
func worstRelations(f *verdict.Fact) []value.Relation {
	worst := make([]value.Relation, len(f.Groups))
	for g, members := range f.Groups {
		if len(members) > 1 {
			worst[g] = value.Same
		}
	}
	rank := func(r value.Relation) int {
		if r == "" {
			return len(relations)
		}
		return slices.Index(relations[:], r)
	}
	for _, p := range f.Pairs {
		for _, g := range [2]int{p.A, p.B} {
			if rank(p.Relation) < rank(worst[g]) {
				worst[g] = p.Relation
			}
		}
	}
	return worst
}

// pairsListed is how many pairs of groups of one relation are listed by their letters;
// of more than that, only the number is told.
const pairsListed = 6

// relates says how the claims of a row stand to each other: "conflict A–B; compatible
// A–C, B–C".
func (r row) relates() string {
	switch {
	case len(r.fact.Claims) == 0:
		return "not stated"
	case len(r.fact.Claims) == 1:
		return "stated once"
	case len(r.fact.Groups) == 1:
		return "same"
	case r.fact.Pairs == nil:
		return fmt.Sprintf("%d different", len(r.fact.Groups))
	}
	pairs := make(map[value.Relation][]string)
	for _, p := range r.fact.Pairs {
		pairs[p.Relation] = append(pairs[p.Relation], letters(p.A)+"–"+letters(p.B))
	}
	var parts []string
	for _, rel := range relations {
		switch list := pairs[rel]; {
		case len(list) > pairsListed:
			parts = append(parts, countedRelation(len(list), rel))
		case len(list) > 0:
			parts = append(parts, string(rel)+" "+strings.Join(list, ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// worst returns the worst relation in a row, "" if there is none.
func (r row) worst() value.Relation {
	for _, rel := range relations {
		for _, p := range r.fact.Pairs {
			if p.Relation == rel {
				return rel
			}
		}
	}
	return ""
}

// label returns an entry in words: "A: over 20 years", "10 people (3 times)".
func (r row) label(e entry) string {
	text := strings.Join(strings.Fields(e.first.Text), " ")
	if e.first.Negated {
		text = "not " + text
	}
	if r.letters {
		text = letters(e.group) + ": " + text
	}
	if e.times > 1 {
		text += fmt.Sprintf(" (%d times)", e.times)
	}
	return text
}
