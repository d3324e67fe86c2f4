package rule

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// comparison compiles how strictly claims are compared.
func (c *compiler) comparison(r *Rule, t *ruleTable) {
	r.Precision = Precision(c.oneOf(t.Precision, "precision", []string{string(Exact), string(Stated)}))
	r.Trend = Trend(c.oneOf(t.Trend, "trend", []string{string(Rising), string(Falling)}))
	for _, f := range []struct {
		name string
		at   *place
	}{{"tolerance", t.Tolerance.Place}, {"precision", t.Precision.Place}, {"trend", t.Trend.Place}, {"limit", t.Limit.Place}} {
		if f.at != nil && !r.Kind.IsOrdered() {
			c.Add(f.at.KeyProblem("leave it out: words are neither more nor less", "%s in a rule of the kind %s", f.name, r.Kind))
		}
	}
	if r.Kind == value.Time && t.Trend.Place != nil {
		c.Add(t.Trend.KeyProblem("leave it out: a time of the day neither rises nor falls", "trend in a rule of the kind time"))
	}
	if r.Limit = t.Limit.On; r.Limit && r.Precision == DefaultPrecision {
		r.Precision = Exact // a limit of 50 is not one of 52
	}
	if t.Tolerance.Place != nil && r.Kind != "" && r.Kind.IsOrdered() {
		r.Tolerance = c.tolerance(r.Kind, t.Tolerance)
	}
	for _, by := range t.By.All {
		r.ByAttribution = c.oneOf(by, "thing to tell claims apart by", []string{"attribution"}) != "" || r.ByAttribution
	}
	c.revisions(r, t)
	for i := range t.Convert {
		if conversion, ok := c.conversion(&t.Convert[i]); ok {
			r.Conversions = append(r.Conversions, conversion)
		}
	}
}

// tolerance reads "5%" as a share, and anything else as an amount of the rule's kind.
func (c *compiler) tolerance(kind value.Kind, t text) value.Tolerance {
	if kind == value.Version {
		c.Add(t.KeyProblem("leave it out: versions are alike or not, and in an order, but not far apart", "tolerance in a rule of the kind version"))
		return value.Tolerance{}
	}
	values := c.values.ReadText(t.Text)
	if len(values) != 1 || values[0].Bound != value.Exact || values[0].Text != strings.TrimSpace(t.Text) {
		c.Add(t.Problem(`write a share as in "5%", or an amount as in `+toleranceOf(kind), "%q is no distance", t.Text))
		return value.Tolerance{}
	}
	v := values[0]
	if v.Kind == value.Percent && v.Unit == "percent" && kind != value.Time {
		return value.Tolerance{Share: new(big.Rat).Mul(v.Number.Rat(), big.NewRat(1, 100))}
	}
	switch {
	case kind == value.Time && v.Kind == value.Percent:
		c.Add(t.Problem("write an amount as in "+toleranceOf(kind), "a share of a time of the day"))
		return value.Tolerance{}
	case measures(kind, v.Kind):
	case v.Kind == value.Number:
		c.Add(t.Problem(`write a share as in "5%", or an amount as in `+toleranceOf(kind), "the tolerance %q has no unit", t.Text))
		return value.Tolerance{}
	default:
		c.Add(t.Problem(`write a share as in "5%", or an amount as in `+toleranceOf(kind), "a tolerance of %q in a rule of the kind %s", t.Text, kind))
		return value.Tolerance{}
	}
	if v.Kind == value.Number {
		v.Kind = kind
	}
	v.Aspect = value.Change // two degrees more, not a temperature of two degrees
	set, ok := v.Set(true)
	if !ok || set.Hard.Low == nil {
		return value.Tolerance{}
	}
	amount := value.Tolerance{Amount: set.Hard.Low, Dimension: set.Dimension}
	if kind == value.Date {
		amount.Dimension = "date"
		if day, ok := unit.Lookup("day"); ok {
			amount.Amount = day.FromBase(amount.Amount)
		}
	}
	return amount
}

// measures reports whether an amount of one kind can be a distance between values of
// another.
func measures(of, by value.Kind) bool {
	switch of {
	case value.Date, value.Duration, value.Age, value.Time:
		return by == value.Duration
	case value.Count, value.Number, value.Ordinal:
		return by == value.Count || by == value.Number
	}
	return by == of
}

// toleranceOf is an example of a distance between values of a kind.
func toleranceOf(kind value.Kind) string {
	switch kind {
	case value.Date, value.Duration, value.Age:
		return `"1 day"`
	case value.Time:
		return `"15 minutes"`
	case value.Count:
		return `"2 people"`
	case value.Number, value.Ordinal:
		return `"2"`
	case value.Money:
		return `"$1"`
	case value.Percent:
		return `"2 percentage points"`
	}
	return `"1 km"`
}

// revisions compiles the days on which the fact was revised, in their order.
func (c *compiler) revisions(r *Rule, t *ruleTable) {
	for i := range t.Revisions {
		v := &t.Revisions[i]
		switch {
		case v.Date.Place == nil:
			c.Add(v.At.Problem(`write { date = 2020-01-09, reason = "…" }`, "the revision has no date"))
		case strings.TrimSpace(v.Reason.Text) == "":
			c.Add(v.At.Problem(`write { date = 2020-01-09, reason = "…" }`, "the revision has no reason"))
		case slices.ContainsFunc(r.Revisions, func(other Revision) bool { return other.Date == v.Date.Day }):
			c.Add(v.Date.Problem("put the two reasons into one", "there is a revision on %s already", v.Date.Day))
		default:
			r.Revisions = append(r.Revisions, Revision{Date: v.Date.Day, Reason: v.Reason.Text, Line: v.At.Line()})
		}
	}
	slices.SortFunc(r.Revisions, func(a, b Revision) int { return cmp.Compare(a.Date, b.Date) })
}

// conversion compiles one [[rule.convert]].
func (c *compiler) conversion(t *convertTable) (Conversion, bool) {
	done := Conversion{Base: t.Base.Text, Date: calendar.Earliest, Line: t.At.Line()}
	if t.Date.Place != nil {
		done.Date = t.Date.Day
	}
	before := len(c.Problems)
	done.From, _ = c.unit(t, t.From, "from")
	done.To, done.Per = c.unit(t, t.To, "to")
	c.base(t, &done)
	if len(c.Problems) > before {
		return done, false
	}
	if done.From == done.To && done.Per == "" {
		c.Add(t.To.Problem("leave the conversion out", "a conversion from %s to %s", t.From.Text, t.To.Text))
		return done, false
	}
	if done.From.Dimension == done.To.Dimension && done.Per == "" {
		c.Add(t.To.Problem("leave it out: units of one dimension are converted always", "%s and %s are both of the dimension %s", t.From.Text, t.To.Text, done.To.Dimension))
		return done, false
	}
	return done, true
}

// unit reads "percent", or "USD/barrel".
func (c *compiler) unit(t *convertTable, name text, key string) (*unit.Unit, string) {
	if name.Place == nil {
		c.Add(t.At.Lack([]string{key}, `write from = "percent", to = "USD/barrel" and base = "66.25 USD/barrel"`, "the conversion has no %s", key))
		return nil, ""
	}
	over, per, rate := strings.Cut(name.Text, "/")
	u, ok := findUnit(over)
	if !ok {
		c.Add(name.Problem("write the name or the symbol of a unit: percent, USD, kilometre", "there is no unit %q", strings.TrimSpace(over)))
		return nil, ""
	}
	if !rate {
		return u, ""
	}
	if d, ok := findUnit(per); ok {
		return u, d.Name
	}
	return u, strings.TrimSpace(per)
}

func findUnit(name string) (*unit.Unit, bool) {
	name = strings.TrimSpace(name)
	if u, ok := unit.Lookup(name); ok {
		return u, true
	}
	for _, form := range []string{name, strings.ToLower(name)} {
		if senses := unit.Senses(form); len(senses) > 0 {
			return senses[0].Unit, true
		}
	}
	return nil, false
}

// base reads what one unit of From is: for percent a hundredth of the base, else the
// base itself.
func (c *compiler) base(t *convertTable, done *Conversion) {
	if t.Base.Place == nil {
		c.Add(t.At.Lack([]string{"base"}, `write base = "66.25 USD/barrel": what the percentage is of, or what one of from is worth`, "the conversion has no base"))
		return
	}
	number, name, _ := strings.Cut(strings.TrimSpace(t.Base.Text), " ")
	amount, ok := new(big.Rat).SetString(strings.ReplaceAll(number, ",", ""))
	if !ok || amount.Sign() <= 0 || strings.Contains(number, "/") {
		c.Add(t.Base.Problem(`write a number and a unit: "66.25 USD/barrel"`, "%q is no amount", t.Base.Text))
		return
	}
	over, _, _ := strings.Cut(name, "/")
	of, ok := findUnit(over)
	if !ok || done.To != nil && of.Dimension != done.To.Dimension {
		c.Add(t.Base.Problem("give the base in the unit of to", "the base is not in %s", t.To.Text))
		return
	}
	if done.From == nil || done.To == nil {
		return
	}
	done.Factor, _ = unit.Convert(amount, of, done.To)
	if done.From.Name == "percent" {
		done.Factor.Mul(done.Factor, big.NewRat(1, 100))
	}
}
