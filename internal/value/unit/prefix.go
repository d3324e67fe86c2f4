package unit

import "strings"

// prefix is one of the prefixes of the SI (SI brochure, 9th edition, table 7).
type prefix struct {
	name, symbol string
	power        int  // of ten
	written      bool // its symbols are in common use; "5 am" is a time of day and no attometres
}

// prefixes returns those of the SI, the commonest first.
func prefixes() []prefix {
	return []prefix{
		{"kilo", "k", 3, true}, {"mega", "M", 6, true}, {"giga", "G", 9, true}, {"tera", "T", 12, true},
		{"milli", "m", -3, true}, {"centi", "c", -2, true}, {"micro", "μ", -6, true}, {"nano", "n", -9, true},
		{"deci", "d", -1, true}, {"hecto", "h", 2, true}, {"pico", "p", -12, false}, {"femto", "f", -15, false},
		{"peta", "P", 15, false}, {"exa", "E", 18, false}, {"atto", "a", -18, false}, {"deca", "da", 1, false},
		{"zetta", "Z", 21, false}, {"yotta", "Y", 24, false}, {"ronna", "R", 27, false}, {"quetta", "Q", 30, false},
		{"zepto", "z", -21, false}, {"yocto", "y", -24, false}, {"ronto", "r", -27, false}, {"quecto", "q", -30, false},
	}
}

// addPrefixed adds the units that prefixes make of u: all of them for "si", otherwise
// those that are listed.
func (t *table) addPrefixed(u *Unit, names, symbols, which string) {
	if which == "" {
		return
	}
	for _, p := range prefixes() {
		if which != "si" && !strings.Contains(which, p.name) {
			continue
		}
		name := p.name + u.Name
		if t.units[name] != nil {
			continue // it has a line of its own
		}
		v := &Unit{Name: name, Singular: name, Plural: name, Dimension: u.Dimension, factor: u.factor, power: u.power + p.power}
		t.units[name] = v
		t.add(name, Sense{Unit: v, After: true})
		t.addPrefixedNames(v, p, names)
		if p.written || which != "si" {
			t.addPrefixedSymbols(v, p, symbols)
		}
	}
}

// addPrefixedNames adds the full names; nobody says "kilosecs".
func (t *table) addPrefixedNames(v *Unit, p prefix, names string) {
	first := true
	items(names, func(name string) {
		if first && name != "=" {
			v.Plural = p.name + name
		}
		first = false
		if len(name) > 3 {
			t.add(p.name+strings.ToLower(name), Sense{Unit: v, After: true})
		}
	})
}

func (t *table) addPrefixedSymbols(v *Unit, p prefix, symbols string) {
	items(symbols, func(symbol string) {
		if v.Symbol == "" {
			v.Symbol = p.symbol + symbol
		}
		s := Sense{Unit: v, Form: Symbol, After: true}
		t.addSymbol(p.symbol+symbol, s)
		if p.name == "kilo" { // "10 KM", "50 KB"
			loose := s
			loose.Loose = true
			t.loose = append(t.loose, looseSense{"K" + symbol, loose}, looseSense{"K" + strings.ToUpper(symbol), loose})
		}
		if p.name == "micro" {
			t.add("µ"+symbol, s) // the micro sign, which is not the Greek letter
			if symbol != "s" {   // "us" is a pronoun
				t.add("u"+symbol, s)
			}
		}
	})
}
