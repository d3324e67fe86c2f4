// Package number holds numbers exactly as they were written, and reads them:
// digits in every grouping, number words, mixtures of both. A [Number] keeps the
// place of its last written digit, because "1.50" and "1.5" state different
// precision, and "1.2 million" states less than "1,200,000".
//
// It knows no units, no bounds ("over") and no nouns; package reader puts those
// around a number.
package number

import (
	"cmp"
	"encoding/binary"
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Number is an exact number: coefficient × 10^exponent ÷ denominator. Its zero
// value is the number 0. Numbers are compared with [Number.Cmp], never with ==.
type Number struct {
	coef int64
	big  *big.Int // the coefficient where it does not fit coef; never changed once set
	exp  int32
	den  uint32 // 0 means 1
}

// New returns coef × 10^exp. "1.50" is New(150, -2), "1.2 million" New(12, 5).
func New(coef int64, exp int) Number { return Number{coef: coef, exp: int32(exp)} }

// NewBig returns coef × 10^exp for a coefficient of any size; coef is not kept.
func NewBig(coef *big.Int, exp int) Number {
	if coef.IsInt64() {
		return New(coef.Int64(), exp)
	}
	return Number{big: new(big.Int).Set(coef), exp: int32(exp)}
}

// NewFraction returns num/den, for den > 0: a half, two-thirds.
func NewFraction(num int64, den uint32) Number { return Number{coef: num, den: den} }

func (n Number) bigCoef() *big.Int {
	if n.big != nil {
		return n.big
	}
	return big.NewInt(n.coef)
}

// AppendBinary appends the number in a form that UnmarshalBinary reads.
func (n Number) AppendBinary(b []byte) ([]byte, error) {
	b = binary.AppendVarint(b, int64(n.exp))
	b = binary.AppendUvarint(b, uint64(n.den))
	if n.big == nil {
		return binary.AppendVarint(b, n.coef), nil
	}
	return n.big.Append(append(b, bigMark...), 10), nil
}

// bigMark begins a coefficient that does not fit 64 bits. No varint begins so.
const bigMark = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"

// errBinary says that what should be read was not written by AppendBinary.
var errBinary = errors.New("not the binary form of a number")

// UnmarshalBinary reads what AppendBinary wrote.
func (n *Number) UnmarshalBinary(b []byte) error {
	exp, size := binary.Varint(b)
	if size <= 0 || exp != int64(int32(exp)) {
		return errBinary
	}
	den, more := binary.Uvarint(b[size:])
	if more <= 0 || den > math.MaxUint32 {
		return errBinary
	}
	b = b[size+more:]
	*n = Number{exp: int32(exp), den: uint32(den)}
	if digits, ok := strings.CutPrefix(string(b), bigMark); ok {
		n.big, ok = new(big.Int).SetString(digits, 10)
		if !ok {
			return errBinary
		}
		return nil
	}
	if n.coef, size = binary.Varint(b); size != len(b) || size == 0 {
		return errBinary
	}
	return nil
}

// Exponent is the power of ten of the last written digit: -2 for "1.50", 5 for
// "1.2 million", 0 for "3,000".
func (n Number) Exponent() int { return int(n.exp) }

// Digits is how many digits the number was written with, zeros at its beginning aside.
func (n Number) Digits() int {
	if n.big == nil {
		return len(strconv.FormatUint(uint64(max(n.coef, -(n.coef+1))), 10))
	}
	return len(new(big.Int).Abs(n.big).String())
}

// IsFraction reports whether the number was stated as a fraction that need not
// end in decimals, such as "two-thirds".
func (n Number) IsFraction() bool { return n.den > 1 }

// Sign is -1, 0 or 1.
func (n Number) Sign() int {
	if n.big != nil {
		return n.big.Sign()
	}
	return cmp.Compare(n.coef, 0)
}

// Neg returns the number with the opposite sign.
func (n Number) Neg() Number {
	if n.big != nil {
		n.big = new(big.Int).Neg(n.big)
		return n
	}
	if n.coef == math.MinInt64 {
		return Number{big: new(big.Int).Neg(big.NewInt(n.coef)), exp: n.exp, den: n.den}
	}
	n.coef = -n.coef
	return n
}

// Scale returns the number times 10^places, with its last digit moved likewise.
func (n Number) Scale(places int) Number {
	n.exp += int32(places)
	return n
}

// maxPlaces limits the powers of ten that are written out: a number beyond it is
// held and compared as if at the limit, so that "1e999999999" costs no memory.
const maxPlaces = 5000

// Rat returns the exact value, as a new rational.
func (n Number) Rat() *big.Rat {
	num, den := new(big.Int).Set(n.bigCoef()), big.NewInt(1)
	exp := max(-maxPlaces, min(maxPlaces, int64(n.exp)))
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(exp, -exp)), nil)
	if exp >= 0 {
		num.Mul(num, power)
	} else {
		den.Mul(den, power)
	}
	if n.den > 1 {
		den.Mul(den, big.NewInt(int64(n.den)))
	}
	return new(big.Rat).SetFrac(num, den)
}

// Cmp compares two numbers by value: -1 if n < m, 0 if equal, 1 if n > m.
func (n Number) Cmp(m Number) int {
	if n.den <= 1 && m.den <= 1 || n.den == m.den && n.exp == m.exp {
		exp := min(n.exp, m.exp)
		a, fits := n.coefAt(exp)
		b, fitsToo := m.coefAt(exp)
		switch {
		case fits && fitsToo:
			return cmp.Compare(a, b)
		case fits: // beyond 64 bits is beyond what they hold, on either side
			return -m.Sign()
		case fitsToo:
			return n.Sign()
		}
	}
	return n.Rat().Cmp(m.Rat())
}

// Float64 returns the nearest float64, and false where the number lies beyond
// float64's range and an infinity is returned.
func (n Number) Float64() (float64, bool) {
	if n.big == nil && n.den <= 1 {
		f, err := strconv.ParseFloat(strconv.FormatInt(n.coef, 10)+"e"+strconv.Itoa(int(n.exp)), 64)
		return f, err == nil
	}
	f, _ := n.Rat().Float64()
	return f, !math.IsInf(f, 0)
}

// String returns the number with its written precision and without grouping:
// "1.50", "1200000"; a fraction as "2/3".
func (n Number) String() string {
	if n.den > 1 {
		return n.Rat().RatString()
	}
	digits, sign := n.bigCoef().String(), ""
	if digits[0] == '-' {
		digits, sign = digits[1:], "-"
	}
	switch {
	case n.exp > maxPlaces || n.exp < -maxPlaces:
		return sign + digits + "e" + strconv.Itoa(int(n.exp))
	case n.exp >= 0:
		if digits != "0" {
			digits += strings.Repeat("0", int(n.exp))
		}
		return sign + digits
	}
	if pad := int(-n.exp) - len(digits) + 1; pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	point := len(digits) + int(n.exp)
	return sign + digits[:point] + "." + digits[point:]
}
