package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// oldest is the greatest age that a person mentioned in passing has ("Smith, 62,").
const oldest = 115

// ageAfter reads an age from the right of its number: "62-year-old", "ten years old",
// "87 yo", "five years of age"; and from its left: "aged 62", "at age 5".
func (s *scan) ageAfter(a *amount) bool {
	return s.yearsOld(a) || s.agedBefore(a) || s.ageInPassing(a) || s.ageOfPronoun(a) || s.ageLimit(a) || s.ageAtEvent(a) || s.ageNamed(a) || s.ageOpens(a) || s.ageAfterName(a) || s.ageAfterNoun(a) || s.ageThen(a) || s.ageInBrackets(a) || s.ageBeforePronoun(a) || s.ageLabelled(a)
}

// ageLimit reads the ages that set people apart: "children under 12", "adults 65 and
// older", "anyone older than 18", "as young as 7".
func (s *scan) ageLimit(a *amount) bool {
	j := a.last + 1
	if _, _, unit := s.unitAt(j, true); unit || !a.plausibleAge() {
		return false // "older than 30 days"
	}
	if s.is(a.first-1, "as") && s.isOne(a.first-2, "young", "old") && s.is(a.first-3, "as") && !s.countsAfter(a) ||
		(s.is(j, "and") || s.is(j, "or")) && s.isOne(j+1, "older", "younger") || s.is(a.first-1, "than") && s.isOne(a.first-2, "older", "younger") {
		return s.aged(a)
	}
	people := a.first - 1
	switch {
	case s.has(people, isPeople) && a.phrase.Digits && s.rangeOfAges(a, j):
		return s.aged(a)
	case (s.is(j, "and") || s.is(j, "or")) && s.isOne(j+1, "over", "under", "up", "above", "below") && !s.countsAfter(&amount{last: j + 1}):
	case s.cued(people, cueAgeBound) && s.isOne(people, "over", "under", "above", "below") && !s.countsAfter(a):
		people--
		if s.isOne(people, "is", "are", "was", "were", "be", "aged") {
			return (s.has(people-1, isPerson) || s.isOne(people-1, "he", "she", "who", "you", "i", "we") || s.is(people-1, "they") && s.peopleSpoken(people) || s.peopleNear(people)) && s.aged(a)
		}
	default:
		return false
	}
	noOne := s.is(people, "one") && s.is(people-1, "no") || s.is(people, "nobody")
	return (noOne || s.has(people, isPeople)) && s.aged(a)
}

// peopleNear reports whether a word for people stands not far before i: "half of the
// members were under 30".
func (s *scan) peopleNear(i int) bool {
	const reach = 6
	for n := 0; n < reach && i > 0; n++ {
		i--
		if s.has(i, isPeople) {
			return true
		}
	}
	return false
}

// rangeOfAges reports whether a second age follows a at j and ends the phrase: "adults 18 to 49", but
// not "voters 3 to 1".
func (s *scan) rangeOfAges(a *amount, j int) bool {
	if !s.is(j, "to") && !s.dash(j) || s.kind(j+1) != token.Number {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, j+1)
	b := amount{n: p.Number, phrase: p, first: p.First, last: p.Last}
	next := p.Last + 1
	return ok && b.plausibleAge() && b.n.Cmp(a.n) > 0 && (s.closed(next) || s.has(next, isStop|isVerb|isAttend|isHuman))
}

// peopleSpoken reports whether the people that "they" before i stands for are named in the
// sentence: "visitors pay $8 if they are over 65".
func (s *scan) peopleSpoken(i int) bool {
	const reach = 24
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.has(k, isPeople) {
			return true
		}
	}
	return false
}

// ageAtEvent reads "died at 62", "retired at 65".
func (s *scan) ageAtEvent(a *amount) bool {
	i := a.first - 1
	return s.is(i, "at") && a.plausibleAge() && s.isOne(i-1, "died", "dies", "die", "dead", "retired", "retire", "retires", "married", "graduated", "school", "home", "debuted") &&
		!s.is(a.last+1, ":") && !s.clockAfter(a) && !s.countsAfter(a) && s.aged(a)
}

// oldestHour is the last hour of a clock of twelve: "at 8, she left" may be one.
const oldestHour = 12

// ageOpens reads "At 87, she still teaches", "Now 76, he lives alone", "Smith, at 61, is back".
func (s *scan) ageOpens(a *amount) bool {
	i, j := a.first-1, a.last+1
	if a.plausibleAge() && a.phrase.Digits && s.is(i, "at") && s.is(i-1, ",") && s.nameWord(i-2) && s.is(j, ",") && a.n.Cmp(number.New(oldestHour, 0)) > 0 {
		return s.aged(a)
	}
	return (s.is(i, "at") || s.is(i, "now")) && a.plausibleAge() && (i == 0 || s.kind(i-1) == token.Mark) && s.is(j, ",") &&
		s.isOne(j+1, "he", "she", "his", "her", "mr", "mrs", "ms") && (s.is(i, "now") || a.n.Cmp(number.New(oldestHour, 0)) > 0) && s.aged(a)
}

// ageThen reads the age of "her daughter, then 6, saw it", "Ms Hill, now 60, left".
func (s *scan) ageThen(a *amount) bool {
	i := a.first - 1
	if !s.is(i-1, ",") || !a.plausibleAge() || !s.isOne(i, "now", "then") || !s.isOne(a.last+1, ",", ".") {
		return false
	}
	return (s.has(i-2, isPerson) || s.capital(i-2) && s.namesPerson(i-2) && !s.has(i-2, isStop)) && s.aged(a)
}

// ageAfterName reads "Anna Miller 45 was jailed", in text that has lost its commas: a name of
// two words or more, and after the number what only a person does or has done to them.
func (s *scan) ageAfterName(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !a.plausibleAge() || !a.phrase.Digits || a.n.Cmp(number.New(oldestHour, 0)) <= 0 || !s.nameWord(i) || !s.nameWord(i-1) {
		return false
	}
	if s.is(j, "who") || (s.has(j, isArticle) || s.is(j, "the")) && s.has(j+1, isPerson) || s.isOne(j, "from", "of") && s.nameWord(j+1) {
		return s.aged(a)
	}
	for n := 0; n < 2 && s.isOne(j, "was", "is", "has", "had", "been", "were", "also", "later", "now"); n++ {
		j++
	}
	return s.has(j, isHuman) && s.aged(a)
}

// ageAfterNoun reads "the striker 23 has" and "both men 32 and 35 were held", in text that has
// lost its commas.
func (s *scan) ageAfterNoun(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !s.has(i, isPerson|isPeople) || s.capital(i) || !a.plausibleAge() || !a.phrase.Digits || a.n.Cmp(number.New(oldestHour, 0)) <= 0 {
		return false
	}
	if s.has(i, isPerson) && (s.isOne(j, "was", "is", "has", "had") || s.has(j, isHuman)) {
		return s.aged(a)
	}
	return s.has(i, isPeople) && s.is(j, "and") && s.kind(j+1) == token.Number && s.isOne(j+2, "were", "are", "both", "have", "had", "who") && s.aged(a)
}

// ageInBrackets reads "Jean Dupont (62) resigned", a name and what only a person does, and
// "her children, Bo (7) and Al (9)". A list of names and numbers alone may say who scored
// how often.
func (s *scan) ageInBrackets(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !a.plausibleAge() || !a.phrase.Digits || !s.is(i, "(") || !s.is(j, ")") || !s.nameWord(i-1) {
		return false
	}
	if s.personNear(i-1) && s.isOne(j+1, ",", "and") && s.bracketedNumber(j+2) || s.agesBefore(i-1) {
		return s.aged(a)
	}
	return s.nameWord(i-2) && s.has(j+1, isHuman) && s.aged(a)
}

// personNear reports whether a word for a person or for people stands shortly before i.
func (s *scan) personNear(i int) bool {
	const reach = 4
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.has(k, isPerson|isPeople) {
			return true
		}
	}
	return false
}

// bracketedNumber reports whether a name of one or two words and a number in brackets begin at i.
func (s *scan) bracketedNumber(i int) bool {
	for n := 0; n < 2 && s.nameWord(i); n++ {
		i++
		if s.is(i, "(") && s.kind(i+1) == token.Number && s.is(i+2, ")") {
			return true
		}
	}
	return false
}

// agesBefore reports whether the value before the name that ends at i is an age in brackets.
func (s *scan) agesBefore(i int) bool {
	k := len(s.extent) - 1
	return k >= 0 && s.value(k).Kind == value.Age && s.is(s.extent[k].first-1, "(") && i-s.extent[k].last <= 5
}

// ageBeforePronoun reads "At 34 he quit".
func (s *scan) ageBeforePronoun(a *amount) bool {
	i, j := a.first-1, a.last+1
	return s.is(i, "at") && a.plausibleAge() && (i == 0 || s.kind(i-1) == token.Mark) && s.isOne(j, "he", "she") &&
		a.n.Cmp(number.New(oldestHour, 0)) > 0 && s.aged(a)
}

// ageHeadings are the headings of tables under which a number is an age.
var ageHeadings = []string{"age", "aged"}

// ageLabelled reads "Age: 45", and the number of a cell under "Age".
func (s *scan) ageLabelled(a *amount) bool {
	i := a.first - 1
	labelled := s.is(i, ":") && s.isOne(i-1, "age", "aged") || i < 0 && a.last == len(s.tokens)-1 && s.underOne(ageHeadings)
	return labelled && a.plausibleAge() && s.aged(a)
}

// nameWord reports whether token i may be a word of a person's name.
func (s *scan) nameWord(i int) bool {
	return s.capital(i) && !s.has(i, isStop|isCalendar|isLabel|isSeries|isNumber|isFiller) && !shouted(s.textAt(i))
}

// clockAfter reports whether an amount is the hour of a day: "died at 8 in the morning".
func (s *scan) clockAfter(a *amount) bool {
	i := a.last + 1
	if s.is(i, "in") && s.is(i+1, "the") {
		i += 2
	}
	return s.isOne(i, "morning", "afternoon", "evening", "sharp", "o'clock", "am", "pm", "a.m", "p.m")
}

// ageNamed reads what is said of an age by its name: "the average age was 38", "a
// life expectancy of 81.2", "the retirement age will rise to 67".
func (s *scan) ageNamed(a *amount) bool {
	i := a.first - 1
	if !a.phrase.Digits || a.sign || a.n.Cmp(number.New(oldest, 0)) > 0 {
		return false
	}
	if l, end, ok := boundsBefore.match(s, i, s.done, len(s.tokens)); ok && l.bound != "" {
		i = end - 1
	}
	if !s.isOne(i, "is", "was", "of", "to", "at", "be", "from", "by", "reached") || s.countsAfter(a) {
		return false
	}
	low := s.done
	if k := len(s.extent) - 1; k >= 0 && s.extent[k].last == i-1 && s.value(k).Unit == "year" && s.is(i, "to") {
		i, low = s.extent[k].first-1, 0 // "life expectancy fell by 1.8 years to 77"
	}
	const reach = 9 // words of "average age of the members of the club was"
	for n := 0; n < reach && i > low && s.kind(i) == token.Word; n, i = n+1, i-1 {
		if s.is(i, "age") && s.has(i-1, isNamedAge) || s.is(i, "expectancy") && (i == 0 || s.is(i-1, "life")) {
			return s.aged(a)
		}
	}
	return false
}

// yearsOld reads "62-year-old", "18 month-old", "ten years old", "2 years of age".
func (s *scan) yearsOld(a *amount) bool {
	j := a.last + 1
	joined := s.hyphen(j)
	if joined {
		j++
	}
	if a.phrase.Digits && (s.is(j, "yo") || s.is(j, "y.o.") || s.is(j, "y.o")) {
		s.setAge(a, "year", j)
		return true
	}
	if s.is(j, "y") && s.is(j+1, "/") && s.is(j+2, "o") {
		s.setAge(a, "year", j+2)
		return true
	}
	sense, last, ok := s.unitAt(j, a.phrase.Digits)
	if !ok || sense.Unit.Dimension != "time" {
		return false
	}
	k := last + 1
	if s.is(k, ".") && s.adjoins(k) {
		k++ // "2 yr. old"
	}
	if s.dash(k) {
		k++
	}
	switch {
	case s.isOne(k, "old", "olds"):
		s.setAge(a, sense.Unit.Name, k)
	case s.is(k, "of") && s.is(k+1, "age"):
		s.setAge(a, sense.Unit.Name, k+1)
	default:
		return false
	}
	a.hyphen = joined
	return true
}

func (s *scan) setAge(a *amount, unitName string, last int) {
	a.kind, a.unit, a.last, a.elapsed = value.Age, unitName, last, true
}

// agedBefore reads "aged 62", "age 87", "at the age of 21", "ages 5 to 11".
func (s *scan) agedBefore(a *amount) bool {
	i := a.first - 1
	if s.cued(i, cueAgeBound) {
		i--
	}
	if s.cued(i-1, cueAgeWord) && !s.is(i-1, "aged") && s.isOne(i, "of", "as", "is", "was") {
		i--
	}
	if !s.cued(i, cueAgeWord) || i < s.done || a.n.Cmp(number.New(oldest*2, 0)) > 0 || s.is(a.first, "one") && s.is(a.last+1, "of") {
		return false
	}
	if sense, last, ok := s.unitAt(a.last+1, false); ok && sense.Unit.Dimension == "time" {
		s.setAge(a, sense.Unit.Name, last)
		return true
	}
	s.setAge(a, "year", a.last)
	return true
}

// plausibleAge reports whether a whole number may be somebody's age.
func (a *amount) plausibleAge() bool {
	v, ok := a.n.Int64()
	return ok && !a.phrase.Scaled && !a.phrase.Ordinal && !a.sign && !a.suffix && a.first == a.last && v > 0 && v <= oldest && a.n.Exponent() == 0
}

// ageInPassing reads "Smith, 62, said": a name, a comma, a number, a comma or the end.
func (s *scan) ageInPassing(a *amount) bool {
	i := a.first
	if !a.plausibleAge() || i < 2 {
		return false
	}
	if s.is(i-1, ",") && s.has(i-2, isPeople) && a.phrase.Digits && s.isOne(i+1, "and", ",") && s.kind(i+2) == token.Number && s.is(i+3, ",") {
		return s.aged(a) // "both men, 25 and 31, deny it"
	}
	if s.has(i-3, isPerson) && s.is(i-2, "of") && s.isOne(i-1, "about", "around") && !s.countsAfter(a) {
		return s.aged(a)
	}
	if s.is(i-1, "both") && s.is(i-2, ",") && (s.isOne(i+1, ",", ".", ";") || i+1 == len(s.tokens)) || s.has(i-2, isPerson) && s.is(i-1, "of") && !s.isOne(i-2, "mother", "father", "grandmother", "grandfather", "widow", "widower") && !s.countsAfter(a) {
		return s.aged(a) // "the couple, both 71,", "a boy of 15"
	}
	if !s.is(i-1, ",") {
		return false
	}
	if !a.phrase.Digits {
		return s.is(i+1, ",") && s.has(i-2, isPerson) && !s.capital(i-2) && s.aged(a) // "his son, five, was"
	}
	if s.has(i-2, isPerson|isPeople) && !s.capital(i-2) && (s.is(i+1, ";") || s.is(i+1, ".") && i+1 == len(s.tokens)-1 && s.saidBy(i-2) || s.isOne(i+1, "and") && s.kind(i+2) == token.Number && s.isOne(i+3, ",", ".")) {
		return s.aged(a) // "a man, 45; a woman, 50", "her sons, 9 and 11,"
	}
	if !s.capital(i - 2) {
		return s.is(i+1, ",") && s.has(i-2, isPerson) && s.aged(a)
	}
	if len(s.textAt(i-2)) < 2 || s.has(i-2, isStop) || !s.namesPerson(i-2) {
		return false
	}
	next := i + 1
	if !s.isOne(next, ",", ";", ")") && !(s.is(next, ".") && next == len(s.tokens)-1) && !s.isOne(next, "who", "from", "of", "and", "was", "is", "said", "told", "has", "had") {
		return false
	}
	s.setAge(a, "year", a.last)
	return true
}

// saidBy reports whether the word for a person at i is who said something: "said the mayor, 58."
func (s *scan) saidBy(i int) bool {
	const reach = 3
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.isOne(k, "said", "says", "told", "added") {
			return true
		}
	}
	return false
}

func (s *scan) aged(a *amount) bool {
	s.setAge(a, "year", a.last)
	return true
}

// namesPerson reports whether the capitalised word at i looks like the end of a name:
// it is no month or weekday, and a number does not stand before it.
func (s *scan) namesPerson(i int) bool {
	if s.kind(i-1) == token.Number || s.has(i, isCalendar) {
		return false
	}
	return !s.has(i, isLabel|isNumber)
}

// ageOfPronoun reads "who was 10", "he will be 35", "turned 40": a person, a form of
// "be", a number that nothing follows.
func (s *scan) ageOfPronoun(a *amount) bool {
	i := a.first - 1
	if !a.plausibleAge() && !(a.first == a.last && !a.phrase.Digits) || i < 1 {
		return false
	}
	if s.cued(i, cueAgeFiller) {
		i--
	}
	i, nearing := s.overNearing(i)
	turned := s.cued(i, cueTurned) || s.isOne(i, "were", "are") && s.isOne(i-1, "they", "we", "you") && s.isOne(i-2, "when", "since", "until", "before", "if", "once")
	turned = turned || s.isOne(i, "im", "hes", "shes") // whose apostrophes are lost
	if !turned && (!s.isOne(i, "is", "was", "be", "'s", "’s", "am", "'m") || !s.personBefore(i-1) && !s.namedPerson(i-1, a, nearing)) {
		return false
	}
	next := a.last + 1
	if s.hyphen(next) && s.isOne(next+1, "ish", "odd") || s.is(next, "or") && s.is(next+1, "so") {
		next += 2 // "he was sixty-ish"
	}
	if next < len(s.tokens) && !s.isOne(next, ".", ",", ";", "when", "and", "at", "by", "in", "on", "this", "next", "last", "yesterday", "today", "or", "but", "!", "?", ")", "years") {
		return false
	}
	if s.is(next, "years") {
		return false
	}
	if nearing {
		a.bound = value.Nearly
	}
	return s.aged(a)
}

// namedPerson reports whether a name that ends at i and begins a clause is that of a person whose age
// a is: pronouns or verbs of people show it, "Nair is 24, his coach said", or "pushing", "Nair is pushing
// 50", but not "Inflation is pushing 50". Small numbers may be scores.
func (s *scan) namedPerson(i int, a *amount, nearing bool) bool {
	lone := s.capital(i) && s.has(i, isLabel|isSeries) && !shouted(s.textAt(i)) && s.opensClause(i) // "Bill is 70 and lives in Leeds"
	if !s.nameWord(i) && !lone || a.n.Cmp(number.New(oldestHour, 0)) <= 0 {
		return false
	}
	first := i
	for s.nameWord(first - 1) {
		first--
	}
	begins := first == 0 || s.kind(first-1) == token.Mark && !s.dash(first-1) || s.isOne(first-1, "and", "but", "when", "while", "that", "because", "if", "since", "where")
	alone := lone || s.isOne(i, figured...) || s.cued(i, cuePlace)
	return begins && (nearing && (first < i || !alone) || s.personSpoken(a.last+1))
}

// figured are nouns that may begin a sentence as a name does, and have a figure that "pushes" another.
var figured = []string{"inflation", "unemployment", "joblessness", "approval", "support", "turnout", "temperature", "temperatures", "mercury", "humidity", "oil", "brent", "crude", "gas", "gasoline", "petrol", "diesel",
	"gold", "silver", "copper", "bitcoin", "interest", "attendance", "occupancy", "growth", "debt", "demand", "output", "production", "sales", "prices", "rent", "speed", "speeds", "winds", "traffic", "consumption", "usage"}

// personSpoken reports whether the sentence goes on from token i to speak of a person: "Nair is 24
// and lives in Leeds", "Nair is 24, his coach said".
func (s *scan) personSpoken(i int) bool {
	const reach = 4
	for k := i; k < i+reach; k++ {
		switch {
		case s.isOne(k, "when", "after", "before", "since", "as", "until", "while"):
			return false // "Oil was 60 when he took office"
		case s.isOne(k, "his", "her"):
			return true
		case s.isOne(k, "said", "says", "told", "added"), s.isOne(k+1, "said", "says", "told", "added"):
			return s.isOne(k+1, "his", "her") || s.isOne(k+2, "his", "her")
		case s.isOne(k, "he", "she"), s.has(k, isHuman):
			return true
		}
	}
	return false
}

// overNearing goes back over "pushing" and "going on" that end at i: "she is pushing 50".
func (s *scan) overNearing(i int) (before int, nearing bool) {
	switch {
	case s.is(i, "pushing"):
		return i - 1, true
	case s.is(i, "on") && s.is(i-1, "going"):
		return i - 2, true
	}
	return i, false
}

// personBefore reports whether a word for a person stands at i, over an auxiliary.
func (s *scan) personBefore(i int) bool {
	if s.isOne(i, "will", "would", "'ll", "’ll") {
		i--
	}
	return s.isOne(i, "he", "she", "who", "i", "he'll", "she'll", "oldest", "youngest", "eldest") || s.has(i, isPerson) && s.isOne(i-1, "the", "his", "her", "my", "their", "our", "whose")
}
