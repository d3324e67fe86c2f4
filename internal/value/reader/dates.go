package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// dateReach is how many tokens after the light words that a date begins with its first
// telling one stands at most: "in the early hours of the morning".
const dateReach = 8

// dateBegins reports whether a date may begin at i. It asks package date only where a
// word of dates stands, and after "the" or "in" only where one that tells stands near.
func (s *scan) dateBegins(i int) bool {
	switch s.kind(i) {
	case token.Number:
		if s.is(i+1, "%") || s.hyphen(i+1) && s.isOne(i+2, "year", "month", "week", "day", "hour", "minute", "second") {
			return false
		}
	case token.Word:
		if !s.has(i, isDate) || s.saysLittle(i) {
			return false
		}
	}
	return s.dates.Begins(i)
}

// saysLittle reports whether the word at i, with which a date may begin, shows none: it is a
// light one in small letters, and no other word shows one soon after it. "May" tells more
// than "may".
func (s *scan) saysLittle(i int) bool {
	return s.flags[i]&isLight != 0 && s.text[s.tokens[i].Start] > 'Z' && !s.dateNear(i)
}

// dateNear reports whether a telling word of dates, or digits, stand soon after i. It is
// asked with rising i, and passes each of those once.
func (s *scan) dateNear(i int) bool {
	for s.telling[s.told] <= i {
		s.told++
	}
	return s.telling[s.told]-i <= dateReach || i > 0 && s.kind(i-1) == token.Number
}

// date reads a date at i.
func (s *scan) date(i int) int {
	if s.is(i, "over") && s.isOne(i-1, "take", "takes", "took", "taken", "taking", "hand", "hands", "handed", "handing") {
		return i // "took over seven years ago": "over" belongs to the verb
	}
	if s.isOne(i, "more", "less") && s.is(i+1, "than") && i > 0 && s.done == i {
		return i // "85,000 more than a year ago" are compared with those of a year ago
	}
	m, ok := s.dates.At(i)
	if ok && m.Hours.End > 0 && !s.hourStands(&m) {
		m, ok = s.dates.WithoutHours(i)
	}
	if ok && (s.scoreFirst(m) || s.partOfGame(m) || s.ageFirst(m)) {
		return i
	}
	if ok && s.countsFirst(m.Last) {
		m, ok = s.dates.Before(i, m.Last-1)
	}
	if !ok && s.noSuchDay(m) {
		s.reject(m.First, m.Last, m.Problem)
		s.done = m.Last + 1
		return s.done
	}
	if !ok || m.First < s.done || m.Last < i || !s.dateStands(m) {
		return i
	}
	v := value.Value{Kind: value.Date, Bound: value.Exact, Date: m.Expr, Ambiguous: m.Ambiguous, Length: s.lengthIn(m), Then: m.Then, Told: m.Told, Aside: s.aside(m.First)}
	if m.About {
		v.Bound = value.About
	}
	s.emit(&v, m.First, m.Last)
	for _, next := range m.Rest {
		v := value.Value{Kind: value.Date, Bound: value.Exact, Date: next.Expr}
		s.emit(&v, next.First, next.Last)
	}
	return s.done
}

// aside reports whether a bracket that opened not far before token i is not closed yet.
func (s *scan) aside(i int) bool {
	const reach = 12
	for k := i - 1; k >= max(0, i-reach); k-- {
		if s.kind(k) == token.Mark && (s.is(k, "(") || s.is(k, ")")) {
			return s.is(k, "(")
		}
	}
	return false
}

// scoreFirst reports whether what looks like a day and a month in front of a day of the week
// is a score: "voted 7-2 on Tuesday".
func (s *scan) scoreFirst(m date.Match) bool {
	i := m.First
	return s.kind(i) == token.Number && m.Last > i+2 && s.hyphen(i+1) && s.kind(i+2) == token.Number && s.kind(i+3) != token.Number && !s.dash(i+3) && s.has(i-1, isGame)
}

// ageFirst reports whether what looks like a year and those before it is an age: "eighteen or older".
func (s *scan) ageFirst(m date.Match) bool {
	return s.is(m.Last, "older") && m.Last == m.First+2 && s.kind(m.First) == token.Word
}

// partOfGame reports whether what looks like a quarter of a year or a week of one is a part of play, or
// the round of a league: words of games stand in the sentence, or a score shortly before.
func (s *scan) partOfGame(m date.Match) bool {
	quarter := s.is(m.Last, "quarter") && m.Last-m.First <= 2
	if !quarter && !(s.is(m.First, "week") && m.Last == m.First+1 && s.kind(m.Last) == token.Number) {
		return false
	}
	for k := range s.tokens {
		if s.cued(k, cueSport) {
			return true
		}
	}
	const reach = 8
	for k := max(1, m.First-reach); quarter && k < m.First-1; k++ {
		if s.dash(k) && s.kind(k-1) == token.Number && s.kind(k+1) == token.Number && s.adjoins(k) && s.adjoins(k+1) && s.scoreWords(k-1, k+1) {
			return true
		}
	}
	return false
}

// countsFirst reports whether the number at token i, after a comma, is no day or year but
// counts what follows: "In June, 34 branches shut".
func (s *scan) countsFirst(i int) bool {
	if !s.is(i-1, ",") || s.kind(i) == token.Number && len(s.textAt(i)) > 2 {
		return false
	}
	if s.kind(i) == token.Word && (!s.cardinal(i) || !s.has(i-2, isCalendar)) {
		return false
	}
	_, _, ok := s.headNoun(i+1, false)
	return ok || s.is(i+1, "of")
}

// lengthIn returns the length of time within a date: "three months" in "the last three
// months", "six minutes" in "six minutes later".
func (s *scan) lengthIn(m date.Match) *value.Value {
	for i := m.First; i < m.Last; i++ {
		if !s.has(i, isNumber) {
			continue
		}
		p, ok := number.Read(s.text, s.tokens, i)
		if !ok || p.Ordinal || p.Last >= m.Last || s.is(p.Last+1, "s") && s.adjoins(p.Last+1) {
			continue // "the 60s" are no seconds
		}
		a := amount{n: p.Number, phrase: p, first: p.First, last: s.overFigures(&p)}
		if !s.unitAfter(&a) || a.kind != value.Duration {
			continue
		}
		s.compound(&a)
		if a.last <= m.Last {
			v := a.value()
			v.Elapsed = true
			if l, end, ok := boundsBefore.match(s, a.first-1, m.First, len(s.tokens)); ok && s.limits(&v, l, end, a.last) {
				a.first = end // "more than 20 years" of "more than 20 years ago"
			}
			v.Start, v.End = s.tokens[a.first].Start, s.tokens[a.last].End
			v.Text = s.text[v.Start:v.End]
			return &v
		}
	}
	return nil
}

// dateStands reports whether a date is one on its own: "24 hours before" is a duration
// where no date follows, "25th" an ordinal where no article stands before it.
func (s *scan) dateStands(m date.Match) bool {
	if len(m.Rest) > 0 {
		return true
	}
	if s.is(m.First+1, "/") && s.slashList(m.First) {
		return false // "8/10/12 mm"
	}
	if s.kind(m.First) == token.Number && strings.Count(s.textAt(m.First), ".") == 2 && (s.has(m.First-1, isLabel|isSeries) || s.isOne(m.First-1, "release", "build", "firmware", "ip")) {
		return false // "version 1.20.2019"
	}
	if s.pricesOf(m.First, m.Last) {
		return true
	}
	if i := m.First + 1; m.Last == i+1 && s.is(m.First, "in") && s.kind(i) == token.Word && s.cardinal(i) && s.capital(i) && s.capital(m.Last) && s.capital(m.First-1) && s.inSentenceCase(i) {
		return false // "Around the World in Eighty Days"
	}
	if m.First == m.Last && s.has(m.First-1, isIndex) && s.capital(m.First-1) {
		return false // "the Russell 2000"
	}
	if s.is(m.Last, "s") && s.near(weather, m.First, m.Last) {
		return false // "highs in the mid 60s"
	}
	if (s.is(m.Last, "before") || s.is(m.Last, "after")) && !s.isOne(m.Last-1, "or", "and") ||
		s.kind(m.Last) == token.Number && (s.measured(m.Last+1) || s.is(m.Last-1, "/") && s.is(m.Last+1, "of")) {
		return false
	}
	if !s.has(m.First, isNumber) {
		if s.isOne(m.First, "about", "around", "circa", "some", "roughly", "nearly", "over") && m.First+1 == m.Last && s.kind(m.Last) == token.Number {
			p, ok := number.Read(s.text, s.tokens, m.Last)
			return ok && len(s.textAt(m.Last)) == 4 && p.Last == m.Last && s.yearStands(p)
		}
		return !s.moreThanMany(m)
	}
	p, ok := number.Read(s.text, s.tokens, m.First)
	switch {
	case !ok:
		return true
	case p.Last < m.Last && (s.is(m.Last-1, "and") || s.is(m.Last-1, "or")) && p.Last == m.Last-2:
		return !p.Digits || len(s.textAt(p.Last)) > 2 // "18 and older"
	case p.Last < m.Last:
		return !s.lengthBefore(p.Last+1, m.Last)
	case p.First < m.First:
		return true
	case p.Ordinal:
		return s.isOne(m.First-1, "the", "on", "by", "until", "since")
	case p.Fraction:
		return true // 11/20: package date asked for a reason to take it
	case !p.Digits && m.Last > m.First:
		return s.yearInWords(p)
	case s.is(m.First-1, "on") && len(s.textAt(p.Last)) <= 2 && p.Last == m.Last:
		return true
	}
	if m.First == m.Last && p.Digits && len(s.textAt(p.Last)) == 8 {
		return true // 20200103: package date asked whether there is such a day
	}
	return p.Digits && len(s.textAt(p.Last)) == 4 && s.yearStands(p)
}

// moreThanMany reports whether m is "more than 2000" or "less than one thousand", which without
// a word of years are no dates, though "greater than 2015" may be one.
func (s *scan) moreThanMany(m date.Match) bool {
	i := m.First + 2
	if !s.isOne(m.First, "more", "less") || !s.is(m.First+1, "than") || !s.has(i, isNumber) {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, i)
	return ok && p.Last == m.Last && p.Number.Cmp(number.New(lastDay, 0)) > 0 && !s.isOne(m.First-1, "year", "years") && !s.isOne(m.First-2, "year", "years")
}

// yearInWords reports whether number words that the date grammar takes for a date are a year,
// "two thousand and twenty": a day has words before it, and so has a year that may as well be
// a round number, "in fifteen hundred".
func (s *scan) yearInWords(p number.Phrase) bool {
	const century = 100
	year, whole := p.Number.Int64()
	if !whole || year < century || s.boundOfMany(p.First-1) {
		return false
	}
	counted := year%century == 0
	for i := p.First; i <= p.Last; i++ {
		counted = counted || s.is(i, "hundred") // "twelve hundred and fifty"
	}
	return !counted || s.isOne(p.First-1, "in", "since", "by", "from", "until", "till", "before", "after", "circa", "year", "around", "during")
}

// boundOfMany reports whether a bound ends at token i that goes with numbers and not with
// years: "upwards of 2000", "no fewer than 2000"; but not "until at least 2025", nor "above
// 1960", which is above what was in that year.
func (s *scan) boundOfMany(i int) bool {
	if i < s.done {
		return false
	}
	switch {
	case s.is(i, "of"):
		return s.isOne(i-1, "upwards", "upward", "excess", "minimum", "maximum")
	case s.is(i, "than"):
		return s.isOne(i-1, "more", "less", "fewer")
	case s.is(i, "as"):
		return s.isOne(i-1, "many", "much", "few", "little")
	case s.is(i, "least"), s.is(i, "most"):
		return s.is(i-1, "at") && !s.isOne(i-2, "until", "till", "through", "since", "by", "from", "in", "to")
	}
	return false
}

// pricesOf reports whether the number of tokens first to last is the year in whose prices a sum is
// stated: "in 2013 dollars", "at constant 2010 prices".
func (s *scan) pricesOf(first, last int) bool {
	digits := s.textAt(last)
	if first != last || len(digits) != len("2013") || digits[:2] != "19" && digits[:2] != "20" || !s.isOne(first-1, "in", "at", "constant", "current", "real") {
		return false
	}
	if s.isOne(last+1, "prices", "money", "terms") {
		return true
	}
	u, last, ok := s.currencyAt(last + 1)
	return ok && u != nil && s.kind(last) == token.Word && noun.Plural(s.textAt(last))
}

// weather are words near which "the 60s" are degrees.
var weather = []string{"highs", "lows", "temperature", "temperatures", "degrees", "thermometer", "thermometers"}

// measured reports whether what follows a number at i makes it an amount: "9.2 per cent".
func (s *scan) measured(i int) bool {
	if s.isOne(i, "%", "percent", "per", "pc", "million", "billion", "trillion", "thousand", "hundred", "times") {
		return true
	}
	sense, last, ok := s.senseAt(i, true)
	if ok && (sense.Unit.Dimension == "time" || sense.Unit.Dimension == "angle") && !noun.Plural(s.textAt(last)) {
		return false // "the 1988 quarter", "the 1989 revolution"
	}
	return ok && !s.isOne(i, "in", "at", "a", "as", "'", "\"", "m", "second", "seconds", "day", "days", "night", "nights")
}

// yearStands reports whether four digits that the date grammar takes for a year are one:
// nothing is glued to them, and neither a range nor a plural noun shows an amount.
func (s *scan) yearStands(p number.Phrase) bool {
	j := p.Last + 1
	if s.adjoins(j) && s.kind(j) != token.Mark || s.isOne(j, "%") || s.boundOfMany(p.First-1) {
		return false
	}
	before := p.First - 1
	if s.isOne(before, "about", "around", "circa") {
		before-- // "dates from about 1475"
	}
	if p.Number.Cmp(number.New(1500, 0)) < 0 && !s.isOne(before, "in", "since", "by", "from", "until", "before", "after", "circa", "of", "year", "to", ".", "born", "died", "founded", "built") {
		return false
	}
	if s.is(j, "to") && s.is(p.First-1, "in") {
		return true // "rose in 2018 to 4%"
	}
	if (s.dash(j) || s.is(j, "to")) && s.kind(j+1) == token.Number {
		_, _, ok := s.senseAt(j+2, true)
		return !ok && !noun.Plural(s.textAt(j+2))
	}
	return true
}

// lengthBefore reports whether the tokens i to last are a short unit of time and then a
// date: "2 hours next month" is a duration and a date.
func (s *scan) lengthBefore(i, last int) bool {
	if !s.isOne(i, "hours", "hour", "minutes", "minute", "hrs", "mins", "seconds", "nights", "days") {
		return false
	}
	return i < last && s.isOne(i+1, "next", "last", "this", "tomorrow", "today", "on")
}

// fractionFirst reads "1/2 cup" before a date can be seen in it.
func (s *scan) fractionFirst(i int) int {
	if s.tokens[i].Kind != token.Number || i+3 >= len(s.tokens) || !s.is(i+1, "/") {
		return i
	}
	p, ok := number.Read(s.text, s.tokens, i)
	if !ok || !p.Fraction {
		return i
	}
	if _, _, ok := s.unitAt(p.Last+1, true); !ok && !s.is(p.Last+1, "of") {
		return i
	}
	return s.quantity(i)
}
