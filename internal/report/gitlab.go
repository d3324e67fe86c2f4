package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// GitLab writes the findings as a Code Quality report. GitLab does not show the name of
// a check, so the description begins with it, and shows one finding a fingerprint, so
// that equal ones are told apart by a number.
func GitLab(w io.Writer, r *verdict.Result, _ Options) error {
	issues := []gitlabIssue{}
	seen := make(map[string]int)
	for i := range r.Findings {
		f := &r.Findings[i]
		issue := gitlabIssue{
			Description: Printable(f.Rule.ID + ": " + f.Message),
			CheckName:   f.Rule.ID,
			Fingerprint: f.Fingerprint,
			Severity:    gitlabSeverity(f.Severity),
			Location:    gitlabLine(f.Rule.File, f.Rule.Line),
		}
		if seen[f.Fingerprint]++; seen[f.Fingerprint] > 1 {
			issue.Fingerprint += fmt.Sprintf("-%d", seen[f.Fingerprint])
		}
		if c := f.Claim; c != nil {
			issue.Location = gitlabLocation{Path: c.Path}
			issue.Location.Positions.Begin = gitlabPosition{c.Line, c.Column}
			issue.Location.Positions.End = issue.Location.Positions.Begin
			if c.Until.Line > 0 {
				issue.Location.Positions.End = gitlabPosition{c.Until.Line, c.Until.Column}
			}
		}
		issues = append(issues, issue)
	}
	for _, u := range r.Unread {
		issue := gitlabIssue{
			Description: Printable(u.Path + " could not be read: " + u.Err.Error()), CheckName: "unread",
			Fingerprint: "unread/" + u.Path, Severity: "blocker", Location: gitlabLine(u.Path, 1),
		}
		if seen[issue.Fingerprint]++; seen[issue.Fingerprint] > 1 { // several records of a file
			issue.Fingerprint += fmt.Sprintf("-%d", seen[issue.Fingerprint])
		}
		issues = append(issues, issue)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path      string          `json:"path"`
	Positions gitlabPositions `json:"positions"`
}

type gitlabPositions struct {
	Begin gitlabPosition `json:"begin"`
	End   gitlabPosition `json:"end"`
}

// gitlabPosition counts lines and characters from 1.
type gitlabPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func gitlabLine(path string, line int) gitlabLocation {
	at := gitlabPosition{max(1, line), 1}
	return gitlabLocation{path, gitlabPositions{at, at}}
}

func gitlabSeverity(s rule.Severity) string {
	switch s {
	case rule.Error:
		return "major"
	case rule.Warning:
		return "minor"
	}
	return "info"
}
