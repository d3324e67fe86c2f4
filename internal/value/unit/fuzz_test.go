package unit

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever a surface is: its senses name units that are there, and what converts to
// another unit of the same dimension converts back.
func FuzzSenses(f *testing.F) {
	for _, seed := range []string{"kilometres", "km", "KM", "$", "US$", "usd", "m2", "°C", "psi", "μs", "µs", "\xff", "", "hands", "people", "quectometres", "square miles"} {
		f.Add(seed, int64(3))
	}
	f.Fuzz(func(t *testing.T, surface string, n int64) {
		x := new(big.Rat).SetInt64(n)
		senses := Senses(surface)
		require.Equal(t, senses, Senses(surface))
		for i, s := range senses {
			u, ok := Lookup(s.Unit.Name)
			require.True(t, ok, s.Unit.Name)
			require.Same(t, s.Unit, u)
			require.True(t, s.Before || s.After, surface)
			require.Zero(t, x.Cmp(u.FromBase(u.Base(x))))
			for _, other := range senses[:i] {
				there, ok := Convert(x, other.Unit, u)
				require.Equal(t, other.Unit.Dimension == u.Dimension, ok)
				if ok {
					back, _ := Convert(there, u, other.Unit)
					require.Zero(t, x.Cmp(back))
				}
			}
		}
	})
}
