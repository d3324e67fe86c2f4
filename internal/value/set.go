package value

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Set is every number that a value allows, in base units of its dimension; for a
// date, every day, as the number of days since 1970-01-01.
type Set struct {
	Dimension string   // "length", "money USD", "number", "date"; values of two dimensions have no order
	Hard      Interval // what makes the words literally true, rounding allowed
	Soft      Interval // what a reader takes the words to mean; it lies in Hard
	Reach     Interval // Hard, and what lies so little beyond it that it is no conflict yet
}

// The dimensions of dates: of the calendar, and of fiscal years, of which nobody says here when they
// begin.
const (
	dayDimension    = "date"
	fiscalDimension = "fiscal date"
)

// OfDays reports whether the numbers of the set are days.
func (s Set) OfDays() bool { return s.Dimension == dayDimension || s.Dimension == fiscalDimension }

// Set returns the numbers that v allows. With exact, digits mean themselves: the
// rounding of a plain number is left out. It returns false for a value that is no
// number or day: a choice, a name, a date that is not resolved.
func (v Value) Set(exact bool) (Set, bool) {
	switch {
	case v.Kind.IsWords():
		return Set{}, false
	case v.Kind == Date:
		return v.daySet()
	}
	s, ok := v.stated(exact)
	if !ok {
		return Set{}, false
	}
	m := v.measure()
	s.Dimension = m.dimension
	base := once(m.base)
	s.Hard, s.Soft, s.Reach = s.Hard.each(base), s.Soft.each(base), s.Reach.each(base)
	return s, true
}

// once returns f, worked out once for each number: the sets of a value share most of
// their ends.
func once(f func(*big.Rat) *big.Rat) func(*big.Rat) *big.Rat {
	var done [6]struct{ x, y *big.Rat }
	n := 0
	return func(x *big.Rat) *big.Rat {
		for _, d := range done[:n] {
			if d.x == x {
				return d.y
			}
		}
		y := f(x)
		if n < len(done) {
			done[n].x, done[n].y = x, y
			n++
		}
		return y
	}
}

func (v Value) daySet() (Set, bool) {
	if !v.Resolved {
		return Set{}, false
	}
	hard := dayInterval(v.HardDays.Union(v.Days))
	soft := dayInterval(v.Meant)
	if v.Date.TwoReadings() {
		soft = hard // one reader takes the words for the one period, and another for the other
	}
	dimension := dayDimension
	if v.Date.Fiscal() {
		dimension = fiscalDimension
	}
	return Set{Dimension: dimension, Hard: hard, Soft: soft, Reach: hard}, true
}

func dayInterval(p calendar.Period) Interval {
	var i Interval
	if p.First > calendar.Earliest {
		i.Low = big.NewRat(int64(p.First), 1)
	}
	if p.Last < calendar.Latest {
		i.High = big.NewRat(int64(p.Last), 1)
	}
	return i
}

// stated returns the sets of values.md section 2, in the unit that was stated.
func (v Value) stated(exact bool) (Set, bool) {
	switch v.Bound {
	case Range:
		return v.rangeSets(exact), true
	case Vague:
		hard, soft, ok := vagueSets(v.Vague)
		if f := v.Number.Rat(); ok && f.Sign() > 0 { // "a few hundred"
			times := func(x *big.Rat) *big.Rat { return new(big.Rat).Mul(x, f) }
			hard, soft = hard.each(times), soft.each(times)
		}
		return Set{Hard: hard, Soft: soft, Reach: hard}, ok
	case Exact, "":
		if hard, soft, ok := vagueSets(v.Vague); ok && !exact {
			return Set{Hard: hard, Soft: soft, Reach: hard}, true // "a dozen"
		}
		return v.plainSets(exact), true
	case Precisely:
		return v.plainSets(exact), true
	}
	return v.boundSets(), true
}

// boundSets returns the sets of a number with a bound.
func (v Value) boundSets() Set {
	p := precisionOf(v.Number)
	x, w, g := p.x, p.hedge(), p.coarse
	if v.Kind == Count {
		w, g = larger(w, big.NewRat(1, 1)), larger(g, big.NewRat(1, 1))
	}
	plus := func(k int64, d *big.Rat) *big.Rat { return new(big.Rat).Add(x, new(big.Rat).Mul(big.NewRat(k, 1), d)) }
	var s Set
	switch v.Bound {
	case About:
		s.Hard = Interval{Low: plus(-2, w), High: plus(2, w)}
		s.Soft = Interval{Low: plus(-1, w), High: plus(1, w)}
	case Nearly, JustUnder:
		s.Hard = Interval{Low: plus(-2, w), High: x}
		s.Soft = Interval{Low: plus(-1, w), High: x, HighOpen: true}
	case JustOver:
		s.Hard = Interval{Low: x, High: plus(2, w)}
		s.Soft = Interval{Low: x, LowOpen: true, High: plus(1, w)}
	case Over:
		s.Hard = Interval{Low: x, LowOpen: true}
		s.Soft = Interval{Low: x, LowOpen: true, High: plus(1, g)}
	case AtLeast:
		s.Hard = Interval{Low: x}
		s.Soft = Interval{Low: x, High: plus(1, g)}
	case Under:
		s.Hard = Interval{Low: v.floor(x), High: x, HighOpen: true}
		s.Soft = Interval{Low: v.atFloor(plus(-1, g)), High: x, HighOpen: true}
	case AtMost:
		s.Hard = Interval{Low: v.floor(x), High: x}
		s.Soft = Interval{Low: v.atFloor(plus(-1, g)), High: x}
	case UpTo:
		s.Hard = Interval{Low: v.floor(x), High: x}
		s.Soft = Interval{Low: new(big.Rat).Mul(x, big.NewRat(1, 2)), High: x}
	}
	if v.Approx {
		s.Hard, s.Soft = s.Hard.widen(w, w), s.Soft.widen(w, w)
	}
	s.Reach = s.Hard
	if v.Bound == UpTo {
		s.Reach.High = new(big.Rat).Add(s.Hard.High, new(big.Rat).Mul(p.size, big.NewRat(1, 10)))
	}
	return s
}

// floor returns what "under x" starts from: nothing is less than zero of most things,
// but a temperature may be, and what is compared with a negative number.
func (v Value) floor(x *big.Rat) *big.Rat {
	if x.Sign() < 0 || v.measure().offset() {
		return nil
	}
	return new(big.Rat)
}

// atFloor returns low, but not below the floor.
func (v Value) atFloor(low *big.Rat) *big.Rat {
	if floor := v.floor(v.Number.Rat()); floor != nil && low.Sign() < 0 {
		return floor
	}
	return low
}

// plainSets returns the sets of a number without a bound.
func (v Value) plainSets(exact bool) Set {
	p := precisionOf(v.Number)
	if exact || v.Bound == Precisely || v.Kind == Ordinal || v.isPlainCount(p) || p.x.Sign() == 0 && v.Number.Exponent() >= 0 {
		only := Interval{Low: p.x, High: p.x}
		return Set{Hard: only, Soft: only, Reach: only}
	}
	around := func(below, above *big.Rat, open bool) Interval {
		i := Interval{Low: p.x, High: p.x, HighOpen: open}
		return i.widen(below, above)
	}
	part := func(x *big.Rat, n int64) *big.Rat { return new(big.Rat).Mul(x, big.NewRat(1, n)) } // an nth of x
	half := part(p.ulp, 2)
	var hard, soft Interval
	if hw, sw := v.decades(p); hw != nil {
		hard, soft = around(hw, hw, false), around(sw, sw, false)
		return Set{Hard: hard, Soft: soft, Reach: hard}
	}
	switch {
	case v.Unit == "fold":
		hard, soft = around(part(p.size, 10), part(p.size, 10), false), around(part(p.size, 20), part(p.size, 20), false)
	case v.Number.IsFraction():
		hard, soft = around(half, half, false), around(part(p.ulp, 4), part(p.ulp, 4), false)
	case v.Elapsed || v.Kind == Age:
		hard, soft = around(half, p.ulp, true), around(new(big.Rat), p.ulp, true)
	default:
		r := p.rounding()
		hard = around(r, r, true)
		soft = hard
	}
	return Set{Hard: hard, Soft: soft, Reach: hard}
}

// decades returns how far a whole number of decades, centuries or millennia may be
// out, in that unit, or nil for anything else: "a decade" is ten years, give or take
// two; "two decades" or more, give or take five.
func (v Value) decades(p precision) (hard, soft *big.Rat) {
	years := int64(0)
	switch v.Unit {
	case "decade":
		years = 10
	case "century":
		years = 100
	case "millennium":
		years = 1000
	}
	if years == 0 || !p.x.IsInt() {
		return nil, nil
	}
	if years == 10 && p.size.Cmp(whole) == 0 {
		return big.NewRat(2, years), big.NewRat(1, years)
	}
	return big.NewRat(5, years), big.NewRat(5, 2*years)
}

// isPlainCount reports whether v is a count that is meant to the last one: under 20,
// or not ending in 0.
func (v Value) isPlainCount(p precision) bool {
	if v.Kind != Count || !p.x.IsInt() {
		return false
	}
	n := p.x.Num()
	return n.CmpAbs(big.NewInt(20)) < 0 || new(big.Int).Rem(n, big.NewInt(10)).Sign() != 0
}

// rangeSets returns the sets of "15 to 20".
func (v Value) rangeSets(exact bool) Set {
	low, high := precisionOf(v.Low), precisionOf(v.High)
	soft := Interval{Low: low.x, High: high.x}
	hard := soft
	if half := new(big.Rat).Mul(smaller(low.ulp, high.ulp), big.NewRat(1, 2)); !exact && !anyFraction(v.Low, v.High) {
		hard = soft.widen(half, half)
	}
	if v.Approx {
		hard, soft = hard.widen(low.hedge(), high.hedge()), soft.widen(low.hedge(), high.hedge())
	}
	return Set{Hard: hard, Soft: soft, Reach: hard}
}

func anyFraction(a, b number.Number) bool { return a.IsFraction() || b.IsFraction() }
