package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// score returns the last token of the score that begins with a, if one does.
func (s *scan) score(a *amount) (last int, ok bool) {
	switch {
	case s.scores(a):
		return s.runEnd(a.last), true
	case s.saidScore(a), s.wicketsFor(a), s.is(a.last+1, "over") && s.kind(a.last+2) == token.Number && s.pressed(a.first, a.last+3):
		return a.last + 2, true
	}
	return 0, false
}

// scores reports whether a begins a score: "2-0", "a 3-2 win", "5-4 decision".
func (s *scan) scores(a *amount) bool {
	j := a.last + 1
	if b := j + 1; a.bare() && a.phrase.Digits && s.hyphen(j) && s.kind(b) == token.Number && s.phoneNumber(a, &amount{phrase: number.Phrase{Digits: true}, last: b}) {
		return true
	}
	if a.bare() && a.phrase.Digits && s.hyphen(j) && s.is(j+1, "to") && s.hyphen(j+2) && s.kind(j+3) == token.Number {
		return true // "a 5-to-2 victory"
	}
	if !a.bare() && a.kind != value.Count || !a.phrase.Digits || !s.dash(j) || s.kind(j+1) != token.Number || !s.adjoins(j) || !s.adjoins(j+1) {
		return false
	}
	b, ok := number.ParseDigits(s.textAt(j + 1))
	return ok && a.first == a.last && len(s.textAt(a.first)) <= 3 && (a.n.Cmp(b) >= 0 || s.scoreWords(a.first, j+1) || s.afterScore(a.first) || s.standing(a.first, j+1, a.n, b))
}

// saidScore reports whether a begins a score in words, the larger number first: "won 3 to 2".
func (s *scan) saidScore(a *amount) bool {
	j := a.last + 1
	if !a.bare() || !a.phrase.Digits || !s.is(j, "to") || s.isOne(a.first-1, "from", "at") || s.kind(j+1) != token.Number {
		return false
	}
	b, ok := number.ParseDigits(s.textAt(j + 1))
	against := s.isOne(a.first-1, "failed", "lost", "voted", "defeated", "beaten") // "lost 47 to 53"
	return ok && (against || a.n.Cmp(b) > 0 && s.scoreWords(a.first, j+1)) && !s.nounNext(j+2)
}

// wicketsFor reports whether a begins a score as cricket has them: "45 for 3", "took 4 for 64".
func (s *scan) wicketsFor(a *amount) bool {
	const most = 10 // wickets
	j := a.last + 1
	if !a.bare() || !a.phrase.Digits || !a.n.Whole() || !s.is(j, "for") || s.kind(j+1) != token.Number || s.measuredAfter(j+2) || s.nounNext(j+2) && !s.has(j+2, isVerb) || s.dash(j+2) {
		return false
	}
	b, ok := number.ParseDigits(s.textAt(j + 1))
	return ok && b.Whole() && (a.n.Cmp(number.New(most, 0)) <= 0) != (b.Cmp(number.New(most, 0)) <= 0)
}

// afterScore reports whether a score stands straight before token i, as those of the sets of
// a match do: "6-4 3-6 7-5".
func (s *scan) afterScore(i int) bool {
	return s.kind(i-1) == token.Number && s.hyphen(i-2) && s.kind(i-3) == token.Number && s.tokens[i].Space
}

// scoreWords reports whether words of a game or a vote stand around tokens first to last.
func (s *scan) scoreWords(first, last int) bool {
	for k := max(0, first-5); k < min(len(s.tokens), last+4); k++ {
		if s.has(k, isGame) {
			return true
		}
	}
	return false
}
