package extract

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// Undated is the empty period of a text whose date is not known.
var Undated = calendar.Period{First: 0, Last: -1}

// Extractor reads articles and hands their values on, one at a time. It keeps nothing
// of an article that is done.
type Extractor struct {
	Reader *reader.Reader
	AsOf   calendar.Period         // the date of articles without one; Undated if unknown
	Begin  func(text string) error // told of every article before its values; may be nil
	Emit   func(Record) error
}

// Text hands on the values of one article.
func (x *Extractor) Text(article, text string, written calendar.Period) error {
	if written.Empty() {
		written = x.AsOf
	}
	if x.Begin != nil {
		if err := x.Begin(text); err != nil {
			return err
		}
	}
	for _, v := range x.Reader.ReadText(text) {
		if err := x.value(article, v, written); err != nil {
			return err
		}
	}
	return nil
}

// value hands on one value, and the length of time within a date after the date.
func (x *Extractor) value(article string, v value.Value, written calendar.Period) error {
	if r, ok := New(article, v, written); ok {
		if err := x.Emit(r); err != nil {
			return err
		}
	}
	if v.Length == nil {
		return nil
	}
	return x.value(article, *v.Length, written)
}

// line is an article of a JSONL file.
type line struct {
	ID   json.RawMessage `json:"id"`
	Text string          `json:"text"`
	Date string          `json:"date"`
}

// maxLine is the longest line of a JSONL file, in bytes.
const maxLine = 256 << 20

// Lines hands on the values of the articles of a JSONL file, one a line. name is used
// in errors, and for articles without an id.
func (x *Extractor) Lines(name string, r io.Reader) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 1<<20), maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var l line
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return fmt.Errorf("%s:%d: not an article: %w", name, n, err)
		}
		written, err := l.written()
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if err := x.Text(l.name(name), l.Text, written); err != nil {
			return err
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return fmt.Errorf("%s: a line is longer than %d bytes", name, maxLine)
	} else if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// name is the id of an article, a string or a number, or the file's name without one.
func (l *line) name(file string) string {
	var id string
	if json.Unmarshal(l.ID, &id) == nil && id != "" {
		return id
	}
	if len(l.ID) > 0 && string(l.ID) != "null" {
		return string(l.ID)
	}
	return file
}

// written is the date of an article: a day, or a day with a time after it.
func (l *line) written() (calendar.Period, error) {
	if l.Date == "" {
		return Undated, nil
	}
	day, err := calendar.Parse(l.Date[:min(len(l.Date), len("2006-01-02"))])
	if err != nil {
		return Undated, fmt.Errorf("date %q is not of the form YYYY-MM-DD", l.Date)
	}
	return calendar.On(day), nil
}
