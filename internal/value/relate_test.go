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

func years(n int64, b Bound) Value {
	return Value{Kind: Duration, Bound: b, Number: number.New(n, 0), Unit: "year"}
}

func people(n int64, b Bound) Value {
	return Value{Kind: Count, Bound: b, Number: number.New(n, 0), Unit: "person"}
}

func elapsedYears(n int64) Value {
	v := years(n, Exact)
	v.Elapsed = true
	return v
}

func amount(kind Kind, unit string, coef int64, exp int, b Bound) Value {
	return Value{Kind: kind, Bound: b, Number: number.New(coef, exp), Unit: unit}
}

func TestRelate(t *testing.T) {
	tests := []struct {
		name string
		a, b Value
		want Relation
	}{
		{"over 20 years, 21-year", years(20, Over), elapsedYears(21), Compatible},
		{"over 20 years, 15 years", years(20, Over), years(15, Exact), Conflict},
		{"nearly 1,000, 987", people(1000, Nearly), people(987, Exact), Compatible},
		{"nearly 1,000, 1,012", people(1000, Nearly), people(1012, Exact), Conflict},
		{"more than 4%, nearly 4%", amount(Percent, "percent", 4, 0, Over), amount(Percent, "percent", 4, 0, Nearly), Conflict},
		{"10 killed, 12 killed", people(10, Exact), people(12, Exact), Conflict},
		{"230,000, 233,400", people(230000, Exact), people(233400, Exact), Compatible},
		{"$3, $4", amount(Money, "USD", 3, 0, Exact), amount(Money, "USD", 4, 0, Exact), Conflict},
		{"8080, 8090", amount(Number, "", 8080, 0, Exact), amount(Number, "", 8090, 0, Exact), Conflict},
		{"6.1, 6.2", amount(Number, "", 61, -1, Exact), amount(Number, "", 62, -1, Exact), Conflict},
		{"more than 26,000, more than 31,000", people(26000, Over), people(31000, Over), Tension},
		{"five seconds, 5,000 ms", amount(Duration, "second", 5, 0, Exact), amount(Duration, "millisecond", 5000, 0, Exact), Same},
		{"$3, 4%", amount(Money, "USD", 3, 0, Exact), amount(Percent, "percent", 4, 0, Exact), Incomparable},
		{"$3, A$3", amount(Money, "USD", 3, 0, Exact), amount(Money, "AUD", 3, 0, Exact), Incomparable},
		{"4%, 4 points", amount(Percent, "percent", 4, 0, Exact), amount(Percent, "percentage point", 4, 0, Exact), Incomparable},
		{"up to 20, 21", people(20, UpTo), people(21, Exact), Tension},
		{"up to 20, 23", people(20, UpTo), people(23, Exact), Conflict},
	}
	for _, tt := range tests {
		got, why := Relate(tt.a, tt.b, Comparison{})
		assert.Equal(t, tt.want, got, "%s: %s", tt.name, why)
		got, why = Relate(tt.b, tt.a, Comparison{})
		assert.Equal(t, tt.want, got, "the other way round, %s: %s", tt.name, why)
	}
}

// change returns a change by an amount.
func change(v Value, d Direction) Value {
	v.Direction, v.Aspect = d, Change
	return v
}

func with(v Value, set func(*Value)) Value {
	set(&v)
	return v
}

func TestRelateReasons(t *testing.T) {
	dollars := amount(Money, "USD", 3, 0, Exact)
	barrel := with(dollars, func(v *Value) { v.Per = "barrel" })
	percent := amount(Percent, "percent", 4, 0, Exact)
	level := with(percent, func(v *Value) { v.Aspect = Level })
	for _, tt := range []struct {
		name   string
		a, b   Value
		want   Relation
		reason string
	}{
		{"a price and a percentage", barrel, percent, Incomparable, "a price and a percentage"},
		{"money and a price", dollars, barrel, Incomparable, "an amount of money and a price"},
		{"two currencies", dollars, amount(Money, "AUD", 3, 0, Exact), Incomparable, "US dollars and Australian dollars"},
		{"percent and points", percent, amount(Percent, "percentage point", 4, 0, Exact), Incomparable, "a percentage and percentage points"},
		{"a level and a change", level, change(percent, Up), Incomparable, "a level and a change"},
		{"a level and an average", with(dollars, func(v *Value) { v.Aspect = Level }), with(dollars, func(v *Value) { v.Aspect = Average }),
			Compatible, "$3 and $3 can both be true"},
		{"an average and a change", with(dollars, func(v *Value) { v.Aspect = Average }), change(dollars, Up), Incomparable, "an average and a change"},
		{"an average and a total", with(dollars, func(v *Value) { v.Aspect = Average }), with(dollars, func(v *Value) { v.Aspect = Total }),
			Incomparable, "an average and a total"},
		{"a part and a whole", people(10, Exact), with(people(5, Exact), func(v *Value) { v.Part = true }), Incomparable, "a whole and a part"},
		{"a length and a mass", amount(Measure, "metre", 3, 0, Exact), amount(Measure, "gram", 3, 0, Exact), Incomparable, "a length and a mass"},

		{"counts of other nouns", with(people(2, Exact), func(v *Value) { v.Unit = "vehicle" }), with(people(2, Exact), func(v *Value) { v.Unit = "car" }), Same, "the same"},
		{"a count and its number", people(12, Exact), amount(Number, "", 12, 0, Exact), Same, "the same"},
		{"a level and a plain amount", with(people(12, Exact), func(v *Value) { v.Aspect, v.Direction = Level, Up }), people(12, Exact), Same, "the same"},
		{"exactly", people(12, Exact), people(12, Precisely), Same, "the same"},
		{"cents", amount(Money, "USD", 5, -1, Exact), amount(Money, "cent", 50, 0, Exact), Same, "the same"},
		{"miles an hour", amount(Measure, "mile per hour", 30, 0, Exact), with(amount(Measure, "mile", 30, 0, Exact), func(v *Value) { v.Per = "hour" }), Same, "the same"},
		{"a fall and a negative change", change(percent, Down), with(amount(Percent, "percent", -4, 0, Exact), func(v *Value) { v.Aspect = Change }), Same, "the same"},

		{"opposite directions", change(percent, Up), change(percent, Down), Conflict, "up 4% against down 4%: opposite directions"},
		{"two prices", dollars, amount(Money, "USD", 4, 0, Exact), Conflict, "$3 against $4, $1 apart"},
		{"a number beyond a bound", people(20, Exact), people(15, AtMost), Conflict, "20 people against at most 15 people, at least 4 people apart"},
		{"two counts", people(10, Exact), people(12, Exact), Conflict, "10 people against 12 people, 2 people apart"},
		{"two thirds and 67%", fraction(2, 3), amount(Percent, "percent", 67, 0, Exact), Compatible, "2/3 and 67% can both be true"},
		{"a third and 40%: to 38.3, and from 38", fraction(1, 3), amount(Percent, "percent", 40, 0, Exact), Tension, "1/3 against 40%"},
		{"a third and 45%: to 38.3, and from 44.5", fraction(1, 3), amount(Percent, "percent", 45, 0, Exact), Conflict, "1/3 against 45%, at least 0.062 apart"},
		{"two percentages", percent, amount(Percent, "percent", 7, 0, Exact), Conflict, "4% against 7%, 3 percentage points apart"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, reason := Relate(tt.a, tt.b, Comparison{})
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.reason, reason)
			back, _ := Relate(tt.b, tt.a, Comparison{})
			assert.Equal(t, tt.want, back)
		})
	}
}

func TestTolerance(t *testing.T) {
	share := Comparison{Exact: true, Tolerance: Tolerance{Share: big.NewRat(5, 100)}}
	two := Comparison{Exact: true, Tolerance: Tolerance{Amount: big.NewRat(2, 1), Dimension: "number"}}
	for _, tt := range []struct {
		name string
		a, b Value
		c    Comparison
		want Relation
	}{
		{"5% of the larger, 100, is 5", people(95, Exact), people(100, Exact), share, Compatible},
		{"6 of 100 is more", people(94, Exact), people(100, Exact), share, Conflict},
		{"two people apart", people(10, Exact), people(12, Exact), two, Compatible},
		{"three people apart", people(10, Exact), people(13, Exact), two, Conflict},
		{"beyond a bound by two", people(20, AtLeast), people(18, Exact), two, Compatible},
		{"beyond an open bound by two is too far", people(20, Over), people(18, Exact), two, Conflict},
		{"people do not matter to years", years(10, Exact), years(12, Exact), two, Conflict},
	} {
		got, reason := Relate(tt.a, tt.b, tt.c)
		assert.Equal(t, tt.want, got, "%s: %s", tt.name, reason)
	}
}

func TestSharper(t *testing.T) {
	seconds, milliseconds := amount(Duration, "second", 5, 0, Exact), amount(Duration, "millisecond", 5000, 0, Exact)
	assert.True(t, milliseconds.Sharper(seconds), "±250 ms lies in ±500 ms")
	assert.False(t, seconds.Sharper(milliseconds))
	assert.False(t, seconds.Sharper(seconds))
}

func FuzzVersion(f *testing.F) {
	for _, s := range []string{"1.20", "v1.20.1-rc.2+5", "go1", "…", "1..2", "-1", "1.20.x", "99999999999999999999.1", "0\n."} {
		f.Add(s, "1.20")
	}
	f.Fuzz(func(t *testing.T, s, u string) {
		a, b := NewVersion(s, AtLeast), NewVersion(u, Exact)
		there, _ := Relate(a, b, Comparison{})
		back, _ := Relate(b, a, Comparison{})
		assert.Equal(t, there, back)
		assert.Equal(t, NewVersion(a.Words[0], AtLeast).Words, a.Words, "the form of a version is its own form")
	})
}

func FuzzQuote(f *testing.F) {
	f.Add("We … go.", "we will go", "[a] b")
	f.Fuzz(func(t *testing.T, s, u, name string) {
		there, _ := Relate(NewQuote(s), NewQuote(u), Comparison{})
		back, _ := Relate(NewQuote(u), NewQuote(s), Comparison{})
		assert.Equal(t, there, back)
		relation, _ := Relate(NewName(name), NewName(s), Comparison{})
		assert.NotEqual(t, Incomparable, relation)
	})
}

// Nobody says when a fiscal year begins: it is compared with others of its sort, and with no day of
// the calendar.
func TestRelateFiscal(t *testing.T) {
	in := func(term string) Value {
		e, err := date.Parse(term)
		require.NoError(t, err)
		return Value{Kind: Date, Bound: Exact, Date: e}.Resolve(calendar.Period{})
	}
	year, quarter := in("fiscal(numbered(year, 2026))"), in("in(quarter(3), fiscal(numbered(year, 2026)))")
	for _, c := range []struct {
		a, b Value
		want Relation
	}{
		{year, in("day(2025, 11, 3)"), Incomparable},
		{year, in("numbered(year, 2026)"), Incomparable},
		{year, in("fiscal(numbered(year, 2026))"), Same},
		{year, in("fiscal(numbered(year, 2025))"), Conflict},
		{year, quarter, Compatible},
		{quarter, in("in(quarter(2), fiscal(numbered(year, 2026)))"), Conflict},
	} {
		got, why := Relate(c.a, c.b, Comparison{})
		assert.Equal(t, c.want, got, "%s against %s: %s", c.a.Date, c.b.Date, why)
	}
}
