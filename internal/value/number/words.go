package number

import (
	"iter"
	"maps"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// Class says what part a word plays in a number.
type Class uint8

// The classes of number words.
const (
	Unit        Class = iota + 1 // zero to nine
	Teen                         // ten to nineteen
	Tens                         // twenty to ninety, and "twentyone" written as one word
	Hundred                      // hundred
	Scale                        // thousand and up, lakh, crore, and abbreviations that mean nothing else
	Dozen                        // dozen, score
	UnitOrdinal                  // first to nineteenth, and "twentyfirst"
	TensOrdinal                  // twentieth to ninetieth
	ScaleOrdinal
	Half // half, quarter: parts that have names of their own
	And
	Point
	Article // a, an
)

// Word is what a single word says in a number.
type Word struct {
	Class  Class
	Value  int64 // of a cardinal or an ordinal, of the parts in a whole for Half
	Exp    int   // for Scale and ScaleOrdinal: the power of ten
	Plural bool  // thirds, halves, millions
}

// Lookup returns what a word says in a number, in whatever case it is written.
func Lookup(word string) (Word, bool) { return words.Get(word) }

// Words returns every word that [Lookup] knows, in lower case and in no order.
func Words() iter.Seq[string] { return maps.Keys(allWords()) }

var units = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}

var ordinals = []string{"zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
	"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth"}

var tens = []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// scales are the powers of ten with names: the short scale, and the Indian one. Their
// plurals and ordinals are made from them.
var scales = map[string]int{
	"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "quintillion": 18,
	"sextillion": 21, "septillion": 24, "octillion": 27, "nonillion": 30, "decillion": 33,
	"lakh": 5, "crore": 7,
}

// abbreviations are the short forms of scales that can be nothing else in a text.
// One letter alone ("35m") is decided by package reader, from what surrounds it.
var abbreviations = map[string]int{
	"lac": 5, "lacs": 5, "lkh": 5, "cr": 7, "koti": 7, "krore": 7, "krores": 7, "mil": 6, "mln": 6, "mn": 6, "mio": 6, "bn": 9, "bln": 9,
	"bil": 9, "mld": 9, "tn": 12, "trn": 12, "trln": 12, "tril": 12, "milion": 6, "millon": 6, "bilion": 9,
}

// words is the table of all number words.
var words = token.NewTable(allWords())

func allWords() map[string]Word {
	all := map[string]Word{
		"nought": {Class: Unit}, "naught": {Class: Unit}, "nil": {Class: Unit},
		"fourty": {Class: Tens, Value: 40}, "ninty": {Class: Tens, Value: 90},
		"hundred": {Class: Hundred, Value: 100}, "hundreds": {Class: Hundred, Value: 100, Plural: true},
		"hundredth": {Class: ScaleOrdinal, Exp: 2}, "hundredths": {Class: ScaleOrdinal, Exp: 2, Plural: true},
		"dozen": {Class: Dozen, Value: 12}, "dozens": {Class: Dozen, Value: 12, Plural: true},
		"doz": {Class: Dozen, Value: 12}, "dz": {Class: Dozen, Value: 12}, "dzs": {Class: Dozen, Value: 12, Plural: true},
		"score": {Class: Dozen, Value: 20},
		"half":  {Class: Half, Value: 2}, "halves": {Class: Half, Value: 2, Plural: true},
		"quarter": {Class: Half, Value: 4}, "quarters": {Class: Half, Value: 4, Plural: true},
		"and": {Class: And}, "&": {Class: And}, "point": {Class: Point}, "a": {Class: Article}, "an": {Class: Article},
	}
	for n, word := range units {
		all[word] = Word{Class: Unit, Value: int64(n)}
		if n >= 10 {
			all[word] = Word{Class: Teen, Value: int64(n)}
		}
	}
	for n, word := range ordinals {
		addOrdinal(all, word, Word{Class: UnitOrdinal, Value: int64(n)})
	}
	for t, word := range tens {
		ten := int64(t+2) * 10
		all[word] = Word{Class: Tens, Value: ten}
		addOrdinal(all, word[:len(word)-1]+"ieth", Word{Class: TensOrdinal, Value: ten})
		for n := 1; n <= 9; n++ {
			all[word+units[n]] = Word{Class: Teen, Value: ten + int64(n)}
			addOrdinal(all, word+ordinals[n], Word{Class: UnitOrdinal, Value: ten + int64(n)})
		}
	}
	for word, exp := range scales {
		all[word] = Word{Class: Scale, Exp: exp}
		all[word+"s"] = Word{Class: Scale, Exp: exp, Plural: true}
		addOrdinal(all, word+"th", Word{Class: ScaleOrdinal, Exp: exp})
	}
	for word, exp := range abbreviations {
		all[word] = Word{Class: Scale, Exp: exp}
	}
	return all
}

// addOrdinal adds an ordinal and its plural, which only fractions have: "two fifths".
func addOrdinal(all map[string]Word, word string, w Word) {
	all[word] = w
	w.Plural = true
	all[word+"s"] = w
}
