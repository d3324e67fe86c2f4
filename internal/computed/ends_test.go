package computed

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecidedByEnds(t *testing.T) {
	for holds, want := range map[string]bool{
		"a <= b":                       true,
		"a + b == c":                   true,
		"a ~ 2 * b":                    true,
		"a ~ b":                        true,
		"a / 4 - b < 3":                true,
		"a <= b and b <= c":            true,
		"a <= 10 or b >= 20":           true,
		"a >= \"20 years\"":            true,
		"a != b":                       false,
		"a * b == c":                   false,
		"rise / before ~ percent":      false,
		"a / b <= 2":                   false,
		"2 / a <= 2":                   false,
		"a - a == 0":                   false,
		"a <= 2 * a":                   false,
		"a <= 10 or a >= 20":           false,
		"a <= b and (a < 1 or a > 3)":  false,
		"a <= b or b <= c":             false,
		"-(a + b) <= c and a - b != c": false,
	} {
		e, err := New(holds, read)
		require.NoError(t, err, holds)
		assert.Equal(t, want, e.DecidedByEnds(), holds)
	}
}
