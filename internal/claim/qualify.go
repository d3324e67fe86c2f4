package claim

import (
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// span is a run of tokens, [first, last).
type span struct{ first, last int }

// maxClause is how many tokens before a claim its clause is taken to begin at most.
const maxClause = 60

// clauseStart returns the first token of the clause that holds token i: after a mark
// that sets clauses off, or a word that joins them.
func (p *passage) clauseStart(i int) int {
	low := max(0, i-maxClause)
	for ; i > low; i-- {
		switch p.at(i - 1) {
		case ",", ";", ":", "(", ")", "but", "while", "although", "though", "whereas":
			return i
		case "-":
			if p.setsOff(i - 1) {
				return i
			}
		}
	}
	return low
}

// qualifiers are what some words may do to a fact that their sentence states.
type qualifiers uint8

const (
	denying    qualifiers = 1 << iota // they deny it
	hedging                           // they leave it open
	correcting                        // they take it back
)

// qualifying has the words that are qualifiers, or begin a phrase that is one.
var qualifying = sync.OnceValue(func() *token.Table[qualifiers] {
	table := make(map[string]qualifiers)
	for word := range negators() {
		table[word] |= denying
	}
	for word := range negations().Words() {
		table[word] |= denying
	}
	for word := range doubtWords() {
		table[word] |= hedging
	}
	for word := range doubtPhrases().Words() {
		table[word] |= hedging
	}
	for _, words := range []func() map[string]bool{priors, formerly, wrongly, misspeaks} {
		for word := range words() {
			table[word] |= correcting
		}
	}
	table["should"] |= correcting
	return token.NewTable(table)
})

// qualifiers returns what any of the words of the passage may do. In most passages none
// does anything, and no clause need be looked through.
func (p *passage) qualifiers() qualifiers {
	if p.repeat != nil {
		return p.repeat.qualifiers()
	}
	if !p.qualified {
		p.qualified = true
		words := qualifying()
		for i, t := range p.tokens {
			found, _ := words.Of(p.text, t)
			p.qualifies |= found
			if isContraction(p.folded[i]) {
				p.qualifies |= denying
			}
		}
	}
	return p.qualifies
}

// isContraction reports whether a word has "not" in it, as "mustn't" does.
func isContraction(word string) bool { return strings.HasSuffix(word, "n't") }

// setsOff reports whether the dash at token i sets clauses off, and joins no words: a space
// stands before it, or it is an em dash, or the second of two hyphens.
func (p *passage) setsOff(i int) bool {
	return p.tokens[i].Space || token.IsEmDash(p.words(i, i+1)) || i > 0 && p.at(i-1) == "-"
}

// negated reports whether the clause of tokens [first, last), which state a fact,
// denies it. The value's own words, as in "dozens, if not hundreds", deny nothing.
func (p *passage) negated(first, last int, own span) bool {
	return p.qualifiers()&denying != 0 && p.denies(first, last, own)
}

func (p *passage) denies(first, last int, own span) bool {
	for i := p.clauseStart(first); i < last; i++ {
		if own.first <= i && i < own.last {
			continue
		}
		if p.beginsAny(i, notNegated()) > i || p.at(i) == "not" && p.at(i-1) == "or" {
			i++
			continue
		}
		if p.corrected(i, own.first) {
			continue
		}
		if unsaid()[p.at(i+1)] {
			continue // "did not say how many": nothing is denied
		}
		if p.kind(i) != token.Mark && (negators()[p.folded[i]] || isContraction(p.folded[i])) {
			return true
		}
		if i < first && p.beginsAny(i, negations()) > i {
			return true
		}
	}
	return false
}

// correctionReach is how many tokens after "not" the "but" stands that gives the right value.
const correctionReach = 8

// corrected reports whether what the word at i denies is put right by the value that begins
// at token first: "not 5% but 6%", "did not kill ten but twelve".
func (p *passage) corrected(i, first int) bool {
	if p.at(i) != "not" && !strings.HasSuffix(p.folded[i], "n't") {
		return false
	}
	for k := i + 1; k < min(first, i+correctionReach); k++ {
		if p.at(k) == "but" {
			return p.at(k-1) != "all" && p.at(k-1) != "everything" && p.at(k-1) != "everyone"
		}
	}
	return false
}

// hedged reports whether the clause of tokens [first, last), or the sentence as a
// whole, leaves open that the fact is so.
func (p *passage) hedged(first, last int) bool {
	return p.qualifiers()&hedging != 0 && p.leavesOpen(first, last)
}

func (p *passage) leavesOpen(first, last int) bool {
	if p.doubted() {
		return true
	}
	for i := p.clauseStart(first); i < last; i++ {
		w := p.folded[i]
		if !doubtWords()[w] {
			continue
		}
		if w == "may" && (p.capital(i) && i > 0 || p.kind(i-1) == token.Number || p.kind(i+1) == token.Number) {
			continue // the month
		}
		if w == "may" && i > 0 && permitted()[p.at(i-1)] {
			continue // "you may send 100 requests"
		}
		return true
	}
	// "hit, reportedly, by missiles"
	return doubtWords()[p.at(last)] && p.at(last+1) == ","
}

// doubted reports whether the passage says of itself that it is open: "this is
// unconfirmed".
func (p *passage) doubted() bool {
	if p.repeat != nil {
		return p.repeat.doubted()
	}
	if !p.doubtRead {
		p.doubtRead = true
		for i := 0; i < len(p.tokens) && !p.doubt; i++ {
			p.doubt = p.beginsAny(i, doubtPhrases()) > i
		}
	}
	return p.doubt
}

// beginsAny returns where the first phrase of a list ends that begins at token i; i if
// there is none.
func (p *passage) beginsAny(i int, list *phraseTable) int {
	for _, phrase := range p.phrases(i, list) {
		if end, ok := p.begins(i, phrase); ok {
			return end
		}
	}
	return i
}

// phrases returns the phrases of a list that the word at token i is looked up for.
func (p *passage) phrases(i int, list *phraseTable) [][]string {
	if p.kind(i) != token.Word {
		return nil
	}
	phrases, _ := list.Of(p.text, p.tokens[i])
	return phrases
}

// past returns the words that make the value of tokens [first, last) one of the past:
// "up from" before it, "(was" before it, "a year earlier" after it. It returns "" if
// there are none.
func (p *passage) past(first, last int, kind value.Kind) string {
	if p.at(first-1) == "was" && (p.at(first-2) == "," || p.at(first-2) == "(") && p.closesAfter(last) {
		return p.words(first-1, first)
	}
	i := first
	for i > 0 && beforePast()[p.at(i-1)] {
		i--
	}
	before := []*phraseTable{pastBefore(), pastAmount()}
	if kind == value.Duration || kind == value.Age || kind == value.Date {
		before = before[:1]
	}
	for _, at := range [...]int{first, i} {
		for _, list := range before {
			for _, phrase := range p.phrases(at-1, list) {
				if p.ends(at, phrase) {
					return p.words(at-len(phrase), at)
				}
			}
		}
	}
	if words := p.pastVerb(i); words != "" && len(before) > 1 {
		return words
	}
	if p.at(first-1) == "from" && p.rises(first-1) && p.tells(last) {
		return p.words(first-1, first)
	}
	for p.kind(last) == token.Clitic {
		last++
	}
	if end := p.beginsAny(last, pastAfter()); end > last {
		return p.words(last, end)
	}
	return ""
}

// pastVerb returns the words before token i that say what was so before: "used to employ",
// "had stood at"; "" if there are none.
func (p *passage) pastVerb(i int) string {
	switch {
	case p.at(i-2) == "to" && p.at(i-3) == "used" && formerVerbs()[p.at(i-1)] && !be()[p.at(i-4)]: // and not "was used to employ"
		return p.words(i-3, i)
	case p.at(i-2) == "once" && formerVerbs()[p.at(i-1)]:
		return p.words(i-2, i)
	case p.at(i) == "at" && p.at(i-2) == "had" && (p.at(i-1) == "stood" || p.at(i-1) == "peaked"):
		return p.words(i-2, i+1)
	}
	return ""
}

// closesAfter reports whether the clause ends with the value before token i: a value
// that "was" governs is past only as an afterthought.
func (p *passage) closesAfter(i int) bool {
	return i >= len(p.tokens) || p.kind(i) == token.Mark
}

// rises reports whether the "from" at token i says where a change began: "rose from 35".
func (p *passage) rises(i int) bool {
	for n := 1; n <= 3; n++ {
		if reader.IsChange(p.at(i - n)) {
			return true
		}
	}
	return p.at(i-1) == ","
}

// tells reports whether from token i on it is said what the value has become: "to 40".
func (p *passage) tells(i int) bool {
	return p.at(i) == "to" || p.at(i-1) == "," || p.closesAfter(i)
}
