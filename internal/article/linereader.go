package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// lineBuffer is as much as is read at once: a few records.
const lineBuffer = 256 << 10

// lineReader reads lines of any length up to a limit.
type lineReader struct {
	in    *bufio.Reader
	long  []byte // a line that the buffer could not hold
	limit int64
	size  int // of the last line in the file
}

// next returns the next line with its end. Only io.EOF and ErrTooLarge may come with
// more to read; a line that is too large has been passed over.
func (l *lineReader) next() ([]byte, error) {
	line, err := l.in.ReadSlice('\n')
	l.size = len(line)
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	l.long = append(l.long[:0], line...)
	tooLarge := false
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = l.in.ReadSlice('\n')
		l.size += len(line)
		if tooLarge = int64(l.size) > l.limit; !tooLarge {
			l.long = append(l.long, line...)
		}
	}
	if tooLarge && (err == nil || errors.Is(err, io.EOF)) {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, l.limit)
	}
	return l.long, err
}
