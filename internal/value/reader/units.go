package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// surface is one way to write a unit, as tokens.
type surface struct {
	rest    []string // the tokens after the first, folded
	written string   // for symbols: as written, since "mW" is not "MW"
	senses  []unit.Sense
}

// surfaceLists returns every way to write a unit, by its first token folded: the longest first
// and, of equal length, in the case of the table before others.
func surfaceLists() map[string][]surface {
	table := make(map[string][]surface, 4096)
	for text, senses := range unit.Surfaces() {
		words := tokenTexts(text)
		if len(words) == 0 {
			continue
		}
		table[words[0]] = append(table[words[0]], surface{words[1:], text, senses})
	}
	for _, list := range table {
		sortSurfaces(list)
	}
	return table
}

// surfacesAt returns the ways to write a unit that begin with the token j.
func (s *scan) surfacesAt(j int) []surface {
	if s.kind(j) == token.Word {
		return s.lexicon.Values()[s.numbers[j]].surfaces
	}
	e, _ := s.lexicon.Of(s.text, s.tokens[j])
	return e.surfaces
}

func sortSurfaces(list []surface) {
	less := func(a, b surface) bool {
		if len(a.rest) != len(b.rest) {
			return len(a.rest) > len(b.rest)
		}
		return a.written < b.written // capitals first
	}
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && less(list[j], list[j-1]); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

// senseAt finds the unit, of measure or of money, written at token j, the longest there
// is, and its last token. Symbols of measure are taken only after digits.
func (s *scan) senseAt(j int, digits bool) (unit.Sense, int, bool) {
	if j >= len(s.tokens) || s.kind(j) == token.Number || s.kind(j) == token.Word && !s.has(j, isUnit) {
		return unit.Sense{}, 0, false
	}
	list := s.surfacesAt(j)
	if len(list) == 0 {
		return unit.Sense{}, 0, false
	}
	loose, looseLast := unit.Sense{}, -1
	for i := range list {
		sf := &list[i]
		last, ok := s.matchSurface(j, sf)
		if !ok || last < looseLast || len(sf.written) == 1 && sf.written != s.textAt(j) {
			continue
		}
		sense, ok := s.choose(sf.senses, j, last, digits)
		switch {
		case !ok:
		case sense.Form == unit.Name || strings.HasPrefix(s.text[s.tokens[j].Start:], sf.written):
			return sense, last, true
		case looseLast < 0 && (sense.Unit.Dimension != "time" || sense.Form == unit.Name): // "gs" is no "Gs"
			loose, looseLast = sense, last
		}
	}
	if looseLast < 0 {
		loose, looseLast = s.usual(list, j, digits)
	}
	return loose, looseLast, looseLast >= 0
}

// usual finds the unit that a letter joined to its number means where no word near it
// says another: "10m", "12V", "20p".
func (s *scan) usual(list []surface, j int, digits bool) (unit.Sense, int) {
	word := s.textAt(j)
	if word == "p" && s.under(isPaged) {
		return unit.Sense{}, -1 // "320p" in a column of pages
	}
	spaced := (word == "V" || word == "C" || word == "F" || word == "m" || word == "p") && (s.closed(j+1) || s.has(j+1, isStop) || word == "V" && s.isOne(j+1, "ac", "dc") || word == "m" && s.isOne(j-2, "a", "an") && s.nounNext(j+1)) // "a 30 m boat"
	if !digits || !s.adjoins(j) && !spaced || !strings.Contains("m V C F p A", word) || len(word) != 1 || s.adjoins(j+1) && s.kind(j+1) != token.Mark {
		return unit.Sense{}, -1
	}
	for i := range list {
		for _, sense := range list[i].senses {
			if len(list[i].rest) == 0 && list[i].written == word && sense.After && !sense.Loose && sense.Unit.Name != "BWP" {
				return sense, j
			}
		}
	}
	return unit.Sense{}, -1
}

// unitAt is senseAt for units of measure alone.
func (s *scan) unitAt(j int, digits bool) (unit.Sense, int, bool) {
	sense, last, ok := s.senseAt(j, digits)
	return sense, last, ok && !isMoney(sense.Unit)
}

func isMoney(u *unit.Unit) bool { return strings.HasPrefix(u.Dimension, unit.MoneyPrefix) }

// matchSurface matches the tokens of a surface from j, over hyphens and the full stops
// of abbreviations, and returns the last.
func (s *scan) matchSurface(j int, sf *surface) (int, bool) {
	for _, word := range sf.rest {
		j++
		if !s.is(j, word) && (s.hyphen(j) || s.is(j, ".")) {
			j++
		}
		if !s.is(j, word) || s.kind(j) == token.Number && !s.adjoins(j) {
			return 0, false
		}
	}
	return j, true
}

// unitAfter reads a unit after the number: "8 miles", "68-ounce", "5 kW", "2 more minutes".
func (s *scan) unitAfter(a *amount) bool {
	j := a.last + 1
	joined := s.hyphen(j)
	if joined {
		j++
	}
	if a.phrase.Digits && s.raceLength(j) {
		return s.takeNamed(a, "kilometre", j)
	}
	if s.hoursAndMinutes(j) {
		return s.takeNamed(a, "hour", j)
	}
	if s.minutesAt(a, j) {
		return s.takeNamed(a, "minute", j)
	}
	for k := 0; k < 2 && !joined && s.has(j, isBetween); k++ {
		if _, _, ok := s.unitAt(j, false); ok {
			break // "6 long tons"
		}
		if _, _, ok := s.unitAt(j+1, false); ok || s.has(j+1, isBetween) {
			j++
			continue
		}
		break
	}
	if s.is(j, "of") || a.phrase.Fraction && (s.is(j, "a") || s.is(j, "an")) { // "half an hour", "two and a quarter of hours"
		if !a.phrase.Fraction {
			return false
		}
		if s.is(j, "of") {
			j++
		}
		if s.is(j, "a") || s.is(j, "an") {
			j++
		}
		if s.has(j, isBetween) {
			j++
		}
	}
	symbols := !joined || s.symbolJoins(j)
	u, last, ok := s.measureAt(j, a.phrase.Digits && symbols || a.suffix)
	if !ok {
		return false
	}
	s.take(a, u, last)
	s.belowZero(a)
	a.hyphen = joined
	if u.Dimension == "time" && joined {
		a.elapsed = true
	}
	return true
}

// multipleAfter reads "10x faster", "2x zoom"; "3x eggs" are three eggs.
func (s *scan) multipleAfter(a *amount) bool {
	j := a.last + 1
	if !a.phrase.Digits || !s.isOne(j, "x", "×") || !s.adjoins(j) || s.adjoins(j+1) && s.kind(j+1) != token.Mark || s.kind(j+1) == token.Number || noun.Plural(s.textAt(j+1)) && !s.stops(j+1) {
		return false
	}
	return s.takeNamed(a, "fold", j)
}

// gradeLetters are symbols that name a grade, a form or a shape behind a hyphen: "a 4-F
// card", "the 10-K filing", "a 3-D film".
const gradeLetters = "ACDFKd"

// symbolJoins reports whether the symbol at j may be joined to its number by a hyphen: "10-km",
// "100-W", but not "5-a-side".
func (s *scan) symbolJoins(j int) bool {
	word := s.textAt(j)
	return !s.has(j, isStop) && (len(word) > 1 || !s.hyphen(j+1) && !strings.Contains(gradeLetters, word))
}

// unitJoins reports whether a unit is joined to the digits before token j: "180C".
func (s *scan) unitJoins(j int) bool {
	if !s.adjoins(j) {
		return false
	}
	_, _, ok := s.unitAt(j, true)
	return ok
}

// minutesAt reports whether the "m" at j is a minute, since seconds follow: "3m 20s".
func (s *scan) minutesAt(a *amount, j int) bool {
	const most = 100
	return s.is(j, "m") && s.adjoins(j) && s.kind(j+1) == token.Number && s.adjoins(j+2) && s.isOne(j+2, "s", "sec", "secs") &&
		a.phrase.Digits && a.n.Cmp(number.New(most, 0)) < 0
}

// measureAt is unitAt with what makes another unit of one: "4 km squared", "10 kms", "5”".
func (s *scan) measureAt(j int, digits bool) (*unit.Unit, int, bool) {
	sense, last, ok := s.unitAt(j, digits)
	if !ok {
		if u, last, ok := s.powered(j, digits); ok {
			return u, last, true
		}
		return s.abbreviationPlural(j, digits)
	}
	var power string
	switch {
	case s.is(last+1, "squared"):
		power = "square "
	case s.is(last+1, "cubed"):
		power = "cubic "
	case sense.Unit.Name == "foot" && s.is(last, "'") && s.is(last+1, "'") && s.adjoins(last+1):
		u, ok := unit.Lookup("inch")
		return u, last + 1, ok
	default:
		return sense.Unit, last, true
	}
	if u, ok := unit.Lookup(power + sense.Unit.Name); ok {
		return u, last + 1, true
	}
	return sense.Unit, last, true
}

// powered reads "square" or "cubic" at j before the symbol of a length: "20 square km".
func (s *scan) powered(j int, digits bool) (*unit.Unit, int, bool) {
	if !s.isOne(j, "square", "cubic") {
		return nil, 0, false
	}
	sense, last, ok := s.unitAt(j+1, digits)
	if !ok {
		return nil, 0, false
	}
	u, ok := unit.Lookup(s.textAt(j) + " " + sense.Unit.Name)
	return u, last, ok
}

// abbreviationPlural reads a symbol with an "s" of the plural, "10 kms", "250mls", or with
// full stops.
func (s *scan) abbreviationPlural(j int, digits bool) (*unit.Unit, int, bool) {
	word := s.textAt(j)
	if digits && strings.Contains(word, ".") { // "50 k.g.", "20 m.p.h."
		for _, sense := range unit.Senses(strings.TrimSuffix(strings.ReplaceAll(word, ".", ""), "s")) {
			if sense.Form == unit.Symbol && !sense.Before && sense.Needs == nil && !sense.Loose {
				return sense.Unit, j, true
			}
		}
	}
	if s.has(j, isStop) {
		return nil, 0, false // "a town of 80,000 has", and no hectares
	}
	if n := len(word) - 1; digits && (n >= 2 || word == "gs") && n <= 4 && word[n] == 's' {
		for _, sense := range unit.Senses(word[:n]) {
			if sense.Form == unit.Symbol && !sense.Before && sense.Needs == nil {
				return sense.Unit, j, true
			}
		}
	}
	return nil, 0, false
}

// absoluteZero reads "absolute zero", which is a temperature.
func (s *scan) absoluteZero(a *amount) bool {
	return s.is(a.first, "zero") && s.is(a.first-1, "absolute") && !s.nounNext(a.last+1) && s.takeNamed(a, "kelvin", a.last)
}

// belowZero reads "below zero" after degrees.
func (s *scan) belowZero(a *amount) {
	if j := a.last + 1; s.is(j, "below") && s.is(j+1, "zero") && a.measure.Dimension != "time" {
		a.n, a.last = a.n.Neg(), j+1
	}
}

// take gives an amount its unit.
func (s *scan) take(a *amount, u *unit.Unit, last int) {
	a.unit, a.measure, a.last = u.Name, u, last
	a.kind = kindOf(u)
}

// takeNamed gives an amount the unit of a canonical name, and reports whether there is one.
func (s *scan) takeNamed(a *amount, name string, last int) bool {
	u, ok := unit.Lookup(name)
	if ok {
		s.take(a, u, last)
	}
	return ok
}

// kindOf returns the kind of value that a unit makes.
func kindOf(u *unit.Unit) value.Kind {
	switch u.Dimension {
	case "time":
		return value.Duration
	case "point":
		return value.Count
	case "proportion", "percentage point":
		return value.Percent
	case "multiple":
		return value.Number
	}
	if isMoney(u) {
		return value.Money
	}
	return value.Measure
}

// choose picks the sense of a surface that stands at tokens j to last.
func (s *scan) choose(senses []unit.Sense, j, last int, digits bool) (unit.Sense, bool) {
	if s.kind(j) == token.Mark && (s.inQuotes(j) || s.adjoins(j-1) && s.is(j-2, s.textAt(j))) { // x="53.00"
		return unit.Sense{}, false // He scored a "10".
	}
	if s.headsName(j, last) {
		return unit.Sense{}, false
	}
	for _, sense := range senses {
		if !sense.After || sense.Needs != nil && (s.paid(j) || !s.near(sense.Needs, j, last) && !s.shownByForm(sense, j, last, digits)) {
			continue
		}
		if sense.Needs != nil && sense.Unit.Dimension == "volume" && s.adjoins(j) && len(s.textAt(j)) == 1 {
			continue // "90c" of milk are cents, "2 c." cups
		}
		if sense.Loose && (last == j && len(s.textAt(j)) == 1 || sense.Unit.Dimension == "time") {
			continue // "P" is no small "p"
		}
		switch {
		case isMoney(sense.Unit):
			if s.moneyFits(sense, j, last) {
				return sense, true
			}
		case sense.Form == unit.Name:
			if s.nameFits(j, last, digits) {
				return sense, true
			}
		case (digits || s.symbolOfWord(j)) && s.symbolFits(j, last):
			return sense, true
		}
	}
	return unit.Sense{}, false
}

// symbolOfWord reports whether the symbol at j may follow a number in words, "five km": it
// has two letters or more, a small one among them, and is no ordinary word.
func (s *scan) symbolOfWord(j int) bool {
	word := s.textAt(j)
	return s.kind(j) == token.Word && len(word) > 1 && s.kind(j-1) == token.Word && s.has(j-1, isNumber) &&
		!s.has(j, isStop|isVerb|isNumber|isDate) && word != strings.ToUpper(word) && word[0] != 'A'
}

// shownByForm reports whether the way a unit is written shows it without a word near it: a
// symbol of capitals joined to its number, "12MP"; a singular after a number of several,
// "2 bar"; or pounds of a thing.
func (s *scan) shownByForm(sense unit.Sense, j, last int, digits bool) bool {
	switch {
	case j != last || isMoney(sense.Unit):
		return false
	case s.isOne(j, "pound", "pounds"):
		return s.massOf(j)
	case sense.Form == unit.Symbol && s.textAt(j) == "K":
		return s.tokens[j].Space && (strings.Contains(s.textAt(j-1), ",") || s.textAt(j-1) == "0") && (s.closed(j+1) || s.has(j+1, isStop)) // no thousands: "5,778 K"
	case sense.Form == unit.Symbol:
		return s.adjoins(j) && shouted(s.textAt(j)) || s.is(j, "s") && j == len(s.tokens)-1 && j <= 2 && s.kind(j-1) == token.Number && s.tokens[j].Space // "45 s" alone
	}
	if s.is(j, "stone") && s.kind(j+1) == s.kind(j-1) && s.has(j+1, isNumber) && (s.closed(j+2) || s.has(j+2, isStop)) {
		return true // "6 stone 4"
	}
	singular := sense.Unit.Dimension == "pressure" || sense.Unit.Dimension == "mass"
	return singular && digits && !noun.Plural(s.textAt(j)) && s.closed(j+1) && !s.is(j-1, "1")
}

// massOf reports whether "pounds" at j weigh something: "half a pound of chocolate", "a
// 40-pound catfish"; but not "two million pounds of debt", "a 40-pound fine".
func (s *scan) massOf(j int) bool {
	if s.isOne(j-1, "million", "billion", "thousand", "trillion") || s.isOne(j-2, "million", "billion", "thousand", "trillion") {
		return false
	}
	if s.is(j, "pound") && (s.isOne(j-1, "half", "quarter") || s.isOne(j-1, "a", "-") && s.isOne(j-2, "half", "quarter", "of")) {
		return true // "half a pound", "a quarter pound": of money, people say pence
	}
	if s.is(j+1, "and") && (s.is(j+2, "half") || s.has(j+2, isArticle) && s.is(j+3, "half")) {
		return true // "a pound and a half"
	}
	if !s.hyphen(j-1) || !s.nounNext(j+1) {
		return s.is(j+1, "of") && !s.has(j+2, isPaid)
	}
	return s.has(j-2, isNumber)
}

// paid reports whether a noun after "pound" at j says that it is money: "a 40-pound fine".
func (s *scan) paid(j int) bool {
	if !s.is(j, "pound") || !s.hyphen(j-1) {
		return false
	}
	for k := j + 1; k <= j+3 && s.nounNext(k); k++ {
		if s.has(k, isPaid) {
			return true
		}
	}
	return false
}

// nearby is how many words to either side of a unit show what it means.
const nearby = 9

// near reports whether one of the words stands near the tokens j to last, or over the cell.
func (s *scan) near(words []string, j, last int) bool {
	for k := max(0, j-nearby); k < min(len(s.tokens), last+nearby); k++ {
		if k >= j && k <= last || s.kind(k) != token.Word {
			continue
		}
		for _, word := range words {
			if s.is(k, word) {
				return true
			}
		}
	}
	return s.underOne(words)
}

// nameFits reports whether the name of a unit at j is that unit here. An abbreviation
// of two letters among the names, such as "in", is taken as a symbol is.
func (s *scan) nameFits(j, last int, digits bool) bool {
	if j == last && len(s.textAt(j)) <= 2 {
		return digits && s.symbolFits(j, last)
	}
	return j < last || !s.is(j+1, "of") || !s.isOne(j, "turn", "point")
}

// symbolFits reports whether the symbol at j may be a unit: it is joined to its number,
// or one space apart and no ordinary word.
func (s *scan) symbolFits(j, last int) bool {
	if s.clockUnits(last+1) && s.isOne(j, "h", "hr", "m", "min", "d") {
		return true // "2h30m"
	}
	if s.adjoins(last+1) && (s.kind(last+1) == token.Number || s.hyphen(last+1) && s.kind(last+2) == token.Number && s.kind(j) == token.Word && s.tokens[j].Space) {
		return false
	}
	if s.adjoins(j) {
		return true
	}
	word := s.textAt(j)
	switch {
	case s.has(j, isStop), s.kind(j) == token.Mark && (word == "'" || word == "\""):
		return s.closed(last+1) || word == "A" && s.isOne(last+1, carriers...)
	case len(word) == 1 && s.kind(j) == token.Word:
		return s.singleLetterFits(last)
	}
	return true
}

// carriers are what is named by the current that it carries: "a 2 A fuse", but not "draw 5 A shapes".
var carriers = []string{"fuse", "fuses", "circuit", "circuits", "breaker", "breakers", "charger", "chargers", "socket", "sockets", "relay", "relays", "supply", "plug", "plugs", "outlet", "outlets", "adapter", "adapters", "load", "current"}

// closed reports whether the clause ends before token i.
func (s *scan) closed(i int) bool {
	return i >= len(s.tokens) || s.kind(i) == token.Mark && !s.dash(i) && !s.is(i, "$") || s.isOne(i, "thick", "long", "wide", "tall", "deep", "high", "and", "of", "or", "to", "by", "in", "x", "at", "from", "is", "was")
}

// singleLetterFits decides on a letter, token last, apart from its number: "12 C", "30 m", "3 L".
func (s *scan) singleLetterFits(last int) bool {
	return !s.capital(last+1) && !s.adjoins(last+1) || s.closed(last+1)
}
