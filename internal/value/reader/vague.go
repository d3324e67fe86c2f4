package reader

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// vagueWord is a phrase that says how many without a number.
type vagueWord struct {
	words string // as written, singular article and all
	name  string // the entry of the table of sets in values.md section 2
	noun  bool   // it is vague only before "of", a noun or a unit
}

// vagueWords are the vague numbers of values.md section 2.
var vagueWords = []vagueWord{
	{"a number of", "a number of", true}, {"a couple of", "a couple", false}, {"a couple", "a couple", false}, {"couple of", "a couple", true},
	{"a pair of", "a pair", true}, {"a pair", "a pair", false}, {"a few", "a few", true}, {"several", "several", true},
	{"a handful of", "a handful", true}, {"a handful", "a handful", true},
	{"tens of thousands", "tens of thousands", false}, {"tens of millions", "tens of millions", false},
	{"tens of billions", "tens of billions", false}, {"hundreds of billions", "hundreds of billions", false},
	{"hundreds of thousands", "hundreds of thousands", false}, {"hundreds of millions", "hundreds of millions", false},
	{"several dozen", "several dozen", false}, {"several hundred", "several hundred", false}, {"several thousand", "several thousand", false},
	{"several million", "several million", false}, {"several hundred thousand", "several hundred thousand", false}, {"several hundred million", "several hundred million", false},
	{"several billion", "several billion", false}, {"a few billion", "a few billion", false}, {"a couple of million", "a couple of million", false}, {"a couple million", "a couple of million", false},
	{"a few hundred thousand", "a few hundred thousand", false}, {"a few hundred million", "a few hundred million", false}, {"a few dozen", "a few dozen", false}, {"a few hundred", "a few hundred", false},
	{"a few thousand", "a few thousand", false}, {"a few million", "a few million", false},
	{"a couple of hundred", "a couple of hundred", false}, {"a couple hundred", "a couple of hundred", false},
	{"a couple of thousand", "a couple of thousand", false}, {"a couple of dozen", "a couple of dozen", false}, {"a couple dozen", "a couple of dozen", false},
	{"most", "most", true}, {"a majority of", "a majority", true}, {"the majority of", "a majority", true}, {"the vast majority of", "most", true}, {"a minority of", "a minority", true},
	{"dozens", "dozens", false}, {"scores", "scores", true}, {"hundreds", "hundreds", false}, {"thousands", "thousands", false},
	{"millions", "millions", false}, {"billions", "billions", false}, {"trillions", "trillions", false},
}

// rising are vague numbers, each of which is larger than those before it.
var rising = []string{"dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions", "hundreds of millions", "billions", "tens of billions", "hundreds of billions", "trillions"}

var vaguePhrases = newPhrases(vagueByWords(), false)

func vagueByWords() map[string]vagueWord {
	table := map[string]vagueWord{}
	for _, v := range vagueWords {
		table[v.words] = v
	}
	return table
}

// vague reads a vague number at i, with what it counts: "dozens of people", "hundreds
// of miles", "a few weeks".
func (s *scan) vague(i int) int {
	v, last, ok := vaguePhrases.match(s, i, s.done, len(s.tokens))
	if !ok || i > 0 && s.kind(i-1) == token.Number && !s.isOne(i-1, ",") {
		return i
	}
	if s.has(i-1, isNumber) && s.done == i && i > 0 || s.unitInBrackets(i, last) {
		return i
	}
	if value.NamesShare(v.name) {
		return s.shareOf(i, last, v)
	}
	if v.name != "scores" || !s.has(i-1, isPronoun) && !s.capital(i-1) { // "he scores, perhaps hundreds of times"
		v.name, last = s.risesTo(v.name, last)
	}
	a := amount{first: i, last: last}
	if s.is(a.last+1, ",") && s.is(a.last+2, "of") && s.kind(a.last+3) == token.Word && strings.Contains(v.name, ", if not ") {
		a.last++ // "dozens, if not hundreds, of people"
	}
	if s.is(a.last+1, "of") && s.nounNext(a.last+2) {
		a.last++
	} else if s.is(a.last+1, "of") {
		a.n = number.New(2, 0)
		s.nounOf(&a, a.last+2)
	}
	a.n = number.New(2, 0)
	if !s.currencyAfter(&a) && !s.timesAfter(&a) && !s.unitAfter(&a) {
		s.nounAfter(&a)
	}
	if v.noun && a.bare() && !strings.HasSuffix(v.words, " of") && (v.name != "scores" || s.nounNext(i-1) || s.isOne(i-1, determiners...) || !s.harmed(last+1)) {
		return i
	}
	if a.last > last && s.is(a.last, "of") {
		a.last--
	}
	s.rateAfter(&a)
	val := value.Value{Kind: a.kind, Bound: value.Vague, Vague: v.name, Unit: a.unit, Per: a.per, Part: a.part}
	if a.bare() {
		val.Kind = value.Count
	}
	s.complete(&val, a.first, a.last, s.done)
	return s.done
}

// risesTo returns the vague number that the one that ends with token last makes with a larger one behind
// it, and the last token of that: "dozens, if not hundreds", "scores, perhaps even hundreds", "hundreds or
// thousands". Where none follows, it is that number itself.
func (s *scan) risesTo(name string, last int) (string, int) {
	i := last + 1
	if s.is(i, ",") {
		i++
	}
	switch {
	case s.is(i, "if") && s.is(i+1, "not"):
		i += 2
	case s.isOne(i, "or", "perhaps", "maybe", "possibly"):
		i++
		if s.isOne(i, "even", "perhaps") {
			i++
		}
	default:
		return name, last
	}
	more, end, ok := vaguePhrases.match(s, i, i, len(s.tokens))
	if from := slices.Index(rising, name); !ok || from < 0 || slices.Index(rising, more.name) <= from {
		return name, last
	}
	return name + ", if not " + more.name, end
}

// harmed reports whether the words at i say that people came to harm: "died", "were hurt",
// "have been killed". Of "scores" that makes a number.
func (s *scan) harmed(i int) bool {
	for s.isOne(i, "were", "are", "was", "have", "had", "been", "being", "feared", "reported", "more", "also", "others") {
		i++
	}
	return s.isOne(i, harms...) || s.has(i, isHarm)
}

// determiners are the words before "scores" that are marks of a test or of a game.
var determiners = []string{"the", "their", "these", "those", "his", "her", "its", "our", "my", "your"}

// shareOf reads "most of the voters", "a majority of them", "most voters" at tokens i to
// last. "The most powerful men" and "most likely" are no shares.
func (s *scan) shareOf(i, last int, v vagueWord) int {
	if s.is(i, "most") && !s.is(i+1, "of") && (!noun.Plural(s.textAt(i+1)) || s.has(i+1, isStop|isVerb) || s.has(i-1, isPronoun) || s.isOne(i-1, "a", "at", "his", "her", "its", "their", "our", "my") || s.kind(i-1) == token.Clitic) {
		return i
	}
	s.complete(&value.Value{Kind: value.Number, Bound: value.Vague, Vague: v.name}, i, last, s.done)
	return s.done
}

// looseDozen notes of value k that it is "a dozen" or "half a dozen", which people say of eleven and of
// thirteen as well.
func (s *scan) looseDozen(k int) {
	v, i := s.value(k), s.extent[k].first
	if v.Bound != value.Exact || v.Kind != value.Count && v.Kind != value.Number {
		return
	}
	switch n, _ := v.Number.Int64(); {
	case n == 12 && s.is(i, "a") && s.is(i+1, "dozen"):
		v.Vague = "a dozen"
	case n == 6 && s.is(i, "half") && (s.is(i+1, "dozen") || s.is(i+2, "dozen")), n == 6 && s.is(i, "a") && s.is(i+1, "half") && s.isDozen(i+2):
		v.Vague = "half a dozen"
	}
}

// isDozen reports whether "dozen" stands at i, perhaps behind a hyphen.
func (s *scan) isDozen(i int) bool { return s.is(i, "dozen") || s.hyphen(i) && s.is(i+1, "dozen") }
