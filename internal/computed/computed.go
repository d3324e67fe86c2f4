// Package computed evaluates the expressions of computed facts ("killed >=
// killed_members") on what claims state. A claim is a set of numbers, so that an
// expression holds for all of them, for some, or for none. The package knows values
// and expressions, and neither claims nor articles.
package computed

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/expr-lang/expr/ast"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Truth is for how much of what was said an expression holds.
type Truth uint8

// The truths, worst first.
const (
	Never     Truth = iota // no numbers that the words allow satisfy it
	Sometimes              // some do
	Always                 // all do
)

// Outcome is how an expression stands to what was said.
type Outcome struct {
	Literal Truth // by what makes the sentences literally true
	Read    Truth // by what a reader takes them to mean
}

// Expression is an expression of a computed fact, made ready. It is safe for
// concurrent use.
type Expression struct {
	tree ast.Node
	read func(text string) (value.Value, error) // a value in quotation marks
}

// New returns the expression of a computed fact that has been loaded. Values in
// quotation marks are read by read.
func New(holds string, read func(text string) (value.Value, error)) (*Expression, error) {
	tree, err := rule.Parse(holds)
	if err != nil {
		return nil, fmt.Errorf("the expression %q: %w", holds, err)
	}
	return &Expression{tree: tree, read: read}, nil
}

// Holds evaluates the expression, given a value for each name in it. It is an error if
// its sides cannot be compared, or a value is none that can be computed with.
func (e *Expression) Holds(values map[string]value.Value) (Outcome, error) {
	v := evaluation{values: values, read: e.read}
	var o Outcome
	var err error
	if o.Literal, err = v.truth(e.tree); err != nil {
		return o, err
	}
	v.soft = true
	o.Read, err = v.truth(e.tree)
	return o, err
}

// evaluation evaluates an expression on one of the two sets of each value.
type evaluation struct {
	values map[string]value.Value
	read   func(string) (value.Value, error)
	soft   bool
	exact  bool // digits mean themselves
}

// Sides returns what the two sides of a comparison come to where the digits of all values
// mean themselves. It is false for comparisons that are joined, and for sides that are no
// single pure numbers.
func (e *Expression) Sides(values map[string]value.Value) (left, right *big.Rat, ok bool) {
	b, ok := e.tree.(*ast.BinaryNode)
	if !ok || joins(b.Operator) {
		return nil, nil, false
	}
	v := evaluation{values: values, read: e.read, exact: true}
	point := func(n ast.Node) *big.Rat {
		q, err := v.quantity(n)
		if i := q.interval; err == nil && q.dimension == "" && i.Low != nil && i.High != nil && i.Low.Cmp(i.High) == 0 {
			return i.Low
		}
		return nil
	}
	left, right = point(b.Left), point(b.Right)
	return left, right, left != nil && right != nil
}

// truth evaluates a comparison, or several that are joined.
func (v *evaluation) truth(n ast.Node) (Truth, error) {
	b, ok := n.(*ast.BinaryNode)
	if !ok {
		return Never, errNoComparison
	}
	switch b.Operator {
	case "and", "&&":
		return v.join(b, func(a, b Truth) Truth { return min(a, b) })
	case "or", "||":
		return v.join(b, func(a, b Truth) Truth { return max(a, b) })
	}
	return v.compare(b.Operator, b.Left, b.Right)
}

// joins reports whether an operator joins comparisons.
func joins(operator string) bool {
	return operator == "and" || operator == "&&" || operator == "or" || operator == "||"
}

var errNoComparison = errors.New("the expression compares nothing")

func (v *evaluation) join(n *ast.BinaryNode, by func(a, b Truth) Truth) (Truth, error) {
	a, err := v.truth(n.Left)
	if err != nil {
		return Never, err
	}
	b, err := v.truth(n.Right)
	return by(a, b), err
}

// compare evaluates a comparison of two sides.
func (v *evaluation) compare(operator string, left, right ast.Node) (Truth, error) {
	a, err := v.quantity(left)
	if err != nil {
		return Never, err
	}
	b, err := v.quantity(right)
	if err != nil {
		return Never, err
	}
	if a, b, err = alike(a, b); err != nil {
		return Never, err
	}
	switch operator {
	case rule.Approximately:
		return overlap(a.interval.stretched(), b.interval.stretched()), nil
	case "==":
		return overlap(a.interval, b.interval), nil
	case "!=":
		return Always - overlap(a.interval, b.interval), nil
	case ">=":
		return atMost(b.interval, a.interval), nil
	case "<=":
		return atMost(a.interval, b.interval), nil
	case ">":
		return Always - atMost(a.interval, b.interval), nil
	case "<":
		return Always - atMost(b.interval, a.interval), nil
	}
	return Never, errNoComparison
}

// quantity evaluates one side of a comparison.
func (v *evaluation) quantity(n ast.Node) (quantity, error) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		return literal(new(big.Rat).SetInt64(int64(n.Value))), nil
	case *ast.FloatNode:
		x := new(big.Rat)
		if _, ok := x.SetString(fmt.Sprint(n.Value)); !ok {
			return quantity{}, fmt.Errorf("%v is no number", n.Value)
		}
		return literal(x), nil
	case *ast.StringNode:
		stated, err := v.read(n.Value)
		if err != nil {
			return quantity{}, err
		}
		return v.stated(fmt.Sprintf("%q", n.Value), stated)
	case *ast.IdentifierNode:
		return v.stated(n.Value, v.values[n.Value])
	case *ast.UnaryNode:
		q, err := v.quantity(n.Node)
		if n.Operator == "-" {
			q.interval = q.interval.negated()
		}
		return q, err
	case *ast.BinaryNode:
		return v.arithmetic(n)
	}
	return quantity{}, errors.New("the expression cannot be computed")
}

func (v *evaluation) stated(name string, stated value.Value) (quantity, error) {
	set, ok := stated.Set(v.exact)
	if !ok {
		return quantity{}, fmt.Errorf("%s is no number", name)
	}
	q := quantity{dimension: set.Dimension, interval: interval{set.Hard}}
	if v.soft {
		q.interval = interval{set.Soft}
	}
	if q.dimension == countable {
		q.dimension = ""
	}
	return q, nil
}

func (v *evaluation) arithmetic(n *ast.BinaryNode) (quantity, error) {
	a, err := v.quantity(n.Left)
	if err != nil {
		return quantity{}, err
	}
	b, err := v.quantity(n.Right)
	if err != nil {
		return quantity{}, err
	}
	if slices.Contains([]string{"+", "-"}, n.Operator) {
		if a, b, err = alike(a, b); err != nil {
			return quantity{}, err
		}
		if n.Operator == "-" {
			b.interval = b.interval.negated()
		}
		a.interval = a.interval.plus(b.interval)
		a.literal = a.literal && b.literal
		return a, nil
	}
	if n.Operator == "/" {
		return a.over(b)
	}
	return a.times(b), nil
}

// Names returns the names that the expression speaks of, in its order, each once.
func (e *Expression) Names() []string {
	var names []string
	for _, name := range namesOf(e.tree) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
