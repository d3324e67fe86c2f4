package fix

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
)

// writable reports whether a text means itself in the place of another one in a file.
// in is its content, of which that place is known; nil where it is not. What the old text
// has and the file reads as it is, the new one may have.
func writable(name, old, text string, in *content, at int) bool {
	n := article.NotationOf(name)
	if strings.ContainsAny(text, n.Marks) {
		return false
	}
	return !strings.ContainsAny(text, n.Separates) || strings.ContainsAny(old, n.Separates) || in.quoted(at)
}
