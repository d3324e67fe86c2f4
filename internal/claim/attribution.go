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
		} else if v, ok := verbs()[p.folded[i]]; ok {
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
		if mark := p.folded[colon]; mark != ":" && mark != "-" && mark != "–" && mark != "—" {
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
	for _, phrase := range sources() {
		after, ok := r.p.begins(i, phrase)
		if !ok {
			continue
		}
		last := r.nounRight(after)
		if last == after {
			return attribution{}, false
		}
		a := attribution{first: i, last: last, stance: tells, forward: true}
		a.speaker, a.text = r.p.words(after, last), r.p.words(i, last)
		a.backward = i > 0
		a.previous = i > 0 && i <= 3 && (r.p.folded[0] == "that" || r.p.folded[0] == "this")
		return a, true
	}
	return attribution{}, false
}

// verb reads the attribution whose verb is token i.
func (r *attributer) verb(i int, v verb) (attribution, bool) {
	p := r.p
	if r.adjective(i) || v.noun && !r.verbal(i) || r.answers(i) {
		return attribution{}, false
	}
	group := i
	passive := false
	for group > max(0, i-maxNoun) && p.kind(group-1) <= token.Clitic && (auxiliaries()[p.folded[group-1]] || isAdverb(p.folded[group-1])) {
		group--
		passive = passive || be()[p.folded[group]]
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
	return strings.HasSuffix(r.p.folded[i], "s") && r.p.capital(i-1) && !r.p.capital(i)
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
	if a.pronoun && r.p.folded[first] != "he" && r.p.folded[first] != "she" && r.p.folded[first] != "they" && r.p.folded[first] != "it" {
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

// maxNoun is the greatest number of tokens of who says so.
const maxNoun = 50

// nounLeft returns where the noun phrase that ends before token end begins; end itself
// if there is none.
func (r *attributer) nounLeft(end int) int {
	p, first := r.p, end
	for first > max(r.floor(), end-maxNoun) {
		w, k := p.folded[first-1], p.kind(first-1)
		switch {
		case k == token.Mark && !r.inside(first-1), joints()[w]:
			return r.trimTimes(first, end)
		case (w == "and" || w == "or") && !(p.capital(first-2) && (p.capital(first) || p.at(first) == "the")):
			return r.trimTimes(first, end)
		case k == token.Word && be()[w]:
			return r.trimTimes(first, end)
		}
		first--
	}
	return r.trimTimes(first, end)
}

// inside reports whether the mark at token i stands within a noun phrase: a hyphen,
// the full stop of an abbreviation, an ampersand.
func (r *attributer) inside(i int) bool {
	switch r.p.folded[i] {
	case "-":
		return !r.p.tokens[i].Space
	case ".":
		return !r.p.tokens[i].Space && i+1 < len(r.p.tokens) && r.p.kind(i+1) == token.Word
	case "&", "/", "@":
		return true
	}
	return false
}

// trimTimes takes the "On Friday" off the noun phrase [first, end).
func (r *attributer) trimTimes(first, end int) int {
	start := first
	for first < end-1 && times()[r.p.folded[first]] {
		first++
	}
	if first == start || first < end {
		return first
	}
	return start
}

// skipTimes returns the first token at or after i that is no word of time: what
// follows "said on Friday".
func (r *attributer) skipTimes(i int) int {
	for i < len(r.p.tokens) && (times()[r.p.folded[i]] || r.p.kind(i) == token.Number && times()[r.p.at(i-1)]) {
		i++
	}
	return i
}

// nounRight returns where the noun phrase that begins at token first ends; first
// itself if there is none.
func (r *attributer) nounRight(first int) int {
	p, last := r.p, first
	verbal := false
	for last < min(len(p.tokens), first+maxNoun) {
		w, k := p.folded[last], p.kind(last)
		if k == token.Mark && !r.inside(last) || k == token.Number || joints()[w] ||
			(w == "and" || w == "or" || w == "but") && !p.capital(last+1) {
			break
		}
		if v, said := verbs()[w]; be()[w] && k == token.Word || auxiliaries()[w] && k == token.Word || said && !v.noun {
			verbal = true
			break
		}
		last++
	}
	if verbal { // "According to Reuters ten people were": the name alone
		last = min(last, r.properNoun(first))
	}
	return last
}

// properNoun returns where the name, or the determiner and its noun, at token first
// ends.
func (r *attributer) properNoun(first int) int {
	i := first
	if determiners()[r.p.at(i)] {
		return i + 2
	}
	for i < len(r.p.tokens) && (r.p.capital(i) || r.inside(i)) {
		i++
	}
	return max(i, first+1)
}

// complement returns where the attribution ends whose verb ends before token i: after
// the one who is told, and after "in a statement".
func (r *attributer) complement(i int, v verb) int {
	if v.told {
		i = r.listener(i)
	}
	p := r.p
	switch p.at(i) {
	case "in", "at", "during", "on", "to":
	default:
		return i
	}
	for j := i + 1; j < min(i+6, len(p.tokens)) && p.kind(j) <= token.Clitic; j++ {
		if forums()[p.folded[j]] {
			return j + 1
		}
	}
	return i
}

// listener returns where the one who is told, named at token i, ends.
func (r *attributer) listener(i int) int {
	p, last := r.p, i
	for last < len(p.tokens) && last-i < 8 {
		if p.folded[last] == "that" || p.kind(last) == token.Mark && !r.inside(last) && last+1 < len(p.tokens) {
			return last
		}
		if p.kind(last) == token.Number || be()[p.folded[last]] {
			break
		}
		last++
	}
	return min(last, r.properNoun(i))
}

// speaker returns the words of the one who says so, tokens [first, group), without
// "in a statement" and the like.
func (r *attributer) speaker(first, group int) string {
	for i := first + 1; i < group; i++ {
		switch r.p.folded[i] {
		case "issued", "released", "published", "made", "gave", "posted":
			return r.p.words(first, i)
		}
	}
	for group > first+1 && times()[r.p.folded[group-1]] {
		group--
	}
	return r.p.words(first, group)
}

// isTurn reports whether a mark sets off what is said from who says it.
func isTurn(mark string) bool { return mark == "," || mark == "\"" || mark == "'" || mark == "-" }

func isAdverb(word string) bool { return len(word) > 4 && strings.HasSuffix(word, "ly") }
