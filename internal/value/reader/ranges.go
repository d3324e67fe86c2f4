package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// link is what joins the two ends of a range.
type link uint8

const (
	noLink link = iota
	dashLink
	toLink
	andLink
	orLink
	marginLink
)

// rangeTo reads the upper end of a range whose lower end is a: "15 to 20", "$7-$9",
// "between 5 and 6 mm", "8- to 16-metre". It gives the ends each other's unit where
// one of them has none, and returns the first token of the whole.
func (s *scan) rangeTo(a *amount, low int) (amount, int, bool) {
	if a.kind == value.Ordinal {
		return amount{}, 0, false
	}
	begin, opener := s.opener(a.first, low)
	if _, end, ok := boundsBefore.match(s, a.first-1, low, len(s.tokens)); ok && begin == a.first && s.is(end-1, "from") && end > low {
		begin, opener = end-1, "from" // "from nearly 20 to 15"
	}
	how, k := s.linkAfter(a, opener)
	if how == noLink || s.inChain(a, how) {
		return amount{}, 0, false
	}
	if how == marginLink {
		return s.margin(a, k)
	}
	if n, ok := s.foldAt(k); ok && a.bare() && a.n.Cmp(n) < 0 { // "two- to threefold"
		return amount{n: n, phrase: a.phrase, first: k, last: k, kind: value.Number, unit: "fold"}, begin, true
	}
	i, ok := s.numberFrom(k)
	if !ok {
		return amount{}, 0, false
	}
	b, ok := s.amount(i, k)
	if !ok || b.first != k || b.kind == value.Ordinal || s.chained(a, &b, how, opener) {
		return amount{}, 0, false
	}
	if how == dashLink && a.symbol && s.metres(&b) { // "£10-15m"
		b = b.inMillions()
	}
	if a.symbol && b.kind == value.Count && b.unit == "" {
		b.kind = "" // "€5 to 6bn a year"
	}
	lower := *a
	if a.bare() && !b.sign && !b.suffix && b.phrase.Number.Sign() > 0 && b.phrase.Number.Cmp(b.n) != 0 { // "6 to 7 litres per 100 km", "two or three in ten"
		lower.n = a.n.Times(b.n).Over(b.phrase.Number)
	}
	if b.suffix && b.letter == million && s.metres(a) { // "10m to 12m people"
		lower = a.inMillions()
	}
	if !s.joinable(&lower, &b, how, opener) {
		return amount{}, 0, false
	}
	*a = lower
	return b, begin, true
}

// eitherOf reads two numbers with a slash between them of which either may hold, and which are no
// fraction: "50/60 Hz", "110/220 V". Of a length or a quantity of the kitchen it may be one: "11/16 inch".
func (s *scan) eitherOf(a *amount) (amount, bool) {
	const least = 10
	i := a.phrase.First
	if a.kind != value.Measure || a.phrase.Last != i+2 || !s.numberSlash(i) {
		return amount{}, false
	}
	switch a.measure.Dimension {
	case "length", "volume", "mass":
		return amount{}, false
	}
	low, ok1 := number.Read(s.text, s.tokens[:i+1], i)
	high, ok2 := number.Read(s.text, s.tokens[:i+3], i+2)
	if !ok1 || !ok2 || low.Number.Cmp(number.New(least, 0)) < 0 || high.Number.Cmp(number.New(least, 0)) < 0 {
		return amount{}, false
	}
	b := *a
	a.n, b.n = low.Number, high.Number
	return b, true
}

// chained reports whether more than two numbers are joined in a row, a and b first, which makes a
// list of them: "one or two or three", "$40 to $60 to $90", "three-five-two". Two ranges are none:
// "10 to 12 to 6 to 8".
func (s *scan) chained(a, b *amount, how link, opener string) bool {
	j := b.last + 1
	switch how {
	case orLink:
		if !s.is(j, "or") || !s.has(j+1, isNumber) {
			return false
		}
	case toLink:
		if !s.is(j, "to") || opener != "" || a.kind != b.kind || a.unit != b.unit {
			return false // "rose from 10 to 12 to 15", whose first two are one step
		}
		i, ok := s.numberFrom(j + 1)
		if !ok {
			return false
		}
		c, ok := s.amount(i, j+1)
		if !ok || c.kind != b.kind || c.unit != b.unit || s.is(c.last+1, "to") {
			return false
		}
	default:
		if a.phrase.Digits || !a.bare() || !b.bare() || !s.hyphen(j) || !s.has(j+1, isNumber) {
			return false
		}
	}
	s.chain = b.first
	return true
}

// inChain reports whether a goes on with such a row.
func (s *scan) inChain(a *amount, how link) bool {
	if s.chain != a.first || a.first == 0 {
		return false
	}
	if j := a.last + 1; how != marginLink && (s.is(j+2, "or") || s.hyphen(j+2)) && s.has(j+3, isNumber) {
		s.chain = j + 1
	}
	return true
}

// million is the power of ten of a million.
const million = 6

// metres reports whether the "m" joined to the number of an amount was taken for metres.
func (s *scan) metres(a *amount) bool {
	return a.kind == value.Measure && a.unit == "metre" && s.is(a.last, "m") && s.adjoins(a.last)
}

// inMillions returns the amount with its "m" taken for millions.
func (a *amount) inMillions() amount {
	return amount{n: a.phrase.Number.Scale(million), phrase: a.phrase, first: a.first, last: a.last, suffix: true, letter: million}
}

// opener finds the word that opens a range before its first number: "from", "between".
func (s *scan) opener(first, low int) (int, string) {
	for n, i := 0, first-1; n < 3 && i >= low; n, i = n+1, i-1 {
		switch {
		case s.is(i, "between"):
			return i, "between"
		case s.is(i, "from"):
			return i, "from"
		case s.cued(i, cueRanging):
			return first, "from"
		case s.is(i, "ages") && s.isOne(i-1, "the", "between", "from"): // "between the ages of 1 and 12"
			n--
		case s.is(i, "of") && s.is(i-1, "ages"):
			n--
		case !s.cued(i, cueBetweenFiller):
			return first, ""
		}
	}
	return first, ""
}

// linkAfter finds what joins a to a second number, and where that begins.
func (s *scan) linkAfter(a *amount, opener string) (link, int) {
	j := a.last + 1
	if s.dash(j) && (s.adjoins(j) || s.hangs(j)) && s.isOne(j+1, "to", "or", "and") { // "8- to 16-metre"
		j++
		if s.is(j, "and") && opener == "between" {
			return noLink, 0 // "the gap between two- and ten-year yields"
		}
		if s.hyphen(j+1) && s.is(j, "to") { // "18-to-20"
			return toLink, j + 2
		}
	}
	if k, ok := s.plusMinus(j); ok {
		return marginLink, k
	}
	switch {
	case s.dash(j) && (s.adjoins(j) == s.adjoins(j+1) || s.kind(j+1) == token.Number && !s.tokens[j].Space), s.is(j, "~"):
		return dashLink, j + 1
	case s.dash(j) && a.bare() && a.phrase.Digits && s.kind(j+1) == token.Number && s.measured(j+2): // "75 -300mm"
		return dashLink, j + 1
	case s.cued(j, cueThrough):
		return toLink, s.overHedge(j + 1)
	case opener == "from" && s.upTo(&j):
		if s.is(j+2, "and") && s.is(j+3, "including") {
			j += 2
		}
		return toLink, j + 2
	case s.is(j, "and") && opener != "":
		return andLink, j + 1
	case s.is(j, "or") && !(s.is(a.first-1, ",") && s.kind(a.first-2) == token.Number): // "2, 3 or 4" is a list
		return orLink, j + 1
	}
	return noLink, 0
}

// upTo reports whether "up to" or "down to" stands at j, or behind "all the way", to which it moves j.
func (s *scan) upTo(j *int) bool {
	k := *j
	if s.is(k, "all") && s.is(k+1, "the") && s.is(k+2, "way") {
		k += 3
		if s.is(k, "to") {
			*j = k - 1
			return true
		}
	}
	if s.isOne(k, "right", "on") {
		k++
	}
	if !s.isOne(k, "up", "down") || !s.is(k+1, "to") {
		return false
	}
	*j = k
	return true
}

// overHedge passes over what may stand before the upper end of a range: "30 to as many
// as 40", "5 to perhaps 6".
func (s *scan) overHedge(k int) int {
	if s.is(k, "as") && s.isOne(k+1, "many", "much", "high") && s.is(k+2, "as") {
		return k + 3
	}
	if s.is(k, "at") && s.is(k+1, "most") {
		return k + 2
	}
	if s.isOne(k, "around", "about", "perhaps", "maybe", "nearly", "almost", "roughly", "over", "just", "only", "barely") {
		return k + 1
	}
	return k
}

// hangs reports whether the hyphen at j has lost its place, "7 - or 8 - inch", as in
// text that was cut into words and joined again.
func (s *scan) hangs(j int) bool {
	return s.is(j, "-") && !s.adjoins(j+1) && s.isOne(j+1, "to", "or", "and") && s.has(j+2, isNumber)
}

// plusMinus returns where the number after "±", "+/-" or "+-" at j begins.
func (s *scan) plusMinus(j int) (int, bool) {
	switch {
	case s.is(j, "±"):
		return j + 1, true
	case s.is(j, "plus") && s.is(j+1, "or") && s.is(j+2, "minus"):
		return j + 3, true
	case s.is(j, "+") && s.is(j+1, "/") && s.dash(j+2):
		return j + 3, true
	case s.is(j, "+") && s.dash(j+1) && s.adjoins(j+1):
		return j + 2, true
	}
	return 0, false
}

// margin reads the margin at token k around a: "4 ± 0.1 mm", which is 3.9 to 4.1 mm.
func (s *scan) margin(a *amount, k int) (amount, int, bool) {
	if !s.has(k, isNumber) {
		return amount{}, 0, false
	}
	b, ok := s.amount(k, k)
	if !ok || b.kind == value.Ordinal || b.n.Sign() < 0 || !a.bare() && !b.bare() && a.unit != b.unit {
		return amount{}, 0, false
	}
	if b.bare() {
		b.kind, b.unit, b.per, b.measure = a.kind, a.unit, a.per, a.measure
	}
	half := b.n
	b.n, a.n = a.n.Add(half), a.n.Add(half.Neg())
	return b, a.first, true
}

// numberFrom returns the number at k, or after a currency or a sign at k.
func (s *scan) numberFrom(k int) (int, bool) {
	for i := k; i < k+3 && i < len(s.tokens); i++ {
		if s.has(i, isNumber) {
			return i, true
		}
		if s.kind(i) == token.Mark && !s.isOne(i, ",", ".", ";", ":", "(", ")") {
			continue
		}
		if senses := unit.Senses(s.textAt(i)); len(senses) > 0 && senses[0].Before || s.isOne(i, "us", "minus", "plus") {
			continue
		}
		return 0, false
	}
	return 0, false
}

// maxSpread is how many times its lower end the upper end of a range without units may be
// after a verb of change: above it the first is the change and the second the level.
const maxSpread = 3

// tens is from where on two numbers joined before a noun by hyphens are a range, "a 100-120-page report",
// rather than a score.
const tens = 10

// joinable decides whether a and b are the ends of one range, and shares what only one
// of them has.
func (s *scan) joinable(a, b *amount, how link, opener string) bool {
	switch {
	case how == toLink && opener == "" && s.saidScore(a):
		return false // "failed 47 to 53"
	case how == toLink && opener == "" && a.phrase.Fraction && !b.phrase.Fraction && (s.is(a.first-1, "by") || s.changesBefore(a.first-1)):
		return false // "cut by a third to £2bn"
	case a.bare() && b.bare():
		if how == orLink && opener == "" && a.phrase.Digits != b.phrase.Digits {
			return false
		}
		if how == toLink && opener == "" && a.n.Times(number.New(maxSpread, 0)).Cmp(b.n) < 0 && (s.changesBefore(a.first-1) || s.is(a.first-1, "by")) {
			return false // "rose 23,900 to 1.14 million", "was revised by 1,000 to 212,000"
		}
		s.shareScale(a, b, opener)
		s.shareScale(a, b, opener)
	case a.bare():
		if b.hyphen && how == dashLink && b.kind == value.Count && b.n.Cmp(number.New(tens, 0)) < 0 {
			return false // a vote or a game, "the 4-3 win"
		}
		s.shareScale(a, b, opener)
		a.kind, a.unit, a.per, a.measure = b.kind, b.unit, b.per, b.measure
	case b.bare():
		if how != orLink && a.kind == value.Age && a.last == a.phrase.Last { // "aged 5 to 11"
			b.kind, b.unit, b.elapsed = a.kind, a.unit, true
			break
		}
		shared := s.shareScale(a, b, opener) && a.symbol // "$5 or 6 million"
		if !shared && (how == orLink || opener == "" && !(a.symbol && how == dashLink)) || a.kind == value.Count && how == dashLink {
			return false
		}
		b.kind, b.unit, b.measure = a.kind, a.unit, a.measure
		if b.per == "" {
			b.per = a.per
		}
	case how == orLink && opener == "" && a.unit != b.unit:
		return false // "8 km or 5 miles" is one length, said twice
	case !s.sameUnit(a, b):
		return false
	case how == orLink && a.unit == b.unit && a.kind == value.Count:
		return false
	case how == toLink && opener == "" && (s.changesBefore(a.first-1) || s.is(a.first-1, "by")):
		return false
	}
	if a.per == "" {
		a.per = b.per
	}
	if a.symbol && b.symbol {
		s.shareScale(a, b, opener)
	}
	return s.ordered(a, b, how, opener)
}

// ordered reports whether the ends make sense as a range: with "from" and with units
// they may come in either order.
func (s *scan) ordered(a, b *amount, how link, opener string) bool {
	switch c := a.n.Cmp(b.n); {
	case c < 0:
		if how == dashLink && a.kind == "" && b.kind == "" {
			if s.is(b.last+1, "=") {
				return false // "5 - 7 = -2"
			}
			return !s.scoreWords(a.first, b.last) && !s.afterScore(a.first) && !s.standing(a.first, b.last, a.n, b.n) && !s.phoneNumber(a, b)
		}
		return how != orLink || a.n.Times(number.New(20, 0)).Cmp(b.n) >= 0
	case c == 0:
		return false
	}
	return opener != "" && how != andLink && how != orLink && (how != dashLink || !a.bare()) || a.n.Sign() < 0 || how == toLink && a.measure != nil && a.symbol
}

// standing reports whether two bare numbers are how many games somebody has won and lost:
// "they were 4-13", "went 1-9 on the road". Ends of a range lie nearer to each other, and are
// not those of one day: "were 6-7 on May 1", "as low as 6-7 on May 1".
func (s *scan) standing(first, last int, won, lost number.Number) bool {
	const most = 100 // games
	if !s.isOne(first-1, "is", "are", "was", "were", "went", "go", "goes", "as") || lost.Cmp(number.New(most, 0)) >= 0 {
		return false
	}
	return s.is(last+1, "on") || won.Times(number.New(2, 0)).Cmp(lost) < 0 && s.closed(last+1) && !s.is(first-1, "as")
}

// phoneNumber reports whether two bare numbers have the form "555-1234".
func (s *scan) phoneNumber(a, b *amount) bool {
	return a.phrase.Digits && len(s.textAt(a.last)) == 3 && len(s.textAt(b.last)) == 4 && plainDigits(s.textAt(b.last))
}

func plainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// changesBefore reports whether a verb of change stands at i, or before a filler there.
func (s *scan) changesBefore(i int) bool {
	for n := 0; n < maxFillers && s.has(i, isFiller) && !s.has(i, isUp|isDown); n++ {
		i--
	}
	return s.has(i, isUp|isDown)
}

// shareScale gives a the scale of b, where it has none of its own and both are of one size
// then: "15 to 20 billion", "£1-2m", "five to six hundred", but not "500 to 2 million".
func (s *scan) shareScale(a, b *amount, opener string) bool {
	scale := s.scaleOf(b)
	if a.phrase.Scaled || a.suffix || a.n.Sign() <= 0 || scale.Cmp(number.New(1, 0)) == 0 {
		return false
	}
	scaled := a.n.Times(scale)
	if scaled.Cmp(b.n) >= 0 && (opener != "from" || scaled.Cmp(b.n.Times(number.New(maxSpread, 0))) > 0) { // "fell from 12 to 9 million"
		return false
	}
	a.n = scaled
	return true
}

// scaleOf is what the scale words or the letter at the end of a number multiply it by: a
// million in "1.2m", 12 in "three dozen", 1 where there are none.
func (s *scan) scaleOf(a *amount) number.Number {
	if a.suffix {
		return number.New(1, 0).Scale(a.letter)
	}
	scale := number.New(1, 0)
	for i := a.phrase.Last; i > a.phrase.First; i-- {
		switch w, _ := number.Lookup(s.textAt(i)); w.Class {
		case number.Scale:
			scale = scale.Scale(w.Exp)
		case number.Hundred, number.Dozen:
			scale = scale.Times(number.New(w.Value, 0))
		default:
			return scale
		}
	}
	return scale
}

// sameUnit reports whether two amounts measure the same, and turns a into the unit of
// b: "800 m to 1.2 km".
func (s *scan) sameUnit(a, b *amount) bool {
	if a.kind != b.kind && !(a.kind == value.Age && b.kind == value.Duration) {
		return false
	}
	if a.unit == "degree" && b.measure != nil && b.measure.Dimension == "temperature" { // "150° – 175°C"
		a.unit, a.measure = b.unit, b.measure
		return true
	}
	if a.unit == b.unit || a.kind == value.Count {
		return a.unit == b.unit
	}
	if a.measure == nil || b.measure == nil || a.measure.Dimension != b.measure.Dimension {
		return false
	}
	x, ok := unit.Convert(a.n.Rat(), a.measure, b.measure)
	if ok {
		a.n, a.unit, a.measure = number.FromRat(x), b.unit, b.measure
	}
	return ok
}

// rangeValue returns the value of a range.
func rangeValue(a, b *amount) value.Value {
	v := b.value()
	v.Bound, v.Low, v.High, v.Number = value.Range, a.n, b.n, number.Number{}
	if a.n.Sign() < 0 && b.plus {
		v.Direction, v.Aspect = "", "" // "-5 to +5" tells of no rise
	}
	if a.n.Cmp(b.n) > 0 {
		v.Low, v.High = b.n, a.n
	}
	v.Elapsed = v.Elapsed || a.elapsed
	v.Part = v.Part || a.part
	return v
}
