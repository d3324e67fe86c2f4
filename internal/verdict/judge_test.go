package verdict

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/number"
)

// fact is a rule as a file with nothing special in it declares it.
func fact(id string) *rule.Rule {
	return &rule.Rule{
		ID: id, Title: "The " + id, Kind: value.Count, File: "rules/" + id + ".toml", Line: 1, Min: 1,
		Severity: map[value.Relation]rule.Severity{
			value.Conflict: rule.Error, rule.Missing: rule.Error, value.Tension: rule.Warning,
			value.Incomparable: rule.Warning, value.Compatible: rule.Note,
		},
	}
}

// people is a count: people(value.Over, 20) is "over 20 people".
func people(bound value.Bound, n int64) value.Value {
	return value.Value{Kind: value.Count, Bound: bound, Number: number.New(n, 0), Unit: "person"}
}

func choice(words ...string) value.Value { return value.Value{Kind: value.Choice, Words: words} }

// stating makes a claim of a value, written so, at a place of an article.
func stating(r *rule.Rule, article string, at int, text string, v value.Value) claim.Claim {
	v.Text = text
	return claim.Claim{
		Rule: r, Value: v, Article: article, Path: article, Start: at, End: at + len(text),
		Text: text, Sentence: "They say " + text + " here.", InSentence: len("They say "),
	}
}

// brief is a finding in short: relation, both articles and texts, severity.
func brief(f Finding) string {
	if f.Claim == nil {
		return fmt.Sprintf("%s %s: %s", f.Severity, f.Relation, f.Message)
	}
	var against string
	if f.Against.Claim != nil {
		against = f.Against.Claim.Article + " " + f.Against.Claim.Text
	} else {
		against = f.Against.Reference.Path + " " + f.Against.Reference.Text
	}
	return fmt.Sprintf("%s %s: %s %s / %s", f.Severity, f.Relation, f.Claim.Article, f.Claim.Text, against)
}

func briefs(findings []Finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, brief(f))
	}
	return list
}

// each returns the claims as Judge takes them: it is free to change them.
func each(claims []claim.Claim) []*claim.Claim {
	var list []*claim.Claim
	for _, c := range claims {
		list = append(list, &c)
	}
	return list
}

func judge(r *rule.Rule, claims ...claim.Claim) *Result {
	return Judge(context.Background(), []*rule.Rule{r}, nil, each(claims), Options{Whole: true})
}

func TestJudgeFindsEveryPairThatDisagrees(t *testing.T) {
	r := fact("toll")
	ten, twelve := people(value.Exact, 10), people(value.Exact, 12)
	got := judge(r,
		stating(r, "c", 5, "12 people", twelve),
		stating(r, "a", 5, "10 people", ten),
		stating(r, "b", 9, "ten people", ten),
		stating(r, "d", 2, "over five people", people(value.Over, 5)),
	)
	assert.Equal(t, []string{
		"error conflict: a 10 people / c 12 people",
		"warning tension: a 10 people / d over five people",
		"warning tension: c 12 people / d over five people",
	}, briefs(got.Findings), "10 and 12 are in conflict, although both are more than 5")
	require.Len(t, got.Facts, 1)
	assert.Equal(t, [][]int{{0, 1}, {2}, {3}}, got.Facts[0].Groups)
	first := got.Findings[0]
	assert.Equal(t, 1, first.ClaimOthers)
	assert.Equal(t, 0, first.AgainstOthers)
	assert.Empty(t, first.Within)
	assert.Equal(t, "They say -[10]-+{12}+[{ people}] here.", strings.ReplaceAll(show(first.Diff), "{[ people]}", "[{ people}]"))
}

func TestJudgeShowsTwoArticlesAndNamesOnesInConflictWithThemselves(t *testing.T) {
	r := fact("name")
	one, two := choice("Qasem"), choice("Qassem")
	quoted := stating(r, "a", 1, "Qassem", two)
	quoted.Quoted = true
	got := judge(r, quoted, stating(r, "a", 9, "Qasem", one), stating(r, "b", 3, "Qasem", one), stating(r, "c", 3, "Qassem", two)).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error conflict: c Qassem / a Qasem", brief(got[0]), "the quotation is not shown where a plain claim can be")
	assert.Equal(t, []string{"a"}, got[0].Within)
	assert.Contains(t, got[0].Message, "within a too")

	got = judge(r, quoted, stating(r, "a", 9, "Qasem", one)).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error conflict: a Qassem / a Qasem", brief(got[0]))
	assert.Empty(t, got[0].Within, "it is what the finding shows")
	assert.Contains(t, got[0].Message, "a says “Qassem” and “Qasem”")

	got = judge(r, stating(r, "a", 9, "Qasem", one), stating(r, "a", 1, "Qassem", two), stating(r, "b", 3, "Qasem", one)).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error conflict: a Qassem / b Qasem", brief(got[0]), "two articles where that can be had")
	assert.Equal(t, []string{"a"}, got[0].Within)
}

func TestJudgeComparesOnlyWhatCanBeCompared(t *testing.T) {
	r := fact("limit")
	with := func(article, key string, n int64) claim.Claim {
		c := stating(r, article, 0, fmt.Sprint(n), people(value.Exact, n))
		c.Keys = map[string]string{"plan": key}
		return c
	}
	got := judge(r, with("a", "free", 1000), with("a", "pro", 5000), with("b", "pro", 5000), with("c", "free", 2000))
	assert.Equal(t, []string{"error conflict: a 1000 / c 2000"}, briefs(got.Findings))
	require.Len(t, got.Facts[0].Pairs, 1, "the two of the free plan")
	assert.Equal(t, [2]int{0, 2}, [2]int{got.Facts[0].Pairs[0].A, got.Facts[0].Pairs[0].B})

	part := stating(r, "b", 0, "five", people(value.Exact, 5))
	part.Value.Part = true
	assert.Empty(t, judge(r, stating(r, "a", 0, "10", people(value.Exact, 10)), part).Findings, "a part and a whole")
}

func TestJudgeOfDenials(t *testing.T) {
	r := fact("toll")
	says := func(article string, v value.Value, denied bool) claim.Claim {
		c := stating(r, article, 0, string(v.Bound)+" "+v.Number.String(), v)
		c.Negated = denied
		return c
	}
	ten, twelve, overTen := people(value.Exact, 10), people(value.Exact, 12), people(value.Over, 10)
	tests := []struct {
		name           string
		denied, stated value.Value
		want           value.Relation
	}{
		{"the same", ten, ten, value.Conflict},
		{"another value", ten, twelve, value.Compatible},
		{"all that is stated", overTen, twelve, value.Conflict},
		{"some of what is stated", twelve, overTen, value.Compatible},
		{"a choice", choice("army"), choice("army"), value.Conflict},
		{"another choice", choice("army"), choice("police"), value.Compatible},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, order := range [][]string{{"a", "b"}, {"b", "a"}} {
				got := judge(r, says(order[0], tt.denied, true), says(order[1], tt.stated, false))
				require.Len(t, got.Facts[0].Pairs, 1)
				assert.Equal(t, tt.want, got.Facts[0].Pairs[0].Relation)
			}
		})
	}
}

func TestJudgeKeepsSourcesApartWhereTheRuleSaysSo(t *testing.T) {
	r := fact("toll")
	by := func(article, speaker string, n int64) claim.Claim {
		c := stating(r, article, 0, fmt.Sprint(n), people(value.Exact, n))
		c.Speaker = speaker
		return c
	}
	all := []claim.Claim{by("a", "the army", 10), by("b", "The  Army", 11), by("c", "the hospital", 12), by("d", "", 11)}
	assert.Len(t, judge(r, slices.Clone(all)...).Findings, 3, "10, 11 and 12")
	r.ByAttribution = true
	assert.Equal(t, []string{
		"error conflict: a 10 / b 11", // one source, two figures
		"error conflict: a 10 / d 11", // the article's own figure
		"error conflict: c 12 / d 11",
	}, slices.Sorted(slices.Values(briefs(judge(r, all...).Findings))))
}

func TestJudgeOfMissingClaims(t *testing.T) {
	r := fact("toll")
	got := judge(r).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error missing: no article states “The toll”", brief(got[0]))
	assert.Nil(t, got[0].Against)
	assert.NotEmpty(t, got[0].Fingerprint)
	assert.Empty(t, Judge(t.Context(), []*rule.Rule{r}, nil, nil, Options{}).Findings, "single articles need not state every fact")
	r.Min = 0
	assert.Empty(t, judge(r).Findings)
	r.Min = 3
	got = judge(r, stating(r, "a", 0, "ten", people(value.Exact, 10))).Findings
	require.Len(t, got, 1)
	assert.Equal(t, "error missing: “The toll” is stated once, and should be at least 3 times", brief(got[0]))
	r.Severity[rule.Missing] = rule.Off
	assert.Empty(t, judge(r).Findings)
}

func TestClaimsAreRequiredInFiles(t *testing.T) {
	r := fact("toll")
	r.RequireIn = []string{"README.md", "docs/*.md"}
	got := judge(r, stating(r, "docs/a.md", 0, "ten", people(value.Exact, 10)), stating(r, "b.md", 0, "ten", people(value.Exact, 10)))
	assert.Equal(t, []string{"error missing: “The toll” should be stated in README.md, and is not"}, briefs(got.Findings))
	got = judge(r, stating(r, "docs/a.md", 0, "ten", people(value.Exact, 10)), stating(r, "sub/README.md", 0, "ten", people(value.Exact, 10)))
	assert.Empty(t, got.Findings)
}

func TestSeverityOffIsNoFinding(t *testing.T) {
	r := fact("toll")
	r.Severity[value.Conflict] = rule.Off
	got := judge(r, stating(r, "a", 0, "10", people(value.Exact, 10)), stating(r, "b", 0, "12", people(value.Exact, 12)))
	assert.Empty(t, got.Findings)
	assert.Equal(t, value.Conflict, got.Facts[0].Pairs[0].Relation, "the ledger shows it all the same")
}

func TestRulesComeInTheOrderOfTheirFiles(t *testing.T) {
	a, b, c := fact("a"), fact("b"), fact("c")
	b.File, b.Line = a.File, 20
	got := Judge(t.Context(), []*rule.Rule{c, b, a}, nil, nil, Options{})
	assert.Equal(t, []*rule.Rule{a, b, c}, []*rule.Rule{got.Facts[0].Rule, got.Facts[1].Rule, got.Facts[2].Rule})
}

// ending is a context that ends when it has been asked so many times.
type ending struct {
	context.Context
	left int
}

func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestJudgingStops(t *testing.T) {
	a, b, c := fact("a"), fact("b"), fact("c")
	for asked, want := range [][]*rule.Rule{nil, {a}, {a, b}, {a, b, c}} {
		ctx := &ending{t.Context(), asked}
		got := Judge(ctx, []*rule.Rule{c, b, a}, nil, nil, Options{Whole: true, Workers: 1})
		var judged []*rule.Rule
		for _, f := range got.Facts {
			judged = append(judged, f.Rule)
		}
		assert.Equal(t, want, judged)
		assert.Len(t, got.Findings, len(want), "each is missing")
	}
}

func genClaim(r *rule.Rule) *rapid.Generator[claim.Claim] {
	return rapid.Custom(func(t *rapid.T) claim.Claim {
		bound := rapid.SampledFrom([]value.Bound{value.Exact, value.Exact, value.Over}).Draw(t, "bound")
		n := rapid.Int64Range(1, 9).Draw(t, "n")
		v := people(bound, n)
		if rapid.IntRange(0, 3).Draw(t, "length") == 0 {
			v.Kind, v.Unit = value.Measure, "metre"
		}
		c := stating(r, rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "article"),
			rapid.IntRange(0, 5).Draw(t, "at"), v.String(), v)
		c.Quoted = rapid.Bool().Draw(t, "quoted")
		c.Negated = rapid.IntRange(0, 5).Draw(t, "negated") == 0
		return c
	})
}

// The order in which claims come does not change what is found.
func TestJudgeDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := fact("toll")
		all := rapid.SliceOfN(genClaim(r), 0, 20).Draw(t, "claims")
		shuffled := slices.Clone(all)
		seed := rapid.Uint64().Draw(t, "seed")
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		want, got := judge(r, all...), judge(r, shuffled...)
		require.Equal(t, briefs(want.Findings), briefs(got.Findings))
		require.True(t, reflect.DeepEqual(want, got))
	})
}

// Every two claims that disagree are in groups of which a finding tells so.
func TestJudgeReportsEveryDisagreement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := fact("toll")
		got := judge(r, rapid.SliceOfN(genClaim(r), 1, 20).Draw(t, "claims")...)
		type sides struct{ relation, a, b string }
		reported := make(map[sides]bool)
		for _, f := range got.Findings {
			a, b := state(f.Claim), state(f.Against.Claim)
			reported[sides{string(f.Relation), a, b}] = true
			reported[sides{string(f.Relation), b, a}] = true
			require.NotEmpty(t, f.Diff)
			require.NotEmpty(t, f.Fingerprint)
		}
		all := got.Facts[0].Claims
		for i := range all {
			for k := range all[:i] {
				if all[i].Negated || all[k].Negated {
					continue
				}
				relation, _ := value.Relate(all[i].Value, all[k].Value, value.Comparison{})
				if relation != value.Same {
					require.True(t, reported[sides{string(relation), state(all[i]), state(all[k])}], "%s / %s", all[i].Text, all[k].Text)
				}
			}
		}
	})
}

func state(c *claim.Claim) string { return fmt.Sprint(c.Value.Key(), c.Negated) }

// Above MaxGroups, every group that is in conflict with another one has a finding, or
// the other has; and none has two of its own.
func TestSweepHidesNoConflict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := fact("toll")
		all := sortClaims([]*rule.Rule{r}, each(rapid.SliceOfN(genClaim(r), 1, 30).Draw(t, "claims")))[0]
		j := newJudgement(r, all, Options{})
		swept := j.sweep()
		require.LessOrEqual(t, len(swept), len(j.groups))
		told := make(map[int]bool)
		for _, p := range swept {
			if p.Relation == value.Conflict {
				told[p.A], told[p.B] = true, true
			}
		}
		for _, p := range j.pairs() {
			if p.Relation == value.Conflict && !j.groups[p.A].negated && !j.groups[p.B].negated {
				require.True(t, told[p.A] || told[p.B], "%v", p)
			}
		}
	})
}

// Two ways to write the same are one group, which the sharper one speaks for.
func TestTheSharperClaimSpeaksForItsGroup(t *testing.T) {
	r := fact("length")
	metres := func(n number.Number) value.Value {
		return value.Value{Kind: value.Measure, Unit: "metre", Bound: value.Exact, Number: n}
	}
	got := judge(r,
		stating(r, "a", 0, "3 m", metres(number.New(3, 0))),
		stating(r, "b", 0, "3.00 m", metres(number.New(300, -2))),
		stating(r, "c", 0, "3.2 m", metres(number.New(32, -1))),
	)
	assert.Equal(t, [][]int{{0, 1}, {2}}, got.Facts[0].Groups)
	assert.Equal(t, value.Conflict, got.Findings[0].Relation, "3.00 m is not 3.2 m, though 3 m may be")
}
