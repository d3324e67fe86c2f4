package rule

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMeaning(t *testing.T) {
	const before = `
[words]
ship = ["boat"]

[[rule]]
id = "toll"
kind = "count"
find = ["{} died"]
severity.tension = "off"

[[rule]]
id = "port"
kind = "number"
find = ["port {}"]

[[relate]]
id = "more"
holds = "toll > port"
`
	tests := []struct {
		name, now string
		want      []string // the ids of what is declared otherwise
	}{
		{"nothing", before, nil},
		{"comments, order, quotes, titles and examples", `
# The toll.
[[relate]]
holds = 'toll > port' # it is
id = "more"
title = "More"
[[rule]]
kind = "number"
find = [
  'port {}', # of the server
]
id = "port"
why = "One port."
[[rule]]
kind = "count"
id = "toll"
owner = "desk"
find = ["{} died"]
todo = true
consistent = [["One died.", "One man died."]]
[rule.severity]
tension = 'off'
[[rule.example]]
text = "One died."
value = "1"
[words]
ship = ["boat"]
`, nil},
		{"one rule", replace(t, before, `"{} died"`, `"{} dead"`), []string{"toll"}},
		{"the list of a severity", replace(t, before, `"off"`, `"note"`), []string{"toll"}},
		{"a computed fact", replace(t, before, "toll > port", "toll < port"), []string{"more"}},
		{"words, which any may call", replace(t, before, `["boat"]`, `["boat", "ship"]`), []string{"toll", "port", "more"}},
		{"another id", replace(t, before, `"port"`, `"harbour"`), []string{"harbour"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now := Meant([]byte(tt.now))
			var got []string
			for _, id := range []string{"toll", "port", "harbour", "more"} {
				if _, there := now.tables[id]; there && now.Alters(id, Meant([]byte(before))) {
					got = append(got, id)
				}
			}
			assert.Equal(t, tt.want, got)
		})
	}
	assert.True(t, Meant([]byte(before)).Alters("toll", nil), "there was no TOML before")
	assert.True(t, Meant([]byte(before)).Alters("toll", Meant(nil)), "there was no file before")
	require.Nil(t, Meant([]byte("[[")))
}

// replace replaces a part of a text that it has once.
func replace(t *testing.T, text, old, new string) string {
	t.Helper()
	require.Equal(t, 1, strings.Count(text, old))
	return strings.Replace(text, old, new, 1)
}
