package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// scaleLetter reads a scale of one letter: "40k", "£1.2m", "$3b". Whether "m" is a
// million or a metre shows in what surrounds it.
func (s *scan) scaleLetter(a *amount) {
	j := a.last + 1
	if s.kind(j) != token.Word || a.phrase.Scaled {
		return
	}
	word := s.textAt(j)
	if s.is(j, "grand") && (a.kind == value.Money && a.symbol || a.bare() && s.closed(j+1) && !s.praises(j+1)) { // "£50 grand", "it cost ten grand"
		const thousand = 3
		a.n, a.last, a.suffix, a.letter = a.n.Scale(thousand), j, true, thousand
		return
	}
	if len(word) > 2 {
		s.scaledCode(a, j)
		return
	}
	if !a.phrase.Digits {
		return
	}
	exp := 0
	switch strings.ToLower(word) {
	case "k":
		exp = 3
	case "m", "mm":
		exp = 6
	case "b":
		exp = 9
	case "t":
		exp = 12
	case "g":
		exp = 9
	case "l":
		exp = lakhs(a)
	}
	if exp == 0 || !s.scaleFits(a, j, word) {
		return
	}
	a.n, a.last, a.suffix, a.letter = a.n.Scale(exp), j, true, exp
}

// praises reports whether the mark at i joins another adjective to the "grand" before it, and a noun
// follows: "two grand, ornate theatres".
func (s *scan) praises(i int) bool {
	if !s.is(i, ",") && !s.is(i, "and") && !s.is(i, "or") {
		return false
	}
	const reach = 4
	for k := i + 1; k <= i+reach && (s.nounNext(k) || s.hyphen(k)); k++ {
		if noun.Plural(s.textAt(k)) {
			return k > i+1 && !s.has(k, isVerb) && !s.hyphen(k+1)
		}
	}
	return false
}

// lakhs returns the power of ten that an "L" behind an amount of rupees stands for, a lakh:
// "₹2.5L"; 0 behind any other.
func lakhs(a *amount) int {
	switch a.unit {
	case "INR", "PKR", "NPR", "LKR":
		return 5
	}
	return 0
}

// scaledCode reads "30 MUSD", "48.5 MGBP": a scale letter before a currency code.
func (s *scan) scaledCode(a *amount, j int) {
	word := s.textAt(j)
	exp := map[byte]int{'M': 6, 'K': 3, 'k': 3, 'B': 9, 'T': 12}[word[0]]
	if len(word) != 4 || exp == 0 {
		return
	}
	for _, sense := range unit.Senses(word[1:]) {
		if sense.Form == unit.Symbol && strings.HasPrefix(sense.Unit.Dimension, unit.MoneyPrefix) && sense.Unit.Name == word[1:] {
			a.n = a.n.Scale(exp)
			s.take(a, sense.Unit, j)
			return
		}
	}
}

// scaleFits reports whether the letter at j is a scale and no unit.
func (s *scan) scaleFits(a *amount, j int, word string) bool {
	glued := s.adjoins(j)
	if a.kind == value.Money {
		return glued || !s.has(j, isStop)
	}
	if s.moneyFollows(j + 1) {
		return true
	}
	if sense, _, ok := s.unitAt(j, true); ok && word == "K" && sense.Needs != nil {
		return false // "helium boils at 4.2 K"
	}
	if s.raceLength(j) {
		return false
	}
	switch word {
	case "k", "K":
		return glued && (!s.hyphen(j+1) || s.kind(j+2) == token.Number && s.adjoins(j+2)) || !glued && (s.closed(j+1) || s.isOne(j+1, "a", "per"))
	case "M", "B":
		return glued && !s.closedUnit(j+1) || !glued && (s.nounFollows(j+1) || j+1 == len(s.tokens) && j <= 2)
	case "m", "b", "bn":
		if s.measureFollows(j+1) || s.isLengthOf(j+1) || word == "m" && s.times(a.first-2) || s.adjoins(j+1) && s.kind(j+1) != token.Mark {
			return false
		}
		return glued && (s.unitFollows(j+1) || s.nounFollows(j+1) || s.inMillions(j+1) || s.millionsNext(j+1) || s.sumBefore(a.first) || s.sumBehind(j+1)) || s.manyPeople(a, j+1)
	case "G":
		return glued && s.closed(j+1) && a.n.Sign() < 0
	}
	return false
}

// isLengthOf reports whether "of" and something that is so many metres long stand at i: "700m of rope", but
// not "20m of swimming costumes".
func (s *scan) isLengthOf(i int) bool {
	return s.is(i, "of") && s.cued(i+1, cueLengthOf) && !(s.nounNext(i+2) && noun.Plural(s.textAt(i+2)) && !s.has(i+2, isVerb))
}

// raceLength reports whether the "k" at j is a kilometre: "a 10K run".
func (s *scan) raceLength(j int) bool { return s.is(j, "k") && (s.has(j+1, isRace) || s.under(isRace)) }

// inMillions reports whether a value shortly before counts millions, so that the scale of the
// number before token i goes on: with the noun if it is the last, "90m users, and 3m a month",
// and for a price, "4bn over 3 years, or 11m a game".
func (s *scan) inMillions(i int) bool {
	price := s.is(i, "per") || s.has(i, isArticle) && s.nounNext(i+1)
	for k := len(s.values) - 1; k >= max(s.first, len(s.values)-maxBack); k-- {
		v := &s.values[k]
		counts := v.Kind == value.Count && k == len(s.values)-1 || price && v.Kind == value.Number && v.Unit == ""
		if counts && v.Number.Cmp(number.New(1_000_000, 0)) >= 0 {
			return true
		}
	}
	return false
}

// millionsNext reports whether another number follows at i that has a scale of its own, and to
// which the letter before i belongs: "fell 120m to 1.1bn".
func (s *scan) millionsNext(i int) bool {
	return s.isOne(i, "to", "from", "and", "or") && s.kind(i+1) == token.Number && s.isOne(i+2, "bn", "billion", "million", "tn", "trillion")
}

// sumBefore reports whether a word of money stands straight before the number at i, or before
// words that go with a sum: "worth 26m", "a profit of about 2m", "set aside a further 550m".
func (s *scan) sumBefore(i int) bool {
	const reach = 4
	for n := 0; n < reach && i > 0; n++ {
		i--
		if s.has(i, isSum) {
			return true
		}
		if !s.has(i, isFiller) && !s.isOne(i, "of", "about", "around", "over", "than", "more", "less", "up", "to", "almost", "at", "under", "least") {
			return false
		}
	}
	return false
}

// sumBehind reports whether what is named from token i on is a sum of money: "a 75m release
// clause", "the 12m bid".
func (s *scan) sumBehind(i int) bool {
	const reach = 2
	for k := i; k < i+reach && s.nounNext(k); k++ {
		if s.cued(k, cuePriced) {
			return !s.has(i, isRace|isExtent)
		}
	}
	return false
}

// manyPeople reports whether the number of a, whose "m" or "bn" ends before token j, says how
// many people there are, or how much money, though neither is named: a noun for such a number
// stands before it or over the cell, or the number is the subject of a verb: "around 2m watched",
// "more than 1.2m are out of work".
func (s *scan) manyPeople(a *amount, j int) bool {
	if len(s.headed) > 0 && s.underMillions() {
		return true
	}
	first := a.first
	if l, end, ok := boundsBefore.match(s, first-1, s.done, len(s.tokens)); ok && l.bound != "" {
		first = end
	}
	if s.hyphen(j) && s.is(j+1, "strong") || s.is(first-1, "by") && s.has(first-2, isCrowd) || s.cued(first-1, cueDrawing) {
		return true
	}
	subject := first == 0 || s.kind(first-1) == token.Mark && !s.dash(first-1) || s.isOne(first-1, "and", "but", "that", "while", "when")
	if subject && (s.isOne(j, "are", "were", "have") || s.has(j, isHuman|isAttend)) {
		return true
	}
	return s.massBefore(first)
}

// massBefore reports whether the number at i is that of a noun for how many or how much, which
// is the nearest noun before it that says so: "the population of the town fell to", "Population:".
// A length that stands nearer, "and its tower is", decides against it.
func (s *scan) massBefore(i int) bool {
	if s.has(i-1, isMass) || s.cued(i-1, cuePriced) || s.is(i-1, ":") && s.has(i-2, isCounted) || s.is(i-1, ".") && s.has(i-2, isMass) { // "Pop. 1.2m"
		return true
	}
	if !s.isOne(i-1, "of", "to", "at", "by", "is", "was", "reached", "hit", "from", "has", "had", "now", "topped", "exceeded", ":", "(", ",") {
		return false
	}
	const reach = 12
	lengths := lengthWords()
	for n, k := 0, i-2; n < reach && k >= 0; n, k = n+1, k-1 {
		switch {
		case s.has(k, isMass|isCounted), s.cued(k, cuePriced), s.is(k, "number") && s.is(k+1, "of"):
			return true
		case s.isOne(k, lengths...), s.has(k, isExtent), s.is(k, ";"), s.isOne(k, "in", "on", "with", "from") && s.isOne(k+1, "a", "an"):
			return false
		case s.is(k, "and") && s.kind(k-1) == token.Number && s.kind(k+1) == token.Number: // "between 2019 and 2024"
		case s.isOne(k, "and", "but", "while") && !s.has(k+1, isVerb|isUp|isDown) && !s.isOne(k+1, "is", "was", "has", "now"):
			return false // another subject follows
		}
	}
	return false
}

// measureFollows reports whether the word at i shows that metres are meant: "400m long".
func (s *scan) measureFollows(i int) bool {
	return s.has(i, isExtent)
}

// closedUnit reports whether what follows a capital M or B makes it a unit after all.
func (s *scan) closedUnit(i int) bool { return s.is(i, "/") && s.adjoins(i) }

// unitFollows reports whether a unit stands at i, which the letter before it scales: "228m km".
func (s *scan) unitFollows(i int) bool {
	if s.adjoins(i) || s.has(i, isStop|isNumber) {
		return false
	}
	sense, _, ok := s.unitAt(i, true)
	return ok && sense.Unit.Dimension != "time" && len(s.textAt(i)) > 1
}

// nounFollows reports whether a plural noun, or "of", follows at i: "35m of its
// devices", "2.7m combined sales", "8 B people".
func (s *scan) nounFollows(i int) bool {
	if s.is(i, "of") {
		return true
	}
	_, _, ok := s.headNoun(i, false)
	return ok
}
