// Package accepted reads and writes the file of accepted findings: disagreements that
// somebody has looked at and allowed, with a reason. An entry pins who says what. It
// fails, as a finding of its own, when a side moves, when the sides come to agree,
// when it expires, and when it matches nothing.
//
// The package opens no file and compares no values.
package accepted

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// FileName is where accepted findings stand, beside the configuration.
const FileName = "factcheck-accepted.toml"

// Entry is one accepted finding.
type Entry struct {
	Rule        string
	Fingerprint string
	Relation    value.Relation
	Reason      string
	By          string       // who decided; "" if it is not said
	Expires     calendar.Day // the last day on which it holds; calendar.Latest if it always does
	Says        []Says       // the sides: two, or one and a declared value
	Line        int          // of its [[accepted]]
}

// Says is what one side says.
type Says struct {
	Article string `toml:"article"` // or the file that declares the value
	Text    string `toml:"text"`
}

// List is the entries of a file.
type List struct {
	Path    string // of the file, for messages
	Entries []Entry
}

// table is an entry as it is written.
type table struct {
	Rule        string          `toml:"rule"`
	Fingerprint string          `toml:"fingerprint"`
	Relation    value.Relation  `toml:"relation"`
	Reason      string          `toml:"reason"`
	By          string          `toml:"by"`
	Expires     *toml.LocalDate `toml:"expires"`
	Says        []Says          `toml:"says"`
}

// Parse reads a file. Its error is a [rule.Problems] with everything that is wrong.
func Parse(path string, source []byte) (*List, error) {
	var file struct {
		Accepted []table `toml:"accepted"`
	}
	decoder := toml.NewDecoder(bytes.NewReader(source)).DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, problems(path, source, err)
	}
	list := &List{Path: path}
	var wrong rule.Problems
	lines := headers(source)
	for i, t := range file.Accepted {
		e := Entry{
			Rule: t.Rule, Fingerprint: t.Fingerprint, Relation: t.Relation, Reason: strings.TrimSpace(t.Reason),
			By: t.By, Says: t.Says, Expires: calendar.Latest, Line: lines[min(i, len(lines)-1)],
		}
		if t.Expires != nil {
			e.Expires, _ = calendar.Parse(t.Expires.String()) // TOML has real days only
		}
		list.Entries = append(list.Entries, e)
		wrong = append(wrong, list.check(i)...)
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return list, nil
}

// check says what is wrong with an entry.
func (l *List) check(i int) (wrong rule.Problems) {
	e := l.Entries[i]
	add := func(message, hint string) {
		wrong = append(wrong, &rule.Problem{File: l.Path, Line: e.Line, Message: message, Hint: hint})
	}
	switch {
	case e.Rule == "":
		add("the accepted finding names no rule", `write rule = "…", the id of the rule`)
	case e.Fingerprint == "":
		add("the accepted finding has no fingerprint", `copy it from the finding, or let "factcheck accept" write the entry`)
	case e.Reason == "":
		add("the accepted finding has no reason", `write reason = "…": why both may stand`)
	}
	same := func(other Entry) bool { return other.Fingerprint == e.Fingerprint && e.Fingerprint != "" }
	if first := slices.IndexFunc(l.Entries[:i], same); first >= 0 {
		add(fmt.Sprintf("the finding %s is accepted twice", e.Fingerprint), fmt.Sprintf("leave out this one, or that of line %d", l.Entries[first].Line))
	}
	return wrong
}

// headers returns the lines of the headers [[accepted]]; at least one.
func headers(source []byte) []int {
	var lines []int
	for i, line := range strings.Split(string(source), "\n") {
		name, ok := strings.CutPrefix(strings.TrimSpace(line), "[[")
		if name, _, closed := strings.Cut(name, "]]"); ok && closed && strings.TrimSpace(name) == "accepted" {
			lines = append(lines, i+1)
		}
	}
	if len(lines) == 0 {
		return []int{1} // written as an inline array
	}
	return lines
}

// problems turns what the decoder says into problems with a place.
func problems(path string, source []byte, err error) rule.Problems {
	lines := strings.Split(string(source), "\n")
	at := func(row, column int, message, hint string) *rule.Problem {
		p := &rule.Problem{File: path, Line: row, Column: column, Length: 1, Message: message, Hint: hint}
		if row > 0 && row <= len(lines) {
			p.Source = strings.TrimSuffix(lines[row-1], "\r")
		}
		return p
	}
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		var list rule.Problems
		for i := range unknown.Errors {
			row, column := unknown.Errors[i].Position()
			list = append(list, at(row, column, fmt.Sprintf("there is no key %q here", strings.Join(unknown.Errors[i].Key(), ".")),
				"the keys are rule, fingerprint, relation, reason, by, expires and says"))
		}
		return list
	}
	var one *toml.DecodeError
	if errors.As(err, &one) {
		row, column := one.Position()
		return rule.Problems{at(row, column, strings.TrimPrefix(one.Error(), "toml: "), "")}
	}
	return rule.Problems{{File: path, Message: strings.TrimPrefix(err.Error(), "toml: ")}}
}

// NewEntry is the entry that accepts a finding.
func NewEntry(f *verdict.Finding, reason, by string, expires calendar.Day) Entry {
	e := Entry{Rule: f.Rule.ID, Fingerprint: f.Fingerprint, Relation: f.Relation, Reason: reason, By: by, Expires: expires}
	if f.Claim != nil {
		e.Says = append(e.Says, Says{Article: f.Claim.Article, Text: f.Claim.Text})
	}
	switch {
	case f.Against == nil:
	case f.Against.Claim != nil:
		e.Says = append(e.Says, Says{Article: f.Against.Claim.Article, Text: f.Against.Claim.Text})
	case f.Against.Reference != nil:
		e.Says = append(e.Says, Says{Article: f.Against.Reference.Path, Text: f.Against.Reference.Text})
	}
	return e
}

// Append returns the file with one more entry at its end.
func Append(source []byte, e Entry) []byte {
	var b bytes.Buffer
	b.Write(source)
	if len(source) > 0 {
		if source[len(source)-1] != '\n' {
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	b.WriteString("[[accepted]]\n")
	write := func(key, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%-11s = %s\n", key, quote(text))
		}
	}
	write("rule", e.Rule)
	write("fingerprint", e.Fingerprint)
	write("relation", string(e.Relation))
	write("reason", e.Reason)
	write("by", e.By)
	if e.Expires != calendar.Latest {
		fmt.Fprintf(&b, "%-11s = %s\n", "expires", e.Expires)
	}
	if len(e.Says) > 0 {
		b.WriteString("says        = [\n")
		for _, s := range e.Says {
			fmt.Fprintf(&b, "  { article = %s, text = %s },\n", quote(s.Article), quote(s.Text))
		}
		b.WriteString("]\n")
	}
	return b.Bytes()
}

// quote writes a TOML string on one line. What Go escapes as \u or \U, TOML does too;
// what it escapes as \x, \a or \v, TOML does not know.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
