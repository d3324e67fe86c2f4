package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// columns measures text as a terminal shows it. The locale is left out of it, so that
// the same report has the same lines everywhere.
var columns = runewidth.Condition{StrictEmojiNeutral: true}

// width returns the columns that s takes on a terminal.
func width(s string) int { return columns.StringWidth(s) }

// Printable returns s as one line that is safe on a terminal. Articles are written by
// others: what could move the cursor, change a colour or turn the direction of the
// line is shown as a visible code instead, and runs of white space become one space. What
// a log takes for a command is broken.
func Printable(s string) string {
	if isPlain(s) {
		return inertLine(s)
	}
	return inertLine(oneLine(s))
}

// exact shows the characters that Printable shows as codes, and leaves the others, line
// ends included, as they are: for names that are compared, and escaped elsewhere.
func exact(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '\n' || r == '\r' {
			b.WriteRune(r)
		} else {
			b.WriteString(visible(r))
		}
	}
	return b.String()
}

func oneLine(s string) string {
	var b strings.Builder
	space := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if unicode.IsSpace(r) && r != noBreakSpace && r != narrowNoBreakSpace {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(visible(r))
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// PrintableText is [Printable] for text of several lines, of which it leaves line ends,
// tabs and spaces as they are.
func PrintableText(s string) string {
	var b strings.Builder
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		var shown strings.Builder
		for _, r := range line {
			if r == '\t' {
				shown.WriteRune(r)
			} else {
				shown.WriteString(visible(r))
			}
		}
		b.WriteString(inertLine(shown.String()))
	}
	return b.String()
}

const (
	noBreakSpace       = '\u00a0'
	narrowNoBreakSpace = '\u202f'
)

// isPlain reports whether s is visible ASCII with single spaces.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && i > 0 && s[i-1] == ' ' {
			return false
		}
	}
	return true
}

// visible returns how one character of an article is shown.
func visible(r rune) string {
	switch {
	case r < ' ':
		return string(rune('\u2400') + r) // control pictures: ␛ for escape
	case r == 0x7f:
		return "\u2421"
	case r == utf8.RuneError:
		return "\ufffd"
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner || r == softHyphen:
		return string(r) // parts of emoji and of words
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r),
		unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
	softHyphen         = '\u00ad'
)
