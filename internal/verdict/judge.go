package verdict

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Options are what a judgement depends on besides rules, articles and claims.
type Options struct {
	// Whole says that the claims are those of the whole corpus. Only then is a rule
	// that found too few of them a finding.
	Whole bool

	// Declared are the declared values, by rule; a rule that is not in it has none.
	Declared map[*rule.Rule]Declarations

	// Computed are expressions over the claims of rules.
	Computed []Computed

	// Suppressions are the remarks that took claims out of those to be judged.
	Suppressions []Suppression

	// Authority ranks the outlets of claims, for rules that hold claims against those
	// of the highest; nil if there are no outlets.
	Authority Authority

	// Outlets are the names of the outlets, by rank, for messages.
	Outlets []string

	// Changes are what the run is about; nil if it is about everything.
	Changes Changes

	// Left are facts that are not compared, since Changes take no part in them. None of
	// their claims is among those to be judged.
	Left map[*rule.Rule]Left

	// Workers is how many rules are judged at once; 0 is one for each processor.
	Workers int
}

// Judge compares the claims of each rule and returns what it finds. The dates of
// claims are resolved already. The order of rules, articles and claims does not
// matter. Articles are sorted in place; they and the claims become part of the Result.
//
// Where ctx is cancelled, the rules that were not yet judged are no facts of the Result,
// and facts are not computed.
//
// n claims of one fact cost n log n, plus MaxGroups² comparisons at most.
func Judge(ctx context.Context, rules []*rule.Rule, articles []Source, claims []*claim.Claim, o Options) *Result {
	rules = slices.Clone(rules)
	slices.SortStableFunc(rules, compareRules)
	slices.SortFunc(articles, compareSources)

	result := &Result{Articles: articles, Suppressions: o.Suppressions}
	slices.SortStableFunc(result.Suppressions, compareSuppressions)
	for _, of := range judgeRules(ctx, rules, sortClaims(rules, claims), o) {
		result.Findings = append(result.Findings, of.findings...)
		result.Facts = append(result.Facts, of.fact)
		result.Unchanged += of.unchanged
	}
	result.Findings = append(result.Findings, unknownRules(result.Suppressions, o.Changes)...)
	if ctx.Err() != nil {
		return result
	}
	facts := result.Facts
	for _, c := range slices.SortedFunc(slices.Values(o.Computed), compareComputed) {
		fact, found := judgeComputed(c, facts, o.Changes)
		result.Facts = append(result.Facts, fact)
		result.Findings = append(result.Findings, found...)
	}
	return result
}

// judged is what was found out about one rule.
type judged struct {
	fact      Fact
	findings  []Finding
	unchanged int
}

// judgeRules judges each rule by its claims. Rules have nothing to do with each other, so
// that several are judged at once.
func judgeRules(ctx context.Context, rules []*rule.Rule, claims [][]*claim.Claim, o Options) []judged {
	all := make([]judged, len(rules))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(cmp.Or(max(o.Workers, 0), runtime.GOMAXPROCS(0)), len(rules)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(rules)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				all[i] = judgeRule(rules[i], claims[i], o)
			}
		})
	}
	workers.Wait()
	return slices.DeleteFunc(all, func(j judged) bool { return j.fact.Rule == nil })
}

func judgeRule(r *rule.Rule, claims []*claim.Claim, o Options) judged {
	if left, ok := o.Left[r]; ok {
		return judged{fact: Fact{Rule: r, Left: &left, Findings: left.Findings}, unchanged: left.Findings}
	}
	j := newJudgement(r, claims, o)
	found := append(j.suppressions(), j.findings()...)
	return judged{j.fact, found, j.unchanged}
}

// compareRules orders rules as their files have them.
func compareRules(a, b *rule.Rule) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.ID, b.ID))
}

func compareSources(a, b Source) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Article, b.Article))
}

// judgement is the work on one rule.
type judgement struct {
	rule    *rule.Rule
	options Options
	fact    Fact
	groups  []group // in the order of fact.Groups

	declared   Declarations
	comparison value.Comparison

	articles    []int32        // by claim: the number of its article
	occurrences []int32        // by claim; see occurrence
	counted     map[int32]bool // by article: whether its occurrences are known
	unchanged   int            // findings that the change takes no part in
}

func newJudgement(r *rule.Rule, claims []*claim.Claim, o Options) *judgement {
	j := &judgement{rule: r, options: o, fact: Fact{Rule: r, Claims: claims}, articles: articles(claims)}
	j.declared = o.Declared[r]
	j.comparison = value.Comparison{Exact: r.IsExact(), Tolerance: r.Tolerance}
	j.groups = groupClaims(r, claims)
	j.markChanged()
	if changes(r) {
		j.dateGroups()
	}
	for i := range j.groups {
		j.fact.Groups = append(j.fact.Groups, j.groups[i].claims)
	}
	return j
}

// findings returns all that is wrong with the claims of the rule.
func (j *judgement) findings() []Finding {
	found := j.missing()
	if f, ok := j.tooMany(); ok {
		found = append(found, f)
	}
	found = append(found, j.againstReferences()...)
	if len(j.groups) <= MaxGroups {
		j.fact.Pairs = j.pairs()
		return j.reportAll(found, j.fact.Pairs)
	}
	return j.reportAll(found, j.sweep())
}

// reportAll appends the findings of pairs of groups. Of a rule that declares the value
// there are none, and none of a retired value: those have a finding of their own.
func (j *judgement) reportAll(found []Finding, pairs []Pair) []Finding {
	if j.declared.Expect != nil {
		return found
	}
	for _, p := range j.underAuthority(pairs) {
		if !j.groups[p.A].retired && !j.groups[p.B].retired {
			found = j.report(found, p)
		}
	}
	return found
}

// pairs relates every two groups that can be compared at all.
func (j *judgement) pairs() []Pair {
	var pairs []Pair
	for a := range j.groups {
		for b := a + 1; b < len(j.groups); b++ {
			if relation, reason, ok := j.relate(a, b); ok {
				pairs = append(pairs, Pair{A: a, B: b, Relation: relation, Reason: reason})
			}
		}
	}
	return pairs
}

// severity is that of a finding of the rule. To state the same is no finding.
func (j *judgement) severity(relation value.Relation) rule.Severity {
	if s, ok := j.rule.Severity[relation]; ok {
		return s
	}
	return rule.Off
}
