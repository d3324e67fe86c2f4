package unit

import (
	"strings"
)

// prefix is one of the prefixes of the SI (SI brochure, 9th edition, table 7).
type prefix struct {
	name, symbol string
	power        int // of ten
}

// prefixes are those of the SI, the commonest first.
func prefixes() []prefix {
	return []prefix{
		{"kilo", "k", 3}, {"mega", "M", 6}, {"giga", "G", 9}, {"tera", "T", 12}, {"milli", "m", -3}, {"centi", "c", -2},
		{"micro", "μ", -6}, {"nano", "n", -9}, {"pico", "p", -12}, {"femto", "f", -15}, {"atto", "a", -18},
		{"deci", "d", -1}, {"deca", "da", 1}, {"hecto", "h", 2}, {"peta", "P", 15}, {"exa", "E", 18},
		{"zetta", "Z", 21}, {"yotta", "Y", 24}, {"ronna", "R", 27}, {"quetta", "Q", 30},
		{"zepto", "z", -21}, {"yocto", "y", -24}, {"ronto", "r", -27}, {"quecto", "q", -30},
	}
}

// addPrefixed adds the units that prefixes make of u.
func (t *table) addPrefixed(u *Unit, names, symbols, which string) {
	if which == "" {
		return
	}
	for _, p := range prefixes() {
		if which != "si" && !strings.Contains(which, p.name) {
			continue
		}
		v := &Unit{
			Name: p.name + u.Name, Singular: p.name + u.Singular, Plural: p.name + u.Plural,
			Dimension: u.Dimension, factor: u.factor.Scale(p.power),
		}
		t.units[v.Name] = v
		t.addSense(v.Name, Sense{Unit: v, After: true})
		items(names, func(name string) { t.addSense(p.name+name, Sense{Unit: v, After: true}) })
		items(symbols, func(symbol string) {
			if v.Symbol == "" {
				v.Symbol = p.symbol + symbol
			}
			s := Sense{Unit: v, Form: Symbol, After: true}
			t.addSense(p.symbol+symbol, s)
			t.addSense(strings.ToLower(p.symbol+symbol), s)
		})
	}
}
