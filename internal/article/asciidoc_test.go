package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAsciiDoc(t *testing.T) {
	tests := []struct {
		name, source string
		want         []part
	}{
		{"header", "= Oil\nAna Cruz <a@b.example>\nv1.0, 2020-01-03\n:toc:\n\nIt rose.\n", []part{{Title, "Oil"}, {FrontMatter, "Ana Cruz <a@b.example>"}, {FrontMatter, "v1.0, 2020-01-03"}, {Body, "It rose."}}},
		{"sections", "== Why\n\nIt rose\nby 4%.\n\n=== Then\n\nSo.", []part{{Heading, "Why"}, {Body, "It rose by 4%."}, {Heading, "Then"}, {Body, "So."}}},
		{"spans", "*Oil* _rose_ by `4%`, un**break**able, H~2~O, R&amp;D, #so#, [.red]#red#, <<a,there>>, (https://a.example[here]), link:b[there], footnote:[Not so.] \\*a*", []part{{Body, "Oil rose by 4%, unbreakable, H2O, R&D, so, red, there, (here), there, Not so. *a*"}}},
		{"spans in quotation marks", "“*Oil*” rose, he “_said_”.", []part{{Body, "“Oil” rose, he “said”."}}},
		{"no spans", "2 * 3 * 4, a_b_c, 5:30, note: so, https://a.example/x", []part{{Body, "2 * 3 * 4, a_b_c, 5:30, note: so, https://a.example/x"}}},
		{"lists", "* Oil\nrose\n** Gold\n- Tin\n\n. One\n.. Two\n\n1. Three\n\nterm:: It fell.\nother::\nIt rose.\n", []part{{Body, "Oil rose"}, {Body, "Gold"}, {Body, "Tin"}, {Body, "One"}, {Body, "Two"}, {Body, "Three"}, {Body, "term"}, {Body, "It fell."}, {Body, "other"}, {Body, "It rose."}}},
		{"no list", "2019. That was a year.\n\n...and so.", []part{{Body, "2019. That was a year."}, {Body, "...and so."}}},
		{"blocks", "[source,go]\n----\na := 5\n\n  b\n----\n\n....\nc\n....\n\n```\nd\n```\n\n____\nNo.\n____\n\n====\nSo.\n====\n\n--\nOpen.\n--\n", []part{{Code, "a := 5\n\n  b"}, {Code, "c"}, {Code, "d"}, {Quotation, "No."}, {Body, "So."}, {Body, "Open."}}},
		{"attributes of a paragraph", "[source]\na = 5\n\n[quote, Ana]\nNo.\n\nSo.", []part{{Code, "a = 5"}, {Quotation, "No."}, {Body, "So."}}},
		{"literal paragraph", "So:\n\n  a = 5\n", []part{{Body, "So:"}, {Code, "a = 5"}}},
		{"what is not read", "// by 4%\n\n////\nby 5%\n////\n\nimage::a.png[by 6%]\n\ninclude::b.adoc[]\n\n++++\n<b>7%</b>\n++++\n\n:a: 8%\n\n'''\n\nSo.", []part{{Body, "So."}}},
		{"lines that are not seen", "It rose\n// by 4%\nifdef::x[]\nby 5%.\nendif::[]\n\n* Oil\n// by 6%\nrose.\n\nterm::\n// by 7%\nSo.\n\nGold\nendif::[]\n", []part{{Body, "It rose by 5%."}, {Body, "Oil rose."}, {Body, "term"}, {Body, "So."}, {Body, "Gold"}}},
		{"literal spans", "It has +16 cars+, `+17 cars+`, ++18++ and a+++19+++ but +5 or + 6.", []part{{Body, "It has 16 cars, 17 cars, 18 and a19 but +5 or + 6."}}},
		{"no comment", "See\nhttps://a.example\n/// so.", []part{{Body, "See https://a.example /// so."}}},
		{"title of a block", ".Prices\n----\na\n----\n", []part{{Body, "Prices"}, {Code, "a"}}},
		{"continued item", "* Oil\n+\nIt rose.\n", []part{{Body, "Oil"}, {Body, "It rose."}}},
		{"block without end", "----\na", []part{{Code, "a"}}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.adoc", []byte(tt.source))
			require.NoError(t, err)
			checkArticle(t, a, isSpaced)
			assert.Equal(t, tt.want, parts(a))
		})
	}
}

func TestAsciiDocTables(t *testing.T) {
	want := [][3]string{
		{"Plan", "", ""}, {"Repos", "", ""}, {"Free", "", "Plan"}, {"5 or more", "Free", "Repos"}, {"Pro", "", "Plan"}, {"50", "Pro", "Repos"},
	}
	for name, source := range map[string]string{
		"empty line": "|===\n|Plan |Repos\n\n|Free\n|5 or\nmore\n\n|Pro |*50*\n|===\n",
		"comment":    "|===\n|Plan |Repos\n\n|Free\n// by 4%\n|5 or\n// by 5%\nmore\n\n|Pro |*50*\n|===\n",
		"option":     "[%header,cols=2*]\n|===\n| Plan | Repos\n| Free a| 5 or more\n| Pro\n.2+| 50\n|===\n",
	} {
		a, err := Parse("a.adoc", []byte(source))
		require.NoError(t, err)
		checkArticle(t, a, isSpaced)
		assert.Equal(t, want, cells(a), name)
	}
	a, err := Parse("a.adoc", []byte("|===\n|Free |5 \\| 6\n|===\n"))
	require.NoError(t, err)
	assert.Equal(t, [][3]string{{"Free", "", ""}, {"5 | 6", "Free", ""}}, cells(a), "no header")
}

func TestAsciiDocDate(t *testing.T) {
	for _, source := range []string{"= Oil\nAna Cruz\nv1.0, 2020-01-03: first\n", "= Oil\n:revdate: January 3, 2020\n\nSo.", ":revdate: 2020-01-03\n= Oil\n"} {
		a, err := Parse("a.adoc", []byte(source))
		require.NoError(t, err)
		assert.Equal(t, "Oil", a.Title)
		assert.Equal(t, "2020-01-03", a.Date.Days.String(), source)
	}
	_, err := Parse("a.adoc", []byte("= Oil\nAna Cruz\nv1.0, 2020-02-30\n"))
	assert.EqualError(t, err, "line 3, column 7: there is no day 2020-02-30; correct the article's date")
}

func TestAsciiDocDeep(t *testing.T) {
	var source strings.Builder
	for i := range 2000 {
		source.WriteString(strings.Repeat("=", 4+i) + "\n")
	}
	_, err := Parse("a.adoc", []byte(source.String()))
	assert.ErrorContains(t, err, "nests too deep")
	_, err = Parse("a.adoc", []byte(strings.Repeat("*a ", 20_000)))
	assert.NoError(t, err)
}

func FuzzAsciiDoc(f *testing.F) {
	for _, seed := range []string{
		"= a\nb\nv1, 2020\n\n== c\n\n*d* _e_ `f` &amp; <<g,h>>\n", "|===\n|a |b\n\n|c 2+|d\\|\n|===\n", "[quote]\n____\na\n____\n", "* a\n** b\n+\nc\n", "a:: b\nc::\n", "https://a[b] image:c[] footnote:[d]",
		"----\na\n----\n....\nb", "\xff\xfe=\x00 \x00a\x00", "caf\xe9 *a*",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		if a, err := Parse("a.adoc", source); err == nil {
			checkArticle(t, a, func(file, text string) bool {
				return isSpaced(file, text) || isEncoded(a)(file, text) || a.file.encoding != utf8Plain && isSpaced(a.file.encoding.text([]byte(file)), text)
			})
		}
	})
}
