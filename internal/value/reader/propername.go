package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// wordInName recognises a number word within a name or a compound: "the Six Nations",
// "BBC Two", "production-four-door", "the bottom three".
func (s *scan) wordInName(a *amount) bool {
	i, j := a.first-1, a.last+1
	if a.first != a.last {
		return false
	}
	if s.capital(a.first) && s.titled(a, j) {
		return true
	}
	if i < 0 {
		return false
	}
	if s.cued(i, cueRanked) {
		ranges := s.isOne(j, "to", "or", "and") && s.has(j+1, isNumber) // "last six to eight weeks"
		return s.capital(a.first) && s.capital(i) && i > 0 || !s.nounNext(j) && !s.is(j, "of") && !s.hyphen(j) && !ranges
	}
	if s.hyphen(i) && s.kind(i-1) == token.Word && !s.has(i-1, isNumber|isStop) {
		return true
	}
	if !s.capital(a.first) || shouted(s.textAt(a.first)) || s.kind(i) == token.Mark {
		return false
	}
	if s.is(a.first, "one") && s.is(j, "of") {
		return false // a sentence begins whose mark is lost
	}
	if s.inSentenceCase(a.first) {
		return !s.measuredInWords(j)
	}
	if s.capital(i) && !s.has(i, isStop) && i > 0 && !s.headlineVerb(i, j) {
		_, last, ok := s.headNoun(j, false)
		return !ok || last > j
	}
	return false
}

// titled reports whether the words after the capitalised number word, which may begin the
// sentence, show that it begins a name: a unit that should be a plural, before another
// capital ("Nine Inch Nails"), or a plural with the verb of one ("Five Guys sells"), or before the noun of a place.
func (s *scan) titled(a *amount, j int) bool {
	if shouted(s.textAt(j)) || !s.capital(j) {
		return false
	}
	if s.headsName(j, j) && s.has(j, isUnit) && !s.is(j, "st") {
		return !s.is(a.first, "one") // "Nine Inch Nails"
	}
	if _, last, ok := s.unitAt(j, false); ok && last == j && !noun.Plural(s.textAt(j)) && s.capital(j+1) && !shouted(s.textAt(j+1)) {
		return !s.is(a.first, "one")
	}
	k := j
	for k < j+maxNounWords && s.capital(k) {
		k++
	}
	if noun.Plural(s.textAt(k - 1)) {
		return s.singularVerb(k)
	}
	return k > j+1 && noun.Plural(s.textAt(k-2)) && !s.has(k-1, isCalendar) && s.afterPlace(k) && s.inSentenceCase(a.first) // "Three Rivers Stadium"
}

// afterPlace reports whether the sentence goes on at i after a name: with a verb, a stop word or
// a mark, and with no noun that the name describes.
func (s *scan) afterPlace(i int) bool {
	return !s.nounNext(i) || s.has(i, isVerb) || strings.HasSuffix(s.textAt(i), "ed")
}

// singularVerb reports whether the word at i is the verb of one: "is", "sells".
func (s *scan) singularVerb(i int) bool {
	if s.capital(i) {
		return false
	}
	return s.isOne(i, "is", "was", "has", "does") || s.has(i, isVerb) && strings.HasSuffix(s.textAt(i), "s") && !s.isOne(i, "holds", "costs", "works", "needs", "uses", "weighs", "measures", "offers", "leads", "cuts", "hits", "sets", "breaks", "falls", "draws", "strikes")
}

// measuredInWords reports whether the word at i makes an amount of a capitalised number
// word: "Ten Days", "Five Dollars", "Thirty (30) days"; but not "Six-Day War".
func (s *scan) measuredInWords(i int) bool {
	j := i
	if s.hyphen(i) {
		j++
	}
	if s.isOne(i, "(", "%", "percent", "per") || s.kind(i) == token.Number {
		return true
	}
	_, last, ok := s.senseAt(j, false)
	if !ok {
		return false
	}
	last++
	if s.kind(last) == token.Clitic || s.is(last, "'") {
		last++
	}
	return !s.capital(j) || !s.capital(last)
}

// caseReach is how far from a capital words are looked at for the case of the sentence.
const caseReach = 12

// inSentenceCase reports whether the words around i are in small letters but for names:
// one of them has some length and is no stop word. A title has none.
func (s *scan) inSentenceCase(i int) bool {
	const long = 3
	for k := max(0, i-caseReach); k < min(len(s.tokens), i+caseReach); k++ {
		if s.kind(k) == token.Word && len(s.textAt(k)) >= long && !s.has(k, isStop) && !s.capital(k) {
			return true
		}
	}
	return false
}

// headsName reports whether the unit written with the tokens j to last is the first word of a
// name: "9 St Johns residents", "300 Foot Locker stores". In a title, whose words all have
// capitals, only a saint is known by that: "20 Ft Wall Collapses".
func (s *scan) headsName(j, last int) bool {
	if j != last || !s.has(j, isNameHead) || !s.capital(j) || s.adjoins(j) {
		return false
	}
	k := s.overStop(j)
	if !s.capital(k) || s.has(k, isStop|isCalendar) {
		return false
	}
	return s.is(j, "st") || !shouted(s.textAt(k)) && s.inSentenceCase(j)
}

// overStop returns the token after the word at i, and after the full stop that abbreviates it.
func (s *scan) overStop(i int) int {
	if s.is(i+1, ".") && s.adjoins(i+1) {
		i++
	}
	return i + 1
}

// afterName recognises digits that end a name: "S&P 500", "Big 12", "Windows 95". A
// capitalised word stands before them, and nothing that they could count follows.
func (s *scan) afterName(a *amount) bool {
	i, j := a.first-1, a.last+1
	index := s.has(i, isIndex) || s.is(i, "p") && s.isOne(i-1, "&", "s")
	if !a.phrase.Digits || a.sign || a.first != a.last || i < 0 || !s.capital(i) && !index {
		return false
	}
	if s.isOne(j, "%", "percent", "per") {
		return false
	}
	if s.isOne(j, "to", "-", "–") && s.kind(j+1) == token.Number && s.has(j+2, isUnit) && shouted(s.textAt(i)) {
		return false // "winds NW 10 to 15 mph"
	}
	if index {
		return s.capital(i) || strings.HasSuffix(s.textAt(a.first), "0") && !s.has(j, isUnit) // "Fortune 500 companies", "the ftse 100 rose"
	}
	if s.maybePrice(a) || s.stops(i) || s.behindDate(a) || s.has(i, isFiller|isUp|isDown|isVerb|isNumber|isAct) || s.headlineVerb(i, j) || strings.Contains(s.textAt(a.first), ",") || s.hyphen(j) {
		return false
	}
	if s.is(i-1, ".") && s.isOne(i-2, "mr", "mrs", "ms", "dr", "gov", "sen", "rep") {
		return false // "Mr. Smith won 26 states and Mr. Jones 14"
	}
	if _, _, ok := s.senseAt(j, true); ok {
		return false
	}
	if i == 0 {
		return s.firstName(j) || s.isRelease(a.first) && s.isOne(j, releaseVerbs...)
	}
	if i == 1 && s.isOne(0, "the", "a", "an") && s.nounNext(j) {
		return true // "The Dow 30 stocks"
	}
	if s.nounNext(j) && !s.isRelease(a.first) {
		if _, last, ok := s.headNoun(j, false); ok && last == j && !s.capital(j) && !s.has(j, isVerb) {
			return false
		}
	}
	return true
}

// maybePrice reports whether the number of a behind a name has decimals as a price has, "Acme
// 73.29", and no word before the name or behind it that goes with releases: "since Linux 3.17",
// "Go 1.18 introduces".
func (s *scan) maybePrice(a *amount) bool {
	if a.n.Exponent() != -2 {
		return a.n.Exponent() < -2
	}
	return !s.isOne(a.last+1, releaseVerbs...) && !s.isOne(a.first-2, "since", "requires", "require", "needs", "need", "uses", "use", "using", "on", "under", "before", "after", "until", "than")
}

// isRelease reports whether the digits at i have a decimal point, as the version of something
// has and a count has not: "USB 3.0 ports".
func (s *scan) isRelease(i int) bool { return strings.Contains(s.textAt(i), ".") }

// namesEnd returns the last token of the numbers after a name, of which a is the first:
// "Python 2.7, 3.6 and 3.7", "Windows 10 and 11".
func (s *scan) namesEnd(a *amount) int {
	last, release := a.last, s.isRelease(a.last)
	for s.isOne(last+1, "and", "or", "&") || release && s.is(last+1, ",") {
		i := last + 2
		if s.kind(i) != token.Number || s.isRelease(i) != release || !release && (len(s.textAt(i)) > 3 || s.nounNext(i+1)) {
			break
		}
		if _, _, isUnit := s.senseAt(i+1, true); isUnit {
			break
		}
		last = i
	}
	return last
}

// firstName reports whether a number after the first word of the sentence, which is always
// in capitals, goes on so that the two are a name: "Uranium 235 is", or "Leeds 3 Derby 1".
func (s *scan) firstName(j int) bool {
	if s.singularVerb(j) {
		return true
	}
	if s.is(j, ",") {
		j++
	}
	return s.capital(j) && s.kind(j+1) == token.Number && len(s.textAt(j+1)) <= 3 && (j+2 >= len(s.tokens) || s.kind(j+2) == token.Mark)
}

// headlineVerb reports whether the capitalised word at i is the verb of a title, with a
// bare number after it and a preposition at j: "Storm Kills 12 in Texas".
func (s *scan) headlineVerb(i, j int) bool {
	return noun.Plural(s.textAt(i)) && s.isOne(j, "in", "at", "on", "after", "as", "near", "off", "over") && !s.has(i, isLabel|isSeries) && !s.inSentenceCase(i)
}

// beforeName recognises digits that begin the name of a model: "The 737 Max", "Boeing's
// 787 Dreamliner". What they could count would be a plural.
func (s *scan) beforeName(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !a.phrase.Digits || a.first != a.last || a.n.Exponent() != 0 || !s.capital(j) || shouted(s.textAt(j)) || s.has(j, isCalendar|isNumber) {
		return false
	}
	if !s.isOne(i, "the", "a", "an") && s.kind(i) != token.Clitic || strings.Contains(s.textAt(a.first), ",") || !s.inSentenceCase(i) {
		return false
	}
	if _, _, ok := s.senseAt(j, true); ok && !s.is(j, "max") {
		return false
	}
	for ; s.capital(j); j++ {
		if noun.Plural(s.textAt(j)) {
			return false
		}
	}
	return !s.nounNext(j) || s.has(j, isVerb)
}

// behindDate reports whether a date ends before the number, which is no day of it: "By June
// 300 had fled", "By Friday 24 had fled".
func (s *scan) behindDate(a *amount) bool {
	k := len(s.extent) - 1
	if k < 0 || s.value(k).Kind != value.Date || s.extent[k].last != a.first-1 {
		return false
	}
	return a.n.Cmp(number.New(lastDay, 0)) > 0 || strings.HasSuffix(s.textAt(a.first-1), "day")
}
