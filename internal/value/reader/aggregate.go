package reader

import (
	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// subjectReach is how many tokens of a subject may stand before its verb.
const subjectReach = 8

// aspectOfSubject gives value k the aspect that its verb or its subject tells: a level in "the rate stood
// at 5%", an average in "the average rent is £900", a total in "their total debt was £3m".
func (s *scan) aspectOfSubject(k int) {
	v := s.value(k)
	if v.Aspect != "" || v.Kind == value.Date || v.Kind == value.Ordinal || v.Part {
		return
	}
	i := s.beforeFillers(s.extent[k].first-1, 0)
	standing := s.is(i, "at") && s.cued(i-1, cueStanding)
	switch {
	case standing:
		i -= 2
	case s.isOne(i, "is", "was", "are", "were"):
		i--
	case s.is(i, "been") && s.isOne(i-1, "has", "have", "had"):
		i -= 2
	default:
		return
	}
	if aspect := s.subjectAspect(i); aspect != "" && (aspect != value.Total || v.Kind != value.Age) {
		v.Aspect = aspect
	} else if standing && (v.Kind != value.Count || !s.isOne(i, "he", "she", "they", "we", "i", "you", "who")) { // but "he stayed at 3 hotels"
		v.Aspect = value.Level
	}
}

// subjectAspect returns the aspect of the subject that ends at token i: "the average rent in Leeds". The
// word says how its noun is meant only at the beginning of the subject: "a share of the total", "a fee
// above the average" are none. Nor are a change, "the average increase", which is compared with changes,
// and a total of each, "the total cost per head".
func (s *scan) subjectAspect(i int) value.Aspect {
	each := false
	for n := 0; n < subjectReach && s.kind(i) == token.Word; n, i = n+1, i-1 {
		aspect := subjectAspects[s.lower(i)]
		if aspect == "" && s.has(i, isVerb|isRise|isFall) {
			return ""
		}
		each = each || s.isOne(i, "per", "each")
		if aspect != "" && s.opensSubject(i) && !(each && aspect == value.Total) {
			return aspect
		}
	}
	return ""
}

// opensSubject reports whether a subject begins at token i, or with the word before it.
func (s *scan) opensSubject(i int) bool {
	before := i - 1
	switch {
	case before < 0, s.kind(before) == token.Mark, s.kind(before) == token.Clitic, s.isOne(before, beforeSubjects...):
		return true
	case s.isOne(before, "a", "an") && s.is(i, "total"):
		return false // "a total stranger was 40 feet away"
	}
	return (s.has(before, isArticle) || s.isOne(before, "the", "this", "that", "my", "your", "our", "his", "her", "its", "their")) && !s.isOne(before-1, beforeObjects...)
}

// The words that say how the noun of a subject is meant; those before a subject without an article; and
// the prepositions of what is none.
var (
	subjectAspects = map[string]value.Aspect{"average": value.Average, "mean": value.Average, "median": value.Median, "total": value.Total}
	beforeSubjects = []string{"and", "but", "when", "where", "while", "because", "since", "if", "that", "whether"}
	beforeObjects  = []string{"of", "above", "below", "than", "over", "under", "to", "on", "for", "with", "from", "around", "near", "like", "beyond"}
)

// yearsInOffice notes of value k that it is a time in office, of which the last year need not be over:
// "9 years in office", "in power for 6 years". The years of a term, or that a law allows, are all of it.
func (s *scan) yearsInOffice(k int) {
	v := s.value(k)
	if v.Kind != value.Duration || v.Unit != "year" || v.Bound != value.Exact || !v.Number.Whole() {
		return
	}
	i, j := s.extent[k].first-1, s.extent[k].last+1
	if s.is(j, "in") && s.isOne(j+1, offices...) && !s.nounNext(j+2) || s.is(i, "for") && s.is(i-2, "in") && s.isOne(i-1, offices...) {
		v.Elapsed = !s.allowsYears(i)
	}
}

// allowsYears reports whether the words that end at i say how long somebody is to be or may be in office:
// "a term of", "limited to", "may serve".
func (s *scan) allowsYears(i int) bool {
	for n := 0; n < 4 && s.kind(i) == token.Word; n, i = n+1, i-1 {
		if s.isOne(i, "term", "terms", "limit", "limits", "limited", "maximum", "elected", "appointed", "may", "can", "must", "could", "will", "would", "should", "to") {
			return true
		}
	}
	return false
}

// offices are what somebody is in for some years.
var offices = []string{"office", "power", "charge", "command", "government", "post", "opposition"}
