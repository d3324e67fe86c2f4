// Package score reads what two sides have, goals, votes, seats: "3-1", "52 to 48", "218 votes to 209",
// "two-nil", and of several parts "6-4, 3-6, 7-5". It knows no value and no article.
package score

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// Sides is what two sides have.
type Sides [2]number.Number

// Phrase is a result that stands in a text.
type Phrase struct {
	Parts []Sides // one, but for the sets of a match
	End   int     // the token behind its last
}

// leastOfSet and mostOfSet bound how many games or points the winner of a set has: "3-1, 1-0 at half-time"
// and "52-48, 60-40" are results of their own.
const (
	leastOfSet = 6
	mostOfSet  = 30
)

// Read reads the result that begins at token i.
func Read(text string, tokens []token.Token, i int) (Phrase, bool) {
	r := reading{token.Sequence{Text: text, Tokens: tokens}}
	sides, last, ok := r.sides(i)
	if !ok {
		return Phrase{}, false
	}
	p := Phrase{Parts: []Sides{sides}, End: last}
	for p.isSet() {
		next, end, ok := r.sides(r.beyondComma(p.End))
		if !ok {
			break
		}
		p.Parts, p.End = append(p.Parts, next), end
	}
	return p, true
}

// isSet reports whether the first part can be a set of a match.
func (p Phrase) isSet() bool {
	more := p.Parts[0][0]
	if p.Parts[0][1].Cmp(more) > 0 {
		more = p.Parts[0][1]
	}
	return more.Cmp(number.New(leastOfSet, 0)) >= 0 && more.Cmp(number.New(mostOfSet, 0)) <= 0
}

// reading reads the results of a text.
type reading struct{ token.Sequence }

// beyondComma returns the token behind the comma or the "and" at token i, or behind both.
func (r reading) beyondComma(i int) int {
	if r.Word(i) == "," {
		i++
	}
	if r.Word(i) == "and" {
		i++
	}
	return i
}

// joints are what stands between the numbers of two sides.
var joints = []string{"-", "–", "—", "−", "to", ":"}

// sides reads what two sides have at token i, with the points of a tie-break, "7-6 (5)", and
// returns the token behind it.
func (r reading) sides(i int) (Sides, int, bool) {
	one, last, ok := r.side(i)
	if !ok || r.joined(i) {
		return Sides{}, 0, false
	}
	if r.Kind(last) == token.Word && r.Word(last) != "to" && r.Word(last+1) == "to" {
		last++ // "218 votes to 209"
	}
	if !slices.Contains(joints, r.Word(last)) || r.Word(last) == ":" && len(r.Word(last+1)) == 2 {
		return Sides{}, 0, false // "7:30" is a time
	}
	two, end, ok := r.side(last + 1)
	if !ok {
		return Sides{}, 0, false
	}
	if r.Word(end) == "(" && r.Kind(end+1) == token.Number {
		for k := end + 1; k <= end+4; k++ {
			if r.Word(k) == ")" {
				return Sides{one, two}, k + 1, true
			}
		}
	}
	if r.joined(end) {
		return Sides{}, 0, false
	}
	return Sides{one, two}, end, true
}

// side reads the number of one side at token i: "3", "nil", "54.3%".
func (r reading) side(i int) (number.Number, int, bool) {
	if i < 0 || i >= len(r.Tokens) {
		return number.Number{}, 0, false
	}
	if w := r.Word(i); w == "nil" || w == "love" {
		return number.New(0, 0), i + 1, true
	}
	n, ok := number.Read(r.Text, r.Tokens, i)
	if !ok || n.First != i || n.Ordinal || n.Fraction {
		return number.Number{}, 0, false
	}
	last := n.Last + 1
	if w := r.Word(last); w == "%" || w == "percent" {
		last++
	}
	return n.Number, last, true
}

// joined reports whether the token at i is joined to the one before by more than a mark that
// opens or ends a phrase: the second number of "3-1-2", what stands behind "$".
func (r reading) joined(i int) bool {
	if i <= 0 || i >= len(r.Tokens) || r.Tokens[i].Space {
		return false
	}
	mark := r.Word(i)
	if r.Kind(i) != token.Mark {
		mark = r.Word(i - 1)
	}
	return !strings.ContainsAny(mark, "()[]\"“”‘’',;!?.…`*")
}
