package engine

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

func TestTryPair(t *testing.T) {
	book, err := rule.Load(fstest.MapFS{"a.toml": {Data: []byte(`
[[rule]]
id = "toll"
kind = "count"
find = ["killed {}"]
trend = "rising"
severity.tension = "off"
`)}}, []string{"a.toml"})
	require.NoError(t, err)
	r := book.Rules[0]
	f := claim.NewFinder(book.Rules, claim.Options{})
	for _, c := range []struct {
		a, b                     string
		consistent, inconsistent string // the errors
	}{
		{"It killed 10 people.", "It killed ten people.", "", `"10 people" and "ten people" do not disagree`},
		{"It killed more than 9 people.", "It killed 10 people.", "", `"more than 9 people" and "10 people" do not disagree`},
		{"It killed 10 people.", "It killed 12 people.", "conflict: the first text says “10 people”, the second text says “12 people”: both cannot be true", ""},
		{"It killed more than 26,000 people.", "It killed more than 31,000 people.", "tension: ", ""},
		{" date 2020-01-03 It killed 10 people.", " date 2020-01-04 It killed 12 people.", "", `"10 people" and "12 people" do not disagree`},
		{" date 2020-01-03 It killed 12 people.", " date 2020-01-04 It killed 10 people.", "conflict: ", ""},
		{"It killed 10 people.", "It rained.", "", `the first text alone states something: "10 people"`},
		{"It snowed.", "It rained.", "neither text states anything", "neither text states anything"},
	} {
		p := rule.Pair{A: c.a, B: c.b}
		for _, consistent := range []bool{true, false} {
			want := c.inconsistent
			if consistent {
				want = c.consistent
			}
			err := TryPair(f, r, p, consistent)
			if want == "" {
				assert.NoError(t, err, "%s / %s", c.a, c.b)
				continue
			}
			if assert.Error(t, err, "%s / %s", c.a, c.b) {
				assert.Contains(t, err.Error(), want)
			}
		}
	}
}
