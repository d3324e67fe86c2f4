package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// phrases is a table of phrases of several words, each with what it says. Words are
// compared folded; in "no.1" and "or less" alike every token of the phrase counts.
type phrases[V any] struct {
	table    *token.Table[[]phrase[V]]
	backward bool // phrases are matched from their last token
}

type phrase[V any] struct {
	rest []string // the tokens after the first, or, backward, before the last, in reading order away from it
	says V
}

// newPhrases returns the table of phrases. A key may list several phrases, separated
// by "|". Longer phrases are tried first.
func newPhrases[V any](entries map[string]V, backward bool) *phrases[V] {
	table := map[string][]phrase[V]{}
	for key, says := range entries {
		for _, text := range strings.Split(key, "|") {
			words := tokenTexts(strings.TrimSpace(text))
			if backward {
				reverse(words)
			}
			p := phrase[V]{words[1:], says}
			list := table[words[0]]
			at := 0
			for at < len(list) && len(list[at].rest) >= len(p.rest) {
				at++
			}
			table[words[0]] = append(list[:at:at], append([]phrase[V]{p}, list[at:]...)...)
		}
	}
	return &phrases[V]{token.NewTable(table), backward}
}

func tokenTexts(s string) []string {
	var few [8]token.Token
	tokens := token.Lex(few[:0], s)
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = token.Fold(t.Text(s))
	}
	return out
}

func reverse(words []string) {
	for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
		words[i], words[j] = words[j], words[i]
	}
}

// match finds the longest phrase that begins at token i (backward: that ends there),
// within tokens [low, high), and returns its other end.
func (p *phrases[V]) match(s *scan, i, low, high int) (says V, end int, ok bool) {
	if i < low || i >= high {
		return says, 0, false
	}
	list, found := p.table.Of(s.text, s.tokens[i])
	if !found {
		return says, 0, false
	}
	step := 1
	if p.backward {
		step = -1
	}
next:
	for _, ph := range list {
		j := i
		for _, word := range ph.rest {
			j += step
			if j < low || j >= high || !s.is(j, word) {
				continue next
			}
		}
		return ph.says, j, true
	}
	return says, 0, false
}
