package value

import "math/big"

// Interval is an unbroken set of numbers. Its ends are exact. The zero Interval is
// every number.
type Interval struct {
	Low, High         *big.Rat // nil: no limit on that side
	LowOpen, HighOpen bool     // the end itself does not belong to the set
}

// Empty reports whether no number is in the interval.
func (i Interval) Empty() bool { return i.Low != nil && i.High != nil && !reaches(i, i) }

// Overlaps reports whether some number is in both.
func (i Interval) Overlaps(j Interval) bool {
	return reaches(i, j) && reaches(j, i) && !i.Empty() && !j.Empty()
}

// reaches reports whether the lower end of i lies within or below j.
func reaches(i, j Interval) bool {
	if i.Low == nil || j.High == nil {
		return true
	}
	switch i.Low.Cmp(j.High) {
	case -1:
		return true
	case 0:
		return !i.LowOpen && !j.HighOpen
	}
	return false
}

// Contains reports whether every number of j is in i.
func (i Interval) Contains(j Interval) bool {
	if j.Empty() {
		return true
	}
	if i.Low != nil {
		if j.Low == nil {
			return false
		}
		if c := j.Low.Cmp(i.Low); c < 0 || c == 0 && i.LowOpen && !j.LowOpen {
			return false
		}
	}
	if i.High != nil {
		if j.High == nil {
			return false
		}
		if c := j.High.Cmp(i.High); c > 0 || c == 0 && i.HighOpen && !j.HighOpen {
			return false
		}
	}
	return true
}

// Union returns the smallest Interval that has the numbers of both.
func (i Interval) Union(j Interval) Interval {
	u := i
	switch {
	case i.Low == nil || j.Low == nil:
		u.Low, u.LowOpen = nil, false
	default:
		if c := j.Low.Cmp(i.Low); c < 0 {
			u.Low, u.LowOpen = j.Low, j.LowOpen
		} else if c == 0 {
			u.LowOpen = i.LowOpen && j.LowOpen
		}
	}
	switch {
	case i.High == nil || j.High == nil:
		u.High, u.HighOpen = nil, false
	default:
		if c := j.High.Cmp(i.High); c > 0 {
			u.High, u.HighOpen = j.High, j.HighOpen
		} else if c == 0 {
			u.HighOpen = i.HighOpen && j.HighOpen
		}
	}
	return u
}

// each returns the interval with f applied to its ends; f must be increasing.
func (i Interval) each(f func(*big.Rat) *big.Rat) Interval {
	if i.Low != nil {
		i.Low = f(i.Low)
	}
	if i.High != nil {
		i.High = f(i.High)
	}
	return i
}

// widen returns the interval with its ends moved outward by low and high.
func (i Interval) widen(low, high *big.Rat) Interval {
	if i.Low != nil {
		i.Low = new(big.Rat).Sub(i.Low, low)
	}
	if i.High != nil {
		i.High = new(big.Rat).Add(i.High, high)
	}
	return i
}

// negated returns the interval of the opposite numbers.
func (i Interval) negated() Interval {
	n := Interval{LowOpen: i.HighOpen, HighOpen: i.LowOpen}
	if i.High != nil {
		n.Low = new(big.Rat).Neg(i.High)
	}
	if i.Low != nil {
		n.High = new(big.Rat).Neg(i.Low)
	}
	return n
}

// gap returns the distance between two intervals, or nil if they overlap or touch.
func (i Interval) gap(j Interval) *big.Rat {
	for _, p := range [2][2]Interval{{i, j}, {j, i}} {
		if p[0].High != nil && p[1].Low != nil && p[0].High.Cmp(p[1].Low) < 0 {
			return new(big.Rat).Sub(p[1].Low, p[0].High)
		}
	}
	return nil
}

// String returns the interval as mathematicians write it: "(20, ∞)", "[20.5, 22)".
func (i Interval) String() string {
	low, high := "(-∞", "∞)"
	if i.Low != nil {
		low = map[bool]string{false: "[", true: "("}[i.LowOpen] + decimalString(i.Low)
	}
	if i.High != nil {
		high = decimalString(i.High) + map[bool]string{false: "]", true: ")"}[i.HighOpen]
	}
	if i.Low != nil && i.High != nil && i.Low.Cmp(i.High) == 0 {
		return "{" + decimalString(i.Low) + "}"
	}
	return low + ", " + high
}

// decimalString returns x as a decimal where it is one, rounded to six places
// otherwise, without zeros at its end.
func decimalString(x *big.Rat) string {
	if places, exact := x.FloatPrec(); exact && places <= 20 {
		return x.FloatString(places)
	}
	return x.FloatString(6)
}
