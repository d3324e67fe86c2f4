package rule

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
)

const toll = `
[[rule]]
id   = "toll"
kind = "count"
find = ["killed {}"]

[[rule.example]]
text  = "It killed 3 people."
value = "3 people"
`

// load returns the only rule of a text.
func load(t *testing.T, source string) *Rule {
	t.Helper()
	book, err := Load(fstest.MapFS{"a.toml": {Data: []byte(source)}}, []string{"a.toml"})
	require.NoError(t, err)
	require.Len(t, book.Rules, 1)
	return book.Rules[0]
}

func dayOf(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(s)
	require.NoError(t, err)
	return d
}

func TestDefaults(t *testing.T) {
	r := load(t, toll)
	assert.Equal(t, "toll", r.Title)
	assert.Equal(t, "a.toml", r.File)
	assert.Equal(t, 2, r.Line)
	assert.Equal(t, value.Count, r.Kind)
	assert.Equal(t, 12, r.Within)
	assert.Equal(t, InSentence, r.Scope)
	assert.Equal(t, 1, r.Min)
	assert.Equal(t, 0, r.Max)
	assert.Equal(t, calendar.Earliest, r.After)
	assert.Equal(t, calendar.Latest, r.Before)
	assert.False(t, r.History || r.Part || r.Todo || r.Off || r.ByAttribution)
	assert.Equal(t, map[value.Relation]Severity{
		value.Conflict: Error, Missing: Error, value.Tension: Warning, value.Incomparable: Warning, value.Compatible: Note,
	}, r.Severity)
	require.Len(t, r.Examples, 1)
	assert.Equal(t, Example{Text: "It killed 3 people.", Value: "3 people", Line: 7,
		Date: calendar.Period{First: calendar.Earliest, Last: calendar.Latest}}, r.Examples[0])
}

func TestFields(t *testing.T) {
	r := load(t, `
[words]
unit = ["corps", "Quds Force"]

[[rule]]
id       = "toll"
title    = "People killed"
why      = "One figure."
owner    = "desk@example.org"
kind     = "count"
about    = ["@unit"]
find     = ["killed {}"]
near     = ["@killed", "loss*"]
within   = 5
scope    = "paragraph"
unless   = ["fresh strike"]
of       = ["people", "Soldiers"]
paths    = ["docs/**"]
exclude  = ["docs/old"]
in       = ["title", "body"]
after    = 2020-01-01
before   = 2020-02-01
history  = true
part     = true
min      = 0
max      = 7
require_in = ["README.md"]
severity.tension = "off"
severity.missing = "note"
consistent = [["It killed 3.", "It killed three."]]
inconsistent = [["It killed 3.", "It killed 4."]]
enabled = false

[[rule.example]]
text  = "It killed 3 people."
value = "3 people"
date  = 2020-01-03
todo  = true
`)
	assert.Equal(t, "People killed", r.Title)
	assert.Equal(t, "One figure.", r.Why)
	assert.Equal(t, "desk@example.org", r.Owner)
	require.Len(t, r.About, 1)
	require.Len(t, r.Near, 2)
	assert.Equal(t, "loss*", r.Near[1].String())
	assert.Equal(t, 5, r.Within)
	assert.Equal(t, InParagraph, r.Scope)
	require.Len(t, r.Unless, 1)
	assert.Equal(t, []string{"person", "soldier"}, r.Of)
	assert.Equal(t, []string{"docs/**"}, r.Paths)
	assert.Equal(t, []string{"docs/old"}, r.Exclude)
	assert.Equal(t, []article.Place{article.Title, article.Body}, r.In)
	assert.Equal(t, dayOf(t, "2020-01-01"), r.After)
	assert.Equal(t, dayOf(t, "2020-02-01"), r.Before)
	assert.True(t, r.History)
	assert.True(t, r.Part)
	assert.True(t, r.Off)
	assert.Equal(t, 0, r.Min)
	assert.Equal(t, 7, r.Max)
	assert.Equal(t, []string{"README.md"}, r.RequireIn)
	assert.Equal(t, Off, r.Severity[value.Tension])
	assert.Equal(t, Note, r.Severity[Missing])
	assert.Equal(t, Error, r.Severity[value.Conflict])
	assert.Equal(t, []Pair{{A: "It killed 3.", B: "It killed three.", Line: 30}}, r.Consistent)
	assert.Equal(t, []Pair{{A: "It killed 3.", B: "It killed 4.", Line: 31}}, r.Inconsistent)
	assert.True(t, r.Examples[0].Todo)
	assert.Equal(t, calendar.On(dayOf(t, "2020-01-03")), r.Examples[0].Date)
}

func TestChoices(t *testing.T) {
	r := load(t, `
[[rule]]
id   = "weapon"
kind = "choice"
find = ["killed by {}"]

[rule.choices]
rocket    = ["rocket", "rockets"]
airstrike = ["air strike"]

[rule.general]
airstrike = ["rocket"]
`)
	require.Len(t, r.Choices, 2)
	assert.Equal(t, "rocket", r.Choices[0].Name)
	assert.Len(t, r.Choices[0].Words, 2)
	assert.Nil(t, r.Choices[0].General)
	assert.Equal(t, "airstrike", r.Choices[1].Name)
	assert.Equal(t, []string{"rocket"}, r.Choices[1].General)
}

func TestRuleWithoutExampleIsWarned(t *testing.T) {
	book, err := Load(fstest.MapFS{"a.toml": {Data: []byte("[[rule]]\nid = \"a\"\nkind = \"count\"\nfind = [\"killed {}\"]\n")}}, []string{"."})
	require.NoError(t, err)
	require.Len(t, book.Warnings, 1)
	assert.Equal(t, "a.toml:1:3: the rule a has no example\n  1 | [[rule]]\n    |   ^^^^\n  hint: add [[rule.example]] with a text and its value", book.Warnings[0].Error())
}

// The order of rules is that of files and lines, however the paths are given.
func TestOrder(t *testing.T) {
	rule := func(id string) string {
		return "[[rule]]\nid = \"" + id + "\"\nkind = \"count\"\nfind = [\"killed {}\"]\n"
	}
	files := fstest.MapFS{"z/b.toml": {Data: []byte(rule("b2") + rule("b1"))}, "z/a.toml": {Data: []byte(rule("a"))}, "c.toml": {Data: []byte(rule("c"))}}
	for _, paths := range [][]string{{"z", "c.toml"}, {"c.toml", "z"}, {"z/b.toml", "c.toml", "z/a.toml"}} {
		book, err := Load(files, paths)
		require.NoError(t, err)
		var ids []string
		for _, r := range book.Rules {
			ids = append(ids, r.ID)
		}
		assert.Equal(t, []string{"c", "a", "b2", "b1"}, ids)
	}
}

func TestComparisonFields(t *testing.T) {
	r := load(t, `
[[rule]]
id   = "rise"
kind = "money"
find = ["up {} on {plan}", "up {percent} on {plan}"]
expect = "$3 a barrel"
was = ["$2 a barrel", "2%"]
tolerance = "5%"
precision = "stated"
trend = "rising"
by = ["attribution"]
revisions = [
  { date = 2020-02-01, reason = "second" },
  { date = 2020-01-09, reason = "first" },
]
keys.plan = ["free", "pro"]
keys.desk = ["sport"]
key_from.desk = "path"

[[rule.convert]]
from = "percent"
to   = "USD/barrel"
base = "66.25 USD/barrel"
date = 2020-01-02

[[rule.example]]
text  = "It went up 4% on pro."
value = "4%"
keys.plan = "pro"
`)
	assert.Equal(t, &Given{Text: "$3 a barrel", Line: 6, Column: 10}, r.Expect)
	assert.Equal(t, []Given{{Text: "$2 a barrel", Line: 7, Column: 8}, {Text: "2%", Line: 7, Column: 23}}, r.Was)
	assert.Equal(t, "1/20", r.Tolerance.Share.RatString())
	assert.Nil(t, r.Tolerance.Amount)
	assert.Equal(t, Stated, r.Precision)
	assert.Equal(t, Rising, r.Trend)
	assert.True(t, r.ByAttribution)
	require.Len(t, r.Revisions, 2)
	assert.Equal(t, Revision{Date: dayOf(t, "2020-01-09"), Reason: "first", Line: 14}, r.Revisions[0])
	assert.Equal(t, []Key{{Name: "plan", Values: []string{"free", "pro"}}, {Name: "desk", Values: []string{"sport"}, From: FromPath}}, r.Keys)
	require.Len(t, r.Conversions, 1)
	c := r.Conversions[0]
	assert.Equal(t, "percent", c.From.Name)
	assert.Equal(t, "USD", c.To.Name)
	assert.Equal(t, "barrel", c.Per)
	assert.Equal(t, "0.6625", c.Factor.FloatString(4)) // a hundredth of 66.25
	assert.Equal(t, dayOf(t, "2020-01-02"), c.Date)
	assert.Equal(t, map[string]string{"plan": "pro"}, r.Examples[0].Keys)
}

// What a tolerance means, in base units of the dimension it is for.
func TestTolerance(t *testing.T) {
	for _, c := range []struct{ kind, tolerance, amount, dimension string }{
		{"date", "1 day", "1", "date"},
		{"date", "2 weeks", "14", "date"},
		{"date", "a week", "7", "date"},
		{"measure", "2 °C", "2", "temperature"}, // two degrees more, not a temperature
		{"duration", "1 day", "86400", "time"},
		{"age", "1 year", "31556952", "time"}, // a Gregorian year: 365.2425 days
		{"count", "2 people", "2", "number"},
		{"count", "2", "2", "number"},
		{"number", "2", "2", "number"},
		{"money", "$1", "1", "money USD"},
		{"measure", "1 km", "1000", "length"},
	} {
		r := load(t, "[[rule]]\nid = \"a\"\nkind = \""+c.kind+"\"\nfind = [\"is {}\"]\ntolerance = \""+c.tolerance+"\"\n")
		require.NotNil(t, r.Tolerance.Amount, c.tolerance)
		assert.Equal(t, c.amount, r.Tolerance.Amount.RatString(), "%s of %s", c.tolerance, c.kind)
		assert.Equal(t, c.dimension, r.Tolerance.Dimension, "%s of %s", c.tolerance, c.kind)
	}
}

func TestSource(t *testing.T) {
	source := func(table string) *Source {
		return load(t, "[[rule]]\nid = \"a\"\nkind = \"number\"\nfind = [\"is {}\"]\nsource = "+table+"\n").Source
	}
	s := source(`{ file = "go.mod", find = "go {}" }`)
	assert.Equal(t, "go.mod", s.File)
	assert.Equal(t, "go {}", s.Find.String())
	assert.Equal(t, 5, s.Line)
	assert.Equal(t, []string{"tool", "version"}, source(`{ file = "a.toml", key = "tool.version" }`).Key)
	s = source(`{ file = "README.md", heading = "Models", count = "rows" }`)
	assert.Equal(t, "Models", s.Heading)
	assert.Equal(t, Rows, s.Count)
	assert.Equal(t, "rules/*.toml", source(`{ files = "rules/*.toml" }`).Files)
}

func TestRelate(t *testing.T) {
	rule := func(id string) string {
		return "[[rule]]\nid = \"" + id + "\"\nkind = \"count\"\nfind = [\"killed {}\"]\n"
	}
	book, err := Load(fstest.MapFS{"a.toml": {Data: []byte(`
[[relate]]
id    = "members-within-total"
title = "The members killed are among the killed"
why   = "A part is no more than its whole."
holds = "killed - 3 ~ killed_members * 2"
over  = "corpus"
severity = "warning"

[[relate]]
id = "plain"
holds = "killed > 0"
`)}, "b.toml": {Data: []byte(rule("killed") + rule("killed-members"))}}, []string{"a.toml", "b.toml"})
	require.NoError(t, err)
	require.Len(t, book.Relates, 2)
	assert.Equal(t, &Relate{
		ID: "members-within-total", Title: "The members killed are among the killed", Why: "A part is no more than its whole.",
		Holds: "killed - 3 ~ killed_members * 2",
		Rules: map[string]string{"killed": "killed", "killed_members": "killed-members"},
		Over:  OverCorpus, Severity: Warning, File: "a.toml", Line: 2,
	}, book.Relates[0])
	assert.Equal(t, OverArticle, book.Relates[1].Over)
	assert.Equal(t, Error, book.Relates[1].Severity)
}
