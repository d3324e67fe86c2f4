package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// "At 9 on Friday" is a time of day in "the show begins at 9 on Friday", and a count and a day
// in "the toll stood at 9 on Friday". A number that nothing in the date itself makes an hour,
// no "o'clock", "p.m." or colon, is one where the words around speak for it.

// evidence is what the words around a bare number say of it.
type evidence int

const (
	nothingSaid evidence = iota
	counted              // it says how many: "the toll stood at"
	compared             // a form of "be" stands before it, and no word that shows what of
	timed                // it says when: "the show begins at"
)

// lastHour is the last hour that people write by itself; later ones have "hours", or minutes.
const lastHour = 12

// hourReach is how many tokens around a bare number are asked whether it is an hour.
const hourReach = 14

// hourStands reports whether the bare number of a date is a time of day.
func (s *scan) hourStands(m *date.Match) bool {
	first := m.Hours.First
	at := s.isOne(first, "at", "@")
	if !at && s.countsBefore(first) {
		return false
	}
	said := s.hourBefore(first - 1)
	if said == nothingSaid && !at && s.opensClause(min(first, m.First)) {
		said = s.hourBehind(m.Last + 1)
	}
	switch {
	case said == timed, said == counted:
		return said == timed
	case s.lateHour(m.Hours):
		return false
	}
	return at && said != compared || s.showsHour(m)
}

// countsBefore reports whether what stands before the bare number at i, without an "at", has
// it count: a change, "rose from 12 to 17", a contest, "lost 12 to 9", or harm done, "killed
// around 12".
func (s *scan) countsBefore(i int) bool {
	switch {
	case s.is(i, "from"):
		return s.changesFrom(i, 0)
	case s.isOne(i, "around", "about"):
		return s.has(i-1, isHarm|isAct|isUp|isDown) && !s.cued(i-2, cueBeing)
	case s.has(i, isNumber):
		for k := max(0, i-scoreReach); k < i; k++ {
			if s.has(k, isGame) {
				return true
			}
		}
	}
	return false
}

// scoreReach is how many tokens before a score its word stands at most: "won the final in
// Leeds 12 to 9".
const scoreReach = 6

// hourBefore asks the words from i back: the nearest that says something decides.
func (s *scan) hourBefore(i int) evidence {
	said := nothingSaid
	for low := max(0, i-hourReach+1); i >= low; i-- {
		switch {
		case s.isOne(i, ";", ":", "("):
			return said
		case s.cued(i, cueStanding), s.has(i, isIndex):
			return counted
		case s.cued(i, cueHappening):
			return timed
		case s.cued(i, cueBeing):
			said = compared
		case said == nothingSaid && !s.cued(i, cueClosing) && (s.has(i, isVerb) || s.pastForm(i)):
			return nothingSaid
		}
	}
	return said
}

// pastForm reports whether token i looks like the regular past of a verb.
func (s *scan) pastForm(i int) bool {
	word := s.textAt(i)
	return len(word) > len("seed") && strings.HasSuffix(word, "ed") && !s.capital(i)
}

// hourBehind asks the words from i on: the nearest that says something decides.
func (s *scan) hourBehind(i int) evidence {
	for end := min(len(s.tokens), i+hourReach); i < end; i++ {
		switch {
		case s.cued(i, cueStanding), s.has(i, isHarm):
			return counted
		case s.cued(i, cueHappening):
			return timed
		}
	}
	return nothingSaid
}

// opensClause reports whether a clause begins at i.
func (s *scan) opensClause(i int) bool {
	return i == 0 || s.kind(i-1) == token.Mark || s.is(i-1, "and")
}

// lateHour reports whether the first number of some hours is later than people write by
// itself.
func (s *scan) lateHour(h date.Hours) bool {
	for i := h.First; i < h.End; i++ {
		if p, ok := number.Read(s.text, s.tokens, i); ok && s.has(i, isNumber) {
			return p.Number.Cmp(number.New(lastHour, 0)) > 0
		}
	}
	return false
}

// showsHour reports whether the date has a word that a count of news seldom has beside it: a
// part of the day, a day to come, or "until" between two hours; or the sentence no other.
func (s *scan) showsHour(m *date.Match) bool {
	low := min(m.First, m.Hours.First)
	for i := low; i <= m.Last; i++ {
		if s.cued(i, cueDaypart) {
			return true
		}
	}
	return low == 0 && m.Last >= len(s.tokens)-2
}

// bareHour reports whether a number that no day stands beside is an hour all the same: "the gates
// close at 8 sharp", "dinner is served at 7". What starts or opens at a number may be numbered so, or
// priced, "prices start at 5", and is no event.
func (s *scan) bareHour(a *amount) bool {
	i, j := a.first-1, a.last+1
	if !s.is(i, "at") || a.first != a.last || !a.bare() || !a.n.Whole() || a.n.Sign() <= 0 || a.n.Cmp(number.New(lastHour, 0)) > 0 || s.ageAtEvent(a) {
		return false
	}
	switch {
	case s.isOne(j, "sharp", "prompt"):
		return true
	case j < len(s.tokens) && !s.isOne(j, ".", ",", ";", "!", "?", ")", "each", "every", "daily", "nightly"):
		return false
	}
	return s.hourBefore(i-1) == timed && s.event(i-1)
}

// event reports whether something that takes place at an hour stands in the clause that ends at i, and
// nothing that stands at a number, or that somebody does first at an age: "gave her first concert at 7".
func (s *scan) event(i int) bool {
	found := false
	for low := max(0, i-hourReach+1); i >= low && s.kind(i) != token.Mark; i-- {
		if s.cued(i, cueStanding) || s.has(i, isIndex) || s.isOne(i, "first", "target", "targets", "goal", "goals") || s.setsAt(i) {
			return false
		}
		found = found || s.cued(i, cueHourly)
	}
	return found
}

// setsAt reports whether the word at i is of what is left at a number, "the oven was left at 9", "they left
// it at 5", and not of who leaves somewhere at an hour: "left Leeds at 9", "left at 9".
func (s *scan) setsAt(i int) bool {
	if !s.isOne(i, "leave", "leaves", "left", "leaving") {
		return false
	}
	return s.isOne(i-1, "was", "were", "is", "are", "be", "been") || !s.is(i+1, "at") && !s.capital(i+1)
}
