package report

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// RDJSON writes the findings for reviewdog as one object. Both sides of a finding are
// in it, as reviewdog shows them under a review comment. See reviewdog.proto.
func RDJSON(w io.Writer, r *verdict.Result, _ Options) error {
	result := rdResult{Source: rdSource{"factcheck", homepage}, Diagnostics: []rdDiagnostic{}}
	for i := range r.Findings {
		result.Diagnostics = append(result.Diagnostics, rdDiagnosticOf(&r.Findings[i]))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(result)
}

// RDJSONL writes the findings for reviewdog, one a line.
func RDJSONL(w io.Writer, r *verdict.Result, _ Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range r.Findings {
		diagnostic := rdDiagnosticOf(&r.Findings[i])
		diagnostic.Source = &rdSource{"factcheck", homepage}
		if err := enc.Encode(diagnostic); err != nil {
			return err
		}
	}
	return nil
}

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Source   *rdSource   `json:"source,omitempty"`
	Code     rdCode      `json:"code"`
	Original string      `json:"original_output"` // what reviewdog prints locally
	Related  []rdRelated `json:"related_locations,omitempty"`

	// Suggestions can be taken over by a click: there are some only where a rule
	// declares the value.
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange is a piece of a file; without End it is the place alone.
type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

// rdPosition counts columns in bytes of UTF-8, from 1. Without a column it is the line.
type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

func rdDiagnosticOf(f *verdict.Finding) rdDiagnostic {
	diagnostic := rdDiagnostic{
		Message: inComment(f.Message), Severity: rdSeverity(f.Severity), Code: rdCode{f.Rule.ID},
		Location: rdLine(f.Rule.File, f.Rule.Line),
		Original: fmt.Sprintf("%s: %s: %s", f.Rule.ID, f.Relation, PrintableText(message(f))),
	}
	if f.Claim != nil {
		diagnostic.Location = rdClaim(f.Claim)
	}
	switch {
	case f.Against == nil:
	case f.Against.Claim != nil:
		c := f.Against.Claim
		diagnostic.Related = []rdRelated{{inComment(sentenceText(c)), rdClaim(c)}}
	default:
		ref := f.Against.Reference
		diagnostic.Related = []rdRelated{{inComment(ref.Text), rdLine(ref.Path, ref.Line)}}
	}
	if f.Canonical != nil && diagnostic.Location.Range != nil && diagnostic.Location.Range.End != nil {
		for _, s := range fix.Offered(f) {
			if before, text, ok := s.Inline(); ok {
				at := *diagnostic.Location.Range
				at.Start.Column -= len(before)
				diagnostic.Suggestions = append(diagnostic.Suggestions, rdSuggestion{at, text})
			}
		}
	}
	return diagnostic
}

// inComment returns text of others for a comment of a review, which is Markdown: in it
// they make no link, no markup and no mention. Nothing else is escaped, since messages
// are shown as they are elsewhere.
func inComment(s string) string {
	return commentMention.ReplaceAllString(commentText.Replace(Printable(s)), "$1&#64;$2")
}

var (
	commentText = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "<", `\<`, "`", "\\`", "*", `\*`, "~", `\~`,
		"_", `\_`, "#", `\#`, "://", `\://`, "www.", `www\.`)

	// commentMention is a mention, which GitHub finds even behind a backslash.
	commentMention = regexp.MustCompile(`(^|[^\w@])@(\w)`)
)

func rdSeverity(s rule.Severity) string {
	switch s {
	case rule.Error:
		return "ERROR"
	case rule.Warning:
		return "WARNING"
	}
	return "INFO"
}

func rdClaim(c *claim.Claim) rdLocation {
	location := rdLocation{Path: c.Path, Range: &rdRange{Start: rdPlace(c.Position)}}
	if c.Until.Line > 0 {
		end := rdPlace(c.Until)
		location.Range.End = &end
	}
	return location
}

func rdPlace(p article.Position) rdPosition { return rdPosition{p.Line, p.ByteColumn} }

func rdLine(path string, line int) rdLocation {
	if line < 1 {
		return rdLocation{Path: path}
	}
	return rdLocation{Path: path, Range: &rdRange{Start: rdPosition{Line: line}}}
}
