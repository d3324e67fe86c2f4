package value

import (
	"math/big"
	"strings"
)

// Comparison says how strictly values are compared. The zero Comparison takes values
// as they are stated.
type Comparison struct {
	Exact     bool // digits mean themselves, no rounding
	Tolerance Tolerance
}

// Tolerance is a distance within which two values are compatible. The zero Tolerance
// allows none.
type Tolerance struct {
	Share  *big.Rat // of the larger of the two values, 0.05 for "5%"; nil: none
	Amount *big.Rat // in base units of Dimension; nil: none
	// Dimension is that of Amount. An amount applies to values of its dimension alone.
	Dimension string
}

// Relate says how two values stand to each other, and why in words. It is symmetric
// but for the order of the words.
//
// Values that are the [Same] may still be stated to different precision: "5 s" and
// "5,000 ms". Then it is the sharper of them (see [Value.Sharper]) that speaks for both.
func Relate(a, b Value, c Comparison) (Relation, string) {
	a, b = a.normal(), b.normal()
	if reason := incomparable(a, b); reason != "" {
		return Incomparable, reason
	}
	if a.Key() == b.Key() {
		return Same, "the same"
	}
	if a.Kind.IsWords() {
		return relateWords(a, b, c)
	}
	s, t := c.set(a), c.set(b)
	opposite := a.isChange() && b.isChange() && a.Direction != b.Direction && a.Direction != "" && b.Direction != ""
	if opposite {
		t = t.negated()
	}
	both := a.String() + " against " + b.String()
	switch {
	case opposite && (!c.tolerant() || !s.Reach.Overlaps(t.Reach)):
		return Conflict, both + ": opposite directions"
	case !s.Reach.Overlaps(t.Reach):
		return Conflict, both + apart(a, b, c)
	case !s.Hard.Overlaps(t.Hard) || !s.Soft.Overlaps(t.Soft) && !facing(s, t):
		return Tension, both
	}
	return Compatible, a.String() + " and " + b.String() + " can both be true"
}

// facing reports whether two sets of days are open to each other: "since 2005" and "until
// 2019" say when something began, and when it ended.
func facing(s, t Set) bool {
	opens := func(i Interval) bool { return i.Low != nil && i.High == nil }
	ends := func(i Interval) bool { return i.Low == nil && i.High != nil }
	return s.OfDays() && (opens(s.Hard) && ends(t.Hard) || ends(s.Hard) && opens(t.Hard))
}

// normal returns v as it is compared: a change by a negative number as a fall, a
// change by nothing as without a direction.
func (v Value) normal() Value {
	if v.Bound == "" {
		v.Bound = Exact
	}
	if v.Bound == About {
		v.Approx = false
	}
	if v.Bound == Range && v.Low.Cmp(v.High) > 0 {
		v.Low, v.High = v.High, v.Low
	}
	if !v.isChange() || v.Bound == Range || v.Bound == Vague {
		return v
	}
	v.Aspect = Change
	plain := v.Bound == Exact || v.Bound == Precisely || v.Bound == About || v.Bound == Nearly
	switch sign := v.Number.Sign(); {
	case sign == 0 && plain:
		v.Direction = ""
	case sign < 0 && plain && v.Direction != Up:
		v.Number, v.Direction = v.Number.Neg(), Down
	}
	return v
}

// negated returns the set of the opposite numbers.
func (s Set) negated() Set {
	s.Hard, s.Soft, s.Reach = s.Hard.negated(), s.Soft.negated(), s.Reach.negated()
	return s
}

// Sharper reports whether v is stated to a finer precision than w, which is the
// [Same]: whatever agrees with v then agrees with w as well.
func (v Value) Sharper(w Value) bool {
	if v.Kind == w.Kind && v.Unit == w.Unit && v.Per == w.Per && v.Bound == w.Bound && v.Vague == w.Vague && v.Elapsed == w.Elapsed &&
		v.Number.Exponent() == w.Number.Exponent() && v.Number.IsFraction() == w.Number.IsFraction() &&
		(v.Bound != Range || v.Low.Exponent() == w.Low.Exponent() && v.High.Exponent() == w.High.Exponent()) {
		return false // written alike, as nearly all are; the sets need not be worked out
	}
	s, ok := v.Set(false)
	t, also := w.Set(false)
	return ok && also && t.Hard.Contains(s.Hard) && (!s.Hard.Contains(t.Hard) || t.Soft.Contains(s.Soft) && !s.Soft.Contains(t.Soft))
}

// tolerant reports whether the comparison allows any distance.
func (c Comparison) tolerant() bool {
	return c.Tolerance.Amount != nil && c.Tolerance.Amount.Sign() > 0 || c.Tolerance.Share != nil && c.Tolerance.Share.Sign() > 0
}

// Set returns the set of v as it is compared: widened by the tolerance. It returns
// false where [Value.Set] does.
func (c Comparison) Set(v Value) (Set, bool) {
	if _, ok := v.Set(c.Exact); !ok {
		return Set{}, false
	}
	return c.set(v), true
}

// set returns the set of v, widened by the tolerance.
func (c Comparison) set(v Value) Set {
	s, _ := v.Set(c.Exact)
	t := c.Tolerance
	if t.Amount != nil && t.Dimension == s.Dimension {
		half := new(big.Rat).Mul(t.Amount, big.NewRat(1, 2))
		s.Hard, s.Soft, s.Reach = s.Hard.widen(half, half), s.Soft.widen(half, half), s.Reach.widen(half, half)
	}
	if t.Share != nil {
		s.Hard, s.Soft, s.Reach = t.stretch(s.Hard), t.stretch(s.Soft), t.stretch(s.Reach)
	}
	return s
}

// stretch moves the end of an interval that faces zero towards zero, by a share of
// its own size. Of two intervals apart, it is the larger number whose end moves:
// thus they come to touch when their distance is the share of the larger.
func (t Tolerance) stretch(i Interval) Interval {
	rest := new(big.Rat).Sub(big.NewRat(1, 1), t.Share)
	if rest.Sign() < 0 {
		rest = new(big.Rat)
	}
	if i.Low != nil && i.Low.Sign() > 0 {
		i.Low = new(big.Rat).Mul(i.Low, rest)
	}
	if i.High != nil && i.High.Sign() < 0 {
		i.High = new(big.Rat).Mul(i.High, rest)
	}
	return i
}

// incomparable returns why two values cannot be compared, or "".
func incomparable(a, b Value) string {
	if a.Kind.IsWords() || b.Kind.IsWords() || a.Kind == Date || b.Kind == Date {
		switch {
		case a.Kind != b.Kind:
			return a.what() + " and " + b.what()
		case a.Kind == Date && (!a.Resolved || !b.Resolved) && a.Key() != b.Key():
			return "a date whose day is not known"
		case a.Kind == Date && a.Date.Fiscal() != b.Date.Fiscal():
			return "a date of a fiscal year and one of the calendar"
		}
		return ""
	}
	m, n := a.measure(), b.measure()
	switch {
	case m.dimension != n.dimension:
		return unlike(a, b, m, n)
	case a.Part != b.Part:
		return map[bool]string{true: "a part and a whole", false: "a whole and a part"}[a.Part]
	case a.Aspect.apart(b.Aspect):
		return aspectWords(a.Aspect) + " and " + aspectWords(b.Aspect)
	}
	return ""
}

// apart reports whether amounts of two aspects are never compared. A level is what any amount is that
// is no change: "rents rose to £900" and "the average rent is £900" may speak of one.
func (a Aspect) apart(b Aspect) bool {
	switch {
	case a == b || a == "" || b == "":
		return false
	case a == Level || b == Level:
		return a == Change || b == Change
	}
	return true
}

func aspectWords(a Aspect) string {
	switch a {
	case Each:
		return "an amount for each"
	case Average:
		return "an average"
	}
	return "a " + string(a)
}

// unlike says of what sorts two values of different dimensions are.
func unlike(a, b Value, m, n measure) string {
	one, two := a.what(), b.what()
	if one == two && m.unit != nil && n.unit != nil {
		if a.Kind == Measure && m.unit.Dimension != n.unit.Dimension {
			return article(m.unit.Dimension) + " and " + article(n.unit.Dimension)
		}
		one, two = m.unit.Plural, n.unit.Plural
	}
	if one == two && a.Per != b.Per {
		one, two = one+perWords(a.Per), two+perWords(b.Per)
	}
	return one + " and " + two
}

func perWords(per string) string {
	if per == "" {
		return " in all"
	}
	return " " + article(per)
}

// article puts "a" or "an" before a noun.
func article(noun string) string {
	if noun == "hour" || strings.ContainsRune("aeiou", rune(noun[0])) && !strings.HasPrefix(noun, "us") && !strings.HasPrefix(noun, "eu") && !strings.HasPrefix(noun, "uni") {
		return "an " + noun
	}
	return "a " + noun
}

// what says what sort of thing a value is, with its article.
func (v Value) what() string {
	switch {
	case v.Kind == Money && v.Per != "":
		return "a price"
	case v.Kind == Money:
		return "an amount of money"
	case v.Kind == Percent && v.Unit != "percent" && v.Unit != "":
		return "percentage points"
	case v.Kind == Percent:
		return "a percentage"
	case v.Unit == "fold":
		return "a multiple"
	case v.isShare():
		return "a share"
	}
	return article(string(v.Kind))
}

// relateWords relates two values of one kind that are words.
func relateWords(a, b Value, c Comparison) (Relation, string) {
	switch a.Kind {
	case Name:
		return relateNames(a, b)
	case Quote:
		return relateQuotes(a, b)
	case Version:
		return relateVersions(a, b)
	case Time:
		return relateTimes(a, b, c)
	case Score:
		return Conflict, a.String() + " against " + b.String()
	}
	return relateChoices(a, b)
}
