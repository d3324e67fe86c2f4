package value

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// measure is what turns the number of a value into base units.
type measure struct {
	dimension string
	unit, per *unit.Unit // nil: none, or a noun
	delta     bool       // a difference: zero of the unit is zero of the dimension
	from      *unit.Unit // the unit that was stated, where conversion leads to unit; else nil
	by        *Conversion
}

// Quotient returns the dimension of amounts of one dimension for each of another: that
// of a length for each time is the speed, which has units of its own.
func Quotient(dimension, per string) string {
	dimension += "/" + per
	switch dimension {
	case "length/time":
		return "speed"
	case "energy/time":
		return "power"
	case "data size/time":
		return "data rate"
	case "number/time":
		return "frequency"
	case "mass/volume":
		return "density"
	case "volume/time":
		return "flow"
	case "length/volume":
		return "fuel economy"
	case "speed/time":
		return "acceleration"
	}
	return dimension
}

func (v Value) measure() measure {
	m := measure{dimension: "number", delta: v.isChange()}
	u, known := unit.Lookup(v.Unit)
	switch {
	case v.Kind == Ordinal:
		m.dimension = "ordinal"
	case v.isShare():
		m.dimension = proportion
	case v.Kind == Count, v.Unit == "":
		// The noun selects, and never separates: two vehicles and two cars are the same.
	case known:
		m.unit, m.dimension = u, u.Dimension
	case v.Kind != Number:
		m.dimension = v.Unit
	}
	per := v.Per
	if c := v.conversion; c != nil && m.unit != nil {
		m.from, m.by, m.unit, m.dimension = m.unit, c, c.To, c.To.Dimension
		if c.Per != "" {
			per = c.Per
		}
	}
	if per != "" {
		if u, ok := unit.Lookup(per); ok {
			m.per, per = u, u.Dimension
		}
		m.dimension = Quotient(m.dimension, per)
	}
	return m
}

// proportion is the dimension of percentages; its base unit is one, all of something.
const proportion = "proportion"

// isShare reports whether v is a part of one: "two-thirds", "most".
func (v Value) isShare() bool {
	if v.Kind != Number && v.Kind != Count && !(v.Kind == Percent && v.Unit == "") {
		return false
	}
	if v.Bound == Vague {
		return NamesShare(v.Vague)
	}
	return v.Bound != Range && (v.Unit == "" || v.Kind == Count) &&
		v.Number.IsFraction() && v.Number.Sign() > 0 && v.Number.Cmp(number.New(1, 0)) <= 0
}

// isChange reports whether v says by how much something changed.
func (v Value) isChange() bool { return v.Aspect == Change || v.Aspect == "" && v.Direction != "" }

// offset reports whether zero of the unit is not zero of its dimension.
func (m measure) offset() bool { return m.unit != nil && m.unit.HasOffset() && !m.delta }

// base returns x of the unit in base units.
func (m measure) base(x *big.Rat) *big.Rat {
	if m.by != nil {
		x = m.by.Of(x, m.from)
	}
	switch {
	case m.unit == nil:
	case m.delta:
		x = new(big.Rat).Mul(x, m.unit.Factor())
	default:
		x = m.unit.Base(x)
	}
	if m.per != nil {
		x = new(big.Rat).Quo(x, m.per.Factor())
	}
	return x
}

// size returns a distance in base units in the unit itself.
func (m measure) size(x *big.Rat) *big.Rat {
	x = new(big.Rat).Set(x)
	if m.unit != nil {
		x.Quo(x, m.unit.Factor())
	}
	if m.per != nil {
		x.Mul(x, m.per.Factor())
	}
	return x
}
