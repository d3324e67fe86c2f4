package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Markdown writes the report in GitHub's Markdown: the ledger, then every fact with a
// finding. Where Options.Limit says so, it leaves out whole facts at the end, and says
// how many.
func Markdown(w io.Writer, r *verdict.Result, o Options) error {
	var out bytes.Buffer
	m := markdown{out: &out, all: o.All}
	full := func() bool { return o.Limit > 0 && out.Len() > o.Limit-markdownReserve }
	m.head(r, o)
	head := out.Len()
	if m.matrix(newLedger(r)); full() {
		out.Truncate(head)
	}
	rest := 0
	for _, s := range sheets(o.shown(r)) {
		if len(s.findings) == 0 && !o.All {
			continue
		}
		before := out.Len()
		if rest == 0 {
			m.sheet(&s)
		}
		if rest > 0 || full() {
			out.Truncate(before)
			rest++
		}
	}
	if rest > 0 {
		fmt.Fprintf(&out, "\n**%s with findings not shown here: this page may have %d bytes at most.**\n", counted(rest, "fact"), o.Limit)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// markdownReserve is room for the line that says what was left out, in bytes.
const markdownReserve = 256

type markdown struct {
	out *bytes.Buffer
	all bool
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(m.out, format, args...) }

// markdownUnread is how many of the articles that could not be read a page names that has
// a limit: the first of them tell what is wrong.
const markdownUnread = 20

func (m *markdown) head(r *verdict.Result, o Options) {
	s := summarize(r)
	m.printf("# Facts checked: %s\n\n%s.\n", s.byRelation(), s)
	n := len(r.Unread)
	if o.Limit > 0 {
		n = min(n, markdownUnread)
	}
	for _, u := range r.Unread[:n] {
		m.printf("\n**%s could not be read:** %s\n", inMarkdown(u.Path), inMarkdown(u.Err.Error()))
	}
	if rest := len(r.Unread) - n; rest > 0 {
		m.printf("\n**And %d more could not be read.**\n", rest)
	}
}

// matrix writes the ledger as a table, with numbers for the articles.
func (m *markdown) matrix(l *ledger) {
	if len(l.articles) == 0 || len(l.articles) > matrixColumns {
		return
	}
	m.printf("\n| fact |")
	for i := range l.articles {
		m.printf(" %d |", i+1)
	}
	m.printf(" |\n|---|%s---|\n", strings.Repeat("---|", len(l.articles)))
	for _, r := range l.rows {
		m.printf("| %s |", inMarkdown(r.fact.Rule.ID))
		for _, c := range r.cells {
			var parts []string
			for _, e := range c {
				parts = append(parts, inMarkdown(entryText(r, e)))
			}
			m.printf(" %s |", strings.Join(parts, "<br>"))
		}
		m.printf(" %s |\n", inMarkdown(r.relates()))
	}
	m.printf("\n")
	for i, a := range l.articles {
		m.printf("%d. %s", i+1, inMarkdown(a.Article))
		if a.Title != "" {
			m.printf(": %s", inMarkdown(a.Title))
		}
		m.printf("\n")
	}
}

// markdownFindings is how many findings of one fact the page shows, and the groups that
// they are about.
const markdownFindings = 40

// markdownClaims is how many claims of one group the page shows.
const markdownClaims = 10

// matrixColumns is how many articles a table of facts by articles can have and still
// be read.
const matrixColumns = 12

func (m *markdown) sheet(s *sheet) {
	r := s.fact.Rule
	m.printf("\n## %s\n\n", inMarkdown(r.ID))
	if r.Title != "" && r.Title != r.ID {
		m.printf("%s: ", inMarkdown(r.Title))
	}
	m.printf("**%s**\n", plainText(standing(s)))
	if len(s.groups)+len(s.references) > 0 {
		m.printf("\n| | what is said | read as | where |\n|---|---|---|---|\n")
	}
	n := len(s.findings) + len(s.groups) + len(s.references)
	if !m.all {
		n = markdownFindings
	}
	top := s.foremost(n)
	for _, g := range top.groups {
		m.group(g)
	}
	if n := len(top.restGroups); n > 0 {
		m.printf("| | and %d more ways to state it, which no finding below is about | | |\n", n)
	}
	for _, ref := range top.references {
		m.printf("| **%s** | %s | %s | %s |\n", ref.letter, inMarkdown(quoted(ref.Text)), ref.Role(), inMarkdown(ref.Place()))
	}
	if len(s.findings) > 0 {
		m.printf("\n")
	}
	for _, p := range top.findings {
		m.finding(p)
	}
	if n := len(top.restFindings); n > 0 {
		m.printf("- and %s of this fact, no worse than these; --all and the other formats have them\n", counted(n, "more finding"))
	}
	if r.Why != "" && len(s.findings) > 0 {
		m.printf("\nWhy: %s\n", inMarkdown(r.Why))
	}
}

// group writes a row for each claim, with the sentences of those that findings are about.
func (m *markdown) group(g group) {
	most := max(markdownClaims, g.led)
	for i, c := range g.claims {
		if i == most && !m.all {
			m.printf("| | and %d more that state the same | | |\n", len(g.claims)-i)
			break
		}
		label, words := "", inMarkdown(quoted(c.Text))
		if i == 0 {
			label = "**" + g.letter + "**"
		}
		if i < g.led {
			words = m.sentence(c)
		}
		read := inMarkdown(plainText(notes(c)))
		m.printf("| %s | %s | %s | %s |\n", label, words, read, inMarkdown(placeText(c)))
	}
}

// sentence returns the sentence of a claim with its words in bold.
func (m *markdown) sentence(c *claim.Claim) string {
	var b strings.Builder
	for _, s := range partsOf(c.Sentence, c.InSentence, c.InSentence+len(c.Text)).within(0) {
		b.WriteString(emphasized(s))
	}
	return b.String()
}

func (m *markdown) finding(p pairing) {
	if p.Accepted != nil {
		m.printf("- accepted ")
	} else {
		m.printf("- **%s** ", p.Severity)
	}
	if sides := p.sides(); sides != "" {
		m.printf("%s ", inMarkdown(sides))
	}
	m.printf("%s: %s\n", p.Relation, inMarkdown(p.because()))
	if p.Against != nil {
		var b strings.Builder
		for _, s := range wordDiff(p.Finding) {
			b.WriteString(emphasized(s))
		}
		m.printf("  <br>%s\n", b.String())
	}
	if p.Accepted != nil {
		m.printf("  <br>%s\n", inMarkdown(allowed(p.Accepted)))
	}
	m.suggestions(p)
}

// suggestions writes what would settle a finding: the words of the declared value, or
// two alternatives.
func (m *markdown) suggestions(p pairing) {
	all := suggestionsOf(p)
	for i, s := range all {
		if i == 0 {
			m.printf("  <br>%s (%s): ", offer(p.Finding, len(all)), inMarkdown(settling(p.Finding)))
		} else {
			m.printf("; or ")
		}
		m.printf("%s: <del>%s</del> <ins>%s</ins>", inMarkdown(s.Place), inMarkdown(s.From), inMarkdown(s.To))
		if s.Elsewhere > 0 {
			m.printf(", and likewise in %s", counted(s.Elsewhere, "more place"))
		}
	}
	if len(all) > 0 {
		m.printf(".\n")
	}
}

// emphasized writes a span: what states a value in bold, what only one side has deleted
// or inserted.
func emphasized(s span) string {
	text := inMarkdown(s.text)
	words := strings.TrimSpace(text)
	if words == "" {
		return text
	}
	open, end := "", ""
	switch s.style {
	case marked:
		open, end = "<b>", "</b>"
	case removed:
		open, end = "<del>", "</del>"
	case added:
		open, end = "<ins>", "</ins>"
	}
	return strings.Replace(text, words, open+words+end, 1)
}

// inMarkdown returns text that Markdown shows as it is, and that makes no link, no
// mention and no markup. Entities are used rather than backslashes, because GitHub
// looks for links and mentions in the text that backslashes leave behind.
func inMarkdown(s string) string {
	return markdownText.Replace(Printable(s))
}

var markdownText = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;",
	`\`, "&#92;", "`", "&#96;", "*", "&#42;", "_", "&#95;", "~", "&#126;",
	"[", "&#91;", "]", "&#93;", "|", "&#124;", "#", "&#35;", "@", "&#64;", "$", "&#36;",
	"://", "&#58;//", "www.", "www&#46;",
)
