package gate

import (
	"bytes"
	"unicode/utf8"

	"github.com/factcheck-ci/factcheck/internal/linebreak"
)

// Records finds the records that may have a claim. It is safe for concurrent use.
type Records struct {
	*Gate        // with the word that is watched for
	sieve *sieve // nil where it has none
}

// NewRecords returns what finds the records that have a word of a gate, or the word watch,
// which is in small letters, unless it is "".
func NewRecords(g *Gate, watch string) *Records {
	of := &Gate{Always: g.Always}
	for _, n := range g.words.all {
		for _, e := range n.by {
			of.words.add(n.word, n.begins, e)
		}
	}
	if watch != "" {
		of.words.add(watch, false, Entry{Search: -1})
	}
	return &Records{of, newSieve(of)}
}

// In returns what finds, in some lines of JSON, the records that have a needed word, or that
// are no valid UTF-8. It is asked for the first one at or behind an offset, which is the
// beginning of a line and not before that of the last time, and returns a place in it, or
// the length of the lines if there is none.
//
// A character that is written as a number ("\u00e9") is taken for none of a word: whether
// it is, is for the caller to see.
func (r *Records) In(lines []byte) (next func(at int) int) {
	return (&recordSearch{Records: r, lines: lines, found: -1}).next
}

// recordSearch is the search for records in some lines.
type recordSearch struct {
	*Records
	lines []byte
	found int // where the sieve stopped last: it finds nothing between where it was asked and there
}

// sieved returns where the sieve finds a word at or behind an offset, or the length of
// the lines.
func (s *recordSearch) sieved(at int) int {
	if s.found < at {
		s.found = s.sieve.next(s.lines, at)
	}
	return s.found
}

func (s *recordSearch) next(at int) int {
	if s.sieve == nil || len(s.Always) > 0 {
		return s.nextByLine(at)
	}
	for at < len(s.lines) {
		found := s.sieved(at)
		looked := found
		if found == len(s.lines) { // but for the last few bytes
			looked = max(at, lineAt(s.lines, max(found-sieveMargin, 0)))
		}
		for at < looked {
			odd := at + beyondASCII(s.lines[at:looked])
			if odd == looked {
				break
			}
			at = lineAt(s.lines, odd)
			end := at + linebreak.Length(s.lines[at:])
			if s.needs(s.lines[at:end]) {
				return at
			}
			at = end
		}
		switch {
		case found == len(s.lines):
			return s.nextByLine(max(at, looked))
		case at <= found:
			return found
		}
	}
	return at
}

// nextByLine is next, line by line.
func (s *recordSearch) nextByLine(at int) int {
	for at < len(s.lines) {
		end := at + linebreak.Length(s.lines[at:])
		if s.needs(s.lines[at:end]) {
			return at
		}
		at = end
	}
	return at
}

// needs reports whether a line is to be read.
func (r *Records) needs(line []byte) bool { return r.touches(line) || !utf8.Valid(line) }

// lineAt returns where the line begins that has an offset.
func lineAt(lines []byte, at int) int { return bytes.LastIndexByte(lines[:at], '\n') + 1 }
