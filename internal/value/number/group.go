package number

import "github.com/factcheck-ci/factcheck/internal/token"

// group is a number below a thousand, before any scale word: "two hundred and five",
// "nineteen hundred", "1.5".
type group struct {
	value   Number
	last    int
	hundred bool // it has the word "hundred"
}

// group reads a group that begins at i.
func (r reading) group(i int) (group, bool) {
	if i >= len(r.tokens) {
		return group{}, false
	}
	if r.tokens[i].Kind == token.Number {
		n, last, ok := r.figures(i)
		if k, h, found := r.next(last); ok && found && h.Class == Hundred {
			return r.hundreds(n, k)
		}
		return group{value: n, last: last}, ok
	}
	w, ok := r.word(i)
	switch {
	case ok && w.Class == Hundred && !w.Plural:
		return r.hundreds(New(1, 0), i)
	case ok && (w.Class == Scale || w.Class == Dozen) && !w.Plural:
		return group{value: New(1, 0), last: i - 1}, true // "thousand": the scale follows
	}
	v, last, ok := r.belowHundred(i)
	if !ok {
		return group{}, false
	}
	if v == 0 {
		n, end := r.decimals(New(0, 0), last)
		return group{value: n, last: end}, true
	}
	if k, h, ok := r.next(last); ok && h.Class == Hundred {
		return r.hundreds(New(v, 0), k)
	}
	if k, ok := r.spokenHundreds(v, last); ok {
		rest, end, _ := r.belowHundred(k)
		return group{value: New(v*100+rest, 0), last: end}, true
	}
	n, end := r.decimals(New(v, 0), last)
	return group{value: n, last: end}, true
}

// belowHundred reads a number of words below a hundred.
func (r reading) belowHundred(i int) (int64, int, bool) {
	w, ok := r.word(i)
	if !ok || w.Class > Tens {
		return 0, 0, false
	}
	if w.Class == Tens {
		k, u, ok := r.next(i)
		if ok && u.Class == And && !r.mark(i-1, "between", "from") { // "four and twenty" the other way about
			k, u, ok = r.next(k)
			ok = ok && r.tokens[k-1].Kind == token.Word && !r.partBegins(k) && !r.plainScale(k+1)
		}
		if ok && u.Class == Unit && u.Value > 0 {
			return w.Value + u.Value, k, true
		}
	}
	return w.Value, i, true
}

// plainScale reports whether a scale or a hyphen follows a unit, which then begins a
// number of its own: "twenty and two hundred", "twenty and one-third".
func (r reading) plainScale(k int) bool {
	w, ok := r.word(k)
	if ok && w.Class == And {
		return !r.partBegins(k + 1) // but "twenty and three and three fifths"
	}
	return ok && w.Class >= Hundred || r.hyphen(k)
}

// hundreds reads what follows "v hundred", whose last word stands at k.
func (r reading) hundreds(v Number, k int) (group, bool) {
	g := group{value: v.Times(New(1, 2)), last: k, hundred: true}
	j := r.overHyphen(k + 1)
	and := false
	if w, ok := r.word(j); ok && w.Class == And {
		and = true
		if j++; r.hyphen(j) {
			j++
		}
	}
	rest, end, ok := r.belowHundred(j)
	switch {
	case !ok && and && j < len(r.tokens) && r.tokens[j].Kind == token.Number && r.tokens[k].Kind == token.Word:
		return r.figuresAfterHundred(g, j), true
	case !ok || r.tokens[j].Kind == token.Word && and && r.partBegins(j):
		n, last := r.decimals(g.value, k)
		g.value, g.last = n, last
		return g, true
	}
	if _, h, ok := r.next(end); ok && h.Class == Hundred { // "between a hundred and two hundred"
		return g, true
	}
	if r.hyphen(end+1) && end+2 < len(r.tokens) && !r.tokens[end+1].Space { // "a hundred two-bedroom flats"
		if _, ok := r.word(end + 2); !ok && !and {
			return g, true
		}
	}
	n, last := r.decimals(g.value.Add(New(rest, 0)), end)
	g.value, g.last = n, last
	return g, true
}

// figuresAfterHundred reads the digits of "3 hundred and 21".
func (r reading) figuresAfterHundred(g group, j int) group {
	if n, ok := ParseDigits(r.tokens[j].Text(r.text)); ok {
		if v, whole := n.Int64(); whole && v > 0 && v < 100 && n.exp == 0 {
			g.value, g.last = g.value.Add(n), j
		}
	}
	return g
}

// spokenHundreds recognises "one twenty two": a unit, then tens with a unit, in words
// apart; and, where nothing but money follows, "two fifty" and "one oh five". It returns
// where the tens begin.
func (r reading) spokenHundreds(v int64, last int) (int, bool) {
	if v < 1 || v > 9 {
		return 0, false
	}
	if r.says(last+1, "oh") {
		u, ok := r.word(last + 2)
		return last + 2, ok && u.Class == Unit && u.Value > 0 && u.Value < 10
	}
	t, ok := r.word(last + 1)
	if !ok || t.Class != Tens && (t.Class != Teen || t.Value > 19) {
		return 0, false
	}
	u, ok := r.word(last + 2)
	if ok && t.Class == Tens && u.Class == Unit && u.Value > 0 {
		return last + 1, true
	}
	alone := last+2 >= len(r.tokens) || r.says(last+2, "dollars", "bucks", "euros", "pounds", "rupees")
	return last + 1, alone && !r.says(last-1, "at", "by", "from", "to", "until", "till", "before", "after", "around", "about", "since", "past")
}

// decimals reads the decimals of "two point zero five" after the whole part, and
// returns the last token.
func (r reading) decimals(whole Number, last int) (Number, int) {
	if w, ok := r.word(last + 1); !ok || w.Class != Point {
		return whole, last
	}
	const limit = 18
	n, end := whole, last
	for k := last + 2; k < len(r.tokens) && k < last+2+limit; {
		if r.tokens[k].Kind == token.Number {
			digits, ok := ParseDigits(r.tokens[k].Text(r.text))
			if size := len(r.tokens[k].Text(r.text)); ok && end == last && digits.exp == 0 && size < limit {
				return n.Add(digits.Scale(-size)), k
			}
			break
		}
		v, e, ok := r.belowHundred(k)
		if !ok && r.says(k, "oh", "o") {
			v, e, ok = 0, k, true // "seven point oh five"
		}
		if !ok || v >= 10 && end > last {
			break
		}
		places := 1
		if v >= 10 {
			places = 2
		}
		n = Number{coef: n.coef, exp: n.exp, big: n.big}.Add(New(v, int(min(n.exp, 0))-places))
		k, end = e+1, e
		if v >= 10 {
			break
		}
	}
	return n, end
}
