package report

import (
	"cmp"
	"encoding/xml"
	"io"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Checkstyle writes the findings in the XML of Checkstyle, by file. The format has one
// place for each: that of the claim. The message tells the other side.
func Checkstyle(w io.Writer, r *verdict.Result, _ Options) error {
	report := checkstyleReport{Version: "4.3", at: make(map[string]int)}
	for _, u := range r.Unread {
		report.add(u.Path, checkstyleError{Line: 1, Severity: "error", Message: "could not be read: " + Printable(u.Err.Error()), Source: "factcheck"})
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		problem := checkstyleError{
			Line: max(1, f.Rule.Line), Severity: checkstyleSeverity(f.Severity),
			Message: Printable(f.Message), Source: "factcheck." + f.Rule.ID,
		}
		path := f.Rule.File
		if c := f.Claim; c != nil {
			path, problem.Line, problem.Column = c.Path, c.Line, c.Column
		}
		report.add(path, problem)
	}
	report.sort()
	if _, err := io.WriteString(w, xmlHeader); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(report); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type checkstyleReport struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`

	at map[string]int // the file of a name
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

func (c *checkstyleReport) add(path string, e checkstyleError) {
	path = Printable(path)
	i, known := c.at[path]
	if !known {
		i = len(c.Files)
		c.at[path] = i
		c.Files = append(c.Files, checkstyleFile{Name: path})
	}
	c.Files[i].Errors = append(c.Files[i].Errors, e)
}

// sort orders files by name, and what is said of a file by place.
func (c *checkstyleReport) sort() {
	slices.SortFunc(c.Files, func(a, b checkstyleFile) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range c.Files {
		slices.SortStableFunc(f.Errors, func(a, b checkstyleError) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
	}
}

func checkstyleSeverity(s rule.Severity) string {
	if s == rule.Note {
		return "info"
	}
	return string(s)
}
