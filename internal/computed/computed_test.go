package computed

import (
	"errors"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// read reads the only value of a text.
func read(text string) (value.Value, error) {
	values := reader.New(reader.Options{}).ReadText(text)
	if len(values) != 1 {
		return value.Value{}, errors.New("no value: " + text)
	}
	return values[0], nil
}

// made returns an expression, and the values of its names.
func made(t *testing.T, holds string, texts map[string]string) (*Expression, map[string]value.Value) {
	t.Helper()
	e, err := New(holds, read)
	require.NoError(t, err)
	values := make(map[string]value.Value, len(texts))
	for name, text := range texts {
		values[name], err = read(text)
		require.NoError(t, err)
	}
	return e, values
}

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		holds         string
		values        map[string]string
		literal, read Truth
	}{
		{"killed >= members", map[string]string{"killed": "10 people", "members": "5 people"}, Always, Always},
		{"killed >= members", map[string]string{"killed": "5 people", "members": "11 people"}, Never, Never},
		{"killed > members", map[string]string{"killed": "5 people", "members": "5 people"}, Never, Never},
		{"killed >= members", map[string]string{"killed": "5 people", "members": "5 people"}, Always, Always},
		{"killed >= members", map[string]string{"killed": "more than 5 people", "members": "11 people"}, Sometimes, Never}, // more than 5 is read as 6
		{"killed >= members", map[string]string{"killed": "fewer than 5 people", "members": "more than 5 people"}, Never, Never},
		{"free + paid == total", map[string]string{"free": "3 seats", "paid": "4 seats", "total": "7 seats"}, Always, Always},
		{"free + paid == total", map[string]string{"free": "3 seats", "paid": "4 seats", "total": "8 seats"}, Never, Never},
		{"free + paid != total", map[string]string{"free": "3 seats", "paid": "4 seats", "total": "8 seats"}, Always, Always},
		{"a + b + c == 100", map[string]string{"a": "50%", "b": "30%", "c": "20%"}, Sometimes, Sometimes}, // rounding
		{"a + b + c == 100", map[string]string{"a": "51%", "b": "31%", "c": "21%"}, Never, Never},         // 103, of which rounding explains 1.5
		{"rise / before ~ percent", map[string]string{"rise": "$2.65", "before": "$66.25", "percent": "4%"}, Sometimes, Sometimes},
		{"rise / before ~ percent", map[string]string{"rise": "$5.00", "before": "$66.25", "percent": "4%"}, Never, Never},
		{"percent * before ~ rise", map[string]string{"rise": "$2.65", "before": "$66.25", "percent": "4%"}, Sometimes, Sometimes},
		{"tenure >= \"20 years\"", map[string]string{"tenure": "22 years"}, Always, Always},
		{"tenure == \"~20 years\"", map[string]string{"tenure": "21 years"}, Sometimes, Sometimes}, // the ~ is the value's
		{"tenure >= \"30 years\"", map[string]string{"tenure": "22 years"}, Never, Never},
		{"2 * half == total", map[string]string{"half": "3 people", "total": "6 people"}, Always, Always},
		{"total / 2 == half", map[string]string{"half": "3 people", "total": "6 people"}, Always, Always},
		{"a > 3 and b > 3", map[string]string{"a": "4 people", "b": "2 people"}, Never, Never},
		{"a > 3 or b > 3", map[string]string{"a": "4 people", "b": "2 people"}, Always, Always},
		{"-a < 0", map[string]string{"a": "4 people"}, Always, Always},
		{"a - 1.5 < 3", map[string]string{"a": "4 people"}, Always, Always},
		{"distance / duration <= speed", map[string]string{"distance": "100 km", "duration": "1 hour", "speed": "40 km/h"}, Never, Never},
	} {
		t.Run(c.holds, func(t *testing.T) {
			e, values := made(t, c.holds, c.values)
			got, err := e.Holds(values)
			require.NoError(t, err)
			assert.Equal(t, Outcome{c.literal, c.read}, got, "%v", c.values)
		})
	}
}

func TestSides(t *testing.T) {
	for _, c := range []struct {
		holds       string
		values      map[string]string
		left, right string // "" where they are no single numbers
	}{
		{"a - b == c", map[string]string{"a": "9,812", "b": "8,608", "c": "1,240"}, "1204", "1240"},
		{"a / 3 ~ b", map[string]string{"a": "10 people", "b": "4 people"}, "10/3", "4"},
		{"a >= b", map[string]string{"a": "more than 10 people", "b": "4 people"}, "", ""},
		{"a >= b", map[string]string{"a": "10 km", "b": "4 km"}, "", ""},
		{"a > 3 and b > 3", map[string]string{"a": "4 people", "b": "2 people"}, "", ""},
	} {
		e, values := made(t, c.holds, c.values)
		left, right, ok := e.Sides(values)
		require.Equal(t, c.left != "", ok, c.holds)
		if ok {
			assert.Equal(t, c.left, left.RatString(), c.holds)
			assert.Equal(t, c.right, right.RatString(), c.holds)
		}
	}
}

func TestWhatCannotBeComputed(t *testing.T) {
	for _, c := range []struct {
		holds  string
		values map[string]string
		want   string
	}{
		{"rise >= percent", map[string]string{"rise": "$3", "percent": "4%"}, "USD and a percentage cannot be compared"},
		{"rise + km > 3", map[string]string{"rise": "$3", "km": "5 km"}, "USD and length cannot be compared"},
		{"a > \"soon\"", map[string]string{"a": "5 people"}, "no value: soon"},
		{"a / b > 1", map[string]string{"a": "5 people", "b": "fewer than 5 people"}, "the expression divides by what may be zero"},
	} {
		e, values := made(t, c.holds, c.values)
		_, err := e.Holds(values)
		assert.EqualError(t, err, c.want)
	}
}

// drawInterval draws an interval, and a number in it.
func drawInterval(t *rapid.T, name string) (interval, *big.Rat) {
	rat := func(label string) *big.Rat { return big.NewRat(rapid.Int64Range(-12, 12).Draw(t, name+label), 2) }
	a, b := rat("low"), rat("high")
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	i := interval{value.Interval{Low: a, High: b}}
	share := big.NewRat(rapid.Int64Range(0, 4).Draw(t, name+"share"), 4)
	x := new(big.Rat).Add(a, new(big.Rat).Mul(share, new(big.Rat).Sub(b, a)))
	if a.Cmp(b) < 0 {
		i.LowOpen = x.Cmp(a) > 0 && rapid.Bool().Draw(t, name+"open low")
		i.HighOpen = x.Cmp(b) < 0 && rapid.Bool().Draw(t, name+"open high")
	}
	if rapid.IntRange(0, 4).Draw(t, name+"unbounded low") == 0 {
		i.Low, i.LowOpen = nil, false
	}
	if rapid.IntRange(0, 4).Draw(t, name+"unbounded high") == 0 {
		i.High, i.HighOpen = nil, false
	}
	return i, x
}

// Whatever numbers two intervals stand for, the result of an operation on the
// intervals has the result of the operation on the numbers.
func TestIntervalsHoldWhatNumbersGive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i, x := drawInterval(t, "i")
		j, y := drawInterval(t, "j")
		has := func(of interval, z *big.Rat, what string) {
			require.True(t, of.Contains(value.Interval{Low: z, High: z}), "%s: %v not in %v (%v of %v, %v of %v)", what, z, of, x, i, y, j)
		}
		has(i.plus(j), new(big.Rat).Add(x, y), "+")
		has(i.times(j), new(big.Rat).Mul(x, y), "*")
		has(i.negated(), new(big.Rat).Neg(x), "-")
		has(i.stretched(), x, "~")
		if inverse, ok := j.inverse(); ok {
			has(inverse, new(big.Rat).Inv(y), "1/")
		}
		c := x.Cmp(y)
		require.False(t, atMost(i, j) == Never && c <= 0, "%v <= %v", x, y)
		require.False(t, atMost(i, j) == Always && c > 0, "%v > %v", x, y)
		require.False(t, overlap(i, j) == Never && c == 0, "%v = %v", x, y)
		require.False(t, overlap(i, j) == Always && c != 0, "%v ≠ %v", x, y)
	})
}
