package verdict

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// converted returns a value as a rule compares it: the limit that it sets, if the rule is
// about one, and as the conversions make it comparable, with the arithmetic in words; ""
// if none is for it.
func converted(r *rule.Rule, v value.Value) (value.Value, string) {
	if r.Limit {
		v = v.Limit()
	}
	for _, c := range r.Conversions {
		if as, _, ok := v.Convert([]value.Conversion{c.Conversion}); ok {
			return as, arithmetic(v, c)
		}
	}
	return v, ""
}

// arithmetic says what a conversion makes of a value: "4% of 66.25 USD/barrel is 2.65
// USD/barrel".
func arithmetic(v value.Value, c rule.Conversion) string {
	of, ok := unit.Lookup(v.Unit)
	if !ok || v.Bound == value.Vague {
		return ""
	}
	to := c.To.Name
	if c.Per != "" {
		to += "/" + c.Per
	}
	stated, made := v.Number.String(), decimal(c.Of(v.Number.Rat(), of))
	if v.Bound == value.Range {
		stated = v.Low.String() + " to " + v.High.String()
		made = decimal(c.Of(v.Low.Rat(), of)) + " to " + decimal(c.Of(v.High.Rat(), of))
	}
	if c.From.Name == percent {
		return fmt.Sprintf("%s%% of %s is %s %s", stated, c.Base, made, to)
	}
	text := fmt.Sprintf("%s %s is %s %s at %s", stated, of.Name, made, to, c.Base)
	if c.Date != calendar.Earliest {
		text += " of " + c.Date.String()
	}
	return text
}

// percent is the unit of shares, which are of something.
const percent = "percent"

// decimal writes a number with at most two decimals, and without zeros at their end;
// a small one with as many as it takes to see it.
func decimal(x *big.Rat) string {
	places := 2
	for small := new(big.Rat).Abs(x); small.Sign() > 0 && places < 12 && small.Cmp(big.NewRat(1, 1)) < 0; places++ {
		small.Mul(small, big.NewRat(10, 1))
	}
	text := x.FloatString(places)
	if strings.Contains(text, ".") {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// explained adds the arithmetic of conversions to the reason of a relation.
func explained(reason string, groups ...*group) string {
	for _, g := range groups {
		if g.how != "" {
			reason = strings.TrimSuffix(reason, " can both be true")
			reason = strings.TrimPrefix(reason+"; "+g.how, "; ")
		}
	}
	return reason
}
