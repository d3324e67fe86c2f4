package verdict

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/pace"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// many makes n claims of so many different values, ten an article.
func many(r *rule.Rule, n, values int) []claim.Claim {
	all := make([]claim.Claim, n)
	for i := range all {
		v := int64(i) * 7919 % int64(values)
		all[i] = stating(r, fmt.Sprintf("%07d.txt", i/10), i%10*100, "so many people", people(value.Exact, 1000+v))
	}
	return all
}

// sorting is the time it takes to sort as many strings as there are claims: the
// measure of what n log n costs on this machine.
func sorting(n int) time.Duration {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("%07d.txt %d", i*7919%n, i)
	}
	start := time.Now()
	slices.Sort(words)
	return time.Since(start)
}

// Many claims of few values, and many different values, cost no more than a
// multiple of sorting as many strings: comparing two by two would cost thousands of
// times as much. BenchmarkJudge does the same with a million.
func TestJudgeCostsNLogN(t *testing.T) {
	tests := []struct {
		name                    string
		claims, values          int
		findings, pairs, factor int
	}{
		{"claims of 50 values", 150_000, 50, 50 * 49 / 2, 50 * 49 / 2, 400},
		{"different values", 15_000, 15_000, 14_999, 0, 3000},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := fact("toll")
			all := many(r, tt.claims, tt.values)
			limit := time.Duration(tt.factor) * sorting(tt.claims)
			start := time.Now()
			got := Judge(t.Context(), []*rule.Rule{r}, nil, each(all), Options{})
			took := time.Since(start)
			t.Logf("%v, the limit is %v", took, limit)
			assert.Len(t, got.Findings, tt.findings)
			assert.Len(t, got.Facts[0].Pairs, tt.pairs)
			assert.Less(t, took, limit)
		})
	}
}

func BenchmarkJudge(b *testing.B) {
	for _, size := range []struct{ claims, values int }{{1_000_000, 50}, {100_000, 100_000}} {
		b.Run(fmt.Sprintf("%d claims of %d values", size.claims, size.values), func(b *testing.B) {
			r := fact("toll")
			all := many(r, size.claims, size.values)
			for b.Loop() {
				Judge(b.Context(), []*rule.Rule{r}, nil, each(all), Options{})
			}
		})
	}
}

// Above MaxGroups each group has one finding, also of a fact that may change.
func TestJudgeAboveMaxGroupsOfAChangingFact(t *testing.T) {
	dated := func(r *rule.Rule, n int) []claim.Claim {
		all := many(r, n, n)
		for i := range all {
			all[i].Article, all[i].Path = fmt.Sprintf("%07d.txt", i), fmt.Sprintf("%07d.txt", i)
			all[i].Date = article.Date{Origin: article.Stated, Days: calendar.On(calendar.Day(i + 1))}
		}
		return all
	}
	revised := fact("toll")
	revised.Revisions = []rule.Revision{{Date: calendar.Latest}}
	got := judge(revised, dated(revised, MaxGroups+51)...)
	var prints []string
	for _, f := range got.Findings {
		prints = append(prints, f.Fingerprint)
	}
	slices.Sort(prints)
	assert.Len(t, prints, MaxGroups+50)
	assert.Len(t, slices.Compact(prints), MaxGroups+50)

	// As few claims tell, so do many: a rise to more than 31,000 does not go back.
	rising := fact("toll")
	rising.Trend = rule.Rising
	back := dated(rising, 2)
	back[0].Value, back[1].Value = people(value.Over, 31_000), people(value.Over, 26_000)
	few := judge(rising, back...)
	require.Len(t, few.Findings, 1)
	assert.Equal(t, value.Tension, few.Findings[0].Relation)
	all := back
	for i := range MaxGroups + 50 {
		c := stating(rising, fmt.Sprintf("z%07d.txt", i), 0, "so many people", people(value.Exact, int64(100_000+100*i+1)))
		c.Date = article.Date{Origin: article.Stated, Days: calendar.On(calendar.Day(i + 9))}
		all = append(all, c)
	}
	told := slices.DeleteFunc(judge(rising, all...).Findings, func(f Finding) bool { return f.Relation == value.Compatible })
	require.Len(t, told, 1)
	assert.Equal(t, few.Findings[0].Fingerprint, told[0].Fingerprint)
}

// Above MaxGroups each group has one finding, and the message says against how many.
func TestJudgeAboveMaxGroups(t *testing.T) {
	r := fact("toll")
	all := many(r, 2*(MaxGroups+1), MaxGroups+1)
	all = append(all, stating(r, "floor.txt", 0, "over 900 people", people(value.Over, 900)))
	got := judge(r, all...)
	assert.Nil(t, got.Facts[0].Pairs)
	require.Len(t, got.Facts[0].Groups, MaxGroups+2)
	assert.Len(t, got.Findings, MaxGroups+1)
	var text []string
	for _, f := range got.Findings {
		text = append(text, f.Fingerprint)
	}
	slices.Sort(text)
	assert.Len(t, slices.Compact(text), MaxGroups+1, "no two fingerprints are alike: %s", strings.Join(text, " "))
}

// Ten times as many findings of a group that has ten times as many claims take no hundred
// times as long to be known again.
func TestMatchingALargeGroupIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	r := fact("toll")
	again := func(n int) func() {
		var all []claim.Claim
		for i := range n {
			said := people(value.Exact, 12)
			if i%2 == 0 {
				said = people(value.Exact, int64(20+i))
			}
			all = append(all, stating(r, fmt.Sprintf("%07d.txt", i), 0, said.Number.String(), said))
		}
		got := judge(r, all...)
		var known Known
		var open []*Finding
		for i := range got.Findings {
			f := &got.Findings[i]
			open = append(open, f)
			known.Findings = append(known.Findings, KnownFinding{Rule: r.ID, Relation: f.Relation, Sides: f.Statements()})
		}
		known.Said = Said(open, nil)
		return func() {
			for _, match := range known.Match(got.Findings) {
				if !match.IsKnown() {
					t.Error("a finding is not known again")
				}
			}
		}
	}
	pace.Within(t, "matching", 30, again(20_000), again(2_000))
}
