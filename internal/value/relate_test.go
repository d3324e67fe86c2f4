package value

import (
	"testing"

	"github.com/stretchr/testify/assert"

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
