package verdict

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// closed is [low, high] with both ends, stated by one claim.
func closed(low, high int64) span {
	return span{newCut(big.NewRat(low, 1), false), newCut(big.NewRat(high, 1), true), 1}
}

// above is (low, ∞).
func above(low int64) span {
	return span{newCut(big.NewRat(low, 1), true), newCut(nil, true), 1}
}

// below is (-∞, high).
func below(high int64) span {
	return span{newCut(nil, false), newCut(big.NewRat(high, 1), false), 1}
}

func TestApart(t *testing.T) {
	tests := []struct {
		name string
		a, b span
		want bool
	}{
		{"the same point", closed(4, 4), closed(4, 4), false},
		{"touching closed ends", closed(1, 4), closed(4, 9), false},
		{"a point and an open end", closed(4, 4), above(4), true},
		{"two open ends at one point", below(4), above(4), true},
		{"both unbounded", above(4), above(400), false},
		{"opposite directions that overlap", above(4), below(5), false},
		{"apart", closed(1, 3), closed(4, 5), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, apart(tt.a, tt.b))
			assert.Equal(t, tt.want, apart(tt.b, tt.a))
		})
	}
}

func TestCutsBeyondFloats(t *testing.T) {
	huge := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil))
	larger := new(big.Rat).Add(huge, big.NewRat(1, 1))
	assert.Negative(t, compareCuts(newCut(huge, false), newCut(larger, false)))
	assert.Negative(t, compareCuts(newCut(larger, true), newCut(nil, true)))
	assert.Positive(t, compareCuts(newCut(nil, true), newCut(larger, true)))
	third, nearly := big.NewRat(1, 3), new(big.Rat).SetFloat64(1.0/3)
	assert.NotZero(t, compareCuts(newCut(third, false), newCut(nearly, false)))
}

func TestLargestAgreement(t *testing.T) {
	tests := []struct {
		name        string
		spans       []span
		want        []int
		first, last int
	}{
		{"none", nil, nil, -1, -1},
		{"one", []span{closed(1, 2)}, []int{0}, 0, 0},
		{"two apart: the lower", []span{closed(5, 6), closed(1, 2)}, []int{1}, 1, 1},
		{"a third that is compatible with both", []span{closed(1, 4), closed(6, 9), closed(3, 7)}, []int{0, 2}, 0, 2},
		{"an open end at the point", []span{closed(4, 4), above(4), closed(5, 5)}, []int{1, 2}, 2, 2},
		{"an empty set agrees with nothing", []span{{newCut(big.NewRat(2, 1), true), newCut(big.NewRat(2, 1), false), 9}, closed(2, 2)}, []int{1}, 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := largestAgreement(tt.spans)
			assert.Equal(t, tt.want, a.members)
			assert.Equal(t, tt.first, a.first)
			assert.Equal(t, tt.last, a.last)
		})
	}
	heavy := closed(5, 6)
	heavy.claims = 3
	assert.Equal(t, []int{2}, largestAgreement([]span{closed(1, 2), closed(2, 3), heavy}).members, "claims count, not groups")
}

func genSpan(t *rapid.T) span {
	ends := [2]*big.Rat{big.NewRat(rapid.Int64Range(0, 12).Draw(t, "low"), 2), nil}
	ends[1] = new(big.Rat).Add(ends[0], big.NewRat(rapid.Int64Range(0, 6).Draw(t, "width"), 2))
	s := span{
		newCut(ends[0], rapid.Bool().Draw(t, "low open")),
		newCut(ends[1], rapid.Bool().Draw(t, "high closed")),
		rapid.IntRange(1, 3).Draw(t, "claims"),
	}
	if rapid.IntRange(0, 9).Draw(t, "unbounded") == 0 {
		s.high = newCut(nil, true)
	}
	return s
}

// The agreement is held against what its definition says, on a grid that has every
// end and every gap between two of them.
func TestLargestAgreementIsLargest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := rapid.SliceOfN(rapid.Custom(genSpan), 1, 12).Draw(t, "spans")
		a := largestAgreement(spans)
		most := 0
		for quarter := int64(0); quarter <= 48; quarter++ {
			point := closed(0, 0)
			point.low, point.high = newCut(big.NewRat(quarter, 4), false), newCut(big.NewRat(quarter, 4), true)
			n := 0
			for _, s := range spans {
				if !apart(s, point) {
					n += s.claims
				}
			}
			most = max(most, n)
		}
		got := 0
		for _, i := range a.members {
			got += spans[i].claims
			for _, k := range a.members {
				require.False(t, apart(spans[i], spans[k]))
			}
		}
		require.Equal(t, most, got)
		for i, s := range spans {
			if !a.in[i] && len(a.members) > 0 {
				require.True(t, apart(s, spans[a.opponent(spans, i)]))
			}
		}
	})
}
