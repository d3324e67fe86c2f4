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
		{r, &rule.Example{Text: "Ten people were killed.", Value: "10 people", Line: 4}, nil},
		{r, &rule.Example{Text: "The bridge fell on\x1b[1m Thursday.", Value: "", Line: 8}, errors.New("it reads \"Thursday\"\nby \"fell {}\"")},
		{r, &rule.Example{Text: "A dozen died.", Value: "12 people", Line: 12, Todo: true}, errors.New("nothing is read")},
		{r, &rule.Example{Text: "Two died.", Value: "2 people", Line: 16, Todo: true}, nil},
	}
	var b bytes.Buffer
	require.NoError(t, Trials(&b, trials, Options{Width: 80}))
	assert.Equal(t, `rules/bridge.toml:8: toll fails
  example  The bridge fell on␛[1m Thursday.
  expected states nothing
  reason   it reads "Thursday"
           by "fell {}"

rules/bridge.toml:16: toll passes
  example  Two died.
  expected states "2 people"
  reason   its "todo" can go

1 rule, 4 examples: 2 pass, 1 fails, 1 is known to fail
`, b.String())
}
