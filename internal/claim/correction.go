package claim

// A correction says what was wrong, and what is right instead: "An earlier version of this
// article said that 19 people died; it is 21", "We said 14; it should have been 21". What
// was wrong is said no more: it is a value of the past (docs/rules.md, Where).

var (
	// priors and writings are the words of "an earlier version", "the original headline".
	priors   = set("earlier previous original prior older")
	writings = set(`version versions edition editions article story report reports post headline caption draft
		print copy`)

	// wrongly are said of what was not so: before a verb of saying, or in its place.
	wrongly  = set("incorrectly wrongly mistakenly erroneously inaccurately originally previously initially")
	misspeak = set("misstated misstates misreported misquoted miscounted")

	// rights begin what is right: "it is", "in fact".
	rights = byFirst(`
should have been
should have said
should have read
should have stated
should be
in fact
it is
it was
they are
they were
the correct
the right
`)
)

// retracted returns the words by which the value of tokens [first, last) is one that the
// sentence takes back; "" if it does not.
func (p *passage) retracted(first, last int) string {
	if p.qualifiers()&correcting == 0 {
		return ""
	}
	right := p.rightFrom(first)
	for i := range p.tokens {
		end := p.wrong(i)
		switch {
		case end == i:
		case i < first && !(right >= end && right <= first): // "an earlier version said 19"
			return p.words(i, end)
		case i >= last && p.ascribes(last, i): // "19, as an earlier version said"
			return p.words(i, end)
		}
	}
	for i := last; i < len(p.tokens); i++ { // "we said 14; it should have been 21"
		if p.at(i) == "should" && p.at(i+1) == "have" && p.beginsAny(i, rights()) > i {
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
	case misspeak()[word]:
		return i + 1
	case wrongly()[word] && p.says(i+1):
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
	return p.says(i) || wrongly()[p.at(i)] && p.says(i+1)
}

// says reports whether a verb stands at token i by which a text says something.
func (p *passage) says(i int) bool {
	switch p.at(i) {
	case "gave", "put", "had":
		return true
	}
	v, ok := verbs().Get(p.at(i))
	return ok && !v.gerund
}

// rightFrom returns the last token before i from which on the sentence says what is right;
// -1 if there is none.
func (p *passage) rightFrom(i int) int {
	for i--; i >= 0; i-- {
		if p.at(i) == ";" || p.beginsAny(i, rights()) > i {
			return i
		}
	}
	return -1
}

// ascribes reports whether the tokens from one to another lead from a value to who said it.
func (p *passage) ascribes(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.at(i) {
		case ",", "(", "as", "that", "which", "a", "an", "the", "in", "our", "we":
		default:
			return false
		}
	}
	return true
}
