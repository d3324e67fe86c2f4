// Package lane looks at eight bytes of a text at once: they are a number of eight lanes,
// of which the first byte is the lowest. What is found in a lane is told by its high bit,
// the bit that no byte of ASCII has. The operations are those of Warren, Hacker's Delight,
// 2nd edition, section 6-1.
//
// Words are cut, hashed and looked for so, which is several times as fast as byte by byte.
package lane

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// The lowest bit, and the high bit, of every lane.
const (
	Low  = 0x0101010101010101
	High = 0x8080808080808080
)

// Small makes a letter of ASCII small where it is joined to a lane.
const Small = 0x20 * Low

// Bytes returns the bytes of a text without copying them. They must not be changed.
func Bytes(text string) []byte { return unsafe.Slice(unsafe.StringData(text), len(text)) }

// At returns the eight bytes of a text at an offset; past its end they are zero.
func At(text []byte, at int) uint64 {
	if at > len(text)-8 {
		return atEnd(text, at)
	}
	return binary.LittleEndian.Uint64((*[8]byte)(text[at:])[:])
}

func atEnd(text []byte, at int) (lanes uint64) {
	if missing := at + 8 - len(text); len(text) >= 8 {
		return binary.LittleEndian.Uint64(text[len(text)-8:]) >> (8 * missing)
	}
	for i := len(text) - 1; i >= at; i-- {
		lanes = lanes<<8 | uint64(text[i])
	}
	return lanes
}

// First returns the number of the first lane that is told, 8 if none is.
func First(told uint64) int { return bits.TrailingZeros64(told) / 8 }

// Letters tells the lanes that are letters of ASCII.
func Letters(lanes uint64) uint64 { return Between(lanes|Small, 'a', 'z') }

// Digits tells the lanes that are digits of ASCII.
func Digits(lanes uint64) uint64 { return Between(lanes, '0', '9') }

// Between tells the lanes that lie between two bytes of ASCII, or are one of them.
func Between(lanes uint64, low, high byte) uint64 {
	ascii := lanes &^ High // so that nothing carries from one lane to the next
	return (ascii + uint64(0x80-low)*Low) &^ (ascii + uint64(0x7f-high)*Low) &^ lanes & High
}

// FirstOf tells the first lane that is a byte; what it tells behind that means nothing.
func FirstOf(lanes uint64, b byte) uint64 {
	zero := lanes ^ uint64(b)*Low
	return (zero - Low) &^ zero & High
}

// FirstOther tells the first lane that is no letter of ASCII; what it tells behind that means
// nothing.
func FirstOther(lanes uint64) uint64 {
	fromA := (lanes | Small) - 'a'*Low
	return (fromA | (fromA + (0x7f-('z'-'a'))*Low) | lanes) & High
}

// Before has all bits of the lanes before the first one that is told, which there must be.
func Before(told uint64) uint64 { return (told ^ (told - 1)) >> 8 }

// IsASCII reports whether a text has no byte beyond ASCII.
func IsASCII[T string | []byte](text T) bool {
	for i := range len(text) {
		if text[i]&0x80 != 0 {
			return false
		}
	}
	return true
}
