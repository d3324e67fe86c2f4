package article

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
)

// isMarkdown tells what a backslash, an entity, a tag and the end of a line say.
func isMarkdown(file, text string) bool {
	return isHTML(file, text) || len(file) == 2 && file[0] == '\\' && file[1:] == text || text == "\n" && len(file) == 1
}

func TestMarkdown(t *testing.T) {
	tests := []struct {
		name, source string
		want         []part
	}{
		{"paragraphs", "Oil rose.\nGold fell.\n\nSo.", []part{{Body, "Oil rose. Gold fell."}, {Body, "So."}}},
		{"headings", "# Oil\n\n## Why\n\nSo.\n\nGold\n====", []part{{Title, "Oil"}, {Heading, "Why"}, {Body, "So."}, {Heading, "Gold"}}},
		{"attributes of a heading", "## Why {#why}", []part{{Heading, "Why"}}},
		{"spans", "Oil *rose* by **4%** [again](http://a.example/5 \"6\"), `x  y`, ~~by 5%~~.", []part{{Body, "Oil rose by 4% again, x y, ."}}},
		{"escapes", `R\&D &amp; caf&eacute; \*\* 1\. a\b`, []part{{Body, `R&D & café ** 1. a\b`}}},
		{"no escape in code", "`R\\&D &amp;`", []part{{Body, `R\&D &amp;`}}},
		{"image", "![by 4%](a.png) Oil rose.", []part{{Body, "Oil rose."}}},
		{"address", "See <https://a.example/x> and <a@b.example>.", []part{{Body, "See https://a.example/x and a@b.example."}}},
		{"reference", "See [the *list*][1].\n\n[1]: http://a.example", []part{{Body, "See the list."}}},
		{"list", "- Oil\n- Gold\n  rose\n\n1. One\n2. Two\n   - Three", []part{{Body, "Oil"}, {Body, "Gold rose"}, {Body, "One"}, {Body, "Two"}, {Body, "Three"}}},
		{"tasks", "- [x] Oil\n- [ ] Gold", []part{{Body, "Oil"}, {Body, "Gold"}}},
		{"quotation", "> Oil rose.\n> Gold\nfell.\n\nSo.", []part{{Quotation, "Oil rose. Gold fell."}, {Body, "So."}}},
		{"code", "```go\na := 5\n\n  b\n```\n\n    c\n", []part{{Code, "a := 5\n\n  b"}, {Code, "c"}}},
		{"line breaks", "Oil rose.  \nGold fell.\\\nSo.", []part{{Body, "Oil rose.\nGold fell.\nSo."}}},
		{"footnote", "Oil rose.[^1] So.\n\n[^1]: By 4%.\n\nEnd.", []part{{Body, "Oil rose. So."}, {Body, "End."}, {Body, "By 4%."}}},
		{"tags", "Oil <b>rose</b>.<br>Gold <!-- not --> fell.", []part{{Body, "Oil rose.\nGold fell."}}},
		{"HTML", "<div>\n<p>Oil &amp; gas</p>\n<nav>Home</nav>\n</div>\n\nSo.", []part{{Body, "Oil & gas"}, {Body, "So."}}},
		{"HTML in a quotation", "> <div>\n> Oil\n> </div>\n", []part{{Quotation, "Oil"}}},
		{"comment", "<!--\nNot this.\n-->\nSo.", []part{{Body, "So."}}},
		{"hidden hyphens", "Solei&shy;mani, Solei\u00admani", []part{{Body, "Soleimani, Soleimani"}}},
		{"CRLF", "# Oil\r\n\r\nIt\r\nrose.\r\n", []part{{Title, "Oil"}, {Body, "It rose."}}},
		{"byte order mark", "\uFEFF# Oil", []part{{Title, "Oil"}}},
		{"rule", "Oil\n\n---\n\nGold", []part{{Body, "Oil"}, {Body, "Gold"}}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.md", []byte(tt.source))
			require.NoError(t, err)
			assert.Equal(t, tt.want, parts(a))
			checkArticle(t, a, isMarkdown)
		})
	}
}

func TestMarkdownTable(t *testing.T) {
	const source = "## Plans\n\n| Plan | *Repos* | Users |\n|------|--:|---|\n| Free | 5 \\| 6 | **1** |\n| Pro | |\n"
	a, err := Parse("a.md", []byte(source))
	require.NoError(t, err)
	checkArticle(t, a, isMarkdown)
	var got [][4]string
	for _, r := range a.Regions[1:] {
		assert.Equal(t, Table, r.Place)
		got = append(got, [4]string{a.Text[r.Start:r.End], r.Row, r.Column, r.Heading})
	}
	assert.Equal(t, [][4]string{
		{"Plan", "", "", "Plans"}, {"Repos", "", "", "Plans"}, {"Users", "", "", "Plans"},
		{"Free", "", "Plan", "Plans"}, {"5 | 6", "Free", "Repos", "Plans"}, {"1", "Free", "Users", "Plans"},
		{"Pro", "", "Plan", "Plans"},
	}, got)
}

func TestMarkdownPlaces(t *testing.T) {
	source := "---\ntitle: Oil\n---\n\nIt rose by\n> [**over** *20*\n> years](http://a.example) of war.\n"
	a, err := Parse("a.md", []byte(source))
	require.NoError(t, err)
	at := strings.Index(a.Text, "over 20 years")
	require.Positive(t, at)
	start, end := a.Extent(at, at+len("over 20 years"))
	assert.Equal(t, "over** *20*\n> years", source[start:end])
	assert.Equal(t, place{6, 6}, placeOf(a.Position(start)))
}

func TestFrontMatter(t *testing.T) {
	tests := []struct {
		name, source, title, date string
		want                      []part
	}{
		{"YAML", "---\ntitle: \"Oil rises\"\ndate: 2020-01-03\ndescription: >\n  It rose\n  by 4%\n---\nSo.", "Oil rises", "2020-01-03",
			[]part{{Title, "Oil rises"}, {FrontMatter, "date: 2020-01-03"}, {FrontMatter, "description: > It rose by 4%"}, {Body, "So."}}},
		{"TOML", "+++\ntitle = 'Oil'\ndate = 2020-01-03T09:00:00Z\n+++\n\n# Gold\n", "Oil", "2020-01-03",
			[]part{{Title, "Oil"}, {FrontMatter, "date = 2020-01-03T09:00:00Z"}, {Heading, "Gold"}}},
		{"other names of the date", "---\npubDate: Jan 3, 2020\n---\n# Oil\n", "Oil", "2020-01-03",
			[]part{{FrontMatter, "pubDate: Jan 3, 2020"}, {Title, "Oil"}}},
		{"a date in numbers", "---\ndate: 11/28/2020\n---\nSo.", "", "2020-11-28", []part{{FrontMatter, "date: 11/28/2020"}, {Body, "So."}}},
		{"seconds", "---\ndate: 1606521600\n---\nSo.", "", "2020-11-28", []part{{FrontMatter, "date: 1606521600"}, {Body, "So."}}},
		{"template", "---\ntitle: {{ title }}\n---\nSo.", "", "", []part{{FrontMatter, "title: {{ title }}"}, {Body, "So."}}},
		{"empty", "---\n---\nSo.", "", "", []part{{Body, "So."}}},
		{"no end", "---\ntitle: Oil\n\nSo.", "", "", []part{{Body, "title: Oil"}, {Body, "So."}}},
		{"a heading is no date", "---\ntitle: Oil\ndate: soon\n---\n", "Oil", "", []part{{Title, "Oil"}, {FrontMatter, "date: soon"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.md", []byte(tt.source))
			require.NoError(t, err)
			checkArticle(t, a, isMarkdown)
			assert.Equal(t, tt.want, parts(a))
			assert.Equal(t, tt.title, a.Title)
			if tt.date == "" {
				assert.Equal(t, Undated, a.Date.Origin)
			} else {
				assert.Equal(t, tt.date, a.Date.Days.String())
			}
		})
	}
	_, err := Parse("a.md", []byte("---\ntitle: Oil\ndate: 2020-02-30\n---\n"))
	assert.EqualError(t, err, "line 3, column 7: there is no day 2020-02-30; correct the article's date")
}

// What takes a parser too long, or too deep, is an error, and soon.
func TestMarkdownBombs(t *testing.T) {
	for name, source := range map[string]string{
		"quotations":  strings.Repeat(">", 10_000) + "a",
		"lists":       strings.Repeat("- ", 10_000) + "a",
		"emphasis":    strings.Repeat("*a ", 20_000) + strings.Repeat("b* ", 20_000),
		"links":       strings.Repeat("[", 20_000) + "a" + strings.Repeat("](b)", 20_000),
		"stairs":      stairs(300),
		"backticks":   strings.Repeat("`a``", 20_000),
		"references":  strings.Repeat("[a]: b\n", 20_000) + strings.Repeat("[a]", 20_000),
		"table cells": "|" + strings.Repeat("a|", 5_000) + "\n|" + strings.Repeat("-|", 5_000) + "\n",
	} {
		took := pace.Once(func() {
			a, err := Parse("a.md", []byte(source))
			if err == nil {
				assert.NotNil(t, a, name)
			}
		})
		assert.Less(t, took, 5*time.Second, name)
	}
	_, err := Parse("a.md", []byte("a\n\n"+strings.Repeat("> ", 10_000)+"a"))
	assert.EqualError(t, err, "line 3, column 1: this nests too deep for a text")
	took := pace.Once(func() { _, err = Parse("a.md", []byte(stairs(2000))) })
	assert.EqualError(t, err, "line 1001, column 1: this nests too deep for a text")
	assert.Less(t, took, 2*time.Second, "the parser would take a hundred times as long")
}

// stairs is a list of so many levels.
func stairs(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"# a\n\nb *c* [d](e) `f` &amp; \\*\n", "---\ntitle: a\n---\n\n| a | b |\n|--|--|\n| c | \\| |\n", "> - a\n>   b\n\n```\nc\n```\n",
		"a[^1]\n\n[^1]: b\n", "<div>\n\n> <p>a\n> b</p>\n", "\ta\n \tb\n>\tc", "<a@b.c> <http://d>\n\n![e](f)", "\xff\xfe#\x00a\x00", "caf\xe9\\", "a\r\nb  \r\nc\\\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		a, err := Parse("a.md", source)
		if err != nil {
			return
		}
		checkArticle(t, a, func(file, text string) bool {
			return isMarkdown(file, text) || isEncoded(a)(file, text) || a.file.encoding != utf8Plain && isMarkdown(a.file.encoding.text([]byte(file)), text)
		})
	})
}
