package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file whose lines end with carriage returns alone is read as one with line feeds.
func TestCarriageReturns(t *testing.T) {
	for name, source := range map[string]string{
		"yaml.md":      "---\ntitle: Oil\ndate: 2020-01-03\n---\n\n# Why\n\nIt rose\nby 4%.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 5 | 6 |\n",
		"toml.md":      "+++\ntitle = \"Oil\"\ndate = 2020-01-03\n+++\n\n# Why\n\nIt rose.\n",
		"heading.md":   "# Oil\n\nIt rose.\n\n```\ncode\n```\n",
		"oil.rst":      "Oil\n===\n\n:Date: 2020-01-03\n\nWhy\n---\n\nIt rose::\n\n   code\n\nSo.\n",
		"oil.adoc":     "= Oil\nAna Hall\nv1.0, 2020-01-03\n\n== Why\n\nIt rose.\n\n----\ncode\n----\n",
		"oil.html":     "<title>Oil</title>\n<h1>Why</h1>\n<p>It\nrose.</p>\n<pre>a\nb</pre>\n",
		"oil.txt":      " date 2020-01-03\nOil\n\nIt rose\nby 4%.\n\nGold fell.\n",
		"articles.csv": "id,date,text\na,2020-01-03,\"Oil\nrose\"\nb,2020-01-04,A 5\" pipe\n",
		"table.csv":    "plan,users\nfree,5\npro,50\n",
	} {
		t.Run(name, func(t *testing.T) {
			read := func(source string) (all []*Article) {
				for a, err := range Read(name, strings.NewReader(source), Options{}) {
					require.NoError(t, err)
					all = append(all, a)
				}
				require.NotEmpty(t, all)
				return all
			}
			want, got := read(source), read(strings.ReplaceAll(source, "\n", "\r"))
			require.Len(t, got, len(want))
			for i, a := range got {
				checkArticle(t, a, func(file, text string) bool {
					return isCSV(file, text) || strings.ReplaceAll(file, "\r", "\n") == text || isSpaced(file, text)
				})
				assert.Equal(t, want[i].ID, a.ID)
				assert.Equal(t, want[i].Title, a.Title)
				assert.Equal(t, want[i].Date, a.Date)
				assert.Equal(t, want[i].Regions, a.Regions)
				assert.Equal(t, want[i].Text, strings.ReplaceAll(a.Text, "\r", "\n"))
				for at := range a.Text {
					require.Equal(t, want[i].Position(want[i].Offset(at)), a.Position(a.Offset(at)))
				}
			}
		})
	}
}
