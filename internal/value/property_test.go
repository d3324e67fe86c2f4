package value

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/value/number"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// anyNumber draws numbers that meet each other often.
func anyNumber(t *rapid.T, label string) number.Number {
	return number.New(rapid.Int64Range(0, 40).Draw(t, label), rapid.IntRange(-1, 2).Draw(t, label+" exponent"))
}

// anyValue draws a value of any kind that is a number.
func anyValue(t *rapid.T, label string) Value {
	kinds := []struct {
		kind  Kind
		units []string
	}{
		{Number, []string{"", "fold"}}, {Count, []string{"person", "car", ""}}, {Money, []string{"USD", "AUD", "cent"}},
		{Percent, []string{"percent", "percentage point"}}, {Duration, []string{"year", "month", "decade", "day"}},
		{Age, []string{"year"}}, {Measure, []string{"metre", "foot", "celsius", "fahrenheit"}}, {Ordinal, []string{""}},
	}
	k := rapid.SampledFrom(kinds).Draw(t, label)
	v := Value{Kind: k.kind, Unit: rapid.SampledFrom(k.units).Draw(t, label+" unit")}
	v.Bound = rapid.SampledFrom([]Bound{
		Exact, Precisely, About, Nearly, JustUnder, JustOver, Over, AtLeast, Under, AtMost, UpTo, Range, Vague,
	}).Draw(t, label+" bound")
	switch v.Bound {
	case Range:
		v.Low, v.High = anyNumber(t, label+" low"), anyNumber(t, label+" high")
		if v.Low.Cmp(v.High) > 0 {
			v.Low, v.High = v.High, v.Low
		}
	case Vague:
		v.Vague = rapid.SampledFrom([]string{"a few", "dozens", "hundreds", "several dozen", "dozens, if not hundreds"}).Draw(t, label+" word")
	default:
		v.Number = anyNumber(t, label+" number")
	}
	v.Approx = rapid.Bool().Draw(t, label+" approx")
	v.Aspect = rapid.SampledFrom([]Aspect{"", "", Level, Change, Average}).Draw(t, label+" aspect")
	if v.Aspect == Change || v.Aspect == "" {
		v.Direction = rapid.SampledFrom([]Direction{"", Up, Down}).Draw(t, label+" direction")
	}
	v.Part = rapid.IntRange(0, 9).Draw(t, label+" part") == 0
	v.Elapsed = k.kind == Duration && rapid.Bool().Draw(t, label+" elapsed")
	return v
}

func TestRelateIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyValue(t, "a"), anyValue(t, "b"), anyComparison(t)
		there, _ := Relate(a, b, c)
		back, _ := Relate(b, a, c)
		assert.Equal(t, there, back)
	})
}

func anyComparison(t *rapid.T) Comparison {
	c := Comparison{Exact: rapid.Bool().Draw(t, "exact")}
	switch rapid.IntRange(0, 2).Draw(t, "tolerance") {
	case 1:
		c.Tolerance.Share = big.NewRat(rapid.Int64Range(0, 30).Draw(t, "share"), 100)
	case 2:
		c.Tolerance.Amount = big.NewRat(rapid.Int64Range(0, 30).Draw(t, "amount"), 1)
		c.Tolerance.Dimension = rapid.SampledFrom([]string{"number", "time", "money USD", "length"}).Draw(t, "dimension")
	}
	return c
}

func TestSameIsEqualKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyValue(t, "a"), anyValue(t, "b")
		if rapid.Bool().Draw(t, "other unit of the same value") {
			b = converted(t, a)
		}
		relation, reason := Relate(a, b, Comparison{})
		assert.Equal(t, a.Key() == b.Key(), relation == Same, "%s: %s", relation, reason)
		self, _ := Relate(a, a, Comparison{})
		assert.Equal(t, Same, self)
	})
}

// converted returns the same value in another unit, where the table has one that is a
// power of ten or twelve away.
func converted(t *rapid.T, v Value) Value {
	other := map[string]struct {
		unit  string
		times number.Number
	}{
		"USD": {"cent", number.New(100, 0)}, "year": {"month", number.New(12, 0)}, "decade": {"year", number.New(10, 0)},
		"metre": {"centimetre", number.New(100, 0)}, "day": {"hour", number.New(24, 0)},
	}
	o, ok := other[v.Unit]
	if !ok || v.Bound == Vague || v.Per != "" {
		return v
	}
	times := func(n number.Number) number.Number {
		r := new(big.Rat).Mul(n.Rat(), o.times.Rat())
		require.True(t, r.Denom().IsInt64() && r.Num().IsInt64())
		return number.NewFraction(r.Num().Int64(), uint32(r.Denom().Int64()))
	}
	v.Unit, v.Number, v.Low, v.High = o.unit, times(v.Number), times(v.Low), times(v.High)
	return v
}

func TestConvertingUnitsChangesNoKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyValue(t, "v")
		assert.Equal(t, v.Key(), converted(t, v).Key())
	})
}

func TestSoftLiesInHardAndHardInReach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyValue(t, "v")
		exact := rapid.Bool().Draw(t, "exact")
		s, ok := v.Set(exact)
		require.True(t, ok)
		assert.True(t, s.Hard.Contains(s.Soft), "hard %s, soft %s", s.Hard, s.Soft)
		assert.True(t, s.Reach.Contains(s.Hard), "reach %s, hard %s", s.Reach, s.Hard)
		if v.Number.Sign() > 0 || v.Bound == Range || v.Bound == Vague {
			assert.False(t, s.Soft.Empty(), "soft %s", s.Soft)
		}
	})
}

// rank orders relations from good to bad.
func rank(r Relation) int {
	return map[Relation]int{Same: 0, Compatible: 1, Tension: 2, Conflict: 3, Incomparable: 4}[r]
}

func TestMoreToleranceIsNeverWorse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyValue(t, "a"), anyValue(t, "b"), anyComparison(t)
		wider := c
		if c.Tolerance.Share != nil {
			wider.Tolerance.Share = new(big.Rat).Add(c.Tolerance.Share, big.NewRat(1, 20))
		}
		if c.Tolerance.Amount != nil {
			wider.Tolerance.Amount = new(big.Rat).Add(c.Tolerance.Amount, big.NewRat(3, 1))
		}
		before, _ := Relate(a, b, c)
		after, _ := Relate(a, b, wider)
		assert.LessOrEqual(t, rank(after), rank(before))
		none, _ := Relate(a, b, Comparison{Exact: c.Exact})
		assert.LessOrEqual(t, rank(before), rank(none))
	})
}

func TestTheSharperOfTheSameSpeaksForBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, other := anyValue(t, "a"), anyValue(t, "other")
		b := a
		b.Elapsed = rapid.Bool().Draw(t, "elapsed") && a.Kind == Duration
		if a.Bound == Exact && rapid.Bool().Draw(t, "decimals") {
			x := a.Number.Rat()
			x.Mul(x, big.NewRat(1000, 1))
			b.Number = number.New(x.Num().Int64(), -3)
		}
		require.Equal(t, a.Key(), b.Key())
		if !b.Sharper(a) {
			return
		}
		blunt, _ := Relate(a, other, Comparison{})
		sharp, _ := Relate(b, other, Comparison{})
		assert.LessOrEqual(t, rank(blunt), rank(sharp))
	})
}

func TestIntervalLaws(t *testing.T) {
	draw := func(t *rapid.T, label string) Interval {
		low := big.NewRat(rapid.Int64Range(-5, 5).Draw(t, label), 2)
		i := Interval{
			Low: low, High: new(big.Rat).Add(low, big.NewRat(rapid.Int64Range(0, 6).Draw(t, label+" width"), 2)),
			LowOpen: rapid.Bool().Draw(t, label+" low open"), HighOpen: rapid.Bool().Draw(t, label+" high open"),
		}
		if rapid.IntRange(0, 4).Draw(t, label+" low end") == 0 {
			i.Low, i.LowOpen = nil, false
		}
		if rapid.IntRange(0, 4).Draw(t, label+" high end") == 0 {
			i.High, i.HighOpen = nil, false
		}
		return i
	}
	has := func(i Interval, x *big.Rat) bool { return i.Contains(Interval{Low: x, High: x}) }
	rapid.Check(t, func(t *rapid.T) {
		i, j := draw(t, "i"), draw(t, "j")
		common, inside := false, true
		for n := int64(-40); n <= 40; n++ { // quarters: between any two ends there is one
			x := big.NewRat(n, 4)
			common = common || has(i, x) && has(j, x)
			inside = inside && (!has(j, x) || has(i, x))
			if has(i, x) || has(j, x) {
				assert.True(t, has(i.Union(j), x))
			}
			assert.Equal(t, has(i, x), has(i.negated(), new(big.Rat).Neg(x)))
		}
		assert.Equal(t, common, i.Overlaps(j), "%s and %s", i, j)
		assert.Equal(t, inside, i.Contains(j), "%s in %s", j, i)
	})
}

func TestConversionIsExact(t *testing.T) {
	all := unit.All()
	rapid.Check(t, func(t *rapid.T) {
		u := rapid.SampledFrom(all).Draw(t, "unit")
		x := big.NewRat(rapid.Int64Range(-1000, 1000).Draw(t, "x"), rapid.Int64Range(1, 100).Draw(t, "per"))
		assert.Equal(t, x.RatString(), u.FromBase(u.Base(x)).RatString())
	})
}

func TestRememberedKeys(t *testing.T) {
	var keys Keys
	rapid.Check(t, func(t *rapid.T) {
		v := anyValue(t, "v")
		require.Equal(t, v.Key(), keys.Of(v))
		require.Equal(t, v.Key(), keys.Of(v))
	})
}
