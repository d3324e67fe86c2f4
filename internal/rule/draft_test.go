package rule

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestDraft(t *testing.T) {
	for _, c := range []struct {
		find       string
		kind, want value.Kind
	}{
		{"led ... Quds Force for {duration}", "", value.Duration},
		{"since {start} ... led", "", value.Duration},
		{"rose {percent}", "", value.Percent},
		{"rose {}", value.Money, value.Money},
		{"defensive action", "", value.Quote},
	} {
		r, err := Draft(c.find, c.kind)
		require.NoError(t, err, c.find)
		assert.Equal(t, c.want, r.Kind, c.find)
		assert.Equal(t, c.find, r.Find[0].String())
	}
	for _, c := range []struct{ find, want string }{
		{"rose {}", "the pattern does not say what {} takes; write a kind, as in {duration}"},
		{"rose {mony}", "there is no hole {mony}"},
		{"a (b", "this ( is never closed"},
		{"{name} spoke", "a pattern with {name} is tried in a rule, which says what it can be"},
	} {
		_, err := Draft(c.find, "")
		assert.EqualError(t, err, c.want)
	}
}
