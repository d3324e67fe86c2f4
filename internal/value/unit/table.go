package unit

import (
	_ "embed" // for the data files
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed units.txt
var unitsFile string

//go:embed currencies.txt
var currenciesFile string

//go:embed money.txt
var moneyFile string

//go:embed contexts.txt
var contextsFile string

// MoneyPrefix begins the dimension of every currency: "money USD".
const MoneyPrefix = "money "

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
	// Needs are words of which one must stand near the surface for this sense: "horse"
	// for "hands". nil: the sense needs none.
	Needs []string
	// Loose says that the surface is the unit's symbol in another case: "KM".
	Loose bool
}

// table is what the data files say, ready to be looked up.
type table struct {
	units  map[string]*Unit   // by canonical name
	senses map[string][]Sense // by surface; names in lower case, symbols as they are and in lower case
	loose  []looseSense       // to be added when every surface that is written so is there
}

type looseSense struct {
	surface string
	sense   Sense
}

var load = sync.OnceValue(build)

// build reads the data files.
func build() *table {
	t := &table{units: make(map[string]*Unit, 2048), senses: make(map[string][]Sense, 8192)}
	t.readUnits(unitsFile)
	t.readCurrencies(currenciesFile)
	t.readMoney(moneyFile)
	for _, l := range t.loose {
		t.add(l.surface, l.sense)
	}
	t.readContexts(contextsFile)
	return t
}

// Lookup returns the unit of a canonical name: "kilometre", "USD", "percent".
func Lookup(name string) (*Unit, bool) {
	u, ok := load().units[name]
	return u, ok
}

// IsCurrency reports whether a text is a code of ISO 4217, in capitals.
func IsCurrency(code string) bool {
	u, ok := Lookup(code)
	return ok && u.Dimension == MoneyPrefix+code
}

// Senses returns everything that a surface can mean, the usual sense first, but those
// that need a word near them before the others. Names are to be given in lower case,
// with single spaces; symbols as they are written. The slice is shared and must not be
// changed.
func Senses(surface string) []Sense { return load().senses[surface] }

// Surfaces returns every surface with its senses, in no order.
func Surfaces() iter.Seq2[string, []Sense] { return maps.All(load().senses) }

// All returns every unit, by canonical name.
func All() []*Unit {
	t := load()
	all := make([]*Unit, 0, len(t.units))
	for _, name := range slices.Sorted(maps.Keys(t.units)) {
		all = append(all, t.units[name])
	}
	return all
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
		u.factor, u.offset = factor, strings.TrimSpace(offset)
		t.units[name] = u
		t.addNames(u, names)
		t.addSymbols(u, symbols)
		t.addPrefixed(u, names, symbols, prefixes)
	})
}

// addNames adds a unit's singular and the other names; the first of them is its plural.
func (t *table) addNames(u *Unit, names string) {
	t.add(strings.ToLower(u.Singular), Sense{Unit: u, After: true})
	first := true
	items(names, func(name string) {
		if first && name != "=" {
			u.Plural = name
		}
		first = false
		t.add(strings.ToLower(name), Sense{Unit: u, After: true})
	})
}

func (t *table) addSymbols(u *Unit, symbols string) {
	items(symbols, func(symbol string) {
		if u.Symbol == "" {
			u.Symbol = symbol
		}
		t.addSymbol(symbol, Sense{Unit: u, Form: Symbol, After: true})
	})
}

// addSymbol adds a symbol, and the same in lower case where it has several letters.
func (t *table) addSymbol(symbol string, s Sense) {
	t.add(symbol, s)
	if lower := strings.ToLower(symbol); lower != symbol && len(symbol) > 1 {
		s.Loose = true
		t.loose = append(t.loose, looseSense{lower, s})
	}
}

func (t *table) add(surface string, s Sense) {
	if surface == "=" {
		return
	}
	for _, old := range t.senses[surface] {
		if old.Unit == s.Unit {
			return
		}
	}
	t.senses[surface] = append(t.senses[surface], s)
}

func (t *table) readCurrencies(file string) {
	lines(file, func(line string) {
		code, names, symbols := field(&line), field(&line), field(&line)
		singular, plural, _ := strings.Cut(names, ",")
		u := t.currency(code, singular, strings.TrimSpace(plural))
		t.addNames(u, u.Plural)
		t.addMoney(u, symbols)
	})
}

// currency adds an empty currency.
func (t *table) currency(code, singular, plural string) *Unit {
	u := &Unit{Name: code, Singular: singular, Plural: plural, Dimension: MoneyPrefix + code, factor: "1"}
	t.units[code] = u
	return u
}

// addMoney adds symbols of a currency, and its code.
func (t *table) addMoney(u *Unit, symbols string) {
	s := Sense{Unit: u, Form: Symbol, Before: true, After: true}
	items(symbols, func(symbol string) {
		if u.Symbol == "" {
			u.Symbol = symbol
		}
		t.add(symbol, s)
	})
	t.add(u.Name, s)
}

func (t *table) readMoney(file string) {
	said := map[string]bool{}
	lines(file, func(line string) {
		code, symbols, names := field(&line), field(&line), field(&line)
		u, ok := t.units[code]
		if !ok { // a currency that ISO 4217 does not have: its own names come first
			singular, rest, _ := strings.Cut(names, ",")
			plural, _, _ := strings.Cut(rest, ",")
			u = t.currency(code, singular, strings.TrimSpace(plural))
			t.addNames(u, u.Plural)
		}
		t.addMoney(u, symbols)
		items(symbols, func(symbol string) { t.prefer(symbol, u, said) })
		items(names, func(name string) { t.add(strings.ToLower(name), Sense{Unit: u, After: true}) })
	})
}

// prefer puts a currency first among the senses of a symbol that CLDR gives to another
// as well, unless a line before has said which is first.
func (t *table) prefer(symbol string, u *Unit, said map[string]bool) {
	senses := t.senses[symbol]
	for i, s := range senses {
		if s.Unit == u && !said[symbol] {
			copy(senses[1:i+1], senses[:i])
			senses[0] = s
		}
	}
	said[symbol] = true
}

// readContexts puts the senses that need a word near them before the others.
func (t *table) readContexts(file string) {
	lines(file, func(line string) {
		surfaces, name, words := field(&line), field(&line), field(&line)
		u, ok := t.units[name]
		if !ok {
			return // a test holds that there is none
		}
		var needs []string
		items(words, func(word string) { needs = append(needs, strings.ToLower(word)) })
		items(surfaces, func(surface string) { t.require(surface, u, needs) })
	})
}

func (t *table) require(surface string, u *Unit, needs []string) {
	s := Sense{Unit: u, After: true}
	if len(surface) <= 2 {
		s.Form = Symbol
	}
	rest := t.senses[surface]
	for i, old := range rest {
		if old.Unit == u {
			s, rest = old, slices.Delete(slices.Clone(rest), i, i+1)
			break
		}
	}
	s.Needs = needs
	t.senses[surface] = append([]Sense{s}, rest...)
}
