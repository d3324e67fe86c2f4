package fix

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// rewriteOrdinal puts another place in an order into a phrase, in digits or in words as
// the one there is written.
func rewriteOrdinal(c *claim.Claim, to wording) (string, bool) {
	n, whole := to.value.Number.Int64()
	if c.Value.Kind != value.Ordinal || to.value.Kind != value.Ordinal || c.Value.Bound != to.value.Bound || !whole || n < 1 {
		return "", false
	}
	tokens := token.Lex(nil, c.Text)
	for i := range tokens {
		p, ok := number.Read(c.Text, tokens, i)
		if !ok || !p.Ordinal || p.Number.Cmp(c.Value.Number) != 0 {
			continue
		}
		start, end := tokens[p.First].Start, tokens[p.Last].End
		old := c.Text[start:end]
		text := fmt.Sprintf("%d%s", n, number.OrdinalEnding(n))
		if !strings.ContainsFunc(old, unicode.IsDigit) {
			if text, ok = ordinalWord(n); !ok {
				return "", false
			}
		}
		return c.Text[:start] + cased(text, old) + c.Text[end:], true
	}
	return "", false
}

// irregular are the ordinals of number words that do not take "th" alone.
var irregular = map[string]string{
	"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}

// ordinalWord writes an ordinal in words, where people would.
func ordinalWord(n int64) (string, bool) {
	text, ok := words(n)
	if !ok {
		return "", false
	}
	head := text[:strings.LastIndexAny(text, "- ")+1]
	last := text[len(head):]
	switch other, odd := irregular[last]; {
	case odd:
		last = other
	case strings.HasSuffix(last, "y"):
		last = strings.TrimSuffix(last, "y") + "ieth"
	default:
		last += "th"
	}
	return head + last, true
}
