package report

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// sarifLimits are what a reader of SARIF takes.
type sarifLimits struct {
	results int // more are rejected
	shown   int // of those, so many are shown
	bytes   int // of the file, compressed by gzip; more are rejected
}

// githubLimits are those of GitHub code scanning: docs.github.com, "SARIF support for code
// scanning".
var githubLimits = sarifLimits{results: 25000, shown: 5000, bytes: 10 << 20}

const (
	sarifDescription = 1024 // characters of a description that GitHub takes
	sarifSentence    = 1000 // characters of a sentence: ours, so that what is shown is never too large
)

// SARIF writes the findings in SARIF 2.1.0, for code scanning. Of more findings than
// GitHub takes, the least severe are left out, and the file says how many.
func SARIF(w io.Writer, r *verdict.Result, o Options) error {
	out := bufio.NewWriter(w)
	return writeSARIF(out, r, o, githubLimits.fitting(r, o))
}

// fitting returns how many findings a file may have. Only large ones are measured.
func (l sarifLimits) fitting(r *verdict.Result, o Options) int {
	limit := min(len(r.Findings), l.results)
	for limit > l.shown {
		var n counter
		packed := gzip.NewWriter(&n)
		if writeSARIF(bufio.NewWriter(packed), r, o, limit) != nil || packed.Close() != nil || int(n) <= l.bytes {
			return limit // memory takes everything: there is no error
		}
		limit = max(l.shown, min(limit-1, limit*l.bytes/int(n)*9/10))
	}
	return limit
}

// counter counts bytes.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// writeSARIF writes the most severe findings, limit at most.
func writeSARIF(out *bufio.Writer, r *verdict.Result, o Options, limit int) error {
	found := bySeverity(r.Findings)
	found = found[:min(len(found), limit)]
	rules, index := sarifRules(r, found)
	return writeJSON(out, func(log *jsonObject) {
		log.field("$schema").value("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
		log.field("version").value("2.1.0")
		log.field("runs").list(1, func(_ int, j jsonWriter) {
			j.object(func(run *jsonObject) {
				run.field("tool").value(sarifTool{sarifDriver{
					Name: "factcheck", Version: sarifVersion(o.Version), InformationURI: homepage, Rules: rules,
				}})
				run.field("columnKind").value("utf16CodeUnits")
				run.field("invocations").value([]sarifInvocation{sarifInvocationOf(r, len(found))})
				run.field("results").list(len(found), func(i int, j jsonWriter) {
					j.value(sarifResultOf(found[i], index[found[i].Rule.ID]))
				})
			})
		})
	})
}

// sarifRules returns the rules of a run, those of the findings included, and their places
// in the list.
func sarifRules(r *verdict.Result, found []*verdict.Finding) (rules []sarifRule, index map[string]int) {
	rules, index = []sarifRule{}, make(map[string]int)
	add := func(of *rule.Rule) {
		if _, known := index[of.ID]; !known {
			index[of.ID] = len(rules)
			rules = append(rules, sarifRuleOf(of))
		}
	}
	for _, f := range r.Facts {
		add(f.Rule)
	}
	for _, f := range found {
		add(f.Rule)
	}
	return rules, index
}

// sarifInvocationOf tells what could not be read, and how many findings the file does not
// have, or GitHub does not show.
func sarifInvocationOf(r *verdict.Result, written int) sarifInvocation {
	i := sarifInvocation{Successful: len(r.Unread) == 0}
	for _, u := range r.Unread {
		i.notify("error", fmt.Sprintf("%s could not be read: %s", Printable(u.Path), Printable(u.Err.Error())))
	}
	if n := len(r.Findings) - written; n > 0 {
		i.notify("warning", fmt.Sprintf("%s left out: GitHub takes no more in a file than these %d, the most severe", counted(n, "finding"), written))
	}
	if shown := githubLimits.shown; written > shown {
		i.notify("note", fmt.Sprintf("GitHub shows %d of these %d findings: the first, and most severe", shown, written))
	}
	return i
}

// sarifVersion returns a version as SARIF's readers compare it, with a number first; ""
// for a program that has none (SARIF2005 of Microsoft's validator).
func sarifVersion(version string) string {
	version = strings.TrimPrefix(version, "v")
	if version == "" || version[0] < '0' || version[0] > '9' {
		return ""
	}
	return version
}

// homepage is where readers of a report find out what factcheck is.
const homepage = "https://github.com/factcheck-ci/factcheck"

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version,omitempty"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID          string         `json:"id"`
	Short       sarifMessage   `json:"shortDescription"`
	Full        sarifMessage   `json:"fullDescription"`
	Help        sarifMessage   `json:"help"`
	Default     sarifDefault   `json:"defaultConfiguration"`
	Information sarifRuleExtra `json:"properties"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifRuleExtra struct {
	Tags      []string `json:"tags"`
	Precision string   `json:"precision"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

func (i *sarifInvocation) notify(level, text string) {
	i.Notifications = append(i.Notifications, sarifNotification{level, sarifMessage{text}})
}

type sarifNotification struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifMessage      `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Flows        []sarifFlow       `json:"codeFlows,omitempty"`
	Fixes        []sarifFix        `json:"fixes,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Extra        sarifResultExtra  `json:"properties"`
}

type sarifResultExtra struct {
	Relation string `json:"relation"`
}

type sarifLocation struct {
	ID       *int          `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifMessage `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifFlow struct {
	Threads []sarifThread `json:"threadFlows"`
}

type sarifThread struct {
	Steps []sarifStep `json:"locations"`
}

type sarifStep struct {
	Location sarifLocation `json:"location"`
}

func sarifRuleOf(r *rule.Rule) sarifRule {
	title := r.ID
	if strings.TrimSpace(r.Title) != "" {
		title = Printable(r.Title)
	}
	why := title
	if strings.TrimSpace(r.Why) != "" {
		why = Printable(r.Why)
	}
	level := string(r.Severity["conflict"])
	if level == "" || level == string(rule.Off) {
		level = "none"
	}
	return sarifRule{
		ID: r.ID, Short: sarifMessage{cut(title, sarifDescription)}, Full: sarifMessage{cut(why, sarifDescription)},
		Help:        sarifMessage{cut(fmt.Sprintf("%s (declared in %s, line %d)", why, Printable(r.File), r.Line), sarifDescription)},
		Default:     sarifDefault{level},
		Information: sarifRuleExtra{Tags: []string{"facts", string(r.Kind)}, Precision: "high"},
	}
}

// cut returns the first n characters of s.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + ellipsis
}

// sarifResultOf writes a finding. The claim is its location, since GitHub looks at
// the first alone; the message links to the other side.
func sarifResultOf(f *verdict.Finding, ruleIndex int) sarifResult {
	result := sarifResult{
		RuleID: f.Rule.ID, RuleIndex: ruleIndex, Level: string(f.Severity),
		Message:      sarifMessage{sarifText(f.Message)},
		Fingerprints: map[string]string{"factcheck/v1": f.Fingerprint},
		Extra:        sarifResultExtra{string(f.Relation)},
	}
	first := sarifPlace(f.Rule.File, f.Rule.Line)
	if f.Claim != nil {
		first = sarifClaim(f.Claim)
	}
	result.Locations = []sarifLocation{first}
	if f.Against == nil {
		return result
	}
	var second sarifLocation
	var place string
	if c := f.Against.Claim; c != nil {
		second, place = sarifClaim(c), fmt.Sprintf("%s:%d", c.Path, c.Line)
	} else {
		ref := f.Against.Reference
		second, place = sarifPlace(ref.Path, ref.Line), ref.Place()
	}
	result.Flows = []sarifFlow{{[]sarifThread{{[]sarifStep{{first}, {second}}}}}}
	id := 1
	second.ID = &id
	result.Related, result.Fixes = []sarifLocation{second}, sarifFixes(f)
	result.Message.Text += fmt.Sprintf(" See [%s](%d).", sarifText(place), id)
	return result
}

// sarifText returns text of others for a message, in which brackets make a link.
func sarifText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(Printable(s))
}

func sarifClaim(c *claim.Claim) sarifLocation {
	location := sarifPlace(c.Path, c.Line)
	location.Physical.Region = regionUTF16(c)
	location.Message = &sarifMessage{sarifText(cut(sentenceText(c), sarifSentence))}
	return location
}

// sentenceText is the sentence of a claim, with who is made to say it.
func sentenceText(c *claim.Claim) string {
	text := strings.Join(strings.Fields(c.Sentence), " ")
	if text == "" {
		text = c.Text
	}
	return text
}

// regionUTF16 is where a claim stands, in UTF-16 code units; the end is left out where
// it is not known.
func regionUTF16(c *claim.Claim) sarifRegion {
	region := sarifRegion{StartLine: max(1, c.Line), StartColumn: columnUTF16(c.Position)}
	if c.Until.Line > 0 {
		region.EndLine, region.EndColumn = c.Until.Line, columnUTF16(c.Until)
	}
	return region
}

func columnUTF16(p article.Position) int {
	if p.UTF16Column > 0 {
		return p.UTF16Column
	}
	return p.Column
}

func sarifPlace(path string, line int) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifactOf(path), Region: sarifRegion{StartLine: max(1, line)}}}
}

// sarifArtifactOf names a file relative to the root of the sources, or absolutely where
// it lies elsewhere.
func sarifArtifactOf(path string) sarifArtifact {
	path = filepath.ToSlash(path)
	if strings.HasPrefix(path, "/") {
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: path}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: path}).String(), Base: "%SRCROOT%"}
}
