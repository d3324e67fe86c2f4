package value

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// vague returns a vague value.
func vague(kind Kind, word, unit string) Value {
	return Value{Kind: kind, Bound: Vague, Vague: word, Unit: unit}
}

// between returns a range.
func between(kind Kind, unit string, low, high number.Number) Value {
	return Value{Kind: kind, Bound: Range, Low: low, High: high, Unit: unit}
}

func fraction(num int64, den uint32) Value {
	return Value{Kind: Number, Bound: Exact, Number: number.NewFraction(num, den)}
}

// TestStated has the rows of the table of sets. The ends are worked out by hand, in the
// unit that is stated.
func TestStated(t *testing.T) {
	money := func(coef int64, exp int, b Bound) Value { return amount(Money, "USD", coef, exp, b) }
	plain := func(coef int64, exp int, b Bound) Value { return amount(Number, "", coef, exp, b) }
	for _, tt := range []struct {
		name       string
		v          Value
		hard, soft string
	}{
		{"a count under 20", people(10, Exact), "{10}", "{10}"},
		{"a count that does not end in 0", people(21, Exact), "{21}", "{21}"},
		{"a large count to the last one", people(233401, Exact), "{233401}", "{233401}"},
		{"a count that ends in 0: half of 10 is more than 5% of 20", people(20, Exact), "[19, 21)", "[19, 21)"},
		{"a count that ends in 0: half of 10 is less than 5% of 1,230", people(1230, Exact), "[1225, 1235)", "[1225, 1235)"},
		{"3,000: 5% is 150", people(3000, Exact), "[2850, 3150)", "[2850, 3150)"},
		{"230,000: half of 10,000", people(230000, Exact), "[225000, 235000)", "[225000, 235000)"},
		{"$3", money(3, 0, Exact), "[2.5, 3.5)", "[2.5, 3.5)"},
		{"$10: 5%", money(10, 0, Exact), "[9.5, 10.5)", "[9.5, 10.5)"},
		{"$1.50", money(150, -2, Exact), "[1.495, 1.505)", "[1.495, 1.505)"},
		{"$20.0 fixes its zeros", money(200, -1, Exact), "[19.95, 20.05)", "[19.95, 20.05)"},
		{"1.2 million", plain(12, 5, Exact), "[1150000, 1250000)", "[1150000, 1250000)"},
		{"$2.408 billion", money(2408, 6, Exact), "[2407500000, 2408500000)", "[2407500000, 2408500000)"},
		{"1.20 million", plain(120, 4, Exact), "[1195000, 1205000)", "[1195000, 1205000)"},
		{"3 million", plain(3, 6, Exact), "[2500000, 3500000)", "[2500000, 3500000)"},
		{"a thousand is 1,000", plain(1, 3, Exact), "[950, 1050)", "[950, 1050)"},
		{"−3", plain(-3, 0, Exact), "[-3.5, -2.5)", "[-3.5, -2.5)"},
		{"port 8080", plain(8080, 0, Exact), "[8075, 8085)", "[8075, 8085)"},

		{"a number of", vague(Count, "a number of", "person"), "[2, ∞)", "[2, 200)"},

		{"21-year", elapsedYears(21), "[20.5, 22)", "[21, 22)"},
		{"20-year", elapsedYears(20), "[19.5, 21)", "[20, 21)"},
		{"62-year-old", amount(Age, "year", 62, 0, Exact), "[61.5, 63)", "[62, 63)"},

		{"exactly 20", people(20, Precisely), "{20}", "{20}"},
		{"the 20th", amount(Ordinal, "", 20, 0, Exact), "{20}", "{20}"},

		{"about 20: one digit, w = 2", plain(20, 0, About), "[16, 24]", "[18, 22]"},
		{"about 25: two digits, w = 1.25", plain(25, 0, About), "[22.5, 27.5]", "[23.75, 26.25]"},
		{"about 1,230: three digits, w = 12.3", plain(1230, 0, About), "[1205.4, 1254.6]", "[1217.7, 1242.3]"},
		{"about 3 people: at least 1", people(3, About), "[1, 5]", "[2, 4]"},
		{"about 20.0: w = 0.2", plain(200, -1, About), "[19.6, 20.4]", "[19.8, 20.2]"},

		{"nearly 1,000", people(1000, Nearly), "[800, 1000]", "[900, 1000)"},
		{"just under 50", plain(50, 0, JustUnder), "[40, 50]", "[45, 50)"},
		{"just over 50", plain(50, 0, JustOver), "[50, 60]", "(50, 55]"},

		{"over 20", years(20, Over), "(20, ∞)", "(20, 30]"},
		{"more than 26,000: the next thousand", people(26000, Over), "(26000, ∞)", "(26000, 27000]"},
		{"more than $3", money(3, 0, Over), "(3, ∞)", "(3, 4]"},
		{"over 0.5", plain(5, -1, Over), "(0.5, ∞)", "(0.5, 0.6]"},
		{"more than 2.5 people: at least 1", amount(Count, "person", 25, -1, Over), "(2.5, ∞)", "(2.5, 3.5]"},
		{"at least 100", people(100, AtLeast), "[100, ∞)", "[100, 200]"},
		{"less than 30", people(30, Under), "[0, 30)", "[20, 30)"},
		{"fewer than 3", people(3, Under), "[0, 3)", "[2, 3)"},
		{"less than 10: no less than nothing", people(10, Under), "[0, 10)", "[0, 10)"},
		{"at most 15", people(15, AtMost), "[0, 15]", "[14, 15]"},
		{"below −5", plain(-5, 0, Under), "(-∞, -5)", "[-6, -5)"},
		{"up to 20", people(20, UpTo), "[0, 20]", "[10, 20]"},

		{"15 to 20", between(Number, "", number.New(15, 0), number.New(20, 0)), "[14.5, 20.5]", "[15, 20]"},
		{"1.5 to 2 million", between(Number, "", number.New(15, 5), number.New(2, 6)), "[1450000, 2050000]", "[1500000, 2000000]"},
		{"up to a fifth: half of it is the rest", Value{Kind: Number, Bound: UpTo, Number: number.NewFraction(1, 5)}, "[0, 0.2]", "[0.1, 0.2]"},

		{"a couple", vague(Count, "a couple", "person"), "[2, 3]", "{2}"},
		{"a pair", vague(Count, "a pair", "shoe"), "{2}", "{2}"},
		{"a few", vague(Count, "a few", "person"), "[2, 8]", "[3, 5]"},
		{"several", vague(Count, "several", "person"), "[3, 12]", "[3, 7]"},
		{"a handful", vague(Count, "a handful", "person"), "[3, 9]", "[4, 6]"},
		{"half a dozen", vague(Count, "half a dozen", "egg"), "[5, 7]", "{6}"},
		{"a dozen", vague(Count, "a dozen", "egg"), "[11, 14]", "{12}"},
		{"a dozen, a number that is said loosely", with(people(12, Exact), func(v *Value) { v.Vague = "a dozen" }), "[11, 14]", "{12}"},
		{"about a dozen", with(people(12, About), func(v *Value) { v.Vague = "a dozen" }), "[10, 14]", "[11, 13]"},
		{"dozens", vague(Count, "dozens", "person"), "[20, 150]", "[24, 99]"},
		{"scores", vague(Count, "scores", "person"), "[30, 300]", "[40, 200)"},
		{"hundreds", vague(Count, "hundreds", "person"), "[100, 2000]", "[200, 1000)"},
		{"thousands", vague(Count, "thousands", "person"), "[1000, 20000]", "[2000, 10000)"},
		{"tens of thousands", vague(Count, "tens of thousands", "person"), "[10000, 200000]", "[20000, 100000)"},
		{"hundreds of thousands", vague(Count, "hundreds of thousands", "person"), "[100000, 2000000]", "[200000, 1000000)"},
		{"millions", vague(Count, "millions", "person"), "[1000000, 20000000]", "[2000000, 10000000)"},
		{"dozens, if not hundreds", vague(Count, "dozens, if not hundreds", "life"), "[20, 2000]", "[24, 1000)"},
		{"a few hundred", vague(Count, "a few hundred", "person"), "[200, 800]", "[300, 500]"},
		{"several hundred thousand", vague(Count, "several hundred thousand", "person"), "[300000, 1200000]", "[300000, 700000]"},
		{"several dozen", vague(Count, "several dozen", "person"), "[36, 144]", "[36, 84]"},
		{"a couple of thousand", vague(Count, "a couple of thousand", "person"), "[2000, 3000]", "{2000}"},

		{"a half: five points", fraction(1, 2), "[0.45, 0.55]", "[0.475, 0.525]"},
		{"three in four", fraction(3, 4), "[0.7, 0.8]", "[0.725, 0.775]"},
		{"most", vague(Number, "most", ""), "(0.5, 1]", "(0.5, 1]"},
		{"a minority", vague(Number, "a minority", ""), "[0, 0.5)", "[0, 0.5)"},
		{"all", vague(Number, "all", ""), "{1}", "{1}"},

		{"doubled", amount(Number, "fold", 2, 0, Exact), "[1.8, 2.2]", "[1.9, 2.1]"},
		{"sevenfold", amount(Number, "fold", 7, 0, Exact), "[6.3, 7.7]", "[6.65, 7.35]"},
		{"halved", Value{Kind: Number, Bound: Exact, Unit: "fold", Number: number.NewFraction(1, 2)}, "[0.45, 0.55]", "[0.475, 0.525]"},

		{"nobody", people(0, Exact), "{0}", "{0}"},

		{"a decade: 8 to 12 years", amount(Duration, "decade", 1, 0, Exact), "[0.8, 1.2]", "[0.9, 1.1]"},
		{"two decades: 15 to 25 years", amount(Duration, "decade", 2, 0, Exact), "[1.5, 2.5]", "[1.75, 2.25]"},
		{"a century: 95 to 105 years", amount(Duration, "century", 1, 0, Exact), "[0.95, 1.05]", "[0.975, 1.025]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, ok := tt.v.stated(false)
			require.True(t, ok)
			assert.Equal(t, tt.hard, s.Hard.String(), "hard")
			assert.Equal(t, tt.soft, s.Soft.String(), "soft")
		})
	}
}

func TestStatedExactly(t *testing.T) {
	for _, tt := range []struct {
		name string
		v    Value
		hard string
	}{
		{"digits mean themselves", people(3000, Exact), "{3000}"},
		{"of a time as well", elapsedYears(21), "{21}"},
		{"and at both ends of a range", between(Number, "", number.New(15, 0), number.New(20, 0)), "[15, 20]"},
		{"a hedge stays one", amount(Number, "", 20, 0, About), "[16, 24]"},
		{"and so does a bound", people(20, Over), "(20, ∞)"},
	} {
		s, ok := tt.v.stated(true)
		require.True(t, ok, tt.name)
		assert.Equal(t, tt.hard, s.Hard.String(), tt.name)
	}
}

func TestReachOfUpTo(t *testing.T) {
	s, ok := people(20, UpTo).Set(false)
	require.True(t, ok)
	assert.Equal(t, "[0, 22]", s.Reach.String())
}

func TestApprox(t *testing.T) {
	v := between(Number, "", number.New(15, 0), number.New(20, 0))
	v.Approx = true // about 15 to 20: w of 15 is 0.75, of 20 it is 2
	s, _ := v.stated(false)
	assert.Equal(t, "[13.75, 22.5]", s.Hard.String())
	assert.Equal(t, "[14.25, 22]", s.Soft.String())
}

func TestSetInBaseUnits(t *testing.T) {
	days := amount(Duration, "day", 2, 0, Precisely)
	s, ok := days.Set(false)
	require.True(t, ok)
	assert.Equal(t, "time", s.Dimension)
	assert.Equal(t, "{172800}", s.Hard.String())

	freezing := amount(Measure, "fahrenheit", 32, 0, Precisely)
	s, _ = freezing.Set(false)
	assert.Equal(t, "temperature", s.Dimension)
	assert.Equal(t, "{273.15}", s.Hard.String())

	warmer := amount(Measure, "fahrenheit", 9, 0, Precisely)
	warmer.Aspect, warmer.Direction = Change, Up
	s, _ = warmer.Set(false)
	assert.Equal(t, "{5}", s.Hard.String(), "nine degrees more is five kelvins more, not a temperature")

	cold := amount(Measure, "celsius", 5, 0, Under)
	s, _ = cold.Set(false)
	assert.Nil(t, s.Hard.Low, "it can be colder than zero")

	speed := amount(Measure, "kilometre", 36, 0, Precisely)
	speed.Per = "hour"
	s, _ = speed.Set(false)
	assert.Equal(t, "speed", s.Dimension)
	assert.Equal(t, "{10}", s.Hard.String())
}

func TestUnknownVagueWord(t *testing.T) {
	_, ok := vague(Count, "oodles", "person").Set(false)
	assert.False(t, ok)
}

// on returns a resolved date of the days first to last of January 2020, which may also
// be meant as late as hardLast.
func on(t *testing.T, first, last, hardLast int) Value {
	t.Helper()
	january := func(day int) calendar.Day {
		d, ok := calendar.DateOf(2020, 1, day)
		require.True(t, ok)
		return d
	}
	days := calendar.Period{First: january(first), Last: january(last)}
	return Value{
		Kind: Date, Resolved: true, Days: days, Meant: days,
		HardDays: calendar.Period{First: january(first), Last: january(hardLast)},
	}
}

func TestRelateDates(t *testing.T) {
	friday, thursdayNight, thursday := on(t, 3, 3, 3), on(t, 2, 2, 3), on(t, 2, 2, 2)
	month := on(t, 1, 31, 31)
	aDay := Comparison{Tolerance: Tolerance{Amount: big.NewRat(1, 1), Dimension: "date"}}
	for _, tt := range []struct {
		name string
		a, b Value
		c    Comparison
		want Relation
	}{
		{"one day", friday, on(t, 3, 3, 3), Comparison{}, Same},
		{"two days", thursday, friday, Comparison{}, Conflict},
		{"the night before", thursdayNight, friday, Comparison{}, Tension},
		{"a day and its night", thursdayNight, thursday, Comparison{}, Compatible},
		{"a period and a day in it", month, friday, Comparison{}, Compatible},
		{"a day apart, allowed", thursday, friday, aDay, Compatible},
		{"two days apart, one allowed", thursday, on(t, 4, 4, 4), aDay, Conflict},
	} {
		got, reason := Relate(tt.a, tt.b, tt.c)
		assert.Equal(t, tt.want, got, "%s: %s", tt.name, reason)
	}
	_, reason := Relate(thursday, on(t, 4, 4, 4), Comparison{})
	assert.Equal(t, "2020-01-02 against 2020-01-04, 2 days apart", reason)
}

// A reader holds "until 9 March" and "since 2005" to their ends; "after 2005" has none.
func TestRelateOpenDates(t *testing.T) {
	const (
		y2005, y2007, y2008 = "numbered(year, 2005)", "numbered(year, 2007)", "numbered(year, 2008)"
		march9, march19     = "day(2020, 3, 9)", "day(2020, 3, 19)"
	)
	for _, tt := range []struct {
		one, other     string
		want, ofLimits Relation
	}{
		{"since(" + y2005 + ")", "since(" + y2008 + ")", Tension, Conflict},
		{"since(" + y2005 + ")", "since(" + y2005 + ")", Same, Same},
		{"since(" + y2005 + ")", "since(month(6))", Tension, Conflict},
		{"since(" + y2005 + ")", "since(day(2005, 3, 9))", Compatible, Compatible},
		{"since(" + y2005 + ")", y2005, Compatible, Same},
		{"since(" + y2005 + ")", y2007, Tension, Conflict},
		{"until(" + march9 + ")", "until(" + march19 + ")", Tension, Conflict},
		{"until(" + march9 + ")", "until(in(month(3), numbered(year, 2020)))", Compatible, Compatible},
		{"until(" + march9 + ")", march9, Compatible, Same},
		{"until(" + march9 + ")", march19, Conflict, Conflict},
		{"until(" + march9 + ")", "since(" + march19 + ")", Conflict, Conflict},
		{"since(" + y2005 + ")", "until(" + march9 + ")", Compatible, Conflict},
		{"after(" + y2005 + ")", "after(" + y2008 + ")", Compatible, Compatible},
		{"before(" + y2005 + ")", "before(" + y2008 + ")", Compatible, Compatible},
		{"after(" + y2005 + ")", "since(" + y2008 + ")", Compatible, Compatible},
	} {
		written := on(t, 15, 15, 15).Days
		dated := func(expression string) Value {
			e, err := date.Parse(expression)
			require.NoError(t, err)
			return Value{Kind: Date, Date: e}.Resolve(written)
		}
		one, other := dated(tt.one), dated(tt.other)
		got, reason := Relate(one, other, Comparison{})
		assert.Equal(t, tt.want, got, "%s, %s: %s", tt.one, tt.other, reason)
		got, reason = Relate(one.Limit(), other.Limit(), Comparison{})
		assert.Equal(t, tt.ofLimits, got, "limits %s, %s: %s", tt.one, tt.other, reason)
	}
}

// What is said of two periods agrees with what lies in either of them.
func TestRelateTwoReadings(t *testing.T) {
	written := on(t, 15, 15, 15).Days
	dated := func(expression string) Value {
		e, err := date.Parse(expression)
		require.NoError(t, err)
		v := Value{Kind: Date, Date: e}.Resolve(written)
		require.True(t, v.Resolved)
		return v
	}
	lastDecade := dated("either(last(1, unit(decade)), run(-1, span(1, decade), now))")
	for _, tt := range []struct {
		name, other string
		want        Relation
	}{
		{"the decade of the calendar", "numbered(decade, 201)", Compatible},
		{"a year of both", "numbered(year, 2015)", Compatible},
		{"a day of the ten years until today alone", "day(2020, 1, 3)", Compatible},
		{"a year of neither", "numbered(year, 2009)", Conflict},
	} {
		got, reason := Relate(lastDecade, dated(tt.other), Comparison{})
		assert.Equal(t, tt.want, got, "%s: %s", tt.name, reason)
	}
}
