package config

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
)

// commented is a line of the configuration that "factcheck init" writes which holds a
// setting, or goes on with one.
var commented = regexp.MustCompile(`(?m)^# ((\w+ += )|(\[\[))`)

// What init writes says nothing beyond the defaults; with its comments taken away it
// has every setting, and shows the default of each that has one.
func TestStarter(t *testing.T) {
	source, err := os.ReadFile("../../cmd/factcheck/init/factcheck.toml")
	require.NoError(t, err)
	c, err := Parse(FileName, source)
	require.NoError(t, err)
	assert.Equal(t, Default(), c)

	whole := commented.ReplaceAll(source, []byte("$1"))
	c, err = Parse(FileName, whole)
	require.NoError(t, err)
	day, _ := calendar.DateOf(2020, 1, 4)
	assert.Equal(t, calendar.On(day), *c.Date)
	assert.Len(t, c.Dollars, 2)
	assert.Len(t, c.Outlets, 1)
	assert.Equal(t, "UTC", c.Zone.String())
	assert.Equal(t, "text", c.Fields.Text)
	assert.True(t, c.Ordered, "the order is said")
	c.Fields.Text, c.Ordered = "", false
	c.Zone, c.Date, c.Dollars, c.Outlets = nil, nil, nil, nil
	assert.Equal(t, Default(), c)
	for _, key := range keys() {
		assert.Regexp(t, `(?m)^(# )?(`+key+` +=|\[\[`+key+`\]\])`, string(source))
	}
}
