package claim

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// scores appends the results that a passage states: "3-1", "52 to 48", "218 votes to 209",
// "two-nil", "6-4, 7-5".
func (x *examination) scores(list []filling, s *search, p *passage) []filling {
	for i := 0; i < len(p.tokens); i++ {
		sides, last, ok := p.sides(i)
		if !ok {
			continue
		}
		parts := []value.Sides{sides}
		for {
			next, end, ok := p.sides(p.beyondComma(last))
			if !ok {
				break
			}
			parts, last = append(parts, next), end
		}
		start, end := p.tokens[i].Start, p.tokens[last-1].End
		v := value.NewScore(p.text[start:end], parts...)
		v.Start, v.End = start, end
		list = x.asked(list, s, p, filling{value: v, hole: string(value.Score), first: i, last: last})
		i = last - 1
	}
	return list
}

// beyondComma returns the token behind the comma or the "and" at token i, or behind both.
func (p *passage) beyondComma(i int) int {
	if p.at(i) == "," {
		i++
	}
	if p.at(i) == "and" {
		i++
	}
	return i
}

// sides reads what two sides have at token i, and returns the token behind it.
func (p *passage) sides(i int) (value.Sides, int, bool) {
	one, last, ok := p.side(i)
	if !ok || p.joined(i) {
		return value.Sides{}, 0, false
	}
	if p.kind(last) == token.Word && p.at(last) != "to" && p.at(last+1) == "to" {
		last++ // "218 votes to 209"
	}
	if !slices.Contains(scoreJoints, p.at(last)) {
		return value.Sides{}, 0, false
	}
	two, end, ok := p.side(last + 1)
	if !ok || p.joined(end) && p.at(end) != "." {
		return value.Sides{}, 0, false
	}
	return value.Sides{one, two}, end, true
}

// scoreJoints are what stands between the numbers of two sides.
var scoreJoints = []string{"-", "–", "—", "−", "to", ":"}

// side reads the number of one side at token i: "3", "nil", "54.3%".
func (p *passage) side(i int) (number.Number, int, bool) {
	if i >= len(p.tokens) {
		return number.Number{}, 0, false
	}
	if w := p.at(i); w == "nil" || w == "love" {
		return number.New(0, 0), i + 1, true
	}
	n, ok := number.Read(p.text, p.tokens, i)
	if !ok || n.First != i || n.Ordinal || n.Fraction {
		return number.Number{}, 0, false
	}
	last := n.Last + 1
	if w := p.at(last); w == "%" || w == "percent" {
		last++
	}
	return n.Number, last, true
}

// joined reports whether the token at i is joined to the one before by more than a mark that
// opens or ends a phrase: the second number of "3-1-2", what stands behind "$".
func (p *passage) joined(i int) bool {
	if i <= 0 || i >= len(p.tokens) || p.tokens[i].Space {
		return false
	}
	mark := p.at(i)
	if p.kind(i) != token.Mark {
		mark = p.at(i - 1)
	}
	return !strings.ContainsAny(mark, "()[]\"“”‘’',;!?.")
}
