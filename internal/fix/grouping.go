package fix

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// figures is how a number is written in digits.
type figures struct {
	separator string // what sets its thousands apart; "" if nothing does
	indian    bool   // it does so by two digits above the thousands: 12,34,567
	undecided bool   // it has too few digits to tell
	decimal   string // what stands before its decimals: "." where it has none
	places    int    // how many decimals it has
	bare      bool   // no digit stands before them: .5
}

// figuresOf tells how a number is written in a text of digits. Where its digits are those
// of the whole number, whatever stands between them sets thousands apart: "12.345" in some
// countries. Otherwise the last mark is that of the decimals.
func figuresOf(text string, n number.Number) figures {
	f := figures{decimal: "."}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
	last := strings.LastIndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if last < 0 {
		f.undecided = true
		return f
	}
	whole := text
	if value, ok := new(big.Rat).SetString(digits); !ok || value.Cmp(n.Rat()) != 0 {
		mark, size := utf8.DecodeRuneInString(text[last:])
		f.decimal, f.places, f.bare = string(mark), len(text)-last-size, last == 0
		whole = text[:last]
	}
	groups := strings.FieldsFunc(whole, func(r rune) bool { return r < '0' || r > '9' })
	if len(groups) > 1 {
		r, _ := utf8.DecodeRuneInString(whole[len(groups[0]):])
		f.separator = string(r)
	}
	f.undecided = len(groups) < 3
	f.indian = !f.undecided && len(groups[1]) == 2
	return f
}

// grouped sets the thousands of a whole number apart.
func (f figures) grouped(whole string) string {
	if f.separator == "" || len(whole) <= len("999") {
		return whole
	}
	size, rest := 3, whole
	var parts []string
	for len(rest) > size {
		parts = append([]string{rest[len(rest)-size:]}, parts...)
		rest = rest[:len(rest)-size]
		if f.indian {
			size = 2
		}
	}
	return strings.Join(append([]string{rest}, parts...), f.separator)
}

// with takes over from another number what this one does not tell: how thousands are set
// apart where it has none.
func (f figures) with(other figures) figures {
	switch {
	case !f.undecided:
	case f.separator == "":
		f.separator, f.indian = other.separator, other.indian
	default:
		f.indian = other.indian
	}
	return f
}
