package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// HTML writes the report as one page that needs no network, for somebody who has never
// seen factcheck: a summary, who says what, and for each fact with a finding a picture
// of the stated sets, both sentences and the way from the one to the other.
func HTML(w io.Writer, r *verdict.Result, o Options) error {
	t, err := pageTemplate()
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(r, o))
}

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

var pageTemplate = sync.OnceValues(func() (*template.Template, error) {
	t := template.New("page").Funcs(template.FuncMap{
		"css": func() template.CSS { return template.CSS(pageCSS) },
		"js":  func() template.JS { return template.JS(pageJS) },
	})
	return t.Parse(pageHTML)
})

// page is what the template shows. All text in it is printable; the template escapes
// what HTML would take for markup.
type page struct {
	Version  string
	Title    string
	Summary  string
	Counts   []pageCount
	Unread   []pageUnread
	Articles []pageArticle
	Rows     []pageRow
	Facts    []pageFact
}

type pageCount struct {
	Number   int
	What     string
	Severity rule.Severity
}

type pageUnread struct{ Path, Error string }

// pageArticle is a column of the matrix.
type pageArticle struct {
	Number            int
	Name, Title, Date string
	Link              string
}

// pageRow is a fact in the matrix.
type pageRow struct {
	ID, Title string
	Anchor    string // of the fact's section; "" where it has none
	Relation  string
	Severity  rule.Severity
	Cells     [][]pageEntry
}

type pageEntry struct{ Letter, Text string }

// pageFact is a fact with findings.
type pageFact struct {
	Anchor, ID, Title, Why, Owner string
	Standing                      string
	Severities                    string // of its findings, for the filter
	Articles                      string // the numbers of its articles, likewise
	Axes                          []axis
	Groups                        []pageGroup
	References                    []pageReference
	Findings                      []pageFinding
}

type pageGroup struct {
	Letter string
	Claims []pageClaim
	More   int // claims that state the same and are not shown
}

type pageClaim struct {
	Place, Link, Words, Read, Who string
	Date                          string
	Before, Marked, After         string // the sentence, around the words
}

type pageReference struct{ Letter, Text, Place, Link, Role string }

type pageFinding struct {
	Severity    rule.Severity
	Relation    string
	Sides       string
	Because     string
	Fingerprint string
	Accepted    string // who allowed it, and why; "" if nobody did
	Diff        []pageEdit
	Suggestions []suggestion
	Offer       string // what the suggestions are: "To settle it, either"
	Settling    string // on whose word
}

// pageEdit is a run of words of a diff; Tag is del, ins, or "" for words of both.
type pageEdit struct{ Tag, Text string }

// What a page shows of a large corpus, for a browser to stay quick. What it leaves out
// it counts.
const (
	pageClaims   = 20  // claims of one group
	pageArticles = 200 // articles in the table, and in the filter
)

func newPage(r *verdict.Result, o Options) page {
	s := summarize(r)
	p := page{
		Version: o.Version, Title: "Facts checked: " + s.byRelation(), Summary: s.String(),
	}
	if len(r.Articles) <= pageArticles {
		p.Articles = pageArticlesOf(r, o)
	}
	for _, rel := range relations {
		if n := s.relation[rel]; n > 0 {
			p.Counts = append(p.Counts, pageCount{n, strings.TrimPrefix(countedRelation(n, rel), fmt.Sprint(n)+" "), severityOf(r, string(rel))})
		}
	}
	for _, u := range r.Unread {
		p.Unread = append(p.Unread, pageUnread{Printable(u.Path), Printable(u.Err.Error())})
	}
	numbers := make(map[string]int, len(p.Articles))
	for i, a := range p.Articles {
		numbers[r.Articles[i].Article] = a.Number
	}
	anchors := make(map[string]string)
	for i, sheet := range sheets(o.shown(r)) {
		if len(sheet.findings) > 0 || o.All {
			fact := pageFactOf(&sheet, o, numbers)
			fact.Anchor = fmt.Sprintf("fact-%d", i+1)
			anchors[fact.ID] = fact.Anchor
			p.Facts = append(p.Facts, fact)
		}
	}
	if len(p.Articles) > 0 {
		p.Rows = pageRows(newLedger(r), anchors)
	}
	return p
}

// severityOf returns the worst severity of the findings of a relation.
func severityOf(r *verdict.Result, relation string) rule.Severity {
	worst := rule.Note
	for _, f := range r.Findings {
		if string(f.Relation) == relation && compareSeverity(f.Severity, worst) < 0 {
			worst = f.Severity
		}
	}
	return worst
}

func pageArticlesOf(r *verdict.Result, o Options) []pageArticle {
	var list []pageArticle
	for i, a := range r.Articles {
		date := ""
		if d := dateOf(a.Date); d != nil {
			date = a.Date.Days.String()
			if d.Origin != "stated" {
				date += " (" + d.Origin + ")"
			}
		}
		list = append(list, pageArticle{i + 1, Printable(a.Article), Printable(a.Title), date, link(o, a.Path)})
	}
	return list
}

// link returns the address of a file, seen from the page.
func link(o Options, path string) string {
	return (&url.URL{Path: o.Base + path}).String()
}

func pageRows(l *ledger, anchors map[string]string) []pageRow {
	var rows []pageRow
	for _, r := range l.rows {
		id := r.fact.Rule.ID
		row := pageRow{ID: Printable(id), Title: Printable(r.fact.Rule.Title), Anchor: anchors[id], Relation: r.relates(),
			Severity: r.fact.Rule.Severity[r.worst()]}
		for _, c := range r.cells {
			entries := []pageEntry{}
			for _, e := range c {
				entry := pageEntry{Text: entryText(r, e)}
				if r.letters {
					entry.Letter, entry.Text, _ = strings.Cut(entry.Text, ": ")
				}
				entries = append(entries, entry)
			}
			row.Cells = append(row.Cells, entries)
		}
		rows = append(rows, row)
	}
	return rows
}

func pageFactOf(s *sheet, o Options, numbers map[string]int) pageFact {
	r := s.fact.Rule
	fact := pageFact{
		ID: Printable(r.ID), Title: Printable(r.Title), Why: Printable(r.Why), Owner: Printable(r.Owner),
		Standing: plainText(standing(s)), Axes: axesOf(s),
	}
	var severities, articles []string
	for _, f := range worst(s.findings) {
		severities = append(severities, string(f.Severity))
		fact.Findings = append(fact.Findings, pageFindingOf(f))
	}
	for _, g := range s.groups {
		group := pageGroup{Letter: g.letter}
		for i, c := range g.claims {
			if i < pageClaims || o.All {
				group.Claims = append(group.Claims, pageClaimOf(c, o))
			} else {
				group.More++
			}
			articles = append(articles, fmt.Sprint(numbers[c.Article]))
		}
		fact.Groups = append(fact.Groups, group)
	}
	for _, ref := range s.references {
		fact.References = append(fact.References, pageReference{
			ref.letter, Printable(ref.Text), Printable(ref.Place()), link(o, ref.Path), ref.Role()})
	}
	fact.Severities, fact.Articles = distinct(severities), distinct(articles)
	return fact
}

// distinct joins the different ones of some words.
func distinct(words []string) string {
	seen := make(map[string]bool)
	var list []string
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			list = append(list, w)
		}
	}
	return strings.Join(list, " ")
}

func pageClaimOf(c *claim.Claim, o Options) pageClaim {
	cut := excerpt(c.Sentence, c.InSentence, c.InSentence+len(c.Text), 0)
	page := pageClaim{
		Place: placeText(c), Link: link(o, c.Path), Words: Printable(c.Text), Read: Printable(reading(c.Value)),
		Who: Printable(speaker(c)), Before: cut[0].text, Marked: cut[1].text, After: cut[2].text,
	}
	if d := dateOf(c.Date); d != nil {
		page.Date = c.Date.Days.String()
	}
	return page
}

func pageFindingOf(f pairing) pageFinding {
	finding := pageFinding{
		Severity: f.Severity, Relation: string(f.Relation), Sides: f.sides(),
		Because: Printable(f.because()), Fingerprint: f.Fingerprint,
	}
	if f.Accepted != nil {
		finding.Accepted = Printable(allowed(f.Accepted))
	}
	if f.Against == nil {
		return finding
	}
	finding.Suggestions = suggestionsOf(f)
	finding.Offer, finding.Settling = offer(f.Finding, len(finding.Suggestions)), settling(f.Finding)
	for _, s := range wordDiff(f.Finding) {
		tag := map[style]string{removed: "del", added: "ins"}[s.style]
		finding.Diff = append(finding.Diff, pageEdit{tag, s.text})
	}
	return finding
}
