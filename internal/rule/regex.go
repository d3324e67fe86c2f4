package rule

import (
	"errors"
	"regexp/syntax"
	"strings"
)

// regexProblem points at the part of a regular expression that is wrong.
func regexProblem(t text, err error) *Problem {
	message := "not a regular expression: " + err.Error()
	var wrong *syntax.Error
	if errors.As(err, &wrong) {
		message = "not a regular expression: " + wrong.Code.String()
		if at := strings.Index(t.Text, wrong.Expr); at >= 0 && wrong.Expr != "" {
			return t.File.Problem(t.Inside(at, len(wrong.Expr)), message, "it is written as RE2: no look-around, no back-references")
		}
	}
	return t.Problem("it is written as RE2: no look-around, no back-references", "%s", message)
}
