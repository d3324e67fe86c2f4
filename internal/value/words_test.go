package value

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value/number"
)

func TestDigits(t *testing.T) {
	t.Parallel()
	for want, n := range map[string]number.Number{
		"21":       number.New(21, 0),
		"1,234":    number.New(1234, 0),
		"1.50":     number.New(150, -2),
		"2/3":      number.NewFraction(2, 3),
		"5/16":     number.NewFraction(5, 16),
		"21.5":     number.NewFraction(430, 20),
		"22":       number.NewFraction(3215200, 146097), // the years from 1998-01-01 to 2020-01-04
		"0.0001":   number.NewFraction(1, 10000),
		"0.0003":   number.NewFraction(2, 7500),
		"-0.3":     number.NewFraction(-30, 97),
		"12,345.7": number.NewFraction(12345678, 1000),
	} {
		assert.Equal(t, want, digits(n))
	}
}
