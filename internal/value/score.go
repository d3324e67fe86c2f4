package value

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value/score"
)

// NewScore returns a result: "3-1", "52 to 48", or of several parts, "6-4, 7-5". Who has the more
// is for the words around it: "won 3-1" and "lost 1-3" are one result, so the larger of two
// stands first; of several parts the first part decides.
func NewScore(text string, parts ...score.Sides) Value {
	turned := len(parts) > 0 && parts[0][0].Cmp(parts[0][1]) < 0
	var words []string
	for _, p := range parts {
		if turned {
			p[0], p[1] = p[1], p[0]
		}
		words = append(words, p[0].String()+"-"+p[1].String())
	}
	return Value{Kind: Score, Text: text, Bound: Exact, Words: []string{strings.Join(words, ", ")}}
}
