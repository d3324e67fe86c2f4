package rule

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Draft is a rule that stands in no file yet: what its author tries first.
type Draft struct {
	ID    string
	Title string // "" for none
	Kind  string // "" for that of the first hole which names one; quote without any hole

	// What the fields of a rule file with these names hold.
	Find, About, Unless, Near, Of, Spellings []string
	Within                                   int    // 0 for the default
	Scope                                    string // "" for the default

	Examples []Example // as they will stand below it
}

// named is a hole of a pattern that names something.
var named = regexp.MustCompile(`\{\s*([a-z]+)\s*\}`)

// ValueKind returns the kind of the draft's values: what it says, else what its first
// hole takes that names a kind. Patterns without holes look for quotations that have
// their words. It is "" where a hole is there and no kind is said.
func (d Draft) ValueKind() value.Kind {
	if d.Kind != "" {
		return value.Kind(d.Kind)
	}
	for _, find := range d.Find {
		for _, hole := range named.FindAllStringSubmatch(find, -1) {
			switch {
			case slices.Contains(kinds, hole[1]):
				return value.Kind(hole[1])
			case hole[1] == pattern.Start || hole[1] == pattern.End:
				return value.Duration
			}
		}
	}
	if slices.ContainsFunc(d.Find, func(find string) bool { return strings.Contains(find, "{") }) {
		return ""
	}
	return value.Quote
}

// Rule compiles the draft. Its error is a [Problems], with places in what
// [Draft.String] returns; name is what they call that.
func (d Draft) Rule(name string) (*Rule, error) {
	doc, problem := tomlfile.Parse(name, []byte(d.String()))
	if problem != nil {
		return nil, Problems{problem}
	}
	l := loader{decoder: newDecoder(), book: &Book{}, values: reader.New(reader.Options{})}
	l.tables(doc)
	if len(l.Problems) > 0 {
		return nil, l.Problems.Sorted()
	}
	return l.book.Rules[0], nil
}

// String returns the draft as a rule file has it. A pattern that is nothing but a hole
// says the kind alone where words stand near.
func (d Draft) String() string {
	var b strings.Builder
	find := d.Find
	if len(d.Near) > 0 {
		find = slices.DeleteFunc(slices.Clone(find), func(p string) bool { return named.ReplaceAllString(strings.TrimSpace(p), "") == "" })
	}
	b.WriteString("[[rule]]\n")
	fmt.Fprintf(&b, "id   = %s\n", tomlText(d.ID))
	if d.Title != "" {
		fmt.Fprintf(&b, "title = %s\n", tomlText(d.Title))
	}
	if kind := d.ValueKind(); kind != "" {
		fmt.Fprintf(&b, "kind = %s\n", tomlText(string(kind)))
	}
	for _, list := range []struct {
		name  string
		texts []string
	}{{"find", find}, {"near", d.Near}, {"of", d.Of}, {"spellings", d.Spellings}, {"about", d.About}, {"unless", d.Unless}} {
		if len(list.texts) > 0 {
			fmt.Fprintf(&b, "%s = %s\n", list.name, tomlList(list.texts))
		}
	}
	if d.Within != 0 {
		fmt.Fprintf(&b, "within = %d\n", d.Within)
	}
	if d.Scope != "" {
		fmt.Fprintf(&b, "scope = %s\n", tomlText(d.Scope))
	}
	for _, ex := range d.Examples {
		fmt.Fprintf(&b, "\n[[rule.example]]\ntext  = %s\nvalue = %s\n", tomlText(ex.Text), tomlText(ex.Value))
		if ex.Date.First == ex.Date.Last {
			fmt.Fprintf(&b, "date  = %s\n", ex.Date.First)
		}
	}
	return b.String()
}

func tomlList(texts []string) string {
	var quoted []string
	for _, t := range texts {
		quoted = append(quoted, tomlText(t))
	}
	if len(texts) == 1 {
		return "[" + quoted[0] + "]"
	}
	return "[\n  " + strings.Join(quoted, ",\n  ") + ",\n]"
}

// tomlText writes a text as a TOML string: a basic one, with escapes for quotation
// marks, backslashes and control characters.
func tomlText(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(text, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r >= 0x7f && r < 0xa0:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
