package fix

import (
	"regexp"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
)

// writtenScore is a result in digits.
var writtenScore = regexp.MustCompile(`^(\d+)(\s*[-–—:]\s*|\s+to\s+)(\d+)$`)

// rewriteScore puts another result into a phrase: "1-3" by 4-1 is "1-4". Results of several parts
// are left to a person.
func rewriteScore(text string, from, to value.Value) (string, bool) {
	parts := writtenScore.FindStringSubmatch(text)
	more, less, ok := strings.Cut(to.Words[0], "-")
	if parts == nil || !ok || strings.Contains(to.Words[0], ",") {
		return "", false
	}
	if !strings.HasPrefix(from.Words[0], parts[1]+"-") {
		more, less = less, more
	}
	return more + parts[2] + less, true
}
