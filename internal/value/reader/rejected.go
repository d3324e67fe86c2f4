package reader

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// Rejected is something that looks like a value and is none: a date that does not
// exist, the digits of an identifier.
type Rejected struct {
	Start, End int    // byte offsets into the text that was read
	Text       string // the text between them
	Reason     string // in words, such as "February 2019 has 28 days, not 30"
}

// What a number is that is no value.
const (
	becauseTimeOfDay  = "a time of day"
	becauseIdentifier = "part of a name, a version or another identifier"
	becauseRow        = "one of a row of numbers, such as a telephone number"
	becauseName       = "part of a name"
	becauseClassName  = "a class of things, no amount"
	becauseDate       = "part of a date"
	becauseHouse      = "the number of a house"
	becauseLabelled   = "the number of what the word before it names"
	becauseListNumber = "the number of an item of a list"
	becauseNote       = "a number in brackets: a note, a jersey, an item of a list"
	becauseScore      = "a score"
	becauseAddress    = "part of an address or a tag"
	becauseIdle       = "a word that counts nothing here"
	becauseDenied     = "denied in favour of the number beside it"
)

// reject notes that the tokens first to last are no value, if the options ask for it.
func (s *scan) reject(first, last int, reason string) {
	if !s.options.Explain {
		return
	}
	last = min(last, len(s.tokens)-1)
	start, end := s.tokens[first].Start, s.tokens[last].End
	s.rejected = append(s.rejected, Rejected{start, end, s.text[start:end], reason})
}

// rejectIdentifier notes the identifier that the tokens first to last end.
func (s *scan) rejectIdentifier(first, last int) {
	for n := 0; n < maxRun && s.adjoins(first) && (s.kind(first-1) != token.Mark || s.isOne(first-1, "-", "/", "_", ".", ":", "#", "@")); n++ {
		first--
	}
	s.reject(first, last, becauseIdentifier)
}

// noSuchDay reports whether a date stands there that does not exist, so that its numbers
// are no values either. "In April 31 people died" has a count, and no date.
func (s *scan) noSuchDay(m date.Match) bool {
	if m.Problem == "" || m.First < s.done || m.Last < m.First {
		return false
	}
	if s.kind(m.Last) != token.Number || len(s.textAt(m.Last)) > 2 {
		return true
	}
	a := amount{last: m.Last}
	a.phrase.Digits = true
	return !s.countsAfter(&a)
}

// without puts what was rejected in order, and leaves out what was read as part of a
// value after all, or twice.
func without(values []value.Value, rejected []Rejected) []Rejected {
	slices.SortStableFunc(rejected, func(a, b Rejected) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept, end := rejected[:0], 0
	for _, r := range rejected {
		for len(values) > 0 && values[0].End <= r.Start {
			values = values[1:]
		}
		if r.Start >= end && (len(values) == 0 || r.End <= values[0].Start) {
			kept, end = append(kept, r), r.End
		}
	}
	return kept
}
