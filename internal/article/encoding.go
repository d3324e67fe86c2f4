package article

import (
	"bytes"
	"encoding/binary"
	"errors"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// ErrBinary is returned for a file that is no text. Such files are left out of a
// corpus, and are no failure.
var ErrBinary = errors.New("a binary file, not text")

// binaryWindow is how far into a file a NUL makes it binary. It is git's
// (buffer_is_binary in xdiff-interface.c).
const binaryWindow = 8000

// encoding is how a file writes characters.
type encoding uint8

const (
	utf8Plain   encoding = iota // UTF-8, with stray bytes perhaps
	windows1252                 // Windows-1252: no UTF-8 beyond ASCII was found
	utf16LE
	utf16BE
)

// utf8Mark is the byte order mark of UTF-8, which comes from editors on Windows.
const utf8Mark = "\xEF\xBB\xBF"

// byteOrderMarks are the marks that announce an encoding.
var byteOrderMarks = []struct {
	mark     string
	encoding encoding
}{
	{utf8Mark, utf8Plain},
	{"\xFF\xFE", utf16LE},
	{"\xFE\xFF", utf16BE},
}

// utf32Mark is the byte order mark of UTF-32 in little-endian order, which begins as
// UTF-16's does. Nobody writes text so.
const utf32Mark = "\xFF\xFE\x00\x00"

// isBinary reports whether a file without a mark of UTF-16 is no text.
func isBinary(source []byte) bool {
	return bytes.IndexByte(source[:min(len(source), binaryWindow)], 0) >= 0 ||
		bytes.HasPrefix(source, []byte("%PDF-"))
}

// Wide reports whether the bytes of a file are announced to be UTF-16.
func Wide(source []byte) bool {
	e, _ := detectMark(source)
	return e == utf16LE || e == utf16BE
}

// hasMultibyte reports whether any character beyond ASCII is written in UTF-8.
func hasMultibyte(source []byte) bool {
	for len(source) > 0 {
		_, size := utf8.DecodeRune(source)
		if size > 1 {
			return true
		}
		source = source[size:]
	}
	return false
}

// begin tells from the beginning of a file how it writes characters and how long its
// byte order mark is, or that it is binary.
func begin(source []byte) (e encoding, mark int, err error) {
	e, mark = detectMark(source)
	if bytes.HasPrefix(source, []byte(utf32Mark)) || e == utf8Plain && isBinary(source) {
		return e, mark, ErrBinary
	}
	return e, mark, nil
}

// decode returns a file's text in UTF-8, without its byte order mark, and appends the
// runs that lead from it to the file. For sound UTF-8 the text is the file's own bytes.
func decode(source []byte, list []run) (text []byte, runs []run, e encoding, err error) {
	e, mark, err := begin(source)
	if err != nil {
		return nil, nil, e, err
	}
	if e == utf8Plain && utf8.Valid(source) {
		return source[mark:], append(list, run{file: mark, width: 1, fileWidth: 1}), e, nil
	}
	if mark == 0 && !hasMultibyte(source) {
		e = windows1252
	}
	b := builder{text: make([]byte, 0, len(source)+len(source)/8), runs: list}
	for at := mark; at < len(source); {
		r, size := e.next(source[at:])
		if e == utf8Plain && r != utf8.RuneError {
			b.extend(at, 1, 1)
			b.text = append(b.text, source[at:at+size]...)
		} else {
			b.add(string(r), at, at+size)
		}
		at += size
	}
	return b.text, b.runs, e, nil
}

// next returns the first character of source, which is not empty, and its size. What
// is no character is U+FFFD, of one byte, or one unit of UTF-16.
func (e encoding) next(source []byte) (rune, int) {
	switch e {
	case windows1252:
		return fromWindows1252(source[0]), 1
	case utf16LE:
		return nextUTF16(source, binary.LittleEndian)
	case utf16BE:
		return nextUTF16(source, binary.BigEndian)
	default:
		return utf8.DecodeRune(source)
	}
}

func nextUTF16(source []byte, order binary.ByteOrder) (rune, int) {
	if len(source) < 2 {
		return utf8.RuneError, len(source)
	}
	r := rune(order.Uint16(source))
	if !utf16.IsSurrogate(r) {
		return r, 2
	}
	if len(source) >= 4 {
		if pair := utf16.DecodeRune(r, rune(order.Uint16(source[2:]))); pair != utf8.RuneError {
			return pair, 4
		}
	}
	return utf8.RuneError, 2
}

// controls1252 is the upper half of the control range, 0x80 to 0x9F, of the index of
// windows-1252 in the WHATWG Encoding Standard; the five holes are U+FFFD here.
var controls1252 = [32]rune{
	'€', 0xFFFD, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0xFFFD, 'Ž', 0xFFFD,
	0xFFFD, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0xFFFD, 'ž', 'Ÿ',
}

func fromWindows1252(b byte) rune {
	if b >= 0x80 && b < 0xA0 {
		return controls1252[b-0x80]
	}
	return rune(b)
}

// lines returns the beginnings of lines of a file, past its byte order mark.
func (e encoding) lines(source []byte) []int {
	_, mark := detectMark(source)
	if e != utf16LE && e != utf16BE {
		return newlines(source, mark)
	}
	lines, feeds := []int{mark}, false
	var returns []int
	for at := mark; at < len(source); {
		r, size := e.next(source[at:])
		at += size
		switch r {
		case '\n':
			feeds = true
			lines = append(lines, at)
		case '\r':
			returns = append(returns, at)
		}
	}
	if !feeds {
		lines = append(lines, returns...)
	}
	return lines
}

// detectMark finds a byte order mark.
func detectMark(source []byte) (encoding, int) {
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(source, []byte(m.mark)) {
			return m.encoding, len(m.mark)
		}
	}
	return utf8Plain, 0
}

// column returns the columns of what follows source on its line. A stray byte of UTF-8
// is one character.
func (e encoding) column(source []byte) Position {
	p := Position{Column: 1, ByteColumn: 1, UTF16Column: 1}
	for len(source) > 0 {
		if n := e.plain(source); n > 0 {
			p = p.plus(Position{Column: n + 1, ByteColumn: n + 1, UTF16Column: n + 1})
			source = source[n:]
			continue
		}
		r, size := e.next(source)
		source = source[size:]
		p.Column++
		p.UTF16Column += utf16.RuneLen(r)
		if e == utf8Plain {
			p.ByteColumn += size
		} else {
			p.ByteColumn += utf8.RuneLen(r)
		}
	}
	return p
}

// plain returns how many bytes at the beginning of source are characters of ASCII, to the
// last eight.
func (e encoding) plain(source []byte) int {
	n := 0
	for ; e <= windows1252 && n+8 <= len(source) && lane.At(source, n)&lane.High == 0; n += 8 {
	}
	return n
}

// text returns source in UTF-8. Stray bytes of UTF-8 are kept, so that nothing of the
// file is lost.
func (e encoding) text(source []byte) string {
	if e == utf8Plain {
		return string(source)
	}
	text := make([]byte, 0, len(source))
	for len(source) > 0 {
		r, size := e.next(source)
		text = utf8.AppendRune(text, r)
		source = source[size:]
	}
	return string(text)
}
