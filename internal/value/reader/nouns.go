package reader

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// maxNounWords is how many words after its number a counted noun may stand.
const maxNounWords = 8

// nounAfter reads the noun that a number counts: "10 people", "3,000 additional
// troops", "five of its members", "two-door".
func (s *scan) nounAfter(a *amount) bool {
	j := a.last + 1
	if s.hyphen(j) && s.kind(j+1) == token.Word {
		return s.joinedNoun(a, j+1)
	}
	if s.is(j, "of") {
		return s.nounOf(a, j+1)
	}
	j = s.overQuote(j)
	if s.adjoins(j) && j == a.last+1 {
		return false
	}
	if i, ok := s.secondAmount(a, j); ok {
		return s.nounBeyond(a, i)
	}
	if i, ok := s.amountAhead(j); ok && s.nounBeyond(a, i) {
		return true
	}
	one := a.n.Cmp(number.New(1, 0)) == 0
	if one && s.has(j, isCalendar) && s.capital(j) {
		return false // "that one Tuesday" is a day
	}
	if a.phrase.Fraction && a.phrase.Digits && s.is(a.first+1, "/") || one && (s.is(j, "another") || s.pronounOne(a)) {
		return false // "the 9/11 attacks", "one another"
	}
	if a.phrase.Fraction && s.isOne(j, "fewer", "more", "less") {
		return false // "a third fewer cars" are a share, and no cars
	}
	head, last, ok := s.headNoun(j, one)
	if !ok || s.releaseActs(a, j) || s.isOne(j, "x", "×") || s.has(j, isVerb) && (s.singularSubject(a) || s.isOne(a.first-1, "which", "whom") && s.is(a.first-2, "of") || s.pricedAt(j+1)) { // "a family of four needs", "of which 23 held"
		return false
	}
	if open, ok := s.closesQuote(last + 1); ok && open == j-1 {
		last++ // 10 "people"
	}
	if s.singularSubject(a) {
		head, last = s.lemmaOfSubject(j, last)
	}
	a.kind, a.unit, a.last = value.Count, head, last
	if u, ok := s.describedUnit(j, last); ok && !one {
		s.take(a, u, last)
	}
	return true
}

// describedUnit returns the unit of time or of length at token last, which adjectives from token j on
// describe: "26 gruelling miles", "1,150 vertical feet". Credits are counted in hours, too, and
// what grows, or lies behind a house, is no unit.
func (s *scan) describedUnit(j, last int) (*unit.Unit, bool) {
	if last == j || !s.has(last, isUnit) || s.isOne(last-1, "semester", "credit", "left", "right", "front", "back", "hind", "rear", "bare", "wooden", "scrap", "rail", "ship", "school", "business", "dog", "master") {
		return nil, false
	}
	sense, end, ok := s.unitAt(last, false)
	if !ok || end != last || sense.Form != unit.Name || sense.Needs != nil || sense.Unit.Name == "weekend" || sense.Unit.Dimension != "time" && sense.Unit.Dimension != "length" {
		return nil, false
	}
	for k := j; k < last; k++ {
		if s.kind(k) != token.Word || noun.Plural(s.textAt(k)) || s.capital(k) {
			return nil, false
		}
	}
	return sense.Unit, true
}

// pricedAt reports whether a sum of money stands at i, as behind a verb: "a tour for 10 costs €90".
func (s *scan) pricedAt(i int) bool {
	k, ok := s.numberFrom(i)
	if !ok || k == i || !s.mayBeCurrency(k-1) {
		return false
	}
	_, money := s.currencyPrefix(i, k-1)
	return money
}

// singularSubject reports whether the number of a stands within a subject in the singular,
// so that what looks like a plural behind its noun may be the verb: "a pool of 8 workers
// handles", "any of the 20 checks fails".
func (s *scan) singularSubject(a *amount) bool {
	i := a.first - 1
	if s.is(i, "the") {
		return s.is(i-1, "of") && s.isOne(i-2, "any", "each", "one", "none", "neither", "either")
	}
	return s.is(i, "of") && s.nounNext(i-1) && !noun.Plural(s.textAt(i-1)) && s.isOne(i-2, "a", "an", "the", "each", "one")
}

// lemmaOfSubject returns the first of the plurals in a row from token j to last, and its
// token; the last of them where the first describes it: "sports clubs".
func (s *scan) lemmaOfSubject(j, last int) (string, int) {
	first := j
	for first < last && (!noun.Plural(s.textAt(first)) || s.hyphen(first+1) || s.kind(first+1) == token.Clitic || s.isOne(first, modifiers...) || !noun.Plural(s.textAt(first+1))) {
		first++
	}
	return s.lemma(j, first), first
}

// releaseVerbs say what a release of a program does. Most are nouns too, "3.2 supports".
var releaseVerbs = []string{"requires", "supports", "adds", "removes", "drops", "introduces", "needs", "runs", "brings", "fixes", "includes", "ships", "offers", "uses",
	"works", "replaces", "deprecates", "improves", "allows", "changes", "contains"}

// releaseActs reports whether a is the release of a named program, and the word at j its
// verb, not what it counts: "Larkspur 3.2 requires Python".
func (s *scan) releaseActs(a *amount, j int) bool {
	i := a.first - 1
	named := s.capital(i) && !s.has(i, isStop) || s.isOne(i, "version", "release")
	return named && a.phrase.Digits && !a.n.Whole() && s.isOne(j, releaseVerbs...)
}

// secondAmount returns the number at token j, or after the sign of a currency there, if
// an amount that describes what a counts may begin with it. Digits after digits belong
// together unless a unit is joined to them.
func (s *scan) secondAmount(a *amount, j int) (int, bool) {
	if s.kind(j) == token.Word && s.has(j, isNumber) {
		return j, s.hyphen(j+1) && s.cardinal(j) // "22 two-storey houses"
	}
	if s.kind(j) == token.Number {
		joined := s.adjoins(j+1) && s.kind(j+1) == token.Word || s.hyphen(j+1) && s.adjoins(j+1)
		return j, a.phrase.Scaled || !a.phrase.Digits || joined
	}
	if !s.mayBeCurrency(j) {
		return 0, false
	}
	i, ok := s.numberFrom(j)
	if !ok || s.kind(i) != token.Number || !s.adjoins(i) && s.kind(j) == token.Word {
		return 0, false
	}
	_, money := s.currencyPrefix(j, i-1)
	return i, money
}

// amountAhead returns the number of an amount that describes what is counted, behind one
// or two other words from j: "22 new 52-week highs".
func (s *scan) amountAhead(j int) (int, bool) {
	const reach = 2
	for k := j; k < j+reach && s.nounNext(k) && !noun.Plural(s.textAt(k)) && !s.has(k, isVerb|isNumber); k++ {
		if i := k + 1; s.has(i, isNumber) && !s.adjoins(i) && s.hyphen(i+1) && !s.capital(k) {
			return i, s.kind(i) == token.Number || s.cardinal(i)
		}
	}
	return 0, false
}

// nounBeyond reads the noun that stands beyond an amount that describes it, whose number
// stands at i: "eight million 250ml bottles", "two $20 bills", "three 15-year-old boys".
func (s *scan) nounBeyond(a *amount, i int) bool {
	p, ok := number.Read(s.text, s.tokens, i)
	if !ok || p.Ordinal {
		return false
	}
	b := amount{n: p.Number, phrase: p, first: p.First, last: p.Last}
	if how, k := s.linkAfter(&b, ""); how == dashLink || how == toLink || how == orLink { // "two 8- or 10-inch pans"
		if q, ok := number.Read(s.text, s.tokens, k); ok && !q.Ordinal {
			p, b = q, amount{n: q.Number, phrase: q, first: q.First, last: q.Last}
		}
	}
	s.before(&b, a.last+1)
	s.scaleLetter(&b)
	switch {
	case b.kind == value.Money && b.first > a.last+1:
		return false
	case b.kind == value.Money:
	case s.yearsOld(&b):
		if s.is(b.last, "olds") {
			a.kind, a.unit = value.Count, "year-old"
			return true
		}
	case !s.unitAfter(&b) && !s.currencyAfter(&b) && !s.hyphen(b.last+1):
		return false
	}
	for s.hyphen(b.last+1) && s.kind(b.last+2) == token.Word {
		b.last += 2
	}
	if b.last > p.Last && s.has(b.last, isClass) && noun.Plural(s.textAt(b.last)) { // "two six-packs"
		a.kind, a.unit = value.Count, token.Fold(s.text[s.tokens[p.First].Start:s.tokens[b.last].Start])+noun.Singular(s.textAt(b.last))
		return true
	}
	head, _, ok := s.headNoun(b.last+1, a.n.Cmp(number.New(1, 0)) == 0)
	if ok {
		a.kind, a.unit = value.Count, head
	}
	return ok
}

// releases are what a hyphen joins to the number of a program's release.
var releases = []string{"release", "pre-release", "prerelease", "beta", "alpha", "rc", "snapshot", "stable", "final", "dev"}

// joinedNoun reads "two-door", "12-member".
func (s *scan) joinedNoun(a *amount, j int) bool {
	word := s.textAt(j)
	if s.has(j, isNumber) || s.stops(j) || s.kind(j) != token.Word || s.isOne(j, "plus", "odd", "some", "something", "fold", "off", "ish") {
		return false
	}
	if s.is(j, "strong") { // "a 1,200-strong crowd"
		a.kind, a.last, a.hyphen = value.Count, j, true
		return true
	}
	if s.hyphen(j + 1) { // "four-wheel-drive"
		return false
	}
	if a.phrase.Digits && !a.phrase.Scaled && a.n.Exponent() < 0 && slices.Contains(releases, token.Fold(word)) {
		return false // "4.4-RELEASE"
	}
	a.kind, a.unit, a.last, a.hyphen = value.Count, noun.Singular(word), j, true
	if a.unit == "seater" {
		a.unit = "seat" // "a 40,000-seater stadium"
	}
	if u, ok := unit.Lookup(strings.TrimSuffix(a.unit, "er")); ok && u.Name != a.unit && (u.Dimension == "length" || u.Dimension == "mass") {
		s.take(a, u, j) // "a 32-yarder", "a 50-footer"
	}
	return true
}

// nounOf reads the noun after "of" with a determiner: "five of its members", "one of
// the most powerful men". A part is meant.
func (s *scan) nounOf(a *amount, j int) bool {
	if s.isOne(j, "them", "whom", "which", "us", "these", "those") && (s.isOne(j, "them", "whom", "which") || !s.nounNext(j+1)) {
		a.part = true
		if !noun.Plural(s.textAt(j+1)) || s.has(j+1, isVerb|isStop) {
			return false
		}
		if a.phrase.Fraction {
			a.kind = value.Number // "a quarter of them children"
			return true
		}
		a.kind, a.unit = value.Count, noun.Singular(s.textAt(j+1)) // "five of them children"
		return true
	}
	switch {
	case s.isOne(j, "the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "all", "whom"):
		j++
	case s.nounNext(j) && s.kind(j+1) == token.Clitic: // "one of Airbnb's earliest investments"
		j += 2
	case (s.capital(j) && s.capital(j+1) || s.isOne(j, "this", "that", "a", "last", "next")) && s.kind(j+2) == token.Clitic: // "one of last year's films"
		j += 3
	default:
		return false
	}
	if s.has(j, isNumber) && s.kind(j) == token.Number {
		a.part = s.is(j-1, "the") && s.has(j+1, isHarm) // "12 of the 24 dead"
		return false
	}
	if s.has(j, isHarm) && (!s.nounNext(j+1) || s.has(j+1, isVerb)) && !a.phrase.Fraction {
		a.kind, a.part = value.Count, true // "12 of the dead", "two of those killed"
		return true
	}
	head, last, ok := s.headNoun(j, false)
	if !ok {
		return false
	}
	if a.n.Cmp(number.New(1, 0)) == 0 {
		head, _ = s.lemmaOfSubject(j, last) // what follows "one of the agreements" is its verb: "calls"
	}
	if a.phrase.Fraction {
		a.kind = value.Number // a share of the whole, and no count
		return true
	}
	a.kind, a.unit, a.part = value.Count, head, true
	return true
}

func (s *scan) nounNext(i int) bool { return s.kind(i) == token.Word && !s.stops(i) }

// stops reports whether the word at i ends a noun phrase; one that a hyphen joins to the next does
// not. In capitals, and not among
// other words in capitals, "US", "IT" and "WHO" are names and no pronouns.
func (s *scan) stops(i int) bool {
	if !s.has(i, isStop) || s.hyphen(i+1) && s.adjoins(i+1) && s.adjoins(i+2) && s.kind(i+2) == token.Word {
		return false // "off-duty officers", "by-elections"
	}
	switch s.textAt(i) {
	case "US", "IT", "WHO":
		return shouted(s.textAt(i-1)) || shouted(s.textAt(i+1))
	case "away":
		return !s.isOne(i+1, "matches", "games", "wins", "goals", "defeats", "draws", "fixtures", "victories", "fans", "supporters", "points", "trips", "tests") // "11 away games"
	}
	return true
}

// shouted reports whether a word of two letters or more is all in capitals.
func shouted(word string) bool {
	return len(word) > 1 && 'A' <= word[0] && word[0] <= 'Z' && word == strings.ToUpper(word)
}

// headNoun finds the head of the noun phrase at j: the first plural noun, or the last of
// several plurals in a row; for one of something, the last word before a verb or a stop
// word. It returns the noun's lemma and its token.
func (s *scan) headNoun(j int, one bool) (string, int, bool) {
	if one && s.isOne(j, ofClause...) {
		return s.lower(j), j, true
	}
	head, last, begin := -1, -1, j
	for n := 0; n < maxNounWords && j < len(s.tokens) && s.inPhrase(j, last, head, one); n++ {
		if s.kind(j) == token.Word {
			last = j
		}
		if !one && noun.Plural(s.textAt(j)) && !s.hyphen(j+1) && s.kind(j) == token.Word {
			head = j
		}
		if _, closes := s.closesQuote(j + 1); closes {
			if head >= 0 || !s.nounNext(j+2) {
				break
			}
			j++ // 10 "smart" homes
		} else if s.kind(j+1) == token.Clitic {
			if head == j {
				head = -1
			}
			j++
		}
		if s.hyphen(j+1) || s.detached(j+1) {
			j++
		}
		j++
	}
	if one {
		head = s.singleNoun(begin, last)
	}
	if head < 0 {
		return "", 0, false
	}
	return s.lemma(begin, head), head, true
}

// lemma returns the singular of the noun at token head, with what hyphens join to it from
// token begin on: "fund-raiser" of "fund-raisers".
func (s *scan) lemma(begin, head int) string {
	first := head
	for first-2 >= begin && s.hyphen(first-1) && s.kind(first-2) == token.Word && !s.has(first-2, isNumber) {
		first -= 2
	}
	if first == head {
		return noun.Singular(s.textAt(head))
	}
	return token.Fold(s.text[s.tokens[first].Start:s.tokens[head].Start]) + noun.Singular(s.textAt(head))
}

// describesNoun reports whether an adverb, a verb and a plural noun behind a number, which ends before token
// adverb, describe what is counted, and do not say what so many did: a verb or a preposition stands before
// the number, "took 200 illegally held rifles", or a verb at next, "12 newly built homes were sold", but not
// "the 12 quickly won games". "Newly" describes a noun always.
func (s *scan) describesNoun(adverb, next int) bool {
	i := adverb - 1
	for s.kind(i) == token.Number || s.has(i, isNumber) {
		i--
	}
	return s.isOne(adverb, "newly", "freshly", "illegally") || s.has(i, isVerb) || s.has(next, isVerb) || s.isOne(next, "was", "were", "is", "are", "have", "had") || s.isOne(i, "of", "for", "with", "in", "to", "by", "from", "on", "at", "into", "than")
}

// inPhrase reports whether the noun phrase goes on at token j: last is its last word so
// far, head the plural noun found, both -1 for none.
func (s *scan) inPhrase(j, last, head int, one bool) bool {
	switch {
	case s.cued(j, cueFinite) && last < 0 && (s.kind(j-1) == token.Number || !s.is(j, "means")):
		return false // "above 50 indicates growth"
	case s.kind(j) == token.Number && s.dash(j-1):
		return last == j-2 && s.capital(last) && s.nounNext(j+1) && !s.adjoins(j+1) // "COVID-19 patients"
	case s.kind(j) == token.Number:
		return last >= 0 && head < 0 && s.capital(j-1) && !s.adjoins(j) && !s.adjoins(j+1) && s.nounNext(j+1) // "Model 3 sedans"
	case s.is(j, ",") && head < 0 && last == j-1 && !one && !s.has(last, isVerb):
		clause := strings.HasSuffix(s.textAt(last), "ed") && strings.HasSuffix(s.textAt(j+1), "ing")            // "left 30,000 damaged, severing lines"
		return s.nounNext(j+1) && s.nounNext(j+2) && !s.capital(j+1) && !s.has(j+1, isNumber|isVerb) && !clause // "large, heavy trucks"
	case s.is(j, ".") && last == j-1 && s.has(last, isNameHead):
		return s.headsName(last, last) // "3 St. Louis firms"
	case s.kind(j) != token.Word:
		return false
	case last >= 0 && s.dash(j-1):
		return true // "gas-only"
	case head < 0 && s.isOne(j, "and", "or") && last >= 0 && !one:
		// "digital and physical sales", "new and used cars"
		return s.nounNext(j+1) && !s.has(j+1, isNumber) && (!s.has(j+1, isVerb) || s.nounNext(j+2) && noun.Plural(s.textAt(j+2)))
	case s.stops(j), one && last >= 0 && s.has(j+1, isJoined|isCalendar) && s.isOne(j, "last", "next", "this"):
		return false // "one evening last week"
	case !one && head < 0 && last == j-1 && s.adverb(last) && s.has(j, isVerb) && s.nounNext(j+1) && noun.Plural(s.textAt(j+1)) && !s.has(j+1, isVerb) && s.describesNoun(last, j+2):
		return true // "200 illegally held rifles"
	case last >= 0 && s.has(j, isVerb) && !s.isOne(j-1, "and", "or") && (one || !noun.Plural(s.textAt(j))):
		return false
	}
	if head >= 0 && s.governs(j) && !s.isOne(head, modifiers...) {
		return false // "the two countries pushes 350 people"
	}
	if head >= 0 && (s.has(j, isVerb) && !s.isOne(head, modifiers...) && !alike(s.textAt(head)) || s.capital(j) && !s.capital(head) && s.inSentenceCase(j)) {
		return false // "each of the two chapters runs", "in two seasons Mays hit"
	}
	return head < 0 || noun.Plural(s.textAt(j))
}

// governs reports whether what looks like a plural at j has an object behind it, as verbs have: a number,
// an article that begins no rate, or a pronoun.
func (s *scan) governs(j int) bool {
	if s.has(j+1, isArticle) {
		_, _, unit := s.unitAt(j+2, false)
		return !unit && s.nounNext(j+2)
	}
	return s.kind(j+1) == token.Number && !s.adjoins(j+1) && s.nounNext(j+2) || s.isOne(j+1, "the", "its", "their", "his", "her", "him", "them", "us")
}

// modifiers are plurals, or look like some, that often stand before another noun: "two sports
// shows", "three series wins".
var modifiers = []string{"sports", "series", "sales", "arms", "savings", "earnings", "goods", "games", "systems", "operations", "women's", "men's", "days", "weeks", "months", "years"}

// detached reports whether the hyphen at i has lost its place before a number and belongs to
// the letters before it, "COVID -19".
func (s *scan) detached(i int) bool {
	return s.dash(i) && s.kind(i+1) == token.Number && s.adjoins(i+1) && !s.adjoins(i) && shouted(s.textAt(i-1))
}
