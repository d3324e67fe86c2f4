package article

import (
	"bytes"
	"fmt"
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// Piece is some whole lines of a file of JSON Lines.
type Piece struct {
	name    string
	options Options

	lines  []byte
	base   int   // of the lines in the file
	line   int   // the number of the first one
	failed error // why the line behind the lines cannot be read

	builder builder
	dates   map[string]Date // that records state, by how they are written
	passed  Article         // of the last record that nobody needed
	layout  layout          // of a record that nobody needed
	learned bool            // the layout is that of a record of this piece
}

// Articles yields the articles of the records of a piece, as [Read] does.
func (p *Piece) Articles() iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) { p.read(yield) }
}

// read yields the articles of a piece, and returns false where no more are wanted.
func (p *Piece) read(yield func(*Article, error) bool) bool {
	// Of lines that are text it can be seen as they are whether anybody needs them.
	var next func(at int) int
	sound := p.options.Needed != nil && bytes.IndexByte(p.lines, 0) < 0
	if sound {
		next = p.options.Needed(p.lines)
	}
	needed := -1 // where something is; nothing is between it and where it was asked for
	for at, number := 0, p.line; at < len(p.lines); number++ {
		end := at + linebreak.Length(p.lines[at:])
		if sound && needed < at {
			needed = next(at)
		}
		line := p.lines[at:end]
		if !p.readLine(line, p.base+at, number, sound && needed >= end && !odd(line), yield) {
			return false
		}
		at = end
	}
	return p.failed == nil || yield(nil, p.failed)
}

// odd reports whether a line of JSON has an escape that is none, or that may be a part of
// a word: "caf\u00e9".
func odd(line []byte) bool {
	for at := 0; ; at += len(`\n`) {
		i := bytes.IndexByte(line[min(at, len(line)):], jsonNotation.mark)
		if i < 0 {
			return false
		}
		switch at += i; {
		case at+1 == len(line):
			return true
		case line[at+1] == 'u':
			meaning, size := jsonEscape(line[at:])
			r, _ := utf8.DecodeRuneInString(meaning)
			if size == 0 || !unicode.IsPunct(r) && !unicode.IsSymbol(r) && !unicode.IsSpace(r) {
				return true
			}
		case jsonEscapes[line[at+1]] == "":
			return true
		}
	}
}

// readLine yields the article of a line, if it has any.
func (p *Piece) readLine(line []byte, base, number int, unneeded bool, yield func(*Article, error) bool) bool {
	if int64(len(line)) > p.options.limit() {
		return yield(nil, tooLarge(number, p.options))
	}
	if unneeded && p.options.Brief {
		if date, ok := p.pass(line); ok {
			p.passed = Article{Path: p.name, Date: date, Enclosed: true}
			return yield(&p.passed, nil)
		}
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return true
	}
	return yield(p.builder.parseLine(p.name, line, base, number, unneeded, &p.options))
}

func tooLarge(number int, o Options) error {
	return fmt.Errorf("line %d: %w: more than %d bytes", number, ErrTooLarge, o.limit())
}

// pass returns the date of a record that nobody needs. It is false of one that has
// something wrong or odd about it, and must be read like any other.
func (p *Piece) pass(line []byte) (date Date, ok bool) {
	written, ok := p.layout.find(line)
	if !ok {
		written, ok = p.parse(line)
	}
	if !ok {
		return Date{}, false
	}
	date, ok = p.dateOf(line[written.start:written.end], written)
	return date, ok && date.Unread == ""
}

// parse returns where the date of a record is, if it has one. Of each piece it learns one
// layout at most, since records that are all written in another way are not worth it.
func (p *Piece) parse(line []byte) (date member, ok bool) {
	at := skipJSONSpace(line, 0)
	if at == len(line) || line[at] != '{' {
		return member{}, false
	}
	r, end, bad := parseRecord(line, at, &p.options.Fields)
	if bad != nil || skipJSONSpace(line, end) < len(line) || !r.text.isString || r.twice.ok {
		return member{}, false
	}
	if !p.learned {
		p.layout, p.learned = layoutOf(line, r.date), true
	}
	return r.date, true
}

// datesKnown is how many dates are kept at most: those of some years.
const datesKnown = 4096

// dateOf returns the date that a record states, where that is simple.
func (p *Piece) dateOf(written []byte, m member) (Date, bool) {
	if !m.ok {
		return Date{}, true
	}
	if date, known := p.dates[string(written)]; known {
		return date, true
	}
	if !m.isString || bytes.IndexByte(written, jsonNotation.mark) >= 0 {
		return Date{}, false
	}
	date, exists := p.options.Days.readDate(string(written))
	if p.dates == nil || len(p.dates) >= datesKnown {
		p.dates = make(map[string]Date)
	}
	if exists {
		p.dates[string(written)] = date
	}
	return date, exists
}
