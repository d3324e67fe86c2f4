package claim

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// attribution is a clause of a sentence that names who says something.
type attribution struct {
	first, last int    // its tokens
	text        string // as written: "the Pentagon said in a statement"
	speaker     string // who: "the Pentagon"; "" for an impersonal "it is said"
	stance      stance
	pronoun     bool // the speaker is "he" or the like: somebody named before
	backward    bool // governs what stands before it in the sentence
	forward     bool // governs what stands after it
	previous    bool // "That's according to …": governs the sentence before
}

// attributions returns the attributions of a sentence, from left to right.
func attributions(p *passage) []attribution {
	r := attributer{p: p}
	for i := 0; i < len(p.tokens); i++ {
		if p.kind(i) != token.Word {
			continue
		}
		if a, ok := r.source(i); ok {
			r.found = append(r.found, a)
			i = a.last - 1
		} else if v, ok := verbs().Of(p.text, p.tokens[i]); ok {
			if a, ok := r.verb(i, v); ok {
				r.found = append(r.found, a)
				i = max(i, a.last-1)
			}
		}
	}
	if a, ok := r.headline(); ok {
		r.found = append(r.found, a)
	}
	return r.found
}

// headline reads "Ten die in fire: police", the way of headlines.
func (r *attributer) headline() (attribution, bool) {
	p, last := r.p, len(r.p.tokens)
	for colon := last - 2; colon > max(r.floor(), last-maxHeadline); colon-- {
		if mark := p.folded[colon]; mark != ":" && mark != "-" {
			continue
		}
		if !informants()[p.folded[last-1]] || p.wordsBetween(colon, last) != last-colon-1 || !p.tokens[colon+1].Space {
			break
		}
		said := p.words(colon+1, last)
		return attribution{first: colon + 1, last: last, text: said, speaker: said, stance: tells, backward: true}, true
	}
	return attribution{}, false
}

// maxHeadline is how many tokens of a headline may name who says so, with the colon.
const maxHeadline = 6

// attributer finds the attributions of one sentence.
type attributer struct {
	p     *passage
	found []attribution
}

// floor is the first token that no attribution found so far has taken.
func (r *attributer) floor() int {
	if n := len(r.found); n > 0 {
		return r.found[n-1].last
	}
	return 0
}

// source reads "according to Secretary of State Mike Pompeo" at token i.
func (r *attributer) source(i int) (attribution, bool) {
	after := r.p.beginsAny(i, sources())
	if after == i {
		return attribution{}, false
	}
	last := r.nounRight(after)
	if last == after {
		return attribution{}, false
	}
	a := attribution{first: i, last: last, stance: tells, backward: i > 0, forward: true}
	a.speaker, a.text = r.p.words(after, last), r.p.words(i, last)
	a.previous = i > 0 && i <= 3 && (r.p.folded[0] == "that" || r.p.folded[0] == "this")
	return a, true
}

// verb reads the attribution whose verb is token i.
func (r *attributer) verb(i int, v verb) (attribution, bool) {
	p := r.p
	if r.adjective(i) || v.noun && !r.verbal(i) || r.answers(i) || v.beside && !r.reports(i) || v.makes && r.works(i+1) || r.takesLives(i) {
		return attribution{}, false
	}
	group := i
	passive, denied := false, false
	for group > max(0, i-maxNoun) && p.kind(group-1) <= token.Clitic && (auxiliaries()[p.folded[group-1]] || isAdverb(p.folded[group-1])) {
		group--
		passive = passive || be()[p.folded[group]]
		denied = denied || negators()[p.folded[group]]
	}
	if denied && v.stance == tells {
		return attribution{}, false // "did not say"
	}
	switch {
	case p.at(group-1) == "to":
		return attribution{}, false // "refused to say"
	case p.at(i+1) == "by" && !v.gerund:
		return r.passive(group, i, v)
	case passive && !v.gerund:
		return r.impersonal(group, i, v)
	}
	if first := r.nounLeft(group); first < group {
		return r.active(first, group, i, v)
	}
	switch {
	case p.at(group-1) == "," && v.gerund:
		return r.apart(group, i, v)
	case p.at(group-1) == "," && r.apposed(group-1):
		return r.appositive(group, i, v)
	case v.turns && group == i && isTurn(p.at(i-1)):
		return r.inverted(i, v)
	case group > 0 && (p.at(group-1) == "and" || p.at(group-1) == "but") && len(r.found) > 0:
		return r.shared(group, i, v)
	}
	return attribution{}, false
}

// adjective reports whether the verb form at token i is none: "the alleged attack",
// "Iran's reported losses".
func (r *attributer) adjective(i int) bool {
	before := r.p.at(i - 1)
	if before == "-" && i > 1 && !r.p.tokens[i].Space {
		return true // "government-reported"
	}
	if r.p.kind(i-1) == token.Clitic {
		next := r.p.at(i + 1)
		return next != "to" && next != "that"
	}
	return determiners()[before] && !pronouns()[before]
}

// verbal reports whether the form at token i, which can be a noun ("claims"), is a
// verb: "claims that", "Iran claims victory".
func (r *attributer) verbal(i int) bool {
	switch next := r.p.at(i + 1); next {
	case "that":
		return true
	case "of", "from", "about", "by", "on", "for", "and", "or":
		return false
	}
	object := r.p.kind(i+1) == token.Number || determiners()[r.p.at(i+1)] || r.p.capital(i+1)
	return strings.HasSuffix(r.p.folded[i], "s") && r.p.capital(i-1) && !r.p.capital(i) && object
}

// reports reports whether the verb at token i, which has other senses ("added 3
// points"), stands beside what is said.
func (r *attributer) reports(i int) bool {
	switch next := r.p.at(i + 1); {
	case next == "that", next == ":", next == ",", next == ".", isQuote(next):
		return true
	}
	before := i
	for before > max(0, i-maxNoun) && r.p.kind(before-1) != token.Mark {
		before--
	}
	return before > 0 && before < i && isTurn(r.p.at(before-1))
}

// maxWork is how many tokens from its first one a work may be named in at most: "30 popular
// crime novels".
const maxWork = 4

// works reports whether a work is named at token i, or so many of them: "wrote 30 novels", "wrote
// a play".
func (r *attributer) works(i int) bool {
	for at := i; at < i+maxWork && r.p.kind(at) <= token.Number; at++ {
		if creations()[r.p.at(at)] {
			return true
		}
	}
	return false
}

// maxObject is how many tokens the object of "claimed" may have before its "lives".
const maxObject = 6

// takesLives reports whether the verb at token i is the "claimed" of lives, which nobody
// says: "the flood claimed 26 lives", and not "claimed that 26 lives were lost".
func (r *attributer) takesLives(i int) bool {
	if !strings.HasPrefix(r.p.folded[i], "claim") {
		return false
	}
	for at := i + 1; at <= i+maxObject; at++ {
		switch next := r.p.at(at); {
		case next == "life" || next == "lives":
			after := r.p.at(at + 1)
			return !be()[after] && !auxiliaries()[after] && after != "lost"
		case r.p.kind(at) == token.Number, isNumeral(next), amounting()[next]:
		default:
			return false
		}
	}
	return false
}

// answers reports whether the verb at token i is the "reported to" of somebody who has
// a superior.
func (r *attributer) answers(i int) bool {
	if !strings.HasPrefix(r.p.folded[i], "report") {
		return false
	}
	for i++; isAdverb(r.p.at(i)); i++ {
	}
	next := r.p.at(i + 1)
	return r.p.at(i) == "to" && next != "be" && next != "have"
}

// active reads "An Iraqi army source told Reuters": the subject is tokens
// [first, group), the verb with its auxiliaries [group, i].
func (r *attributer) active(first, group, i int, v verb) (attribution, bool) {
	last := r.complement(i+1, v)
	a := attribution{first: first, last: last, stance: v.stance}
	a.text, a.speaker = r.p.words(first, last), r.speaker(first, group)
	if r.p.at(first) == "did" || r.p.at(first) == "does" || r.p.at(first) == "do" {
		return attribution{}, false // a question
	}
	a.pronoun = group-first == 1 && pronouns()[r.p.folded[first]]
	if a.pronoun && !others()[r.p.folded[first]] {
		return attribution{}, false // "who said": the subject is not here
	}
	a.forward = true
	next := r.skipTimes(last)
	if before := r.p.at(first - 1); isTurn(before) && r.follows(next) {
		a.backward = true // "…, officials said"
		a.forward = r.p.at(next) == ","
	}
	return a, true
}

// follows reports whether at token i nothing follows that the attribution before it
// could govern, apart from what a comma or a quotation mark sets off.
func (r *attributer) follows(i int) bool {
	return i >= len(r.p.tokens) || r.p.kind(i) == token.Mark && r.p.at(i) != ":"
}

// passive reads "as was reported by the ministry": the attribution is tokens from the
// verb to the end of the one it names.
func (r *attributer) passive(group, i int, v verb) (attribution, bool) {
	last := r.nounRight(i + 2)
	for j := i + 3; j < last; j++ {
		if agentEnds()[r.p.folded[j]] {
			last = j
		}
	}
	if last == i+2 {
		return attribution{}, false
	}
	return attribution{
		first: group, last: last, text: r.p.words(i, last), speaker: r.p.words(i+2, last),
		stance: v.stance, backward: !accuses()[r.p.folded[i]], forward: true,
	}, true
}

// impersonal reads "It's understood that", "which is said to": nobody is named, and
// what is said is hedged, or denied.
func (r *attributer) impersonal(group, i int, v verb) (attribution, bool) {
	next := r.p.at(i + 1)
	if v.stance == tells && hearsay()[r.p.folded[i]] && (next == "to" || next == "that") {
		v.stance = doubts
	}
	return attribution{first: group, last: i + 1, stance: v.stance, backward: r.p.at(i+1) != "that", forward: true}, true
}

// apart reads "U.S. Secretary of State Mike Pompeo, saying: …" and the "saying" that
// goes on with an attribution before it.
func (r *attributer) apart(group, i int, v verb) (attribution, bool) {
	if len(r.found) > 0 {
		return r.shared(group, i, v)
	}
	first := r.nounLeft(group - 1)
	if first == group-1 || r.p.at(i+1) != ":" && r.p.at(i+1) != "," {
		return attribution{}, false
	}
	return attribution{
		first: first, last: i + 1, text: r.p.words(first, i+1), speaker: r.speaker(first, group-1),
		stance: v.stance, forward: true,
	}, true
}

// inverted reads "…”, said John Smith": the subject stands after the verb, token i.
func (r *attributer) inverted(i int, v verb) (attribution, bool) {
	last := r.nounRight(i + 1)
	if last == i+1 || pronouns()[r.p.folded[i+1]] || !r.follows(r.skipTimes(last)) && r.p.at(last) != "who" {
		return attribution{}, false
	}
	return attribution{
		first: i, last: last, text: r.p.words(i, last), speaker: r.p.words(i+1, last),
		stance: v.stance, backward: true, forward: r.p.at(last) == ",",
	}, true
}

// apposed reports whether the comma at token i ends what is said of a name before it:
// "John Smith, the secretary of state,".
func (r *attributer) apposed(i int) bool {
	open := r.commaBefore(i)
	if open < 0 || open+1 >= i {
		return false
	}
	begins := r.p.folded[open+1]
	return determiners()[begins] || begins == "who" || begins == "whose" || r.p.kind(open+1) == token.Number || r.p.capital(open+1)
}

// commaBefore returns the comma before token i in the same clause, -1 if there is none.
func (r *attributer) commaBefore(i int) int {
	for low := max(r.floor(), i-maxNoun); i > low; {
		i--
		switch r.p.folded[i] {
		case ",":
			return i
		case "\"", ";", ":":
			return -1
		}
	}
	return -1
}

// appositive reads "John Smith, the secretary of state, said": the subject is what
// stands before the first of two commas.
func (r *attributer) appositive(group, i int, v verb) (attribution, bool) {
	comma := r.commaBefore(group - 1)
	first := r.nounLeft(comma)
	if first == comma {
		return attribution{}, false
	}
	last := r.complement(i+1, v)
	return attribution{
		first: first, last: last, text: r.p.words(first, last), speaker: r.p.words(first, comma),
		stance: v.stance, forward: true,
	}, true
}

// shared reads "… and said that …", whose subject is that of the attribution before.
func (r *attributer) shared(group, i int, v verb) (attribution, bool) {
	before := r.found[len(r.found)-1]
	if before.speaker == "" || v.stance == doubts && r.p.at(i+1) != "that" {
		return attribution{}, false
	}
	a := attribution{
		first: group, last: r.complement(i+1, v), stance: v.stance, speaker: before.speaker, pronoun: before.pronoun,
		text: before.text, forward: true,
	}
	if !v.gerund {
		a.text = before.speaker + " " + r.p.words(group, a.last)
	}
	return a, true
}

// isTurn reports whether a mark sets off what is said from who says it.
func isTurn(mark string) bool { return mark == "," || mark == "\"" || mark == "'" || mark == "-" }

func isQuote(mark string) bool { return mark == "\"" || mark == "'" }

func isAdverb(word string) bool { return len(word) > 4 && strings.HasSuffix(word, "ly") }
