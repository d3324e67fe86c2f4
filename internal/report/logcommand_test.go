package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

func TestPrintableBreaksCommands(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"::error::x":              `\::error::x`,
		"  ::error::x":            ` \::error::x`,
		"std::vector":             "std::vector",
		"a ##[add-mask]b":         `a ##\[add-mask]b`,
		"\u00a0::stop-commands::": "\u00a0\\::stop-commands::",
		"# #[x]":                  "# #[x]",
	} {
		assert.Equal(t, want, Printable(text), "%q", text)
	}
	assert.Equal(t, "a\n\t\\::b", PrintableText("a\n\t::b"))
}

// isCommand reports whether GitHub's runner would look for a command in a line.
func isCommand(line string) bool {
	return strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[")
}

// Whatever an article says, and whatever the width of a line, no format makes of it a
// line that the runner obeys. The commands of the format github are its own.
func TestNoFormatMakesCommandsOfArticles(t *testing.T) {
	t.Parallel()
	for _, name := range Formats() {
		for _, columns := range []int{0, 40, 61} {
			r := sample()
			for i := range r.Facts {
				f := &r.Facts[i]
				f.Rule.Why = "Why\n::error::x ##[error]x"
				f.Rule.Title = "::error::x ##[error]x"
				for k := range f.Claims {
					c := f.Claims[k]
					c.Sentence = strings.Repeat("and ::error::x ##[warning]x ###[y] ", 5) + c.Sentence
					c.InSentence = strings.Index(c.Sentence, c.Text)
					c.Attribution = "::debug::y"
					c.Path = "::set-output name=a::" + c.Path
					c.Article = c.Path
				}
			}
			r.Findings = nil
			for i := range r.Facts {
				r.Findings = append(r.Findings, findingsOf(&r.Facts[i])...)
			}
			var b bytes.Buffer
			require.NoError(t, Write(&b, name, r, Options{Width: columns, All: true}))
			own := 0
			for line := range strings.Lines(b.String()) {
				if name == "github" && strings.HasPrefix(line, "::") && !strings.Contains(line, "##[error]z") {
					own++
					continue
				}
				assert.False(t, isCommand(line), "%s: %s", name, line)
			}
			if name == "github" {
				assert.Equal(t, len(r.Findings)+len(r.Unread), own)
			}
		}
	}
}

// Nor do the lists of facts, of rules and of answers to questions.
func TestNoListMakesCommands(t *testing.T) {
	t.Parallel()
	const bad = "a\n::error::x ##[error]x"
	r := sample()
	book := &rule.Book{}
	for i := range r.Facts {
		r.Facts[i].Rule.Title = bad
		book.Rules = append(book.Rules, r.Facts[i].Rule)
		for _, c := range r.Facts[i].Claims {
			c.Article = bad
		}
	}
	for i := range r.Articles {
		r.Articles[i].Article, r.Articles[i].Title = bad, bad
	}
	lists := map[string]func(w io.Writer, format string) error{
		"facts": func(w io.Writer, format string) error { return Ledger(w, format, r, Options{}) },
		"query": func(w io.Writer, format string) error {
			return Table(w, format, []string{"a", bad}, [][]any{{"a", bad}, {bad, 1}})
		},
	}
	for _, format := range LedgerFormats() {
		for name, list := range lists {
			assertInert(t, name, format, list)
		}
	}
	for _, format := range RuleFormats() {
		assertInert(t, "rules", format, func(w io.Writer, format string) error { return Rules(w, format, book, r, Options{}) })
	}
}

func assertInert(t *testing.T, name, format string, list func(io.Writer, string) error) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, list(&b, format))
	for line := range strings.Lines(b.String()) {
		assert.False(t, isCommand(line), "%s as %s: %s", name, format, line)
	}
}

// A name with "##[" means the same to those who read JSON.
func TestInertJSON(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"##[error]x", "a##[", "###[x", "## [", "#", "##", "[#[##[", ""} {
		written, err := json.Marshal(text)
		require.NoError(t, err)
		for size := 1; size <= len(written); size++ {
			var b bytes.Buffer
			w := inertJSON{to: &b}
			for at := 0; at < len(written); at += size {
				n, err := w.Write(written[at:min(at+size, len(written))])
				require.NoError(t, err)
				assert.Equal(t, min(size, len(written)-at), n)
			}
			assert.NotContains(t, b.String(), "##[")
			var back string
			require.NoError(t, json.Unmarshal(b.Bytes(), &back))
			assert.Equal(t, text, back)
		}
	}
}
