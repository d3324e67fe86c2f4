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

// probe is what a reader does with the page: it filters. What it finds goes into the
// element "seen".
const probe = `
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  const d = frame.contentDocument, form = d.querySelector(".filters"), seen = [];
  const facts = () => Array.from(d.querySelectorAll(".fact")).filter((f) => !f.hidden).length;
  const wide = Array.from(d.querySelectorAll("body *")).filter((e) =>
    !e.closest(".scroll") && !e.closest(".skip") && e.getBoundingClientRect().right > frame.width + 1);
  seen.push("errors:" + frame.contentWindow.failures, "overflow:" + (wide.length + (d.documentElement.scrollWidth > frame.width)));
  seen.push("all:" + facts());
  const change = (set) => { set(); form.dispatchEvent(new Event("input")); };
  change(() => { for (const box of form.querySelectorAll("[value=warning],[value=note]")) box.checked = false; });
  seen.push("errors-only:" + facts());
  change(() => { for (const box of form.querySelectorAll("[type=checkbox]")) box.checked = true; form.elements.rule.value = "TOLL"; });
  seen.push("toll:" + facts(), "said:" + form.elements.shown.value);
  change(() => { form.elements.rule.value = ""; form.elements.article.value = "3"; });
  seen.push("article-3:" + facts());
  document.querySelector("#seen").textContent = seen.join(" | ");
});`

// The page in a real browser, on a telephone and on a screen: it renders, filters, has
// no error, and no text overflows.
func TestHTMLInChromium(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	page := written(t, "html", sample())
	page = strings.Replace(page, "<head>", `<head><script>window.failures = 0; addEventListener("error", () => window.failures++);</script>`, 1)
	for _, width := range []int{360, 1440} {
		wrapper := fmt.Sprintf(`<!doctype html><iframe width="%d" height="2000" srcdoc="%s"></iframe><p id="seen"></p><script>%s</script>`,
			width, html.EscapeString(page), probe)
		file := filepath.Join(t.TempDir(), "wrapper.html")
		require.NoError(t, os.WriteFile(file, []byte(wrapper), 0o600))
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		dom, err := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
			"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
		require.NoError(t, err)
		seen := regexp.MustCompile(`<p id="seen">([^<]*)</p>`).FindSubmatch(dom)
		require.NotNil(t, seen, "the browser shows nothing")
		// Seven facts of the sample have findings: one only a note, one only a warning.
		// Two speak of the third article.
		assert.Equal(t, "errors:0 | overflow:0 | all:7 | errors-only:5 | toll:1 | said:1 of 7 facts | article-3:2", string(seen[1]), width)
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
		c := fact.Claims[1]
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

// A page of 10,000 findings is written fast, and small enough to open.
func TestHTMLOfManyFindings(t *testing.T) {
	t.Parallel()
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
	require.Len(t, r.Findings, 10000)
	var b bytes.Buffer
	took := pace.Once(func() { require.NoError(t, HTML(&b, r, Options{})) })
	assert.Less(t, took, 10*time.Second) // one second where nothing else runs
	assert.Less(t, b.Len(), 12<<20)
	t.Logf("%d KB in %v", b.Len()>>10, took)
}
