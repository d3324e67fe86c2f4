// Package report writes a [verdict.Result] in the formats that people and programs
// read: one file a format. It never computes a relation: all that a format needs is
// in the Result, and only positions are converted here, to what each format wants.
//
// Text of articles is written by others. No format passes control characters to a
// terminal, commands to a log, markup to a page or formulas to a spreadsheet; but a patch
// has the lines of its files as they are.
package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Options is what a report may be asked for. Each format takes what it understands.
type Options struct {
	Version string // of factcheck, as it is shown
	Width   int    // columns of a line for people; 0 for no limit
	Color   bool   // for a terminal that shows it
	Limit   int    // bytes of a page, for those that leave out what is too much; 0 for no limit
	Base    string // of a page: what leads from it to the root of the corpus, "../"
	Patch   string // of the format diff: what mends the findings with a declared value
	All     bool   // show facts without a finding, and every place of a claim

	// FailOn is the least severity that fails the run, or one that no finding has; "" is
	// an error.
	FailOn rule.Severity

	Annotations int // of a level, in GitHub's workflow commands; 0 for as many as GitHub shows
}

// Fails reports whether a finding of a severity fails the run.
func (o Options) Fails(s rule.Severity) bool { return s.AtLeast(cmp.Or(o.FailOn, rule.Error)) }

// format is a way to write a Result.
type format struct {
	name  string
	about string // what it is for, in the help
	write func(io.Writer, *verdict.Result, Options) error

	accepted bool // it can show accepted findings, which others never get to see
	whole    bool // it shows facts that no finding speaks of, too
	articles bool // it shows articles that make no claim
	json     bool // it is made of JSON
}

// formats are all formats, in the order in which the help lists them.
func formats() []format {
	return []format{
		{name: "text", about: "for people, on a terminal", write: Text, accepted: true},
		{name: "json", about: "for programs: one object, docs/schema/check.json", write: JSON, accepted: true, whole: true, json: true},
		{name: "jsonl", about: "for programs: one finding a line", write: JSONL, accepted: true, json: true},
		{name: "sarif", about: "SARIF 2.1.0, for code scanning", write: SARIF, json: true},
		{name: "github", about: "workflow commands, for GitHub Actions", write: GitHub, whole: true},
		{name: "rdjson", about: "for reviewdog: one object", write: RDJSON, json: true},
		{name: "rdjsonl", about: "for reviewdog: one finding a line", write: RDJSONL, json: true},
		{name: "gitlab", about: "a Code Quality report, for GitLab", write: GitLab, json: true},
		{name: "junit", about: "JUnit XML: one test a rule", write: JUnit},
		{name: "checkstyle", about: "Checkstyle XML", write: Checkstyle},
		{name: "markdown", about: "a page in GitHub's Markdown", write: Markdown, accepted: true, whole: true},
		{name: "html", about: "a page to pass round, with pictures", write: HTML, accepted: true, whole: true, articles: true},
		{name: "csv", about: "for spreadsheets: one finding a row", write: CSV, accepted: true},
		{name: "diff", about: "both sides of every finding, and the patch that mends what disagrees with a declared value", write: Diff, whole: true},
	}
}

// Formats returns the names of the formats that [Write] knows.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// FormatHelp returns one line for each format: its name and what it is for.
func FormatHelp() string {
	var b strings.Builder
	for _, f := range formats() {
		fmt.Fprintf(&b, "  %-10s %s\n", f.name, f.about)
	}
	return b.String()
}

// IsBrief reports whether the format of that name says nothing of facts and articles
// that no finding speaks of, but how many claims there are. Then it can write a Result
// that leaves them out.
func IsBrief(name string, o Options) bool {
	return !o.All && slices.ContainsFunc(formats(), func(f format) bool { return f.name == name && !f.whole })
}

// ListsArticles reports whether the format of that name shows articles that make no
// claim.
func ListsArticles(name string) bool {
	return slices.ContainsFunc(formats(), func(f format) bool { return f.name == name && f.articles })
}

// Write writes a result in the format of that name.
func Write(w io.Writer, name string, r *verdict.Result, o Options) error {
	all := formats()
	i := slices.IndexFunc(all, func(f format) bool { return f.name == name })
	if i < 0 {
		return fmt.Errorf("unknown format %q; there are %s", name, strings.Join(Formats(), ", "))
	}
	if !all[i].accepted {
		r = withoutAccepted(r)
	}
	if all[i].json {
		w = &inertJSON{to: w}
	}
	if err := all[i].write(w, r, o); err != nil {
		return fmt.Errorf("writing the report as %s: %w", name, err)
	}
	return nil
}

// withoutAccepted returns the result without the findings that somebody has allowed.
func withoutAccepted(r *verdict.Result) *verdict.Result {
	if !slices.ContainsFunc(r.Findings, isAccepted) {
		return r
	}
	open := *r
	open.Findings = slices.DeleteFunc(slices.Clone(r.Findings), isAccepted)
	return &open
}

func isAccepted(f verdict.Finding) bool { return f.Accepted != nil }

// shown returns what a report for people is about: accepted findings only where
// everything is asked for.
func (o Options) shown(r *verdict.Result) *verdict.Result {
	if o.All {
		return r
	}
	return withoutAccepted(r)
}
