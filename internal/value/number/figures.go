package number

import (
	"strings"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// digits reads a number that begins with digits.
func (r reading) digits(i int) (Phrase, bool) {
	if p, ok := r.numericOrdinal(i); ok {
		return p, true
	}
	p, ok := r.sum(Phrase{First: i, Last: i, Digits: true}, i)
	if ok && p.Number.den > 1 {
		p.Fraction = true
	}
	return p, ok
}

// numericOrdinal reads "21st".
func (r reading) numericOrdinal(i int) (Phrase, bool) {
	if i+1 >= len(r.tokens) || r.tokens[i+1].Kind != token.Word || r.tokens[i+1].Space {
		return Phrase{}, false
	}
	switch token.Fold(r.tokens[i+1].Text(r.text)) {
	case "st", "nd", "rd", "th":
		n, ok := ParseDigits(r.tokens[i].Text(r.text))
		return Phrase{Number: n, First: i, Last: i + 1, Digits: true, Ordinal: true}, ok && n.exp == 0 && n.den <= 1 && !r.stones(i)
	}
	return Phrase{}, false
}

// stones reports whether the "st" behind the number at i are stones: no ordinal ends so,
// "9st" and "11st", or pounds follow, "21st 4lb".
func (r reading) stones(i int) bool {
	digits := r.tokens[i].Text(r.text)
	if token.Fold(r.tokens[i+1].Text(r.text)) != "st" {
		return false
	}
	if !strings.HasSuffix(digits, "1") || strings.HasSuffix(digits, "11") {
		return true
	}
	if i+3 >= len(r.tokens) || r.tokens[i+2].Kind != token.Number {
		return false
	}
	unit := token.Fold(r.tokens[i+3].Text(r.text))
	return unit == "lb" || unit == "lbs"
}

// figures reads digits at i with what belongs to them: more digits after a space that
// groups, a fraction, a power of ten.
func (r reading) figures(i int) (Number, int, bool) {
	n, ok := ParseDigits(r.tokens[i].Text(r.text))
	if !ok {
		return Number{}, 0, false
	}
	if n.den > 1 {
		return n, i, true
	}
	if m, last, ok := r.slash(i); ok {
		return m, last, true
	}
	if m, last, ok := r.spaced(i); ok {
		return m, last, true
	}
	if m, last, ok := r.cutUp(i); ok {
		return m, last, true
	}
	if r.mark(i+1, "-") && r.adjoins(i+1) && r.adjoins(i+2) && i+2 < len(r.tokens) && r.tokens[i+2].Kind == token.Number { // "2-1/2"
		if m, last, ok := r.slash(i + 2); ok && m.den <= 16 && m.den&(m.den-1) == 0 {
			const cents = -2
			if n.exp == cents && r.mark(i-1, "$") {
				return n.Add(m.Scale(cents)), last, true // "$5.21-1/2" is 521 cents and a half
			} else if n.exp == 0 {
				return mixed(n, m), last, true
			}
		}
	}
	if i+1 < len(r.tokens) && r.tokens[i+1].Kind == token.Number {
		if m, last, ok := r.slash(i + 1); ok && n.exp == 0 && m.Cmp(New(1, 0)) < 0 {
			return mixed(n, m), last, true
		}
		if f, ok := ParseDigits(r.tokens[i+1].Text(r.text)); ok && f.den > 1 && n.exp == 0 && f.coef < int64(f.den) {
			return mixed(n, f), i + 1, true
		}
	}
	if m, last, ok := r.decimalComma(n, i); ok {
		return m, last, true
	}
	if m, last, ok := r.raisedPoint(n, i); ok {
		return m, last, true
	}
	m, last := r.power(n, i)
	m, last = r.decimals(m, last)
	return m, last, true
}

// decimalComma reads "17,5" and "3,50 €", as much of Europe writes decimals: one or two
// digits, where thousands have three. "3,4,5" and "page 3,4" are lists.
func (r reading) decimalComma(n Number, i int) (Number, int, bool) {
	if !r.mark(i+1, ",") || !r.adjoins(i+1) || !r.adjoins(i+2) || i+2 >= len(r.tokens) {
		return n, i, false
	}
	const thousands = -3
	d := r.tokens[i+2].Text(r.text)
	grouped := n.exp == thousands && len(d) == 2 && n.Cmp(New(1, 0)) >= 0 // "3.000,50"
	if grouped {
		n = n.Scale(-thousands)
	} else if n.exp != 0 {
		return n, i, false
	}
	if len(d) > 2 || !plainDigits(d) || r.adjoins(i+3) && !r.mark(i+3, ".", "%", "€", ")", "-") && !(grouped && r.mark(i+3, ",")) || r.mark(i-1, ",") && r.adjoins(i) {
		return n, i, false
	}
	part, ok := ParseDigits(d)
	return n.Add(part.Scale(-len(d))), i + 2, ok
}

// raisedPoint reads "1·25", as some journals write decimals; "3·10^8" is a product, and so is what
// has another point or digits that no decimal has, "2·3·5".
func (r reading) raisedPoint(n Number, i int) (Number, int, bool) {
	if n.exp != 0 || !r.mark(i+1, "·") || !r.adjoins(i+1) || !r.adjoins(i+2) || i+2 >= len(r.tokens) {
		return n, i, false
	}
	const most = 4 // decimals
	d := r.tokens[i+2].Text(r.text)
	if len(d) > most || !plainDigits(d) || r.mark(i-1, "·", "^") || r.adjoins(i+3) && (r.mark(i+3, "·", "^", "*", "×") || r.tokens[i+3].Kind == token.Number) || d == "10" {
		return n, i, false
	}
	part, ok := ParseDigits(d)
	return n.Add(part.Scale(-len(d))), i + 2, ok
}

// mark reports whether the token at i is one of these marks.
func (r reading) mark(i int, marks ...string) bool {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind == token.Number {
		return false
	}
	s := r.tokens[i].Text(r.text)
	for _, m := range marks {
		if s == m {
			return true
		}
	}
	return false
}

// adjoins reports whether the token at i follows the one before it without space.
func (r reading) adjoins(i int) bool { return i < len(r.tokens) && !r.tokens[i].Space }

// slash reads "3/4" at i: a proper fraction of whole numbers, with nothing of a date
// or a path about it.
func (r reading) slash(i int) (Number, int, bool) {
	cut := r.cutAt(i+1, "/") // "3 / 4", as text has it that was cut into words
	if i+2 >= len(r.tokens) || !r.mark(i+1, "/", "⁄", "∕") || !cut && (!r.adjoins(i+1) || !r.adjoins(i+2)) ||
		r.tokens[i+2].Kind != token.Number || r.mark(i+3, "/") && r.adjoins(i+3) || i > 0 && r.mark(i-1, "/") {
		return Number{}, 0, false
	}
	num, ok := ParseDigits(r.tokens[i].Text(r.text))
	den, ok2 := ParseDigits(r.tokens[i+2].Text(r.text))
	a, whole := num.Int64()
	b, whole2 := den.Int64()
	const finest = 32     // parts that prices and lengths are cut into, by halves
	const shortest = 1000 // of four digits, as models have them
	if b > largestPart && b%50 != 0 && b&(b-1) != 0 && (a >= shortest || a != 1 && r.numbersDocument(i-1)) {
		return Number{}, 0, false // "resolution 46/233", "the 7070/7074 line"
	}
	if cut && (b > finest || b&(b-1) != 0) {
		return Number{}, 0, false
	}
	if !ok || !ok2 || !whole || !whole2 || num.exp < 0 || den.exp < 0 || a <= 0 || a >= b || b > 1<<31 {
		return Number{}, 0, false
	}
	last := i + 2
	if r.adjoins(last+1) && r.says(last+1, "rd", "rds", "th", "ths", "nd", "nds") {
		last++ // "2/3rds"
	}
	return NewFraction(a, uint32(b)), last, true
}

// largestPart is beyond what people divide something into, halves of halves and hundreds aside.
const largestPart = 100

// numbersDocument reports whether the words that end at i say that the number behind them is that of a
// document, or that it is in a row of such: "resolutions 46/233, 47/120 and 48/11".
func (r reading) numbersDocument(i int) bool {
	const reach = 24
	for k := i; k >= max(0, i-reach); k-- {
		switch {
		case r.says(k, "resolution", "resolutions", "decision", "decisions", "document", "documents", "no", "nos", "directive", "directives", "draft", "recommendation", "recommendations"):
			return true
		case r.tokens[k].Kind != token.Number && !r.mark(k, ",", "/", ".", "-") && !r.says(k, "and", "to", "of", "or", "in", "its", "assembly", "general", "a", "s"):
			return false
		}
	}
	return false
}

// spaced reads "12 345 678.9": one to three digits, then groups of exactly three after
// one space each; and "80, 000", as tokenised text has it.
func (r reading) spaced(i int) (Number, int, bool) {
	first := r.tokens[i].Text(r.text)
	if len(first) > 3 || first[0] == '0' || !plainDigits(first) {
		return Number{}, 0, false
	}
	joined, last := []byte(first), i
	for k := i + 1; k < len(r.tokens) && k < i+12; k++ {
		t := r.tokens[k]
		if r.mark(k, ",") && k == i+1 && k+1 < len(r.tokens) && r.tokens[k+1].Text(r.text) == "000" {
			return r.spacedThousand(first, k+1)
		}
		s := t.Text(r.text)
		whole, _, point := strings.Cut(s, ".")
		if t.Kind != token.Number || t.Start-r.tokens[last].End != 1 || len(whole) != 3 || !plainDigits(whole) {
			break
		}
		joined, last = append(joined, s...), k
		if point {
			break
		}
	}
	if last == i {
		return Number{}, 0, false
	}
	n, ok := ParseDigits(string(joined))
	return n, last, ok
}

func (r reading) spacedThousand(first string, last int) (Number, int, bool) {
	n, ok := ParseDigits(first)
	return n.Times(New(1000, 0)), last, ok
}

// cutUp reads "12 , 500 . 25", as text has it that was cut into words and joined again. Other
// text has no space before these marks.
func (r reading) cutUp(i int) (Number, int, bool) {
	const group = 3
	joined, last := r.tokens[i].Text(r.text), i
	if len(joined) > 2*group || !plainDigits(joined) || r.mark(i-1, ".") || r.mark(i-1, ",") && i > 1 && r.tokens[i-2].Kind == token.Number {
		return Number{}, 0, false
	}
	for r.cutAt(last+1, ",") && len(r.tokens[last+2].Text(r.text)) == group && len(r.tokens[i].Text(r.text)) <= group {
		joined, last = joined+r.tokens[last+2].Text(r.text), last+2
	}
	if r.cutAt(last+1, ".") && len(joined) <= 2*group {
		joined, last = joined+"."+r.tokens[last+2].Text(r.text), last+2
	}
	if last == i || r.cutAt(last+1, ",") || r.cutAt(last+1, ".") {
		return Number{}, 0, false // a list, or an address
	}
	n, ok := ParseDigits(joined)
	return n, last, ok
}

// cutAt reports whether the mark at i stands apart between digits.
func (r reading) cutAt(i int, mark string) bool {
	return i+1 < len(r.tokens) && r.mark(i, mark) && r.tokens[i].Space && r.tokens[i+1].Space && r.tokens[i+1].Kind == token.Number && plainDigits(r.tokens[i+1].Text(r.text))
}

func plainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// power reads a power of ten after a number: "1.99×10^30", "6.2 x 10−4", "10⁶", "1e-9".
func (r reading) power(n Number, i int) (Number, int) {
	if exp, last, ok := r.exponentLetter(i + 1); ok {
		return n.Scale(exp), last
	}
	if r.mark(i+1, "^") && r.adjoins(i+1) {
		return r.raised(n, i)
	}
	if ten, ok := n.Int64(); ok && ten == 10 && n.exp == 0 {
		if exp, last, ok := r.exponent(i + 1); ok && last > i+1 {
			return New(1, exp), last
		}
		if exp, last, ok := r.superscript(i + 1); ok {
			return New(1, exp), last
		}
		return n, i
	}
	if !r.mark(i+1, "×", "x", "X", "*", "·", "⋅") || i+2 >= len(r.tokens) || r.tokens[i+2].Text(r.text) != "10" {
		return n, i
	}
	if exp, last, ok := r.exponent(i + 3); ok {
		return n.Scale(exp), last
	}
	if exp, last, ok := r.superscript(i + 3); ok {
		return n.Scale(exp), last
	}
	return n, i
}

// raised reads "2.5^-1", and "10^6".
func (r reading) raised(n Number, i int) (Number, int) {
	const limit = 64
	exp, last, ok := r.signed(i + 2)
	if ten, whole := n.Int64(); ok && whole && ten == 10 {
		return New(1, exp), last
	}
	if !ok || exp > limit || exp < -limit {
		return n, i
	}
	power := New(1, 0)
	for range max(exp, -exp) {
		power = power.Times(n)
	}
	if exp < 0 {
		power = New(1, 0).Over(power)
	}
	return power, last
}

// exponentLetter reads "e9", "E-9" at i, directly after digits.
func (r reading) exponentLetter(i int) (int, int, bool) {
	if !r.mark(i, "e", "E") || !r.adjoins(i) || !r.adjoins(i+1) {
		return 0, 0, false
	}
	return r.signed(i + 1)
}

// exponent reads "^30", "^-4" or, where text lost its superscripts, "−30" at i.
func (r reading) exponent(i int) (int, int, bool) {
	if r.mark(i, "^") {
		return r.signed(i + 1)
	}
	if r.mark(i, "−", "-", "–") && r.adjoins(i) && r.adjoins(i+1) && !r.tenRange(i) {
		return r.signed(i)
	}
	return 0, 0, false
}

// tenRange reports whether "10-15" at the dash i is a plain range: nothing with "×"
// stands before the ten.
func (r reading) tenRange(i int) bool { return !r.mark(i-2, "×", "x", "X", "*", "·", "⋅") }

func (r reading) signed(i int) (int, int, bool) {
	sign := 1
	if r.mark(i, "-", "−", "–") {
		sign = -1
		i++
	} else if r.mark(i, "+") {
		i++
	}
	if i >= len(r.tokens) || r.tokens[i].Kind != token.Number {
		return 0, 0, false
	}
	n, ok := ParseDigits(r.tokens[i].Text(r.text))
	v, whole := n.Int64()
	return sign * int(v), i, ok && whole && n.exp == 0 && v <= 4000
}

// superscript reads "⁶" or "⁻⁴" at i.
func (r reading) superscript(i int) (int, int, bool) {
	if i >= len(r.tokens) || r.tokens[i].Kind != token.Number || r.tokens[i].Space {
		return 0, 0, false
	}
	exp, sign, digits := 0, 1, 0
	for _, c := range r.tokens[i].Text(r.text) {
		switch d, ok := DigitValue(c); {
		case c == '⁻':
			sign = -1
		case ok && c > utf8.RuneSelf && exp < 4000:
			exp = exp*10 + d
			digits++
		default:
			return 0, 0, false
		}
	}
	return sign * exp, i, digits > 0
}

// tail reads what may end a sum: a fraction ("and a half", "two thirds") or an ordinal
// ("one hundred twenty-fifth").
func (r reading) tail(p Phrase) Phrase {
	if part, last, ok := r.joinedPart(p.Last + 1); ok && p.Number.den <= 1 && !p.Scaled {
		p.Number, p.Last, p.Fraction = mixed(p.Number, part), last, true
		return p
	}
	if w, ok := r.word(p.Last + 1); ok && w.Class == And {
		return r.andPart(p)
	}
	k, w, ok := r.next(p.Last)
	if !ok {
		return p
	}
	if n, whole := p.Number.Int64(); whole && n > 0 && n < 10 && !p.Digits {
		if q, ok := r.reciprocal(p, n, k, w); ok {
			return q
		}
	}
	n, whole := p.Number.Int64()
	if !whole || p.Digits && !p.Scaled && !r.partsOf(k, w) {
		return p
	}
	if part, last, ok := r.divided(k, n); ok && n > 0 && !r.quartersOfYear(w, n) && !(n == 1 && p.Article) {
		p, _ = r.partOf(Phrase{First: p.First, Article: p.Article}, part, last)
		return p
	}
	if p.Digits {
		return p
	}
	return r.ordinalTail(p, k, w, n)
}

// partsOf reports whether the word w at k, behind digits, divides what is named after it: "2
// thirds of the vote", "3 fifths", "3 quarters of a mile". Other quarters are those of years, and in a row,
// "4 seconds and 2 thirds", they are places in races.
func (r reading) partsOf(k int, w Word) bool {
	if !w.Plural || w.Class < UnitOrdinal || w.Class > Half {
		return false
	}
	if w.Class == Half {
		return r.says(k+1, "of") && r.says(k+2, "a", "an")
	}
	return r.says(k+1, "of") || w.Class != ScaleOrdinal && (k+1 >= len(r.tokens) || r.tokens[k+1].Kind == token.Mark) && !r.says(k-2, "and") && !r.mark(k-2, ",")
}

// joinedPart reads "-and-a-half" and "-and-a-quarter" at i: "two-and-a-half-hour".
func (r reading) joinedPart(i int) (Number, int, bool) {
	if !r.hyphen(i) || !r.hyphen(i+2) || !r.hyphen(i+4) {
		return Number{}, 0, false
	}
	and, ok := r.word(i + 1)
	one, ok1 := r.word(i + 3)
	part, ok2 := r.word(i + 5)
	if !ok || !ok1 || !ok2 || and.Class != And || one.Class != Article && one.Value != 1 || part.Class != Half || part.Plural {
		return Number{}, 0, false
	}
	return NewFraction(1, uint32(part.Value)), i + 5, true
}

// reciprocal reads "one one-hundred-fifth": a few parts of what a whole number in words
// divides into.
func (r reading) reciprocal(p Phrase, n int64, k int, w Word) (Phrase, bool) {
	if w.Class > Hundred || k != p.Last+1 || r.inner {
		return p, false
	}
	r.inner = true
	q, ok := r.words(k, w)
	d, whole := q.Number.Int64()
	if !ok || !q.Ordinal || !whole || d <= n || d > 1<<31 || q.First == q.Last {
		return p, false
	}
	p.Number, p.Last, p.Fraction = NewFraction(n, uint32(d)), q.Last, true
	return p, true
}

// andPart reads "and a half" after a number. A scale after it is that of both ("one
// and a half million"), unless the number has its own ("a billion and half a million").
func (r reading) andPart(p Phrase) Phrase {
	part, last, ok := r.part(p.Last + 2)
	if !ok || p.Number.den > 1 {
		if n, whole := p.Number.Int64(); whole && n > 0 && n%100 == 0 && !p.Digits { // "one hundred and fifth"
			if w, ok := r.word(p.Last + 2); ok && (w.Class == UnitOrdinal || w.Class == TensOrdinal) {
				return r.ordinalTail(p, p.Last+2, w, n)
			}
		}
		return p
	}
	end, factor := r.scales(last, 0)
	switch {
	case end == last:
		p.Number, p.Fraction = mixed(p.Number, part), true
	case p.Scaled:
		p.Number = p.Number.Add(part.Times(factor))
	default:
		p.Number, p.Scaled = p.Number.Add(part).Times(factor), true
	}
	p.Last = end
	return p
}

// quartersOfYear reports whether "quarters" after n are three months each: only one
// and three of them are parts.
func (r reading) quartersOfYear(w Word, n int64) bool { return w.Class == Half && n != 3 && n != 1 }

// ordinalTail reads the ordinal that ends a cardinal.
func (r reading) ordinalTail(p Phrase, k int, w Word, n int64) Phrase {
	if w.Plural || n <= 0 {
		return p
	}
	switch {
	case w.Class == UnitOrdinal && w.Value > 0 && (n%10 == 0 && w.Value < 10 && n%100 != 10 || n%100 == 0):
		p.Number = New(n+w.Value, 0)
	case w.Class == TensOrdinal && n%100 == 0:
		p.Number = New(n+w.Value, 0)
	case w.Class == ScaleOrdinal:
		p.Number = p.Number.Times(New(1, w.Exp))
	default:
		return p
	}
	p.Last, p.Ordinal, p.Article = k, true, false
	return p
}
