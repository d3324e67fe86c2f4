package engine

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// declaring is a rule of a kind whose values stand before "here".
func declaring(t *testing.T, kind value.Kind) *rule.Rule {
	t.Helper()
	find, err := pattern.Compile("{} here", pattern.Syntax{Kind: string(kind)})
	require.Nil(t, err)
	return &rule.Rule{
		ID: "fact", Kind: kind, Find: []*pattern.Pattern{find}, Min: 1, File: "rules/fact.toml", Line: 3,
		After: calendar.Earliest, Before: calendar.Latest,
		Severity: map[value.Relation]rule.Severity{value.Conflict: rule.Error, value.Tension: rule.Warning},
	}
}

func readDeclared(r *rule.Rule) (verdict.Declarations, error) {
	rules := []*rule.Rule{r}
	all, err := Config{}.declared(context.Background(), rules, claim.NewFinder(rules, claim.Options{}))
	return all[r], err
}

func TestDeclaredValues(t *testing.T) {
	r := declaring(t, value.Duration)
	r.Expect = &rule.Given{Text: "21 years", Line: 9, Column: 12}
	r.Was = []rule.Given{{Text: "20 years", Line: 10, Column: 8}, {Text: "over 19 years", Line: 10, Column: 20}}
	got, err := readDeclared(r)
	require.NoError(t, err)
	assert.Equal(t, verdict.Reference{Text: "21 years", Path: "rules/fact.toml", Line: 9}, got.Expect.Reference)
	assert.Equal(t, "21 years", got.Expect.Value.String())
	require.Len(t, got.Was, 2)
	assert.Equal(t, value.Over, got.Was[1].Value.Bound)
}

func TestTheCanonicalSpellingIsExpected(t *testing.T) {
	r := declaring(t, value.Name)
	r.Canonical = "Qasem"
	got, err := readDeclared(r)
	require.NoError(t, err)
	assert.Equal(t, verdict.Reference{Text: "Qasem", Path: "rules/fact.toml", Line: 3}, got.Expect.Reference)
}

func TestDeclaredDatesAreDays(t *testing.T) {
	r := declaring(t, value.Date)
	r.Expect = &rule.Given{Text: "3 January 2020"}
	got, err := readDeclared(r)
	require.NoError(t, err)
	day, err := calendar.Parse("2020-01-03")
	require.NoError(t, err)
	assert.Equal(t, calendar.On(day), got.Expect.Value.Days)

	r.Expect = &rule.Given{Text: "Friday", Line: 4, Column: 10}
	_, err = readDeclared(r)
	var problems rule.Problems
	require.ErrorAs(t, err, &problems)
	assert.EqualError(t, problems[0], `rules/fact.toml:4:10: "Friday" depends on the day it was written: name the day itself, as in 2020-01-03`)
}

func TestDeclarationsThatCannotBeReadAreAllReported(t *testing.T) {
	r := declaring(t, value.Duration)
	r.Expect = &rule.Given{Text: "soon", Line: 4, Column: 10}
	r.Was = []rule.Given{{Text: "3 years"}, {Text: "late", Line: 5, Column: 8}}
	_, err := readDeclared(r)
	var problems rule.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 2)
	assert.Equal(t, []int{4, 5}, []int{problems[0].Line, problems[1].Line})
}

func TestSourcesAreReadOrReported(t *testing.T) {
	r := declaring(t, value.Count)
	r.Source = &rule.Source{File: "limits.json", Key: []string{"seats"}, Line: 7}
	rules := []*rule.Rule{r}
	config := Config{Sources: fstest.MapFS{"limits.json": {Data: []byte("{\n  \"seats\": 12\n}")}}}
	all, err := config.declared(t.Context(), rules, claim.NewFinder(rules, claim.Options{}))
	require.NoError(t, err)
	assert.Equal(t, verdict.Reference{Text: "12", Path: "limits.json", Line: 2}, all[r].Expect.Reference)

	config.Sources = fstest.MapFS{}
	_, err = config.declared(t.Context(), rules, claim.NewFinder(rules, claim.Options{}))
	assert.EqualError(t, err, "rules/fact.toml:7: the source limits.json cannot be read: there is no such file")
}
