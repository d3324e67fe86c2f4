package date

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// gate knows with which two words in a row a date may begin. It is worked out from the
// forms.
//
// Its items are the literals and, behind them, the classes of words.
type gate struct {
	literals int
	alone    []bool  // by item: it may be a whole date
	pairs    []items // by item: what may follow it at the start of a date
	follow   []items // by literal: what may follow it anywhere in one; nil if it may end one
}

// items is a set of items.
type items []uint64

func (s items) add(i int) { s[i>>6] |= 1 << (i & 63) }

func (s items) has(i int) bool { return s[i>>6]&(1<<(i&63)) != 0 }

// all yields the items of the set.
func (s items) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for w, set := range s {
			for ; set != 0; set &= set - 1 {
				if !yield(w<<6 + bits.TrailingZeros64(set)) {
					return
				}
			}
		}
	}
}

func (s items) join(t items) {
	for i := range t {
		s[i] |= t[i]
	}
}

// grow joins t to s, and reports whether that added any.
func (s items) grow(t items) (grown bool) {
	for i := range t {
		grown = grown || t[i]&^s[i] != 0
		s[i] |= t[i]
	}
	return grown
}

// newGateBuilder returns a builder for a grammar whose symbols know how they begin.
func newGateBuilder(g *grammar) *gateBuilder {
	n := len(g.spelled) + 1
	return &gateBuilder{g: g, literals: n, size: n + classes + 1, starts: make([]*starts, len(g.symbols)), firsts: map[*element]items{}}
}

// newGate works out the gate of a grammar.
func newGate(b *gateBuilder) gate {
	g, n := b.g, b.literals
	s := b.symbol(g.date)
	t := gate{literals: n, alone: make([]bool, n+classes), pairs: s.pairs, follow: make([]items, n)}
	for i := range t.alone {
		t.alone[i] = s.single.has(i)
	}
	// A number or a unit by itself is no date.
	for _, c := range []int{isNumber, isTwoDigits, isFourDigits, isOtherDigits, isOrdinal, isUnit} {
		t.alone[n+c] = false
	}
	for l, follow := range b.follow() {
		if !follow.has(b.end()) {
			t.follow[l] = follow
		}
	}
	return t
}

// starts is how a symbol may begin: with an item alone, or with one and another.
type starts struct {
	single items
	pairs  []items
}

// gateBuilder works out how symbols begin and what follows them. Behind the items of
// the gate it has one more, the end of the date.
type gateBuilder struct {
	g              *grammar
	literals, size int
	starts         []*starts
	firsts         map[*element]items
}

func (b *gateBuilder) end() int { return b.size - 1 }

func (b *gateBuilder) none() items { return make(items, (b.size+63)/64) }

// pair notes that second may follow first.
func (b *gateBuilder) pair(s *starts, first int, second items) {
	if s.pairs[first] == nil {
		s.pairs[first] = b.none()
	}
	s.pairs[first].join(second)
}

func (b *gateBuilder) symbol(sym symbol) *starts {
	if s := b.starts[sym]; s != nil {
		return s
	}
	s := &starts{single: b.none(), pairs: make([]items, b.size)}
	b.starts[sym] = s
	entry := &b.g.symbols[sym]
	if entry.terminal != nil {
		b.terminal(entry.terminal, s)
	}
	for _, f := range entry.forms {
		b.row(f.elements, s)
	}
	return s
}

// row adds how a row of elements begins.
func (b *gateBuilder) row(row []element, into *starts) {
	single := b.none()
	if row[0].literal {
		for _, l := range row[0].words {
			single.add(int(l))
		}
	} else {
		first := b.symbol(row[0].symbol)
		single.join(first.single)
		for i, p := range first.pairs {
			if p != nil {
				b.pair(into, i, p)
			}
		}
	}
	if len(row) == 1 {
		into.single.join(single)
		return
	}
	second := b.first(&row[1])
	for i := range single.all() {
		b.pair(into, i, second)
	}
}

// first returns the items with which an element may begin, the same set each time.
func (b *gateBuilder) first(e *element) items {
	if set, ok := b.firsts[e]; ok {
		return set
	}
	f, set := b.g.firstOfElement(e), b.none()
	b.firsts[e] = set
	set.join(f.words)
	b.addClasses(set, f.kinds)
	return set
}

// terminal adds how a terminal begins: with one word of its classes, to which others
// may belong.
func (b *gateBuilder) terminal(t *terminal, s *starts) {
	for k := range t.starts {
		start := &t.starts[k]
		second := b.second(start)
		if start.alone() {
			second = b.pieces()
		}
		for c := range classes {
			if start.first&(1<<c) == 0 {
				continue
			}
			b.pair(s, b.literals+c, second)
			if start.alone() {
				s.single.add(b.literals + c)
			}
		}
	}
}

// second returns what must stand behind the first word of a start.
func (b *gateBuilder) second(s *start) items {
	set := b.none()
	for _, w := range strings.Fields(s.words) {
		set.add(int(b.g.spelled[w]))
	}
	b.addClasses(set, s.second)
	return set
}

// pieces returns the words of which some belong to terminals, behind their first.
func (b *gateBuilder) pieces() items {
	set := b.second(&start{words: pieceWords})
	b.addClasses(set, anyDigits|1<<isNumber|1<<isOrdinal|1<<isDecade|1<<isHoliday)
	return set
}

func (b *gateBuilder) addClasses(set items, kinds uint32) {
	for c := range classes {
		if kinds&(1<<c) != 0 {
			set.add(b.literals + c)
		}
	}
}

// follow returns, by literal, what may follow it within a date. What follows the last
// element of a form is what follows the symbol of the form.
func (b *gateBuilder) follow() []items {
	literals, symbols := make([]items, b.literals), make([]items, len(b.g.symbols))
	for i := range literals {
		literals[i] = b.none()
	}
	for i := range symbols {
		symbols[i] = b.none()
	}
	symbols[b.g.date].add(b.end())
	ends := make([]ending, len(b.g.symbols))
	for i := range b.g.symbols {
		for _, f := range b.g.symbols[i].forms {
			last := len(f.elements) - 1
			for k := range last {
				e, next := &f.elements[k], b.first(&f.elements[k+1])
				for _, l := range e.words {
					literals[l].join(next)
				}
				if !e.literal {
					symbols[e.symbol].join(next)
				}
			}
			ends[i].add(&f.elements[last])
		}
	}
	for changed := true; changed; {
		changed = false
		for i := range ends {
			for s := range ends[i].symbols {
				changed = symbols[s].grow(symbols[i]) || changed
			}
		}
	}
	for i := range ends {
		for l := range ends[i].words {
			literals[l].join(symbols[i])
		}
	}
	return literals
}

// ending is with what the forms of a symbol may end.
type ending struct {
	words   map[literal]struct{}
	symbols map[symbol]struct{}
}

func (n *ending) add(e *element) {
	if n.words == nil {
		n.words, n.symbols = map[literal]struct{}{}, map[symbol]struct{}{}
	}
	for _, l := range e.words {
		n.words[l] = struct{}{}
	}
	if !e.literal {
		n.symbols[e.symbol] = struct{}{}
	}
}

// Begins reports whether a date may begin at token i. It is the cheap gate before
// [Reader.At] for one that asks at every token: it looks at three tokens.
func (r *Reader) Begins(i int) bool {
	p := &r.parser
	switch t := p.tokens[i]; t.Kind {
	case token.Word:
		return p.words[i] != nil && p.wordBegins(i)
	case token.Number:
		return p.numberBegins(i)
	case token.Mark:
		return MarkStarts(t.Text(p.text)) && i+1 < len(p.tokens) && (p.tokens[i+1].Kind == token.Number || p.text[p.tokens[i+1].Start] == '=')
	}
	return false
}

// MarkStarts reports whether a date may begin with a mark: "’99", "<2019".
func MarkStarts(mark string) bool {
	switch plainMark(mark) {
	case "'", "<", ">":
		return true
	}
	return false
}

// wordBegins reports whether a date may begin with the word at i.
func (p *parser) wordBegins(i int) bool {
	p.reach(i)
	word := p.at(i)
	if word.literal == 0 && word.kinds == 0 {
		return false
	}
	v := p.g.gate.passes(word, p.at(i+1))
	if v == no || v == perhaps && !p.goesOn(i+1) {
		return false
	}
	return word.kinds != 0 || p.opens(i) && (len(p.tokens) <= 2 || !p.neverAlone(i))
}

// opens reports whether the words at i open a form of dates.
func (p *parser) opens(i int) bool {
	return p.cornerAt(i).begun.meets(&p.g.corners.below[p.g.date])
}

// neverAlone reports whether a word is none by itself, and the next does not go on with
// it: among other words "now" is a date only in "from now", which begins with another.
func (p *parser) neverAlone(i int) bool {
	word := p.at(i)
	if word.text != "now" {
		return false
	}
	pairs := p.g.gate.pairs[word.literal]
	return pairs == nil || !pairs.meets(p.at(i+1), p.g.gate.literals)
}

// goesOn reports whether the token behind i may follow it within a date, or the date may
// end there.
func (p *parser) goesOn(i int) bool {
	word := p.at(i)
	if word.kinds&^(1<<isApostrophe) != 0 || word.literal == 0 || p.g.gate.follow[word.literal] == nil {
		return true
	}
	return p.g.gate.follow[word.literal].meets(p.at(i+1), p.g.gate.literals)
}

// verdict is what the first words say.
type verdict int

const (
	no verdict = iota
	perhaps
	yes
)

// passes tells whether a date may begin with two words: yes if the first may be all of it.
func (t *gate) passes(word, next *reading) (v verdict) {
	consider := func(item int) {
		switch {
		case t.alone[item]:
			v = yes
		case v == no && t.pairs[item] != nil && t.pairs[item].meets(next, t.literals):
			v = perhaps
		}
	}
	if word.literal != 0 {
		consider(int(word.literal))
	}
	for kinds, c := word.kinds, 0; kinds != 0; kinds, c = kinds>>1, c+1 {
		if kinds&1 != 0 {
			consider(t.literals + c)
		}
	}
	return v
}

// meets reports whether a word is one of the items.
func (s items) meets(r *reading, literals int) bool {
	if r.literal != 0 && s.has(int(r.literal)) {
		return true
	}
	for kinds, c := r.kinds, 0; kinds != 0; kinds, c = kinds>>1, c+1 {
		if kinds&1 != 0 && s.has(literals+c) {
			return true
		}
	}
	return false
}

// numberBegins reports whether a date may begin with the number at i: one or two digits
// before something that a date goes on with, four or eight, or some with two full stops.
func (p *parser) numberBegins(i int) bool {
	n := p.tokens[i].End - p.tokens[i].Start
	if n == 4 || n == 8 {
		return true
	}
	if n > 10 {
		return false
	}
	if n >= 6 && strings.Count(p.tokens[i].Text(p.text), ".") == 2 || n <= 2 && p.stoppedDate(i) {
		return true
	}
	if i+1 >= len(p.tokens) {
		return n >= 6 || n <= 2 && p.behindOn(i)
	}
	switch next := p.tokens[i+1]; next.Kind {
	case token.Word:
		if !next.Space && next.End == next.Start+2 {
			return true // 3rd
		}
	case token.Number:
		return n >= 6 // 3.1.2020 10:30
	default:
		if n > 2 || next.End != next.Start+1 && plainMark(next.Text(p.text)) != "-" {
			return n >= 6
		}
	}
	p.reach(i)
	return p.g.gate.passes(p.at(i), p.at(i+1)) != no && p.goesOn(i+1) ||
		n <= 2 && p.behindOn(i)
}

// stoppedDate reports whether a date with a space behind each full stop, "13. 3. 2019", may
// begin at i.
func (p *parser) stoppedDate(i int) bool {
	return i+4 < len(p.tokens) && p.text[p.tokens[i+1].Start] == '.' && p.text[p.tokens[i+3].Start] == '.' &&
		p.tokens[i+4].Kind == token.Number && p.tokens[i+4].End == p.tokens[i+4].Start+4
}

// behindOn reports whether the token i stands behind "on".
func (p *parser) behindOn(i int) bool { return i > 0 && p.tokens[i-1].Text(p.text) == "on" }
