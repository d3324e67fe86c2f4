package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

func TestFormats(t *testing.T) {
	const in = `{"id": "=a", "text": "He led for over 20 years.\u001b"}` + "\n" + `{"id": "b", "text": "None."}` + "\n" +
		`{"id": "c", "date": "2020-01-03", "text": "$3 to $4 a barrel for the last 3 days"}`
	for format, want := range map[string]string{
		"json": "[\n" + `{"article":"=a","start":11,"end":24,"text":"over 20 years","kind":"duration","bound":"over","value":20,"low":20,"high":null,"unit":"year","per":"","direction":"","approx":false},`,
		"csv": "article,start,end,text,kind,bound,value,low,high,unit,per,direction,approx,from,to\n" +
			"'=a,11,24,over 20 years,duration,over,20,20,,year,,,false,,\n" +
			"c,0,17,$3 to $4 a barrel,money,range,,3,4,USD,barrel,,false,,\n",
		"text": "He led for [over 20 years: duration over 20 year].\ufffd\n\nNone.\n\n[$3 to $4 a barrel: money 3 to 4 USD per barrel]",
	} {
		var out strings.Builder
		w := extract.NewWriter(format, &out)
		x := &extract.Extractor{Reader: reader.New(reader.Options{}), AsOf: extract.Undated, Begin: w.Article, Emit: w.Record}
		require.NoError(t, x.Lines("in.jsonl", strings.NewReader(in)))
		require.NoError(t, w.Close())
		assert.True(t, strings.HasPrefix(out.String(), want), "%s:\n%s", format, out.String())
		if format == "json" {
			assert.True(t, strings.HasSuffix(out.String(), "}\n]\n"), out.String())
		}
	}
	assert.Nil(t, extract.NewWriter("yaml", nil))
}

func TestNoValues(t *testing.T) {
	var out strings.Builder
	require.NoError(t, extract.NewWriter("json", &out).Close())
	assert.Equal(t, "[]\n", out.String())
}
