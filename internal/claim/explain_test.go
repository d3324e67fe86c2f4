package claim

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// steps returns what is decided for a rule about a text, in words.
func steps(t *testing.T, toml, text string) []string {
	t.Helper()
	a, err := article.Parse("a.txt", []byte(text))
	require.NoError(t, err)
	rules := load(t, toml)
	var list []string
	for _, tr := range NewFinder(rules, Options{}).Explain(a, rules[0].ID) {
		for _, s := range tr.Steps {
			list = append(list, s.String())
		}
	}
	return list
}

func TestExplain(t *testing.T) {
	tests := []struct {
		name, rule, text string
		want             string
	}{
		{"claimed", toll, "Six sailors drowned.", `"Six sailors" is claimed: 6 sailors`},
		{"matched", toll, "Six sailors drowned.", `"{} (died|drowned|was killed|were killed)" matches "Six sailors drowned"`},
		{"read", toll, "Six sailors drowned.", `"Six sailors" is read as 6 sailors`},
		{"another noun", toll, "Six goats drowned.", `"Six goats" is no claim: it counts "goat", which is not in the rule's of`},
		{"another fact", toll, "In a drill six sailors drowned.", `"six sailors" is no claim: "drill" states another fact (unless "drill*")`},
		{"the past", toll, "The storm killed 40 people, up from 35 people drowned.", `"35 people" is no claim: "up from" makes it a value of the past`},
		{"no value", toll, "Some sailors' goat drowned.", `"{} (died|drowned|was killed|were killed)" has its words here, but no value is read that fits its hole`},
		{"not in order", toll, "People drowned, and then 200 people came.", `"200 people" is no claim: no pattern puts it into a hole`},
		{"in part", tenure, "She ran the inn for 10 years.", `"ran ... mill for {}" matches in part: "mill" is missing`},
		{"too far", nearToll, "The death toll is not known yet, but six people are missing.", `"six people" is no claim: it stands 5 words from "death toll"`},
		{"not about", toll + "about = [\"Mary Rose\"]", "Six sailors drowned.", "the article is no claim: it names nothing that the rule is about"},
		{"another path", toll + "paths = [\"news/\"]", "Six sailors drowned.", "the article is no claim: the rule does not apply to its path"},
		{"another place", toll + "in = [\"table\"]", "Six sailors drowned.", "the sentence is no claim: the rule does not look in the body"},
		{
			"farther", "kind = \"count\"\nfind = [\"lost ... {}\"]", "The fleet lost 6 sailors and 9 boats.",
			`"9 boats" is no claim: "6 sailors" is nearer`,
		},
		{"farther, near", nearToll, "Two sailors swam, and six sailors drowned.", `"Two sailors" is no claim: "six sailors" is nearer`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Contains(t, steps(t, tt.rule, tt.text), tt.want)
		})
	}
}

func TestExplainSilent(t *testing.T) {
	assert.Empty(t, steps(t, toll, "The goats came home. They had been away for 6 days."))
}

func TestTry(t *testing.T) {
	day, _ := calendar.DateOf(2020, time.January, 3)
	newYear := calendar.On(day)
	tests := []struct {
		name, rule string
		example    rule.Example
		wrong      []string // parts of the error
	}{
		{name: "read", rule: toll, example: rule.Example{Text: "Six sailors drowned.", Value: "6 sailors"}},
		{name: "another noun of the rule's", rule: toll, example: rule.Example{Text: "Six sailors drowned.", Value: "six people"}},
		{name: "about does not count", rule: toll + "about = [\"Mary Rose\"]", example: rule.Example{Text: "Six sailors drowned.", Value: "6 sailors"}},
		{name: "since, rounded", rule: tenure, example: rule.Example{Text: "Since March 1998 she ran the mill.", Value: "22 years", Date: newYear}},
		{name: "since, from and to", rule: tenure, example: rule.Example{Text: "Since 1998 she ran the mill.", Value: "21 to 22 years", Date: newYear}},
		{
			name: "since, another length", rule: tenure, example: rule.Example{Text: "Since March 1998 she ran the mill.", Value: "24 years", Date: newYear},
			wrong: []string{`"24 years" should be read`},
		},
		{name: "nothing", rule: toll, example: rule.Example{Text: "Six goats drowned."}},
		{
			name: "nothing is read", rule: toll, example: rule.Example{Text: "Six goats drowned.", Value: "6 sailors"},
			wrong: []string{`"6 sailors" should be read, and nothing is:`, `it counts "goat"`},
		},
		{
			name: "something is read", rule: toll, example: rule.Example{Text: "Six sailors drowned."},
			wrong: []string{`nothing should be read, and "Six sailors" is:`},
		},
		{
			name: "another value", rule: toll, example: rule.Example{Text: "Six sailors drowned.", Value: "over 6 sailors"},
			wrong: []string{`"over 6 sailors" should be read, and "Six sailors" is (6 sailors):`},
		},
		{
			name: "no value of the kind", rule: toll, example: rule.Example{Text: "Six sailors drowned.", Value: "six years"},
			wrong: []string{`no value of the kind count is read from "six years"`},
		},
		{name: "a choice", rule: cause, example: rule.Example{Text: "It was caused by arson.", Value: "arson"}},
		{
			name: "no choice", rule: cause, example: rule.Example{Text: "It was caused by arson.", Value: "rain"},
			wrong: []string{`"rain" is none of the rule's choices`},
		},
		{name: "a name", rule: name, example: rule.Example{Text: "Katerina Halloran left.", Value: "Katerina"}},
		{
			name: "another spelling", rule: name, example: rule.Example{Text: "Katerina Halloran left.", Value: "Catarina"},
			wrong: []string{`"Catarina" should be read, and "Katerina" is`},
		},
		{
			name: "a word that no pattern needs", rule: toll, example: rule.Example{Text: "Goats came.", Value: "six people"},
			wrong: []string{"no sentence has a word that the rule's patterns need"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rules := load(t, tt.rule)
			err := NewFinder(rules, Options{}).Try(rules[0], tt.example)
			if len(tt.wrong) == 0 {
				assert.NoError(t, err)
				return
			}
			for _, part := range tt.wrong {
				assert.ErrorContains(t, err, part)
			}
		})
	}
}
