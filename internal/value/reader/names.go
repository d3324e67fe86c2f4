package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
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
	if a.kind == value.Money || s.ageAfterName(a) || s.ageInBrackets(a) {
		return 0, ""
	}
	if last, ok := s.glued(a, low); ok {
		return last, becauseIdentifier
	}
	if last, ok := s.numberRun(a); ok {
		return last, becauseRow
	}
	switch {
	case s.numberedFirm(a):
		return a.last + 1, becauseName
	case !a.phrase.Digits && s.wordInName(a):
		return a.last, becauseName
	case s.idle(a):
		return a.last, becauseIdle
	case s.hyphen(a.last+1) && s.isOne(a.last+2, "for", "on", "by", "in") && s.hyphen(a.last+3) && s.has(a.last+4, isNumber):
		return a.last + 4, becauseClassName // "two-for-one"
	case s.hyphen(a.last+1) && s.isOne(a.last+2, "under", "over") && s.hyphen(a.last+3) && s.is(a.last+4, "par"):
		return a.last + 4, becauseClassName // "a five-under-par 67"
	case s.hyphen(a.last+1) && s.isOne(a.last+2, "under", "over") && s.nounNext(a.last+3) && !s.has(a.last+3, isNumber):
		return a.last + 2, becauseClassName // "a 14-under total"
	case s.hyphen(a.last+1) && s.is(a.last+2, "a") && s.hyphen(a.last+3) && s.is(a.last+4, "side"):
		return a.last + 4, becauseClassName // "five-a-side"
	case s.hyphen(a.last+1) && s.namesClass(a.last+2):
		return a.last + 2, becauseClassName // "five-star", "six-speed"
	case s.is(a.last+1, "star") && !s.adjoins(a.last+1) && s.nounNext(a.last+2) && !s.is(a.first, "one"):
		return a.last + 1, becauseClassName // "3 star hotels"
	case s.shortYear(a), s.beforeChrist(a), s.dayOfList(a), s.pricesOf(a.first, a.last):
		return a.last, becauseDate
	case s.streetNumber(a):
		return a.last, becauseHouse
	case s.labelled(a):
		return max(s.labelsEnd(a), s.namesEnd(a)), becauseLabelled
	case s.calls(a):
		return s.runEnd(a.last), becauseRow
	case a.phrase.Fraction && s.namedFraction(a):
		return a.last, becauseName
	case s.resolution(a):
		return a.last + 1, becauseClassName
	case s.listNumber(a):
		return a.last, becauseListNumber
	case s.inBrackets(a):
		return a.last, becauseNote
	case s.afterName(a):
		return s.namesEnd(a), becauseName
	case s.beforeName(a):
		return a.last, becauseName
	}
	return 0, ""
}

// classBefore has what goes with a number by a hyphen and makes a class of a thing only where
// one of these words follows: "four-wheel drive", but "a four-wheel cart".
var classBefore = map[string][]string{
	"wheel":  {"drive", "drives", "steering"},
	"party":  {"system", "systems", "state", "states", "rule", "politics"},
	"state":  {"solution", "solutions"},
	"horse":  {"race", "races", "town", "towns"},
	"gun":    {"salute", "salutes"},
	"gallon": {"hat", "hats"},
	"line":   {"whip", "whips"},
	"plus":   {"exam", "exams"},
	"piece":  {"suit", "suits", "suite", "swimsuit", "bathing"},
	"stroke": {"engine", "engines", "motor", "motors", "bike", "bikes", "motorcycle", "motorcycles", "oil"},
	"point":  {"turn", "turns", "belt", "belts", "harness"},
}

// namesClass reports whether the word at i, joined to a number, makes a class of things
// of it: "star", "speed", or an adjective made of a noun, "four-legged", "two-sided".
func (s *scan) namesClass(i int) bool {
	next := i + 1
	if s.hyphen(next) {
		next++ // "four-wheel-drive"
	}
	if s.has(i, isClass) || s.isOne(next, classBefore[s.lower(i)]...) {
		return true
	}
	word := s.textAt(i)
	if len(word) == 1 && s.capital(i) {
		_, _, isUnit := s.measureAt(i, true)
		return !isUnit || !s.symbolJoins(i) // "4-H"
	}
	return len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") && !s.hyphen(i+1)
}

// timeOfDay recognises "5:55", "1:36.6", "5 p.m.", "2.17pm", "nine o'clock".
func (s *scan) timeOfDay(a *amount) (int, bool) {
	j := a.last + 1
	if s.isOne(j, "o'clock", "o’clock") {
		return j, true
	}
	if s.isOne(j, "to", "and", "or") && s.has(j+1, isNumber) && s.isOne(j+2, "o'clock", "o’clock") {
		return j + 2, true // "from nine to ten o'clock"
	}
	if s.is(a.first-1, "past") && s.isOne(a.first-2, "half", "quarter") && a.n.Cmp(number.New(oldestHour, 0)) <= 0 && !s.countsAfter(a) {
		return a.last, true // "half past nine"
	}
	if s.bareHour(a) {
		return a.last, true
	}
	if !a.phrase.Digits {
		return 0, false
	}
	if s.is(j, ":") && s.adjoins(j) && s.adjoins(j+1) && s.kind(j+1) == token.Number {
		for s.is(j, ":") && s.kind(j+1) == token.Number {
			j += 2
		}
		if s.hyphen(j) && s.kind(j+1) == token.Number {
			return s.runEnd(j - 1), true // "5:30-6:30", "Matthew 5:3-12"
		}
		return j - 1, true
	}
	if s.cued(j, cueHalfDay) && s.isOne(j, "am", "pm") && s.adjoins(j) && a.n.Exponent() == 0 && len(s.textAt(a.last)) <= 4 {
		return j, true
	}
	if s.cued(j, cueHalfDay) && a.n.Cmp(number.New(13, 0)) < 0 && a.n.Sign() > 0 && s.clockLike(a, j) {
		return j, true
	}
	if len(s.textAt(a.last)) == 4 && a.kind != value.Money && plainDigits(s.textAt(a.last)) && (s.cued(j, cueZone) || s.is(j, "local") && s.is(j+1, "time")) {
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
	if (s.is(i, "/") || s.is(j, "/")) && s.slashList(a.first) || s.side(a) || s.partsRange(a) {
		return a.last, false
	}
	if i >= 0 && !s.tokens[a.first].Space && a.phrase.Digits && !a.sign {
		switch {
		case s.is(i, "/") && i == s.done && s.unitJoins(a.last+1): // "200C/180C"
		case s.kind(i) == token.Word:
			return s.runEnd(a.last), true
		case s.dash(i) && !s.emDash(i) && !s.tokens[i].Space && i > 0 && i >= low && s.kind(i-1) == token.Word && !s.isOne(i-1, "sub", "minus", "under", "over", "about", "to", "mid", "non", "pre", "plus", "now", "then", "magnitude") && s.textAt(i-1) != "a",
			s.is(i, "+") && s.cued(i-1, cueZone): // "UTC+1"
			return s.runEnd(a.last), true
		case s.dash(i) && !s.tokens[i].Space && i > 0 && s.kind(i-1) == token.Number && i-1 < low:
			return a.last, false
		case s.isOne(i, "/", "_", "#", "@", ".", ":", "=", "&") && i > 0 && !s.tokens[i].Space && s.kind(i-1) != token.Mark,
			s.isOne(i, "#", "@", "_", "№", "%"), s.is(i, "/") && !s.tokens[i].Space:
			return s.runEnd(a.last), true
		}
	}
	if !a.phrase.Digits {
		return s.runEnd(a.last), s.adjoins(j) && s.kind(j) == token.Number // "Twenty20"
	}
	if text := s.textAt(a.first); a.first == a.last && len(text) > 2 && text[0] == '0' && plainDigits(text) && len(s.tokens) > 1 && s.kind(j) != token.Number && !s.measuredAfter(j) {
		return a.last, true // "code 00942"
	}
	if last, ok := s.coordinate(a); ok {
		return last, true
	}
	if s.hyphen(j) && s.kind(j+1) == token.Number && strings.Count(s.textAt(a.last), ".") > 1 { // "123.456.789-00"
		return s.runEnd(a.last), true
	}
	if s.is(j, ".") && s.adjoins(j) && s.isOne(j+1, "x", "*") && s.adjoins(j+1) { // "4.2.x"
		return j + 1, true
	}
	if s.phoneLike(a.last) || s.calibre(a) || s.hyphen(j) && s.capital(j+1) && s.has(j+1, isNumber) && !shouted(s.textAt(j+1)) { // "7-Eleven"
		return s.runEnd(a.last), true
	}
	if s.kind(j) == token.Word && s.adjoins(j) && !a.phrase.Scaled {
		return s.gluedRight(j)
	}
	if s.is(j, "(") && s.adjoins(j) && s.adjoins(j+1) && len(s.textAt(j+1)) == 1 && s.kind(j+1) == token.Word && s.is(j+2, ")") { // "401(k)"
		return j + 2, true
	}
	if s.is(j, "'") && s.adjoins(j) && s.is(j+1, "s") && s.adjoins(j+1) { // "the iPhone 14's display"
		return j + 1, true
	}
	if s.is(j, "/") && s.adjoins(j) && s.adjoins(j+1) && s.kind(j+1) == token.Number && !a.phrase.Fraction {
		return s.runEnd(a.last), true
	}
	return 0, false
}

// partsRange reports whether a is a part of what is measured, and a dash joins another to it: "1/2-3/4 cup".
func (s *scan) partsRange(a *amount) bool {
	if !a.phrase.Fraction || !a.phrase.Digits || !s.dash(a.last+1) {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, a.last+2)
	if !ok || !p.Fraction || !p.Digits {
		return false
	}
	_, _, ok = s.measureAt(p.Last+1, true)
	return ok || s.is(p.Last+1, "of")
}

// measuredAfter reports whether a unit is written at j.
func (s *scan) measuredAfter(j int) bool {
	_, _, ok := s.senseAt(j, true)
	return ok || s.is(j, "%")
}

// coordinate recognises a place on the map: "50°4′10″N", "7° 26′ E", "50.069°N".
func (s *scan) coordinate(a *amount) (int, bool) {
	j := a.last + 1
	if !s.is(j, "°") {
		return 0, false
	}
	last := j
	for s.kind(last+1) == token.Number && s.isOne(last+2, "′", "'", "’", "″", "\"", "”") {
		last += 2
	}
	switch pole := s.isOne(last+1, "n", "s", "e", "w") && s.capital(last+1); {
	case pole && (last > j || s.adjoins(last+1)):
		return last + 1, true
	default:
		return last, last > j
	}
}

// calibre recognises the bore of a gun: "a .22 rifle".
func (s *scan) calibre(a *amount) bool {
	return s.textAt(a.first)[0] == '.' && s.isOne(a.last+1, "rifle", "rifles", "pistol", "pistols", "revolver", "revolvers", "handgun", "handguns", "gun", "guns", "caliber", "calibre", "magnum", "bullet", "bullets")
}

// gluedRight recognises letters after a number that are neither a unit nor a scale:
// "3D", "7s", "12a", "4K"; or a name that goes on with digits, "7UP2".
func (s *scan) gluedRight(j int) (int, bool) {
	if _, last, ok := s.senseAt(j, true); ok && last > j {
		return 0, false // "32m2"
	}
	if s.isOne(j, "h", "hr", "m", "min", "d") && s.clockUnits(j+1) || s.hoursAndMinutes(j) || s.footInches(j) {
		return 0, false // "2h30m", "2h30", "5ft10"
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

// numberRun recognises groups of digits apart, as telephone numbers have them: three or
// more in a row, none of them a group of thousands.
func (s *scan) numberRun(a *amount) (int, bool) {
	if a.plus && s.is(a.last+1, "(") && s.kind(a.last+2) == token.Number { // "+1 (212) 555-0100"
		return a.last, true
	}
	if text := s.textAt(a.first); a.first == a.last && len(text) > 3 && text[0] == '0' && plainDigits(text) && s.kind(a.last+1) == token.Number { // "07700 900123"
		return s.digitGroups(a.last)
	}
	if !a.phrase.Digits || a.first != a.last && !a.plus || s.kind(a.last+1) != token.Number || s.kind(a.last+2) != token.Number && !(a.plus && a.phrase.Last > a.phrase.First) {
		return 0, false // "+1 555 555 1234" is grouped but for its end
	}
	return s.digitGroups(a.last)
}

// digitGroups returns the last of the groups of plain digits that follow the one at last.
func (s *scan) digitGroups(last int) (int, bool) {
	for n := 0; s.kind(last+1) == token.Number && n < 8; n++ {
		if !plainDigits(s.textAt(last + 1)) {
			return 0, false
		}
		last++
	}
	return last, true
}

// numberedFirms are the firms whose name is a number and a letter that scales one: by the number, the letter.
var numberedFirms = map[string]string{"3": "M"}

// numberedFirm reports whether the number of a begins the name of a firm, and is no three millions: nothing
// follows that it could count.
func (s *scan) numberedFirm(a *amount) bool {
	j := a.last + 1
	letter := numberedFirms[s.textAt(a.first)]
	return letter != "" && s.textAt(j) == letter && s.adjoins(j) && a.kind == "" && j+1 < len(s.tokens) && !s.dash(j+1) && !s.nounFollows(j+1) &&
		(s.kind(j+1) == token.Clitic || s.has(j+1, isVerb) || s.capital(j+1))
}

// shortYear recognises a year that has lost its century before what it is the year of: "the
// '51 Giants". Where an apostrophe closes later, the one before the number opens a quotation.
func (s *scan) shortYear(a *amount) bool {
	i := a.first - 1
	if !a.phrase.Digits || len(s.textAt(a.first)) != 2 || !s.isOne(i, "'", "’") || s.tokens[a.first].Space || i > 0 && !s.tokens[i].Space {
		return false
	}
	const reach = 30
	for k := a.last + 1; k < min(len(s.tokens), a.last+reach); k++ {
		if s.isOne(k, "'", "’") && !s.tokens[k].Space {
			return false
		}
	}
	return true
}

// beforeChrist recognises a year before Christ, which is no date here: "44 BC", "from 600 to 400 B.C.E.". Where a noun
// follows, BC is a place: "12 BC residents", "300 BC Hydro staff".
func (s *scan) beforeChrist(a *amount) bool {
	j := a.last + 1
	if (s.isOne(j, "to", "and", "or") || s.dash(j)) && s.kind(j+1) == token.Number {
		j += 2
	}
	if !a.n.Whole() || !s.isOne(j, "bc", "b.c.", "b.c", "bce", "b.c.e.", "b.c.e") || !s.capital(j) || s.nounNext(j+1) && noun.Plural(s.textAt(j+1)) {
		return false
	}
	return !s.capital(j+1) || s.isOne(a.first-1, "in", "by", "from", "around", "about", "circa", "c.", "since", "until", "to", "of", "before", "after")
}

// dayOfList recognises a day behind another of the same month: "Sept. 22, 23".
func (s *scan) dayOfList(a *amount) bool {
	k := len(s.extent) - 1
	if k < 0 || s.value(k).Kind != value.Date || !s.is(a.first-1, ",") || s.extent[k].last != a.first-2 || s.kind(a.first-2) != token.Number || s.nounNext(a.last+1) {
		return false
	}
	before, ok := number.ParseDigits(s.textAt(a.first - 2))
	return ok && a.phrase.Digits && a.first == a.last && before.Cmp(a.n) < 0 && a.n.Cmp(number.New(lastDay, 0)) <= 0
}

// lastDay is the last day of the longest month.
const lastDay = 31

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
		(s.citation(a.first) || s.is(a.last+1, ")") && !s.opened(a.first) || s.is(a.first-1, "(") && s.is(a.last+1, ")") || s.is(a.first-1, "[") && s.is(a.last+1, "]"))
}

// citation reports whether token i is one of the numbers of a list in square brackets: "[3, 7]",
// "[2–4]".
func (s *scan) citation(i int) bool {
	const longest = 12 // tokens to either side
	listed := func(k int) bool { return s.kind(k) == token.Number || s.is(k, ",") || s.dash(k) }
	open, end := i-1, i+1
	for n := 0; n < longest && listed(open); n++ {
		open--
	}
	if !s.is(open, "[") {
		return false
	}
	for n := 0; n < longest && listed(end); n++ {
		end++
	}
	return s.is(end, "]")
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
	return s.adjoins(i+1) && s.isOne(i, "http", "https", "www")
}

// address passes over the address at i, and returns the first token after it. Of what
// stands in one, only a whole day is a value: ".../2018/09/23/storm", "report-20170302.html".
func (s *scan) address(i int) int {
	end := s.skipAddress(i)
	found := false
	for k := i; k < end; k++ {
		if s.kind(k) != token.Number || len(s.textAt(k)) != 4 && len(s.textAt(k)) != 8 || !s.dates.Begins(k) {
			continue
		}
		m, ok := s.dates.At(k)
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

// slashList reports whether the number at i is one of three or more between slashes that share
// a unit: "64/128/256 GB".
func (s *scan) slashList(i int) bool {
	const shortest, longest = 3, 6
	for n := 0; n < longest && s.numberSlash(i-2); n++ {
		i -= 2
	}
	last := i
	for n := 0; n < longest && s.numberSlash(last); n++ {
		last += 2
	}
	if last-i < 2*(shortest-1) || s.is(last+1, "/") || s.has(last+1, isStop) {
		return false // "on 1/2/03 in London"
	}
	_, _, ok := s.measureAt(last+1, true)
	return ok
}

// numberSlash reports whether a number, a slash and another number stand at i without spaces.
func (s *scan) numberSlash(i int) bool {
	return s.kind(i) == token.Number && s.is(i+1, "/") && s.adjoins(i+1) && s.adjoins(i+2) && s.kind(i+2) == token.Number
}
