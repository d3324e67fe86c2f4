package date

// Dates that share a part are read together: "18 and 19 June" is two days, of which the
// first has no month of its own. A form reads them as one term with a list in it; here
// the list is taken apart, into terms that stand by themselves.

// item is one date of a list, at its own place.
type item struct {
	term        *term
	first, last int
}

// items appends the dates that a term read at the tokens first to last of the window stands for: one,
// or those of the list in it.
func (t *term) items(first, last int, list []item) []item {
	if t.op == opList {
		list = t.args[0].items(first, t.n[0]-1, list)
		return t.args[1].items(t.n[1], last, list)
	}
	for i, arg := range t.args {
		if arg == nil || !arg.hasList() {
			continue
		}
		for _, one := range arg.items(first, last, nil) {
			whole := *t
			whole.args[i] = one.term
			list = append(list, item{&whole, one.first, one.last})
		}
		return list
	}
	return append(list, item{t, first, last})
}

// hasList reports whether a list is part of the term.
func (t *term) hasList() bool {
	return t != nil && (t.op == opList || t.args[0].hasList() || t.args[1].hasList())
}

// captureOf returns the number of the first symbol whose reading the meaning t uses, or
// 0 where it uses none.
func (t *term) captureOf() int {
	if t == nil {
		return 0
	}
	if t.op == opHole {
		return t.n[0]
	}
	for _, n := range t.n {
		if n > holes {
			return n - holes
		}
	}
	return max(t.args[0].captureOf(), t.args[1].captureOf())
}
