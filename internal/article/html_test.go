package article

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
)

// part is a region as a test writes it.
type part struct {
	place Place
	text  string
}

func parts(a *Article) []part {
	var out []part
	for _, r := range a.Regions {
		out = append(out, part{r.Place, a.Text[r.Start:r.End]})
	}
	return out
}

// isHTML tells what a page's bytes say: white space is one space, br a line, a hidden
// hyphen nothing.
func isHTML(file, text string) bool {
	if strings.TrimSpace(file) == "" && text == " " {
		return true
	}
	if file != "" && strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹⁻°", []rune(text)[0]) {
		return strings.ContainsAny(html.UnescapeString(file), "0123456789-−–oº°⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
	}
	return text == "\n" && strings.HasPrefix(strings.ToLower(file), "<br") || html.UnescapeString(file) == text || text == "\uFFFD"
}

func TestHTML(t *testing.T) {
	tests := []struct {
		name, source string
		want         []part
	}{
		{"paragraphs", "<p>Oil rose.<p>Gold  fell\n <b>again</b>.</p>", []part{{Body, "Oil rose."}, {Body, "Gold fell again."}}},
		{"entities", "<p>Caf&eacute; &amp; bar: &#163;5&nbsp;m, &euro;3, R&D, a &lt; b</p>", []part{{Body, "Café & bar: £5\u00a0m, €3, R&D, a < b"}}},
		{"hidden hyphens", "<p>Solei&shy;mani, Solei\u00admani</p>", []part{{Body, "Soleimani, Soleimani"}}},
		{"title element", "<title>Oil &ndash; News</title><p>Oil rose.", []part{{Title, "Oil – News"}, {Body, "Oil rose."}}},
		{"first heading", "<title>Oil - News</title><h1>Oil rises</h1><h2>Why</h2><p>So.", []part{{Meta, "Oil - News"}, {Title, "Oil rises"}, {Heading, "Why"}, {Body, "So."}}},
		{"heading of the site", "<h1>News</h1><main><h1>Oil</h1><p>So.</main>", []part{{Heading, "News"}, {Title, "Oil"}, {Body, "So."}}},
		{"main without a heading", "<h1>News</h1><main><p>So.</main>", []part{{Title, "News"}, {Body, "So."}}},
		{"quote and code", "<blockquote><p>No.</p></blockquote><pre>a\n  b</pre>", []part{{Quotation, "No."}, {Code, "a\n  b"}}},
		{"line break", "<p>Oil rose.<br>\nGold fell.</p>", []part{{Body, "Oil rose.\nGold fell."}}},
		{"scripts", "<script>var a = '<p>4%</p>';</script><style>p{}</style><p>So.", []part{{Body, "So."}}},
		{"navigation", "<nav><p>Home</p></nav><aside>Buy</aside><p>So.</p><footer>1998</footer>", []part{{Body, "So."}}},
		{"nested navigation", "<nav><nav>a</nav>b</nav><p>So.", []part{{Body, "So."}}},
		{"links", "<p>So.</p><ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul><p>End.", []part{{Body, "So."}, {Body, "End."}}},
		{"list", "<ul><li>One <a href=b>two</a><li>Three</ul>", []part{{Body, "One two"}, {Body, "Three"}}},
		{"hidden", "<p hidden>No</p><p aria-hidden=\"true\">No</p><br hidden><p style=\"display: none\">No</p><p>So.", []part{{Body, "So."}}},
		{"struck out", "<p>It costs <del>64</del> 128.", []part{{Body, "It costs 128."}}},
		{"comment", "<p>Oil <!-- not --> rose.", []part{{Body, "Oil rose."}}},
		{"description", "<meta name=description content=\"Oil &amp; gas\"><p>So.", []part{{Meta, "Oil & gas"}, {Body, "So."}}},
		{"loose text", "Oil <i>rose</i>.<div>Gold</div>fell.", []part{{Body, "Oil rose."}, {Body, "Gold"}, {Body, "fell."}}},
		{"no HTML", "Oil rose.", []part{{Body, "Oil rose."}}},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse("a.html", []byte(tt.source))
			require.NoError(t, err)
			assert.Equal(t, tt.want, parts(a))
			checkArticle(t, a, isHTML)
			var texts []string
			for _, p := range tt.want {
				texts = append(texts, p.text)
			}
			assert.Equal(t, strings.Join(texts, "\n\n"), a.Text)
		})
	}
}

// What is hidden ends where a browser ends it, whether or not its end tag is written.
func TestHTMLHiddenEnds(t *testing.T) {
	for source, want := range map[string]string{
		"<div><p hidden>Ad</div><p>Seven boats sank.":                                        "Seven boats sank.",
		"<ul><li hidden>no<li>5 boats</ul><p>6 boats":                                        "5 boats|6 boats",
		"<ul><li style='display: none'>no</ul><p>6 boats":                                    "6 boats",
		"<ul><li aria-hidden=true>no<ul><li>no</ul>no<li>5 boats</ul>":                       "5 boats",
		"<ul><li>a<div hidden>no<li>5 boats</ul>":                                            "a|5 boats",
		"<dl><dt hidden>no<dd>5 boats<dd hidden>no<dt>6 boats</dl>7 boats":                   "5 boats|6 boats|7 boats",
		"<table><tr><td hidden>1<td>2 boats</table><p>6 boats":                               "2 boats|6 boats",
		"<table><tr hidden><td>1<td>2<tr><td>3 boats</table>":                                "3 boats",
		"<table><tbody hidden><tr><td>1<tbody><tr><td>3 boats</table>":                       "3 boats",
		"<table><tr><td hidden><table><tr><td>1<td>2</table>no<td>3 boats</table>":           "3 boats",
		"<p>12 boats<p hidden>13 boats<p>14 boats":                                           "12 boats|14 boats",
		"<p hidden>no <picture><source><img></picture> <x-y>no</x-y> no<h2>14 boats":         "14 boats",
		"<p>12 boats <span hidden>no<p>14 boats":                                             "12 boats|14 boats",
		"<section><nav>Home</section><p>14 boats":                                            "14 boats",
		"<div hidden><div>no</div></b></i>no<p>no</p>no</div>14 boats":                       "14 boats",
		"<div><div hidden>no</p>no</li>no</div>13 boats</div>14 boats":                       "13 boats|14 boats",
		"<p>12 <del>13<p>14 boats":                                                           "12|14 boats",
		"<p>It cost <s>64<b>no</s> 128</b> pounds.":                                          "It cost 128 pounds.",
		"<s><p>64</s> 128 pounds</p>":                                                        "128 pounds",
		"<b><p hidden>no</b>no</p>14 boats":                                                  "14 boats",
		"<p>a<template><div>no</template> b":                                                 "a b",
		"<ruby>5<rt>go<rt>no</ruby> boats":                                                   "5 boats",
		"<div hidden/>5 boats<br hidden>6 boats":                                             "5 boats\n6 boats",
		"<div><div hidden>no<script type='application/ld+json'>{}</script>no</div>7 boats":   "7 boats",
		"<svg><title>no</title><g><path/></g></svg>7 boats":                                  "7 boats",
		"<select><option hidden>no<option>no</select>7 boats":                                "7 boats",
		"<p>a</p><div hidden><table><tr><td>no<p>no</table><ul><li>no</ul></div><p>7 boats.": "a|7 boats.",
	} {
		a, err := Parse("a.html", []byte(source))
		require.NoError(t, err, source)
		assert.Equal(t, strings.ReplaceAll(want, "|", "\n\n"), a.Text, source)
	}
}

// Tags that end nothing do not cost more the deeper they stand.
func TestHTMLStrayTags(t *testing.T) {
	for _, piece := range []string{"</x>", "</i>", "</li>", "<dd></dd>"} {
		pace.Linear(t, piece, func(size int) func() {
			page := []byte(strings.Repeat("<span>", elementLimit-1) + strings.Repeat(piece, size/len(piece)))
			return func() { _, _ = Parse("a.html", page) }
		})
	}
}

func TestHTMLTable(t *testing.T) {
	const source = `<h2>Plans</h2><table><thead><tr><th>Plan</th><th colspan=2>Limits</th></tr>
<tr><th></th><th>Repos</th><th>Users</th></tr></thead>
<tbody><tr><th rowspan=2>Free</th><td>5</td><td>1</td></tr><tr><td>6</td><td>2</td></tr><tr><td>Pro<td>50<td>9</table>`
	a, err := Parse("a.html", []byte(source))
	require.NoError(t, err)
	var got [][3]string
	for _, r := range a.Regions {
		if r.Place == Table {
			assert.Equal(t, "Plans", r.Heading)
			got = append(got, [3]string{a.Text[r.Start:r.End], r.Row, r.Column})
		}
	}
	assert.Equal(t, [][3]string{
		{"Plan", "", ""}, {"Limits", "", ""}, {"Repos", "", ""}, {"Users", "", ""},
		{"Free", "", "Plan"}, {"5", "Free", "Limits Repos"}, {"1", "Free", "Limits Users"},
		{"6", "Free", "Limits Repos"}, {"2", "Free", "Limits Users"},
		{"Pro", "", "Plan"}, {"50", "Pro", "Limits Repos"}, {"9", "Pro", "Limits Users"},
	}, got)
}

func TestHTMLDate(t *testing.T) {
	tests := []struct{ name, source, date string }{
		{"meta", `<meta property="article:published_time" content="2020-01-03T09:12:00+00:00">`, "2020-01-03"},
		{"JSON-LD", `<meta name=date content=2020-01-01><script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":"NewsArticle","datePublished":"2020-01-03"}]}</script>`, "2020-01-03"},
		{"time", `<time itemprop=datePublished datetime="2020-01-03 08:00">today</time>`, "2020-01-03"},
		{"any time", `<time datetime="2020-01-03">today</time>`, ""},
		{"in words", `<meta name=dc.date content="3 January 2020">`, "2020-01-03"},
		{"a month", `<meta name=date content="2020-02">`, "2020-02-01 to 2020-02-29"},
		{"a year", `<meta name=date content="2020">`, "2020-01-01 to 2020-12-31"},
		{"in numbers, the month first", `<meta name=date content="11/28/2020">`, "2020-11-28"},
		{"in numbers, the day first", `<meta name=date content="28/11/2020">`, "2020-11-28"},
		{"in numbers, the same", `<meta name=date content="5/5/2020">`, "2020-05-05"},
		{"in numbers, either way", `<meta name=date content="5/6/2020">`, ""},
		{"with points", `<meta name=date content="5.6.2020">`, "2020-06-05"},
		{"seconds", `<meta name=date content="1606521600">`, "2020-11-28"},
		{"milliseconds", `<meta name=date content="1606521600000">`, "2020-11-28"},
		{"some number", `<meta name=date content="160652160">`, ""},
		{"unreadable", `<meta name=date content="soon">`, ""},
		{"broken JSON-LD", `<script type="application/ld+json">{"datePublished":</script>`, ""},
	}
	for _, tt := range tests {
		a, err := Parse("a.html", []byte(tt.source))
		require.NoError(t, err, tt.name)
		if tt.date == "" {
			assert.Equal(t, Undated, a.Date.Origin, tt.name)
			continue
		}
		assert.Equal(t, Stated, a.Date.Origin, tt.name)
		assert.Equal(t, tt.date, a.Date.Days.String(), tt.name)
	}
	_, err := Parse("a.html", []byte("<p>x\n<meta name=date content=\"2020-02-30\">"))
	assert.EqualError(t, err, "line 2, column 26: there is no day 2020-02-30; correct the article's date")
}

func TestHTMLTitle(t *testing.T) {
	for source, title := range map[string]string{
		"<title>Oil - News</title><h1>Oil rises</h1><h1>Gold</h1>":                                              "Oil rises",
		"<title>Oil - News</title><p>So.":                                                                       "Oil - News",
		`<script type="application/ld+json">{"datePublished":"2020-01-03","headline":"Oil &amp; gas"}</script>`: "Oil & gas",
		"<p>So.": "",
	} {
		a, err := Parse("a.html", []byte(source))
		require.NoError(t, err)
		assert.Equal(t, title, a.Title, source)
	}
}

func TestHTMLNavigationAskedFor(t *testing.T) {
	a, err := Options{Navigation: true}.Parse("a.html", []byte("<nav>Home</nav><p>So.</p>"))
	require.NoError(t, err)
	assert.Equal(t, []part{{Body, "Home"}, {Body, "So."}}, parts(a))
}

// Elements whose end tag may be left out are no nesting.
func TestHTMLDeep(t *testing.T) {
	for _, tag := range []string{"<div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<nav>", "<b>", "<x-card>"} {
		_, err := Parse("a.html", []byte(strings.Repeat(tag, 10_000)+"Oil"))
		require.EqualError(t, err, fmt.Sprintf("line 1, column %d: this nests too deep for a text", elementLimit*len(tag)+1))
	}
	for _, tag := range []string{"<p>", "<br>", "<div></div>", "<svg/>", "</b>", "<li>", "<a><div></a></div>"} {
		a, err := Parse("a.html", []byte(strings.Repeat(tag, 10_000)+"Oil"))
		require.NoError(t, err)
		assert.Equal(t, "Oil", a.Text)
	}
}

func TestHTMLCutOff(t *testing.T) {
	for source, where := range map[string]string{
		"<p>Oil rose <a href=\"x":     "a tag",
		"<p>Oil rose <a":              "a tag",
		"<p>Oil rose.</p":             "a tag",
		"<p>Oil rose.<!-- so":         "a comment",
		"<p>Oil rose.<script>var a":   "a script",
		"<p>Oil rose.<style>p { a":    "a style sheet",
		"<title>Oil ro":               "a title",
		"<p>Oil rose.<textarea><b>so": "a text area",
	} {
		_, err := Parse("a.html", []byte(source))
		assert.EqualError(t, err, fmt.Sprintf("line 1, column %d: the page is cut off within %s", len(source)+1, where), source)
	}
	for _, source := range []string{"<p>Oil", "<p>Oil <", "Oil < gas", "<p>Oil<!-- so -->", "<p>Oil<script></script>", "<p>Oil<script/>", "<p>Oil<!x>"} {
		_, err := Parse("a.html", []byte(source))
		assert.NoError(t, err, source)
	}
}

// Lists that are opened and never closed do not make each text dearer than the last.
func TestHTMLListsWithoutEnd(t *testing.T) {
	const piece = "<ul>oil</b>"
	pace.Linear(t, piece, func(size int) func() {
		page := []byte(strings.Repeat(piece, size/len(piece)))
		return func() { _, _ = Parse("a.html", page) }
	})
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		"<title>a</title><h1>b &amp; c</h1><p>d<br>e", "<table><tr><th>a<td rowspan=2>b<tr><td>c</table>", "<ul><li><a>a<li><a>b<li><a>c</ul>d",
		"<meta name=description content='a&eacute;'>", "<pre> a\n&#0;", "\xff\xfe<\x00p\x00>\x00", "<p>caf\xe9 &pound;5", "<p a = \"b\" c='d' e=f/>", "\ufeff<p>\u00ad&shy;",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		for _, o := range []Options{{}, {Navigation: true}} {
			a, err := o.Parse("a.html", source)
			if err != nil {
				continue
			}
			checkArticle(t, a, func(file, text string) bool {
				return isHTML(file, text) || isEncoded(a)(file, text) || a.file.encoding != utf8Plain && isHTML(a.file.encoding.text([]byte(file)), text)
			})
		}
	})
}
