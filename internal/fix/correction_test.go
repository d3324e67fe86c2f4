package fix

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/pattern"
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
		{"11-year", "21-year", "it is 21 years."},
		{"six-month", "nine-month", "it is nine months."},
		{"63-year-old", "62-year-old", "it is 62 years old."},
		{"third", "5th", "it is fifth."},
		{"Rs 12,34,567", "Rs 1,500,000", "it is Rs 15,00,000."},
		{"10-12 people", "between 11 and 13 people", "it is 11-13 people."},
		{"at most 50 MB", "at most 100 megabytes", "it is at most 100 MB."},
		{"aged 62", "63", "it is 63."},
		{"between 10 and 12 years", "21 years", "it is 21 years."},
	} {
		from := read(t, test.written)
		c := &claim.Claim{Rule: &rule.Rule{ID: "r"}, Text: from.text, Value: from.value}
		assert.Equal(t, "An earlier version of this article said “"+from.text+"”; "+test.want, correction(c, read(t, test.declared)).Text)
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
		"Largest pack":            "gave the largest pack as",
		"Deaths by dogs":          "gave deaths by dogs as",
		"Bitten in the town":      "said “3 dogs” (Bitten in the town); it is",
	} {
		from := read(t, "3 dogs")
		c := &claim.Claim{Rule: &rule.Rule{ID: "r", Title: title}, Text: from.text, Value: from.value}
		assert.Contains(t, correction(c, read(t, "4 dogs")).Text, want)
	}
}

// An adjective is quoted with its noun, a day is written as people do, a choice in the
// words that say it.
func TestCorrectionAsAnEditorWouldWriteIt(t *testing.T) {
	const sentence = "His 21-year leadership ended."
	from := read(t, "21-year")
	c := &claim.Claim{Rule: &rule.Rule{ID: "r"}, Text: from.text, Value: from.value, Sentence: sentence, InSentence: len("His ")}
	assert.Equal(t, "An earlier version of this article said “21-year leadership”; it is 20 years.", correction(c, read(t, "20 years")).Text)

	day := read(t, "2020-03-05")
	c = &claim.Claim{Rule: &rule.Rule{ID: "r", Title: "When it opened"}, Text: "Thursday", Value: read(t, "Thursday").value}
	assert.Equal(t, "An earlier version of this article gave when it opened as “Thursday”; it is March 5, 2020.",
		correction(c, wording{day.text, day.value.Resolve(calendar.Period{})}).Text)

	words, err := pattern.Compile("survived", pattern.Syntax{})
	require.NoError(t, err)
	choices := &rule.Rule{ID: "r", Title: "Whether he survived", Kind: value.Choice, Choices: []rule.Choice{{Name: "yes", Words: []*pattern.Pattern{words}}}}
	c = &claim.Claim{Rule: choices, Text: "drowned", Value: value.NewChoice("no", "drowned")}
	assert.Equal(t, "An earlier version of this article said “drowned” (whether he survived); it should have said “survived”.",
		correction(c, wording{"yes", value.NewChoice("yes", "yes")}).Text)
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
	r := &rule.Rule{ID: "r"}
	three := &claim.Claim{Rule: r, Text: "3 dogs", Value: read(t, "3 dogs").value}
	denied := &claim.Claim{Rule: r, Text: "3 dogs", Value: three.Value, Negated: true}
	_, err := Corrections(&verdict.Result{}, &verdict.Finding{Rule: r, Claim: three, Against: &verdict.Side{Claim: denied}})
	assert.ErrorIs(t, err, ErrDenied)
	_, err = Corrections(&verdict.Result{}, &verdict.Finding{})
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
