package claim

import "github.com/factcheck-ci/factcheck/internal/token"

// A correction says what was wrong, and what is right instead: "An earlier version of this
// article said that 19 people died; it is 21", "We said 14; it should have been 21". What
// was wrong is said no more: it is a value of the past (docs/rules.md, Where). Only what
// stands in the clause of such words is taken back: "an earlier version said that it was
// safe, but 12 people died" says that they did.

var (
	// priors and writings are the words of "an earlier version", "the original headline".
	priors   = set("earlier previous original prior older")
	writings = set("version versions edition editions article story headline caption")

	// wrongly are said of what was not so, before a verb of saying; formerly, where this
	// article said so.
	wrongly  = set("incorrectly wrongly mistakenly erroneously inaccurately")
	formerly = set("originally previously initially first")

	// states are the verbs by which a text says what something is.
	states = set("said stated gave reported put listed")

	// ascribing stand between a value and who said it: "19, as an earlier version said".
	ascribing = set(", ( as that which a an the in our")

	// misspeaks are said of what was not so, instead of such a verb.
	misspeaks = set("misstated misreported misquoted")
)

// maxBehind is how many tokens behind a value it may stand that it should have been another.
const maxBehind = 8

// retracted returns the words by which the value of tokens [first, last) is one that the
// sentence takes back; "" if it does not.
func (p *passage) retracted(first, last int) string {
	if p.qualifiers()&correcting == 0 {
		return ""
	}
	for i := first - 1; i >= p.clauseStart(first); i-- {
		if end := p.wrong(i); end > i && end <= first {
			return p.words(i, end)
		}
	}
	for i := last; i < min(last+maxBehind, len(p.tokens)); i++ {
		switch end := p.wrong(i); {
		case end > i && p.ascribes(last, i): // "not 19, as an earlier version said"
			return p.words(i, end)
		case p.corrects(i): // "we said 14; it should have been 21"
			return p.words(i, i+2)
		}
	}
	return ""
}

// wrong returns where words end that begin at token i and say that something was said
// wrongly, or i.
func (p *passage) wrong(i int) int {
	word := p.at(i)
	switch {
	case priors()[word] && writings()[p.at(i+1)] && p.speaks(i+2):
		return i + 2
	case misspeaks()[word] && determiners()[p.at(i+1)]:
		return i + 1
	case wrongly()[word] && states()[p.at(i+1)], formerly()[word] && states()[p.at(i+1)] && writings()[p.at(i-1)] && p.at(i-2) == "this":
		return i + 2
	}
	return i
}

// speaks reports whether the version that stands before token i is one of a text: of "this
// article", or one that says something. Products have versions too.
func (p *passage) speaks(i int) bool {
	if p.at(i) == "of" && writings()[p.at(i+2)] {
		return true
	}
	return states()[p.at(i)] || wrongly()[p.at(i)] && states()[p.at(i+1)]
}

// corrects reports whether "it should have been" stands at token i, with a number behind.
func (p *passage) corrects(i int) bool {
	if p.at(i) != "should" || p.at(i+1) != "have" || p.at(i-1) != "it" && p.at(i-1) != "this" {
		return false
	}
	if verb := p.at(i + 2); verb != "been" && verb != "said" && verb != "read" {
		return false
	}
	at := i + 3
	for p.kind(at) == token.Mark {
		at++
	}
	return p.kind(at) == token.Number || isNumeral(p.at(at))
}

// ascribes reports whether the tokens from one to another lead from a value to who said it.
func (p *passage) ascribes(from, to int) bool {
	for i := from; i < to; i++ {
		if !ascribing()[p.at(i)] {
			return false
		}
	}
	return to > from
}
