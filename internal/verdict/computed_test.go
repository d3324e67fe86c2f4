package verdict

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/computed"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// within says that the members killed are among the killed.
func within(t *testing.T, over rule.Over, severity rule.Severity) Computed {
	t.Helper()
	const holds = "killed >= killed_members"
	e, err := computed.New(holds, func(string) (value.Value, error) { return value.Value{}, errors.New("no value") })
	require.NoError(t, err)
	return Computed{Expression: e, Relate: &rule.Relate{
		ID: "members-within-total", Holds: holds, Over: over, Severity: severity, File: "rules/toll.toml", Line: 9,
		Rules: map[string]string{"killed": "killed", "killed_members": "killed-members"},
	}}
}

// compute judges counts of the killed and of the members killed, by article.
func compute(c Computed, killed, members map[string]value.Value) []Finding {
	all, part := fact("killed"), fact("killed-members")
	var claims []claim.Claim
	for _, article := range []string{"a", "b"} {
		if v, ok := killed[article]; ok {
			claims = append(claims, stating(all, article, 0, v.String(), v))
		}
		if v, ok := members[article]; ok {
			claims = append(claims, stating(part, article, 50, v.String(), v))
		}
	}
	for _, r := range []*rule.Rule{all, part} {
		r.Severity = nil // what the counts are to each other is not the question here
	}
	return Judge(context.Background(), []*rule.Rule{all, part}, nil, each(claims), Options{Computed: []Computed{c}}).Findings
}

func TestComputed(t *testing.T) {
	ten, twelve := people(value.Exact, 10), people(value.Exact, 12)
	got := compute(within(t, rule.OverArticle, rule.Error), map[string]value.Value{"a": ten, "b": twelve}, map[string]value.Value{"a": twelve, "b": ten})
	require.Len(t, got, 1)
	assert.Equal(t, "error conflict: a 10 people / a 12 people", brief(got[0]))
	assert.Equal(t, "in a killed is “10 people”, killed_members is “12 people”: killed >= killed_members cannot hold (10 against 12)", got[0].Message)
	assert.Equal(t, "members-within-total", got[0].Rule.ID)
	assert.NotEmpty(t, got[0].Diff)
	assert.NotEmpty(t, got[0].Fingerprint)
}

func TestComputedOverCorpus(t *testing.T) {
	ten, twelve := people(value.Exact, 10), people(value.Exact, 12)
	killed, members := map[string]value.Value{"a": ten}, map[string]value.Value{"b": twelve}
	assert.Empty(t, compute(within(t, rule.OverArticle, rule.Error), killed, members), "no article states both")
	got := compute(within(t, rule.OverCorpus, rule.Warning), killed, members)
	require.Len(t, got, 1)
	assert.Equal(t, "warning conflict: a 10 people / b 12 people", brief(got[0]))
	assert.Empty(t, compute(within(t, rule.OverCorpus, rule.Off), killed, members))
}

// More than 10 is read as up to 20, so that 30 members are a tension and no conflict.
func TestComputedTension(t *testing.T) {
	got := compute(within(t, rule.OverArticle, rule.Error), map[string]value.Value{"a": people(value.Over, 10)}, map[string]value.Value{"a": people(value.Exact, 33)})
	require.Len(t, got, 1)
	assert.Equal(t, value.Tension, got[0].Relation)
	assert.Equal(t, rule.Warning, got[0].Severity)
}

func TestComputedIncomparable(t *testing.T) {
	money := value.Value{Kind: value.Money, Number: number.New(3, 0), Unit: "USD"}
	got := compute(within(t, rule.OverArticle, rule.Error), map[string]value.Value{"a": people(value.Exact, 10)}, map[string]value.Value{"a": money})
	require.Len(t, got, 1)
	assert.Equal(t, value.Incomparable, got[0].Relation)
	assert.Contains(t, got[0].Message, "a number and USD cannot be compared")
}

// Claims of two keys are not put into one expression.
func TestComputedKeepsKeysApart(t *testing.T) {
	all, part := fact("killed"), fact("killed-members")
	all.Severity, part.Severity = nil, nil
	one := stating(all, "a", 0, "10 people", people(value.Exact, 10))
	one.Keys = map[string]string{"day": "friday"}
	other := stating(part, "a", 50, "12 people", people(value.Exact, 12))
	other.Keys = map[string]string{"day": "saturday"}
	o := Options{Computed: []Computed{within(t, rule.OverArticle, rule.Error)}}
	assert.Empty(t, Judge(t.Context(), []*rule.Rule{all, part}, nil, each([]claim.Claim{one, other}), o).Findings)
	other.Keys = one.Keys
	assert.Len(t, Judge(t.Context(), []*rule.Rule{all, part}, nil, each([]claim.Claim{one, other}), o).Findings, 1)
}
