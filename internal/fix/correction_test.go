package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// A correction names the right value as the article would have written it within a
// sentence.
func TestCorrectionInTheStyleOfTheArticle(t *testing.T) {
	for _, test := range []struct{ written, declared, want string }{
		{"Twelve people", "13 people", "it is thirteen people."},
		{"US$900", "$1,250", "it is US$1,250."},
		{"4 per cent", "4.5%", "it is 4.5 per cent."},
		{"11-year", "21 years", "it is 21 years."},
		{"between 10 and 12 years", "21 years", "it is 21 years."},
	} {
		from := read(t, test.written)
		c := &claim.Claim{Rule: &rule.Rule{ID: "r"}, Text: from.text, Value: from.value}
		assert.Equal(t, "An earlier version of this article said “"+test.written+"”; "+test.want, correction(c, read(t, test.declared)).Text)
	}
}

func TestCorrectionOfANameKeepsItsSpelling(t *testing.T) {
	c := &claim.Claim{Rule: &rule.Rule{ID: "r", Kind: value.Name}, Text: "EBAY", Value: value.NewName("EBAY")}
	assert.Equal(t, "An earlier version of this article spelled eBay as “EBAY”.", correction(c, wording{"eBay", value.NewName("eBay")}).Text)
}
