package report_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// values writes the values of a JSONL file in a format.
func values(t *testing.T, in, format string, o report.Options) string {
	t.Helper()
	var out strings.Builder
	x := &extract.Extractor{
		Reader: reader.New(reader.Options{Explain: true}), AsOf: extract.Undated, Unresolved: true,
		To: report.Values(&out, format, o),
	}
	for a, err := range article.Read("in.jsonl", strings.NewReader(in), article.Options{}) {
		require.NoError(t, err)
		require.NoError(t, x.Article("in.jsonl", a))
	}
	require.NoError(t, x.To.Close())
	return out.String()
}

const someArticles = `{"id": "=a", "text": "He led for over 20 years.\u001b"}` + "\n" + `{"id": "b", "text": "None."}` + "\n" +
	`{"id": "c", "date": "2020-01-03", "text": "$3 to $4 a barrel, not 30 February"}`

func TestValuesJSON(t *testing.T) {
	lines := strings.SplitAfter(values(t, someArticles, "jsonl", report.Options{}), "\n")
	require.Len(t, lines, 4)
	require.Empty(t, lines[3])
	var list []json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(values(t, someArticles, "json", report.Options{})), &list))
	require.Len(t, list, 3)
	for i := range list {
		assert.JSONEq(t, lines[i], string(list[i]))
	}
	assert.Equal(t, "[]\n", values(t, "", "json", report.Options{}))
	assert.Empty(t, values(t, "", "jsonl", report.Options{}))
	assert.Nil(t, report.Values(nil, "yaml", report.Options{}))
}

func TestValuesCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(values(t, someArticles, "csv", report.Options{}))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 4)
	column := func(row []string, name string) string {
		for i, head := range rows[0] {
			if head == name {
				return row[i]
			}
		}
		return "no column " + name
	}
	assert.Equal(t, "'=a", column(rows[1], "article"))
	assert.Equal(t, "over 20 years", column(rows[1], "text"))
	assert.Equal(t, "20", column(rows[1], "value"))
	assert.Equal(t, "20", column(rows[1], "low"))
	assert.Empty(t, column(rows[1], "high"))
	assert.Equal(t, "c", column(rows[2], "article"))
	assert.Equal(t, "range", column(rows[2], "bound"))
	assert.Equal(t, "barrel", column(rows[2], "per"))
	assert.Equal(t, "February never has 30 days", column(rows[3], "reason"))
}

// Every field of a record is a column.
func TestValueColumns(t *testing.T) {
	head, _, _ := strings.Cut(values(t, "", "csv", report.Options{}), "\n")
	one := 1.0
	object, err := json.Marshal(extract.Record{
		Value: &one, From: "x", To: "x", Ambiguous: true, Weekday: "x", Part: true, Aspect: "x", Named: "x", Old: &one, New: &one, Exact: "x", ExactLow: "x", ExactHigh: "x", Expression: "x", Reason: "x",
	})
	require.NoError(t, err)
	var fields map[string]any
	require.NoError(t, json.Unmarshal(object, &fields))
	var names []string
	for name := range fields {
		names = append(names, name)
	}
	assert.ElementsMatch(t, names, strings.Split(head, ","))
}

func TestValuesText(t *testing.T) {
	const want = `==> =a <==
He led for [over 20 years: duration, more than 20 years].␛

==> b <==
None.

==> c <==
[$3 to $4 a barrel: money, $3 to 4 a barrel], not (30 February: no value, February never has 30 days)
`
	assert.Equal(t, want, values(t, someArticles, "text", report.Options{}))

	colored := values(t, someArticles, "text", report.Options{Color: true})
	assert.Contains(t, colored, "\x1b[1;4mover 20 years\x1b[")
	assert.NotContains(t, colored, ".\x1b", "the article's own escape")
	assert.Empty(t, values(t, "", "text", report.Options{}))
}
