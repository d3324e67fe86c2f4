package computed

import (
	"slices"

	"github.com/expr-lang/expr/ast"
)

// DecidedByEnds reports whether, where many values may stand for each name, those whose
// sets begin last and end first decide whether the expression holds for all of them: it
// then fails for some of these if it fails for any. That is so where sums and multiples
// are compared in which no name stands twice. It is not so for !=, which fails for equal
// values wherever they lie, for products and quotients of two names, and for a name on
// both sides of "or": what lies between 10 and 20 fails "a <= 10 or a >= 20".
func (e *Expression) DecidedByEnds() bool { return decidedByEnds(e.tree) }

func decidedByEnds(n ast.Node) bool {
	b, ok := n.(*ast.BinaryNode)
	if !ok {
		return false
	}
	switch b.Operator {
	case "and", "&&":
		return decidedByEnds(b.Left) && decidedByEnds(b.Right)
	case "or", "||":
		return decidedByEnds(b.Left) && decidedByEnds(b.Right) && !sharesName(namesOf(b.Left), namesOf(b.Right))
	case "!=":
		return false
	}
	return isLinear(b.Left, b.Right)
}

// isLinear reports whether the sides of a comparison are sums of multiples of names,
// none of which stands twice.
func isLinear(sides ...ast.Node) bool {
	var names []string
	for _, side := range sides {
		if !isSum(side) {
			return false
		}
		for _, name := range namesOf(side) {
			if slices.Contains(names, name) {
				return false
			}
			names = append(names, name)
		}
	}
	return true
}

// isSum reports whether an expression is a sum of multiples of names.
func isSum(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.UnaryNode:
		return isSum(n.Node)
	case *ast.BinaryNode:
		left, right := len(namesOf(n.Left)), len(namesOf(n.Right))
		if n.Operator == "*" && left > 0 && right > 0 || n.Operator == "/" && right > 0 {
			return false
		}
		return isSum(n.Left) && isSum(n.Right)
	}
	return true
}

func sharesName(a, b []string) bool {
	return slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

// namesOf returns the names in an expression, as often as they stand in it.
func namesOf(n ast.Node) []string {
	v := &collector{}
	ast.Walk(&n, v)
	return v.names
}

// collector is a visitor that collects names.
type collector struct{ names []string }

// Visit implements ast.Visitor.
func (c *collector) Visit(node *ast.Node) {
	if n, ok := (*node).(*ast.IdentifierNode); ok {
		c.names = append(c.names, n.Value)
	}
}
