package value

import (
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// String returns the value for people, short: "more than 20 years", "10 people",
// "2020-01-03".
func (v Value) String() string {
	switch {
	case v.Kind == Choice:
		return v.Label
	case v.Kind == Version:
		return versionWords(v)
	case v.Kind == Time:
		return timeWords(v)
	case v.Kind == Name || v.Kind == Score:
		return v.Words[0]
	case v.Kind == Quote:
		return v.Text
	case v.Kind == Date && v.Resolved:
		return v.Days.String()
	case v.Kind == Date:
		return v.Text
	}
	words := v.amount()
	if v.Approx && v.Bound != About {
		words = "about " + words
	}
	if v.Direction != "" && v.Aspect != Level {
		words = string(v.Direction) + " " + words
	}
	return words
}

// amount returns bound, number and unit in words.
func (v Value) amount() string {
	switch v.Bound {
	case Range:
		return v.withUnit(digits(v.Low)+" to "+digits(v.High), false)
	case Vague:
		return v.withUnit(v.Vague+vagueOf(v), false)
	case AtLeast, Under, AtMost, UpTo, About, Nearly, JustUnder, JustOver:
		return boundWords(v.Bound) + " " + v.withUnit(digits(v.Number), isOne(v.Number))
	case Over:
		return "more than " + v.withUnit(digits(v.Number), isOne(v.Number))
	case Precisely:
		return "exactly " + v.withUnit(digits(v.Number), isOne(v.Number))
	}
	if v.Vague != "" {
		return v.withUnit(v.Vague, false)
	}
	if v.ungrouped() {
		return v.withUnit(v.Number.String(), isOne(v.Number))
	}
	return v.withUnit(digits(v.Number), isOne(v.Number))
}

// ungrouped reports whether the number is a bare one of four digits that was written
// without a comma, as that of a port is: it is shown so, too.
func (v Value) ungrouped() bool {
	const digits = 4
	return v.Kind == Number && v.Number.Whole() && v.Number.Digits() == digits && v.Number.Exponent() == 0 &&
		strings.Contains(v.Text, v.Number.String())
}

// noun returns the lemma of what is counted, with the capital of a nationality.
func (v Value) noun() string {
	for _, ending := range []string{"an", "ese", "i"} {
		if len(v.Unit) > len(ending) && strings.HasSuffix(v.Unit, ending) && !strings.HasSuffix(v.Unit, "man") || v.Unit == "german" {
			if capital := strings.ToUpper(v.Unit[:1]) + v.Unit[1:]; strings.LastIndex(v.Text, capital) > 0 {
				return capital
			}
		}
	}
	return v.Unit
}

// vagueOf is the "of" that some vague words need before a noun: "dozens of people".
func vagueOf(v Value) string {
	if v.Unit == "" || strings.HasSuffix(v.Vague, " of") {
		return ""
	}
	for _, end := range []string{"dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "handful", "couple", "pair"} {
		if strings.HasSuffix(v.Vague, end) {
			return " of"
		}
	}
	return ""
}

func boundWords(b Bound) string {
	if b == Under {
		return "less than"
	}
	return string(b)
}

func isOne(n number.Number) bool { return n.Cmp(number.New(1, 0)) == 0 }

// withUnit puts the unit to an amount: "$3 a barrel", "4%", "10 people".
func (v Value) withUnit(amount string, one bool) string {
	u, known := unit.Lookup(v.Unit)
	switch {
	case v.Unit == "":
	case !known && one, v.Kind == Ordinal:
		amount += " " + v.noun()
	case !known:
		amount += " " + plural(v.noun())
	case v.Unit == "percent":
		amount += "%"
	case v.Bound != Vague && (v.Kind == Money && strings.HasSuffix(u.Symbol, "$") || u.Symbol == "£" || u.Symbol == "€"):
		sign := amount[:len(amount)-len(strings.TrimPrefix(amount, "-"))]
		amount = sign + u.Symbol + amount[len(sign):]
	case one:
		amount += " " + u.Singular
	default:
		amount += " " + u.Plural
	}
	if v.Per != "" {
		amount += " " + article(v.Per)
	}
	return amount
}

// largestStated is the largest denominator that people write: a sixteenth. A fraction
// beyond it was reckoned, as the years since 1998 are, and is shown in decimals, as is
// one of more than a whole.
const largestStated = 16

// maxPlaces is how many decimals of a small share are shown at most.
const maxPlaces = 12

// digits returns a number with its thousands grouped by commas.
func digits(n number.Number) string {
	if n.IsFraction() {
		r := n.Rat()
		if r.Denom().Cmp(big.NewInt(largestStated)) <= 0 && r.Num().CmpAbs(r.Denom()) <= 0 {
			return r.RatString()
		}
		places := 1
		for limit := new(big.Rat).Abs(r); limit.Sign() > 0 && limit.Cmp(big.NewRat(1, 10)) < 0 && places < maxPlaces; places++ {
			limit.Mul(limit, big.NewRat(10, 1)) // "1 in 10,000" is no 0
		}
		return grouped(strings.TrimSuffix(r.FloatString(places), ".0"))
	}
	return grouped(n.String())
}

// grouped puts commas between the thousands of a decimal.
func grouped(s string) string {
	whole, places, point := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	if strings.ContainsAny(whole, "e/") {
		return s
	}
	var b strings.Builder
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if point {
		return sign + b.String() + "." + places
	}
	return sign + b.String()
}

// irregularPlurals are plurals that no ending tells.
var irregularPlurals = map[string]string{
	"person": "people", "life": "lives", "leaf": "leaves", "wife": "wives", "knife": "knives", "loaf": "loaves", "wolf": "wolves", "shelf": "shelves",
	"half": "halves", "calf": "calves", "thief": "thieves", "tooth": "teeth", "goose": "geese", "mouse": "mice",
	"criterion": "criteria", "phenomenon": "phenomena", "ox": "oxen", "alumnus": "alumni", "fungus": "fungi", "louse": "lice", "sheep": "sheep", "aircraft": "aircraft", "series": "series",
	"species": "species", "spacecraft": "spacecraft", "fish": "fish", "deer": "deer", "headquarters": "headquarters", "staff": "staff", "police": "police", "personnel": "personnel", "offspring": "offspring",
}

// plural returns the plural of a counted noun.
func plural(noun string) string {
	if irregular, ok := irregularPlurals[noun]; ok {
		return irregular
	}
	if stem, ok := strings.CutSuffix(noun, "child"); ok {
		return stem + "children"
	}
	for _, end := range []string{"woman", "man"} {
		if stem, ok := strings.CutSuffix(noun, end); ok && noun != "human" && !strings.EqualFold(noun, "german") {
			return stem + end[:len(end)-2] + "en"
		}
	}
	if stem, ok := strings.CutSuffix(noun, "sis"); ok {
		return stem + "ses" // "theses", "analyses"
	}
	switch {
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	case strings.HasSuffix(noun, "y") && len(noun) > 1 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}
