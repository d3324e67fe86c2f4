package number

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// numbers draws numbers of every make: small and large, whole, decimal and fractions, and
// those at the edge of 64 bits.
func numbers(t *rapid.T, label string) Number {
	coef := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-20, 20)).Draw(t, label)
	exp := rapid.IntRange(-25, 25).Draw(t, label+" exponent")
	switch rapid.IntRange(0, 2).Draw(t, label+" make") {
	case 0:
		return New(coef, exp)
	case 1:
		return NewFraction(coef, rapid.Uint32Range(1, 12).Draw(t, label+" denominator"))
	}
	factor := big.NewInt(rapid.Int64().Draw(t, label+" factor"))
	return NewBig(factor.Mul(factor, big.NewInt(coef)), exp)
}

func TestCmpIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := numbers(t, "n"), numbers(t, "m")
		require.Equal(t, n.Rat().Cmp(m.Rat()), n.Cmp(m), "%v and %v", n, m)
		require.Equal(t, n.Rat().Sign(), n.Sign())
	})
}
