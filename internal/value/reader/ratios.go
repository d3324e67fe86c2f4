package reader

import (
	"math"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// ratio reads a share written as one number out of another: "one in four", "3 out of
// 5", "one of four concepts", "1 over 3". The share is a fraction, and has no unit.
func (s *scan) ratio(a *amount) bool {
	j := a.last + 1
	if a.phrase.Fraction || a.phrase.Scaled || a.n.Exponent() != 0 || a.n.Sign() <= 0 {
		return false
	}
	link := token.Fold(s.textAt(j))
	switch {
	case s.is(j, "out") && s.is(j+1, "of"):
		j += 2
	case s.is(j, "in"), s.is(j, "of"), s.is(j, "over"):
		j++
	case s.hyphen(j) && s.is(j+1, "in") && s.hyphen(j+2):
		link, j = "in", j+3 // "one-in-four"
		if s.has(j, isArticle) && s.hyphen(j+1) {
			j += 2 // "a one-in-a-million chance"
		}
	case s.inSoMany(a):
		link, j = "in", j+2
	case s.oddsAfter(a):
		return true
	default:
		return false
	}
	if s.is(j, "every") {
		j++
	}
	if !s.has(j, isNumber) || s.is(j, "a") && (link != "in" || !s.isOne(j+1, "hundred", "thousand", "million", "billion")) {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, j)
	if !ok || p.Ordinal || p.Fraction || !p.Number.Whole() || a.n.Cmp(p.Number) >= 0 && link != "over" || !s.ratioFits(a, p, link) {
		return false
	}
	s.signBefore(a, s.done)
	a.last, a.kind = p.Last, value.Number
	n, ok1 := a.n.Int64()
	if d, ok2 := p.Number.Int64(); ok1 && ok2 && d <= math.MaxUint32 {
		a.n = number.NewFraction(n, uint32(d))
	} else {
		a.n = a.n.Over(p.Number)
	}
	a.phrase.Fraction = true
	return true
}

// inSoMany reports whether a noun stands between the two numbers of a share: "one person in
// ten is ill", but not "one goal in ten games".
func (s *scan) inSoMany(a *amount) bool {
	j := a.last + 1
	if a.phrase.Digits || !s.nounNext(j) || !s.is(j+1, "in") || !s.has(j+2, isNumber) {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, j+2)
	next := p.Last + 1
	return ok && (!p.Digits || len(s.textAt(p.Last)) < 4) && (s.has(next, isVerb) || !s.nounNext(next) || !noun.Plural(s.textAt(next)))
}

// oddsAfter reads "3-to-1" and, where a word says that a ratio is meant, "4 to 1" and
// "10:1": the first number over the second.
func (s *scan) oddsAfter(a *amount) bool {
	j := a.last + 1
	if s.hyphen(j) && s.is(j+1, "to") && s.hyphen(j+2) && s.isOne(j+3, "1", "one") && a.n.Cmp(number.New(1, 0)) > 0 && !s.hyphen(j+4) {
		a.last, a.kind, a.phrase.Fraction = j+3, value.Number, true // "a 3-to-1 margin"
		return true
	}
	if !s.is(j, "to") && !s.is(j, ":") || !s.isOne(j+1, "1", "one") || s.is(j+2, ".") && s.adjoins(j+3) {
		return false
	}
	if s.is(j, ":") && s.ratioBehind(j+2) || !s.nounNext(j+2) && s.ratioBefore(a.first) {
		a.last, a.kind, a.phrase.Fraction = j+1, value.Number, true
		return true
	}
	return false
}

// ratioBefore reports whether a word not far before token i says that what begins there is a ratio.
func (s *scan) ratioBefore(i int) bool {
	const reach = 6
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.isOne(k, "ratio", "ratios", "odds", "outnumber", "outnumbered", "outnumbers", "margin", "leverage") {
			return true
		}
	}
	return false
}

// ratioBehind reports whether the words from token i on say that a ratio ends before it: "a
// 2:1 compression ratio".
func (s *scan) ratioBehind(i int) bool {
	const reach = 5
	for k := i; k < i+reach && s.nounNext(k); k++ {
		if s.isOne(k, "ratio", "ratios", "odds", "leverage") {
			return true
		}
		if s.hyphen(k + 1) {
			k++
		}
	}
	return false
}

// pressed reports whether the number at i is that of a pressure of blood that ends before token next, "150
// over 95", which is no share; but not "pressure fell 10 over 6 months".
func (s *scan) pressed(i, next int) bool {
	const reach = 5
	if s.nounNext(next) && !s.has(next, isVerb) || s.isOne(i-1, "by") || s.has(i-1, isUp|isDown) {
		return false
	}
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.isOne(k, "pressure", "systolic", "bp") {
			return true
		}
	}
	return false
}

// played are nouns of what somebody takes part in so many times: "has scored three in 10 starts".
var played = []string{"matches", "games", "starts", "appearances", "outings", "tests", "innings", "attempts", "visits", "seasons", "rounds", "races", "meetings"}

// sharesOf reports whether a small number in words, behind which "in 10" ends before token next, is a
// share: of people, "treated three in 10 patients", or the subject of its clause, "About seven in 10
// homes have one". Behind a verb, what was done so often is counted: "scored seven in 10 league games".
func (s *scan) sharesOf(a *amount, next int) bool {
	for k := next; k < next+maxNounWords && s.nounNext(k); k++ {
		if s.cued(k, cueSport) || s.isOne(k, played...) {
			return false
		}
	}
	if s.has(next, isPeople|isToll) || s.isOne(next, "people", "adults", "americans", "britons", "women", "men", "children", "patients", "voters", "households", "respondents", "workers") || !s.nounNext(next) {
		return true
	}
	first := a.first
	if _, end, ok := boundsBefore.match(s, first-1, s.done, len(s.tokens)); ok {
		first = end
	}
	i := first - 1
	return i < 0 || s.kind(i) == token.Mark || s.isOne(i, "and", "but", "that", "while", "because", "than", "where", "when", "for", "if", "with", "by", "only", "just", "to", "of", "in", "says", "said", "found", "finds", "shows", "showed", "estimates", "estimated")
}

// ratioFits reports whether "n in p" is a share: "two in three", but not "two in 2009",
// "five in 10 days" or "one of 12 members" of a whole that is counted on its own.
func (s *scan) ratioFits(a *amount, p number.Phrase, link string) bool {
	next := p.Last + 1
	switch link {
	case "over":
		return !s.pressed(a.first, next) && (next >= len(s.tokens) || s.kind(next) == token.Mark && !s.dash(next) && s.kind(a.first-1) != token.Mark)
	case "of":
		return !a.phrase.Digits && !p.Digits && p.Number.Cmp(number.New(10, 0)) <= 0 && s.is(a.first, "one") && !s.dash(next)
	case "out":
		return true
	case "in":
		if p.Number.Cmp(number.New(1000, 0)) > 0 && p.Digits && len(s.textAt(p.Last)) == 4 || s.dash(next) || s.isOne(next, "%", "percent", "per") {
			return false
		}
		if _, _, ok := s.senseAt(next, p.Digits); ok {
			return false
		}
		if s.isOne(next, "chance", "shot", "probability", "odds", "risk") {
			return true // "a 1 in 250 chance"
		}
		if small := number.New(10, 0); a.phrase.Digits == p.Digits && p.Number.Cmp(small) <= 0 && p.Number.Cmp(number.New(2, 0)) > 0 && s.kind(next) == token.Word {
			return true // "two in three agree"
		}
		if !a.phrase.Digits && p.Digits && (p.Number.Cmp(number.New(10, 0)) == 0 || p.Number.Cmp(number.New(100, 0)) == 0) && s.kind(next) == token.Word && s.sharesOf(a, next) {
			return true // "three in 10 patients", as journalists write small numbers alone in words
		}
		return a.n.Cmp(number.New(10, 0)) < 0 && (s.is(a.first, "one") || !s.nounNext(next) || noun.Plural(s.textAt(next)) && a.phrase.Digits == p.Digits)
	}
	return false
}
