package number

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Phrase is a number found among tokens.
type Phrase struct {
	Number      Number
	First, Last int  // its tokens, both included
	Digits      bool // its first token is digits: "21", "1.5 million"
	Scaled      bool // it has a scale word: "1.5 million", "two dozen"
	Scale       int  // the power of ten of its last scale words: 6 for "1.5 million", otherwise 0
	Ordinal     bool // it is a place in an order: "21st", "second"
	Fraction    bool // it is a part, or has one, written as a fraction: "½", "two-thirds", "3 1/2"
	Article     bool // it begins with "a" or "an": "a hundred"
}

// reading is one attempt at a phrase.
type reading struct {
	text   string
	tokens []token.Token
	inner  bool // it reads the second number of a fraction, which has none of its own
}

// Read reads the number that begins at tokens[i], the longest there is: digits in any
// grouping, number words, mixtures ("1.5 million", "3 hundred and one"), fractions,
// powers of ten and ordinals. Signs, one-letter suffixes ("35m") and what the number
// counts are left to the caller. It looks at a bounded number of tokens. Outside the tokens there is none.
func Read(text string, tokens []token.Token, i int) (Phrase, bool) {
	if i < 0 || i >= len(tokens) {
		return Phrase{}, false
	}
	r := reading{text: text, tokens: tokens}
	switch tokens[i].Kind {
	case token.Number:
		return r.digits(i)
	case token.Word:
		if w, ok := r.word(i); ok {
			return r.words(i, w)
		}
	}
	return Phrase{}, false
}

// word returns the number word at i.
func (r reading) word(i int) (Word, bool) {
	if i < 0 || i >= len(r.tokens) {
		return Word{}, false
	}
	t := r.tokens[i]
	if t.Kind == token.Word || t.Kind == token.Mark && r.text[t.Start] == '&' {
		return words.Of(r.text, t)
	}
	return Word{}, false
}

// next returns the number word after i, over a hyphen if one stands between.
func (r reading) next(i int) (int, Word, bool) {
	if i+2 < len(r.tokens) && r.hyphen(i+1) {
		w, ok := r.word(i + 2)
		return i + 2, w, ok && w.Class != And && w.Class != Article
	}
	w, ok := r.word(i + 1)
	return i + 1, w, ok
}

// hyphen reports whether a hyphen or a dash stands at i.
func (r reading) hyphen(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].Kind != token.Mark {
		return false
	}
	switch r.tokens[i].Text(r.text) {
	case "-", "‐", "‑", "–", "—":
		return true
	}
	return false
}

// words reads a number that begins with the number word w at i.
func (r reading) words(i int, w Word) (Phrase, bool) {
	p := Phrase{First: i, Last: i}
	switch w.Class {
	case UnitOrdinal, TensOrdinal, ScaleOrdinal:
		return ordinal(p, w)
	case Half:
		if w.Plural {
			return Phrase{}, false
		}
		return r.partOf(p, NewFraction(1, uint32(w.Value)), i)
	case Article:
		return r.article(i)
	case Hundred, Scale, Dozen:
		if w.Plural || w.Value == score || len(r.tokens[i].Text(r.text)) < 5 {
			return Phrase{}, false // "hundreds" is vague; "bn" needs a number before it
		}
		if first, ok := r.bakers(i); ok && w.Class == Dozen {
			return Phrase{Number: New(13, 0), First: first, Last: i}, true
		}
	case And, Point:
		return Phrase{}, false
	case Unit:
		if n, last, ok := r.pointFirst(i); ok {
			return Phrase{Number: n, First: i - 1, Last: last}, true
		}
	}
	return r.sum(p, i)
}

// bakers returns where "a baker's dozen" begins whose dozen stands at i, if it is one, which has
// thirteen.
func (r reading) bakers(i int) (int, bool) {
	first := i - 1
	if !r.says(first, "bakers") {
		first--
	}
	if first < i-1 && !(r.says(first, "baker") && r.tokens[i-1].Kind == token.Clitic) {
		return 0, false
	}
	if r.says(first-1, "a") {
		first--
	}
	return first, true
}

// pointFirst reads "point five" without a whole part, whose first digit stands at i: by
// itself, or where no point of another kind can stand, "rose by point two percent".
func (r reading) pointFirst(i int) (Number, int, bool) {
	if w, ok := r.word(i - 1); !ok || w.Class != Point {
		return Number{}, 0, false
	}
	n, last := r.decimals(New(0, 0), i-2)
	alone := i == 1 && last == len(r.tokens)-1
	return n, last, last >= i && (alone || r.says(i-2, "by", "of", "minus", "negative", "about", "nearly", "almost", "than", "another"))
}

// article reads what "a" at i begins: "a hundred and five", "a half", "a third".
func (r reading) article(i int) (Phrase, bool) {
	p := Phrase{First: i, Last: i, Article: true}
	j, w, ok := r.next(i)
	if !ok || j != i+1 {
		return Phrase{}, false
	}
	switch w.Class {
	case Hundred, Scale, Dozen:
		if w.Plural || w.Value == score || len(r.tokens[j].Text(r.text)) < 5 {
			return Phrase{}, false
		}
		p, ok = r.sum(p, j)
		p.Article = true
		return p, ok
	case Half:
		return r.partOf(p, NewFraction(1, uint32(max(w.Value, 1))), j)
	case UnitOrdinal, TensOrdinal, ScaleOrdinal:
		if w.Plural || w.Value == 1 || w.Value == 2 || r.namesOrder(j) {
			return Phrase{}, false
		}
		return r.partOf(p, parts(1, w), j)
	}
	return Phrase{}, false
}

// namesOrder reports whether the ordinal at j stands before a noun: "a third man" is
// an order; "a third of", "a third," and "by a third" a part, "a third larger", "almost a
// fifth since" and "an eighth the size" too.
func (r reading) namesOrder(j int) bool {
	if j+1 >= len(r.tokens) || r.says(j-2, "by") || r.says(j+1, "smaller", "larger", "higher", "lower", "less", "fewer", "cheaper", "bigger", "the") {
		return false
	}
	if r.says(j-2, "almost", "nearly", "about", "around", "roughly", "than", "over", "under", "up", "down", "rose", "fell", "grew", "dropped") &&
		r.says(j+1, "since", "in", "from", "on", "to", "at", "this", "last", "during", "after", "as", "over", "for", "when", "while", "and", "or", "but", "with", "per", "each") {
		return false
	}
	if r.says(j-2, "between", "from") && r.says(j+1, "and", "to") || r.says(j+1, "or") && r.says(j+2, "more", "less", "so") || r.says(j+1, "to", "or") && r.partBegins(j+2) {
		return false // "between a third and a half", "a tenth or more of", "a third to a half"
	}
	next := r.tokens[j+1]
	return next.Kind != token.Mark && !strings.EqualFold(next.Text(r.text), "of") || r.hyphen(j+1)
}

// says reports whether the token at i is one of these words, in any case.
func (r reading) says(i int, words ...string) bool {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != token.Word {
		return false
	}
	text := r.tokens[i].Text(r.text)
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, text) })
}

// parts returns n parts of what the word w divides into: three of "quarters".
func parts(n int64, w Word) Number {
	if w.Class == ScaleOrdinal {
		return New(n, -w.Exp)
	}
	return NewFraction(n, uint32(max(w.Value, 1)))
}

// partOf finishes a fraction that ends at j: "half a million", "a quarter of a
// million", "half".
func (r reading) partOf(p Phrase, part Number, j int) (Phrase, bool) {
	p.Number, p.Last, p.Fraction = part, j, true
	k := j + 1
	if k < len(r.tokens) && strings.EqualFold(r.tokens[k].Text(r.text), "of") {
		k++
	}
	if w, ok := r.word(k); ok && w.Class == Article {
		k++
	} else if k == j+1 && r.hyphen(k) {
		k++
		if w, ok := r.word(k); ok && w.Class == Article && r.hyphen(k+1) {
			k += 2 // "half-a-million"
		}
	} else if k > j+1 {
		return p, true // "half of million" is nothing
	}
	if w, ok := r.word(k); ok && !w.Plural && (w.Class == Scale && w.Exp >= 3 || w.Class == Dozen && w.Value == 12) {
		end, factor := r.scales(k-1, 0)
		if end >= k {
			p.Number, p.Last, p.Fraction, p.Scaled = part.Times(factor), end, false, true
		}
	}
	return p, true
}

// ordinal reads an ordinal word that nothing comes before.
func ordinal(p Phrase, w Word) (Phrase, bool) {
	p.Number, p.Ordinal = New(w.Value, 0), true
	if w.Class == ScaleOrdinal {
		p.Number = New(1, w.Exp)
	}
	return p, !w.Plural
}

// sum reads groups and their scales, from the largest down: "two million, three
// hundred thousand and five"; then a fraction or an ordinal that ends it.
func (r reading) sum(p Phrase, i int) (Phrase, bool) {
	end, total := i-1, Number{}
	below := 0 // the next group must stay below this power of ten
	for start := i; ; {
		g, ok := r.group(start)
		if !ok {
			break
		}
		last, factor := r.scales(g.last, 0)
		amount := g.value.Times(factor)
		if end >= i && amount.Cmp(New(1, below)) >= 0 {
			break
		}
		p.Scaled = p.Scaled || last > g.last || g.hundred
		if last > g.last {
			last, amount = r.scaledHalf(last, amount, factor)
		}
		if end >= i {
			amount = total.Add(amount)
		}
		total, end, below = amount, last, int(factor.exp)
		p.Scale = below
		if r.says(end, "score") && end > i {
			end, total = r.afterScore(end, total)
			break
		}
		if below == 0 || factor.coef != 1 {
			break
		}
		if start = r.further(end); start < 0 {
			break
		}
	}
	if end < i {
		return Phrase{}, false
	}
	p.Number, p.Last = total, end
	return r.tail(p), true
}

// further returns where a smaller group may go on after end: "one thousand [and]
// two", or, after a comma, only a group that has hundreds; -1 if none does.
func (r reading) further(end int) int {
	k := end + 1
	if k < len(r.tokens) && r.tokens[k].Kind == token.Number {
		if w, ok := r.word(k + 1); ok && (w.Class == Hundred || w.Class == Scale) && len(r.tokens[k+1].Text(r.text)) > 2 {
			return k // "6 thousand 5 hundred"
		}
		return -1
	}
	k = r.overHyphen(k)
	if k < len(r.tokens) && r.tokens[k].Text(r.text) == "," {
		if w, ok := r.word(k + 1); !ok || w.Class > Tens {
			return -1
		}
		for j := k + 2; j < len(r.tokens) && j < k+5; j++ {
			if w, ok := r.word(j); ok && (w.Class == Hundred || w.Class == Scale) {
				return k + 1
			}
		}
		return -1
	}
	w, ok := r.word(k)
	if ok && w.Class == And {
		if k++; r.hyphen(k) {
			k++
		}
		w, ok = r.word(k)
		if !ok || r.partBegins(k) {
			return -1
		}
	}
	if !ok || w.Class > Tens {
		return -1
	}
	if h := k + 1; r.hyphen(h) { // "a thousand two-bedroom flats"
		if _, ok := r.word(h + 1); !ok {
			return -1
		}
	}
	return k
}

// overHyphen returns the token behind a hyphen at i that joins "and" to a number,
// "two-hundred-and-fifty", else i.
func (r reading) overHyphen(i int) int {
	if w, ok := r.word(i + 1); ok && w.Class == And && r.hyphen(i) && r.hyphen(i+2) && r.adjoins(i) {
		return i + 1
	}
	return i
}

// scales multiplies the scale words after i into a factor of at most 10^limit, and
// returns the last token that belongs to it.
func (r reading) scales(i, exp int) (int, Number) {
	const limit = 48
	factor := New(1, 0)
	for {
		k, w, ok := r.next(i)
		switch {
		case ok && w.Class == Scale && exp+w.Exp <= limit:
			factor = factor.Scale(w.Exp)
			exp += w.Exp
		case ok && w.Class == Dozen && factor.coef == 1 && (w.Value != score || r.scoreCounts(i, k)):
			factor = factor.Times(New(w.Value, 0))
		default:
			return i, factor
		}
		i = k
	}
}

// score is how many a score is.
const score = 20

// scoreCounts reports whether the "score" at k is twenty of something, and the number at i before
// it a word: "four score and seven", "two score years", and nothing else in the text. Otherwise it
// is how somebody did: "the top five score 20 each".
func (r reading) scoreCounts(i, k int) bool {
	if w, ok := r.word(i); !ok || w.Class > Teen || k != i+1 {
		return false
	}
	and, ok := r.word(k + 1)
	low, ok1 := r.word(k + 2)
	return ok && and.Class == And && ok1 && low.Class <= Teen || r.says(k+1, "years", "years'") || i == 0 && k == len(r.tokens)-1
}

// afterScore adds what follows a score to a total: "four score and seven".
func (r reading) afterScore(end int, total Number) (int, Number) {
	and, ok := r.word(end + 1)
	low, ok1 := r.word(end + 2)
	if !ok || and.Class != And || !ok1 || low.Class > Teen {
		return end, total
	}
	return end + 2, total.Add(New(low.Value, 0))
}

// scaledHalf adds the half of "a million and a half".
func (r reading) scaledHalf(last int, amount, factor Number) (int, Number) {
	if w, ok := r.word(last + 1); !ok || w.Class != And {
		return last, amount
	}
	part, end, ok := r.part(last + 2)
	if !ok {
		return last, amount
	}
	if w, ok := r.word(end + 1); ok && (w.Class == Scale || w.Class == Hundred) {
		return last, amount // "one million and half a million"
	}
	return end, amount.Add(factor.Times(part))
}

// partBegins reports whether a fraction begins at k: "a half", "three quarters".
func (r reading) partBegins(k int) bool {
	_, _, ok := r.part(k)
	return ok
}

// part reads a fraction of words after "and": "a half", "half", "a quarter", "two
// thirds", "fifty-four hundredths". It is less than one.
func (r reading) part(k int) (Number, int, bool) {
	if k < len(r.tokens) && r.tokens[k].Kind == token.Number { // "1 and 3/4"
		m, last, ok := r.slash(k)
		return m, last, ok && m.den <= 10
	}
	w, ok := r.word(k)
	if !ok {
		return Number{}, 0, false
	}
	n := int64(1)
	switch w.Class {
	case Article:
		k++
	case Unit, Teen, Tens:
		n = w.Value
		if j, u, ok := r.next(k); ok && w.Class == Tens && u.Class == Unit {
			n, k = n+u.Value, j
		}
		j, _, ok := r.next(k)
		if !ok {
			return Number{}, 0, false
		}
		k = j
	case Half:
	default:
		return Number{}, 0, false
	}
	part, last, ok := r.divided(k, n)
	return part, last, ok && part.Cmp(New(1, 0)) < 0
}

// divided reads what n is divided by: "half", "quarters", "third", "twenty-firsts", and
// returns the quotient. More than one part need a plural.
func (r reading) divided(k int, n int64) (Number, int, bool) {
	w, ok := r.word(k)
	if !ok {
		return Number{}, 0, false
	}
	base := int64(0)
	if w.Class == Tens {
		base = w.Value
		j, u, ok := r.next(k)
		if !ok || u.Class != UnitOrdinal || u.Value > 9 || u.Value == 2 && n == 1 {
			return Number{}, 0, false
		}
		k, w = j, u
	}
	switch w.Class {
	case Half:
	case UnitOrdinal:
		if base == 0 && w.Value < 3 {
			return Number{}, 0, false
		}
	case TensOrdinal, ScaleOrdinal:
	default:
		return Number{}, 0, false
	}
	if w.Plural != (n > 1) && !(n == 3 && w.Class == Half && w.Value == 4 && (r.hyphen(k-1) || r.says(k-2, "and"))) {
		return Number{}, 0, false // "three-quarter" and "and three quarter" have no plural
	}
	w.Value += base
	return parts(n, w), k, true
}
