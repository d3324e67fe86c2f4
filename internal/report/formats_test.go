package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/verdict"
)

func TestFormatsGolden(t *testing.T) {
	t.Parallel()
	for name, file := range map[string]string{
		"jsonl":      "findings.jsonl",
		"github":     "github.txt",
		"rdjson":     "rd.json",
		"rdjsonl":    "rd.jsonl",
		"gitlab":     "gitlab.json",
		"junit":      "junit.xml",
		"checkstyle": "checkstyle.xml",
		"csv":        "findings.csv",
		"html":       "report.html",
		"markdown":   "report.md",
		"diff":       "findings.diff",
	} {
		golden(t, file, written(t, name, sample()))
	}
}

func written(t *testing.T, format string, r *verdict.Result) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, format, r, Options{Version: "v0.0.0-test", Width: 100}))
	return b.String()
}

// Whatever an article says, no format lets a control character through, nor one that
// turns the direction of a line.
func TestFormatsShowNoControlCharacters(t *testing.T) {
	t.Parallel()
	for _, name := range Formats() {
		for _, r := range written(t, name, sample()) {
			assert.False(t, r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0x7f, "%s: %U", name, r)
		}
	}
}

func TestFormatsOfNothing(t *testing.T) {
	t.Parallel()
	for _, name := range Formats() {
		assert.NotPanics(t, func() { written(t, name, &verdict.Result{}) }, name)
	}
}

func TestWriteUnknownFormat(t *testing.T) {
	t.Parallel()
	assert.ErrorContains(t, Write(io.Discard, "nonsense", sample(), Options{}), `unknown format "nonsense"; there are text, json`)
}

func TestWriteReportsAFailingWriter(t *testing.T) {
	t.Parallel()
	for _, name := range Formats() {
		assert.Error(t, Write(failing{}, name, sample(), Options{}), name)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestXMLAndJSONAreWellFormed(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"junit", "checkstyle"} {
		d := xml.NewDecoder(strings.NewReader(written(t, name, sample())))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, name)
		}
	}
	for _, name := range []string{"json", "rdjson", "gitlab", "sarif"} {
		assert.True(t, json.Valid([]byte(written(t, name, sample()))), name)
	}
	for _, name := range []string{"jsonl", "rdjsonl"} {
		for line := range strings.Lines(written(t, name, sample())) {
			assert.True(t, json.Valid([]byte(line)), name)
		}
	}
	records, err := csv.NewReader(strings.NewReader(written(t, "csv", sample()))).ReadAll()
	require.NoError(t, err)
	assert.Len(t, records, 1+len(sample().Findings))
}

// A command begins a line with "::". Nothing that an article says may begin one.
func TestGitHubTakesNoCommandsFromArticles(t *testing.T) {
	t.Parallel()
	r := sample()
	for i := range r.Findings {
		r.Findings[i].Message = "x\n::error file=a::injected\r::set-output name=a::b"
		if c := r.Findings[i].Claim; c != nil {
			c.Path = "a,line=1::stop-commands::x\n::error::y"
			c.Sentence = "\n::warning::z"
		}
	}
	for line := range strings.Lines(written(t, "github", r)) {
		if strings.HasPrefix(line, "::") {
			assert.Regexp(t, `^::(error|warning|notice) (file|title)=`, line)
		}
		assert.NotRegexp(t, `^::(stop-commands|set-output|error::|error file=a::)`, line)
		assert.NotContains(t, line, "\r")
	}
}

// A name of a file stays what it is, whatever is in it.
func TestGitHubNamesFilesExactly(t *testing.T) {
	t.Parallel()
	r := sample()
	r.Findings = r.Findings[:1]
	r.Findings[0].Claim.Path = "a  b,c:d%\ne.txt"
	assert.Contains(t, written(t, "github", r), "::notice file=a  b%2Cc%3Ad%25%0Ae.txt,")
}

// reviewdog makes a comment of a message.
func TestRDJSONMakesNoMarkupOfArticles(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "\\[x\\](http\\://a) \\<img> \\`c\\` \\*b\\* &#64;team a@b.example more than $3 in a\\_b\\_c, \\#12, www\\.b.example", inComment("[x](http://a) <img> `c` *b* @team a@b.example more than $3 in a_b_c, #12, www.b.example"))
}

func TestGitHubKeepsToItsLimit(t *testing.T) {
	t.Parallel()
	r := sample()
	one := r.Findings[1]
	for range 25 {
		r.Findings = append(r.Findings, one)
	}
	output := written(t, "github", r)
	assert.Equal(t, annotationsShown, strings.Count(output, "\n::error ")+strings.Count(output[:8], "::error "))
	assert.Contains(t, output, fmt.Sprintf("%d findings not annotated", 25+6+1-(annotationsShown-1)))
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	t.Parallel()
	r := sample()
	r.Findings = append(r.Findings, r.Findings[0], r.Findings[0])
	var issues []gitlabIssue
	require.NoError(t, json.Unmarshal([]byte(written(t, "gitlab", r)), &issues))
	seen := map[string]bool{}
	for _, issue := range issues {
		assert.False(t, seen[issue.Fingerprint], issue.Fingerprint)
		seen[issue.Fingerprint] = true
	}
}

func TestDiffIsPassedOverByGitApply(t *testing.T) {
	t.Parallel()
	for line := range strings.Lines(written(t, "diff", sample())) {
		assert.True(t, strings.HasPrefix(line, "#"), line)
	}
}

func TestMarkdownKeepsToItsLimit(t *testing.T) {
	t.Parallel()
	var whole, cut bytes.Buffer
	require.NoError(t, Markdown(&whole, sample(), Options{}))
	require.NoError(t, Markdown(&cut, sample(), Options{Limit: 3000}))
	assert.Less(t, cut.Len(), 3000)
	assert.Greater(t, whole.Len(), 3000)
	assert.Regexp(t, `\*\*[1-9] facts with findings not shown here`, cut.String())
	assert.NotContains(t, whole.String(), "not shown here")
}

// What could not be read does not take a page beyond its limit either.
func TestMarkdownNamesAFewOfManyUnread(t *testing.T) {
	t.Parallel()
	r := sample()
	r.Unread = slices.Repeat(r.Unread[:1], 20_000)
	var whole, cut bytes.Buffer
	require.NoError(t, Markdown(&whole, r, Options{}))
	require.NoError(t, Markdown(&cut, r, Options{Limit: 1 << 20}))
	assert.Equal(t, 20_000, strings.Count(whole.String(), "could not be read:"))
	assert.Equal(t, markdownUnread, strings.Count(cut.String(), "could not be read:"))
	assert.Contains(t, cut.String(), "**And 19980 more could not be read.**")
	assert.Contains(t, cut.String(), "\n## ")
	assert.Less(t, cut.Len(), 1<<20)
}

func TestMarkdownMakesNothingOfArticles(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "&#91;x&#93;(http&#58;//a) &#64;team &lt;img&gt; &#42;&#42;b&#42;&#42; &#96;c&#96; &#124; &#35;1 www&#46;a.b",
		inMarkdown("[x](http://a) @team <img> **b** `c` | #1 www.a.b"))
}
