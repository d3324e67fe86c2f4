package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// namesThing returns what the number of a is rather than a value, part of a name, an
// identifier, a time of day, and the last token of that; "" for a number that is none
// of these.
func (s *scan) namesThing(a *amount, low int) (last int, what string) {
	if last, ok := s.timeOfDay(a); ok {
		return last, becauseTimeOfDay
	}
	if a.kind == value.Money {
		return 0, ""
	}
	if last, ok := s.glued(a, low); ok {
		return last, becauseIdentifier
	}
	if last, ok := s.numberRun(a); ok {
		return last, becauseRow
	}
	switch {
	case !a.phrase.Digits && s.wordInName(a):
		return a.last, becauseName
	case s.idiom(a):
		return a.last, becauseIdle
	case s.hyphen(a.last+1) && s.isOne(a.last+2, "for", "on", "by", "in") && s.hyphen(a.last+3) && s.has(a.last+4, isNumber):
		return a.last + 4, becauseClassName // "two-for-one"
	case s.hyphen(a.last+1) && s.namesClass(a.last+2):
		return a.last + 2, becauseClassName // "five-star", "six-speed"
	case s.streetNumber(a):
		return a.last, becauseHouse
	case s.inSeries(a):
		return s.runEnd(a.last), becauseLabelled
	case s.labelled(a):
		return s.labelsEnd(a), becauseLabelled
	case s.calls(a):
		return s.runEnd(a.last), becauseRow
	case a.phrase.Fraction && s.is(a.first, "9") && s.is(a.last, "11"):
		return a.last, becauseName // the attacks of 11 September 2001, and no fraction
	case s.resolution(a):
		return a.last + 1, becauseClassName
	case s.listNumber(a):
		return a.last, becauseListNumber
	case s.inBrackets(a):
		return a.last, becauseNote
	case s.afterName(a):
		return a.last, becauseName
	}
	return 0, ""
}

// namesClass reports whether the word at i, joined to a number, makes a class of things
// of it: "star", "speed", or an adjective made of a noun, "four-legged", "two-sided".
func (s *scan) namesClass(i int) bool {
	if s.has(i, isClass) {
		return true
	}
	word := s.textAt(i)
	return len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") && !s.hyphen(i+1)
}

// timeOfDay recognises "5:55", "1:36.6", "5 p.m.", "2.17pm".
func (s *scan) timeOfDay(a *amount) (int, bool) {
	if !a.phrase.Digits {
		return 0, false
	}
	j := a.last + 1
	if s.is(j, ":") && s.adjoins(j) && s.adjoins(j+1) && s.kind(j+1) == token.Number {
		for s.is(j, ":") && s.kind(j+1) == token.Number {
			j += 2
		}
		return j - 1, true
	}
	if s.isOne(j, "am", "pm") && s.adjoins(j) && a.n.Exponent() == 0 && len(s.textAt(a.last)) <= 4 {
		return j, true
	}
	if s.isOne(j, "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "AM", "PM") && a.n.Cmp(number.New(13, 0)) < 0 && a.n.Sign() > 0 && s.clockLike(a, j) {
		return j, true
	}
	if s.isOne(j, "o'clock", "o’clock", "hrs", "gmt", "bst", "est", "edt", "pst", "pdt", "et") && len(s.textAt(a.last)) == 4 {
		return j, true
	}
	return 0, false
}

// clockLike reports whether the number before "am" or "pm" at j may be an hour: it has
// no decimals but two, under 60.
func (s *scan) clockLike(a *amount, j int) bool {
	if strings.Contains(s.textAt(j), ".") || a.n.Exponent() == 0 {
		return !s.isOne(j+1, "is", "equals") || !s.tokens[j].Space
	}
	_, minutes, _ := strings.Cut(s.textAt(a.last), ".")
	return len(minutes) == 2 && minutes < "60"
}

// glued recognises a number that is part of a longer run: "XC40", "COVID-19", "S8",
// "3D", "1-222-2222", "F-16", "a/2/b".
func (s *scan) glued(a *amount, low int) (int, bool) {
	i, j := a.first-1, a.last+1
	if i >= 0 && !s.tokens[a.first].Space && a.phrase.Digits && !a.sign {
		switch {
		case s.kind(i) == token.Word:
			return s.runEnd(a.last), true
		case s.dash(i) && !s.tokens[i].Space && i > 0 && i >= low && s.kind(i-1) == token.Word && !s.isOne(i-1, "sub", "minus", "under", "over", "about", "to", "mid", "non", "pre", "a", "plus", "now", "then"):
			return s.runEnd(a.last), true
		case s.dash(i) && !s.tokens[i].Space && i > 0 && s.kind(i-1) == token.Number && i-1 < low:
			return a.last, false
		case s.isOne(i, "/", "_", "#", "@", ".", ":", "=", "&") && i > 0 && !s.tokens[i].Space && s.kind(i-1) != token.Mark,
			s.isOne(i, "#", "@", "_", "№"), s.is(i, "/") && !s.tokens[i].Space:
			return s.runEnd(a.last), true
		}
	}
	if !a.phrase.Digits {
		return s.runEnd(a.last), s.adjoins(j) && s.kind(j) == token.Number // "Twenty20"
	}
	if s.phoneLike(a.last) {
		return s.runEnd(a.last), true
	}
	if s.kind(j) == token.Word && s.adjoins(j) && !a.phrase.Scaled {
		return s.gluedRight(j)
	}
	if s.is(j, "(") && s.adjoins(j) && s.adjoins(j+1) && len(s.textAt(j+1)) == 1 && s.kind(j+1) == token.Word && s.is(j+2, ")") { // "401(k)"
		return j + 2, true
	}
	if s.isOne(j, "'") && s.adjoins(j) && s.is(j+1, "s") && s.adjoins(j+1) { // "the iPhone 14's display"
		return j + 1, true
	}
	if s.is(j, "/") && s.adjoins(j) && s.adjoins(j+1) && s.kind(j+1) == token.Number && !a.phrase.Fraction {
		return s.runEnd(a.last), true
	}
	return 0, false
}

// gluedRight recognises letters after a number that are neither a unit nor a scale:
// "3D", "7s", "12a", "4K"; or a name that goes on with digits, "7UP2".
func (s *scan) gluedRight(j int) (int, bool) {
	if _, last, ok := s.senseAt(j, true); ok && last > j {
		return 0, false // "32m2"
	}
	if s.isOne(j, "h", "hr", "m", "min", "d") && s.clockUnits(j+1) {
		return 0, false // "2h30m"
	}
	if s.kind(j+1) == token.Number && s.adjoins(j+1) {
		return s.runEnd(j), true
	}
	if sense, last, ok := s.unitAt(j, true); ok && sense.Needs != nil && last == j {
		return 0, false // "took 5s"
	}
	word := s.textAt(j)
	if s.isOne(j, "s", "d", "g") && (word == "D" || word == "G" || word == "s") && (s.nounNext(j+1) || word == "s" || s.closed(j+1)) && !(word == "D" && s.closed(j+1)) {
		return j, true
	}
	if _, _, ok := s.measureAt(j, true); ok {
		return 0, false
	}
	if _, _, ok := s.currencyAt(j); ok {
		return 0, false
	}
	switch strings.ToLower(word) {
	case "k", "m", "b", "mm", "t", "g", "p", "c", "x", "pc", "yo", "plus", "ish", "pct", "l", "fold", "years", "musd":
		return 0, false
	}
	if _, ok := number.Lookup(word); ok {
		return 0, false
	}
	if len(word) > 4 || len(word) == 4 && word[0] == 'M' && strings.ToUpper(word) == word {
		return 0, false
	}
	return s.runEnd(j), true
}

// clockUnits reports whether a smaller part of a time, "30m", is joined on at i.
func (s *scan) clockUnits(i int) bool {
	return s.kind(i) == token.Number && s.adjoins(i) && s.adjoins(i+1) && s.isOne(i+1, "h", "hr", "m", "min", "mins", "s", "sec") && (!s.adjoins(i+2) || s.kind(i+2) != token.Word)
}

// maxRun is how many tokens a run without spaces is followed for.
const maxRun = 16

// runEnd returns the last token of a run without spaces, of at most maxRun tokens.
func (s *scan) runEnd(i int) int {
	for n := 0; n < maxRun && s.adjoins(i+1) && (s.kind(i+1) != token.Mark || s.isOne(i+1, "-", "/", "_", ".", ":", "+", "#") && s.adjoins(i+2)); n++ {
		i++
	}
	return i
}

// phoneLike reports whether digits and dashes go on after the number at i so that
// three or more of them are joined.
func (s *scan) phoneLike(i int) bool {
	n := 0
	for k := i; s.kind(k) == token.Number && n < 3; k += 2 {
		n++
		if !s.isOne(k+1, "-", "/", ".", "‑") || !s.adjoins(k+1) || !s.adjoins(k+2) {
			break
		}
	}
	return n >= 3
}

// labelled recognises a number that a label before it names: "Section 4", "No. 2",
// "iPhone 11", "page 12".
func (s *scan) labelled(a *amount) bool {
	i := a.first - 1
	if s.is(i, ".") && s.adjoins(i) {
		i--
	}
	if s.isOne(a.last+1, "zip", "postcode") {
		return true
	}
	if i < 0 || !s.has(i, isLabel) || a.sign && !s.isOne(i, "covid", "sars") || a.phrase.Scaled {
		return false
	}
	if !a.phrase.Digits && !s.capital(i) && !s.isOne(i, "number", "page", "chapter", "category", "phase", "round", "level", "step", "stage", "part", "act") {
		return false
	}
	if s.is(i, "no") && !s.is(i+1, ".") && (!s.capital(i) || i == 0) {
		return false
	}
	if s.capital(i) && a.phrase.Digits && i > 0 {
		_, _, ok := s.senseAt(a.last+1, true)
		return !ok && !s.isOne(a.last+1, "%", "percent", "per")
	}
	if s.isOne(i, "covid", "sars", "no", "number", "section", "chapter", "figure", "page", "rfc", "iso", "phase", "channel") && s.capital(i) {
		return true
	}
	return !s.countsAfter(a)
}

// titled reports whether the words around i are written as in a headline, each with a
// capital, so that a capital shows no name there.
func (s *scan) titled(i int) bool {
	const reach, long = 10, 3
	for k := max(0, i-reach); k < min(len(s.tokens), i+reach); k++ {
		if word := s.textAt(k); s.kind(k) == token.Word && len(word) >= long && 'a' <= word[0] && word[0] <= 'z' && !s.has(k, isStop) {
			return false
		}
	}
	return true
}

// idiom reports whether "one" counts nothing: "at one point", "One day he will see".
func (s *scan) idiom(a *amount) bool {
	if !s.is(a.first, "one") || a.first != a.last {
		return false
	}
	return s.is(a.first-1, "at") && s.isOne(a.last+1, "point", "time", "stage") ||
		a.first == 0 && s.is(a.last+1, "day") && s.isOne(a.last+2, ",", "he", "she", "they", "it", "we", "i", "you", "the", "his", "her", "soon", "my", "our", "their")
}

// labelsEnd returns the last token of the numbers that one label names: "pages 12-15",
// "Sections 4, 5 and 6".
func (s *scan) labelsEnd(a *amount) int {
	last, plural := s.runEnd(a.last), noun.Plural(s.textAt(a.first-1))
	for n := 0; n < maxRun && s.kind(last+2) == token.Number; n++ {
		if !s.dash(last+1) && !s.isOne(last+1, "to", "through") && !(plural && s.isOne(last+1, "and", "or", ",", "&")) || s.countsAfter(&amount{last: last + 2}) {
			break
		}
		last += 2
	}
	return last
}

// inSeries recognises what is one of a series, before whatever noun: "Windows 10 users",
// "a size 10 shoe", "Grade 8 pupils", "Group of 7 leaders", "Boeing's 737 Max".
func (s *scan) inSeries(a *amount) bool {
	i := a.first - 1
	if a.first != a.last || a.sign || a.n.Exponent() < -2 || s.isOne(a.last+1, "%", "percent", "per", "million", "billion") {
		return false
	}
	switch {
	case s.is(i, "of") && s.is(i-1, "group") && s.capital(i-1):
		return true
	case s.kind(i) == token.Clitic && s.capital(i-1) && s.capital(a.last+1) && !s.titled(i) && a.phrase.Digits && !noun.Plural(s.textAt(a.last+1)):
		return true
	case s.isOne(i, "day", "week", "game", "night", "year") && s.is(a.last+1, "of"):
		return !s.has(i-1, isNumber)
	}
	return s.has(i, isSeries) && s.capital(i) || s.has(i, isGrade) && a.phrase.Digits && len(s.textAt(a.first)) <= 2
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
	return ok && last == j
}

// wordInName recognises a number word within a name or a compound: "the Kick Six win",
// "production-four-door", "the bottom three".
func (s *scan) wordInName(a *amount) bool {
	i, j := a.first-1, a.last+1
	if a.first != a.last || i < 0 {
		return false
	}
	if s.capital(a.first) && s.capital(i) && s.isOne(i, "big", "final", "famous", "last", "first") {
		return true // "the Big Three"
	}
	if s.isOne(i, "bottom", "top", "front", "back", "final", "big", "last", "first", "other", "famous") {
		return !s.nounNext(j) && !s.is(j, "of") && !s.hyphen(j)
	}
	if s.hyphen(i) && s.kind(i-1) == token.Word && !s.has(i-1, isNumber|isStop) {
		return true
	}
	if s.capital(a.first) && !shouted(s.textAt(a.first)) && (s.kind(i) == token.Clitic && !s.nounNext(j) || s.is(i, "the") && s.capital(j) && !shouted(s.textAt(j)) && !s.titled(a.first)) {
		return true // "Ocean's Eleven", "the Six Nations"
	}
	if s.capital(a.first) && s.capital(i) && !s.has(i, isStop) && i > 0 {
		_, last, ok := s.headNoun(j, false)
		return !ok || last > j
	}
	return false
}

// numberRun recognises groups of digits apart, as telephone numbers have them: three or
// more in a row, none of them a group of thousands.
func (s *scan) numberRun(a *amount) (int, bool) {
	if !a.phrase.Digits || a.first != a.last && !a.plus || s.kind(a.last+1) != token.Number || s.kind(a.last+2) != token.Number && !(a.plus && a.phrase.Last > a.phrase.First) {
		return 0, false // "+1 555 555 1234" is grouped but for its end
	}
	last := a.last
	for n := 0; s.kind(last+1) == token.Number && n < 8; n++ {
		if !plainDigits(s.textAt(last + 1)) {
			return 0, false
		}
		last++
	}
	return last, true
}

// streetNumber recognises the number of a house: "10 Downing Street".
func (s *scan) streetNumber(a *amount) bool {
	if !a.phrase.Digits || a.first != a.last {
		return false
	}
	for j := a.last + 1; j <= a.last+4 && s.capital(j); j++ {
		if j > a.last+1 && s.has(j, isStreet) {
			return true
		}
	}
	return false
}

// listNumber recognises "1." and "2)" at the beginning.
func (s *scan) listNumber(a *amount) bool {
	if a.first != 0 || a.first != a.last || !a.phrase.Digits || len(s.tokens) < 3 || a.n.Exponent() != 0 || a.n.Cmp(number.New(100, 0)) >= 0 {
		return false
	}
	return s.isOne(1, ".", ")") && s.adjoins(1) && s.tokens[2].Space
}

// inBrackets recognises a jersey number, a note or a list: "(4)", "[12]", "1) one, 2) two".
func (s *scan) inBrackets(a *amount) bool {
	return a.phrase.Digits && a.first == a.last && a.n.Exponent() == 0 && len(s.textAt(a.first)) <= 3 &&
		(s.is(a.last+1, ")") && !s.opened(a.first) || s.is(a.first-1, "(") && s.is(a.last+1, ")") || s.is(a.first-1, "[") && s.is(a.last+1, "]"))
}

// opened reports whether a bracket opens not far before token i: "1) one, 2) two" has
// none.
func (s *scan) opened(i int) bool {
	const reach = 20
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.is(k, "(") {
			return true
		}
	}
	return i > reach
}

// afterName recognises digits that end a name: "S&P 500", "Big 12", "Windows 95". A
// capitalised word stands before them, and nothing that they could count follows.
func (s *scan) afterName(a *amount) bool {
	i := a.first - 1
	if a.phrase.Digits && a.first == a.last && i >= 0 && s.has(i, isIndex) && s.capital(i) {
		return !s.isOne(a.last+1, "%", "percent", "per") // "Fortune 500 companies"
	}
	if !a.phrase.Digits || a.sign || a.first != a.last || a.n.Exponent() < -1 || i < 1 || !s.capital(i) || s.kind(i) != token.Word {
		return false
	}
	if s.has(i, isStop|isFiller|isUp|isDown|isVerb|isNumber) || strings.Contains(s.textAt(a.first), ",") {
		return false
	}
	if !s.capital(i-1) && s.isOne(i-1, ".", "!", "?") {
		return false
	}
	j := a.last + 1
	if s.has(i, isIndex) || s.is(i, "p") && s.isOne(i-1, "&", "s") {
		return !s.isOne(j, "%", "percent", "per") // "S&P 500 companies"
	}
	if s.isOne(j, "%", "percent", "per") || s.hyphen(j) {
		return false
	}
	if _, _, ok := s.unitAt(j, true); ok {
		return false
	}
	if _, _, ok := s.currencyAt(j); ok {
		return false
	}
	if s.kind(j) == token.Word && !s.has(j, isStop) {
		if _, last, ok := s.headNoun(j, false); ok && last == j && !s.capital(j) && !s.has(j, isVerb) {
			return false
		}
	}
	return true
}

// inAddress reports whether token i stands in a web or mail address, a path or such.
func (s *scan) inAddress(i int) bool {
	if s.kind(i) != token.Number && s.kind(i) != token.Word {
		return false
	}
	for k, n := i, 0; n < 4 && k > 0 && !s.tokens[k].Space; k, n = k-1, n+1 {
		if s.is(k, "@") || s.is(k, "#") {
			return true
		}
	}
	return s.isOne(i, "http", "https", "www") && s.adjoins(i+1)
}

// address passes over the address at i, and returns the first token after it. Of what
// stands in one, only a whole day is a value: ".../2018/09/23/storm", "report-20170302.html".
func (s *scan) address(i int) int {
	end := s.skipAddress(i)
	found := false
	for k := i; k < end; k++ {
		if s.kind(k) != token.Number || len(s.textAt(k)) != 4 && len(s.textAt(k)) != 8 || !date.Begins(s.text, s.tokens, k) {
			continue
		}
		m, ok := date.At(s.text, s.tokens, k, s.options.Date)
		if ok && m.Expr.Day() && m.Last < end {
			s.emit(&value.Value{Kind: value.Date, Bound: value.Exact, Date: m.Expr}, m.First, m.Last)
			k, found = m.Last, true
		}
	}
	if !found {
		s.reject(i, end-1, becauseAddress)
	}
	return end
}

// skipAddress returns the first token after the run without spaces at i.
func (s *scan) skipAddress(i int) int {
	for i++; i < len(s.tokens) && !s.tokens[i].Space; i++ {
	}
	return i
}

// scores reports whether a begins a score: "2-0", "a 3-2 win", "5-4 decision".
func (s *scan) scores(a *amount) bool {
	j := a.last + 1
	if b := j + 1; a.bare() && a.phrase.Digits && s.hyphen(j) && s.kind(b) == token.Number && s.phoneNumber(a, &amount{phrase: number.Phrase{Digits: true}, last: b}) {
		return true
	}
	if !a.bare() && a.kind != value.Count || !a.phrase.Digits || !s.dash(j) || s.kind(j+1) != token.Number || !s.adjoins(j) || !s.adjoins(j+1) {
		return false
	}
	b, ok := number.ParseDigits(s.textAt(j + 1))
	return ok && a.first == a.last && len(s.textAt(a.first)) <= 3 && (a.n.Cmp(b) >= 0 || s.scoreWords(a.first, j+1))
}

// skipScore returns the first token after the score that begins with a.
func (s *scan) skipScore(a *amount) int { return s.runEnd(a.last) + 1 }

// scoreWords reports whether words of a game or a vote stand around tokens first to last.
func (s *scan) scoreWords(first, last int) bool {
	for k := max(0, first-5); k < min(len(s.tokens), last+4); k++ {
		if s.has(k, isGame) {
			return true
		}
	}
	return false
}
