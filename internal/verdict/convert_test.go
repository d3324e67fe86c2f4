package verdict

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

func unitOf(t *testing.T, name string) *unit.Unit {
	t.Helper()
	u, ok := unit.Lookup(name)
	require.True(t, ok, name)
	return u
}

// oil is a rule under which one percent is a hundredth of 66.25 dollars a barrel.
func oil(t *testing.T) *rule.Rule {
	r := fact("oil")
	r.Kind = value.Money
	r.Conversions = []rule.Conversion{{
		Conversion: value.Conversion{From: unitOf(t, "percent"), To: unitOf(t, "USD"), Per: "barrel", Factor: big.NewRat(6625, 10000)},
		Base:       "66.25 USD/barrel", Date: calendar.Earliest,
	}}
	return r
}

func percentage(bound value.Bound, n number.Number) value.Value {
	return value.Value{Kind: value.Percent, Bound: bound, Number: n, Unit: "percent", Direction: value.Up}
}

func price(bound value.Bound, n number.Number) value.Value {
	return value.Value{Kind: value.Money, Bound: bound, Number: n, Unit: "USD", Per: "barrel", Direction: value.Up}
}

func TestConversionMakesComparable(t *testing.T) {
	four := percentage(value.Exact, number.New(4, 0)) // 2.65 dollars, 2.32 to 2.98 by rounding
	for _, c := range []struct {
		name     string
		a, b     value.Value
		relation value.Relation
		reason   string
	}{
		// $3 is 2.50 to 3.50
		{"rounding overlaps", price(value.Exact, number.New(3, 0)), four, value.Compatible, "4% of 66.25 USD/barrel is 2.65 USD/barrel"},
		{"apart", price(value.Exact, number.New(5, 0)), four, value.Conflict, "at least $1.52 a barrel apart; 4% of 66.25 USD/barrel is 2.65 USD/barrel"}, // 4.50 less 2.98125
		{"over apart", price(value.Over, number.New(3, 0)), percentage(value.Under, number.New(4, 0)), value.Conflict, "4% of 66.25 USD/barrel is 2.65 USD/barrel"},
		{"equal", price(value.Exact, number.New(265, -2)), four, value.Same, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := oil(t)
			facts := judge(r, stating(r, "a", 0, "one", c.a), stating(r, "b", 0, "other", c.b))
			if c.relation == value.Same {
				assert.Len(t, facts.Facts[0].Groups, 1)
				return
			}
			require.Len(t, facts.Findings, 1)
			assert.Equal(t, c.relation, facts.Findings[0].Relation)
			assert.Contains(t, facts.Findings[0].Reason, c.reason)
			assert.Contains(t, facts.Findings[0].Message, c.reason)
		})
	}
}

// Without the conversion they are of two dimensions.
func TestNoConversionLeavesIncomparable(t *testing.T) {
	r := oil(t)
	r.Conversions = nil
	got := judge(r, stating(r, "a", 0, "$3", price(value.Over, number.New(3, 0))), stating(r, "b", 0, "4%", percentage(value.Over, number.New(4, 0))))
	require.Len(t, got.Findings, 1)
	assert.Equal(t, value.Incomparable, got.Findings[0].Relation)
}

func TestConversionByRate(t *testing.T) {
	r := fact("price")
	r.Kind = value.Money
	day, err := calendar.Parse("2020-01-02")
	require.NoError(t, err)
	r.Conversions = []rule.Conversion{{
		Conversion: value.Conversion{From: unitOf(t, "EUR"), To: unitOf(t, "USD"), Factor: big.NewRat(112, 100)},
		Base:       "1.12 USD", Date: day,
	}}
	euros := value.Value{Kind: value.Money, Number: number.New(500, 0), Unit: "EUR"}
	dollars := func(n int64) value.Value {
		return value.Value{Kind: value.Money, Number: number.New(n, 0), Unit: "USD"}
	}
	got := judge(r, stating(r, "a", 0, "€500", euros), stating(r, "b", 0, "$700", dollars(700)))
	require.Len(t, got.Findings, 1)
	assert.Equal(t, value.Conflict, got.Findings[0].Relation)
	assert.Contains(t, got.Findings[0].Reason, "500 EUR is 560 USD at 1.12 USD of 2020-01-02")
	assert.Len(t, judge(r, stating(r, "a", 0, "€500", euros), stating(r, "b", 0, "$560", dollars(560))).Facts[0].Groups, 1)

	expect := declared("$560", dollars(560))
	o := Options{Declared: map[*rule.Rule]Declarations{r: {Expect: &expect}}}
	assert.Empty(t, Judge(t.Context(), []*rule.Rule{r}, nil, each([]claim.Claim{stating(r, "a", 0, "€500", euros)}), o).Findings)
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		x    *big.Rat
		want string
	}{
		{big.NewRat(265, 100), "2.65"}, {big.NewRat(560, 1), "560"}, {big.NewRat(1, 3), "0.333"},
		{big.NewRat(1, 1000), "0.001"}, {new(big.Rat), "0"}, {big.NewRat(-5, 2), "-2.5"},
	} {
		assert.Equal(t, c.want, decimal(c.x))
	}
}
