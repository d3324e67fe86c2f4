// Package linebreak says where lines end, for all who cut a text into lines: at a line feed,
// alone or behind a carriage return; in a text without any line feed at a carriage return,
// as in files of the first Macintoshes.
package linebreak

import (
	"bytes"
	"strings"
)

// The bytes that lines end with.
const (
	feed     = '\n'
	carriage = '\r'
)

// Of returns the byte that ends the lines of a text.
func Of(text []byte) byte {
	if bytes.IndexByte(text, feed) < 0 && bytes.IndexByte(text, carriage) >= 0 {
		return carriage
	}
	return feed
}

// Normal returns a text with a line feed at the end of every line. It has the same length,
// so that offsets stay what they are, and is the text itself where that is so already.
func Normal(text []byte) []byte {
	if Of(text) == feed {
		return text
	}
	return bytes.ReplaceAll(text, []byte{carriage}, []byte{feed})
}

// Length is the length of the first line of a text whose lines end at line feeds, with its
// end.
func Length(text []byte) int {
	if i := bytes.IndexByte(text, feed); i >= 0 {
		return i + 1
	}
	return len(text)
}

// Joined returns a text on one line: any white space in it is one space, and there is none
// at its ends.
func Joined(text string) string { return strings.Join(strings.Fields(text), " ") }
