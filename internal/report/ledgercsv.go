package report

import (
	"encoding/csv"
	"io"
	"strings"
)

// csv writes the ledger as comma-separated values: the rule's id and title, how its
// claims relate, and a column for each article.
func (l *ledger) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"rule", "title", "relations"}
	for _, a := range l.articles {
		head = append(head, inert(a.Article))
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, r := range l.rows {
		record := []string{inert(r.fact.Rule.ID), inert(r.fact.Rule.Title), r.relates()}
		for _, c := range r.cells {
			var parts []string
			for _, e := range c {
				parts = append(parts, r.label(e))
			}
			record = append(record, inert(strings.Join(parts, "; ")))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// inert returns a cell that no spreadsheet takes for a formula: one that begins like a
// formula gets an apostrophe, which spreadsheets do not show. See OWASP, "CSV
// Injection". Control characters are shown as they are in the text report.
func inert(cell string) string {
	cell = Printable(cell)
	if strings.IndexAny(strings.TrimLeft(cell, " "), "=+-@＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
