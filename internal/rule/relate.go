package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"

	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// relate compiles a computed fact. Which rules there are is only known once all files
// are read; see speaks.
func (c *compiler) relate(t *relateTable) *Relate {
	r := &Relate{File: t.At.File.Path, Line: t.At.Line(), Why: t.Why.Text, Holds: t.Holds.Text, Over: OverArticle, Severity: Error}
	r.ID, r.Title = c.identify(t.At, t.ID, t.Title)
	if t.Over.Place != nil {
		r.Over = Over(c.oneOf(t.Over, "scope of a computed fact", []string{string(OverArticle), string(OverCorpus)}))
	}
	if t.Severity.Place != nil {
		r.Severity = Severity(c.oneOf(t.Severity, "severity", severities()))
	}
	if t.Holds.Place == nil {
		c.Add(t.At.Lack([]string{"holds"}, `write holds = "a >= b", with ids of rules`, "the computed fact has no expression"))
	}
	return r
}

// Approximately is the operator by which one side of a computed fact is about the other.
const Approximately = "~"

// Parse returns the tree of an expression of a computed fact. "a ~ b" is an
// [ast.BinaryNode] of the operator [Approximately]. The error is a *file.Error, with the
// place.
func Parse(holds string) (ast.Node, error) {
	at := operatorAt(holds, Approximately)
	if at < 0 {
		return parse(holds)
	}
	a, err := parse(holds[:at])
	if err != nil {
		return nil, err
	}
	behind := at + len(Approximately)
	b, err := parse(strings.Repeat(" ", behind) + holds[behind:])
	if err != nil {
		return nil, err
	}
	return &ast.BinaryNode{Operator: Approximately, Left: a, Right: b}, nil
}

// operatorAt returns where the language of expressions, which does not know an operator,
// has it for the first time outside quotation marks; -1 where it has none.
func operatorAt(holds, operator string) int {
	quote := byte(0)
	for i := 0; i < len(holds); i++ {
		switch c := holds[i]; {
		case quote == 0 && strings.HasPrefix(holds[i:], operator):
			return i
		case quote == 0 && (c == '"' || c == '\'' || c == '`'):
			quote = c
		case c == quote:
			quote = 0
		case c == '\\' && quote != 0 && quote != '`':
			i++ // what is escaped
		}
	}
	return -1
}

func parse(source string) (ast.Node, error) {
	tree, err := parser.Parse(source)
	if err != nil {
		return nil, err
	}
	return tree.Node, nil
}

// speaks finds out which rules a computed fact speaks of, and what is wrong with its
// expression.
func (l *loader) speaks(r *Relate, holds text) {
	if holds.Place == nil {
		return
	}
	node, err := Parse(holds.Text)
	if err != nil {
		message, at := err.Error(), span{End: len(holds.Text)}
		var wrong *file.Error
		if errors.As(err, &wrong) {
			message, at = wrong.Message, span{Start: wrong.From, End: wrong.To}
		}
		l.Add(holds.File.Problem(holds.Inside(at.Start, at.End-at.Start), "not an expression: "+message, holdsHint(holds.Text)))
		return
	}
	v := &names{loader: l, relate: r, holds: holds}
	ast.Walk(&node, v)
	r.Rules = v.rules
	about, approximate := node.(*ast.BinaryNode)
	switch {
	case approximate && about.Operator == Approximately && (isLogical(about.Left) || isLogical(about.Right)):
		l.Add(holds.Problem("write a computed fact of its own for it", "a ~ beside another comparison"))
	case v.wrong:
	case !isComparison(node):
		l.Add(holds.Problem("write >=, <=, >, <, ==, != or ~ between two sides", "%q compares nothing", holds.Text))
	case len(v.rules) == 0:
		l.Add(holds.Problem("name rules by their ids, with _ for -", "%q speaks of no rule", holds.Text))
	}
}

// misspelt are ways to write a comparison that are none, and what is meant, longer ones
// first.
var misspelt = [][2]string{{"=>", ">="}, {"=<", "<="}, {"=", "=="}, {"≥", ">="}, {"≤", "<="}, {"≠", "!="}, {"≈", Approximately}}

// holdsHint says how to write what is no expression.
func holdsHint(holds string) string {
	bare := strings.NewReplacer("==", "  ", ">=", "  ", "<=", "  ", "!=", "  ").Replace(holds)
	for _, m := range misspelt {
		if operatorAt(bare, m[0]) >= 0 {
			return fmt.Sprintf("write %s for %s", m[1], m[0])
		}
	}
	return `write a comparison of rules, "free + paid == total"`
}

// arithmetic are the operators that compute.
var arithmetic = []string{"+", "-", "*", "/"}

// comparisons are the operators that compare two sides.
var comparisons = []string{">=", "<=", ">", "<", "==", "!=", Approximately}

// connectives are the operators that join comparisons.
var connectives = []string{"and", "&&", "or", "||"}

// isComparison reports whether an expression is true or false.
func isComparison(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryNode:
		if slices.Contains(connectives, n.Operator) {
			return isComparison(n.Left) && isComparison(n.Right)
		}
		return slices.Contains(comparisons, n.Operator)
	}
	return false
}

// isLogical reports whether an expression is, or tries to be, true or false.
func isLogical(n ast.Node) bool {
	b, ok := n.(*ast.BinaryNode)
	return ok && (slices.Contains(connectives, b.Operator) || slices.Contains(comparisons, b.Operator))
}

// names is a visitor that collects the rules an expression speaks of.
type names struct {
	*loader
	relate *Relate
	holds  text
	rules  map[string]string
	wrong  bool
}

// Visit implements ast.Visitor.
func (n *names) Visit(node *ast.Node) {
	switch v := (*node).(type) {
	case *ast.IdentifierNode:
		n.name(v)
	case *ast.BinaryNode:
		if !slices.Contains(arithmetic, v.Operator) && !isLogical(v) {
			n.refuse(v, v.Operator)
		}
	case *ast.UnaryNode:
		if v.Operator != "-" && v.Operator != "+" {
			n.refuse(v, v.Operator)
		}
	case *ast.IntegerNode, *ast.FloatNode, *ast.StringNode:
	case *ast.CallNode:
		n.refuse(v, "a call")
	default:
		n.refuse(v, "this")
	}
}

func (n *names) refuse(node ast.Node, what string) {
	n.wrong = true
	at := node.Location()
	n.Add(n.holds.File.Problem(n.holds.Inside(at.From, max(at.To-at.From, 1)), fmt.Sprintf("%s cannot stand in a computed fact", what), "it knows + - * /, comparisons, and, or, numbers, and values in quotation marks"))
}

// name looks a name up among the rules.
func (n *names) name(v *ast.IdentifierNode) {
	var known []string
	for _, d := range n.ids {
		name := strings.ReplaceAll(d.id.Text, "-", "_")
		if name == v.Value && d.what == ruleName {
			if n.rules == nil {
				n.rules = map[string]string{}
			}
			n.rules[name] = d.id.Text
			return
		}
		if name == v.Value {
			message, hint := "a computed fact cannot speak of another", "write its expression out"
			if d.id.Text == n.relate.ID {
				message, hint = "the computed fact speaks of itself", "name rules alone"
			}
			n.problemAt(v, message, hint)
			return
		}
		if d.what == ruleName {
			known = append(known, name)
		}
	}
	hint := "name rules by their ids, with _ for -"
	if near := spelling.Nearest(v.Value, known); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	n.problemAt(v, fmt.Sprintf("there is no rule %s", v.Value), hint)
}

func (n *names) problemAt(v *ast.IdentifierNode, message, hint string) {
	n.wrong = true
	at := v.Location()
	n.Add(n.holds.File.Problem(n.holds.Inside(at.From, len(v.Value)), message, hint))
}
