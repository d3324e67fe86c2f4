package verdict

import (
	"fmt"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// report appends the finding of a pair of groups, unless its relation is not
// reported.
func (j *judgement) report(found []Finding, p Pair) []Finding {
	severity := j.severity(p.Relation)
	if severity == rule.Off {
		return found
	}
	a, b := &j.groups[p.A], &j.groups[p.B]
	first, second := shown(j.fact.Claims, a, b)
	one, two := &j.fact.Claims[first], &j.fact.Claims[second]
	within := j.within(a, b, first, second)
	return append(found, Finding{
		Rule:          j.rule,
		Relation:      p.Relation,
		Severity:      severity,
		Claim:         one,
		Against:       &Side{Claim: two},
		Message:       message(one, two, p, within),
		Diff:          diff(sentenceOf(one), sentenceOf(two)),
		Within:        within,
		ClaimOthers:   len(a.claims) - 1,
		AgainstOthers: len(b.claims) - 1,
		Fingerprint:   fingerprint(j.rule.ID, p.Relation, j.place(first), j.place(second)),
	})
}

// shown picks the claim of each group that a finding shows: the plainest ones, and
// of two articles where that can be had.
func shown(claims []claim.Claim, a, b *group) (int, int) {
	if !sameArticle(&claims[a.best], &claims[b.best]) {
		return a.best, b.best
	}
	switch {
	case b.next >= 0 && (a.next < 0 || !plainer(&claims[a.next], &claims[b.next])):
		return a.best, b.next
	case a.next >= 0:
		return a.next, b.best
	}
	return a.best, b.best
}

// within returns the articles that make claims of both groups, besides one that the
// finding shows in conflict with itself anyway.
func (j *judgement) within(a, b *group, first, second int) []string {
	claims := j.fact.Claims
	var both []string
	for i, k := 0, 0; i < len(a.claims) && k < len(b.claims); {
		x, y := &claims[a.claims[i]], &claims[b.claims[k]]
		switch {
		case sameArticle(x, y):
			if !(sameArticle(x, &claims[first]) && sameArticle(y, &claims[second])) {
				both = append(both, x.Article)
			}
			for i < len(a.claims) && sameArticle(&claims[a.claims[i]], y) {
				i++
			}
		case a.claims[i] < b.claims[k]:
			i++
		default:
			k++
		}
	}
	return both
}

// message says in one sentence what disagrees with what, and how.
func message(a, b *claim.Claim, p Pair, within []string) string {
	var m strings.Builder
	if sameArticle(a, b) {
		fmt.Fprintf(&m, "%s says %s and %s", a.Article, says(a), says(b))
	} else {
		fmt.Fprintf(&m, "%s says %s, %s says %s", a.Article, says(a), b.Article, says(b))
	}
	m.WriteString(": ")
	m.WriteString(verdicts[p.Relation])
	if p.Reason != "" {
		m.WriteString(" (" + p.Reason + ")")
	}
	switch len(within) {
	case 0:
	case 1, 2, 3:
		m.WriteString("; both stand within " + strings.Join(within, ", ") + " too")
	default:
		fmt.Fprintf(&m, "; both stand within %s and %d more articles too", within[0], len(within)-1)
	}
	return m.String()
}

// says quotes a claim, with who is made to say it.
func says(c *claim.Claim) string {
	words := "“" + strings.Join(strings.Fields(c.Text), " ") + "”"
	if c.Negated {
		words = "not " + words
	}
	if c.Attribution != "" {
		words += " (according to " + strings.Join(strings.Fields(c.Attribution), " ") + ")"
	}
	return words
}

// verdicts says what each relation means for a reader.
var verdicts = map[value.Relation]string{
	value.Compatible:   "both can be true, and they tell a reader different things",
	value.Tension:      "both can be true by the letter, and a reader takes them for a contradiction",
	value.Conflict:     "both cannot be true",
	value.Incomparable: "they cannot be compared",
}

// missing is the finding of a rule that found fewer claims than it must.
func (j *judgement) missing() (Finding, bool) {
	need := j.rule.Min
	found := len(j.fact.Claims)
	severity := j.severity(Missing)
	if !j.options.Whole || found >= need || severity == rule.Off {
		return Finding{}, false
	}
	what := "no article states " + quoteTitle(j.rule)
	if found > 0 {
		what = fmt.Sprintf("%s is stated %d times, and should be at least %d times", quoteTitle(j.rule), found, need)
	}
	return Finding{
		Rule:        j.rule,
		Relation:    Missing,
		Severity:    severity,
		Message:     what,
		Fingerprint: fingerprint(j.rule.ID, Missing, j.rule.File),
	}, true
}

func quoteTitle(r *rule.Rule) string {
	if r.Title == "" {
		return r.ID
	}
	return "“" + r.Title + "”"
}
