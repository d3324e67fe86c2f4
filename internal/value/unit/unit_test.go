package unit

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConvert(t *testing.T) {
	tests := []struct{ x, from, want, to string }{
		{"1", "mile", "1.609344", "kilometre"},
		{"1", "hour", "3600000", "millisecond"},
		{"18", "month", "1.5", "year"},
		{"1", "tonne", "1000", "kilogram"},
		{"100", "celsius", "212", "fahrenheit"},
		{"1", "barrel", "42", "gallon"},
		{"36", "kilometre per hour", "10", "metre per second"},
		{"1", "knot", "1.852", "kilometre per hour"},
		{"50", "cent", "0.5", "USD"},
	}
	for _, tt := range tests {
		from, ok := find(tt.from)
		require.True(t, ok, tt.from)
		to, ok := find(tt.to)
		require.True(t, ok, tt.to)
		x, _ := new(big.Rat).SetString(tt.x)
		want, _ := new(big.Rat).SetString(tt.want)
		got, ok := Convert(x, from, to)
		require.True(t, ok)
		assert.Equal(t, want, got, "%s %s", tt.x, tt.from)
	}
}

func find(name string) (*Unit, bool) {
	if s := Senses(name); len(s) > 0 {
		return s[0].Unit, true
	}
	return nil, false
}
