package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// streetNumber recognises the number of a house, "10 Downing Street", or of a row of
// them: "the 1700 block of Oak Street".
func (s *scan) streetNumber(a *amount) bool {
	if !a.phrase.Digits || a.first != a.last || s.adjoins(a.last+1) {
		return false
	}
	if s.is(a.last+1, "block") && (s.is(a.last+2, "of") || s.capital(a.last+2) && !s.capital(a.last+1)) || s.compass(a.last+1) && s.capital(a.last+2) && !s.countsSmall(a.last+2) || s.is(a.last+2, ".") && s.capital(a.last+1) && s.isOne(a.last+1, "n", "s", "e", "w") && s.adjoins(a.last+2) {
		return true // "3646 N. Elm St."
	}
	if j := a.last + 1; s.is(j, "st") && s.headsName(j, j) {
		return s.saintsStreet(s.overStop(j))
	}
	for j := a.last + 1; j <= a.last+4; j++ {
		if j > a.last+1 && s.has(j, isStreet) {
			return s.capital(j) || s.isOne(j, "street", "avenue", "road", "boulevard") && s.capital(j-1) && !shouted(s.textAt(j-1)) // "676 Howard street"
		}
		if !s.capital(j) {
			return s.apposedHouse(a, j)
		}
	}
	return false
}

// compass reports whether the word at i is a quarter of a town in letters: "5847 SW Nevada Ct.".
func (s *scan) compass(i int) bool {
	switch s.textAt(i) {
	case "NE", "NW", "SE", "SW":
		return true
	}
	return false
}

// countsSmall reports whether a plural noun in small letters ends the phrase at i, so that it is counted:
// "12 SE London roads".
func (s *scan) countsSmall(i int) bool {
	_, head, ok := s.headNoun(i, false)
	return ok && !s.capital(head)
}

// saintsStreet reports whether the capitalised words from token j on, behind a number and "St",
// are a street or the house of a saint by themselves: "9 St Marks Place", "at 9 St Johns". What is
// counted is named behind them: "9 St Johns residents".
func (s *scan) saintsStreet(j int) bool {
	for s.capital(j) && !s.has(j, isStreet) {
		j++
	}
	return s.has(j, isStreet) || s.kind(j) == token.Number || s.inSentenceCase(j) && s.afterPlace(j) // "1 St. John 4"
}

// apposedHouse reports whether the capitalised words up to token end, behind the number of a,
// are the street of somebody named before: "Mrs. Baker, 2269 Serra, Sterling Township".
func (s *scan) apposedHouse(a *amount, end int) bool {
	const shortest = 3 // digits; fewer are an age or a count
	named := s.is(a.first-1, ",") && s.capital(a.first-2)
	ends := s.is(end, ",") && s.capital(end+1) || s.is(end, ".") && end == len(s.tokens)-1
	return named && end > a.last+1 && ends && len(s.textAt(a.first)) >= shortest && plainDigits(s.textAt(a.first)) && !noun.Plural(s.textAt(end-1)) && !s.has(end-1, isUnit)
}
