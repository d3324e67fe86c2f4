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
		{"a.docx", "It drowned 900 people", "900 people", "950 people", ErrElsewhere},
	} {
		at := strings.Index(test.source, test.old)
		require.Positive(t, at)
		c := &claim.Claim{Path: test.path, Start: at, End: at + len(test.old), Text: test.old}
		edits, err := Suggestion{Claim: c, Text: test.text}.Edits([]byte(test.source))
		require.ErrorIs(t, err, test.want, test.source)
		if test.want != nil {
			continue
		}
		got, err := Apply([]byte(test.source), edits)
		require.NoError(t, err)
		assert.Equal(t, test.source[:at]+test.text+test.source[at+len(test.old):], string(got))
	}
}
