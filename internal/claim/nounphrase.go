package claim

import "github.com/factcheck-ci/factcheck/internal/token"

// Where the noun phrase begins and ends that names who says something. There is no
// parser here: marks, verbs and words that begin a clause bound it.

// maxNoun is the greatest number of tokens of who says so.
const maxNoun = 50

// nounLeft returns where the noun phrase that ends before token end begins; end itself
// if there is none.
func (r *attributer) nounLeft(end int) int {
	p, first := r.p, end
	if end > r.floor() && subjects()[p.folded[end-1]] {
		return end - 1 // "… he said"
	}
	for first > max(r.floor(), end-maxNoun) {
		w, k := p.folded[first-1], p.kind(first-1)
		switch {
		case k == token.Mark && !r.inside(first-1), joints()[w]:
			return r.trimTimes(first, end)
		case (w == "and" || w == "or") && !(p.capital(first-2) && (p.capital(first) || p.at(first) == "the")):
			return r.trimTimes(first, end)
		case k == token.Word && be()[w]:
			return r.antecedent(first, end)
		}
		first--
	}
	return r.trimTimes(first, end)
}

// antecedent returns where the noun begins that a predicate, which begins at token
// first, is said of: "the firm" in "the firm, which was sold, said".
func (r *attributer) antecedent(first, end int) int {
	for i := first - 1; i > max(r.floor(), first-maxRelative); i-- {
		switch r.p.folded[i] {
		case "which", "who", "that":
			if r.p.at(i-1) == "," {
				i--
			}
			return r.nounLeft(i)
		}
	}
	return r.trimTimes(first, end)
}

// maxRelative is how many tokens a relative clause has before its verb at most.
const maxRelative = 6

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
	for first < end-1 && times()[r.p.folded[first]] {
		first++
	}
	return first
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
		if v, said := verbs().Of(p.text, p.tokens[last]); be()[w] && k == token.Word || auxiliaries()[w] && k == token.Word || said && !v.noun {
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
		case "which", "who", "that", "whose":
			if r.p.at(i-1) == "," {
				return r.p.words(first, i-1)
			}
			return r.p.words(first, i)
		case "issued", "released", "published", "made", "gave", "posted":
			return r.p.words(first, i)
		}
	}
	for group > first+1 && times()[r.p.folded[group-1]] {
		group--
	}
	return r.p.words(first, group)
}
