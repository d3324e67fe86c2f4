package claim

import (
	"bytes"
	"unicode/utf8"
)

// recordGate finds the records that may have a claim.
type recordGate struct {
	*gate        // with the word that is watched for
	sieve *sieve // nil where it has none
}

func newRecordGate(g *gate, watch string) *recordGate {
	of := &gate{always: g.always}
	for _, n := range g.words.all {
		for _, e := range n.by {
			of.words.add(n.word, n.begins, e)
		}
	}
	if watch != "" {
		of.words.add(watch, false, entry{search: -1})
	}
	return &recordGate{of, newSieve(of)}
}

// Records returns what finds, in some lines of JSON, the records that may have a claim, or
// that are no valid UTF-8. It
// is asked for the first one at or behind an offset, which is the beginning of a line and
// not before that of the last time, and returns a place in it, or the length of the lines
// if there is none. It costs far less than Find.
//
// A character that is written as a number ("\u00e9") is taken for none of a word: whether
// it is, is for the caller to see.
func (f *Finder) Records(lines []byte) (next func(at int) int) {
	return (&recordSearch{recordGate: f.records(), lines: lines, found: -1}).next
}

// recordSearch is the search for records in some lines.
type recordSearch struct {
	*recordGate
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
	if s.sieve == nil || len(s.always) > 0 {
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
			end := at + lineLength(s.lines[at:])
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
		end := at + lineLength(s.lines[at:])
		if s.needs(s.lines[at:end]) {
			return at
		}
		at = end
	}
	return at
}

// needs reports whether a line is to be read.
func (g *recordGate) needs(line []byte) bool { return g.touches(line) || !utf8.Valid(line) }

// lineAt returns where the line begins that has an offset.
func lineAt(lines []byte, at int) int { return bytes.LastIndexByte(lines[:at], '\n') + 1 }

// lineLength is the length of the first line of a text, with its end.
func lineLength(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}
