package claim

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// "A further three people died" counts those that come to others, and is no toll.

// addition returns the words that make the count of tokens [first, last) come to another one:
// "another", "more"; "" if none do.
func (p *passage) addition(first, last int) string {
	for i := max(0, first-1); i <= last && i < len(p.tokens); i++ {
		if !additions()[p.folded[i]] || p.at(i+1) == "than" || p.at(i-1) == "or" || p.at(i-1) == "and" {
			continue
		}
		if i == last && p.at(i) == "another" {
			continue // that of the next value
		}
		if i < first && p.at(i) == "others" {
			continue // "among others"
		}
		return p.words(i, i+1)
	}
	return ""
}

// isAddition reports whether a candidate counts what comes to a count of the rule, and is no
// claim. "24 died and 12 more were hurt" states all that were hurt: the 12 come to a count of
// another fact. A pattern that has such a word itself wants what it says.
func (x *examination) isAddition(standing []candidate, i int) bool {
	c := &standing[i]
	r := c.search.rule
	if r.Part || !c.search.tolls || c.value.Kind != value.Count {
		return false
	}
	words := c.passage.addition(c.first, c.last)
	if words == "" || slices.ContainsFunc(patternWords(c.pattern), func(w string) bool { return additions()[w] }) {
		return false
	}
	if i == 0 && x.comesToOther(c) {
		return false
	}
	x.trace.reject(c.value, Step{Reason: Addition, Words: words})
	return true
}

// comesToOther reports whether the nearest count of the like before a candidate, in its
// sentence or the one before, is no claim of its rule.
func (x *examination) comesToOther(c *candidate) bool {
	p := c.passage
	like := func(v value.Value) bool { return alike(&v, &c.value) }
	own := x.reading.valuesOf(p)
	if slices.ContainsFunc(own, func(v value.Value) bool { return v.End <= c.value.Start && like(v) }) {
		return true
	}
	before := x.reading.before(p)
	if before == nil || p.index < 0 || x.claimedIn(c.search.rule, before) {
		return false
	}
	return slices.ContainsFunc(x.reading.valuesOf(before), like)
}

// claimedIn reports whether a sentence states the fact of a rule.
func (x *examination) claimedIn(r *rule.Rule, sentence *passage) bool {
	for i := len(x.claims) - 1; i >= 0; i-- {
		made := &x.claims[i]
		if made.Value.Start < sentence.span.Start {
			return false
		}
		if made.Rule == r && made.Value.Start < sentence.span.End {
			return true
		}
	}
	return false
}

// alike reports whether two counts may be of the like: of one noun, or one of people or of
// nothing that is named.
func alike(v, w *value.Value) bool {
	if v.Kind != value.Count && (v.Kind != value.Number || v.Unit != "") {
		return false
	}
	return v.Unit == "" || w.Unit == "" || v.Unit == w.Unit || v.Unit == "person" || w.Unit == "person"
}

// patternWords returns the words of a pattern as it is written, folded.
func patternWords(source string) []string {
	return strings.FieldsFunc(strings.ToLower(source), func(r rune) bool { return r < 'a' || r > 'z' })
}

// speaksOf reports whether a pattern cannot match without some word, as "rose by {}" cannot
// without one of a change.
func speaksOf(p *pattern.Pattern, isOne func(word string) bool) bool {
	return slices.ContainsFunc(p.Required(), func(set *pattern.WordSet) bool { return slices.ContainsFunc(set.Written, isOne) })
}
