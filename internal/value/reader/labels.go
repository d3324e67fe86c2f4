package reader

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// labelled recognises a number that the word before it labels, one of a series: "Section
// 4", "No. 2", "page 12". The words are the classes label, series and grade of words.txt.
func (s *scan) labelled(a *amount) bool {
	i := a.first - 1
	if s.is(i, ".") && s.adjoins(i) {
		i--
	}
	if (s.is(a.last+1, "zip") || s.is(a.last+1, "postcode")) || i < a.first-1 && s.isOne(i, "p", "rte", "ch", "ex", "pt") && a.phrase.Digits && !s.countsAfter(a) {
		return true // "p. 211"
	}
	if s.is(i, "of") && s.isOne(i-1, "group", "gang") && s.capital(i-1) {
		return true // "the Group of 20 ministers"
	}
	if i < 0 || !s.has(i, isLabel|isSeries|isGrade) || a.sign && !s.isOne(i, "covid", "sars") || a.phrase.Scaled {
		return false
	}
	if s.is(i, "no") && !s.is(i+1, ".") && (!s.capital(i) || i == 0) {
		return false
	}
	if s.is(a.last+1, "of") && s.isOne(a.last+2, "them", "us", "whom", "these", "those") {
		return false
	}
	if s.seatLetter(a) {
		return true
	}
	inWords := s.capital(i) || s.has(i, isGrade) || s.isOne(i, "number", "step", "stage")
	return s.namesMember(a, i) || s.has(i, isLabel) && (a.phrase.Digits || inWords) && !s.countsAfter(a)
}

// seatLetter reports whether a capital letter that is joined to the number is part of the name that
// a label gives, and no unit: "seat 14C", "row 22F".
func (s *scan) seatLetter(a *amount) bool {
	j := a.last + 1
	return a.phrase.Digits && s.adjoins(j) && s.isOne(j, "a", "c", "f") && s.capital(j) && (s.kind(j+1) == token.Mark || !s.adjoins(j+1))
}

// namesMember reports whether the label at i names one of its kind by the number after it,
// whatever noun follows: "Windows 10 users", "a Phase 3 trial", "category 4 storms".
func (s *scan) namesMember(a *amount, i int) bool {
	if s.isOne(a.last+1, "%", "percent", "per") {
		return false
	}
	if _, _, ok := s.senseAt(a.last+1, a.phrase.Digits); ok && (!s.has(i, isSeries|isGrade) || !s.capital(i)) {
		return false
	}
	switch {
	case s.capital(i):
		return s.has(i, isSeries|isGrade) || a.phrase.Digits && i > 0
	case s.isOne(i, "day", "week", "night", "year") && s.is(a.last+1, "of"):
		return !s.has(i-1, isNumber)
	}
	// A single thing that is counted has a determiner; without one the number is its name.
	return s.has(i, isGrade) && (a.phrase.Digits && len(s.textAt(a.first)) <= 2 || !a.phrase.Digits && !s.is(i-1, "the")) && !s.isOne(i-1, "this", "that", "each", "every", "next", "last", "first", "another", "any", "some", "no", "one")
}

// labelsEnd returns the last token of the numbers that one label names: "pages 12-15",
// "Sections 4, 5 and 6", "page 5 of 10".
func (s *scan) labelsEnd(a *amount) int {
	last, plural := s.runEnd(a.last), noun.Plural(s.textAt(a.first-1)) || s.is(a.first-1, ".") && s.isOne(a.first-2, "op", "nos", "pp")
	for n := 0; n < maxRun && s.has(last+2, isNumber) && s.cardinal(last+2); n++ {
		if !s.dash(last+1) && !s.isOne(last+1, "to", "through", "of", "or") && !(plural && s.isOne(last+1, "and", "or", ",", "&")) || s.countsAfter(&amount{last: last + 2}) {
			break
		}
		last += 2
	}
	return last
}

// calls recognises the number that is called: "dialled 911", "call 999".
func (s *scan) calls(a *amount) bool {
	return a.phrase.Digits && a.first == a.last && len(s.textAt(a.first)) == 3 && s.isOne(a.first-1, "call", "calls", "called", "calling", "dial", "dialled", "dialed", "dialling", "phone", "phoned", "ring", "rang") && !s.countsAfter(a)
}

// resolution recognises "1080p" and "a 4K screen".
func (s *scan) resolution(a *amount) bool {
	j := a.last + 1
	if !a.phrase.Digits || a.first != a.last || !s.adjoins(j) {
		return false
	}
	if s.is(j, "p") && s.isOne(a.first, "480", "720", "1080", "1440", "2160") {
		return true
	}
	return s.isOne(j, "k") && len(s.textAt(a.first)) == 1 && s.isOne(j+1, "screen", "screens", "tv", "tvs", "video", "videos", "resolution", "display", "displays", "monitor", "monitors",
		"camera", "cameras", "uhd", "hdr", "footage", "television", "televisions", "streaming", "content", "oled", "blu-ray")
}

// namedFractions are names that are written as fractions are: the attacks of 11 September
// 2001, day and night, in two equal parts.
var namedFractions = []string{"9/11", "24/7", "50/50"}

func (s *scan) namedFraction(a *amount) bool {
	return slices.Contains(namedFractions, s.text[s.tokens[a.first].Start:s.tokens[a.last].End])
}

// countsAfter reports whether a unit or a plural noun follows the number, so that a
// small word such as "on line 5 people" does not swallow it.
func (s *scan) countsAfter(a *amount) bool {
	j := a.last + 1
	if s.isOne(j, "%", "percent", "per") {
		return true
	}
	if _, _, ok := s.unitAt(j, a.phrase.Digits); ok {
		return true
	}
	_, last, ok := s.headNoun(j, false)
	return ok && last == j && !s.has(j, isVerb) // "section 12 provides"
}
