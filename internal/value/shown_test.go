package value_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// A bare number of four digits is shown as it was written, and a nationality with its
// capital.
func TestShownAsWritten(t *testing.T) {
	for want, v := range map[string]value.Value{
		"7070":                   {Kind: value.Number, Bound: value.Exact, Number: number.New(7070, 0), Text: "7070"},
		"7,071":                  {Kind: value.Number, Bound: value.Exact, Number: number.New(7071, 0), Text: "7,071"},
		"70,700":                 {Kind: value.Number, Bound: value.Exact, Number: number.New(70700, 0), Text: "70700"},
		"thousands of Americans": {Kind: value.Count, Bound: value.Vague, Vague: "thousands", Unit: "american", Text: "thousands of Americans"},
		"2 Germans":              {Kind: value.Count, Bound: value.Exact, Number: number.New(2, 0), Unit: "german", Text: "two Germans"},
		"1 Iraqi":                {Kind: value.Count, Bound: value.Exact, Number: number.New(1, 0), Unit: "iraqi", Text: "one Iraqi"},
		"2 women":                {Kind: value.Count, Bound: value.Exact, Number: number.New(2, 0), Unit: "woman", Text: "two Women"},
		"2 vans":                 {Kind: value.Count, Bound: value.Exact, Number: number.New(2, 0), Unit: "van", Text: "two vans"},
	} {
		assert.Equal(t, want, v.String())
	}
}
