package claim

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// A rule that finds "a profit of {}" and "a loss of {}" is about one result, of which a loss is
// the negative. What a rule about losses alone finds is as it is written.

// tellsLosses reports whether patterns have words of gain as well as words of loss.
func tellsLosses(patterns []*pattern.Pattern) bool {
	has := func(words map[string]bool) bool {
		return slices.ContainsFunc(patterns, func(p *pattern.Pattern) bool {
			return slices.ContainsFunc(patternWords(p.String()), func(w string) bool { return words[w] })
		})
	}
	return has(gains()) && has(losses())
}

// asResult returns the value of a candidate as its rule compares it: the negative of what the
// words of the pattern make a loss. A negative number, and what has gone down, is one already.
func (c *candidate) asResult() value.Value {
	v := c.value
	switch {
	case !c.search.losses, v.Direction != "", v.Kind == value.Date, v.Kind == value.Duration, v.Kind == value.Age:
		return v
	case v.Number.Sign() < 0, v.Bound == value.Range && (v.Low.Sign() < 0 || v.High.Sign() < 0), !c.isLoss():
		return v
	}
	return v.Negative()
}

// isLoss reports whether the word of gain or loss that is nearest to a candidate's value, of
// those that its pattern matched, is one of loss. Where a table's headings have the pattern's
// words, theirs decide.
func (c *candidate) isLoss() bool {
	p := c.passage
	for n := 0; c.first-n >= c.from || c.last+n < c.to; n++ {
		for _, i := range [...]int{c.first - 1 - n, c.last + n} {
			if i < c.from || i >= c.to {
				continue
			}
			if w := p.folded[i]; gains()[w] || losses()[w] {
				return losses()[w]
			}
		}
	}
	region := p.paragraph.region
	for _, header := range [...]string{region.Row, region.Column} {
		for _, t := range token.Lex(nil, header) {
			if w := token.Fold(t.Text(header)); gains()[w] || losses()[w] {
				return losses()[w] // of "profit/(loss)" the first: a loss has its own sign
			}
		}
	}
	return false
}
