package fix

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// A number may be written with its thousands wherever the format takes a comma for one.
func TestEditsOfFormats(t *testing.T) {
	for _, test := range []struct {
		path, source, old, text string
		want                    error
	}{
		{"a.html", "<p>It drowned 900 people", "900 people", "12,500 people", nil},
		{"a.htm", "<p>It drowned 900 people", "900 people", "12,500 people", nil},
		{"a.html", "<p>Ada met Bell", "Bell", "Bell & Co", ErrFormat},
		{"a.jsonl", `{"text": "It drowned 900 people"}`, "900 people", "12,500 people", nil},
		{"a.json", `{"text": "Ada met Bell"}`, "Bell", `"Al" Bell`, ErrFormat},
		{"a.csv", "id,text\n1,It drowned 900 people\n", "900 people", "12,500 people", ErrFormat},
		{"a.csv", "id,text\n1,It drowned 900 people\n", "900 people", "950 people", nil},
		{"a.csv", "id,text\n1,\"Well, it drowned 900 people\"\n", "900 people", "12,500 people", nil},
		{"a.csv", "id,text\n1,\"The \"\"flood\"\" drowned 900 people\"\n", "900 people", "12,500 people", nil},
		{"a.csv", "id,text\n\"1\",It drowned 900 people\n", "900 people", "12,500 people", ErrFormat},
		{"a.tsv", "id\ttext\n1\tIt drowned 900 people\n", "900 people", "12,500 people", nil},
		{"a.md", "It drowned 900 people", "900 people", "12,500 people", nil},
		{"a.md", "Ada met Bell", "Bell", "*Bell*", ErrFormat},
		{"a.txt", "Ask Bell now", "Bell", "max_size [*]", nil},
		{"a.tex", "Ask Bell now", "Bell", "max_size", ErrFormat},
		{"a.xml", "<p>Ask Bell", "Bell", "Bell & Co", ErrFormat},
		{"a.jsonl.gz", `{"text": "Ask Bell"}`, "Bell", "Ada", ErrElsewhere},
		{"a.docx", "It drowned 900 people", "900 people", "950 people", ErrElsewhere},
	} {
		at := strings.Index(test.source, test.old)
		require.Positive(t, at)
		c := &claim.Claim{Path: test.path, Start: at, End: at + len(test.old), Text: test.old}
		edits, err := Suggestion{Claim: c, Text: test.text}.edits(newContent([]byte(test.source)))
		require.ErrorIs(t, err, test.want, test.source)
		if test.want != nil {
			continue
		}
		got, err := Apply([]byte(test.source), edits)
		require.NoError(t, err)
		assert.Equal(t, test.source[:at]+test.text+test.source[at+len(test.old):], string(got))
	}
}

// Where the words of a claim go on in the next line, the line ends as it did, and no other
// byte changes.
func TestEditsAcrossLines(t *testing.T) {
	for _, test := range []struct {
		name, path, source, was string // was: the words in the file
		read, text              string // the words as they are read, and the new ones
		want                    string
		err                     error
	}{
		{"a line feed in plain text", "a.txt", "It drowned ten\npeople.\n", "ten\npeople", "ten\npeople", "twelve\npeople", "It drowned twelve\npeople.\n", nil},
		{"CR LF in plain text", "a.txt", "It drowned ten\r\npeople.\r\n", "ten\r\npeople", "ten\r\npeople", "twelve people", "It drowned twelve\r\npeople.\r\n", nil},
		{"CR alone", "a.txt", "It drowned ten\rpeople.\r", "ten\rpeople", "ten\rpeople", "twelve people", "It drowned twelve\rpeople.\r", nil},
		{"Markdown", "a.md", "- It drowned ten\r\n  people.\r\n", "ten\r\n  people", "ten people", "twelve people", "- It drowned twelve\r\n  people.\r\n", nil},
		{"every word", "a.md", "needs 32\n  MB now", "32\n  MB", "32 MB", "64 GB", "needs 64\n  GB now", nil},
		{"HTML", "a.html", "<p>needs 32\r\tGB</p>", "32\r\tGB", "32 GB", "64 GB", "<p>needs 64\r\tGB</p>", nil},
		{"markup within", "a.html", "<p>needs 32 <b>GB</b></p>", "32 <b>GB", "32 GB", "64 GB", "", ErrElsewhere},
		{"a quotation's mark within", "a.md", "> needs 32\n> GB", "32\n> GB", "32 GB", "64 GB", "", ErrElsewhere},
		{"more words", "a.md", "needs 32\nGB", "32\nGB", "32 GB", "at least 32 GB", "needs at least 32\nGB", nil},
		{"more words across the end", "a.md", "needs ten\npeople", "ten\npeople", "ten people", "one man more", "", ErrElsewhere},
		{"an article on the line before", "a.md", "was an\n8-year\nterm", "8-year", "8-year", "21-year", "was a\n21-year\nterm", nil},
		{"an article with capitals", "a.md", "An\r\n  8-year", "8-year", "8-year", "21-year", "A\r\n  21-year", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			at := strings.Index(test.source, test.was)
			require.Positive(t, at)
			c := &claim.Claim{Path: test.path, Start: at, End: at + len(test.was), Text: test.read}
			edits, err := Suggestion{Claim: c, Text: test.text}.edits(newContent([]byte(test.source)))
			require.ErrorIs(t, err, test.err)
			if test.err != nil {
				return
			}
			got, err := Apply([]byte(test.source), edits)
			require.NoError(t, err)
			assert.Equal(t, test.want, string(got))
		})
	}
}
