package computed

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/value"
)

// interval is an unbroken set of numbers, with arithmetic: the result of an operation
// has every number that the operation gives for numbers of the operands.
type interval struct{ value.Interval }

// end is an end of an interval: nil is an infinity, whose sign the side tells.
type end struct {
	at   *big.Rat
	open bool
}

func (i interval) low() end  { return end{i.Low, i.LowOpen} }
func (i interval) high() end { return end{i.High, i.HighOpen} }

func (i interval) negated() interval {
	return i.scaled(big.NewRat(-1, 1))
}

// scaled multiplies by a number that is not zero.
func (i interval) scaled(by *big.Rat) interval {
	scale := func(e end) end {
		if e.at != nil {
			e.at = new(big.Rat).Mul(e.at, by)
		}
		return e
	}
	low, high := scale(i.low()), scale(i.high())
	if by.Sign() < 0 {
		low, high = high, low
	}
	return between(low, high)
}

func between(low, high end) interval {
	return interval{value.Interval{Low: low.at, LowOpen: low.open, High: high.at, HighOpen: high.open}}
}

func (i interval) plus(j interval) interval {
	add := func(a, b end) end {
		if a.at == nil || b.at == nil {
			return end{}
		}
		return end{new(big.Rat).Add(a.at, b.at), a.open || b.open}
	}
	return between(add(i.low(), j.low()), add(i.high(), j.high()))
}

// times multiplies. Where an end is infinite and the other operand may be of either
// sign, nothing is known of the product.
func (i interval) times(j interval) interval {
	if i.Low == nil || i.High == nil || j.Low == nil || j.High == nil {
		return i.timesUnbounded(j)
	}
	var low, high end
	for _, a := range []end{i.low(), i.high()} {
		for _, b := range []end{j.low(), j.high()} {
			p := end{new(big.Rat).Mul(a.at, b.at), a.open || b.open}
			if p.at.Sign() == 0 { // zero times an open end is still reached by zero
				p.open = !a.isZero() && !b.isZero()
			}
			if low.at == nil || p.at.Cmp(low.at) < 0 || p.at.Cmp(low.at) == 0 && !p.open {
				low = p
			}
			if high.at == nil || p.at.Cmp(high.at) > 0 || p.at.Cmp(high.at) == 0 && !p.open {
				high = p
			}
		}
	}
	return between(low, high)
}

// isZero reports whether the end is the number 0, and belongs to the interval.
func (e end) isZero() bool { return e.at != nil && e.at.Sign() == 0 && !e.open }

// timesUnbounded multiplies where some end is infinite: of two operands that are not
// negative the lower ends decide, and the upper ones if both are finite.
func (i interval) timesUnbounded(j interval) interval {
	if i.Low == nil || j.Low == nil || i.Low.Sign() < 0 || j.Low.Sign() < 0 {
		return interval{}
	}
	low := end{new(big.Rat).Mul(i.Low, j.Low), i.LowOpen || j.LowOpen}
	if low.at.Sign() == 0 {
		low.open = !i.low().isZero() && !j.low().isZero()
	}
	if i.High == nil || j.High == nil {
		return between(low, end{})
	}
	return between(low, end{new(big.Rat).Mul(i.High, j.High), i.HighOpen || j.HighOpen})
}

// inverse returns the interval of one over each number, and false if zero is one.
func (i interval) inverse() (interval, bool) {
	positive := i.Low != nil && (i.Low.Sign() > 0 || i.Low.Sign() == 0 && i.LowOpen)
	negative := i.High != nil && (i.High.Sign() < 0 || i.High.Sign() == 0 && i.HighOpen)
	if !positive && !negative {
		return interval{}, false
	}
	invert := func(e end) end {
		switch {
		case e.at == nil:
			return end{new(big.Rat), true} // towards zero
		case e.at.Sign() == 0:
			return end{} // towards infinity
		}
		return end{new(big.Rat).Inv(e.at), e.open}
	}
	return between(invert(i.high()), invert(i.low())), true
}

// stretched moves each end away from the middle by a twentieth of its own size: two
// numbers that differ by a tenth then touch.
func (i interval) stretched() interval {
	move := func(e end, by int64) end {
		if e.at != nil {
			share := new(big.Rat).Mul(new(big.Rat).Abs(e.at), big.NewRat(by, 20))
			e.at = new(big.Rat).Add(e.at, share)
		}
		return e
	}
	return between(move(i.low(), -1), move(i.high(), 1))
}

func (i interval) single() bool {
	return i.Low != nil && i.High != nil && i.Low.Cmp(i.High) == 0
}

// overlap says for how many numbers of two intervals the one can be the other.
func overlap(a, b interval) Truth {
	switch {
	case !a.Overlaps(b.Interval):
		return Never
	case a.single() && b.single():
		return Always
	}
	return Sometimes
}

// atMost says for how many numbers of two intervals the one is at most the other.
func atMost(a, b interval) Truth {
	if a.High != nil && b.Low != nil && a.High.Cmp(b.Low) <= 0 {
		return Always
	}
	if a.Low != nil && b.High != nil {
		if c := a.Low.Cmp(b.High); c > 0 || c == 0 && (a.LowOpen || b.HighOpen) {
			return Never
		}
	}
	return Sometimes
}
