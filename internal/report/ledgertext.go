package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// Widths of the ledger as a table, in columns.
const (
	gutter      = 2  // between two columns
	narrowest   = 10 // a column of an article; where there is no room for it, the table becomes a list
	widestEntry = 40 // a column of an article, where there is room
	widestFact  = 28 // the column of the facts
	leastFact   = 18 // likewise: "incomparable A–B"
	longEntry   = 60 // what an article says, before it is cut in the middle
)

// text writes the ledger as a table where all articles fit side by side, else as a
// list of what each article says of each fact.
func (l *ledger) text(w io.Writer, o Options) error {
	out := bufio.NewWriter(w)
	lines := lines{out, newPalette(o.Color), o.Width}
	if len(l.rows) == 0 || len(l.articles) == 0 {
		lines.write(nil, 0, span{"nothing to list: " + counted(len(l.rows), "rule") + ", " + counted(len(l.articles), "article"), plain})
		return out.Flush()
	}
	if t := (table{lines: lines, ledger: l}); t.fit() {
		t.write()
	} else {
		l.list(lines)
	}
	return out.Flush()
}

// table is a ledger in the writing, as a table.
type table struct {
	lines
	*ledger
	heads  []string // of the articles' columns
	widths []int    // of the column of the facts, then of the articles'
	legend bool     // the heads are numbers, told below
}

// fit finds the widths of the columns, and reports whether the table has room.
func (t *table) fit() bool {
	natural := make([]int, 1+len(t.articles))
	natural[0] = leastFact
	for _, r := range t.rows {
		natural[0] = max(natural[0], min(widestFact, width(r.fact.Rule.ID)))
		for i, c := range r.cells {
			for _, e := range c {
				natural[i+1] = max(natural[i+1], min(widestEntry, width(entryText(r, e))))
			}
		}
	}
	t.widths = natural
	named := true
	for i, a := range t.articles {
		t.heads = append(t.heads, Printable(a.Article))
		named = named && width(t.heads[i]) <= widestEntry
	}
	if named && t.total(t.headed()) {
		t.widths = t.headed()
		return true
	}
	t.legend = true
	for i := range t.heads {
		t.heads[i] = strconv.Itoa(i + 1)
	}
	t.widths = t.headed()
	return t.total(t.widths) || t.shrink()
}

// headed returns the widths with room for the heads.
func (t *table) headed() []int {
	widths := append([]int(nil), t.widths...)
	for i, head := range t.heads {
		widths[i+1] = max(widths[i+1], width(head))
	}
	return widths
}

// total reports whether columns of these widths fit.
func (t *table) total(widths []int) bool {
	sum := -gutter
	for _, w := range widths {
		sum += w + gutter
	}
	return t.limit <= 0 || sum <= max(t.limit, least)
}

// shrink makes the widest columns of articles narrower until all fit.
func (t *table) shrink() bool {
	for limit := widestEntry; limit >= narrowest; limit-- {
		widths := append([]int(nil), t.widths...)
		for i := range widths[1:] {
			widths[i+1] = min(widths[i+1], limit)
		}
		if t.total(widths) {
			t.widths = widths
			return true
		}
	}
	return false
}

func (t *table) write() {
	head := []span{{pad("", t.widths[0]), plain}}
	for i, name := range t.heads {
		head = append(head, span{strings.Repeat(" ", gutter), plain}, span{pad(name, t.widths[i+1]), heading})
	}
	t.line(head)
	for _, r := range t.rows {
		t.blank()
		t.row(r)
	}
	if t.legend {
		t.blank()
		for i, a := range t.articles {
			body := []span{styled(plain, a.Article)}
			if a.Title != "" {
				body = append(body, span{" · ", dim}, styled(dim, a.Title))
			}
			t.lines.write([]span{{fmt.Sprintf("%*s  ", len(strconv.Itoa(len(t.articles))), t.heads[i]), heading}}, gutter, body...)
		}
	}
}

// row writes a fact: its id and how its claims relate in the first column, what each
// article says in the others.
func (t *table) row(r row) {
	columns := make([][][]span, len(t.widths))
	columns[0] = append(fold(t.widths[0], styled(heading, r.fact.Rule.ID)), fold(t.widths[0], styled(relationStyle(r), r.relates()))...)
	for i, c := range r.cells {
		for _, e := range c {
			entry := []span{{entryText(r, e), plain}}
			if r.letters {
				label, text, _ := strings.Cut(entry[0].text, " ")
				entry = []span{{label, letter}, {" " + text, plain}}
			}
			columns[i+1] = append(columns[i+1], fold(t.widths[i+1], entry...)...)
		}
	}
	for n, more := 0, true; more; n++ {
		var line []span
		more = false
		for i, column := range columns {
			used := 0
			if n < len(column) {
				for _, s := range column[n] {
					line = append(line, s)
					used += width(s.text)
				}
			}
			more = more || n+1 < len(column)
			line = append(line, span{strings.Repeat(" ", t.widths[i]-used+gutter), plain})
		}
		t.line(line)
	}
}

// entryText returns an entry as the table shows it: a whole quotation is cut.
func entryText(r row, e entry) string { return cutMiddle(Printable(r.label(e)), longEntry) }

// fold breaks spans into lines of at most so many columns.
func fold(room int, spans ...span) [][]span {
	var lines [][]span
	var line []span
	used := 0
	for _, w := range words(spans, room) {
		if used > 0 && used+1+w.width > room {
			lines, line, used = append(lines, line), nil, 0
		}
		if used > 0 {
			line = append(line, gap(line[len(line)-1].style, w.pieces[0].style))
			used++
		}
		line = append(line, w.pieces...)
		used += w.width
	}
	return append(lines, line)
}

// relationStyle colours how the claims of a fact relate by the severity of the worst.
func relationStyle(r row) style {
	switch worst := r.worst(); r.fact.Rule.Severity[worst] {
	case rule.Error:
		return isError
	case rule.Warning:
		return isWarning
	case rule.Note:
		return isNote
	}
	if len(r.fact.Groups) == 1 && len(r.fact.Claims) > 1 {
		return isGood
	}
	return dim
}

// list writes the facts one below the other.
func (l *ledger) list(out lines) {
	for i, r := range l.rows {
		if i > 0 {
			out.blank()
		}
		out.write(nil, groupIndent, styled(heading, r.fact.Rule.ID), span{" · ", dim}, styled(relationStyle(r), r.relates()))
		for at, c := range r.cells {
			for _, e := range c {
				out.write([]span{{"  ", plain}, styled(dim, l.articles[at].Article), {"  ", plain}}, 2*groupIndent, span{entryText(r, e), plain})
			}
		}
	}
}
