package reader

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// maxListed is how many numbers may share one unit.
const maxListed = 6

// inList reports whether value k and those after it are a list that ends in one with a unit
// for all, "8, 12 and 15 percent": three or more or, of what is measured, two.
func (s *scan) inList(k int) bool {
	m := k
	for ; m+1 < len(s.extent) && m-k < maxListed; m++ {
		if s.value(m).Bound != value.Exact && (m > k || s.value(m).Bound != value.About) || s.value(m+1).Bound != value.Exact || s.value(m+1).Unit != s.value(k+1).Unit {
			return false
		}
		i := s.extent[m].last + 1
		if s.listGoesOn(m) || s.extent[m+1].first == i+1 && s.is(i, "or") && s.is(s.extent[m+1].last+1, "or") {
			continue
		}
		if s.listCloses(m) {
			return s.listEnds(k, m+1)
		}
		return false
	}
	return false
}

// listGoesOn reports whether nothing but a comma stands between value m and the next, and listCloses
// whether "and" or "or" does.
func (s *scan) listGoesOn(m int) bool {
	i := s.extent[m].last + 1
	return s.is(i, ",") && s.extent[m+1].first == i+1
}

func (s *scan) listCloses(m int) bool {
	i, gap := s.extent[m].last+1, s.extent[m+1].first-s.extent[m].last-1
	return gap == 1 && s.isOne(i, "and", "or") || gap == 2 && s.is(i, ",") && s.isOne(i+1, "and", "or")
}

// listBegins returns the first of the bare values that are one list with value k, "8" in "8, 12 and 15
// fish".
func (s *scan) listBegins(k int) int {
	for n := 0; n < maxListed && k > 0 && s.needsUnit(k-1) && s.value(k-1).Bound == value.Exact && s.listGoesOn(k-1); n++ {
		k--
	}
	return k
}

// listEnds reports whether the unit of value m, written after its number, is that of the list
// that begins with value k.
func (s *scan) listEnds(k, m int) bool {
	last, first := s.value(m), s.value(k)
	if last.Part || s.kind(s.extent[m].first) != s.kind(s.extent[k].last) || s.has(s.extent[k].first-1, isLabel|isSeries|isGrade) {
		return false
	}
	if noun := s.extent[m].last; last.Kind == value.Count && s.capital(noun) && s.inSentenceCase(noun) {
		return false // "75, 76 and 80 Squadrons" have those numbers
	}
	switch last.Kind {
	case value.Percent, value.Measure:
		return first.Aspect == last.Aspect || first.Aspect == "" || last.Aspect == ""
	case value.Duration:
		if s.durationsNamed(s.extent[k].first-1) && !s.isOne(s.extent[m].last+1, "later", "earlier", "ago", "before", "after", "older", "younger") {
			return true // "sentences of 3 and 5 years"
		}
		fallthrough
	case value.Count, value.Money:
		begin := s.listBegins(k)
		return m-begin >= 2 && !s.namesRow(s.extent[begin].first-1)
	}
	return false
}

// namesRow reports whether the noun at i names the things whose numbers follow, as labels do: "Years 7, 8
// and 9 pupils", "in rounds 3, 5 and 7 games were lost".
func (s *scan) namesRow(i int) bool {
	word := s.textAt(i)
	return strings.HasSuffix(word, "s") && noun.Plural(word) && s.nounNext(i) && !s.has(i, isVerb) && (s.opensClause(i) || s.isOne(i-1, "in", "on", "of", "for", "at", "the", "from", "to"))
}

// durationsNamed reports whether the words that end at i say that durations follow: "for", "terms of", but
// not "a crew of".
func (s *scan) durationsNamed(i int) bool {
	return s.isOne(i, "for", "after", "within", "lasting") || s.is(i, "of") && noun.Plural(s.textAt(i-1)) && strings.HasSuffix(s.textAt(i-1), "s")
}

// shareListScale gives the values of a list that ends with value m, of one unit with it, the scale that
// only its number has: "$12, $14 and $17 billion", "2, 3 and 5 million units".
func (s *scan) shareListScale(m int) {
	scale, ok := s.scaleWritten(m)
	if !ok || m == 0 || !s.listCloses(m-1) || (m < 2 || !s.listGoesOn(m-2)) && s.partsClauses(m) {
		return
	}
	for k := m - 1; k >= max(0, m-maxListed); k-- {
		v, last := s.value(k), s.value(m)
		if k < m-1 && !s.listGoesOn(k) || v.Bound != value.Exact || v.Kind != last.Kind || v.Unit != last.Unit || v.Per != "" || s.kind(s.extent[k].last) != token.Number {
			return
		}
		if v.Kind == value.Money && s.decimals(k) == 2 && s.decimals(m) != 2 {
			return // "earned $1.20 and $3 billion"
		}
		scaled := v.Number.Times(scale)
		if scaled.Times(number.New(maxListSpread, 0)).Cmp(last.Number) < 0 || last.Number.Times(number.New(maxListSpread, 0)).Cmp(scaled) < 0 {
			return
		}
		v.Number = scaled
	}
}

// decimals returns how many figures stand behind the point of the number of value k.
func (s *scan) decimals(k int) int {
	for i := s.extent[k].first; i <= s.extent[k].last; i++ {
		if s.kind(i) == token.Number {
			_, behind, _ := strings.Cut(s.textAt(i), ".")
			return len(behind)
		}
	}
	return 0
}

// partsClauses reports whether the "and" before value m, which follows one number, rather begins another
// clause: "paid $1, and $2 million was lost", "sold it for $4 and $6 million went to charity".
func (s *scan) partsClauses(m int) bool {
	i, j := s.extent[m-1].last+1, s.extent[m].last+1
	return s.is(i, ",") || s.isOne(j, "was", "is", "has") || s.has(j, isVerb) && !s.isOne(j, "were", "are", "have")
}

// maxListSpread is how many times one value of a list with one scale may be another.
const maxListSpread = 10

// scaleWritten returns what the words or the letter behind the figures of value m multiply them by, if
// that is a thousand or more.
func (s *scan) scaleWritten(m int) (number.Number, bool) {
	v := s.value(m)
	if v.Bound != value.Exact || v.Unit == "" || v.Kind == value.Percent || v.Kind == value.Date {
		return number.Number{}, false
	}
	for i := s.extent[m].first; i <= s.extent[m].last; i++ {
		if s.kind(i) != token.Number {
			continue
		}
		figures, ok := number.Read(s.text, s.tokens[:i+1], i)
		for scale := number.New(thousand, 0); ok && scale.Cmp(v.Number) <= 0; scale = scale.Scale(3) {
			if figures.Number.Times(scale).Cmp(v.Number) == 0 {
				return scale, true
			}
		}
		return number.Number{}, false
	}
	return number.Number{}, false
}

const thousand = 1000
