package report

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestTrials(t *testing.T) {
	t.Parallel()
	r := newRule("toll", "Killed when the bridge fell", value.Count)
	trials := []Trial{
		{Rule: r, Example: &rule.Example{Text: "Ten people were killed.", Value: "10 people", Line: 4}, Err: nil},
		{Rule: r, Example: &rule.Example{Text: "The bridge fell on\x1b[1m Thursday.", Value: "", Line: 8}, Err: errors.New("it reads \"Thursday\"\nby \"fell {}\"")},
		{Rule: r, Example: &rule.Example{Text: "A dozen died.", Value: "12 people", Line: 12, Todo: true}, Err: errors.New("nothing is read")},
		{Rule: r, Example: &rule.Example{Text: "Two died.", Value: "2 people", Line: 16, Todo: true}, Err: nil},
		{Rule: r, Pair: &rule.Pair{A: "Ten died.", B: "Twelve died.", Line: 20}, Consistent: true, Err: errors.New("conflict")},
		{Rule: r, Pair: &rule.Pair{A: "Ten died.", B: "10 died.", Line: 21}, Err: errors.New("they agree")},
	}
	var b bytes.Buffer
	require.NoError(t, Trials(&b, "text", trials, Options{Width: 80}))
	assert.Equal(t, `rules/bridge.toml:8: toll fails
  example  The bridge fell on␛[1m Thursday.
  expected states nothing
  reason   it reads "Thursday"
           by "fell {}"

rules/bridge.toml:16: toll passes
  example  Two died.
  expected states "2 people"
  reason   its "todo" can go

rules/bridge.toml:20: toll fails
  example  Ten died. / Twelve died.
  expected consistent
  reason   conflict

rules/bridge.toml:21: toll fails
  example  Ten died. / 10 died.
  expected inconsistent
  reason   they agree

1 rule, 6 examples: 2 pass, 3 fail, 1 is known to fail
`, b.String())

	b.Reset()
	require.NoError(t, Trials(&b, "junit", trials, Options{}))
	golden(t, "trials.xml", b.String())
	assert.ErrorContains(t, Trials(&b, "xml", trials, Options{}), `unknown format "xml"; there are text, junit`)
}
