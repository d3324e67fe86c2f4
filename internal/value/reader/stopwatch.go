package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// timings are the words before a time that was taken: "won in 2:01:09", "a record 2:01:09".
var timings = []string{"in", "clocked", "clocking", "clocks", "posted", "ran", "swam", "timed", "best", "record", "covered"}

// timeNouns are the nouns whose "of" a time that was taken stands behind: "a time of 2:01:09".
var timeNouns = []string{"time", "times", "record", "best", "mark", "clocking", "pace", "lap", "laps", "leg", "split", "finish"}

// untimed are the words before what is written as a time that was taken and is none: "version 2:12.04",
// "a ratio of 1:12.5", "logged at 10:15.32".
var untimed = []string{"at", "by", "since", "until", "till", "after", "before", "from", "version", "versions", "v", "release", "ratio", "ratios", "scale"}

// timedBehind are the nouns and adverbs that may follow a time that was taken: "a 3:43.13 mile".
var timedBehind = []string{"mile", "miles", "run", "swim", "race", "leg", "lap", "finish", "time", "performance", "split", "effort", "marathon", "clocking", "days", "weeks", "flat", "ahead", "faster", "slower", "behind", "later", "yesterday"}

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
	case s.is(i+3, ":") && s.adjoins(i+3) && ok && second.Whole() && s.timesBefore(i):
		last, seconds = i+4, seconds.Times(number.New(60, 0)).Add(third)
	case s.is(i+3, ":") || second.Whole() || s.isOne(i-1, untimed...) || s.is(i-1, "of") && !s.isOne(i-2, timeNouns...):
		return i
	}
	if !s.timeEnds(last + 1) {
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

// timesBefore reports whether the words before the hours at i say that these were taken: "won in
// 2:01:09", "a time of 2:01:09", but not "as of 09:30:00" or "a start time of 02:00:00". A time of day has
// two digits for its hour.
func (s *scan) timesBefore(i int) bool {
	if s.textAt(i)[0] == '0' && len(s.textAt(i)) > 1 {
		return false
	}
	if s.is(i-1, "of") {
		return s.isOne(i-2, timeNouns...) && !s.isOne(i-3, "start", "end", "default", "finish", "starting", "arrival", "departure")
	}
	return s.isOne(i-1, timings...) && (!s.isOne(i-1, "ran", "posted", "record", "timed") || len(s.textAt(i)) == 1) && !s.isOne(i-2, "logged", "checked", "signed", "clocked", "log", "punched")
}

// timeEnds reports whether a time that was taken ends before token i: no half of a day, zone, unit or
// noun and no further digits follow.
func (s *scan) timeEnds(i int) bool {
	if s.adjoins(i) && (s.kind(i) != token.Mark || s.isOne(i, ":", ".", "/", "_") && s.adjoins(i+1) && s.kind(i+1) != token.Mark) {
		return false
	}
	return !s.cued(i, cueHalfDay) && !s.isOne(i, "a", "p") && (!s.nounNext(i) || s.has(i, isVerb|isCalendar) || s.isOne(i, timedBehind...)) && !s.cued(i, cueZone)
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
