package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// annotationsShown is how many annotations of a level GitHub shows of one step; it
// drops the others without a word (actions/toolkit, docs/problem-matchers.md).
const annotationsShown = 10

// GitHub writes the findings as workflow commands, which GitHub Actions shows beside
// the lines of a change: the most severe first, and no more of a level than it shows, or o
// says. The last line says how many there are besides.
func GitHub(w io.Writer, r *verdict.Result, o Options) error {
	out := bufio.NewWriter(w)
	most := annotationsShown
	if o.Annotations > 0 {
		most = o.Annotations
	}
	shown := make(map[rule.Severity]int)
	hidden, unread := 0, 0
	for _, u := range r.Unread {
		if shown[rule.Error] == most {
			unread++
			continue
		}
		command(out, "error", []property{{"file", u.Path}, {"title", "factcheck could not read an article"}}, u.Err.Error())
		shown[rule.Error]++
	}
	for _, f := range bySeverity(r.Findings) {
		if shown[f.Severity] == most {
			hidden++
			continue
		}
		shown[f.Severity]++
		command(out, githubLevel(f.Severity), githubPlace(f), message(f))
	}
	fmt.Fprintln(out, summarize(r))
	for _, left := range []struct {
		n    int
		what string
	}{{unread, "unread article"}, {hidden, "finding"}} {
		if left.n > 0 {
			fmt.Fprintf(out, "%s not annotated: GitHub shows %d of a level at most. The other formats list them all.\n", counted(left.n, left.what), most)
		}
	}
	return out.Flush()
}

func githubLevel(s rule.Severity) string {
	if s == rule.Note {
		return "notice"
	}
	return string(s)
}

// property is a named value of a workflow command.
type property struct{ name, value string }

// githubPlace returns where an annotation goes. GitHub takes columns only within one
// line.
func githubPlace(f *verdict.Finding) []property {
	number := func(name string, n int) property { return property{name, fmt.Sprint(n)} }
	title := property{"title", f.Rule.ID + ": " + string(f.Relation)}
	c := f.Claim
	if c == nil {
		return []property{{"file", f.Rule.File}, number("line", f.Rule.Line), title}
	}
	place := []property{{"file", c.Path}, number("line", c.Line)}
	switch {
	case c.Until.Line == c.Line:
		place = append(place, number("endLine", c.Line), number("col", c.Column), number("endColumn", c.Until.Column))
	case c.Until.Line > c.Line:
		place = append(place, number("endLine", c.Until.Line))
	}
	return append(place, title)
}

// message says what a finding is, with both sentences, in lines.
func message(f *verdict.Finding) string {
	lines := []string{f.Message}
	if f.Claim != nil {
		lines = append(lines, side("- ", f.Claim))
	}
	switch {
	case f.Against == nil:
	case f.Against.Claim != nil:
		lines = append(lines, side("+ ", f.Against.Claim))
	default:
		ref := f.Against.Reference
		lines = append(lines, fmt.Sprintf("+ %s: %s", ref.Place(), ref.Text))
	}
	if f.Rule.Why != "" {
		lines = append(lines, f.Rule.Why)
	}
	return strings.Join(lines, "\n")
}

func side(sign string, c *claim.Claim) string {
	return fmt.Sprintf("%s%s:%d: %s", sign, c.Path, c.Line, sentenceText(c))
}

// command writes a workflow command. No text can end it, or begin another: line ends
// and the marks of commands are escaped as actions/toolkit does.
func command(w io.Writer, name string, properties []property, data string) {
	var parts []string
	for _, p := range properties {
		value := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(exact(p.value))
		parts = append(parts, p.name+"="+value)
	}
	data = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(PrintableText(data))
	fmt.Fprintf(w, "::%s %s::%s\n", name, strings.Join(parts, ","), data)
}
