package date

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A grammar is the table of forms, made ready for reading.
type grammar struct {
	symbols []symbolForms
	names   map[string]symbol
	words   map[string]word // every word that any form or terminal knows
	marks   map[string]literal
	date    symbol

	// For the gate: what a date may begin with, and the pairs of letters with which the
	// words begin.
	dateKinds uint32
	dateWords map[literal]bool
	pairs     [26][32]bool
}

// symbol is the number of a named part of the grammar.
type symbol int

// literal is the number of a word or mark that a form spells out; 0 is none.
type literal int16

// symbolForms is what a symbol reads: the forms of a nonterminal, by the words that
// they may begin with, or the function of a terminal.
type symbolForms struct {
	name      string
	terminal  func(p *parser, i int, list []result) []result
	forms     []*form
	byLiteral map[literal][]*form
	byClass   [classes][]*form

	// With what a nonterminal may begin, once begun is set; see first.
	begun      bool
	firstWords []literal
	firstKinds uint32
}

// form is one line of the table, with every optional part decided.
type form struct {
	order    int
	elements []element
	means    *term
	number   int // what it reads, if it stands for a number
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
	g := &grammar{names: map[string]symbol{}, words: knownWords(), marks: map[string]literal{}}
	for name, read := range terminals {
		g.symbol(name).terminal = read
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
	g.index()
	g.date = g.names["date"]
	g.gate()
	return g, nil
}

// symbol returns the entry of a name, a new one if there is none. The pointer is good
// until the next call.
func (g *grammar) symbol(name string) *symbolForms {
	s, ok := g.names[name]
	if !ok {
		s = symbol(len(g.symbols))
		g.names[name] = s
		g.symbols = append(g.symbols, symbolForms{name: name, byLiteral: map[literal][]*form{}})
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
	for _, v := range variants {
		f := &form{order: order, means: means, number: number}
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
	e := element{literal: true}
	for _, w := range strings.Split(word, "|") {
		e.words = append(e.words, g.literal(w))
	}
	return e
}

// literal returns the number of a word or mark, a new one if it has none.
func (g *grammar) literal(w string) literal {
	if l, ok := g.marks[w]; ok {
		return l
	}
	l := literal(len(g.marks) + 1)
	g.marks[w] = l
	if c := w[0]; c >= 'a' && c <= 'z' {
		entry := g.words[w]
		entry.literal = l
		g.words[w] = entry
	}
	return l
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

// index sorts the forms of every symbol by the words they may begin with.
func (g *grammar) index() {
	for i := range g.symbols {
		s := &g.symbols[i]
		for _, f := range s.forms {
			words, kinds := g.first(f.elements[0])
			for _, l := range words {
				if list := s.byLiteral[l]; len(list) == 0 || list[len(list)-1] != f {
					s.byLiteral[l] = append(list, f)
				}
			}
			for c := range classes {
				if kinds&(1<<c) != 0 {
					s.byClass[c] = append(s.byClass[c], f)
				}
			}
		}
	}
}

// first returns the words and the classes of words with which an element may begin.
func (g *grammar) first(e element) (words []literal, kinds uint32) {
	if e.literal {
		return e.words, 0
	}
	s := &g.symbols[e.symbol]
	if s.terminal != nil {
		return nil, terminalClasses[s.name]
	}
	if !s.begun {
		// A symbol that begins with itself would find its own words unfinished here; no
		// form does, since reading it would never end.
		s.begun = true
		for _, f := range s.forms {
			w, k := g.first(f.elements[0])
			s.firstWords, s.firstKinds = append(s.firstWords, w...), s.firstKinds|k
		}
		slices.Sort(s.firstWords)
		s.firstWords = slices.Compact(s.firstWords)
	}
	return s.firstWords, s.firstKinds
}

// gate prepares what [Begins] asks.
func (g *grammar) gate() {
	g.dateWords = map[literal]bool{}
	words, kinds := g.first(element{symbol: g.date})
	for _, l := range words {
		g.dateWords[l] = true
	}
	g.dateKinds = kinds
	for w := range g.words {
		if first := w[0]; first >= 'a' && first <= 'z' && len(w) > 1 {
			g.pairs[first-'a'][w[1]&31] = true
		}
	}
}

// candidates returns the forms of a symbol that may begin with a word, in the order of
// the table.
func (g *grammar) candidates(s symbol, r *reading) []*form {
	f := &g.symbols[s]
	list := f.byLiteral[r.literal]
	for c := range classes {
		if r.kinds&(1<<c) == 0 || len(f.byClass[c]) == 0 {
			continue
		}
		if len(list) == 0 {
			list = f.byClass[c]
			continue
		}
		list = merge(list, f.byClass[c])
	}
	return list
}

// merge returns the forms of both lists in the order of the table.
func merge(a, b []*form) []*form {
	list := slices.Concat(a, b)
	slices.SortStableFunc(list, func(x, y *form) int { return x.order - y.order })
	return slices.CompactFunc(list, func(x, y *form) bool { return x == y })
}

// has reports whether an element spells out a word.
func (g *grammar) has(e element, r *reading) bool {
	return r.literal != 0 && slices.Contains(e.words, r.literal)
}
