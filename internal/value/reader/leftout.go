package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// needsUnit reports whether value k is a number without noun or unit.
func (s *scan) needsUnit(k int) bool {
	v := s.value(k)
	return v.Unit == "" && !v.Number.IsFraction() && (v.Kind == value.Number || v.Kind == value.Count && v.Bound != value.Vague)
}

// fromBefore gives a bare value the noun or unit of a value before it, where the words
// show that it was left out: "6 million homes, including 1.5 million in Los Angeles".
func (s *scan) fromBefore(k int) {
	if !s.needsUnit(k) {
		return
	}
	at := k - 1
	for at > 0 && k-at < maxBack && s.value(at).Kind != value.Count && s.overChange(k, at) {
		at--
	}
	before := s.value(at)
	switch before.Kind {
	case value.Count:
	case value.Money, value.Measure, value.Percent, value.Duration:
		if before.Per != "" {
			return
		}
	default:
		return
	}
	if before.Unit == "" || !s.leftOut(k, at) && !s.parallel(k, at) {
		return
	}
	v := s.value(k)
	v.Kind, v.Unit = before.Kind, before.Unit
	if s.is(s.extent[k].first-1, "from") {
		v.Per = before.Per // "1,000 cars a week, up from 650"
	}
}

// maxBack is how many values before a bare one its noun is looked for.
const maxBack = 3

// overChange reports whether the noun of value k is looked for before the value at, of
// another kind: "12 of whom", "5 million guests, up 11% from 4 million", "310 houses in May
// and 220 in June", "900 pupils last year, 40 fewer than".
func (s *scan) overChange(k, at int) bool {
	first, last := s.extent[k].first, s.extent[k].last
	if s.is(last+1, "who") {
		return true
	}
	v := s.value(at)
	switch _, compared := s.comparedFrom(k); {
	case v.Kind == value.Date:
		return compared || s.isOne(last+1, "fewer", "more", "less") && s.is(last+2, "than") || s.sameAdjunct(k, at)
	case v.Kind == value.Percent && v.Aspect == value.Change:
		return compared || s.is(first-1, "at") && s.isOne(first-2, settles...)
	case v.Kind == value.Duration || v.Kind == value.Ordinal:
		return compared && first-s.extent[at].last < maxNounWords
	}
	return false
}

// sameAdjunct reports whether value k has the same preposition after it as the date at has
// before it: "310 houses in May and 220 in June".
func (s *scan) sameAdjunct(k, at int) bool {
	i := s.extent[at].first
	if !s.isOne(i, "in", "on", "by") {
		i--
	}
	return s.is(s.extent[k].first-1, "and") && s.extent[at].last == s.extent[k].first-2 && s.isOne(i, "in", "on", "by") && s.is(s.extent[k].last+1, token.Fold(s.textAt(i)))
}

// levels are the nouns that say what kind of number is compared with.
var levels = []string{"peak", "high", "low", "record", "total", "maximum", "minimum", "estimate", "forecast", "figure", "target", "level", "average", "median"}

// comparedFrom returns the word that says what value k is compared with another as: the
// "from" of "down from 650" and of "down from a peak of 650", the "with" of "compared with
// the 20-day average of 650".
func (s *scan) comparedFrom(k int) (int, bool) {
	i := s.extent[k].first - 1
	switch {
	case s.isOne(i, "from", "with", "to", "than", "against", "versus"):
		return i, true
	case s.is(i, "of") && s.isOne(i-1, levels...):
	case s.value(k).Aspect != "" && s.value(k).Aspect != value.Change:
	default:
		return i, false
	}
	const reach = 6 // "with the 20-day moving average of"
	for n := 0; n < reach && i >= 0 && (s.kind(i) != token.Mark || s.dash(i)); n, i = n+1, i-1 {
		if s.isOne(i, "from", "with", "to", "than", "against", "versus") {
			return i, true
		}
	}
	return s.extent[k].first - 1, false
}

// leftOut reports whether the bare value k shares the noun or unit of the value at before it.
func (s *scan) leftOut(k, at int) bool {
	before := s.value(at)
	i, last := s.extent[k].first-1, s.extent[k].last
	gap := i + 1 - s.extent[k-1].last
	count := before.Kind == value.Count
	compared, ok := s.comparedFrom(k)
	switch {
	case s.partOfWhole(i), s.value(k).Part:
		return count && gap < 30
	case ok && s.is(compared, "from"):
		return gap < 12 && (s.has(compared-1, isUp|isDown) || s.isOne(compared-1, ",", "compared", "to") || s.value(k-1).Aspect != "" && s.value(k-1).Direction != "" && gap == 2)
	case s.isOne(last+1, "fewer", "more", "less") && s.is(last+2, "than"):
		return count && gap < 20 || s.is(i, ",") && gap == 2
	case s.is(i, "another"):
		return count && gap < 20
	case before.Kind == value.Percent:
		return s.sharesPoll(k, at)
	case s.is(i, "to"):
		return count && gap == 2 && before.Aspect != value.Change // "won by 218 votes to 210"
	case s.is(i, "plus"):
		return before.Kind == value.Money && gap <= 2
	case ok && s.isOne(compared, "with", "to", "than") && s.isOne(compared-1, "compared", "against", "versus"):
		return true
	case ok && s.isOne(compared, "against", "versus"): // "against 650", "against an average of 4.8"
		return (count || compared < i) && gap < 12
	case s.value(k).Per != "":
		return count
	case s.is(s.beforeMere(i), ",") && gap <= 6 && !s.has(last+1, isNumber): // "of the 12 victims identified, three were"
		whole := s.extent[k-1].first - 1
		if s.isOne(whole, "the", "those", "these", "its", "their") {
			s.value(k).Part = count && s.is(whole-1, "of")
		} else {
			s.value(k).Part = count && s.is(whole, "of") && s.opensClause(whole) // "Of 60 boats, 14 sank"
		}
		return s.value(k).Part
	case s.is(i, "and"):
		return count && (s.isOne(last+1, "by", "in", "at", "from", "on", "were", "more", "others", "who") || s.happened(last+1) && i-s.extent[at].last <= clauseReach)
	case s.is(i, "with"):
		return count && s.isOne(last+1, "more", "others")
	case s.isOne(i, "is", "was"):
		return before.Kind == value.Money && gap < 10 && s.value(k).Number.Exponent() < 0
	}
	return false
}

// beforeMere goes back from token i over what may stand before a part: "of the 12, only three", "a mere six".
func (s *scan) beforeMere(i int) int {
	for s.isOne(i, "a", "mere", "only", "just") {
		i--
	}
	return i
}

// sharesPoll reports whether the bare value k is the share of somebody named after the share at:
// "Hill led with 32 percent, followed by Boyd with 19".
func (s *scan) sharesPoll(k, at int) bool {
	v, i, next := s.value(k), s.extent[k].first-1, s.extent[k].last+1
	if s.value(at).Aspect != "" || v.Bound != value.Exact || v.Number.Cmp(number.New(100, 0)) > 0 || i-s.extent[at].last > clauseReach || !s.closed(next) {
		return false
	}
	if !s.isOne(i, "with", "on", "got", "had", "won", "took") || s.is(next, "of") {
		return false
	}
	return s.capital(i-1) && i-1 > s.extent[at].last
}

// clauseReach is how many tokens after a value the next clause states the like.
const clauseReach = 14

// parallel reports whether the bare value k stands in a clause built as that of the value at
// before it: "sold 310 houses, while York sold 220", "closed at 45.2 points and the other
// fell 2% to end at 31.6".
func (s *scan) parallel(k, at int) bool {
	if s.extent[k].first-s.extent[at].last > clauseReach || !s.clauseBegins(s.extent[at].last+1) {
		return false
	}
	i, j := s.extent[at].first-1, s.extent[k].first-1
	if s.is(j, "at") {
		levelled := s.value(at).Unit == "point" && s.value(at).Aspect != value.Change
		return s.isOne(j-1, settles...) && s.is(i, "at") && (levelled || s.isOne(i-1, settles...))
	}
	governs := s.kind(j) == token.Word && (!s.stops(j) || s.isOne(j, "had", "has", "have")) && !s.has(j, isNumber|isFiller)
	return at == k-1 && governs && !s.isOne(j, "say", "says", "said", "like") && s.is(i, token.Fold(s.textAt(j)))
}

// settles are verbs that say where a price came to stand.
var settles = []string{"closed", "close", "closing", "ended", "end", "ending", "finished", "finish", "finishing", "settled", "settle", "stood", "stands", "opened", "traded", "trading"}

// clauseBegins reports whether another clause begins at i, or after a few words more.
func (s *scan) clauseBegins(i int) bool {
	const reach = 4
	for k := i; k < i+reach; k++ {
		if s.isOne(k, "while", "whereas", "and", "but", ",", ";") {
			return true
		}
	}
	return false
}

// fromNext gives a bare value the unit of the next: "280 million of the 1.5 billion
// shekels", "16,369.03, up 58.06 points", "four-, five- and six-cylinder", "8, 12 and 15
// percent", "to 0.5 from 1 percent", "6 x 4 inches".
func (s *scan) fromNext(k int) {
	if k+1 >= len(s.extent) || !s.needsUnit(k) && !s.sideOf(k) {
		return
	}
	next := s.value(k + 1)
	if next.Kind == value.Date && next.Length != nil && s.is(s.extent[k].last+1, "of") && s.extent[k+1].first == s.extent[k].last+2 {
		s.value(k).Kind, s.value(k).Unit, s.value(k).Part = value.Duration, next.Length.Unit, true // "11 of the past 15 years"
		return
	}
	if next.Kind == value.Ordinal && k+2 < len(s.extent) && s.ranked(k, k+2) {
		next = s.value(k + 2)
	} else if next.Unit == "" || next.Kind == value.Date || !s.sharesNext(k, next) && !s.ranked(k, k+1) {
		return
	}
	s.value(k).Kind, s.value(k).Unit = next.Kind, next.Unit
}

// sideOf reports whether value k is a fraction that is one side of something: "7 1/2 x 9 in".
func (s *scan) sideOf(k int) bool {
	v, i := s.value(k), s.extent[k].last+1
	return v.Kind == value.Number && v.Unit == "" && s.isOne(i, "x", "×") && s.extent[k+1].first == i+1
}

// ranked reports whether the count m is that of what comes next after the one of the bare
// value k: "Ohio had 1,204, while Iowa came second with 980 sightings".
func (s *scan) ranked(k, m int) bool {
	i, j := s.extent[k].last+1, s.extent[m].first-1
	if s.value(m).Kind != value.Count || s.value(m).Unit == "" || j-i > clauseReach || !s.isOne(j, "with", "at", "on") || !s.isOne(i, "while", "whereas", "and", ",", ";") {
		return false
	}
	rank := j - 1
	for s.capital(rank) && rank > i {
		rank-- // "followed by Iowa with"
	}
	return s.isOne(rank, "second", "third", "fourth", "next", "followed", "behind") || s.is(rank, "by") && s.is(rank-1, "followed")
}

// sharesNext reports whether the bare value k shares the unit of the one after it, next.
func (s *scan) sharesNext(k int, next *value.Value) bool {
	i, j := s.extent[k].last+1, s.extent[k+1].first
	switch {
	case j-i == 1 && s.isOne(i, "x", "×", "by"):
		u, known := unit.Lookup(next.Unit)
		return next.Unit == "pixel" || known && (u.Dimension == "length" || s.is(i, "by")) && next.Kind == value.Measure // "2 x 4 m", but not "2 x 400 g"
	case j-i == 1 && s.is(i, "/"):
		return next.Kind == value.Measure && s.slashList(s.extent[k].first) // "64/128/256 GB"
	case j-i == 1 && s.is(i, "from"):
		return s.is(s.extent[k].first-1, "to") && next.Bound == value.Exact && (next.Kind == value.Percent || next.Kind == value.Measure)
	case s.inList(k):
		return true
	case next.Kind == value.Percent:
		return false
	case j-i == 2 && s.is(i+1, "and") && next.Kind == value.Count && next.Bound == value.Exact && s.describes(i):
		return true // "92 medical and 47 dental schools"
	case j-i == 2 && s.is(i, "of") && s.isOne(i+1, "the", "its", "their", "his", "her", "last", "past"),
		j-i == 3 && s.is(i, "of") && s.isOne(i+2, "last", "past", "first", "next", "final"),
		j-i <= 5 && s.is(i, "of") && s.kind(j-1) == token.Clitic, // "of the country's 330 million people"
		j-i == 1 && s.is(i, "of") && next.Kind == value.Count:    // "24 of 33 passes"
		s.value(k).Part = true
		return true
	case next.Direction != "" && j-i <= 2 && next.Unit == "point":
		return true
	}
	return s.dash(i) && s.adjoins(i) && s.isOne(i+1, ",", "and", "or") && j-i <= 3
}

// describes reports whether the word at i may be an adjective that tells some of the counted
// from others: "92 medical and 47 dental schools".
func (s *scan) describes(i int) bool {
	word := s.textAt(i)
	if !s.nounNext(i) || s.capital(i) || s.has(i, isVerb|isHarm|isUp|isDown|isNumber|isFiller) || noun.Plural(word) {
		return false
	}
	return !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "ly")
}
