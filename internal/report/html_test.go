package report

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func TestHTMLNeedsNoNetwork(t *testing.T) {
	t.Parallel()
	page := written(t, "html", sample())
	for _, link := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		u, err := url.Parse(html.UnescapeString(link[1]))
		require.NoError(t, err)
		if u.IsAbs() {
			assert.Contains(t, []string{homepage, "data:,"}, u.String(), "nothing is fetched; one link leads to the project")
		}
	}
	assert.NotContains(t, page, "@import")
	assert.NotContains(t, page, "url(")
}

func TestHTMLEscapesArticles(t *testing.T) {
	t.Parallel()
	r := sample()
	c := r.Findings[0].Claim
	c.Sentence = `She kept <script>alert("x")</script> the bridge for over 20 years.`
	c.InSentence = strings.Index(c.Sentence, c.Text)
	c.Path = `javascript:alert(1)/"><img src=x>`
	page := written(t, "html", r)
	assert.NotContains(t, page, "<script>alert")
	assert.NotContains(t, page, "<img")
	assert.NotContains(t, page, `href="javascript:`)
}

// probe is what a reader does with the page: it filters, and goes through it by the
// keyboard. What it finds goes into the element "seen".
const probe = `
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  const d = frame.contentDocument, form = d.querySelector(".filters"), seen = [];
  const tell = () => document.querySelector("#seen").textContent = seen.join(" | ");
  const facts = () => Array.from(d.querySelectorAll(".fact")).filter((f) => !f.hidden).length;
  const wide = Array.from(d.querySelectorAll("body *")).filter((e) =>
    !e.closest(".scroll") && !e.closest(".skip") && e.getBoundingClientRect().right > frame.width + 1);
  seen.push("errors:" + frame.contentWindow.failures, "overflow:" + (wide.length + (d.documentElement.scrollWidth > frame.width)));
  seen.push("landmarks:" + ["header", "main", "footer", "h1"].every((name) => d.querySelector("body > " + name + ", body > header " + name)));
  const reachable = Array.from(d.querySelectorAll("a[href], input, select, summary, [tabindex]"));
  seen.push("by keyboard:" + reachable.every((e) => e.tabIndex >= 0 && e.matches("a[href], input, select, summary, [tabindex='0']")));
  seen.push("pictures:" + Array.from(d.querySelectorAll("figure > svg")).every((p) => p.getAttribute("aria-label") && p.getBoundingClientRect().height > 40));
  seen.push("all:" + facts());
  tell();
  const change = (set) => { set(); form.dispatchEvent(new Event("input")); };
  change(() => { for (const box of form.querySelectorAll("[value=warning],[value=note]")) box.checked = false; });
  seen.push("errors-only:" + facts());
  change(() => { for (const box of form.querySelectorAll("[type=checkbox]")) box.checked = true; form.elements.rule.value = "TOLL"; });
  seen.push("toll:" + facts(), "said:" + form.elements.shown.value);
  change(() => { form.elements.rule.value = ""; form.elements.article.value = "3"; });
  seen.push("article-3:" + facts());
  tell();
});`

// sound is what the probe sees of the sample. Seven of its facts have findings: one only
// a note, one only a warning. Two speak of the third article.
const sound = "errors:0 | overflow:0 | landmarks:true | by keyboard:true | pictures:true | all:7 | errors-only:5 | toll:1 | said:1 of 7 facts | article-3:2"

// browse opens a page in a browser, and returns what the probe sees.
func browse(t *testing.T, browser, page string, width int) string {
	t.Helper()
	page = strings.Replace(page, "<head>", `<head><script>window.failures = 0; addEventListener("error", () => window.failures++);</script>`, 1)
	wrapper := fmt.Sprintf(`<!doctype html><iframe width="%d" height="2000" srcdoc="%s"></iframe><p id="seen"></p><script>%s</script>`,
		width, html.EscapeString(page), probe)
	file := filepath.Join(t.TempDir(), "wrapper.html")
	require.NoError(t, os.WriteFile(file, []byte(wrapper), 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	dom, err := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	require.NoError(t, err)
	seen := regexp.MustCompile(`<p id="seen">([^<]*)</p>`).FindSubmatch(dom)
	require.NotNil(t, seen, "the browser shows nothing")
	return string(seen[1])
}

// The page in a real browser, on a telephone, a tablet and a screen: it renders, filters,
// has no error, and no text overflows.
func TestHTMLInChromium(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	page := written(t, "html", sample())
	for _, width := range []int{360, 768, 1440} {
		assert.Equal(t, sound, browse(t, browser, page, width), width)
	}
}

// The same look refuses a page that is broken.
func TestBrokenHTMLIsRefused(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	whole := written(t, "html", sample())
	for name, change := range map[string][2]string{
		"an error in the script":   {`"use strict";`, `"use strict"; nothing.at.all();`},
		"no script":                {"<script>", `<script type="text/plain">`},
		"text that is too wide":    {`class="lead">`, `class="lead" style="width: 2000px">`},
		"a filter without effect":  {"fact.element.hidden = !show;", ""},
		"no main landmark":         {"<main>", "<div>"},
		"no way for the keyboard":  {`tabindex="0"`, `tabindex="-1"`},
		"a picture that is lost":   {`height="110"`, `height="0"`},
		"markup that is cut short": {`<article class="fact`, `<!-- <article class="fact`},
	} {
		broken := strings.Replace(whole, change[0], change[1], 1)
		require.NotEqual(t, whole, broken, name)
		assert.NotEqual(t, sound, browse(t, browser, broken, 768), name)
	}
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && !testing.Short() {
			return path
		}
	}
	t.Skip("there is no Chromium here")
	return ""
}

// A page about a large corpus stays small, and says what it leaves out.
func TestHTMLOfManyArticles(t *testing.T) {
	t.Parallel()
	r := &verdict.Result{Facts: []verdict.Fact{toll()}}
	fact := &r.Facts[0]
	for i := range 1000 {
		c := new(*fact.Claims[1])
		c.Path = fmt.Sprintf("news/%d.txt", i)
		c.Article = c.Path
		r.Articles = append(r.Articles, verdict.Source{Article: c.Path, Path: c.Path})
		fact.Claims = append(fact.Claims, c)
		fact.Groups[1] = append(fact.Groups[1], len(fact.Claims)-1)
	}
	r.Findings = findingsOf(fact)
	page := written(t, "html", r)
	assert.Less(t, len(page), 64<<10)
	assert.Contains(t, page, "and 982 more that state the same") // 1002 of them, 20 shown
	assert.NotContains(t, page, "Who says what")
	assert.Contains(t, written(t, "markdown", r), "and 992 more that state the same")
}

// manyFindings is a result of 10,000 findings: 2,000 facts of five.
func manyFindings() *verdict.Result {
	r := sample()
	var facts []verdict.Fact
	var findings []verdict.Finding
	for i := range 2000 {
		fact := keeper()
		fact.Rule.ID = fmt.Sprintf("rule-%d", i)
		facts = append(facts, fact)
		for range 5 {
			findings = append(findings, findingsOf(&facts[i])...)
		}
	}
	r.Facts, r.Findings = facts, findings
	return r
}

// A page of 10,000 findings is written fast, small enough to open, and filters at once.
func TestHTMLOfManyFindings(t *testing.T) {
	t.Parallel()
	r := manyFindings()
	require.Len(t, r.Findings, 10000)
	var b bytes.Buffer
	took := pace.Once(func() { require.NoError(t, HTML(&b, r, Options{})) })
	assert.Less(t, took, 10*time.Second) // one second where nothing else runs
	assert.Less(t, b.Len(), 12<<20)
	t.Logf("%d KB in %v", b.Len()>>10, took)

	file := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(b.String(), "</body>", stopwatch+"</body>", 1)), 0o600))
	dom, err := exec.CommandContext(t.Context(), chromium(t), "--headless", "--no-sandbox", "--disable-gpu",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	require.NoError(t, err)
	seen := regexp.MustCompile(`<p id="took">shown (\d+), loaded after (\d+) ms, filtered after (\d+) ms</p>`).FindSubmatch(dom)
	require.NotNil(t, seen)
	t.Logf("%s", seen[0])
	assert.Equal(t, "1", string(seen[1]))
	assert.Less(t, len(seen[3]), 5, "a filter that takes ten seconds")
}

// stopwatch measures how long the page takes to load, and to filter.
const stopwatch = `<script>addEventListener("load", () => {
  const form = document.querySelector(".filters"), begin = performance.now();
  form.elements.rule.value = "rule-1234";
  form.dispatchEvent(new Event("input"));
  const shown = Array.from(document.querySelectorAll(".fact")).filter((f) => !f.hidden && f.offsetHeight >= 0).length;
  const took = performance.now() - begin, loaded = performance.getEntriesByType("navigation")[0].loadEventStart;
  document.body.innerHTML = "<p id=took>shown " + shown + ", loaded after " + Math.round(loaded) + " ms, filtered after " + Math.round(took) + " ms</p>";
});</script>`

// One fact with more findings than anybody reads has the worst of them in full, and a
// line for each of the others.
func TestHTMLOfOneFactWithManyFindings(t *testing.T) {
	t.Parallel()
	r := &verdict.Result{Facts: []verdict.Fact{toll()}}
	fact := &r.Facts[0]
	for i := range 40 {
		c := new(*fact.Claims[1])
		c.Path = fmt.Sprintf("news/%d.txt", i)
		c.Article, c.Text = c.Path, fmt.Sprintf("%d people", 20+i)
		fact.Claims = append(fact.Claims, c)
		fact.Groups = append(fact.Groups, []int{len(fact.Claims) - 1})
		fact.Pairs = append(fact.Pairs, verdict.Pair{A: 0, B: len(fact.Groups) - 1, Relation: value.Conflict})
	}
	r.Findings = findingsOf(fact)
	page := written(t, "html", r)
	assert.Equal(t, pageFindings, strings.Count(page, `<li class="finding`))
	assert.Contains(t, page, "33 more ways to state it; 33 more findings, no worse than these")
	assert.Contains(t, page, `news/39.txt:9:30 &#34;59 people&#34;</a>`)
	assert.Contains(t, page, "A and AP</b> error, conflict")
	var all bytes.Buffer
	require.NoError(t, HTML(&all, r, Options{All: true}))
	assert.Equal(t, 41, strings.Count(all.String(), `<li class="finding`))
	assert.NotContains(t, all.String(), `<details class="rest"`)
	markdown := written(t, "markdown", r)
	assert.Contains(t, markdown, "and 1 more finding of this fact, no worse than these")
}
