package value

import "strings"

// Key returns what tells values apart: two values are the [Same] if, and only if, they
// have equal keys. It is for use as a map key and for sorting, not for people.
func (v Value) Key() string {
	switch {
	case v.Kind == Version || v.Kind == Time:
		return string(v.Kind) + "\x00" + string(v.normal().Bound) + "\x00" + v.Words[0]
	case v.Kind.IsWords():
		return string(v.Kind) + "\x00" + strings.Join(v.Words, "\x00")
	case v.Kind == Date && v.Resolved:
		return "date\x00" + v.Days.String() + "\x00" + v.HardDays.String()
	case v.Kind == Date:
		return "date?\x00" + v.Date.String()
	}
	v = v.normal()
	m := v.measure()
	var amount string
	switch v.Bound {
	case Vague:
		amount = v.Vague + "\x00" + v.Number.Rat().RatString()
	case Range:
		amount = m.base(v.Low.Rat()).RatString() + "\x00" + m.base(v.High.Rat()).RatString()
	default:
		amount = m.base(v.Number.Rat()).RatString()
	}
	bound := v.Bound
	if bound == Precisely {
		bound = Exact
	}
	direction := v.Direction
	if !v.isChange() {
		direction = "" // "fell to 50" and "rose to 50" are both 50
	}
	aspect := v.Aspect
	if aspect == Level {
		aspect = "" // "rose to 4,210" says what "employs 4,210" says
	}
	flags := ""
	if v.Approx {
		flags += "~"
	}
	if v.Part {
		flags += "part"
	}
	return strings.Join([]string{m.dimension, string(bound), amount, string(direction), string(aspect), flags}, "\x00")
}
