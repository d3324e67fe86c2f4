package verdict

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

func TestTrend(t *testing.T) {
	r := fact("toll")
	// An article of days 1 to 9 says that so many died; last 0 is one day, first 0 none.
	toll := func(name string, first, last calendar.Day, n int64) claim.Claim {
		c := counted(r, name, value.Exact, n)
		if first > 0 {
			c.Date = article.Date{Days: calendar.Period{First: first, Last: max(first, last)}, Origin: article.Stated}
		}
		return c
	}
	tests := []struct {
		name      string
		trend     rule.Trend
		revisions []rule.Revision
		claims    []claim.Claim
		want      []string
	}{
		{"it rises", rule.Rising, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 2, 0, 12), toll("c", 3, 0, 15)}, nil},
		{"it falls back", rule.Rising, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 2, 0, 12), toll("c", 3, 0, 10)},
			[]string{"error conflict: c exact 10 people / b exact 12 people"}},
		{"two figures on one day", rule.Rising, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 1, 0, 12)},
			[]string{"error conflict: a exact 10 people / b exact 12 people"}},
		{"two figures in one article", rule.Rising, nil, []claim.Claim{toll("a", 1, 3, 10), toll("a", 1, 3, 12)},
			[]string{"error conflict: a exact 10 people / a exact 12 people"}},
		{"on a day that may be later", rule.Rising, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 1, 3, 12)}, nil},
		{"no date", rule.Rising, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 0, 0, 12)},
			[]string{"error conflict: a exact 10 people / b exact 12 people"}},
		{"it falls, as declared", rule.Falling, nil, []claim.Claim{toll("a", 1, 0, 12), toll("b", 2, 0, 10)}, nil},
		{"it falls, and rises", rule.Falling, nil, []claim.Claim{toll("a", 1, 0, 10), toll("b", 2, 0, 12)},
			[]string{"error conflict: a exact 10 people / b exact 12 people"}},
		{"a declared revision", rule.Rising, []rule.Revision{{Date: 3}}, []claim.Claim{toll("a", 1, 0, 10), toll("b", 2, 0, 12), toll("c", 3, 0, 10)},
			nil},
		{"a revision explains no other step", rule.Rising, []rule.Revision{{Date: 3}}, []claim.Claim{toll("b", 4, 0, 12), toll("c", 5, 0, 10)},
			[]string{"error conflict: b exact 12 people / c exact 10 people"}},
		{"a revision without a trend", rule.NoTrend, []rule.Revision{{Date: 3}}, []claim.Claim{toll("a", 2, 0, 12), toll("b", 3, 0, 10), toll("c", 4, 0, 11)},
			[]string{"error conflict: b exact 10 people / c exact 11 people"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r.Trend, r.Revisions = tt.trend, tt.revisions
			got := judge(r, tt.claims...)
			var worse []string
			for _, f := range got.Findings {
				if f.Relation != value.Compatible {
					worse = append(worse, brief(f))
				}
			}
			assert.ElementsMatch(t, tt.want, worse)
			require.NotEmpty(t, got.Facts[0].Pairs)
		})
	}
}

// However many values there are, a step that the trend does not allow is told of one
// of the groups that take it.
func TestSweepHidesNoStepBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := fact("toll")
		r.Trend = rapid.SampledFrom([]rule.Trend{rule.Rising, rule.Falling, rule.NoTrend}).Draw(t, "trend")
		if r.Trend == rule.NoTrend || rapid.Bool().Draw(t, "revised") {
			r.Revisions = []rule.Revision{{Date: 4}}
		}
		drawn := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) claim.Claim {
			c := genClaim(r).Draw(t, "claim")
			c.Negated, c.Value.Kind, c.Value.Unit = false, value.Count, "person"
			first := rapid.IntRange(1, 6).Draw(t, "first")
			c.Date = article.Date{Origin: article.Stated, Days: calendar.Period{
				First: calendar.Day(first), Last: calendar.Day(first + rapid.IntRange(0, 2).Draw(t, "days")),
			}}
			return c
		}), 1, 25).Draw(t, "claims")
		all := sortClaims([]*rule.Rule{r}, each(drawn))[0]
		j := newJudgement(r, all, Options{})
		told := make(map[value.Relation]map[int]bool)
		for _, relation := range []value.Relation{value.Conflict, value.Tension} {
			told[relation] = make(map[int]bool)
		}
		swept := j.sweep()
		for _, p := range swept {
			switch p.Relation {
			case value.Conflict:
				told[value.Conflict][p.A], told[value.Conflict][p.B] = true, true
				fallthrough
			case value.Tension:
				told[value.Tension][p.A], told[value.Tension][p.B] = true, true
			}
		}
		for _, p := range j.pairs() {
			if of, ok := told[p.Relation]; ok {
				require.True(t, of[p.A] || of[p.B], "%v", p)
			}
		}
	})
}
