package date

// newFollow returns, for each word that forms spell out, which words may stand behind it
// within a date; free where it may end one. What follows the last element of a form is what
// follows the symbol of the form.
func newFollow(g *grammar) []prospect {
	literals, symbols := make([]prospect, len(g.spelled)+1), make([]prospect, len(g.symbols))
	symbols[g.date].free = true
	ends := make([]endings, len(g.symbols))
	number := prospect{may: newWordSet(anyDigits | 1<<isNumber | 1<<isOrdinal | 1<<isDecade)}
	for s := range g.symbols {
		if t := g.symbols[s].terminal; t != nil {
			t.follow(g, literals, &number)
		}
		for _, f := range g.symbols[s].forms {
			last := len(f.elements) - 1
			for k := range last {
				next := prospect{may: g.firstOfElement(&f.elements[k+1])}
				if e := &f.elements[k]; !e.literal {
					symbols[e.symbol].join(&next)
				} else {
					for _, l := range e.words {
						literals[l].join(&next)
					}
				}
			}
			ends[s].add(g, &f.elements[last])
		}
	}
	spread(symbols, ends)
	for s := range ends {
		for l := range literals {
			if ends[s].literals.spells(literal(l)) {
				literals[l].join(&symbols[s])
			}
		}
	}
	return literals
}

// follow notes that within a terminal a number may stand behind its second word: "oh" in
// "nineteen oh five".
func (t *terminal) follow(g *grammar, literals []prospect, number *prospect) {
	for k := range t.starts {
		for _, l := range g.literals(t.starts[k].words) {
			literals[l].join(number)
		}
	}
}

// spread adds what follows a symbol to what follows those with which its forms may end.
func spread(follow []prospect, ends []endings) {
	for changed := true; changed; {
		changed = false
		for s := range ends {
			for end := range follow {
				if ends[s].symbols.has(symbol(end)) {
					changed = follow[end].grow(&follow[s]) || changed
				}
			}
		}
	}
}

// endings are with what the forms of a symbol may end.
type endings struct {
	literals wordSet
	symbols  symbols
}

func (n *endings) add(g *grammar, e *element) {
	if e.literal {
		words := g.firstOfElement(e)
		n.literals.join(&words)
	} else {
		n.symbols.add(e.symbol)
	}
}
