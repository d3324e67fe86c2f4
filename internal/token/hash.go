package token

import "math/bits"

// Words are hashed and measured eight bytes at a time, as numbers of which the first
// byte is the lowest.

const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
	lower = 0x20 * ones // makes ASCII letters lower case
)

// eight returns the eight bytes at text[i].
func eight(text string, i int) uint64 {
	s := text[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// upTo returns the bytes text[i:end], of which there are at most eight.
func upTo(text string, i, end int) uint64 {
	if i+8 <= len(text) {
		return eight(text, i) & (1<<(8*(end-i)) - 1)
	}
	w := uint64(0)
	for k := end - 1; k >= i; k-- {
		w = w<<8 | uint64(text[k])
	}
	return w
}

// letters returns with how many ASCII letters eight bytes begin.
func letters(w uint64) int {
	low := (w | lower) &^ highs
	above := low + (0x80-'a')*ones    // the high bit of a byte: it is 'a' or more
	beyond := low + (0x80-'z'-1)*ones // it is more than 'z'
	return bits.TrailingZeros64((^above|beyond|w)&highs) / 8
}

// The constants of the hash: the fractional digits of the golden ratio, and of the
// square root of three.
const (
	hashBasis = 0x9e3779b97f4a7c15
	hashPrime = 0xbb67ae8584caa73b
)

// mix adds up to eight bytes to a hash, with ASCII letters lowered. Setting bit 5 of
// every byte does that, and mixes up no two characters that stand in words. The two
// halves of the product, taken together, depend on every byte.
func mix(h, w uint64) uint64 {
	high, low := bits.Mul64(h^(w|lower), hashPrime)
	return high ^ low
}

// finish shortens a hash. 0 is left for words that are not plain ASCII.
func finish(h uint64) uint32 { return max(uint32(h), 1) }

// hashOf returns the hash of a word in ASCII.
func hashOf(word string) uint32 { return hashIn(word, 0, len(word), true) }

// hashIn returns the hash of text[start:end], or 0 if it is not plain.
func hashIn(text string, start, end int, plain bool) uint32 {
	if !plain {
		return 0
	}
	h := uint64(hashBasis)
	for i := start; i < end; i += 8 {
		h = mix(h, upTo(text, i, min(i+8, end)))
	}
	return finish(h)
}
