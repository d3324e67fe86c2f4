package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/score"
)

func TestRewriteScore(t *testing.T) {
	result := func(a, b int64) value.Value {
		return value.NewScore("", score.Sides{number.New(a, 0), number.New(b, 0)})
	}
	for _, test := range []struct {
		written string
		from    value.Value
		want    string
	}{
		{"3-1", result(3, 1), "4-2"},
		{"1–3", result(1, 3), "2–4"},
		{"218 to 209", result(218, 209), "4 to 2"},
	} {
		got, ok := rewriteScore(test.written, test.from, result(4, 2))
		assert.True(t, ok)
		assert.Equal(t, test.want, got)
	}
	_, ok := rewriteScore("three-one", result(3, 1), result(4, 2))
	assert.False(t, ok)
}
