package reader

import (
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// lossBefore reads the brackets in which accounts write what is less than nothing: "$(1.20)", "(4.2)%",
// a sum that is all that is said of something, "the result was ($3.4m)", and all of a cell of a table in which sums or shares stand, "(176)", "(£3.4m)".
func (s *scan) lossBefore(a *amount, i int) bool {
	if !a.phrase.Digits || !s.is(i, "(") {
		return false
	}
	closed := s.is(a.last+1, ")")
	switch {
	case closed && s.currencySign(i-1) && s.adjoins(i), closed && s.is(a.last+2, "%") && s.adjoins(a.last+2):
	case s.currencySign(a.first) && s.cued(i-1, cueBeing) && (closed && s.closed(a.last+2) || s.adjoins(a.last+1) && s.is(a.last+2, ")") && s.closed(a.last+3)):
	case !s.lossCell(i):
		return false
	}
	if !s.namedLoss(i) {
		a.n = a.n.Neg()
	}
	a.first, a.sign = i, true
	if closed {
		a.last++
		if w, ok := number.Lookup(s.textAt(a.last + 1)); ok && w.Class == number.Scale { // "$(1.2) million"
			a.n, a.phrase.Scaled, a.last = a.n.Scale(w.Exp), true, a.last+1
		}
	}
	return true
}

// currencySign reports whether the sign of a currency stands at i.
func (s *scan) currencySign(i int) bool {
	if s.kind(i) != token.Mark {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.textAt(i))
	return isCurrencySign(r)
}

// lossCell reports whether the cell of a table is one number in brackets, the first of which is
// token i, and its headings say that it is a sum or a share, or its currency does.
func (s *scan) lossCell(i int) bool {
	const longest = 6 // tokens: "(£3.4m)%"
	last := len(s.tokens) - 1
	if s.around == (Context{}) || len(s.tokens) > longest || !s.is(last, ")") && !s.is(last, "%") || i > 1 || i == 1 && !s.currencySign(0) {
		return false
	}
	numbers := 0
	for k := range s.tokens {
		if s.currencySign(k) {
			return true
		}
		if s.kind(k) == token.Number {
			numbers++
		}
	}
	u, ok := s.headingUnit()
	return numbers == 1 && ok && !u.second && (u.kind == value.Money || u.kind == value.Percent || u.places > 0)
}

// namedLoss reports whether the words before the bracket at i, or the headings of its cell, name what is
// less than nothing by itself, so that the brackets say nothing more: "a loss of $(0.09)", "Net
// debt | (176)"; but not "Profit (loss)".
func (s *scan) namedLoss(i int) bool {
	const reach = 8
	loss, gain := false, false
	for k := max(0, i-reach); k < i; k++ {
		loss, gain = loss || s.cued(k, cueLoss), gain || s.cued(k, cueGain)
	}
	for _, h := range s.headed {
		loss, gain = loss || h.cues&cueLoss != 0, gain || h.cues&cueGain != 0
	}
	return loss && !gain
}
