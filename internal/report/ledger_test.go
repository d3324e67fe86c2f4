package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLedgerGolden(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Options{
		"ledger-100.txt":   {Width: 100},
		"ledger-60.txt":    {Width: 60},
		"ledger-40.txt":    {Width: 40},
		"ledger-wide.txt":  {},
		"ledger-color.txt": {Width: 100, Color: true},
		"ledger.json":      {Version: "v0.0.0-test"},
		"ledger.csv":       {},
	} {
		format := "text"
		if _, extension, _ := strings.Cut(name, "."); extension != "txt" {
			format = extension
		}
		var b bytes.Buffer
		require.NoError(t, Ledger(&b, format, sample(), o))
		golden(t, name, b.String())
	}
}

func TestLedgerHasOneRowAFactAndOneColumnAnArticle(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	r := sample()
	require.NoError(t, Ledger(&b, "csv", r, Options{}))
	records, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	assert.Len(t, records, 1+len(r.Facts))
	assert.Equal(t, []string{"rule", "title", "relations", "news/bridge.txt", "news/harbour.txt", "news/列車.txt"}, records[0])
	assert.Equal(t, []string{"toll", "Killed when the bridge fell", "conflict A–B", "A: Ten people", "B: 12 people", "B: 12 people"}, records[2])
}

func TestInert(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{
		"":                  "",
		"over 20 years":     "over 20 years",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"+44 20":            "'+44 20",
		"-3%":               "'-3%",
		"@sum":              "'@sum",
		"\t=1":              "' =1",
		"\r\n@x":            "' @x",
		"＝1":                "'＝1",
		"a=b":               "a=b",
	} {
		assert.Equal(t, want, inert(cell), "%q", cell)
	}
}

func TestLedgerStaysWithinWidth(t *testing.T) {
	t.Parallel()
	for _, limit := range []int{40, 50, 64, 79, 100, 200} {
		var b bytes.Buffer
		require.NoError(t, Ledger(&b, "text", sample(), Options{Width: limit}))
		for line := range strings.Lines(b.String()) {
			assert.LessOrEqual(t, width(strings.TrimSuffix(line, "\n")), limit, line)
		}
	}
}
