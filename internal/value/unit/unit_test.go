package unit

import (
	"math/big"
	"strings"
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

func TestEveryFactorIsANumber(t *testing.T) {
	for _, u := range All() {
		assert.Equal(t, 1, u.Factor().Sign(), "factor of %s: %q", u.Name, u.factor)
		if u.offset != "" {
			_, offset := u.ratio()
			assert.NotZero(t, offset.Sign(), u.Name)
		}
		assert.NotEmpty(t, u.Dimension, u.Name)
	}
}

func TestEveryContextNamesAUnit(t *testing.T) {
	lines(contextsFile, func(line string) {
		_, name, words := field(&line), field(&line), field(&line)
		_, ok := Lookup(name)
		assert.True(t, ok, name)
		assert.NotEmpty(t, words, name)
	})
}

func TestHowManyUnits(t *testing.T) {
	units, dimensions, currencies := 0, map[string]bool{}, 0
	for _, u := range All() {
		if strings.HasPrefix(u.Dimension, MoneyPrefix) {
			currencies++
			continue
		}
		units++
		dimensions[u.Dimension] = true
	}
	t.Logf("%d units of %d dimensions, %d currencies and coins, %d surfaces", units, len(dimensions), currencies, len(load().senses))
	assert.GreaterOrEqual(t, units, 400)
	assert.GreaterOrEqual(t, currencies, 180)
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build()
	}
}

func BenchmarkSenses(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if Senses("kilometres") == nil || Senses("people") != nil {
			b.Fatal("lookup")
		}
	}
}
