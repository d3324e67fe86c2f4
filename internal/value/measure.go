package value

import (
	"math/big"

	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// measure is what turns the number of a value into base units.
type measure struct {
	dimension string
	unit, per *unit.Unit // nil: none, or a noun
	delta     bool       // a difference: zero of the unit is zero of the dimension
}

// derived are the dimensions that have units of their own besides the quotient of
// two others.
func derived(dimension string) string {
	switch dimension {
	case "length/time":
		return "speed"
	case "energy/time":
		return "power"
	case "data size/time":
		return "data rate"
	case "number/time":
		return "frequency"
	}
	return dimension
}

func (v Value) measure() measure {
	m := measure{dimension: "number", delta: v.Aspect == Change || v.Direction != ""}
	switch v.Kind {
	case Count, Number:
		// The noun selects, and never separates: two vehicles and two cars are the same.
	case Ordinal:
		m.dimension = "ordinal"
	default:
		if u, ok := unit.Lookup(v.Unit); ok {
			m.unit, m.dimension = u, u.Dimension
		} else {
			m.dimension = v.Unit
		}
	}
	if v.Kind == Number {
		if u, ok := unit.Lookup(v.Unit); ok {
			m.unit, m.dimension = u, u.Dimension
		}
	}
	if v.Per != "" {
		per := v.Per
		if u, ok := unit.Lookup(per); ok {
			m.per, per = u, u.Dimension
		}
		m.dimension = derived(m.dimension + "/" + per)
	}
	return m
}

// offset reports whether zero of the unit is not zero of its dimension.
func (m measure) offset() bool { return m.unit != nil && m.unit.HasOffset() && !m.delta }

// base returns x of the unit in base units.
func (m measure) base(x *big.Rat) *big.Rat {
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
