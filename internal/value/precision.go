package value

import (
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// precision is what the digits of a number say about how exactly it is meant
// (values.md, "The parts of a value").
type precision struct {
	x      *big.Rat
	size   *big.Rat // |x|
	ulp    *big.Rat // one unit in the last written place: 1 for "3,000"
	coarse *big.Rat // one unit in the last place that is certainly meant: 1000 for "3,000"
	digits int      // significant digits, without the zeros of "3,000"
	loose  bool     // the number ends in zeros, and nothing says whether they are meant
}

// tenth is the unit in the last place of a fraction: "two-thirds" allows five points
// either way.
func tenth() *big.Rat { return big.NewRat(1, 10) }

// scaleWord is the smallest power of ten that a scale word fixes: "3 million" states
// millions, while "3 thousand" is another way to write 3,000.
const scaleWord = 6

func precisionOf(n number.Number) precision {
	p := precision{x: n.Rat()}
	p.size = new(big.Rat).Abs(p.x)
	if n.IsFraction() {
		p.ulp, p.coarse, p.digits = tenth(), tenth(), 2
		return p
	}
	exp := n.Exponent()
	p.ulp = tenTo(exp)
	coef := new(big.Rat).Quo(p.size, p.ulp).Num().String()
	bare := strings.TrimRight(coef, "0")
	zeros := len(coef) - len(bare)
	switch {
	case bare == "": // zero
		p.coarse, p.digits = p.ulp, 1
	case exp < 0 || exp%3 != 0 && exp > scaleWord-3: // "1.50", "1.20 million": zeros after the point are meant
		p.coarse, p.digits = p.ulp, len(coef)
	default:
		p.coarse, p.digits = tenTo(exp+zeros), len(bare)
		p.loose = zeros > 0 || 0 < exp && exp < scaleWord
	}
	return p
}

// tenTo returns 10^exp.
func tenTo(exp int) *big.Rat { return number.New(1, exp).Rat() }

// hedge is the width that a hedge such as "about" gives a number.
func (p precision) hedge() *big.Rat {
	w := new(big.Rat)
	switch {
	case p.digits <= 1:
		return w.Mul(p.size, big.NewRat(10, 100))
	case p.digits == 2:
		return w.Mul(p.size, big.NewRat(5, 100))
	}
	return larger(p.ulp, w.Mul(p.size, big.NewRat(1, 100)))
}

// rounding is half the width of the set that a plain number allows.
func (p precision) rounding() *big.Rat {
	half := new(big.Rat).Mul(p.coarse, big.NewRat(1, 2))
	if !p.loose {
		return half
	}
	return smaller(half, new(big.Rat).Mul(p.size, big.NewRat(5, 100)))
}

func larger(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

func smaller(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}
