package number

import (
	"math/big"
	"net/netip"
	"strings"
	"unicode/utf8"
)

// maxDigits is how many digits a number may have. A longer run is no number that
// anybody states, and converting one costs more than linear time.
const maxDigits = 1000

// ParseDigits reads a number written in digits of any script, with grouping and
// decimal marks, such as "3,000.5", "1,00,000", "12’345", ".5", "3½" or "１２". It
// returns false for what only looks like a number: "1.2.3", "192.168.0.1".
func ParseDigits(s string) (Number, bool) {
	coef, places, dots := int64(0), 0, 0
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case '0' <= b && b <= '9':
			if coef > (1<<63-10)/10 {
				return parseLong(s)
			}
			coef = coef*10 + int64(b-'0')
			if dots > 0 {
				places++
			}
		case b == '.':
			if dots++; dots > 1 {
				return parsePointed(s)
			}
		case b >= utf8.RuneSelf:
			return parseLong(s)
		}
	}
	return New(coef, -places), true
}

// parsePointed reads digits grouped by full stops, "1.234.567"; other numbers with
// several full stops are versions and addresses, and so are four groups that can be the
// bytes of an address, "192.168.100.200".
func parsePointed(s string) (Number, bool) {
	groups := strings.Split(s, ".")
	if _, err := netip.ParseAddr(s); err == nil {
		return Number{}, false
	}
	for i, group := range groups {
		if len(group) != 3 && (i > 0 || len(group) > 3 || group == "") {
			return Number{}, false
		}
	}
	return ParseDigits(strings.ReplaceAll(s, ".", ""))
}

// parseLong reads a number that has many digits, or other than ASCII ones.
func parseLong(s string) (Number, bool) {
	digits := make([]byte, 0, min(len(s), maxDigits))
	places, decimals := 0, false
	var fraction Number
	for _, r := range s {
		if d, ok := DigitValue(r); ok {
			digits = append(digits, '0'+byte(d))
			if decimals {
				places++
			}
		} else if r == '.' {
			if decimals {
				return Number{}, false
			}
			decimals = true
		} else if f, ok := vulgarFractions[r]; ok {
			fraction = f
		}
		if len(digits) > maxDigits {
			return Number{}, false
		}
	}
	if len(digits) == 0 {
		return fraction, fraction.den > 1
	}
	coef, ok := new(big.Int).SetString(string(digits), 10)
	n := NewBig(coef, -places)
	if fraction.den > 1 {
		n = mixed(n, fraction)
	}
	return n, ok
}

// mixed returns whole + part, as a fraction even where decimals would hold it.
func mixed(whole, part Number) Number {
	w, ok := whole.Int64()
	if !ok || w > 1<<40 || part.den == 0 {
		return whole.Add(part)
	}
	return NewFraction(w*int64(part.den)+part.coef, part.den)
}

// DigitValue returns the value of a decimal digit of any script, or of a superscript
// or subscript one.
func DigitValue(r rune) (int, bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case r < 0x80:
		return 0, false
	case r == 0xb9:
		return 1, true
	case r == 0xb2, r == 0xb3:
		return int(r-0xb2) + 2, true
	case r == 0x2070, 0x2074 <= r && r <= 0x2079:
		return int(r - 0x2070), true
	case 0x2080 <= r && r <= 0x2089:
		return int(r - 0x2080), true
	}
	return scriptDigit(r)
}

// vulgarFractions are the single characters for fractions (Unicode, Number Forms).
var vulgarFractions = map[rune]Number{
	'½': NewFraction(1, 2), '⅓': NewFraction(1, 3), '⅔': NewFraction(2, 3), '¼': NewFraction(1, 4),
	'¾': NewFraction(3, 4), '⅕': NewFraction(1, 5), '⅖': NewFraction(2, 5), '⅗': NewFraction(3, 5),
	'⅘': NewFraction(4, 5), '⅙': NewFraction(1, 6), '⅚': NewFraction(5, 6), '⅐': NewFraction(1, 7),
	'⅛': NewFraction(1, 8), '⅜': NewFraction(3, 8), '⅝': NewFraction(5, 8), '⅞': NewFraction(7, 8),
	'⅑': NewFraction(1, 9), '⅒': NewFraction(1, 10),
}
