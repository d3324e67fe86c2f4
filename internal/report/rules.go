package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// RuleFormats returns the names of the formats that [Rules] knows.
func RuleFormats() []string { return []string{"text", "json"} }

// ruleRow is a rule in a list of rules, or a computed fact.
type ruleRow struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"` // "computed" for a computed fact
	Title    string `json:"title"`
	Owner    string `json:"owner,omitempty"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Enabled  bool   `json:"enabled"`
	Examples int    `json:"examples"`
	Claims   int    `json:"claims"`   // found in the corpus
	Articles int    `json:"articles"` // in so many articles
}

// computedKind is the kind of a computed fact in a list of rules.
const computedKind = "computed"

// Rules writes the rules of a book, in its order, and how many claims of each a run
// found.
func Rules(w io.Writer, format string, book *rule.Book, r *verdict.Result, o Options) error {
	rows := ruleRows(book, r)
	switch format {
	case "text":
		return rulesText(w, rows, o)
	case "json":
		return encode(w, struct {
			Version string    `json:"version"`
			Rules   []ruleRow `json:"rules"`
		}{o.Version, rows})
	}
	return fmt.Errorf("unknown format %q", format)
}

func ruleRows(book *rule.Book, r *verdict.Result) []ruleRow {
	facts := map[*rule.Rule]*verdict.Fact{}
	for i := range r.Facts {
		facts[r.Facts[i].Rule] = &r.Facts[i]
	}
	rows := []ruleRow{}
	for _, of := range book.Rules {
		row := ruleRow{
			ID: of.ID, Kind: string(of.Kind), Title: of.Title, Owner: of.Owner, File: of.File, Line: of.Line,
			Enabled: !of.Off, Examples: len(of.Examples),
		}
		if fact := facts[of]; fact != nil {
			row.Claims = len(fact.Claims)
			for i := range fact.Claims {
				if i == 0 || fact.Claims[i].Source() != fact.Claims[i-1].Source() {
					row.Articles++
				}
			}
		}
		rows = append(rows, row)
	}
	for _, of := range book.Relates {
		rows = append(rows, ruleRow{ID: of.ID, Kind: computedKind, Title: of.Title, File: of.File, Line: of.Line, Enabled: true})
	}
	return rows
}

// ruleColumns are the heads of the columns before the title.
var ruleColumns = []string{"RULE", "KIND", "CLAIMS", "ARTICLES", "EXAMPLES", "PLACE"}

// cells are what stands in the columns before the title.
func (r ruleRow) cells() []string {
	cells := []string{Printable(r.ID), r.Kind, r.found(), "", "", fmt.Sprintf("%s:%d", Printable(r.File), r.Line)}
	if r.Kind != computedKind {
		cells[3], cells[4] = strconv.Itoa(r.Articles), strconv.Itoa(r.Examples)
	}
	return cells
}

// rulesText writes one rule a line.
func rulesText(w io.Writer, rows []ruleRow, o Options) error {
	out := bufio.NewWriter(w)
	l := lines{out, newPalette(o.Color), 0} // what is cut or wrapped is no table
	table := [][]string{ruleColumns}
	for _, r := range rows {
		table = append(table, r.cells())
	}
	widths := make([]int, len(ruleColumns))
	for k := range widths {
		for _, cells := range table {
			widths[k] = max(widths[k], width(cells[k]))
		}
	}
	for i, cells := range table {
		var head []span
		for k, cell := range cells {
			head = append(head, span{pad(cell, widths[k]) + "  ", columnStyle(i, k, rows)})
		}
		title := span{"TITLE", dim}
		if i > 0 {
			title = styled(plain, rows[i-1].Title)
		}
		l.line(append(head, title))
	}
	return out.Flush()
}

// columnStyle is the style of a cell; row 0 is the heads.
func columnStyle(row, column int, rows []ruleRow) style {
	switch {
	case row == 0 || ruleColumns[column] == "PLACE":
		return dim
	case column == 0:
		return heading
	case ruleColumns[column] == "CLAIMS" && rows[row-1].idle():
		return isWarning
	}
	return plain
}

// found says how many claims there are of a rule.
func (r ruleRow) found() string {
	switch {
	case r.Kind == computedKind:
		return ""
	case !r.Enabled:
		return "off"
	}
	return strconv.Itoa(r.Claims)
}

// idle reports whether a rule is applied and finds nothing.
func (r ruleRow) idle() bool { return r.Enabled && r.Claims == 0 && r.Kind != computedKind }
