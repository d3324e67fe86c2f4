package extract_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// records reads a JSONL file and returns its values as lines of JSON.
func records(t *testing.T, file string) []string {
	t.Helper()
	var out []string
	x := &extract.Extractor{
		Reader: reader.New(reader.Options{}), AsOf: extract.Undated,
		Emit: func(r extract.Record) error {
			line, err := json.Marshal(r)
			out = append(out, string(line))
			return err
		},
	}
	require.NoError(t, x.Lines("in.jsonl", strings.NewReader(file)))
	return out
}

func TestRecords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{
			`{"id": "a", "text": "He led for over 20 years."}`,
			`{"article":"a","start":11,"end":24,"text":"over 20 years","kind":"duration","bound":"over","value":20,"low":20,"high":null,"unit":"year","per":"","direction":"","approx":false}`,
		},
		{
			`{"id": 7, "text": "Up to 1.5 million people."}`,
			`{"article":"7","start":0,"end":24,"text":"Up to 1.5 million people","kind":"count","bound":"under","value":1500000,"low":null,"high":1500000,"unit":"person","per":"","direction":"","approx":false}`,
		},
		{
			`{"text": "It cost about $15 to $20."}`,
			`{"article":"in.jsonl","start":8,"end":24,"text":"about $15 to $20","kind":"money","bound":"range","value":null,"low":15,"high":20,"unit":"USD","per":"","direction":"","approx":true}`,
		},
		{
			`{"id": "a", "text": "It rose 4%."}`,
			`{"article":"a","start":8,"end":10,"text":"4%","kind":"percent","bound":"exact","value":4,"low":4,"high":4,"unit":"percent","per":"","direction":"up","approx":false,"aspect":"change"}`,
		},
		{
			`{"id": "a", "text": "Dozens of cars go 60 mph."}`,
			`{"article":"a","start":0,"end":14,"text":"Dozens of cars","kind":"count","bound":"range","value":null,"low":12,"high":120,"unit":"car","per":"","direction":"","approx":false}` + "\n" +
				`{"article":"a","start":18,"end":24,"text":"60 mph","kind":"measure","bound":"exact","value":60,"low":60,"high":60,"unit":"mile","per":"hour","direction":"","approx":false}`,
		},
		{`{"id": "a", "text": "A number of cars."}`, ``},
		{
			`{"id": "a", "date": "2020-01-03T10:00", "text": "It fell on 2 January 2020."}`,
			`{"article":"a","start":11,"end":25,"text":"2 January 2020","kind":"date","bound":"exact","value":null,"low":null,"high":null,"unit":"","per":"","direction":"","approx":false,"from":"2020-01-02","to":"2020-01-02"}`,
		},
	} {
		assert.Equal(t, c.want, strings.Join(records(t, c.in), "\n"), c.in)
	}
}

// A length of time within a date has a record of its own, dated or not.
func TestLengthWithinDate(t *testing.T) {
	got := records(t, `{"id": "a", "text": "She spent the last 200 days there."}`)
	require.Len(t, got, 1)
	assert.Contains(t, got[0], `"text":"200 days","kind":"duration"`)

	got = records(t, `{"id": "a", "date": "2020-01-03", "text": "She spent the last 200 days there."}`)
	require.Len(t, got, 2)
	assert.Contains(t, got[0], `"kind":"date"`)
	assert.Contains(t, got[1], `"text":"200 days","kind":"duration"`)
}

// A number beyond float64 is given as the largest float64, and in full.
func TestBeyondFloat64(t *testing.T) {
	digits := "1" + strings.Repeat("0", 320)
	got := records(t, `{"id": "a", "text": "It has `+digits+` atoms."}`)
	require.Len(t, got, 1)
	assert.Contains(t, got[0], `"value":1.7976931348623157e+308`)
	assert.Contains(t, got[0], `"exact":"`+digits+`"`)
}

func TestBadLines(t *testing.T) {
	x := &extract.Extractor{Reader: reader.New(reader.Options{}), AsOf: extract.Undated, Emit: func(extract.Record) error { return nil }}
	for in, want := range map[string]string{
		"{\"id\": \"a\"}\n\nno JSON":         "in.jsonl:3: not an article",
		`{"text": "x", "date": "yesterday"}`: `in.jsonl:1: date "yesterday" is not of the form YYYY-MM-DD`,
	} {
		err := x.Lines("in.jsonl", strings.NewReader(in))
		require.Error(t, err)
		assert.Contains(t, err.Error(), want)
	}
}
