package verdict

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestFingerprintSurvivesEditsElsewhere(t *testing.T) {
	r := fact("toll")
	of := func(claims ...claim.Claim) string {
		got := judge(r, claims...).Findings
		require.NotEmpty(t, got)
		return got[len(got)-1].Fingerprint
	}
	ten, twelve := people(value.Exact, 10), people(value.Exact, 12)
	before := of(stating(r, "a", 40, "10 people", ten), stating(r, "b", 70, "12 people", twelve))
	assert.Len(t, before, 2*fingerprintBytes)
	assert.Equal(t, before, of(stating(r, "a", 940, "10\npeople", ten), stating(r, "b", 3, "12 People", twelve)),
		"moved within the file, wrapped, at the start of a sentence")
	assert.NotEqual(t, before, of(stating(r, "a", 40, "ten people", ten), stating(r, "b", 70, "12 people", twelve)), "other words")
	assert.NotEqual(t, before, of(stating(r, "c", 40, "10 people", ten), stating(r, "b", 70, "12 people", twelve)), "another article")

	other := fact("other")
	c, d := stating(other, "a", 40, "10 people", ten), stating(other, "b", 70, "12 people", twelve)
	assert.NotEqual(t, before, Judge(t.Context(), []*rule.Rule{other}, nil, each([]claim.Claim{c, d}), Options{}).Findings[0].Fingerprint, "another rule")
}

func TestFingerprintCountsOccurrences(t *testing.T) {
	r := fact("toll")
	all := []claim.Claim{
		stating(r, "a", 10, "10 people", people(value.Exact, 10)),
		stating(r, "a", 20, "ten people", people(value.Exact, 10)),
		stating(r, "a", 30, "10  People", people(value.Exact, 10)),
		stating(r, "b", 5, "10 people", people(value.Exact, 10)),
		stating(r, "b", 9, "10 people", people(value.Exact, 10)),
	}
	j := newJudgement(r, each(all), Options{})
	var got []int
	for i := range all {
		got = append(got, j.occurrence(i))
	}
	assert.Equal(t, []int{0, 0, 1, 0, 1}, got)
}

func TestFingerprintDoesNotTellSidesApart(t *testing.T) {
	assert.Equal(t, fingerprint("r", value.Conflict, "a", "b"), fingerprint("r", value.Conflict, "b", "a"))
	assert.NotEqual(t, fingerprint("r", value.Conflict, "ab", "c"), fingerprint("r", value.Conflict, "a", "bc"))
	assert.NotEqual(t, fingerprint("r", value.Conflict, "a", "b"), fingerprint("r", value.Tension, "a", "b"))
}
