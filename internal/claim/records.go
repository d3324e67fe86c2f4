package claim

import (
	"bytes"
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

// NextRecord returns where, in some lines of JSON, a record stands that may have a
// claim: a place in the first one at or behind an offset, which is the beginning of a
// line, or the length of the lines if there is none. It costs far less than Find.
//
// A character that is written as a number ("\u00e9") is taken for none of a word: whether
// it is, is for the caller to see.
func (f *Finder) NextRecord(lines []byte, at int) int {
	return f.records().next(lines, at)
}

func (g *recordGate) next(lines []byte, at int) int {
	if g.sieve == nil || len(g.always) > 0 {
		return g.nextByLine(lines, at)
	}
	for at < len(lines) {
		found := g.sieve.next(lines, at)
		looked := found
		if found == len(lines) { // but for the last few bytes
			looked = max(at, lineAt(lines, max(len(lines)-sieveMargin, 0)))
		}
		for at < looked {
			odd := at + beyondASCII(lines[at:looked])
			if odd == looked {
				break
			}
			at = lineAt(lines, odd)
			end := at + lineLength(lines[at:])
			if g.touches(lines[at:end]) {
				return at
			}
			at = end
		}
		switch {
		case found == len(lines):
			return g.nextByLine(lines, max(at, looked))
		case at <= found:
			return found
		}
	}
	return at
}

// nextByLine is next, line by line.
func (g *recordGate) nextByLine(lines []byte, at int) int {
	for at < len(lines) {
		end := at + lineLength(lines[at:])
		if g.touches(lines[at:end]) {
			return at
		}
		at = end
	}
	return at
}

// lineAt returns where the line begins that has an offset.
func lineAt(lines []byte, at int) int { return bytes.LastIndexByte(lines[:at], '\n') + 1 }

// lineLength is the length of the first line of a text, with its end.
func lineLength(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}
