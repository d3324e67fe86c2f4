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

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
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
	Says        []Says       // one side, of every article that states it; none: whoever states either
	Against     []Says       // the other; none where there is but one, or where Says has both, each side's first first
	Line        int          // of its [[accepted]]
}

// Says is what an article says.
type Says struct {
	Article string // or the file that declares the value; [verdict.AnyArticle] for any
	Text    string
	With    string // what it is said with, such as keys: see [verdict.With]; mostly ""
}

// List is the entries of a file.
type List struct {
	Path    string // of the file, for messages
	Entries []Entry
}

// Parse reads a file. Its error is a [tomlfile.Problems] with everything that is wrong.
func Parse(path string, source []byte) (*List, error) {
	read, problem := tomlfile.Parse(path, source)
	if problem != nil {
		return nil, tomlfile.Problems{problem}
	}
	c := compiler{Decoder: tomlfile.Decoder{
		Names:  map[string]string{"accepted": "an accepted finding", "says": "a side of an accepted finding", "against": "a side of an accepted finding"},
		Above:  "accepted",
		Manual: "docs/findings.md",
	}, lines: map[string]int{}}
	var written file
	c.Decode(read, &written, "a file of accepted findings")
	list := &List{Path: path}
	for i := range written.Accepted {
		list.Entries = append(list.Entries, c.entry(&written.Accepted[i]))
		c.once(&written.Accepted[i])
	}
	if len(c.Problems) > 0 {
		return nil, c.Problems.Sorted()
	}
	return list, nil
}

// maxNamed is how many articles an entry names that say the same words.
const maxNamed = 50

// NewEntry is the entry that accepts a finding: of all articles that state either side, the
// ones that it shows first. What more than maxNamed articles say, any may say.
func NewEntry(f *verdict.Finding, reason, by string, expires calendar.Day) Entry {
	e := Entry{Rule: f.Rule.ID, Fingerprint: f.Fingerprint, Relation: f.Relation, Reason: reason, By: by, Expires: expires}
	sides := f.Sides()
	if f.Claim != nil {
		sides[0] = slices.Concat([]*claim.Claim{f.Claim}, sides[0])
	}
	if f.Against != nil && f.Against.Claim != nil {
		sides[1] = slices.Concat([]*claim.Claim{f.Against.Claim}, sides[1])
	}
	of := func(claims []*claim.Claim) (all []Says) {
		for _, c := range claims {
			all = append(all, Says{Article: c.Article, Text: linebreak.Joined(c.Text), With: verdict.With(f.Rule, c)})
		}
		return abridged(all)
	}
	e.Says, e.Against = of(sides[0]), of(sides[1])
	if f.Against != nil && f.Against.Reference != nil {
		e.Against = append(e.Against, Says{Article: f.Against.Reference.Path, Text: linebreak.Joined(f.Against.Reference.Text)})
	}
	return e
}

// All returns what both sides say.
func (e *Entry) All() []Says { return slices.Concat(e.Says, e.Against) }

// sides returns the statements of either side. An entry that names both in one list has the
// one side first, then the other.
func (e *Entry) sides() [2][]string {
	one, other := e.Says, e.Against
	if len(other) == 0 && len(one) > 1 {
		one, other = one[:1], one[1:]
	}
	var sides [2][]string
	for i, side := range [2][]Says{one, other} {
		for _, s := range side {
			sides[i] = append(sides[i], s.statement())
		}
	}
	return sides
}

// statement returns what is said, whoever says it.
func (s Says) statement() string { return verdict.Statement(s.Text, s.With) }

// abridged leaves one of what an article says twice, and one for any article in the place
// of too many.
func abridged(all []Says) []Says {
	count := make(map[string]int) // of the articles, by their statements
	type saying struct{ article, statement string }
	seen := make(map[saying]bool)
	var once []Says
	for _, s := range all {
		if key := (saying{s.Article, s.statement()}); !seen[key] {
			seen[key] = true
			count[key.statement]++
			once = append(once, s)
		}
	}
	var says []Says
	for _, s := range once {
		anybody := saying{verdict.AnyArticle, s.statement()}
		switch {
		case count[anybody.statement] <= maxNamed:
			says = append(says, s)
		case !seen[anybody]:
			seen[anybody] = true
			says = append(says, Says{verdict.AnyArticle, s.Text, s.With})
		}
	}
	return says
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
	side := func(key string, says []Says) {
		if len(says) == 0 {
			return
		}
		fmt.Fprintf(&b, "%-11s = [\n", key)
		for _, s := range says {
			with := ""
			if s.With != "" {
				with = ", with = " + quote(s.With)
			}
			fmt.Fprintf(&b, "  { article = %s, text = %s%s },\n", quote(s.Article), quote(s.Text), with)
		}
		b.WriteString("]\n")
	}
	side("says", e.Says)
	side("against", e.Against)
	return b.Bytes()
}

// ErrPlace is returned for an entry that does not stand under an [[accepted]] of its own.
var ErrPlace = errors.New("the entry cannot be replaced where it stands: remove it by hand")

// Replace returns the file with one entry in the place of another, which has been read
// from it. What stands above the next entry stays.
func (l *List) Replace(source []byte, old *Entry, e Entry) ([]byte, error) {
	lines := bytes.SplitAfter(source, []byte("\n"))
	first, end := old.Line-1, len(lines)
	for i := range l.Entries {
		if line := l.Entries[i].Line; line > old.Line {
			end = min(end, line-1)
		}
	}
	for end > first && isAside(lines[end-1]) {
		end--
	}
	if end == first || !bytes.HasPrefix(bytes.TrimSpace(lines[first]), []byte("[[")) {
		return nil, ErrPlace
	}
	replaced := slices.Concat(bytes.Join(lines[:first], nil), Append(nil, e), bytes.Join(lines[end:], nil))
	if after, err := Parse(l.Path, replaced); err != nil || len(after.Entries) != len(l.Entries) {
		return nil, ErrPlace
	}
	return replaced, nil
}

// isAside reports whether a line is blank or a comment.
func isAside(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) == 0 || line[0] == '#'
}

// Of returns the entry that accepts a finding of a run, whether or not it has expired, and
// whatever articles state it; nil if there is none. No other finding has the entry, unless that is
// of the same fingerprint, which a file has once. isGone is as for [List.Apply].
func (l *List) Of(r *verdict.Result, fingerprint string, isGone func(article string) bool) *Entry {
	for i, match := range l.known(isGone).Match(r.Findings) {
		if match.IsKnown() && r.Findings[i].Fingerprint == fingerprint {
			return &l.Entries[match.Index]
		}
	}
	for i := range l.Entries {
		if l.Entries[i].Fingerprint == fingerprint {
			return &l.Entries[i]
		}
	}
	return nil
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
