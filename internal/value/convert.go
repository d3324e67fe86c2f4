package value

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// Conversion makes amounts of one dimension comparable with those of another: by an
// exchange rate, by the price that a percentage is of, by a density.
type Conversion struct {
	From   *unit.Unit
	To     *unit.Unit
	Per    string   // the unit of To's denominator, "barrel" of "USD/barrel"; "" if To is no rate
	Factor *big.Rat // how many of To one of From is
}

// Convert returns v as it is compared under the first of the conversions that is for
// its dimension, and that conversion. It goes on saying what was written. It returns
// false if none is for v.
func (v Value) Convert(conversions []Conversion) (Value, Conversion, bool) {
	u, ok := unit.Lookup(v.Unit)
	if !ok {
		return v, Conversion{}, false
	}
	for _, c := range conversions {
		if c.From.Dimension == u.Dimension && (v.Per == "" || c.Per == "") {
			v.conversion = &c
			return v, c, true
		}
	}
	return v, Conversion{}, false
}

// Of returns how many of To so many of a unit are.
func (c Conversion) Of(x *big.Rat, of *unit.Unit) *big.Rat {
	inFrom := new(big.Rat).Quo(new(big.Rat).Mul(x, of.Factor()), c.From.Factor())
	return inFrom.Mul(inFrom, c.Factor)
}
