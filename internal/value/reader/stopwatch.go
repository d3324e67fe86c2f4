package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// timings are the words before a time that was taken: "won in 2:01:09", "a time of 2:01:09".
var timings = []string{"in", "of", "clocked", "clocking", "clocks", "posted", "ran", "run", "swam", "time", "timed", "best", "record", "finished", "covered"}

// stopwatch reads the time that something took, in hours, minutes and seconds, "won in 2:01:09", or
// in minutes, seconds and parts of these, "ran 3:43.13". The others are times of day. A number
// stands at i, and a colon behind it. It returns the token behind the time, i for none.
func (s *scan) stopwatch(i int) int {
	if !s.adjoins(i+1) || s.adjoins(i) && !s.is(i-1, "(") {
		return i
	}
	first, ok := number.ParseDigits(s.textAt(i))
	second, also := s.sixtieth(i + 2)
	if !ok || !also || !first.Whole() || first.Cmp(number.New(100, 0)) >= 0 {
		return i
	}
	last, seconds := i+2, first.Times(number.New(60, 0)).Add(second)
	switch third, ok := s.sixtieth(i + 4); {
	case s.is(i+3, ":") && s.adjoins(i+3) && ok && second.Whole() && s.isOne(i-1, timings...):
		last, seconds = i+4, seconds.Times(number.New(60, 0)).Add(third)
	case s.is(i+3, ":") || second.Whole():
		return i
	}
	if s.adjoins(last+1) && s.kind(last+1) != token.Mark {
		return i
	}
	a := amount{n: seconds, first: i, last: last}
	if !s.takeNamed(&a, "second", last) {
		return i
	}
	v := a.value()
	s.complete(&v, i, last, s.done)
	return s.done
}

// sixtieth returns the number under sixty at token i, of two digits and perhaps parts of one.
func (s *scan) sixtieth(i int) (number.Number, bool) {
	text := s.textAt(i)
	if s.kind(i) != token.Number || !s.adjoins(i) || len(text) < 2 || len(text) > 2 && text[2] != '.' {
		return number.Number{}, false
	}
	n, ok := number.ParseDigits(text)
	return n, ok && n.Cmp(number.New(60, 0)) < 0
}
