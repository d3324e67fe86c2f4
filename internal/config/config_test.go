package config

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

func TestParse(t *testing.T) {
	c, err := Parse("factcheck.toml", []byte(`
rules      = ["desk/rules"]
corpus     = ["news/**/*.md", "wire"]
exclude    = ["drafts/"]
accepted   = "allowed.toml"
date       = 2020-01-04
time_zone  = "Europe/London"
date_order = "dmy"
fail_on    = "warning"
dollar     = "AUD"

[dollar_in]
"wire/" = "USD"

[[outlet]]
name  = "the wire"
paths = ["wire/"]
`))
	require.NoError(t, err)
	assert.Equal(t, []string{"desk/rules"}, c.Rules)
	assert.Equal(t, []string{"news/**/*.md", "wire"}, c.Corpus)
	assert.Equal(t, []string{"drafts/"}, c.Exclude)
	assert.Equal(t, "allowed.toml", c.Accepted)
	day, _ := calendar.DateOf(2020, 1, 4)
	assert.Equal(t, calendar.On(day), *c.Date)
	assert.Equal(t, "Europe/London", c.Zone.String())
	assert.Equal(t, date.DayFirst, c.Order)
	assert.True(t, c.Ordered)
	assert.Equal(t, rule.Warning, c.FailOn)
	assert.Equal(t, "AUD", c.Dollar)
	require.Len(t, c.Dollars, 1)
	assert.Equal(t, "USD", c.Dollars[0].Code)
	assert.True(t, c.Dollars[0].Paths.Match("wire/a.txt"))
	require.Len(t, c.Outlets, 1)
	assert.Equal(t, "the wire", c.Outlets[0].Name)
	assert.True(t, c.Outlets[0].Paths.Match("wire/a.txt"))
}

func TestParseNothing(t *testing.T) {
	c, err := Parse("factcheck.toml", nil)
	require.NoError(t, err)
	assert.Equal(t, Default(), c)
}

func TestParseMistakes(t *testing.T) {
	_, err := Parse("factcheck.toml", []byte(`rule = ["rules"]
corpus = []
date = "2020-01-04"
time_zone = "London"
date_order = "ymd"
fail_on = "eror"
dollar = "Dollar"

[[outlet]]
name = "the wire"
`))
	assert.EqualError(t, err, `factcheck.toml:1:1: the configuration has no key "rule"
  1 | rule = ["rules"]
    | ^^^^
  hint: did you mean "rules"?

factcheck.toml:2:1: corpus names nothing
  2 | corpus = []
    | ^^^^^^
  hint: leave it out for the folder corpus/

factcheck.toml:3:8: date must be a date, not a text
  3 | date = "2020-01-04"
    |        ^^^^^^^^^^^^
  hint: write date = 2020-01-04

factcheck.toml:4:13: there is no time zone "London"
  4 | time_zone = "London"
    |             ^^^^^^^^
  hint: write a name of the IANA database, such as "Europe/London", or "UTC"

factcheck.toml:5:14: there is no order of dates "ymd"
  5 | date_order = "ymd"
    |              ^^^^^
  hint: it is one of dmy and mdy

factcheck.toml:6:11: there is no severity "eror"
  6 | fail_on = "eror"
    |           ^^^^^^
  hint: did you mean "error"?

factcheck.toml:7:10: there is no currency "Dollar"
  7 | dollar = "Dollar"
    |          ^^^^^^^^
  hint: write a code of ISO 4217, such as "CAD"

factcheck.toml:9:3: the outlet has no paths
  9 | [[outlet]]
    |   ^^^^^^
  hint: write paths = ["wire/"]`)
}

// The nearest configuration counts, from the working directory upward.
func TestFind(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	require.NoError(t, os.MkdirAll(deep, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(root, "a", FileName), []byte(`dollar = "CAD"`), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(root, FileName), []byte(`dollar = "AUD"`), 0o644))
	c, err := Find(deep)
	require.NoError(t, err)
	assert.Equal(t, "CAD", c.Dollar)
	assert.Equal(t, filepath.Join(root, "a"), c.Folder)
}

func FuzzParse(f *testing.F) {
	f.Add("rules = [\"a\"]\n[[outlet]]\nname = \"b\"\n")
	f.Add("dollar_in = { \"[\" = 1 }")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := Parse(FileName, []byte(text)); err == nil {
			assert.NotEmpty(t, c.Rules)
		}
	})
}
