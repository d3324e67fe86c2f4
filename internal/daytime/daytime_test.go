package daytime_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/daytime"
)

func TestZonesByName(t *testing.T) {
	for _, test := range []struct {
		name, want string
		spelled    bool
	}{
		{"ET", "ET", false}, {"gmt", "GMT", false}, {"EASTERN", "Eastern", true}, {"pacific", "Pacific", true}, {"XYZ", "", false}, {"", "", false},
	} {
		z := daytime.ZoneNamed(test.name)
		assert.Equal(t, test.want, z.Name, test.name)
		assert.Equal(t, test.spelled, z.IsSpelled(), test.name)
	}
}

// What may stand for a zone behind a bare number may do so behind a time, and in capitals.
func TestUsesOfZones(t *testing.T) {
	for _, test := range []struct {
		name string
		use  daytime.Use
	}{
		{"GMT", daytime.BehindNumber}, {"ET", daytime.BehindNumber}, // "0900 GMT"
		{"MT", daytime.BehindTime}, {"Central", daytime.BehindTime}, // "2000 mt" are tons
		{"ART", daytime.InCapitals}, {"EAT", daytime.InCapitals}, // "at 5 p.m. eat"
	} {
		for use := daytime.InCapitals; use <= daytime.BehindNumber; use++ {
			if use <= test.use {
				assert.Contains(t, daytime.ZoneNames(use), test.name)
			} else {
				assert.NotContains(t, daytime.ZoneNames(use), test.name)
			}
		}
	}
}

func TestHalves(t *testing.T) {
	for _, word := range daytime.Halves() {
		assert.True(t, daytime.IsHalf(word), word)
	}
	second, ok := daytime.Half("p.m.")
	assert.True(t, second && ok)
	second, ok = daytime.Half("am")
	assert.True(t, !second && ok)
	assert.False(t, daytime.IsHalf("noon"))
}
