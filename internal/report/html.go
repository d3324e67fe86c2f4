package report

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
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
	Headline string
	Summary  string
	Counts   []pageCount
	Unread   []pageUnread
	Articles []pageArticle
	Rows     []pageRow
	Facts    []pageFact
}

type pageCount struct {
	Number        int
	What, Meaning string
	Severity      rule.Severity
}

type pageUnread struct{ Path, Error string }

// pageArticle is a column of the matrix. Its Short name is what tells it from the others.
type pageArticle struct {
	Number                   int
	Name, Short, Title, Date string
	Link                     string
}

// pageRow is a fact in the matrix.
type pageRow struct {
	ID, Title string
	Anchor    string // of the fact's section; "" where it has none
	Worst     string // the relation of the worst finding, or what there is instead of one
	Severity  rule.Severity
	Cells     [][]pageEntry
}

type pageEntry struct{ Letter, Text string }

// pageFact is a fact with findings.
type pageFact struct {
	Anchor, ID, Title, Why, Owner string
	Standing                      string
	Worst                         string // the relation of the worst finding
	Severity                      rule.Severity
	Severities                    string // of its findings, for the filter
	Articles                      string // the numbers of its articles, likewise
	Axes                          []axis
	Groups                        []pageGroup
	References                    []pageReference
	Findings                      []pageFinding
	Rest                          *pageRest // nil if all is shown
}

// pageRest is what a fact has besides what is shown of it: one line each.
type pageRest struct {
	Title            string
	Claims, Findings []pageLine
}

type pageLine struct{ Letter, Text, Link string }

type pageGroup struct {
	Letter string
	Claims []pageClaim // the first of them
	Others []pageClaim // which are folded away
	More   int         // claims that state the same and are not on the page
}

type pageClaim struct {
	Place, Link, Words, Read, Who string
	Date, Then                    string
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

// pageEdit is a run of words of a diff. Side is one or two, or "" for words of both: no
// side is called right, so that nothing is struck out. Letter is that of the side.
type pageEdit struct{ Side, Letter, Text string }

// What a page shows of a large corpus, for a browser to stay quick. What it leaves out
// it counts.
const (
	pageClaims   = 20  // claims of one group
	pageUnfolded = 2   // of those, so many are not folded away
	pageFindings = 8   // findings of one fact, and the groups that they are about; of others there is a list
	pageArticles = 200 // articles in the table, and in the filter
)

func newPage(r *verdict.Result, o Options) page {
	s := summarize(r)
	p := page{
		Version: o.Version, Title: "Facts checked: " + s.byRelation(), Summary: s.String(),
	}
	shown := sheets(o.shown(r))
	p.Headline = headline(shown)
	if len(r.Articles) <= pageArticles {
		p.Articles = pageArticlesOf(r, o)
	}
	for _, rel := range relations {
		if n := s.relation[rel]; n > 0 {
			p.Counts = append(p.Counts, pageCount{
				n, strings.TrimPrefix(countedRelation(n, rel), fmt.Sprint(n)+" "), verdict.ShortMeaning(rel), severityOf(r, string(rel)),
			})
		}
	}
	for _, u := range r.Unread {
		p.Unread = append(p.Unread, pageUnread{Printable(u.Path), Printable(u.Err.Error())})
	}
	numbers := make(map[claim.Source]int, len(p.Articles))
	for i, a := range p.Articles {
		of := r.Articles[i]
		numbers[claim.Source{Path: of.Path, Article: of.Article}] = a.Number
	}
	anchors := make(map[string]string)
	slices.SortStableFunc(shown, func(a, b sheet) int { return a.rank() - b.rank() })
	for i, sheet := range shown {
		if len(sheet.findings) > 0 || o.All {
			fact := pageFactOf(&sheet, o, numbers)
			fact.Anchor = fmt.Sprintf("fact-%d", i+1)
			anchors[fact.ID] = fact.Anchor
			p.Facts = append(p.Facts, fact)
		}
	}
	if len(p.Articles) > 0 {
		p.Rows = pageRows(newLedger(r), shown, anchors)
	}
	return p
}

// headline says in one sentence, to somebody who reads nothing else, what was found.
func headline(list []sheet) string {
	var apart, different, missing int
	for _, s := range list {
		has := map[value.Relation]bool{}
		for _, f := range s.findings {
			has[f.Relation] = has[f.Relation] || f.Accepted == nil
		}
		switch {
		case has[value.Conflict]:
			apart++
		case has[verdict.Missing]:
			missing++
		case has[value.Tension] || has[value.Incomparable] || has[value.Compatible]:
			different++
		}
	}
	var parts []string
	add := func(n int, one, many string) {
		switch {
		case n == 1:
			parts = append(parts, one)
		case n > 1:
			parts = append(parts, fmt.Sprintf(many, n))
		}
	}
	add(apart, "1 fact is told in ways that cannot all be true", "%d facts are told in ways that cannot all be true")
	add(missing, "1 is to be looked at", "%d are to be looked at")
	add(different, "1 is told in different ways", "%d are told in different ways")
	if apart == 0 && missing == 0 {
		parts = nil
		add(different, "No contradiction; 1 fact is told in different ways", "No contradiction; %d facts are told in different ways")
	} else if apart == 0 {
		parts[0] = strings.Replace(parts[0], " ", " findings ", 1)
		if missing == 1 {
			parts[0] = "1 finding is to be looked at"
		}
	}
	if len(parts) == 0 {
		return "No inconsistency was found"
	}
	return strings.Join(parts, "; ")
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
		name := Printable(a.Article)
		list = append(list, pageArticle{i + 1, name, name[strings.LastIndexByte(name, '/')+1:], Printable(a.Title), date, link(o, a.Path)})
	}
	return list
}

// link returns the address of a file, seen from the page.
func link(o Options, path string) string {
	return (&url.URL{Path: o.Base + path}).String()
}

func pageRows(l *ledger, shown []sheet, anchors map[string]string) []pageRow {
	var rows []pageRow
	place := make(map[string]int, len(shown))
	for i, s := range shown {
		place[s.fact.Rule.ID] = i
	}
	slices.SortStableFunc(l.rows, func(a, b row) int { return place[a.fact.Rule.ID] - place[b.fact.Rule.ID] })
	for _, r := range l.rows {
		id := r.fact.Rule.ID
		row := pageRow{ID: Printable(id), Title: Printable(cmp.Or(r.fact.Rule.Title, id)), Anchor: anchors[id], Worst: r.relates()}
		if s := shown[place[id]]; len(s.findings) > 0 {
			row.Worst, row.Severity = string(worst(s.findings)[0].Relation), s.severity()
		}
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

func pageFactOf(s *sheet, o Options, numbers map[claim.Source]int) pageFact {
	r := s.fact.Rule
	fact := pageFact{
		ID: Printable(r.ID), Title: Printable(r.Title), Why: Printable(r.Why), Owner: Printable(r.Owner),
		Standing: plainText(standing(s)), Axes: axesOf(s),
	}
	var severities, articles []string
	most := pageFindings
	if o.All {
		most = len(s.findings) + len(s.groups) + len(s.references)
	}
	top := s.foremost(most)
	for _, f := range worst(s.findings) {
		severities = append(severities, string(f.Severity))
	}
	for _, f := range top.findings {
		fact.Findings = append(fact.Findings, pageFindingOf(f))
	}
	if len(s.findings) > 0 {
		fact.Worst, fact.Severity = string(worst(s.findings)[0].Relation), s.severity()
	}
	fact.Rest = pageRestOf(&top, o)
	for _, g := range s.groups {
		for _, c := range g.claims {
			articles = append(articles, fmt.Sprint(numbers[c.Source()]))
		}
	}
	for _, g := range top.groups {
		group := pageGroup{Letter: g.letter}
		unfolded := max(pageUnfolded, g.led)
		for i, c := range g.claims {
			switch {
			case i < unfolded || len(g.claims) == unfolded+1:
				group.Claims = append(group.Claims, pageClaimOf(c, o))
			case i < pageClaims || o.All:
				group.Others = append(group.Others, pageClaimOf(c, o))
			default:
				group.More++
			}
		}
		fact.Groups = append(fact.Groups, group)
	}
	for _, ref := range top.references {
		fact.References = append(fact.References, pageReference{
			ref.letter, Printable(ref.Text), Printable(ref.Place()), link(o, ref.Path), ref.Role()})
	}
	fact.Severities, fact.Articles = distinct(severities), distinct(articles)
	return fact
}

// pageRestOf lists what is not shown of a fact.
func pageRestOf(top *foremost, o Options) *pageRest {
	var told []string
	if n := len(top.restGroups); n > 0 {
		told = append(told, fmt.Sprintf("%d more ways to state it", n))
	}
	if n := len(top.restFindings); n > 0 {
		told = append(told, counted(n, "more finding")+", no worse than these")
	}
	if len(told) == 0 {
		return nil
	}
	rest := &pageRest{Title: strings.Join(told, "; ")}
	for _, g := range top.restGroups {
		c := g.claims[0]
		text := placeText(c) + " " + quoted(c.Text)
		if n := len(g.claims) - 1; n > 0 {
			text += fmt.Sprintf(", and %d more", n)
		}
		rest.Claims = append(rest.Claims, pageLine{g.letter, text, link(o, c.Path)})
	}
	for _, f := range top.restFindings {
		rest.Findings = append(rest.Findings, pageLine{Letter: f.sides(), Text: fmt.Sprintf("%s, %s", f.Severity, f.Relation)})
	}
	return rest
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
	cut := partsOf(c.Sentence, c.InSentence, c.InSentence+len(c.Text)).within(0)
	page := pageClaim{
		Place: placeText(c), Link: link(o, c.Path), Words: Printable(c.Text), Read: Printable(reading(c.Value)),
		Who: Printable(speaker(c)), Before: cut[0].text, Marked: cut[1].text, After: cut[2].text,
	}
	if d := dateOf(c.Date); d != nil {
		page.Date = c.Date.Days.String()
	}
	if c.Then != nil {
		page.Then = c.Then.Words()
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
		edit := pageEdit{Text: s.text}
		switch s.style {
		case removed:
			edit.Side, edit.Letter = "one", f.claim
		case added:
			edit.Side, edit.Letter = "two", f.against
		}
		finding.Diff = append(finding.Diff, edit)
	}
	return finding
}
