package article

import (
	"io"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/sentence"
)

// portionSize is how much of a plain text is held to look for a place to cut it, in
// bytes: above any paragraph, and no more memory than the tables of the reader take.
const portionSize = 1 << 20

// readPortions yields a plain text in portions of whole paragraphs. A paragraph larger
// than size is cut between two sentences, a sentence at white space.
func readPortions(name string, r io.Reader, size int, yield func(*Article, error) bool) {
	var text []byte
	var date Date
	d, begin := decoder{in: r, size: size}, 0
	for isFirst := true; isFirst || !d.end || len(text) > 0; isFirst = false {
		for len(text) < size && !d.end {
			var err error
			if text, err = d.next(text); err != nil {
				yield(nil, err)
				return
			}
		}
		portion := string(text)
		if !d.end {
			portion = portion[:sentence.Cut(portion)]
		}
		text = append(text[:0], text[len(portion):]...)
		if isFirst {
			var err error
			if date, portion, err = cutHeader(portion); err != nil {
				yield(nil, err)
				return
			}
		}
		if !yield(&Article{Path: name, Text: portion, Begin: begin, Date: date}, nil) {
			return
		}
		begin += len(portion)
	}
}

// cutHeader takes the header off a plain text, and returns the date in it. The error is
// a *DateError.
func cutHeader(text string) (Date, string, error) {
	written, n := header(text)
	if n == 0 {
		return Date{}, text, nil
	}
	day, err := calendar.Parse(written)
	if err != nil {
		column := len(headerStart) + 1
		return Date{}, "", &DateError{Position{Line: 1, Column: column, ByteColumn: column, UTF16Column: column}, written}
	}
	return Date{Days: calendar.On(day), Origin: Stated, Line: 1}, text[n:], nil
}
