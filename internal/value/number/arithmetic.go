package number

import (
	"math"
	"math/big"
	"math/bits"
)

// Add returns the exact sum. Its last digit is the finer of the two: three million
// and 200 is 3,000,200.
func (n Number) Add(m Number) Number {
	if n.den > 1 || m.den > 1 {
		return FromRat(new(big.Rat).Add(n.Rat(), m.Rat()))
	}
	exp := min(n.exp, m.exp)
	a, ok := n.coefAt(exp)
	b, ok2 := m.coefAt(exp)
	if sum := a + b; ok && ok2 && (sum > a) == (b > 0) {
		return Number{coef: sum, exp: exp}
	}
	if max(n.exp, m.exp)-exp > maxPlaces {
		return n
	}
	sum := new(big.Int).Add(n.bigAt(exp), m.bigAt(exp))
	return NewBig(sum, int(exp))
}

// Times returns the exact product.
func (n Number) Times(m Number) Number {
	if m.coef == 1 && m.exp == 0 && m.den <= 1 && m.big == nil {
		return n
	}
	if n.den > 1 || m.den > 1 {
		return FromRat(new(big.Rat).Mul(n.Rat(), m.Rat()))
	}
	exp := n.exp + m.exp
	if n.big == nil && m.big == nil && n.coef != math.MinInt64 && m.coef != math.MinInt64 {
		high, low := bits.Mul64(uint64(max(n.coef, -n.coef)), uint64(max(m.coef, -m.coef)))
		if high == 0 && low <= math.MaxInt64 {
			product := int64(low)
			if (n.coef < 0) != (m.coef < 0) {
				product = -product
			}
			return Number{coef: product, exp: exp}
		}
	}
	return NewBig(new(big.Int).Mul(n.bigCoef(), m.bigCoef()), int(exp))
}

// Over returns the exact quotient n ÷ m; for a zero m it returns n.
func (n Number) Over(m Number) Number {
	if m.Sign() == 0 {
		return n
	}
	return FromRat(new(big.Rat).Quo(n.Rat(), m.Rat()))
}

// FromRat returns r as a decimal where a few decimals hold it exactly, otherwise as
// a fraction. A fraction whose terms do not fit is cut to 18 decimals.
func FromRat(r *big.Rat) Number {
	den := r.Denom()
	if den.IsInt64() && r.Num().IsInt64() {
		num, d := r.Num().Int64(), den.Int64()
		for places, power := 0, int64(1); places <= 9; places, power = places+1, power*10 {
			if power%d == 0 && num < math.MaxInt64/power && num > math.MinInt64/power {
				return New(num*(power/d), -places)
			}
		}
		if d <= math.MaxUint32 {
			return NewFraction(num, uint32(d))
		}
	}
	if r.IsInt() {
		return NewBig(r.Num(), 0)
	}
	const places = 18
	cut := new(big.Int).Mul(r.Num(), new(big.Int).Exp(big.NewInt(10), big.NewInt(places), nil))
	return NewBig(cut.Quo(cut, den), -places)
}

// coefAt returns the coefficient for a lower exponent, and whether an int64 holds it.
func (n Number) coefAt(exp int32) (int64, bool) {
	if n.big != nil || int64(n.exp)-int64(exp) > 18 {
		return 0, n.big == nil && n.coef == 0
	}
	c := n.coef
	for range n.exp - exp {
		if c > math.MaxInt64/10 || c < math.MinInt64/10 {
			return 0, false
		}
		c *= 10
	}
	return c, true
}

func (n Number) bigAt(exp int32) *big.Int {
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.exp-exp)), nil)
	return power.Mul(power, n.bigCoef())
}

// Whole reports whether the number is a whole one.
func (n Number) Whole() bool {
	switch {
	case n.den <= 1 && n.exp >= 0:
		return true
	case n.den <= 1 && n.big == nil && n.coef == 0:
		return true
	case n.exp < -maxPlaces:
		return false
	}
	return n.Rat().IsInt()
}

// Int64 returns a whole number that an int64 holds.
func (n Number) Int64() (int64, bool) {
	if n.den > 1 || n.big != nil {
		return 0, false
	}
	if n.exp >= 0 {
		return n.coefAt(0)
	}
	c := n.coef
	for e := n.exp; e < 0; e++ {
		if c%10 != 0 {
			return 0, false
		}
		if c /= 10; c == 0 {
			break
		}
	}
	return c, true
}
