package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// amount is a number with what belongs to it directly: its sign, its unit or noun, and
// the unit of its rate. Bounds and ranges are put around amounts.
type amount struct {
	n           number.Number
	phrase      number.Phrase
	first, last int // its tokens, both included

	kind    value.Kind // empty until something decides it
	unit    string
	per     string
	measure *unit.Unit  // where the unit is one of package unit
	suffix  bool        // a one-letter scale was written: "40k"
	letter  int         // the power of ten of that
	symbol  bool        // a currency stands before it: "$3"
	sign    bool        // it has a sign of its own
	plus    bool        // that sign is "+"
	part    bool        // "five of its members"
	bound   value.Bound // said between the number and its noun: "15-plus people"
	elapsed bool
	hyphen  bool // joined to its unit by a hyphen: "21-year"
}

// bare reports whether the amount has neither unit nor noun.
func (a *amount) bare() bool { return a.kind == "" }

// amount reads the amount whose number begins at token i. low is the first token that
// may belong to it. It returns false, with the token to go on from in last, for a
// number that is no value.
func (s *scan) amount(i, low int) (amount, bool) {
	p, ok := number.Read(s.text, s.tokens, i)
	if !ok {
		if s.kind(i) == token.Number {
			s.rejectIdentifier(i, i) // "1.76.2"
		}
		return amount{last: i}, false
	}
	a := amount{n: p.Number, phrase: p, first: p.First, last: s.overFigures(&p)}
	if s.statesUnit(&a) {
		return a, false
	}
	if p.Ordinal {
		return s.ordinal(a)
	}
	if s.ratio(&a) || s.clockLength(&a) {
		return a, true
	}
	s.before(&a, low)
	if last, what := s.namesThing(&a, low); what != "" {
		a.last = max(last, a.last)
		if what == becauseIdentifier {
			s.rejectIdentifier(a.first, a.last)
		} else {
			s.reject(a.first, a.last, what)
		}
		return a, false
	}
	s.after(&a)
	if a.bare() && !s.standsAlone(&a) {
		s.reject(a.first, a.last, becauseIdle)
		return a, false
	}
	return a, true
}

// overFigures returns the last token of a number, over the brackets in which contracts say it again, in
// figures or in words: "thirty (30) days", "12 (twelve) months".
func (s *scan) overFigures(p *number.Phrase) int {
	open := p.Last + 1
	if !s.is(open, "(") || p.Digits == (s.kind(open+1) == token.Number) || !s.has(open+1, isNumber) {
		return p.Last
	}
	again, ok := number.Read(s.text, s.tokens, open+1)
	if !ok || again.Ordinal || !s.is(again.Last+1, ")") || again.Number.Cmp(p.Number) != 0 {
		return p.Last
	}
	return again.Last + 1
}

// ordinal finishes an ordinal: "second", "21st".
func (s *scan) ordinal(a amount) (amount, bool) {
	a.kind = value.Ordinal
	if s.has(a.first, isVerb) || a.phrase.Digits && s.hyphen(a.last+1) && s.kind(a.last+2) == token.Number {
		return a, false
	}
	if s.ordinalInName(&a) {
		s.reject(a.first, a.last, becauseName)
		return a, false
	}
	if s.is(a.first, "second") && (s.is(a.first-1, "a") && !s.nounNext(a.first+1) || s.isOne(a.first-1, "every", "each", "per") && (!s.nounNext(a.first+1) || noun.Plural(s.textAt(a.first+1)))) {
		return a, false // "a minute, a second", "every second counts"
	}
	if !a.phrase.Digits && a.first == a.last && s.is(a.first, "second") && s.kind(a.first-1) == token.Number {
		return a, false // "1 second"
	}
	return a, true
}

// ordinalInName recognises the ordinal of a name: "the 22nd Amendment", "the Third
// Reich". In small letters, "the second Iranian strike", it is a place in an order.
func (s *scan) ordinalInName(a *amount) bool {
	j := a.last + 1
	if !s.capital(j) || shouted(s.textAt(j)) {
		return false
	}
	if s.has(j, isNumbered) {
		return a.phrase.Digits || s.capital(a.first)
	}
	return !a.phrase.Digits && a.first > 0 && s.capital(a.first) && s.inSentenceCase(a.first) && !s.isOne(a.first-1, ".", ":", "\"", "“", "‘")
}

// before reads what stands left of the number and belongs to it: sign and currency.
func (s *scan) before(a *amount, low int) {
	s.signBefore(a, low)
	if s.currencyBefore(a, low) {
		if !a.sign {
			s.signBefore(a, low)
		}
	}
}

// signBefore reads a sign: "-5", "+0.2%", "minus 130". A dash with a word or a number
// directly before it is none.
func (s *scan) signBefore(a *amount, low int) {
	i := a.first - 1
	if i < low {
		return
	}
	switch {
	case s.is(i, "minus") && s.is(i-1, "or") && s.is(i-2, "plus"):
		i -= 2
	case s.is(i, "minus"), s.is(i, "negative"):
		a.n = a.n.Neg()
	case s.dash(i) && s.is(i-1, "minus") && i-1 >= low && s.hyphen(i):
		i--
		a.n = a.n.Neg()
	case s.minus(i):
		a.n = a.n.Neg()
	case s.lossBefore(a, i):
		return
	case s.is(i, "plus") && s.isOne(i-1, "to", "and", "or") && s.minusBefore(i-2):
		a.plus = true // "minus 5 to plus 5"
	case s.is(i, "+") && !s.tokens[a.first].Space && (s.tokens[i].Space || i == 0 || s.is(i-1, "(")):
		a.plus = true
	default:
		return
	}
	a.first, a.sign = i, true
}

// minusBefore reports whether a number with a minus sign of its own ends at i, or its unit does.
func (s *scan) minusBefore(i int) bool {
	const reach = 4
	for k := i; k > i-reach && k >= 0; k-- {
		if s.has(k, isNumber) {
			return s.isOne(k-1, "minus", "negative", "-", "−", "–")
		}
	}
	return false
}

// shortItem is how many tokens a sentence has at most that is an amount with its sign and unit,
// "- 20 degrees", and no item of a list.
const shortItem = 4

// minus reports whether the dash at i is a minus sign: nothing joined before it, the
// number joined after it (or all of it apart: "- 20", at the beginning).
func (s *scan) minus(i int) bool {
	if !s.dash(i) || s.emDash(i) {
		return false
	}
	if s.tokens[i+1].Space {
		return i == 0 && len(s.tokens) <= shortItem || s.isOne(i-1, "convert", "to", "of", "at", "is", "was", "(", "=") && !s.is(i, "–")
	}
	return i == 0 || s.tokens[i].Space || s.isOne(i-1, "(", "<", ">", "=", "≈", "~", "≤", "≥", "$", "€", "£", "`", "\"", "“", "[")
}

// after reads what stands right of the number: scale letter, unit, noun, rate.
func (s *scan) after(a *amount) {
	s.scaleLetter(a)
	last := a.last
	s.boundWithin(a)
	within := a.last
	switch {
	case s.heightAfter(a):
	case s.currencyAfter(a):
	case a.kind == value.Money:
	case s.percentAfter(a):
	case s.magnitudeBefore(a):
	case s.ageAfter(a):
	case s.timesAfter(a):
	case s.multipleAfter(a):
	case s.unitAfter(a):
	case s.quakeBeside(a):
	case s.zeroAfter(a), s.absoluteZero(a):
	case a.first == a.last && (s.is(a.first, "half") || s.is(a.first, "quarter")):
	case s.nounAfter(a):
	case s.countsHarm(a):
		a.kind = value.Count
	}
	if a.bare() && a.last == within && !s.adjoins(last+1) {
		a.bound, a.last = "", last // the bound stands after the amount: "ten or more came"
	}
	s.rateAfter(a)
}

// boundWithin reads a bound between the number and its noun: "15-plus people", "90+
// models", "300-odd", "ten or more guests".
func (s *scan) boundWithin(a *amount) {
	j := a.last + 1
	if a.kind == value.Money {
		return
	}
	l, end, ok := boundsAfter.match(s, j, j, len(s.tokens))
	if !ok || l.bound == "" || s.kind(end+1) != token.Word || s.stops(end+1) || s.adjoins(end+1) && !s.is(end, "+") {
		return
	}
	if !s.adjoins(j) && (!s.isOne(j, "or", "plus") || s.has(end+1, isNumber)) {
		return
	}
	a.bound, a.last = l.bound, end
}

// timesAfter reads "7 times", "6.5 times earnings".
func (s *scan) timesAfter(a *amount) bool {
	j := a.last + 1
	if s.is(j, "times") || s.is(j, "time") && s.hyphen(a.last+1) {
		a.kind, a.unit, a.last = value.Count, "time", j
		if s.compares(j + 1) {
			a.kind, a.unit = value.Number, "fold" // "three times as many" is threefold
		}
		return true
	}
	if s.hyphen(j) && s.is(j+1, "fold") {
		a.kind, a.unit, a.last = value.Number, "fold", j+1
		return true
	}
	return false
}

// compares reports whether what follows "times" at i is compared: "as many", "the size
// of", "more than".
func (s *scan) compares(i int) bool {
	return s.is(i, "as") && s.kind(i+1) == token.Word && !s.has(i+1, isStop) ||
		s.is(i, "the") && s.isOne(i+1, "size", "number", "amount", "rate", "price", "cost", "average", "national", "length", "width", "height", "weight", "speed", "limit",
			"value", "usual", "normal", "level", "population", "volume", "area", "distance", "figure", "total", "risk") ||
		s.isOne(i, "its", "their", "what", "more", "less", "bigger", "larger", "higher", "greater", "faster", "longer", "heavier", "stronger", "likelier", "smaller", "fewer", "lower", "cheaper",
			"farther", "further", "deeper", "wider", "taller", "older", "brighter", "hotter", "richer", "worse", "better", "safer", "quicker", "slower", "thicker", "deadlier", "costlier") ||
		s.is(i, "that") && s.is(i+1, "of")
}

// countsHarm reports whether a bare number says how many were killed or hurt: "killed
// 16", "16 dead". Its noun is not said.
func (s *scan) countsHarm(a *amount) bool {
	i := a.first - 1
	if l, end, ok := boundsBefore.match(s, i, s.done, len(s.tokens)); ok && l.bound != "" {
		i = end - 1
	}
	j := a.last + 1
	for n := 0; n < 2 && s.isOne(j, "were", "are", "was", "have", "has", "had", "been", "being", "people"); n++ {
		j++ // "ten were killed", "two have been hurt"
	}
	if s.is(a.first-1, "the") && s.is(a.first-2, "of") || s.is(a.first-1, "and") && s.is(a.first-3, "between") {
		return false // "none of the 12 was hurt", "men aged between 19 and 24 were arrested"
	}
	return a.n.Whole() && (s.has(j, isHarm) || s.has(i, isHarm))
}

// zeroAfter reads "2 below zero", which are degrees.
func (s *scan) zeroAfter(a *amount) bool {
	j := a.last + 1
	if !s.is(j, "below") || !s.is(j+1, "zero") || !s.takeNamed(a, "degree", j+1) {
		return false
	}
	a.n = a.n.Neg()
	return true
}

// standsAlone reports whether a number without unit or noun is a value.
func (s *scan) standsAlone(a *amount) bool {
	if !a.phrase.Digits && a.first == a.last {
		return s.loneWord(a)
	}
	return true
}

// loneWord decides on a single number word that counts nothing: "one" is mostly a
// pronoun, "half" mostly no number.
func (s *scan) loneWord(a *amount) bool {
	i := a.first
	switch {
	case s.is(i, "one"):
		return s.oneCounts(a) || s.rangeAhead(a)
	case s.isOne(i, "half", "quarter"):
		return len(s.tokens) == 1 || s.halfCounts(i) || s.is(i+1, "to") && s.rangeAhead(a)
	case s.isOne(i, "nil", "point", "thousand", "hundred"):
		return len(s.tokens) <= 2
	}
	return true
}

// rangeAhead reports whether the number is the lower end of a range: "one to two years".
func (s *scan) rangeAhead(a *amount) bool {
	_, opener := s.opener(a.first, s.done)
	how, k := s.linkAfter(a, opener)
	if how == noLink {
		return false
	}
	p, ok := number.Number{}, false
	if i, found := s.numberFrom(k); found && !s.is(i, "a") {
		ph, read := number.Read(s.text, s.tokens, i)
		p, ok = ph.Number, read && !ph.Ordinal
	}
	return ok && a.n.Cmp(p) < 0
}

// oneCounts reports whether "one" without a noun is a number rather than a pronoun.
func (s *scan) oneCounts(a *amount) bool {
	i := a.first
	if s.has(i-1, isPronoun) && i > 0 && !(s.is(i-1, "only") && !s.is(i-2, "the")) {
		return false
	}
	if s.is(i+1, "of") && s.ofSeveral(i+2) || s.is(i+1, ",") && s.is(i+2, "two") || s.isOne(i-1, "and", "to") && s.closed(i+1) && s.rangeOpened(i-1) {
		return true
	}
	if s.isOne(i-1, "and", "but", "while") && s.countedBefore(i) && s.happened(i+1) {
		return true // "12 men were hurt and one remains in hospital"
	}
	if s.is(i-1, "to") && noun.Plural(s.textAt(i-2)) && s.has(i-3, isNumber) && s.closed(i+1) {
		return true // "won by two sets to one"
	}
	return len(s.tokens) <= 2 || s.isOne(i-1, "only", "just", "than", "least", "equals", "is", "negative") && s.kind(i+1) != token.Word && s.kind(i+1) != token.Number
}

// ofSeveral reports whether what begins at i, behind "one of", is some of which one is meant: "them",
// "the few", "many", "Leeds's best", "ten"; but not "wonder" or "Russia".
func (s *scan) ofSeveral(i int) bool {
	for s.isOne(i, "about", "around", "over", "roughly", "nearly", "almost", "some", "more", "fewer", "less", "than", "at", "least", "up", "to") && i < len(s.tokens) {
		i++ // "one of more than 30 victims"
	}
	if s.has(i, isNumber|isVague|isOpening) || s.isOne(i, "the", "these", "those", "them", "us", "you", "my", "his", "her", "its", "our", "your", "their", "whom", "which", "many", "several", "few", "all", "some", "this", "that", "a", "what") {
		return true
	}
	const reach = 4
	for k := i; k < i+reach && s.nounNext(k); k++ {
		if s.kind(k+1) == token.Clitic || noun.Plural(s.textAt(k)) {
			return true
		}
	}
	return false
}

// rangeOpened reports whether what stands before the "and" or "to" at i begins a range: "between three
// quarters and".
func (s *scan) rangeOpened(i int) bool {
	const reach = 6
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.isOne(k, "between", "from") {
			return s.has(k+1, isNumber) && s.has(i-1, isNumber) == (s.is(i, "and"))
		}
	}
	return false
}

// countedBefore reports whether the value before token i, not far from it, is a count of several.
func (s *scan) countedBefore(i int) bool {
	k := len(s.extent) - 1
	if k < 0 || i-s.extent[k].last > clauseReach {
		return false
	}
	v := s.value(k)
	return v.Kind == value.Count && v.Unit != "" && v.Number.Cmp(number.New(1, 0)) > 0
}

// happened reports whether the word at i says what happened to some of the counted before it, or
// what they did: "and five abstained".
func (s *scan) happened(i int) bool {
	if s.capital(i) || s.hyphen(i+1) {
		return false
	}
	return s.has(i, isHuman|isHarm) || s.isOne(i, "is", "was", "were", "remain", "remains", "escaped") || len(s.textAt(i)) > 3 && strings.HasSuffix(s.textAt(i), "ed") && (s.closed(i+1) || s.stops(i+1))
}

// halfCounts reports whether "half" or "quarter" at i says how much.
func (s *scan) halfCounts(i int) bool {
	if s.is(i, "quarter") {
		return false
	}
	if s.is(i+1, "as") && s.is(i+3, "as") || s.is(i+1, "as") && s.isOne(i+2, "many", "much") && !s.is(i+3, "again") {
		return true // "half as many deaths as"
	}
	if s.is(i-1, "by") || s.is(i-1, "than") && s.isOne(i-2, "more", "less", "fewer") {
		return true // "fell by half", "more than half since then"
	}
	if l, _, ok := boundsBefore.match(s, i-1, s.done, len(s.tokens)); ok && l.bound != "" && !s.hyphen(i+1) && !s.is(i+1, "past") {
		return true // "just over half voted"
	}
	if s.isOne(i-1, "first", "second", "the", "latter", "other", "last", "-", "better", "this", "next", "time", "centre") {
		return false
	}
	return s.isOne(i+1, "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "all")
}
