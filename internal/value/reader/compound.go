package reader

import (
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// maxParts is how many parts one amount may be written in: "1 year 2 months 3 days".
const maxParts = 5

// compound adds the smaller parts of an amount: "6ft 2in", "2 hours and 30 minutes",
// "thirteen dollars forty-five cents". The sum is in the smallest unit.
func (s *scan) compound(a *amount) {
	for range maxParts {
		if a.measure == nil || a.per != "" || a.kind == value.Percent || a.measure.HasOffset() || strings.Contains(a.unit, " per ") {
			return
		}
		if s.halfUnit(a) || !s.addPart(a) {
			return
		}
	}
}

// halfUnit reads "an hour and a half", "one year and a quarter", "an hour and three quarters".
func (s *scan) halfUnit(a *amount) bool {
	j := a.last + 1
	if !s.is(j, "and") {
		return false
	}
	k := j + 1
	if s.isOne(k, "a", "an") {
		k++
	}
	var part number.Number
	switch {
	case s.is(k, "half"):
		part = number.New(5, -1)
	case s.is(k, "quarter"):
		part = number.New(25, -2)
	case s.is(k, "three") && s.is(k+1, "quarters"):
		part = number.New(75, -2)
		k++
	default:
		p, ok := number.Phrase{}, s.has(k, isNumber) && a.kind == value.Duration
		if ok {
			p, ok = number.Read(s.text, s.tokens, k)
		}
		if !ok || !p.Fraction || p.Digits || p.Number.Cmp(number.New(1, 0)) >= 0 {
			return false
		}
		part, k = p.Number, p.Last
	}
	next := k + 1
	if s.isOne(next, "a", "an") {
		next++
	}
	if _, _, ok := s.unitAt(next, false); ok || s.isOne(next, "the", "dozen", "million", "time") || s.is(next, "of") && !s.nounNext(next+1) {
		return false // "a litre and half of the rest", but "a litre and a half of milk"
	}
	a.n, a.last = a.n.Add(part), k
	return true
}

// addPart adds one smaller part.
func (s *scan) addPart(a *amount) bool {
	j := a.last + 1
	if s.is(j, ".") && s.adjoins(j) && s.is(j+1, ",") {
		j++ // "5 lb., 6 oz."
	}
	comma := s.is(j, ",") && followed[a.unit] != ""
	if s.is(j, "and") || comma {
		j++
	}
	if comma && s.is(j, "and") {
		j++
	}
	if j >= len(s.tokens) || !s.has(j, isNumber) || s.is(j, "a") {
		return false
	}
	p, ok := number.Read(s.text, s.tokens, j)
	if !ok || p.Ordinal {
		return false
	}
	b := amount{n: p.Number, phrase: p, first: p.First, last: p.Last}
	if a.kind == value.Money {
		return s.addCoins(a, &b)
	}
	if s.is(b.last+1, "m") && s.adjoins(b.last+1) && a.unit == "hour" { // "3h 20m", "2h30m"
		return s.takeNamed(&b, "minute", b.last+1) && s.addIn(a, &b)
	}
	if s.is(b.last+1, "s") && s.adjoins(b.last+1) && s.is(a.last, "m") && a.unit == "minute" { // "1m30s"
		return s.takeNamed(&b, "second", b.last+1) && s.addIn(a, &b)
	}
	if b.last == a.last+1 && s.hoursAndMinutes(a.last) {
		return s.takeNamed(&b, "minute", b.last) && s.addIn(a, &b)
	}
	if s.minutesAlone(a, &b) {
		return s.takeNamed(&b, "minute", b.last) && s.addIn(a, &b)
	}
	if s.inchesAlone(a, &b) || s.poundsAlone(a, &b) {
		return s.addIn(a, &b)
	}
	if !s.unitAfter(&b) || comma && (b.unit != followed[a.unit] || s.listed(a, &b)) || b.measure.Dimension != a.measure.Dimension || b.hyphen || a.measure.Factor().Cmp(b.measure.Factor()) <= 0 {
		return false
	}
	return s.addIn(a, &b)
}

// followed are the units of which a part may follow after a comma, "2 hours, 30 minutes",
// each with the unit of that part.
var followed = map[string]string{
	"year": "month", "month": "week", "week": "day", "day": "hour", "hour": "minute", "minute": "second", "foot": "inch", "pound-mass": "ounce", "stone": "pound-mass",
}

// listed reports whether a and b are two of a list of three or more, which stays a list; but
// hours, minutes and seconds are one time.
func (s *scan) listed(a, b *amount) bool {
	if a.unit == "hour" {
		return false
	}
	next := b.last + 1
	if s.is(next, ",") {
		next++
	}
	if s.is(next, "and") {
		next++
	}
	return s.is(a.first-1, ",") || next > b.last+1 && s.has(next, isNumber)
}

// hoursAndMinutes reports whether a length of time in hours is joined by the "h" at i to its
// minutes: "1h45". "At 1h45" tells a time of day, as whatever has more hours may.
func (s *scan) hoursAndMinutes(i int) bool {
	return s.is(i, "h") && s.adjoins(i) && s.kind(i-1) == token.Number && len(s.textAt(i-1)) == 1 &&
		s.kind(i+1) == token.Number && s.adjoins(i+1) && len(s.textAt(i+1)) == 2 && !(s.adjoins(i+2) && s.kind(i+2) != token.Mark) &&
		!s.isOne(i-2, "at", "from", "until", "till", "by", "before", "after", "around", "to", "-", "–")
}

// minutesAlone recognises the minutes of "one hour thirty", which nothing follows that they could
// count.
func (s *scan) minutesAlone(a, b *amount) bool {
	next := b.last + 1
	return a.unit == "hour" && b.first == a.last+1 && !a.hyphen && len(s.textAt(a.last)) > 1 && b.phrase.Digits == a.phrase.Digits && b.n.Whole() &&
		b.n.Cmp(number.New(10, 0)) >= 0 && b.n.Cmp(number.New(60, 0)) < 0 && s.closed(next)
}

// clockLength reads "2:45 hours", a length of time. "At 2:45 hours" tells a time of day, as
// whatever has more hours may.
func (s *scan) clockLength(a *amount) bool {
	i, j := a.first, a.last+1
	if !s.is(j, ":") || i != a.last || len(s.textAt(i)) != 1 || !s.adjoins(j) || !s.adjoins(j+1) || s.kind(j+1) != token.Number || len(s.textAt(j+1)) != 2 {
		return false
	}
	unit := j + 2
	if s.hyphen(unit) {
		unit++
	}
	minutes, ok := number.ParseDigits(s.textAt(j + 1))
	if !ok || minutes.Cmp(number.New(60, 0)) >= 0 || !s.isOne(unit, "hours", "hour", "hrs", "hr") || s.isOne(i-1, "at", "from", "until", "till", "by", "before", "after", "around", "to") {
		return false
	}
	a.n = a.n.Times(number.New(60, 0)).Add(minutes)
	return s.takeNamed(a, "minute", unit)
}

// inchesAlone reads the inches of "six foot two", which nothing follows that they could
// count, and gives b their unit.
func (s *scan) inchesAlone(a, b *amount) bool {
	if a.unit != "foot" || b.first != a.last+1 || !b.n.Whole() || b.n.Cmp(number.New(12, 0)) >= 0 || a.n.Cmp(number.New(9, 0)) > 0 && s.kind(b.first) != token.Number || a.hyphen {
		return false
	}
	return (s.countsNothing(b) || s.is(b.last+1, "tall")) && s.takeNamed(b, "inch", b.last)
}

// poundsAlone reads the pounds of "11 stone 6", which nothing follows that they could count, and
// gives b their unit.
func (s *scan) poundsAlone(a, b *amount) bool {
	if b.first != a.last+1 || !b.n.Whole() || b.n.Cmp(number.New(14, 0)) >= 0 || a.hyphen || b.phrase.Digits != a.phrase.Digits {
		return false
	}
	return a.unit == "stone" && s.countsNothing(b) && s.takeNamed(b, "pound-mass", b.last)
}

// countsNothing reports whether nothing follows a number that it could count.
func (s *scan) countsNothing(b *amount) bool {
	next := b.last + 1
	if _, _, ok := s.unitAt(next, true); ok {
		return false
	}
	return next >= len(s.tokens) || s.kind(next) == token.Mark && !s.dash(next) || s.stops(next)
}

// addIn adds b to a, in the unit of b, where that is a whole number of a's.
func (s *scan) addIn(a, b *amount) bool {
	ratio := new(big.Rat).Quo(a.measure.Factor(), b.measure.Factor())
	if !ratio.IsInt() && b.unit == "day" {
		return addDays(a, b)
	}
	if !ratio.IsInt() || !ratio.Num().IsInt64() || b.n.Rat().Cmp(ratio) >= 0 {
		return false
	}
	a.n = a.n.Times(number.New(ratio.Num().Int64(), 0)).Add(b.n)
	a.unit, a.measure, a.last = b.unit, b.measure, b.last
	return true
}

// mostDays is how many days people add to years, "59 years and 96 days", and to months.
func mostDays(unit string) int64 {
	if unit == "year" {
		return 365
	}
	return 31
}

// addDays adds days to years or months, which are no whole number of days: a year is
// counted as 365 and a month as 30 of them, as agreements and sentences are.
func addDays(a, b *amount) bool {
	n, whole := a.n.Int64()
	if !whole || a.n.Exponent() != 0 || n < 0 || n > 12_000 || b.n.Cmp(number.New(mostDays(a.unit), 0)) > 0 {
		return false
	}
	days := n * 365
	if a.unit == "month" {
		days = n/12*365 + n%12*30
	}
	a.n = number.New(days, 0).Add(b.n)
	a.unit, a.measure, a.last = b.unit, b.measure, b.last
	return true
}

// addCoins adds smaller coins: "15 dollars and 50 cents", "thirteen dollars forty-five",
// "US$3 and fourteen", "five yuan two jiao". Without a unit nothing may follow that they
// could count.
func (s *scan) addCoins(a, b *amount) bool {
	whole := big.NewRat(1, 1)
	if a.n.Exponent() < 0 || a.phrase.Scaled || a.measure.Factor().Cmp(whole) != 0 || !b.n.Whole() {
		return false
	}
	coin := big.NewRat(1, 100)
	if u, last, ok := s.currencyAt(b.last + 1); !ok {
		if !s.coinsAlone(a, b) {
			return false
		}
	} else if factor, ok := s.coinOf(a, u, last); ok {
		coin, b.last = factor, last
	} else {
		return false
	}
	sum := new(big.Rat).Mul(b.n.Rat(), coin)
	if sum.Cmp(whole) >= 0 {
		return false
	}
	a.n, a.last = a.n.Add(number.FromRat(sum)), b.last
	if coin.Cmp(big.NewRat(1, 10)) == 0 {
		s.lastCoins(a)
	}
	return true
}

// coinOf returns what part of the currency of a the coin u at token last is. The cents of
// one dollar are those of any other.
func (s *scan) coinOf(a *amount, u *unit.Unit, last int) (*big.Rat, bool) {
	if s.kind(last+1) == token.Number || u.Factor().Cmp(big.NewRat(1, 1)) >= 0 {
		return nil, false // "10 usd 20"
	}
	return u.Factor(), u.Dimension == a.measure.Dimension || s.isOne(last, "cents", "cent", "c", "pence")
}

// lastCoins adds the hundredths that tenths leave unnamed: "five kuai two mao five".
func (s *scan) lastCoins(a *amount) {
	p, ok := number.Phrase{}, s.has(a.last+1, isNumber)
	if ok {
		p, ok = number.Read(s.text, s.tokens, a.last+1)
	}
	if b := (amount{phrase: p, last: p.Last}); ok && p.Number.Whole() && p.Number.Cmp(number.New(10, 0)) < 0 && s.coinsAlone(a, &b) {
		a.n, a.last = a.n.Add(p.Number.Scale(-2)), p.Last
	}
}

// coinsAlone reports whether a bare number after a sum of money is its cents.
func (s *scan) coinsAlone(a, b *amount) bool {
	if a.symbol && b.phrase.Digits {
		return false
	}
	spoken := !a.phrase.Digits && !b.phrase.Digits && b.first == a.last+1 && b.n.Cmp(number.New(10, 0)) >= 0
	if spoken && s.countsNothing(b) && !s.is(b.last+1, "of") {
		return true // "a fee of three pounds fifty is due"
	}
	next := b.last + 1
	return next >= len(s.tokens) || s.isOne(next, ".", "!", "?") && next == len(s.tokens)-1
}
