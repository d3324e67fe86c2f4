// Package unit knows the units of measure and of money: their names, plurals and
// symbols, the dimension each belongs to, and the exact factor by which one turns
// into another. What it knows stands in the data files beside it: adding a unit is
// adding a line.
//
// It reads no numbers and no sentences. It says which senses a word can have; which
// of them is meant is for package reader to decide.
package unit

import (
	"math/big"
	"sync"
)

// Unit is one unit. Units are shared and never changed.
type Unit struct {
	Name      string // canonical, singular and British: "kilometre", "USD", "pound-mass"
	Singular  string // for people: "US dollar" for USD; otherwise the Name
	Plural    string // for people: "kilometres", "US dollars"
	Symbol    string // the usual one, "km", "$"; "" if none
	Dimension string // "length"; for money one dimension each currency, "money USD"

	factor string // in base units of the dimension, as the data file has it
	offset string // added before the factor is applied; "" but for temperatures
	power  int    // of ten, from a prefix

	once         sync.Once
	exact, shift *big.Rat // factor and offset, once worked out
}

// ratio works out the factor and the offset, which few units of a run ever need.
func (u *Unit) ratio() (factor, offset *big.Rat) {
	u.once.Do(func() {
		u.exact, u.shift = product(u.factor), product(u.offset)
		u.exact.Mul(u.exact, tenTo(u.power))
		if u.offset == "" {
			u.shift = new(big.Rat)
		}
	})
	return u.exact, u.shift
}

// Factor returns how many base units of its dimension one of u is, as a new
// rational: 1000 for a kilometre, since the base of length is the metre.
func (u *Unit) Factor() *big.Rat {
	factor, _ := u.ratio()
	return new(big.Rat).Set(factor)
}

// HasOffset reports whether zero of the unit is not zero of its dimension, as in
// degrees Celsius. A difference of two temperatures is converted by the factor alone.
func (u *Unit) HasOffset() bool { return u.offset != "" }

// Base returns x of the unit in base units, exactly, as a new rational.
func (u *Unit) Base(x *big.Rat) *big.Rat {
	factor, offset := u.ratio()
	if !u.HasOffset() {
		return new(big.Rat).Mul(x, factor)
	}
	sum := new(big.Rat).Add(x, offset)
	return sum.Mul(sum, factor)
}

// FromBase is the inverse of [Unit.Base].
func (u *Unit) FromBase(x *big.Rat) *big.Rat {
	factor, offset := u.ratio()
	n := new(big.Rat).Quo(x, factor)
	return n.Sub(n, offset)
}

// Convert returns x of one unit in another, exactly, and whether the two have one
// dimension.
func Convert(x *big.Rat, from, to *Unit) (*big.Rat, bool) {
	if from.Dimension != to.Dimension {
		return nil, false
	}
	return to.FromBase(from.Base(x)), true
}
