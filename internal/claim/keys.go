package claim

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/token"
)

// keys returns what the rule's keys are at a candidate.
func (x *examination) keys(c *candidate, sentence *passage) map[string]string {
	keys := c.keys
	for _, k := range c.search.rule.Keys {
		if _, ok := keys[k.Name]; ok || k.From == rule.FromPattern {
			continue
		}
		text := x.source(k.From, sentence)
		word := strings.Join(token.Words(text), " ")
		if len(k.Values) > 0 {
			word = keyIn(k.Values, text)
		}
		if word != "" {
			if keys == nil {
				keys = make(map[string]string)
			}
			keys[k.Name] = word
		}
	}
	return keys
}

// source returns the text that a key is taken from.
func (x *examination) source(from rule.KeyFrom, sentence *passage) string {
	region := sentence.paragraph.region
	switch from {
	case rule.FromHeading:
		return region.Heading
	case rule.FromRow:
		return region.Row
	case rule.FromColumn:
		return region.Column
	case rule.FromPath:
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("/._-", r) {
				return ' ' // "plans/team_plus.md" has the words of "team plus"
			}
			return r
		}, x.reading.article.Path)
	}
	return ""
}

// keyIn returns the first of a key's words, and of those at one place the longest,
// that stands in a text.
func keyIn(words []string, text string) string {
	in := token.Words(text)
	best, length := "", 0
	for i := range in {
		for _, word := range words {
			if w := token.Words(word); len(w) > length && hasPrefix(in[i:], w) {
				best, length = word, len(w)
			}
		}
		if best != "" {
			return best
		}
	}
	return ""
}

func hasPrefix(words, prefix []string) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i := range prefix {
		if words[i] != prefix[i] {
			return false
		}
	}
	return true
}
