package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// starts are the words that begin a value without a number word, each with its reader.
// They return the token to go on from, or i where there is none.
var starts = map[string]struct{}{
	"a": {}, "an": {}, "another": {}, "http": {}, "https": {}, "www": {}, "no": {}, "not": {}, "none": {}, "nobody": {}, "tenfold": {}, "twofold": {}, "threefold": {}, "fourfold": {},
	"twice": {}, "doubled": {}, "doubling": {}, "tripled": {}, "tripling": {}, "trebled": {}, "quadrupled": {}, "halved": {}, "halving": {}, "fivefold": {}, "sixfold": {}, "sevenfold": {}, "eightfold": {}, "ninefold": {},
}

// special reads the values that begin with one of starts.
func (s *scan) special(i int) int {
	switch {
	case s.has(i, isArticle), s.is(i, "another"):
		return s.single(i)
	case s.is(i, "no"):
		return s.none(i)
	case s.is(i, "not"):
		return s.notOne(i)
	case s.is(i, "nobody"):
		return s.nobody(i, i)
	case s.is(i, "none"):
		return s.noneOf(i)
	}
	if m, ok := multiples[s.lower(i)]; ok {
		return s.multiple(i, m)
	}
	return s.fold(i)
}

// multiples are the words for a change to so many times as much.
var multiples = map[string]number.Number{
	"twice": number.New(2, 0), "doubled": number.New(2, 0), "doubling": number.New(2, 0), "tripled": number.New(3, 0),
	"tripling": number.New(3, 0), "trebled": number.New(3, 0), "quadrupled": number.New(4, 0), "halved": number.New(5, -1), "halving": number.New(5, -1),
}

// multiple reads "doubled", "more than tripled", "twice as many". "Twice a week" is how
// often.
func (s *scan) multiple(i int, n number.Number) int {
	v := value.Value{Kind: value.Number, Bound: value.Exact, Number: n, Unit: "fold"}
	switch {
	case s.is(i, "twice"):
		as := s.is(i+1, "as") && (s.isOne(i+2, "many", "much") || s.is(i+3, "as") && !s.capital(i+2))
		as = as || s.is(i+1, "as") && s.isOne(i+2, degrees...) && (s.kind(i+3) != token.Word || s.stops(i+3))
		if !as && !s.isOne(i+1, "the", "its", "that", "what", "their", "his", "her") {
			return i
		}
	case n.Cmp(number.New(1, 0)) > 0:
		v.Direction, v.Aspect = value.Up, value.Change
	default:
		v.Direction, v.Aspect = value.Down, value.Change
	}
	s.complete(&v, i, i, s.done)
	return i + 1
}

// degrees are what something can be twice as much of without saying as what: "the new barn is twice as
// big"; but not "served twice as mayor", nor "they met twice as well".
var degrees = []string{"big", "large", "small", "high", "low", "long", "short", "tall", "wide", "deep", "thick", "heavy", "light", "fast", "slow", "quick", "quickly", "strong", "hot", "cold", "bright", "loud",
	"old", "young", "good", "bad", "far", "often", "hard", "likely", "expensive", "cheap", "costly", "dear", "dense", "rich", "common", "popular", "powerful", "effective", "efficient", "dangerous", "deadly", "busy", "great"}

// none reads "no deaths", "no one was hurt".
func (s *scan) none(i int) int {
	if s.is(i+1, "one") {
		return s.nobody(i, i+1)
	}
	if s.harmsNone(i) {
		s.emit(&value.Value{Kind: value.Count, Bound: value.Exact, Unit: s.lower(i + 1)}, i, i+1)
		return i + 2
	}
	for j := i + 1; j < i+4 && s.kind(j) == token.Word; j++ {
		if s.has(j, isToll) {
			v := value.Value{Kind: value.Count, Bound: value.Exact, Unit: s.lower(j)}
			s.emit(&v, i, j)
			return j + 1
		}
		if s.has(j, isStop) && !s.is(j, "or") {
			break
		}
	}
	return i
}

// notOne reads "not one worker was killed", "not a single bridge fell" at the beginning of
// a clause: after its verb, "it was not one firm", something is told apart.
func (s *scan) notOne(i int) int {
	j := i + 1
	if s.is(j, "a") && s.is(j+1, "single") {
		j++
	} else if !s.is(j, "one") {
		return i
	}
	if i > 0 && s.kind(i-1) != token.Mark && !s.isOne(i-1, "and", "but", "that", "so", "yet", "while") {
		return i
	}
	if _, _, ok := s.unitAt(j+1, true); ok {
		return i
	}
	head, last, ok := s.headNoun(j+1, true)
	if !ok {
		return i
	}
	s.emit(&value.Value{Kind: value.Count, Bound: value.Exact, Unit: head}, i, last)
	return s.done
}

// noneOf reads "none were killed", "none of the passengers was hurt".
func (s *scan) noneOf(i int) int {
	v, j := value.Value{Kind: value.Count, Bound: value.Exact}, i+1
	if s.is(j, "of") {
		a := amount{n: number.New(2, 0), first: i, last: i}
		if s.nounOf(&a, j+1) {
			v.Unit, v.Part = a.unit, a.part
		}
	}
	for n := 0; n < maxNounWords && (s.kind(j) == token.Word || s.kind(j) == token.Number); n, j = n+1, j+1 {
		if s.isOne(j, harms...) {
			s.emit(&v, i, i)
			return i + 1
		}
	}
	return i
}

// harmsNone reports whether "no" at i and the noun after it say that none came to harm:
// "no people died", "no worker was hurt", "killed no passengers".
func (s *scan) harmsNone(i int) bool {
	counted := noun.Plural(s.textAt(i+1)) || s.isOne(i+2, "was", "is", "has", "had") && !s.has(i+1, isStop) && !s.isOne(i+1, "sooner")
	if s.kind(i+1) != token.Word || !counted || s.has(i+1, isToll) || s.isOne(i-1, "in", "at", "under", "by") { // "in no case was it damaged"
		return false
	}
	if s.isOne(i-1, harms...) {
		return true
	}
	for j := i + 2; j < i+5 && s.kind(j) == token.Word && !s.is(j, "to"); j++ { // "no plans to be broken up"
		if s.isOne(j, harms...) {
			return true
		}
	}
	return false
}

// harms are verbs that say what came to nobody.
var harms = []string{"killed", "hurt", "injured", "wounded", "died", "die", "dies", "drowned", "perished", "harmed", "arrested", "charged", "damaged", "destroyed", "broken", "detained", "evacuated", "infected", "stabbed", "trapped", "displaced", "hospitalised", "hospitalized"}

// nobody reads "nobody was hurt" as a count of no person.
func (s *scan) nobody(first, last int) int {
	for j := last + 1; j < last+5 && s.kind(j) == token.Word; j++ {
		if s.isOne(j, harms...) {
			s.emit(&value.Value{Kind: value.Count, Bound: value.Exact, Unit: "person"}, first, last)
			return last + 1
		}
	}
	return first
}

// fold reads "sevenfold".
func (s *scan) fold(i int) int {
	n, ok := s.foldAt(i)
	if !ok {
		return i
	}
	v, last := value.Value{Kind: value.Number, Bound: value.Exact, Number: n, Unit: "fold"}, i
	if more, ok := s.foldAt(i + 2); ok && s.isOne(i+1, "to", "or") && n.Cmp(more) < 0 { // "twofold to threefold"
		v.Bound, v.Number, v.Low, v.High, last = value.Range, number.Number{}, n, more, i+2
	}
	s.complete(&v, i, last, s.done)
	return last + 1
}

// foldAt returns the number of the "sevenfold" at token i.
func (s *scan) foldAt(i int) (number.Number, bool) {
	stem, found := strings.CutSuffix(s.lower(i), "fold")
	w, ok := number.Lookup(stem)
	return number.New(w.Value, 0), found && ok && w.Class <= number.Tens
}

// timeFollows reports whether a time follows at token i, behind a bound: "lasted more than a
// quarter", "for at least a quarter".
func (s *scan) timeFollows(i int) bool {
	const reach = 3 // tokens of a bound
	for k := i - 1; k >= max(0, i-1-reach); k-- {
		if s.isOne(k, "last", "lasts", "lasted", "take", "takes", "took", "for", "within") {
			return true
		}
	}
	return false
}

// single reads one of a unit: "a kilogram of", "more than a mile", "an hour and a half",
// "another day". Unless something shows that an amount is meant, an article is only an
// article.
func (s *scan) single(i int) int {
	if i < s.done || s.kind(i+1) != token.Word {
		return i
	}
	a := amount{n: number.New(1, 0), first: i, last: i}
	j := i + 1
	for k := 0; k < 2 && s.has(j, isBetween); k++ {
		j++
	}
	if u, last, ok := s.currencyAt(j); ok && last == j && len(s.textAt(j)) > 1 {
		s.take(&a, u, last)
	} else if sense, last, ok := s.unitAt(j, len(s.tokens) <= 3); ok {
		s.take(&a, sense.Unit, last)
	} else {
		return i
	}
	if s.is(a.last, "quarter") && (!s.timeFollows(i) || s.is(a.last+1, "of")) {
		return i // the fraction: "a quarter litre", "more than a quarter of them"
	}
	if j := a.last + 1; a.kind == value.Duration && !noun.Plural(s.textAt(a.last)) && (s.is(j, "old") || s.hyphen(j) && s.is(j+1, "old")) {
		if s.hyphen(j) {
			j++
		}
		s.setAge(&a, a.unit, j) // "a week-old foal"
		v := a.value()
		s.complete(&v, a.first, a.last, s.done)
		return s.done
	}
	if next, ok := s.orTwo(&a); ok {
		return next
	}
	s.compound(&a)
	if !s.dash(a.last+1) && !s.isOne(i-1, "once", "twice", "thrice", "times") { // but "twice a day or 3 days a week"
		if b, begin, ok := s.rangeTo(&a, s.done); ok { // "between a week and ten days"
			v := rangeValue(&a, &b)
			s.complete(&v, begin, b.last, s.done)
			return s.done
		}
	}
	if !s.meansAmount(&a, i) {
		return i
	}
	v := a.value()
	s.complete(&v, a.first, a.last, s.done)
	return s.done
}

// orTwo reads "a day or two".
func (s *scan) orTwo(a *amount) (int, bool) {
	k := a.last + 2
	if !s.is(a.last+1, "or") || !s.is(k, "two") || s.hyphen(k+1) || s.nounNext(k+1) && !s.isOne(k+1, "ago", "later", "earlier") {
		return 0, false
	}
	b := *a
	b.n, b.last = number.New(2, 0), k
	v := rangeValue(a, &b)
	s.complete(&v, a.first, k, s.done)
	return s.done, true
}

// meansAmount reports whether "a mile" at i is an amount.
func (s *scan) meansAmount(a *amount, i int) bool {
	if a.n.Cmp(number.New(1, 0)) != 0 || len(s.tokens) <= 3 {
		return true
	}
	if l, _, ok := boundsBefore.match(s, i-1, s.done, len(s.tokens)); ok && l.bound != "" {
		return !s.is(a.last, "point") || l.bound != value.UpTo // "up to a point"
	}
	switch {
	case s.is(a.last+1, "or") && s.isOne(a.last+2, "so", "more", "less"):
		return true
	case s.is(i, "another"):
		return a.kind == value.Duration
	case a.kind == value.Measure:
		return s.is(a.last+1, "of") && !s.isOne(a.last, "bit", "point", "mark", "degree", "note", "magnitude", "grain", "knot")
	}
	if a.kind == value.Duration && a.last > i+1 && s.isOne(i+1, "full", "whole", "entire", "solid") {
		return true // "a full year", which is no vague one
	}
	if a.kind == value.Duration && !s.is(a.last, "while") && (a.unit != "night" && a.unit != "quarter") {
		return s.isOne(i-1, "lasted", "lasts", "last", "lasting", "took", "takes", "take", "spent") || s.is(i-1, "for") && s.goesOn(i-2) || s.isOne(a.last, "fortnight")
	}
	return s.isOne(a.last, "fortnight", "penny")
}

// goesOn reports whether the word at i, before "for a year", is what went on so long: a
// verb of lasting, a participle, "away". After a noun, "the first for a year", the words
// say since when.
func (s *scan) goesOn(i int) bool {
	return s.has(i, isLasting) || s.isOne(i, "away", "on", "off", "down", "apart", "together") || len(s.textAt(i)) > 4 && strings.HasSuffix(s.textAt(i), "ed")
}
