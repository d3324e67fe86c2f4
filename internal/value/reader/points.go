package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// mostShared is the most points that shares go up or down by.
const mostShared = 100

// pointsOfShare makes percentage points of the points of value k, where they are those of shares: "rose
// 2 points to 45 percent", "45 percent, up 2 points", "a 3-point lead in the polls", "a quarter-point rate
// cut". Those of games and of prices stay points.
func (s *scan) pointsOfShare(k int) {
	v := s.value(k)
	if v.Unit != "point" || v.Kind != value.Count || v.Number.Cmp(number.New(mostShared, 0)) >= 0 || !s.besideShare(k) && !s.polled(k) && !s.ofRate(k) || s.played(k) {
		return
	}
	v.Kind, v.Unit = value.Percent, "percentage point"
}

// played reports whether words of games stand near value k: "shot 45 percent, up 3 points at halftime".
func (s *scan) played(k int) bool {
	const reach = 20
	for i := max(0, s.extent[k].first-reach); i < min(len(s.tokens), s.extent[k].last+reach); i++ {
		if s.cued(i, cueSport) {
			return true
		}
	}
	return false
}

// besideShare reports whether the points of value k say how far the share before or after it went.
func (s *scan) besideShare(k int) bool {
	first, last := s.extent[k].first, s.extent[k].last
	if k+1 < len(s.extent) && s.share(k+1) {
		gap := s.extent[k+1].first - last
		return gap == 2 && s.isOne(last+1, "to", "from", "at") || gap == 3 && s.is(last+1, "higher") || gap == 3 && s.is(last+1, "lower")
	}
	if k == 0 || !s.share(k-1) {
		return false
	}
	gap := first - s.extent[k-1].last
	return gap <= 3 && s.has(first-1, isUp|isDown) || gap <= 5 && s.is(first-1, ",") && s.isOne(last+1, "below", "above", "ahead", "behind", "lower", "higher", "more", "less", "better", "worse")
}

// ofRate reports whether the points of value k, a part of one, are those of an interest rate: "a
// quarter-point cut".
func (s *scan) ofRate(k int) bool {
	const reach, far = 3, 8
	last := s.extent[k].last
	if s.value(k).Number.Cmp(number.New(1, 0)) >= 0 {
		return false
	}
	for i := last + 1; i <= last+reach && (s.kind(i) != token.Mark || s.hyphen(i)); i++ {
		switch {
		case s.isOne(i, "rate", "rates"):
			return true
		case s.isOne(i, "cut", "cuts", "hike", "hikes", "move", "increase", "increases", "reduction"):
			return !s.is(i+1, "in") || s.rateAhead(i+2, i+far)
		case s.has(i, isRise|isFall):
			return s.rateAhead(i+1, i+far)
		}
	}
	return false
}

// rateAhead reports whether a word of rates stands at i or behind it, before end.
func (s *scan) rateAhead(i, end int) bool {
	for ; i < end && s.kind(i) != token.Mark; i++ {
		if s.isOne(i, "rate", "rates", "borrowing", "lending", "interest") {
			return true
		}
	}
	return false
}

// share reports whether value k is a share, and no change of one.
func (s *scan) share(k int) bool {
	v := s.value(k)
	return v.Kind == value.Percent && v.Unit == "percent" && v.Aspect != value.Change
}

// polled reports whether the points of value k are those of a poll: a lead, a swing or a margin, and
// a word of polls, stand beside it.
func (s *scan) polled(k int) bool {
	const reach = 8
	last := s.extent[k].last
	leads, polls := false, false
	for i := max(0, s.extent[k].first-reach); i < min(len(s.tokens), last+reach); i++ {
		leads = leads || s.isOne(i, "lead", "leads", "leading", "led", "ahead", "behind", "swing", "margin", "advantage", "gap", "bounce", "edge", "trails", "trailing", "trailed")
		polls = polls || s.cued(i, cuePoll)
	}
	return leads && polls && !s.isOne(last+1, "plan", "plans", "programme", "program", "agenda", "manifesto", "charter", "strategy", "pledge", "list") && !s.ranking(k)
}

// ranking reports whether words near value k say that the poll is one that ranks teams or players: "ranked
// first in the AP poll, led by 12 points".
func (s *scan) ranking(k int) bool {
	const reach = 20
	for i := max(0, s.extent[k].first-reach); i < min(len(s.tokens), s.extent[k].last+reach); i++ {
		if s.isOne(i, "ap", "coaches", "ranked", "unranked", "ranking", "preseason", "seeded", "mvp", "unbeaten") {
			return true
		}
	}
	return false
}
