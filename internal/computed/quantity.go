package computed

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// The dimensions that mean more than themselves here, as package value calls them.
const (
	countable  = "number"     // counts and bare numbers; "" here
	proportion = "proportion" // percentages, as parts of one
)

// quantity is a side of an expression: all numbers that it can be.
type quantity struct {
	dimension string // "" for a pure number: a count, a ratio, a number in the expression
	literal   bool   // it is made of numbers in the expression alone: 100 is 100 percent beside percentages
	interval  interval
}

func literal(x *big.Rat) quantity {
	return quantity{literal: true, interval: interval{value.Interval{Low: x, High: x}}}
}

// alike makes two quantities comparable, or says why they are not.
func alike(a, b quantity) (quantity, quantity, error) {
	switch {
	case a.dimension == b.dimension:
	case a.literal:
		a = a.beside(b)
	case b.literal:
		b = b.beside(a)
	case a.dimension == "" && b.dimension == proportion, a.dimension == proportion && b.dimension == "":
		a.dimension, b.dimension = proportion, proportion
	default:
		return a, b, fmt.Errorf("%s and %s cannot be compared", a.words(), b.words())
	}
	return a, b, nil
}

// beside gives a number of the expression the dimension of what it stands beside.
func (q quantity) beside(other quantity) quantity {
	q.dimension = other.dimension
	if q.dimension == proportion {
		q.interval = q.interval.scaled(big.NewRat(1, 100))
	}
	return q
}

// words says what sort of thing a quantity is.
func (q quantity) words() string {
	switch q.dimension {
	case "":
		return "a number"
	case proportion:
		return "a percentage"
	}
	return strings.ReplaceAll(q.dimension, unit.MoneyPrefix, "")
}

// pure turns a proportion into the ratio that it is.
func (q quantity) pure() quantity {
	if q.dimension == proportion {
		q.dimension = ""
	}
	return q
}

// times multiplies. "4% of the price" is a price; twice as many percent are percent.
func (q quantity) times(by quantity) quantity {
	a, b := q, by
	if !a.literal && !b.literal {
		a, b = a.pure(), b.pure()
	}
	product := quantity{dimension: a.dimension + b.dimension, literal: a.literal && b.literal, interval: a.interval.times(b.interval)}
	if a.dimension != "" && b.dimension != "" {
		product.dimension = a.dimension + "·" + b.dimension
	}
	return product
}

// over divides.
func (q quantity) over(by quantity) (quantity, error) {
	inverse, ok := by.interval.inverse()
	if !ok {
		return quantity{}, errDivision
	}
	ratio := quantity{literal: q.literal && by.literal, interval: q.interval.times(inverse)}
	switch a, b := q.pure(), by.pure(); {
	case by.literal:
		ratio.dimension = q.dimension
	case a.dimension == b.dimension:
	case b.dimension == "":
		ratio.dimension = a.dimension
	default:
		ratio.dimension = value.Quotient(a.dimension, b.dimension)
	}
	return ratio, nil
}

var errDivision = errors.New("the expression divides by what may be zero")
