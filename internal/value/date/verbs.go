package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// verbMay reports whether a word of the date is "may" in lower case, without a day or
// a year beside it: the verb.
func (c *context) verbMay() bool {
	for i := c.first; i <= c.last; i++ {
		if c.word(i+1) == "day" {
			continue // May Day
		}
		if i == c.last && i > c.first && c.kind(i+1) != token.Word && slices.Contains([]string{"next", "last", "this", "in", "since", "until", "by"}, c.word(i-1)) {
			continue
		}
		if c.kind(i) == token.Word && c.tokens[i].Text(c.text) == "may" && i == c.last && c.kind(i+1) == token.Word {
			return !slices.Contains([]string{"at", "from", "and", "or", "to", "in", "for", "between"}, c.word(i+1))
		}
		if c.kind(i) == token.Word && c.tokens[i].Text(c.text) == "may" && (i == c.last || c.kind(i+1) != token.Number) && c.word(i-1) != "of" && (i == c.first || c.kind(i-1) != token.Number && c.kind(i-2) != token.Number) {
			return true
		}
	}
	return false
}

// verbFall reports whether "fall" or "spring" begins the date and is a verb: "sales will
// fall next year".
func (c *context) verbFall() bool {
	if w := c.word(c.first); w != "fall" && w != "spring" || c.capital(c.first) || c.first == c.last {
		return false
	}
	prev := c.word(c.first - 1)
	if slices.Contains(auxiliaries, prev) {
		return true
	}
	dated := c.kind(c.first+1) == token.Number // "versus fall 2019"
	return !dated && len(prev) > 4 && strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "ss")
}

// verbLast reports whether "last" begins the date and is a verb: "it will last one day".
func (c *context) verbLast() bool {
	return c.word(c.first) == "last" && slices.Contains(modals, c.word(c.first-1))
}

var modals = []string{"will", "would", "may", "might", "can", "could", "should", "shall", "must", "not", "won't", "don't", "didn't", "doesn't", "cannot"}

var auxiliaries = append(slices.Clone(modals), "to", "further", "also", "likely")
