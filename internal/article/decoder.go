package article

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/lane"
)

// decoder reads a file as [decode] does, block after block: what a file is that is no
// UTF-8 is told by the first block with a character beyond ASCII.
type decoder struct {
	in       io.Reader
	size     int    // of a block in bytes, at least 8
	block    []byte // what was read and is not yet decoded
	encoding encoding
	begun    bool
	settled  bool // the encoding is known
	end      bool // the file is read
}

// next appends the text of the next block. The errors are ErrBinary, and those of the
// reader.
func (d *decoder) next(text []byte) ([]byte, error) {
	if err := d.fill(); err != nil {
		return text, err
	}
	if !d.begun {
		d.begun = true
		e, mark, err := begin(d.block)
		if err != nil {
			return text, err
		}
		d.encoding, d.settled, d.block = e, mark > 0, d.block[mark:]
	}
	whole := len(d.block)
	if !d.end {
		whole -= d.encoding.openAt(d.block)
	}
	if block := d.block[:whole]; !d.settled && !lane.IsASCII(block) {
		d.settled = true
		if !hasMultibyte(block) {
			d.encoding = windows1252
		}
	}
	text = d.encoding.appendText(text, d.block[:whole])
	d.block = d.block[whole:]
	return text, nil
}

// fill reads a block behind what is left of the last one.
func (d *decoder) fill() error {
	block := make([]byte, d.size)
	n := copy(block, d.block)
	read, err := io.ReadFull(d.in, block[n:])
	d.block = block[:n+read]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		d.end, err = true, nil
	}
	return err
}

// openAt returns the size of a character at the end of source that may go on behind it.
func (e encoding) openAt(source []byte) int {
	switch e {
	case windows1252:
		return 0
	case utf16LE, utf16BE:
		return openUTF16(source, e)
	}
	for size := 1; size < utf8.UTFMax && size <= len(source); size++ {
		if last := source[len(source)-size:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return size
		}
	}
	return 0
}

// The first unit of a pair of UTF-16: its first six bits (RFC 2781, section 2.1).
const (
	firstOfPair    = 0xFC00
	firstSurrogate = 0xD800
)

func openUTF16(source []byte, e encoding) int {
	var order binary.ByteOrder = binary.LittleEndian
	if e == utf16BE {
		order = binary.BigEndian
	}
	odd := len(source) % 2
	if n := len(source) - odd; n >= 2 && order.Uint16(source[n-2:])&firstOfPair == firstSurrogate {
		return odd + 2
	}
	return odd
}

// appendText appends source in UTF-8, with U+FFFD for what is no character, and without
// soft hyphens.
func (e encoding) appendText(text, source []byte) []byte {
	from := len(text)
	if e == utf8Plain && utf8.Valid(source) {
		text = append(text, source...)
	} else {
		for len(source) > 0 {
			r, size := e.next(source)
			text = utf8.AppendRune(text, r)
			source = source[size:]
		}
	}
	if added := text[from:]; bytes.Contains(added, []byte(softHyphen)) {
		text = append(text[:from], bytes.ReplaceAll(added, []byte(softHyphen), nil)...)
	}
	return text
}
