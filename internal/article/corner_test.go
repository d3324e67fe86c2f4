package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every cell beyond the first column knows the header of that column.
func TestCorner(t *testing.T) {
	want := [][2]string{{"£m", ""}, {"2019", ""}, {"Sales", ""}, {"31", "£m"}}
	for name, source := range map[string]string{
		"a.md":   "| £m | 2019 |\n|---|---|\n| Sales | 31 |\n",
		"a.html": "<table><tr><th>£m</th><th>2019</th></tr><tr><td>Sales</td><td>31</td></tr></table>",
		"a.adoc": "|===\n|£m |2019\n\n|Sales |31\n|===\n",
		"a.rst":  "=====  ====\n£m     2019\n=====  ====\nSales  31\n=====  ====\n",
		"a.csv":  "£m,2019\nSales,31\n",
	} {
		a, err := Parse(name, []byte(source))
		require.NoError(t, err, name)
		var got [][2]string
		for _, r := range a.Regions {
			if r.Place == Table {
				got = append(got, [2]string{a.Text[r.Start:r.End], r.Corner})
			}
		}
		assert.Equal(t, want, got, name)
	}
}
