package fix

import (
	"math/big"
	"strings"
	"unicode"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// numeral is the number in a phrase, and how it is written.
type numeral struct {
	text       string // as written, without the words of its scale where those stay
	start, end int    // of what is replaced
	digits     bool
	scale      int // powers of ten that stand behind it and stay: 6 in "1.5 million"
	figures    figures
	decimals   int // how many decimals it always has: 2 in "$3.00"
}

// scales are the powers of ten that a number's suffix or scale word can stand for,
// besides the plain number: "40k", "£1.2bn", "5 lakh".
var scales = []int{0, 2, 3, 5, 6, 7, 9, 12}

// findNumeral finds the number that a phrase states. A range, a vague number, a fraction
// and an ordinal have none that could be exchanged alone.
func findNumeral(w wording) (numeral, bool) {
	switch w.value.Bound {
	case value.Range, value.Vague:
		return numeral{}, false
	}
	return findNumber(w, w.value.Number, 0)
}

// findNumber finds a number in a phrase, at or behind an offset.
func findNumber(w wording, n number.Number, from int) (numeral, bool) {
	tokens := token.Lex(nil, w.text)
	for i := range tokens {
		p, ok := number.Read(w.text, tokens, i)
		if !ok || p.Fraction || p.Ordinal || tokens[i].Start < from {
			continue
		}
		for _, beyond := range scales {
			if p.Number.Scale(beyond).Cmp(n) == 0 {
				return newNumeral(w, tokens, p, beyond), true
			}
		}
	}
	return numeral{}, false
}

func newNumeral(w wording, tokens []token.Token, p number.Phrase, beyond int) numeral {
	n := numeral{start: tokens[p.First].Start, end: tokens[p.Last].End, digits: p.Digits, scale: beyond}
	if p.Digits && p.Scaled && p.Scale > 0 {
		n.end, n.scale = tokens[p.First].End, p.Scale+beyond
	}
	n.text = w.text[n.start:n.end]
	if p.Digits {
		n.figures = figuresOf(n.text, p.Number.Scale(beyond-n.scale))
	}
	if w.value.Kind == value.Money && n.scale == 0 {
		n.decimals = n.figures.places
	}
	return n
}

// write writes another number in the style of this one: in digits or in words, with its
// scale, its separators and its mark of decimals. Large numbers that are not round are
// written in digits. Thousands are set apart as in this one, or, if it does not tell, as
// where the number comes from.
func (n numeral) write(to number.Number, from numeral) (string, bool) {
	if to.Sign() < 0 || to.IsFraction() {
		return "", false
	}
	if !n.digits {
		if whole, ok := to.Int64(); ok {
			if text, ok := words(whole); ok {
				return cased(text, n.text), true
			}
		}
		f := from.figures
		if !from.digits || f.undecided && f.separator == "" {
			f = figures{separator: ",", decimal: "."}
		}
		return f.write(to, 0, 0)
	}
	f := n.figures
	if from.digits && (f.separator != "" || len(n.text) <= len("999")) {
		f = f.with(from.figures)
	}
	return f.write(to, n.scale, n.decimals)
}

// most decimals that a number before a scale word is written with: "2.408 billion".
const mostDecimals = 3

// write writes a number in digits, in units of a power of ten and with so many decimals at
// least; false where that takes too many.
func (f figures) write(n number.Number, scale, decimals int) (string, bool) {
	x := n.Scale(-scale).Rat()
	places, exact := x.FloatPrec()
	if !exact || scale > 0 && places > mostDecimals {
		return "", false
	}
	if scale == 0 {
		places = max(places, -n.Exponent(), decimals)
	}
	whole, after, _ := strings.Cut(x.FloatString(max(places, 0)), ".")
	if after == "" {
		return f.grouped(whole), true
	}
	if f.bare && whole == "0" {
		whole = ""
	}
	return f.grouped(whole) + f.decimal + after, true
}

var small = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// words writes a number in words where people would: up to a hundred, and round ones
// above; nobody writes "sixty-seven hundred".
func words(n int64) (string, bool) {
	switch {
	case n < 0:
		return "", false
	case n < int64(len(small)):
		return small[n], true
	case n < 100:
		if n%10 == 0 {
			return tens[n/10], true
		}
		return tens[n/10] + "-" + small[n%10], true
	}
	for _, scale := range []struct {
		of   int64
		name string
	}{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}} {
		if n >= scale.of && n%scale.of == 0 && n/scale.of < 100 && (scale.of > 100 || n < 1000) {
			text, ok := words(n / scale.of)
			return text + " " + scale.name, ok
		}
	}
	return "", false
}

// startsWithVowel reports whether a number is spoken with a vowel at its beginning, so
// that "an" stands before it: 8, 11, 18, 80 to 89, 800, 11,000.
func startsWithVowel(text string) bool {
	text = strings.ToLower(text)
	whole := text
	if end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' }); end >= 0 {
		whole = text[:end]
	}
	whole = strings.ReplaceAll(whole, ",", "")
	if whole == "" {
		return strings.HasPrefix(text, "eight") || strings.HasPrefix(text, "eleven")
	}
	n, ok := new(big.Int).SetString(whole, 10)
	if !ok {
		return false
	}
	for n.Cmp(big.NewInt(1000)) >= 0 {
		n.Div(n, big.NewInt(1000))
	}
	head := n.Int64()
	return head == 8 || head == 11 || head == 18 || head >= 80 && head < 90 || head >= 800 && head < 900
}
