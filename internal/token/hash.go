package token

import (
	"math/bits"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

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
	high, low := bits.Mul64(h^(w|lane.Small), hashPrime)
	return high ^ low
}

// finish shortens a hash. 0 is left for words that are not plain ASCII.
func finish(h uint64) uint32 { return max(uint32(h), 1) }

// hashOf returns the hash of a word in ASCII, and its first eight bytes as a Token has them.
func hashOf(word string) (hash uint32, head uint64) { return hashIn(word, 0, len(word), true) }

// hashIn is hashOf for text[start:end], and returns 0 if that is not plain.
func hashIn(text string, start, end int, plain bool) (hash uint32, head uint64) {
	if !plain {
		return 0, 0
	}
	h := uint64(hashBasis)
	for i := start; i < end; i += 8 {
		lanes := firstOf(lane.At(lane.Bytes(text), i), end-i)
		if i == start {
			head = lanes | lane.Small
		}
		h = mix(h, lanes)
	}
	return finish(h), head
}

// firstOf returns the first n of eight bytes, or all of them.
func firstOf(lanes uint64, n int) uint64 {
	if n >= 8 {
		return lanes
	}
	return lanes & (1<<(8*n) - 1)
}
