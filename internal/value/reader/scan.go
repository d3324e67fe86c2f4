package reader

import (
	"math"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/token"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/date"
)

// scan is the reading of one sentence.
type scan struct {
	options  Options
	text     string
	tokens   []token.Token
	numbers  []uint32 // of each token, its number in the lexicon
	flags    []flags  // of each token
	initials []byte   // of each token, the first byte of its folded form
	lexicon  *lexicon
	dates    *date.Reader

	values []value.Value
	first  int      // where the values of this sentence begin in values
	extent []extent // the tokens of each of them
	done   int      // the first token that belongs to no value yet
	chain  int      // the number that goes on with a row of numbers joined, "one or two or three"

	beginning []int // the tokens with which a value may begin

	telling []int // the tokens that show that a date may be near, digits among them, and a last one out of reach
	told    int   // how many of those have been passed

	reader        *Reader   // whose scan it is
	around        Context   // of the sentence
	headed        []heading // the words of the headings, in a cell of a table
	headingTokens []token.Token
	asideTokens   []token.Token // of a heading that is looked at by itself

	rejected []Rejected // what is no value, if the options ask for it
}

// extent is the tokens of a value, both ends included, and the amount's own.
type extent struct{ first, last int }

// read appends the values of one sentence to dst.
func (s *scan) read(dst []value.Value, text string, tokens []token.Token, around Context) []value.Value {
	s.around = around
	s.headings(around)
	s.text, s.tokens, s.values, s.first = text, tokens, dst, len(dst)
	s.run()
	return s.values
}

// run reads the values of the sentence from left to right. Every step looks at a
// bounded number of tokens to either side and moves on, so the time is linear.
func (s *scan) run() {
	s.extent = s.extent[:0]
	s.done, s.told, s.chain = 0, 0, 0
	s.rejected = s.rejected[:0]
	s.classify()
	if len(s.beginning) == 0 {
		return
	}
	s.dates.Sentence(s.text, s.tokens, date.Words{Numbers: s.numbers, Known: s.lexicon.dates})
	next := 0
	for _, i := range s.beginning {
		if i < next || s.flags[i]&begins == isDate && (s.saysLittle(i) || !s.dates.Begins(i)) {
			continue
		}
		next = s.at(i)
	}
	if len(s.extent) > 0 {
		s.finish()
	}
}

// begins are the classes of the tokens with which a value may begin.
const begins = isNumber | isVague | isOpening | isTrigger | isDate

// classify notes what the lexicon has of the words, and the classes of other tokens.
func (s *scan) classify() {
	n := len(s.tokens)
	s.numbers = s.lexicon.FindAll(s.numbers[:0], s.text, s.tokens)
	s.flags, s.initials = slices.Grow(s.flags[:0], n)[:n], slices.Grow(s.initials[:0], n)[:n]
	tokens, numbers, classes, initials := s.tokens[:n], s.numbers[:n], s.flags[:n], s.initials[:n]
	entries := s.lexicon.Values()
	for i := range tokens {
		t := &tokens[i]
		f := entries[numbers[i]].flags
		if t.Kind != token.Word {
			f = s.classOf(t)
		}
		initials[i], classes[i] = t.Initial(s.text), f
	}
	beginning, telling, all := s.beginning[:0], s.telling[:0], flags(0)
	for i, f := range classes {
		if all |= f; f&(begins|isTelling) == 0 {
			continue
		}
		if f&begins != 0 {
			beginning = append(beginning, i)
		}
		if f&isTelling != 0 {
			telling = append(telling, i)
		}
	}
	s.beginning, s.telling = beginning, telling
	if all&isNamed != 0 {
		s.tellNames()
	}
	s.telling = append(s.telling, math.MaxInt)
}

// classOf returns the classes of a token that is no word: of digits, and of a mark with which
// a date may begin.
func (s *scan) classOf(t *token.Token) flags {
	if t.Kind == token.Number {
		return isNumber | isTelling
	}
	if t.Kind == token.Mark && date.MarkStarts(t.Text(s.text)) {
		return isDate
	}
	return 0
}

// tellNames adds the words that show a date with a capital to those that do.
func (s *scan) tellNames() {
	for i := range s.tokens {
		if s.flags[i]&isNamed != 0 && s.text[s.tokens[i].Start] <= 'Z' {
			s.telling = append(s.telling, i)
		}
	}
	slices.Sort(s.telling)
}

// at reads the value that begins around token i, if any, and returns where to go on. Where only
// a date may begin, the caller has seen that one may.
func (s *scan) at(i int) int {
	f := s.flags[i]
	if f&begins == isDate {
		return s.date(i)
	}
	if f&isArticle != 0 && !s.has(i+1, isNumber|isBetween|isSecond|isUnit) {
		if s.dateBegins(i) {
			return max(s.date(i), i+1)
		}
		return i + 1 // an article before an ordinary word, as most are
	}
	if s.inAddress(i) {
		return s.address(i)
	}
	if next := s.fractionFirst(i); next > i {
		return next
	}
	if s.kind(i) == token.Number && s.is(i+1, ":") {
		if next := s.stopwatch(i); next > i {
			return next
		}
	}
	if s.dateBegins(i) {
		if next := s.date(i); next > i {
			return next
		}
	}
	if f&isTrigger != 0 {
		if next := s.special(i); next > i {
			return next
		}
	}
	if f&isVague != 0 || f&isOpening != 0 && s.has(i+1, isSecond) {
		if next := s.vague(i); next > i {
			return next
		}
	}
	if f&isNumber != 0 {
		return s.quantity(i)
	}
	return i + 1
}

// emit adds a value that takes the tokens first to last.
func (s *scan) emit(v *value.Value, first, last int) {
	v.Start, v.End = s.tokens[first].Start, s.tokens[last].End
	v.Text = s.text[v.Start:v.End]
	if n := len(s.values); n == cap(s.values) { // twice as many, as values are large and take long to move
		s.values = slices.Grow(s.values, max(n, 8))
	}
	s.values = append(s.values, *v)
	s.extent = append(s.extent, extent{first, last})
	s.done = last + 1
}
