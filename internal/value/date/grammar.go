package date

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A grammar is the table of forms, made ready for reading.
type grammar struct {
	symbols []symbolForms // those with which others begin first
	names   map[string]symbol
	spelled map[string]literal   // the words and marks that forms spell out
	words   wordTable            // every word that any form or terminal knows
	marks   [utf8.RuneSelf]*Word // those of one byte, by themselves
	date    symbol
	gate    gate
	opened  opened
	corners corners
}

// symbol is the number of a named part of the grammar.
type symbol uint8

// literal is the number of a word or mark that a form spells out; 0 is none.
type literal int16

// symbolForms is what a symbol reads: the forms of a nonterminal, or a terminal.
type symbolForms struct {
	name     string
	terminal *terminal
	forms    []*form
	root     *node   // the forms, those that begin alike together
	first    wordSet // with which words they may begin
}

// node is a place within forms that have begun alike.
type node struct {
	edges []edge
	form  *form // the form that ends here, if any
	steps steps // the edges, made ready for the parser
}

// edge is a step from a node: any of some words, or what a symbol reads.
type edge struct {
	element
	to *node
}

// form is one line of the table, with every optional part decided.
type form struct {
	order    int32 // of the line, and of the variant in it
	elements []element
	means    *term
	whole    bool // the meaning has no holes
	number   int  // what it reads, if it stands for a number
}

// element is one step of a form.
type element struct {
	literal  bool
	words    []literal // for a literal: any of these
	symbol   symbol
	captured bool
}

// opHole stands, in the meaning of a form, for a term that the form has read.
const opHole op = 255

// holes is the number above which a number in a meaning stands for one that the form
// has read: holes+1 for the first, -(holes+1) for its negative.
const holes = 2 * maxNumber

// maxCaptures is how many symbols a form may capture.
const maxCaptures = 6

// maxVariants is how many sequences the optional parts of a line may allow.
const maxVariants = 64

// readyGrammar compiles the table once. The table is part of the program and covered
// by its tests, so an error in it is none of the caller's.
var readyGrammar = sync.OnceValue(func() *grammar {
	g, err := compile(forms)
	if err != nil {
		panic(err)
	}
	return g
})

// compile makes a table of forms ready.
func compile(table []line) (*grammar, error) {
	g := &grammar{names: map[string]symbol{}, spelled: map[string]literal{}}
	for _, name := range slices.Sorted(maps.Keys(terminals)) {
		t := terminals[name]
		g.symbol(name).terminal = &t
	}
	for order, l := range table {
		if err := g.add(l, order); err != nil {
			return nil, fmt.Errorf("form %q of %s: %w", l.words, l.name, err)
		}
	}
	for i := range g.symbols {
		s := &g.symbols[i]
		if s.terminal == nil && len(s.forms) == 0 {
			return nil, fmt.Errorf("no form of %s", s.name)
		}
	}
	if err := g.sort(); err != nil {
		return nil, err
	}
	g.date = g.names["date"]
	for _, w := range strings.Fields(pieceWords) {
		g.literal(w)
	}
	if len(g.spelled) >= maxLiterals {
		return nil, fmt.Errorf("%d words spelled out, and %d are the most", len(g.spelled), maxLiterals-1)
	}
	known := knownWords()
	for w, l := range g.spelled {
		entryOf(known, w).literal = l
	}
	g.words = newWordTable(known)
	for b := range g.marks {
		g.marks[b] = g.words.find(string(rune(b)))
	}
	g.index()
	g.corners = newCorners(g)
	g.ready()
	opened, err := newOpened(g)
	if err != nil {
		return nil, err
	}
	g.opened = opened
	g.gate = newGate(g)
	g.uses()
	g.shorten()
	return g, nil
}

// symbol returns the entry of a name, a new one if there is none. The pointer is good
// until the next call.
func (g *grammar) symbol(name string) *symbolForms {
	s, ok := g.names[name]
	if !ok {
		s = symbol(len(g.symbols))
		g.names[name] = s
		g.symbols = append(g.symbols, symbolForms{name: name})
	}
	return &g.symbols[s]
}

// add compiles one line into the forms that its optional parts allow.
func (g *grammar) add(l line, order int) error {
	means, number, err := parseMeaning(l.means)
	if err != nil {
		return err
	}
	variants, err := expand(strings.Fields(l.words))
	if err != nil {
		return err
	}
	if len(variants) > maxVariants {
		return fmt.Errorf("its optional parts allow %d sequences, and %d are the most", len(variants), maxVariants)
	}
	for n, v := range variants {
		f := &form{order: int32(order*maxVariants + n), elements: make([]element, 0, len(v)), means: means, whole: !strings.Contains(l.means, "$"), number: number}
		captured := 0
		for _, word := range v {
			e := g.element(word)
			if e.captured {
				captured++
			}
			f.elements = append(f.elements, e)
		}
		if captured > maxCaptures || len(f.elements) == 0 {
			return fmt.Errorf("%d elements, %d of them captured", len(f.elements), captured)
		}
		s := g.symbol(l.name)
		if s.terminal != nil {
			return fmt.Errorf("the symbol is read by a function")
		}
		s.forms = append(s.forms, f)
	}
	return nil
}

// element compiles one word of a form: <symbol>, {symbol}, or words to spell out.
func (g *grammar) element(word string) element {
	if n := len(word); n > 2 && word[0] == '<' && word[n-1] == '>' || n > 2 && word[0] == '{' && word[n-1] == '}' {
		name := word[1 : n-1]
		g.symbol(name)
		return element{symbol: g.names[name], captured: word[0] == '<'}
	}
	e := element{literal: true, words: make([]literal, 0, 1+strings.Count(word, "|"))}
	for w := range strings.SplitSeq(word, "|") {
		e.words = append(e.words, g.literal(w))
	}
	return e
}

// literal returns the number of a word or mark, a new one if it has none.
func (g *grammar) literal(w string) literal {
	l, ok := g.spelled[w]
	if !ok {
		l = literal(len(g.spelled) + 1)
		g.spelled[w] = l
	}
	return l
}

// literals returns the numbers of some words that forms spell out.
func (g *grammar) literals(words string) (all []literal) {
	for _, w := range strings.Fields(words) {
		all = append(all, g.spelled[w])
	}
	return all
}

// expand returns the sequences that the optional parts, in brackets, allow: those with
// more words first. Brackets do not nest.
func expand(words []string) ([][]string, error) {
	open := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, "[") })
	if open < 0 {
		return [][]string{words}, nil
	}
	end := slices.IndexFunc(words[open:], func(w string) bool { return strings.HasSuffix(w, "]") })
	if end < 0 {
		return nil, fmt.Errorf("a bracket is not closed")
	}
	end += open + 1
	rest, err := expand(words[end:])
	var with, without [][]string
	for _, r := range rest {
		inner := slices.Clone(words[open:end])
		inner[0] = strings.TrimPrefix(inner[0], "[")
		inner[len(inner)-1] = strings.TrimSuffix(inner[len(inner)-1], "]")
		with = append(with, slices.Concat(words[:open], inner, r))
		without = append(without, slices.Concat(words[:open], r))
	}
	return append(with, without...), err
}

// parseMeaning reads the meaning of a form: a term in the notation of [Expr.String]
// with $1, $2 … for what the form has read, -$1 for its negative; a number by itself;
// or nothing, for a symbol that only stands for words.
func parseMeaning(s string) (*term, int, error) {
	if s == "" {
		return nil, 0, nil
	}
	if n, err := strconv.Atoi(s); err == nil {
		return nil, n, nil
	}
	t, rest := parseTerm(s, 0)
	if t == nil || rest != "" {
		return nil, 0, fmt.Errorf("%q is no meaning, from %q on", s, rest)
	}
	return t, 0, nil
}

// sort gives the symbols numbers such that those with which a symbol may begin come before
// it. One that begins with itself cannot be read.
func (g *grammar) sort() error {
	if len(g.symbols) > maxSymbols {
		return fmt.Errorf("%d symbols, and %d are the most", len(g.symbols), maxSymbols)
	}
	const visiting, done = 1, 2
	state := make([]int, len(g.symbols))
	numbers := make([]symbol, len(g.symbols)) // by the old ones
	var sorted []symbolForms
	var visit func(s symbol) error
	visit = func(s symbol) error {
		switch state[s] {
		case visiting:
			return fmt.Errorf("%s begins with itself", g.symbols[s].name)
		case done:
			return nil
		}
		state[s] = visiting
		for _, f := range g.symbols[s].forms {
			if e := &f.elements[0]; !e.literal {
				if err := visit(e.symbol); err != nil {
					return err
				}
			}
		}
		state[s], numbers[s] = done, symbol(len(sorted))
		sorted = append(sorted, g.symbols[s])
		return nil
	}
	for s := range g.symbols {
		if err := visit(symbol(s)); err != nil {
			return err
		}
	}
	for n := range sorted {
		g.names[sorted[n].name] = symbol(n)
		for _, f := range sorted[n].forms {
			for k := range f.elements {
				if e := &f.elements[k]; !e.literal {
					e.symbol = numbers[e.symbol]
				}
			}
		}
	}
	g.symbols = sorted
	return nil
}

// index joins the forms of every symbol that begin alike, and finds how they may begin.
func (g *grammar) index() {
	for i := range g.symbols {
		s := &g.symbols[i]
		s.first, s.root = g.firstOf(s), &node{}
		for _, f := range s.forms {
			n := s.root
			for _, e := range f.elements {
				n = step(n, e)
			}
			if n.form == nil {
				n.form = f
			}
		}
	}
}

// step returns the node behind an element, a new one if no form has begun so.
func step(n *node, e element) *node {
	for _, old := range n.edges {
		if old.symbol == e.symbol && old.literal == e.literal && old.captured == e.captured && slices.Equal(old.words, e.words) {
			return old.to
		}
	}
	to := &node{}
	n.edges = append(n.edges, edge{element: e, to: to})
	return to
}

// firstOf returns with which words a symbol may begin. It is known of those that come
// before it.
func (g *grammar) firstOf(s *symbolForms) wordSet {
	var first wordSet
	if s.terminal != nil {
		for _, start := range s.terminal.starts {
			first.classes |= start.first
		}
	}
	for _, form := range s.forms {
		words := g.firstOfElement(&form.elements[0])
		first.join(&words)
	}
	return first
}

// firstOfElement returns with which words an element of a form may begin.
func (g *grammar) firstOfElement(e *element) wordSet {
	if e.literal {
		return newWordSet(0, e.words...)
	}
	return g.symbols[e.symbol].first
}

// firstOfEdges returns with which words the forms beyond a node may go on.
func (g *grammar) firstOfEdges(n *node) wordSet {
	var first wordSet
	for k := range n.edges {
		words := g.firstOfElement(&n.edges[k].element)
		first.join(&words)
	}
	return first
}
