package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
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

func TestCorrectionPutsTheTitleIntoTheSentence(t *testing.T) {
	for title, want := range map[string]string{
		"Number of dogs":          "gave the number of dogs as",
		"Price of oil":            "gave the price of oil as",
		"The length of the canal": "gave the length of the canal as",
		"How many dogs there are": "gave how many dogs there are as",
		"Qasem's tenure":          "gave Qasem's tenure as",
	} {
		from := read(t, "3 dogs")
		c := &claim.Claim{Rule: &rule.Rule{ID: "r", Title: title}, Text: from.text, Value: from.value}
		assert.Contains(t, correction(c, read(t, "4 dogs")).Text, want)
	}
}

// No draft is written that would put the wrong thing right.
func TestNoCorrection(t *testing.T) {
	up, down, day := read(t, "5%"), read(t, "4%"), read(t, "March 5, 2020")
	up.value.Direction, down.value.Direction = value.Up, value.Down
	for _, test := range []struct {
		one, other wording
		want       error
	}{{up, down, ErrWay}, {read(t, "three weeks"), day, ErrDimension}, {day, read(t, "three weeks"), ErrDimension}} {
		r := &rule.Rule{ID: "r"}
		one := &claim.Claim{Rule: r, Text: test.one.text, Value: test.one.value}
		other := &claim.Claim{Rule: r, Text: test.other.text, Value: test.other.value}
		f := &verdict.Finding{Rule: r, Relation: value.Conflict, Claim: one, Against: &verdict.Side{Claim: other}}
		_, err := Corrections(&verdict.Result{}, f)
		assert.ErrorIs(t, err, test.want)
		assert.Empty(t, Suggestions(f))
	}
	_, err := Corrections(&verdict.Result{}, &verdict.Finding{})
	assert.ErrorIs(t, err, ErrSide)
}

// Each article of a side has its draft, once.
func TestCorrectionsOfEveryArticle(t *testing.T) {
	three, four := read(t, "3 dogs"), read(t, "4 dogs")
	r := &rule.Rule{ID: "r"}
	var claims []*claim.Claim
	for _, said := range []struct {
		article string
		wording
	}{{"a.txt", three}, {"b.txt", three}, {"b.txt", three}, {"c.txt", four}} {
		claims = append(claims, &claim.Claim{Rule: r, Article: said.article, Path: said.article, Text: said.text, Value: said.value})
	}
	result := &verdict.Result{Facts: []verdict.Fact{{Rule: r, Claims: claims, Groups: [][]int{{0, 1, 2}, {3}}}}}
	f := &verdict.Finding{Rule: r, Relation: value.Conflict, Claim: claims[0], Against: &verdict.Side{Claim: claims[3]}}
	drafts, err := Corrections(result, f)
	assert.NoError(t, err)
	var paths []string
	for _, d := range drafts {
		paths = append(paths, d.Path)
	}
	assert.Equal(t, []string{"a.txt", "b.txt", "c.txt"}, paths)
}
