package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCaption(t *testing.T) {
	table := "\n\n| Town | May |\n|---|---|\n| Ashby | 5 |\n"
	for name, c := range map[string]struct{ file, text, want string }{
		"paragraph":          {"a.md", "Table 3. Rain (mm)" + table, "Table 3. Rain (mm)"},
		"strong":             {"a.md", "**Table A: Rain in mm**" + table, "Table A: Rain in mm"},
		"no caption":         {"a.md", "Table talk (5 km)." + table, ""},
		"paragraph between":  {"a.md", "Table 3. Rain (mm)\n\nIt rained." + table, ""},
		"caption element":    {"a.html", "<p>Table 1. Snow</p><table><caption>Rain (mm)</caption><tr><th>Town</th><th>May</th></tr><tr><td>Ashby</td><td>5</td></tr></table>", "Rain (mm)"},
		"paragraph of HTML":  {"a.html", "<p>Table 1. Snow</p><table><tr><th>Town</th><th>May</th></tr><tr><td>Ashby</td><td>5</td></tr></table>", "Table 1. Snow"},
		"reStructuredText":   {"a.rst", "Table 3. Rain (mm)\n\n=====  ===\nTown   May\n=====  ===\nAshby  5\n=====  ===\n", "Table 3. Rain (mm)"},
		"title in AsciiDoc":  {"a.adoc", ".Table 3. Rain (mm)\n|===\n|Town |May\n\n|Ashby |5\n|===\n", "Table 3. Rain (mm)"},
		"not in the headers": {"a.md", "Table 3. Rain (mm)\n\n| 5 | May |\n|---|---|\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(c.file, []byte(c.text))
			assert.NoError(t, err)
			got := ""
			for _, r := range a.Regions {
				if r.Place == Table && a.Text[r.Start:r.End] == "5" {
					got = r.Caption
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}
