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
	scale      int  // powers of ten that stand behind it and stay: 6 in "1.5 million"
	scaled     bool // scale words belong to the text
	grouped    bool // its thousands are set apart
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
	tokens := token.Lex(nil, w.text)
	for i := range tokens {
		p, ok := number.Read(w.text, tokens, i)
		if !ok || p.Fraction || p.Ordinal {
			continue
		}
		for _, beyond := range scales {
			if p.Number.Scale(beyond).Cmp(w.value.Number) == 0 {
				return newNumeral(w.text, tokens, p, beyond), true
			}
		}
	}
	return numeral{}, false
}

func newNumeral(text string, tokens []token.Token, p number.Phrase, beyond int) numeral {
	n := numeral{start: tokens[p.First].Start, end: tokens[p.Last].End, digits: p.Digits, scale: beyond, scaled: p.Scaled}
	if p.Digits && p.Scaled && p.Scale > 0 {
		n.end, n.scale, n.scaled = tokens[p.First].End, p.Scale+beyond, false
	}
	n.text = text[n.start:n.end]
	n.grouped = strings.ContainsAny(n.text, ",'’ \u00a0\u2009\u202f_")
	return n
}

// write writes another number in the style of this one: in digits or in words, with its
// scale and its separators. Large numbers that are not round are written in digits.
// Thousands are set apart where this one does, or, if it has none, where the words that
// the number comes from do.
func (n numeral) write(to number.Number, grouped bool) (string, bool) {
	if to.Sign() < 0 || to.IsFraction() {
		return "", false
	}
	if !n.digits {
		if whole, ok := to.Int64(); ok {
			if text, ok := words(whole); ok {
				return cased(text, n.text), true
			}
		}
		return digits(to, 0, ",")
	}
	separator := ","
	if n.grouped {
		separator = n.separator()
	} else if len(n.text) > len("999") || !grouped {
		separator = ""
	}
	return digits(to, n.scale, separator)
}

// separator is what sets thousands apart in the number as written.
func (n numeral) separator() string {
	at := strings.IndexFunc(n.text, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' })
	for _, r := range n.text[max(at, 0):] {
		return string(r)
	}
	return ","
}

// most decimals that a number before a scale word is written with: "2.408 billion".
const mostDecimals = 3

// digits writes a number in digits, in units of a power of ten; false where that takes
// too many decimals.
func digits(n number.Number, scale int, separator string) (string, bool) {
	x := n.Scale(-scale).Rat()
	places, exact := x.FloatPrec()
	if !exact || scale > 0 && places > mostDecimals {
		return "", false
	}
	if scale == 0 {
		places = max(places, -n.Exponent())
	}
	text := x.FloatString(max(places, 0))
	whole, decimals, _ := strings.Cut(text, ".")
	if len(whole) > len("999") && separator != "" {
		var parts []string
		for len(whole) > 3 {
			parts = append([]string{whole[len(whole)-3:]}, parts...)
			whole = whole[:len(whole)-3]
		}
		whole = strings.Join(append([]string{whole}, parts...), separator)
	}
	if decimals != "" {
		return whole + "." + decimals, true
	}
	return whole, true
}

var small = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// words writes a number in words where people would: up to a hundred, and round ones
// above.
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
		if n >= scale.of && n%scale.of == 0 && n/scale.of < 100 {
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
