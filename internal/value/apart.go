package value

import (
	"math/big"
	"strings"
)

// apart says how far apart two values in conflict are, in the unit of the first
// (of one that is not converted): ", $1 apart", ", at least 5 years apart". It says nothing where their sets touch.
func apart(a, b Value, c Comparison) string {
	if a.Kind == Date {
		return daysApart(a, b)
	}
	if a.conversion != nil && b.conversion == nil {
		a, b = b, a // in the unit that was not converted
	}
	m := a.measure()
	var distance *big.Rat
	least := ""
	if a.isPlain() && b.isPlain() && b.Unit == a.Unit && b.Per == a.Per {
		distance = new(big.Rat).Sub(a.Number.Rat(), b.Number.Rat())
	} else if a.conversion != nil {
		return ""
	} else {
		c.Tolerance = Tolerance{}
		s, t := c.set(a), c.set(b)
		if distance = s.Hard.gap(t.Hard); distance == nil {
			return ""
		}
		distance = m.size(distance)
		least = "at least "
	}
	distance.Abs(distance)
	amount := roundString(distance)
	a.Kind = a.kindApart()
	if a.Unit == "percent" {
		a.Unit = "percentage point"
	}
	return ", " + least + a.withUnit(amount, amount == "1") + " apart"
}

// kindApart is the kind of a difference between two values of v's kind.
func (v Value) kindApart() Kind {
	if v.Kind == Ordinal {
		return Number
	}
	return v.Kind
}

func (v Value) isPlain() bool { return (v.Bound == Exact || v.Bound == Precisely) && v.Vague == "" }

func daysApart(a, b Value) string {
	gap := dayInterval(a.Days).gap(dayInterval(b.Days))
	if gap == nil {
		return ""
	}
	if n := gap.RatString(); n != "1" {
		return ", " + n + " days apart"
	}
	return ", a day apart"
}

// roundString returns x with at most two decimals, or, for a small one, with two
// significant digits.
func roundString(x *big.Rat) string {
	places := 2
	for limit := big.NewRat(1, 10); x.Sign() > 0 && x.Cmp(limit) < 0 && places < 12; limit = new(big.Rat).Mul(limit, big.NewRat(1, 10)) {
		places++
	}
	s := x.FloatString(places)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	return grouped(s)
}
