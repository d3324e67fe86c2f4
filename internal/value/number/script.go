package number

import "unicode"

// scriptDigit returns the value of a decimal digit (Unicode category Nd). Every
// script's ten digits stand together in order, and no range of the table begins in
// the middle of ten.
func scriptDigit(r rune) (int, bool) {
	for _, set := range unicode.Nd.R16 {
		if rune(set.Lo) <= r && r <= rune(set.Hi) {
			return int(r-rune(set.Lo)) % 10, true
		}
	}
	for _, set := range unicode.Nd.R32 {
		if rune(set.Lo) <= r && r <= rune(set.Hi) {
			return int(r-rune(set.Lo)) % 10, true
		}
	}
	return 0, false
}
