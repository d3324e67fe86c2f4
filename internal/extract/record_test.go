package extract_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// list keeps the records that it is given as lines of JSON.
type list struct{ lines []string }

func (l *list) Article(string) error   { return nil }
func (l *list) Text(int, string) error { return nil }
func (l *list) Close() error           { return nil }

func (l *list) Record(r extract.Record) error {
	line, err := json.Marshal(r)
	l.lines = append(l.lines, string(line))
	return err
}

// records reads a JSONL file and returns its values as lines of JSON.
func records(t *testing.T, file string, change ...func(*extract.Extractor, *reader.Options)) []string {
	t.Helper()
	var out list
	var o reader.Options
	x := &extract.Extractor{AsOf: extract.Undated, To: &out}
	for _, c := range change {
		c(x, &o)
	}
	x.Reader = reader.New(o)
	for a, err := range article.Read("in.jsonl", strings.NewReader(file), article.Options{}) {
		require.NoError(t, err)
		require.NoError(t, x.Article("in.jsonl", a))
	}
	return out.lines
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
			`{"article":"in.jsonl:1","start":8,"end":24,"text":"about $15 to $20","kind":"money","bound":"range","value":null,"low":15,"high":20,"unit":"USD","per":"","direction":"","approx":true}`,
		},
		{
			`{"id": "a", "text": "It rose 4%."}`,
			`{"article":"a","start":8,"end":10,"text":"4%","kind":"percent","bound":"exact","value":4,"low":4,"high":4,"unit":"percent","per":"","direction":"up","approx":false,"aspect":"change"}`,
		},
		{
			`{"id": "a", "text": "It fell from 4% to 3%."}`,
			`{"article":"a","start":8,"end":21,"text":"from 4% to 3%","kind":"percent","bound":"range","value":null,"low":3,"high":4,"unit":"percent","per":"","direction":"","approx":false,"aspect":"level","old":4,"new":3}`,
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

// Of a range it is the ends; small numbers and long ones are given in full, too.
func TestExactNumbers(t *testing.T) {
	digits, zeros := "1"+strings.Repeat("0", 320), strings.Repeat("0", 330)
	for text, want := range map[string][]string{
		"It has 5 to " + digits + " atoms.":   {`"low":5,"high":1.7976931348623157e+308`, `"exact_high":"` + digits + `"`},
		"It has 12345678901234567890 atoms.":  {`"value":12345678901234567000`, `"exact":"12345678901234567890"`},
		"It is 0." + zeros + "1 metres wide.": {`"value":0,`, `"exact":"0.` + zeros + `1"`},
		"It sank to -" + digits + ".":         {`"value":-1.7976931348623157e+308`, `"exact":"-` + digits + `"`},
	} {
		got := records(t, `{"text": "`+text+`"}`)
		require.Len(t, got, 1, text)
		for _, part := range want {
			assert.Contains(t, got[0], part)
		}
	}
	got := records(t, `{"text": "It has 9007199254740992 atoms and 0.1 grams, a third of it dust."}`)
	assert.NotContains(t, strings.Join(got, "\n"), "exact\":\"")
}

// A relative date of an undated article has its expression, and is not reckoned from
// 1970. It is handed on only where it is asked for: the contract gives days to a date.
func TestUnresolved(t *testing.T) {
	const in = `{"id": "a", "text": "He left last Friday and came back in 2019."}`
	unresolved := func(x *extract.Extractor, _ *reader.Options) { x.Unresolved = true }

	got := records(t, in)
	require.Len(t, got, 1)
	assert.Contains(t, got[0], `"from":"2019-01-01","to":"2019-12-31"`)

	got = records(t, in, unresolved)
	require.Len(t, got, 2)
	assert.Contains(t, got[0], `"text":"last Friday","kind":"date"`)
	assert.Contains(t, got[0], `"expression":"`)
	assert.NotContains(t, got[0], `"from"`)
	assert.NotContains(t, got[0], `"to"`)

	got = records(t, in, func(x *extract.Extractor, _ *reader.Options) {
		day, _ := calendar.DateOf(2020, 1, 3) // a Friday
		x.AsOf = calendar.On(day)
	})
	require.Len(t, got, 2)
	assert.Contains(t, got[0], `"from":"2019-12-27","to":"2019-12-27"`)
	assert.NotContains(t, got[0], "expression")
}

// A record's title has no values: offsets are those of the record's text.
func TestTitle(t *testing.T) {
	got := records(t, `{"id": "a", "title": "Fire kills 12 people", "text": "The fire killed 10 people."}`+"\n"+`{"id": "b", "title": "Fire kills 12 people", "text": ""}`)
	require.Len(t, got, 1)
	assert.Contains(t, got[0], `"text":"10 people"`)
}

// With Explain, what is no value stands among the values, with its reason.
func TestRejected(t *testing.T) {
	got := records(t, `{"id": "a", "text": "On 30 February 2019 RFC 8628 had 20 pages."}`, func(_ *extract.Extractor, o *reader.Options) { o.Explain = true })
	require.Len(t, got, 3)
	assert.Equal(t, `{"article":"a","start":3,"end":19,"text":"30 February 2019","kind":"none","bound":"","value":null,"low":null,"high":null,"unit":"","per":"","direction":"","approx":false,"reason":"February 2019 has 28 days, not 30"}`, got[0])
	assert.Contains(t, got[1], `"text":"8628","kind":"none"`)
	assert.Contains(t, got[2], `"text":"20 pages","kind":"count"`)
}
