package article

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// raised is a stretch of a block that stands above the line, or that is a link: while it
// is open, where it began.
type raised struct {
	open          bool
	text, regions int // lengths of the builder's before it
}

// raise begins such a stretch.
func (b *builder) raise() raised {
	return raised{open: true, text: len(b.text), regions: len(b.regions)}
}

// lower ends a stretch above the line, behind which stands after. What is above the line
// must not become a part of the number or word before it: the mark of a note is left
// out, an exponent becomes one in Unicode ("m²", "×10⁶"), the numerator of a fraction
// stands apart ("1 1/2"). An ordinal's ending and the like stay what they are.
func (b *builder) lower(r raised, after []byte) {
	start, ok := b.since(r)
	if !ok {
		return
	}
	before, written := string(b.text[max(b.block.Start, start-nearby):start]), strings.TrimSpace(string(b.text[start:]))
	next := nextText(after)
	switch {
	case isNumerator(written, next):
		if isWordBefore([]byte(before), len(before)) {
			b.write(r, start, " ", func(c rune) rune { return c })
		}
	case isDegree(before, written, next):
		b.write(r, start, "", func(rune) rune { return '°' })
	case isExponent(before, written, next):
		b.write(r, start, "", superscript)
	case isNoteMark(written):
		b.takeBack(r)
	}
}

// lowerLink ends a link that leads to a place of its page: one right behind a word whose
// text is no more than a mark leads to a note, and is left out.
func (b *builder) lowerLink(r raised) {
	start, ok := b.since(r)
	if !ok || start == b.block.Start {
		return
	}
	last, _ := utf8.DecodeLastRune(b.text[b.block.Start:start])
	glued := unicode.IsLetter(last) || unicode.IsDigit(last) || strings.ContainsRune(".,;:!?'\"”’»)]%", last)
	if glued && isNoteMark(strings.TrimSpace(string(b.text[start:]))) {
		b.takeBack(r)
	}
}

// since returns where the text of a stretch begins. It is false where the stretch has
// none, is no part of a single block, or is code.
func (b *builder) since(r raised) (int, bool) {
	if !r.open || !b.isOpen() || b.atStart() || b.keep || len(b.regions) != r.regions {
		return 0, false
	}
	start := max(r.text, b.block.Start)
	return start, start < len(b.text)
}

// takeBack leaves out a stretch.
func (b *builder) takeBack(r raised) {
	if b.block.Start >= r.text {
		b.block.Start = -1
	}
	b.truncate(r.text)
}

// write writes a stretch, whose text begins at start, once more: some text before it,
// and another character for each of it but white space.
func (b *builder) write(r raised, start int, before string, other func(rune) rune) {
	type character struct {
		rune
		from, to int
	}
	var was []character
	places := Article{runs: b.runs}
	for i, c := range string(b.text[start:]) {
		if !unicode.IsSpace(c) {
			from, to := places.Extent(start+i, start+i+utf8.RuneLen(c))
			was = append(was, character{c, from, to})
		}
	}
	b.takeBack(r)
	b.replace(before, was[0].from, was[0].from)
	for _, c := range was {
		b.replace(string(other(c.rune)), c.from, c.to)
	}
}

// nearby is how many bytes around a stretch tell what it is.
const nearby = 48

// nextText returns the text that comes next in a document: what is no tag.
func nextText(after []byte) string {
	after = after[:min(len(after), nearby)]
	for len(after) > 0 && after[0] == '<' && (len(after) < 2 || after[1] != '/') {
		end := bytes.IndexByte(after, '>')
		if end < 0 {
			return ""
		}
		after = after[end+1:]
	}
	if len(after) > 0 && after[0] == '&' {
		if meaning, size := entity(after); size > 0 {
			return meaning + string(after[size:])
		}
	}
	return string(after)
}

// isNumerator reports whether digits above the line begin a fraction, "1/2".
func isNumerator(written, next string) bool {
	return isDigits(written) && (strings.HasPrefix(next, "/") || strings.HasPrefix(next, "⁄"))
}

// isDegree reports whether a letter o or a nought above the line is the sign of a
// degree, as in 20<sup>o</sup>C.
func isDegree(before, written, next string) bool {
	if written != "o" && written != "0" && written != "º" || before == "" || !isDigits(before[len(before)-1:]) {
		return false
	}
	word := firstWord(next)
	return word == "C" || word == "F"
}

// isExponent reports whether a whole number above the line is one: it has a sign, or
// what stands before it is a unit's symbol or "×10", or it is 10 with a unit behind.
func isExponent(before, written, next string) bool {
	digits := strings.TrimLeft(written, "-−–")
	if !isDigits(digits) || before == "" {
		return false
	}
	if digits != written {
		return isWordBefore([]byte(before), len(before))
	}
	letters := before[len(strings.TrimRightFunc(before, unicode.IsLetter)):]
	if len(written) == 1 && (written == "2" || written == "3") && poweredUnits[letters] {
		return true
	}
	base, ok := strings.CutSuffix(before, "10")
	if !ok {
		return false
	}
	factor := strings.TrimRightFunc(base, unicode.IsSpace)
	if last, size := utf8.DecodeLastRuneInString(factor); strings.ContainsRune("×⋅·*✕x", last) {
		times := strings.TrimRightFunc(factor[:len(factor)-size], unicode.IsSpace)
		return times != "" && isDigits(times[len(times)-1:])
	}
	return !strings.HasSuffix(base, ".") && !strings.HasSuffix(base, ",") && !isWordBefore([]byte(base), len(base)) &&
		(poweredUnits[firstWord(next)] || scaledUnits[firstWord(next)])
}

// poweredUnits are the symbols of units that texts raise to a power.
var poweredUnits = map[string]bool{
	"m": true, "mm": true, "cm": true, "dm": true, "km": true, "µm": true, "μm": true, "nm": true, "ft": true, "in": true, "yd": true, "mi": true, "s": true,
}

// scaledUnits are further symbols that stand behind a power of ten.
var scaledUnits = map[string]bool{
	"kg": true, "g": true, "mg": true, "µg": true, "μg": true, "t": true, "ms": true, "Hz": true, "kHz": true, "W": true, "kW": true, "J": true, "Pa": true,
	"K": true, "eV": true, "V": true, "A": true, "N": true, "mol": true, "L": true, "l": true,
}

// firstWord returns the letters that a text begins with, after white space.
func firstWord(text string) string {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	return text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsLetter))]
}

// isNoteMark reports whether a text is what notes are marked with: numbers, a letter,
// signs, or something in brackets.
func isNoteMark(text string) bool {
	if n := len(text); n > 1 && (text[0] == '[' && text[n-1] == ']' || text[0] == '(' && text[n-1] == ')') {
		return true
	}
	if first, size := utf8.DecodeRuneInString(text); unicode.IsLetter(first) && size == len(text) {
		return true
	}
	return text != "" && strings.Trim(text, "0123456789,;–- \u00a0*†‡§¶‖#") == ""
}

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// superscript returns the character for a digit or a sign above the line.
func superscript(c rune) rune {
	switch {
	case c >= '0' && c <= '9':
		return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[c-'0']
	case c == '-', c == '−', c == '–':
		return '⁻'
	}
	return c
}
