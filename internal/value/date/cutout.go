package date

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// partOfName reports whether the tokens are cut out of something longer without
// spaces: "iPhone-11", "3.2.2020.1", "$2019". A full date may stand in a file's name.
func (c *context) partOfName(t *term) bool {
	before, after := c.first-1, c.last+1
	if before >= 0 && !c.tokens[c.first].Space && t.op != opDay {
		w := c.word(before)
		inside := before > 0 && !c.tokens[before].Space && c.kind(before-1) != token.Mark
		if strings.ContainsAny(w, "$€£¥#@&=+:") || inside && strings.ContainsAny(w, "-/._") || c.kind(before) != token.Mark {
			return true
		}
	}
	if after >= len(c.tokens) || c.tokens[after].Space {
		return false
	}
	if c.kind(after) == token.Word && c.kind(c.last) == token.Number && t.op != opDay {
		return true
	}
	joined := after+1 < len(c.tokens) && !c.tokens[after+1].Space && c.kind(after+1) == token.Number
	return c.kind(after) == token.Number || strings.ContainsAny(c.word(after), "%$€£") || joined && t.op != opDay && strings.ContainsAny(c.word(after), "-/_.")
}

// cutsName reports whether the name of a holiday begins within the date and goes on behind it:
// the "in the New Year" of "in the New Year's Day parade".
func (c *context) cutsName() bool {
	if next := c.kind(c.last + 1); next == 0 || next == token.Mark {
		return false
	}
	for i := c.first + 1; i <= c.last; i++ {
		if w := c.known(i); w.names != nil {
			if _, end := w.holiday(c.text, c.tokens, i); end > c.last+1 {
				return true
			}
		}
	}
	return false
}

// shortDotted reports whether the date is written like 20.12.19, as versions are, and
// no preposition says that it is a date.
func (c *context) shortDotted() bool {
	w := c.word(c.last)
	return c.first == c.last && c.kind(c.first) == token.Number && len(w) <= 8 && strings.Count(w, ".") == 2 && w[len(w)-3] == '.' &&
		!slices.Contains([]string{"on", "by", "since", "from", "until", "till", "dated", "before", "after"}, c.word(c.first-1))
}
