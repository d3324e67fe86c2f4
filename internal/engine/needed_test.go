package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// everything hides that a finder knows which records it needs.
type everything struct{ finder }

// Records that are passed over unread have no claim: the claims and the articles are
// the same as when all are read.
func TestUnneededRecords(t *testing.T) {
	folder := t.TempDir()
	rules := `[[rule]]
id = "ferry"
title = "How many the ferry carries"
kind = "count"
of = ["people"]
find = ["ferry ... {}"]
[[rule.example]]
text = "The ferry carries 40 people."
value = "40 people"
`
	require.NoError(t, os.WriteFile(filepath.Join(folder, "rules.toml"), []byte(rules), 0o666))
	book, err := rule.Load(os.DirFS(folder), []string{"rules.toml"})
	require.NoError(t, err)
	texts := []string{
		`The ferry carries 40 people.`, `The boat carries 40 people.`, `First.\nFerry staff: 41 people.`,
		`The \u0066erry carries 42 people.`, `The fer\u00adry carries 43 people.`, `The \"ferry\" carries 44 people.`,
		"The fer\u00adry carries 45 people.", `The\tferry carries 46 people.`, `Nferry carries 47 people.`, `bad \q escape`,
	}
	var lines strings.Builder
	for i, text := range texts {
		fmt.Fprintf(&lines, `{"id": "r%d", "date": "2020-01-0%d", "title": "A \"title\"", "text": "%s"}`+"\n", i, i%9+1, text)
	}
	name := filepath.Join(folder, "a.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(lines.String()), 0o666))
	f := claim.NewFinder(book.Rules, claim.Options{})
	file := File{Path: "a.jsonl", Name: name}
	all := (&Reader{}).outcome(t.Context(), Disk{}, file, everything{f})
	some := (&Reader{needed: f.Records}).outcome(t.Context(), Disk{}, file, f)
	assert.Equal(t, all.articles, some.articles)
	assert.Equal(t, all.claims, some.claims)
	assert.Equal(t, fmt.Sprint(all.failed), fmt.Sprint(some.failed))
	assert.Len(t, all.claims, 7)

	brief := (&Reader{needed: f.Records, brief: true}).outcome(t.Context(), Disk{}, file, f)
	assert.Equal(t, all.claims, brief.claims)
	assert.Equal(t, fmt.Sprint(all.failed), fmt.Sprint(brief.failed))
	assert.Len(t, all.articles, len(brief.articles)+brief.unlisted)
	assert.Equal(t, 2, brief.unlisted)
	assert.Equal(t, Dates{calendar.Period{First: 18262, Last: 18270}, true}, DatesOf(all.articles))
	assert.Equal(t, DatesOf(all.articles), brief.dates.with(brief.articles))
	assert.Equal(t, len(texts[1]), f.Records([]byte(texts[1]))(0))
}
