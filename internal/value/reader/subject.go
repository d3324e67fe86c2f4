package reader

import (
	"github.com/factcheck-ci/factcheck/internal/value"
)

// fromSubject gives the bare value k the noun of its subject, where that is of things that are tallied
// and the verb says that they became more or fewer, or how many they were: "jobless claims fell to
// 231,000", "infections rose by 900 to 4,200", "deaths have passed 60".
func (s *scan) fromSubject(k int) {
	if !s.needsUnit(k) || s.value(k).Number.Exponent() < 0 || s.nounNext(s.extent[k].last+1) {
		return
	}
	i := s.beforeFillers(s.extent[k].first-1, 0)
	if k > 0 && s.isOne(i, "to", "from") && s.extent[k-1].last == i-1 && s.value(k-1).Unit != "fold" {
		before := s.value(k - 1)
		if before.Kind == value.Count && s.tallied(s.subjectOf(k-1)) {
			s.value(k).Kind, s.value(k).Unit = value.Count, before.Unit // "rose by 900 to 4,200"
		}
		return
	}
	if noun := s.subjectOf(k); s.tallied(noun) {
		s.value(k).Kind, s.value(k).Unit = value.Count, s.lower(noun)
	}
}

// subjectOf returns the last word of the subject of the verb that governs value k, -1 if there is none
// close by.
func (s *scan) subjectOf(k int) int {
	i := s.beforeFillers(s.extent[k].first-1, 0)
	switch {
	case s.isOne(i, "to", "by"):
		if i--; s.isOne(i, "back", "tenfold", "ninefold", "eightfold", "sevenfold", "sixfold", "fivefold", "fourfold", "threefold", "twofold") {
			i--
		}
		if !s.has(i, isUp|isDown|isMove) {
			return -1
		}
	case s.is(i, "at") && s.cued(i-1, cueStanding):
		i--
	case s.isOne(i, "reached", "passed", "hit", "topped", "exceeded", "surpassed", "totalled", "totaled", "numbered", "neared"), s.has(i, isUp|isDown):
	default:
		return -1
	}
	for i--; s.adverb(i) || s.isOne(i, "have", "had", "has", "also", "then", "since", "already", "now"); {
		i--
	}
	if s.ofOther(i) {
		return -1
	}
	return i
}

// ofOther reports whether the noun that ends at i only says more of another, which went up or down: "the
// price of listings", "fines for refusals"; but not "the number of deaths", nor names between.
func (s *scan) ofOther(i int) bool {
	const reach = 4
	for n := 0; n < reach && s.nounNext(i) && !s.capital(i); n++ {
		i--
	}
	return s.isOne(i, "of", "for", "on", "against", "from", "per") && !(s.is(i, "of") && s.isOne(i-1, "number", "numbers", "total", "count", "tally", "toll", "volume", "rate"))
}

// tallied reports whether the word at i is a noun of things that are counted as they come: "deaths",
// "claims", "arrivals".
func (s *scan) tallied(i int) bool { return i >= 0 && (s.has(i, isToll) || s.cued(i, cueTallied)) }
