package reader

import (
	"strings"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// currencyBefore reads a currency before the number: "$3", "US$ 3", "HK $5.4m", "USD
// 200", "Rs. 20", "$US113".
func (s *scan) currencyBefore(a *amount, low int) bool {
	i := a.first - 1
	if i < low {
		return false
	}
	if s.is(i, ".") && i-1 >= low && s.adjoins(i) {
		i-- // "Rs. 20"
	}
	if !s.mayBeCurrency(i) {
		return false
	}
	if s.kind(i) == token.Word && s.nameBefore(a, i, low) {
		return true
	}
	// The longest currency that ends at i: up to three tokens.
	for n := 3; n >= 1; n-- {
		first := i - n + 1
		if first < low {
			continue
		}
		if u, ok := s.currencyPrefix(first, i); ok {
			a.first, a.kind, a.unit, a.measure, a.symbol = first, value.Money, u.Name, u, true
			if coinless[u.Name] {
				s.groupByStop(a)
			}
			return true
		}
	}
	return false
}

// coinless are the currencies that are worth so little that prices in them have no decimals.
var coinless = map[string]bool{"IDR": true, "VND": true, "PYG": true, "CLP": true, "COP": true, "LAK": true, "KHR": true, "IRR": true}

// groupByStop takes the full stop in the number of a for the mark of thousands, where three
// digits follow it: "1.000 €", "Rp 20.000", as much of the world writes them.
func (s *scan) groupByStop(a *amount) {
	const thousand = 3
	whole, rest, ok := strings.Cut(s.textAt(a.phrase.First), ".")
	if ok && a.phrase.First == a.phrase.Last && !s.pointsDecimals(a.phrase.First) && len(rest) == thousand && len(whole) <= thousand && whole != "0" && plainDigits(whole+rest) {
		a.n = a.n.Scale(thousand)
	}
}

// pointsDecimals reports whether another number not far from that at i has decimals behind a full
// stop: "3.125 € and 2.75 €".
func (s *scan) pointsDecimals(i int) bool {
	const thousand, reach = 3, 20
	for k := max(0, i-reach); k < min(len(s.tokens), i+reach); k++ {
		if s.kind(k) != token.Number || k == i {
			continue
		}
		if _, rest, ok := strings.Cut(s.textAt(k), "."); ok && len(rest) != thousand && plainDigits(rest) {
			return true
		}
	}
	return false
}

// mayBeCurrency reports whether a currency may end at token i: in a sign, or in a word
// that is no stop word.
func (s *scan) mayBeCurrency(i int) bool {
	switch s.kind(i) {
	case token.Word:
		return !s.has(i, isStop) || s.capital(i)
	case token.Mark:
		b := s.text[s.tokens[i].Start]
		return b == '$' || b == '=' || b == '.' || b >= utf8.RuneSelf || s.dash(i)
	}
	return false
}

// nameBefore reads a currency's name before digits that nothing follows: "ringgit 42".
func (s *scan) nameBefore(a *amount, i, low int) bool {
	next := a.last + 1
	if !a.phrase.Digits || next < len(s.tokens) && s.kind(next) != token.Mark || s.adjoins(next) && s.dash(next) {
		return false
	}
	for n := 2; n >= 1; n-- {
		first := i - n + 1
		if first < low || s.kind(first) != token.Word || s.kind(first-1) == token.Number {
			continue
		}
		sense, last, ok := s.senseAt(first, false)
		if ok && last == i && isMoney(sense.Unit) && sense.Form == unit.Name && !s.isOne(i, "pound", "pounds", "won", "real", "rand", "mark", "sole", "sol") {
			a.first, a.kind, a.unit, a.measure, a.symbol = first, value.Money, sense.Unit.Name, sense.Unit, true
			return true
		}
	}
	return false
}

// longestSign is the most bytes that what stands for a currency before a number has.
const longestSign = 7

// sign returns what the tokens first to last write, without white space, if it is short
// enough for the sign of a currency.
func (s *scan) sign(first, last int) (string, bool) {
	length, apart := 0, false
	for i := first; i <= last; i++ {
		length += len(s.textAt(i))
		apart = apart || i > first && s.tokens[i].Space
	}
	if length > longestSign {
		return "", false
	}
	if !apart {
		return s.text[s.tokens[first].Start:s.tokens[last].End], true
	}
	written := make([]byte, 0, longestSign)
	for i := first; i <= last; i++ {
		written = append(written, s.textAt(i)...)
	}
	return string(written), true
}

// currencyPrefix returns the currency written with the tokens first to last.
func (s *scan) currencyPrefix(first, last int) (*unit.Unit, bool) {
	written, ok := s.sign(first, last)
	if !ok {
		return nil, false
	}
	senses := unit.Senses(written)
	if name, ok := transliterated[written]; ok && s.adjoins(last+1) && !s.has(first-1, isLabel) && !s.console(last) {
		u, ok := unit.Lookup(name)
		return u, ok
	}
	if s.kind(first) == token.Word && s.kind(last) != token.Word {
		if !s.prefixFits(first) {
			return nil, false
		}
		if len(senses) == 0 {
			senses = unit.Senses(strings.ToUpper(written))
		}
		if len(senses) == 0 && len(s.textAt(first)) == 3 && !s.has(first, isLabel) && s.currencySign(last) { // "aud$", "AUD $"
			senses = unit.Senses(strings.ToUpper(s.textAt(first)))
		}
	}
	if first == last && len(senses) == 0 && s.has(last, isCode) {
		senses = unit.Senses(strings.ToUpper(written)) // "usd 20"
		if len(senses) == 0 {
			senses = unit.Senses(strings.ToUpper(written[:1]) + written[1:]) // "rs 20"
		}
	}
	for _, sense := range senses {
		if !sense.Before || !isMoney(sense.Unit) {
			continue
		}
		if s.kind(last) == token.Word && (sense.Form == unit.Name || !s.codeFits(first, last, written)) {
			continue
		}
		return s.dollar(sense.Unit, written), true
	}
	return nil, false
}

// console reports whether "PS" at i and the digit behind it are a games console, "PS4", and no
// pounds.
func (s *scan) console(i int) bool {
	digit := s.textAt(i + 1)
	if !s.is(i, "ps") || len(digit) != 1 || digit > "5" {
		return false
	}
	w, ok := number.Lookup(s.textAt(i + 2))
	return !(ok && w.Class == number.Scale) && !(s.adjoins(i+2) && s.kind(i+2) == token.Word)
}

// prefixFits reports whether the word at i may say whose the sign of a currency after it
// is: it is joined to it, or in capitals and no ordinary word. "TOP $5" and "all $5" have
// ordinary words, and an article stands in "a $5 note", and in "A $5 note" where a clause
// begins or among words in capitals.
func (s *scan) prefixFits(i int) bool {
	word := s.textAt(i)
	switch {
	case s.adjoins(i + 1):
		return word != "a"
	case s.is(i, "a"):
		begins := i == 0 || s.kind(i-1) == token.Mark && !s.is(i-1, "(")
		return s.capital(i) && !begins && !shouted(s.textAt(i-1))
	}
	return !s.has(i, isWordCode) && (s.has(i, isCode) || word == strings.ToUpper(word) || s.isOne(i, "us", "c", "hk", "nz", "nt", "aus", "can", "mex"))
}

// transliterated are the signs of currencies as systems write them that have only ASCII.
var transliterated = map[string]string{"PS": "GBP", "Y=": "JPY"}

// codeFits reports whether a code such as "ALL" or "RM" stands for a currency here: it
// is in capitals or as its table has it, and no part of a longer word.
func (s *scan) codeFits(first, last int, written string) bool {
	if len(written) < 2 {
		return s.letterFits(last)
	}
	if s.is(first, "re") {
		return s.capital(first) && s.is(last+1, "1") // one rupee, as "Rs" is more: "Re 1"; else "regarding"
	}
	if s.has(last, isWordCode) {
		return s.adjoins(last+1) && shouted(s.textAt(last)) && !s.cued(last, cueProgram) || s.wordCodeFits(last)
	}
	return first == 0 || s.tokens[first].Space || s.kind(first-1) == token.Mark
}

// wordCodeFits reports whether the code at i that is a word as well stands for a currency
// before a number apart from it: alone in capitals, before a sum that is no plain count,
// "TRY 900 million", "ALL 4,500". The releases of a program have few digits: "PHP 8.2".
func (s *scan) wordCodeFits(i int) bool {
	if !shouted(s.textAt(i)) || shouted(s.textAt(i-1)) || shouted(s.textAt(i+2)) {
		return false
	}
	digits := s.textAt(i + 1)
	_, cents, pointed := strings.Cut(digits, ".")
	return strings.Contains(digits, ",") || pointed && len(cents) == 2 || s.isOne(i+2, "million", "billion", "trillion", "m", "bn") ||
		s.cued(i, cueProgram) && !s.has(i, isLabel) && len(digits) > len("82") && plainDigits(digits)
}

// letterFits reports whether "R" or "N" at i stands for rand or naira: it is joined to an
// amount too large for the number of a road or a model, "R40 million", "N2,500", "R350".
func (s *scan) letterFits(i int) bool {
	digits := s.textAt(i + 1)
	if !s.adjoins(i+1) || s.kind(i+1) != token.Number || i > 0 && !s.tokens[i].Space {
		return false
	}
	w, ok := number.Lookup(s.textAt(i + 2))
	return ok && w.Class == number.Scale || strings.Contains(digits, ",") || s.adjoins(i+2) && s.isOne(i+2, "m", "bn", "k") || s.is(i, "r") && len(digits) > 2
}

// dollar returns the currency of a bare dollar sign or word, that of the options, and its cent
// for a bare cent.
func (s *scan) dollar(u *unit.Unit, written string) *unit.Unit {
	if s.options.Dollar == "USD" || u.Dimension != "money USD" {
		return u
	}
	dollar, ok := unit.Lookup(s.options.Dollar)
	if !ok {
		return u
	}
	switch strings.ToLower(written) {
	case "$", "dollar", "dollars":
		return dollar
	case "cent", "cents", "¢", "c":
		if cent, ok := unit.Lookup(strings.Replace(dollar.Singular, "dollar", "cent", 1)); ok && cent != dollar {
			return cent
		}
	}
	return u
}

// currencyAfter reads a currency after the number: "5 dollars", "1,200€", "10 CAD".
func (s *scan) currencyAfter(a *amount) bool {
	j := a.last + 1
	if s.hyphen(j) {
		j++
	}
	if a.symbol {
		return s.currencyTwice(a, j)
	}
	if a.phrase.Fraction { // "half a dollar", "a quarter of a dollar"
		if s.is(j, "of") && s.has(j+1, isArticle) {
			j++
		}
		if s.has(j, isArticle) {
			j++
		}
	}
	if s.is(j, "of") && s.isOne(a.last, "thousands", "millions", "billions", "trillions") {
		j++ // "5 millions of euros"
	}
	u, last, ok := s.currencyAt(j)
	if !ok {
		return false
	}
	if s.kind(last) != token.Word && s.kind(last+1) == token.Number && s.tokens[last].Space && (!s.tokens[last+1].Space || s.isOne(last, "$", "£")) {
		return false // "1 $10 bill", "1 $ 10 bill"
	}
	if s.kind(last) == token.Word && s.adjoins(last+1) && s.kind(last+1) == token.Number {
		return false // "3 USD50 cards"
	}
	s.take(a, u, last)
	if (s.is(last, "€") && !s.isOne(last+1, "/", "per", "a") || coinless[u.Name]) && a.phrase.Digits {
		s.groupByStop(a)
	}
	if s.isOne(last+1, "million", "billion", "trillion") {
		if w, ok := number.Lookup(s.textAt(last + 1)); ok { // "75 USD million"
			a.n, a.last = a.n.Scale(w.Exp), last+1
		}
	}
	return true
}

// dollarsOf are the currencies of the countries whose adjective may follow a sum of dollars.
var dollarsOf = map[string]string{"american": "USD", "canadian": "CAD", "cdn": "CAD", "australian": "AUD"}

// currencyTwice reads a currency said again after its symbol: "$20 US", "$10 dollars".
func (s *scan) currencyTwice(a *amount, j int) bool {
	if s.isOne(j, "us", "u.s.") && s.capital(j) && !s.capital(j+1) && a.unit == "USD" {
		a.last = j
		return true
	}
	if u, ok := unit.Lookup(dollarsOf[token.Fold(s.textAt(j))]); ok && a.unit == "USD" && s.closed(j+1) {
		s.take(a, u, j)
		return true
	}
	if u, last, ok := s.currencyAt(j); ok && (u.Name == a.unit || a.unit == "USD") && s.kind(last+1) != token.Number {
		if u.Name != "USD" && !s.is(last, "dollars") && len(s.textAt(last)) != 3 {
			return false
		}
		s.take(a, u, last)
		return true
	}
	return false
}

// currencyAt finds the currency written at token j and its last token.
func (s *scan) currencyAt(j int) (*unit.Unit, int, bool) {
	sense, last, ok := s.senseAt(j, true)
	if !ok || !isMoney(sense.Unit) {
		return nil, 0, false
	}
	return s.dollar(sense.Unit, s.textAt(j)), last, true
}

// moneyFits reports whether a currency's name or symbol at j means money here. A few in words and
// "won" are a number and a verb: "six of the last eight won".
func (s *scan) moneyFits(sense unit.Sense, j, last int) bool {
	if s.is(j, "won") && s.wins(j+1) && !s.priced(j-1) {
		return false
	}
	if s.is(j, "won") && s.kind(j-1) == token.Word {
		w, _ := number.Lookup(s.textAt(j - 1))
		return w.Class == number.Hundred || w.Class == number.Scale
	}
	word := s.textAt(j)
	if sense.Form == unit.Name || s.kind(j) != token.Word {
		return !(s.isOne(last, "pound", "pounds") && j == last && s.hyphen(j-1) && s.kind(j-2) != token.Mark && !s.nounNext(last+1))
	}
	switch {
	case len(word) == 1:
		return s.pennyFits(j)
	case j == last && s.has(j, isStop), s.has(j, isWordCode):
		return word == strings.ToUpper(word) && s.adjoins(j) && len(word) == 3
	case j == last && !s.has(j, isCode) && strings.EqualFold(word, sense.Unit.Name) && word != sense.Unit.Name:
		return false // "a bsd license"
	}
	return !sense.Loose || !s.tokens[j].Space || s.isOne(j, "usd", "eur", "gbp", "euro", "rs", "rm", "rmb")
}

// wins reports whether what stands at i is what somebody has won: "10,000 won the prize", but not
// "10,000 won a day".
func (s *scan) wins(i int) bool {
	if s.has(i, isArticle) {
		sense, _, ok := s.unitAt(i+1, false)
		return !ok || sense.Unit.Dimension != "time"
	}
	const reach = 4
	for k := i; k < i+reach && (k == i || s.nounNext(k)); k++ {
		if s.isOne(k, "day", "time", "hour", "week", "month", "year", "session", "morning") {
			return false // "fell to 1,200 won the next day"
		}
	}
	return s.isOne(i, "the", "his", "her", "its", "their", "our", "first", "second", "third", "top", "gold", "silver", "bronze", "best", "medals", "prizes", "awards", "titles", "nothing", "something")
}

// priced reports whether words of a price stand before the number that ends at i: "from 51,000 won".
func (s *scan) priced(i int) bool {
	for s.kind(i) == token.Number || s.has(i, isNumber) {
		i--
	}
	return s.isOne(i, "from", "to", "at", "is", "was", "costs", "cost", "paid", "pays", "pay", "worth", "for", "by", "of")
}

// pennyFits reports whether "p" or "c" at j is pence or cents.
func (s *scan) pennyFits(j int) bool {
	word := s.textAt(j)
	return (word == "p" || word == "c") && (s.adjoins(j) || s.closed(j+1)) || word == "R" && s.closed(j+1)
}

// moneyFollows reports whether a currency is written at i: "35m euros".
func (s *scan) moneyFollows(i int) bool {
	_, _, ok := s.currencyAt(i)
	return ok && s.kind(i) == token.Word
}
