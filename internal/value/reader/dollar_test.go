package reader_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// A bare dollar and a bare cent are of the currency that the options say.
func TestDollarOfOptions(t *testing.T) {
	for dollar, want := range map[string][]string{
		"":    {"USD", "cent", "cent", "USD", "cent"},
		"AUD": {"AUD", "Australian cent", "Australian cent", "AUD", "cent"},
		"SGD": {"SGD", "Singapore cent", "Singapore cent", "SGD", "cent"},
		"EUR": {"EUR", "cent", "cent", "EUR", "cent"},
	} {
		values := reader.New(reader.Options{Dollar: dollar}).ReadText("Tea is $0.50, milk 50 cents, petrol 205c a litre, a loaf four dollars and fifty cents, or 60 US cents.")
		var got []string
		for _, v := range values {
			got = append(got, v.Unit)
		}
		assert.Equal(t, want, got, dollar)
		if dollar != "EUR" {
			relation, why := value.Relate(values[0], values[1], value.Comparison{})
			assert.Equal(t, value.Same, relation, why)
		}
	}
}
