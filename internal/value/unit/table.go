package unit

import (
	_ "embed" // for the data files
	"iter"
	"maps"
	"math/big"
	"strconv"
	"strings"
	"sync"

	"github.com/factcheck-ci/factcheck/internal/value/number"
)

//go:embed units.txt
var unitsFile string

//go:embed currencies.txt
var currenciesFile string

// Form says how a surface writes its unit.
type Form uint8

// The forms.
const (
	Name   Form = iota // a word or words, in any case: "kilometres", "US dollars"
	Symbol             // a symbol or code: "km", "$", "USD"; it may be glued to its number
)

// Sense is one thing that a surface can mean.
type Sense struct {
	Unit   *Unit
	Form   Form
	Before bool // it may stand before its number, as "$" and "USD" do
	After  bool // it may stand after its number
}

// table is what the data files say, ready to be looked up.
type table struct {
	units  map[string]*Unit   // by canonical name
	senses map[string][]Sense // by surface; names in lower case, symbols as they are and in lower case
}

var load = sync.OnceValue(func() *table {
	t := &table{units: make(map[string]*Unit, 1024), senses: make(map[string][]Sense, 4096)}
	t.readUnits(unitsFile)
	t.readCurrencies(currenciesFile)
	return t
})

// Lookup returns the unit of a canonical name: "kilometre", "USD", "percent".
func Lookup(name string) (*Unit, bool) {
	u, ok := load().units[name]
	return u, ok
}

// Senses returns everything that a surface can mean, the usual sense first. Names are
// to be given in lower case, with single spaces; symbols as they are written.
// The slice is shared and must not be changed.
func Senses(surface string) []Sense { return load().senses[surface] }

// Surfaces returns every surface with its senses, in no order.
func Surfaces() iter.Seq2[string, []Sense] { return maps.All(load().senses) }

// lines calls f with the fields of every line that is not empty or a comment.
func lines(file string, f func(line string)) {
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			f(line)
		}
	}
}

// field cuts the next field, up to a "|", off a line.
func field(line *string) string {
	f, rest, _ := strings.Cut(*line, "|")
	*line = rest
	return strings.TrimSpace(f)
}

// items calls f with every item of a list separated by commas.
func items(list string, f func(item string)) {
	for list != "" {
		var item string
		item, list, _ = strings.Cut(list, ",")
		if item = strings.TrimSpace(item); item != "" {
			f(item)
		}
	}
}

func (t *table) readUnits(file string) {
	dimension := ""
	lines(file, func(line string) {
		if rest, ok := strings.CutPrefix(line, "dimension "); ok {
			dimension, _, _ = strings.Cut(rest, " = ")
			return
		}
		name, factor, names, symbols, prefixes := field(&line), field(&line), field(&line), field(&line), field(&line)
		u := &Unit{Name: name, Singular: name, Plural: name, Dimension: dimension}
		factor, offset, _ := strings.Cut(factor, ",")
		u.factor, u.offset = exact(factor), exact(offset)
		t.addNames(u, names)
		t.addSymbols(u, symbols)
		t.addPrefixed(u, names, symbols, prefixes)
	})
}

// addNames adds a unit's own name and the others; the first of them is its plural.
func (t *table) addNames(u *Unit, names string) {
	t.units[u.Name] = u
	t.addSense(strings.ToLower(u.Name), Sense{Unit: u, After: true})
	first := true
	items(names, func(name string) {
		if first && name != "=" {
			u.Plural = name
		}
		first = false
		if name != "=" {
			t.addSense(strings.ToLower(name), Sense{Unit: u, After: true})
		}
	})
}

func (t *table) addSymbols(u *Unit, symbols string) {
	items(symbols, func(symbol string) {
		if u.Symbol == "" {
			u.Symbol = symbol
		}
		s := Sense{Unit: u, Form: Symbol, After: true}
		t.addSense(symbol, s)
		if lower := strings.ToLower(symbol); lower != symbol {
			t.addSense(lower, s)
		}
	})
}

func (t *table) addSense(surface string, s Sense) {
	for _, old := range t.senses[surface] {
		if old.Unit == s.Unit {
			return
		}
	}
	t.senses[surface] = append(t.senses[surface], s)
}

// exact reads a factor of the data files: a product or quotient of decimals.
func exact(s string) number.Number {
	if s = strings.TrimSpace(s); s == "" {
		return number.Number{}
	}
	num, den, divided := strings.Cut(s, "/")
	n := decimal(num)
	if !divided {
		return n
	}
	d := new(big.Rat).Quo(n.Rat(), decimal(den).Rat())
	return number.NewFraction(d.Num().Int64(), uint32(d.Denom().Uint64()))
}

func decimal(s string) number.Number {
	s = strings.TrimSpace(s)
	whole, places, _ := strings.Cut(s, ".")
	coef, err := strconv.ParseInt(whole+places, 10, 64)
	if err != nil {
		return number.Number{}
	}
	return number.New(coef, -len(places))
}

func (t *table) readCurrencies(file string) {
	lines(file, func(line string) {
		code, names, symbols, others := field(&line), field(&line), field(&line), field(&line)
		singular, plural, _ := strings.Cut(names, ",")
		u := &Unit{
			Name: code, Singular: singular, Plural: strings.TrimSpace(plural),
			Dimension: MoneyPrefix + code, factor: number.New(1, 0),
		}
		t.units[code] = u
		t.addNames(u, names+","+others)
		u.Plural = strings.TrimSpace(plural)
		items(symbols+","+code, func(symbol string) {
			if u.Symbol == "" {
				u.Symbol = symbol
			}
			t.addSense(symbol, Sense{Unit: u, Form: Symbol, Before: true, After: true})
		})
	})
}

// MoneyPrefix begins the dimension of every currency: "money USD".
const MoneyPrefix = "money "
