package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// withAccepted is the sample with the finding on the toll accepted.
func withAccepted() *verdict.Result {
	r := sample()
	day, _ := calendar.DateOf(2019, 12, 31)
	for i := range r.Findings {
		if r.Findings[i].Rule.ID == "toll" {
			r.Findings[i].Accepted = &verdict.Accepted{
				Reason: "Two counts, and both are named.", By: "City desk", Expires: day, Path: "factcheck-accepted.toml", Line: 2,
			}
		}
	}
	return r
}

func TestAcceptedFindingsAreCountedAndNotReported(t *testing.T) {
	t.Parallel()
	r := withAccepted()
	for _, name := range []string{"text", "github", "sarif", "rdjson", "rdjsonl", "gitlab", "checkstyle", "diff"} {
		assert.NotContains(t, written(t, name, r), "12 people", name)
		assert.Contains(t, written(t, name, sample()), "12 people", name)
	}
	assert.Contains(t, written(t, "text", r), "5 conflicts, 1 missing, 1 incomparable, 1 compatible, 1 accepted")
	var b strings.Builder
	require.NoError(t, Write(&b, "text", r, Options{All: true}))
	assert.Contains(t, b.String(), "  accepted A and B conflict: both cannot be true (2 people apart)")
	assert.Contains(t, b.String(), "accepted by City desk until 2019-12-31: Two counts, and both are named. (factcheck-accepted.toml:2)")
}

func TestAcceptedFindingsInJSON(t *testing.T) {
	t.Parallel()
	var check struct {
		Summary  struct{ Findings countedObject }
		Findings []struct {
			Rule     string
			Accepted *acceptedObject
		}
	}
	require.NoError(t, json.Unmarshal([]byte(written(t, "json", withAccepted())), &check))
	assert.Equal(t, 9, check.Summary.Findings.Total)
	assert.Equal(t, 1, check.Summary.Findings.Accepted)
	assert.Equal(t, 5, check.Summary.Findings.Relation.Conflict, "those that are left")
	for _, f := range check.Findings {
		if f.Rule == "toll" {
			assert.Equal(t, &acceptedObject{"Two counts, and both are named.", "City desk", "2019-12-31", "factcheck-accepted.toml", 2}, f.Accepted)
		} else {
			assert.Nil(t, f.Accepted)
		}
	}
}
