package verdict

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// era is what a group says between two declared revisions: the claims at either end
// of it, as indices; -1 where the group says nothing then.
type era struct {
	newest int // the claim whose article was written last: whose first possible day is the latest
	oldest int // the claim whose article was written first: whose last possible day is the earliest
}

// changes reports whether the fact may change from one article to a later one.
func changes(r *rule.Rule) bool { return r.Trend != rule.NoTrend || len(r.Revisions) > 0 }

// dateGroups notes for each group when it is stated.
func (j *judgement) dateGroups() {
	for i := range j.groups {
		g := &j.groups[i]
		g.eras = make([]era, len(j.rule.Revisions)+1)
		for e := range g.eras {
			g.eras[e] = era{newest: -1, oldest: -1}
		}
		for _, c := range g.claims {
			if at, ok := j.eraOf(j.fact.Claims[c]); ok {
				j.extend(&g.eras[at], c)
			}
		}
	}
}

func (j *judgement) extend(e *era, c int) {
	claims := j.fact.Claims
	if e.newest < 0 || earliest(claims[c]) > earliest(claims[e.newest]) {
		e.newest = c
	}
	if e.oldest < 0 || latest(claims[c]) < latest(claims[e.oldest]) {
		e.oldest = c
	}
}

// earliest is the first day on which a claim may have been written. Nothing is known
// to be later than an article without any date, nor earlier.
func earliest(c *claim.Claim) calendar.Day {
	if c.Date.Origin == article.Undated {
		return calendar.Latest
	}
	return c.Date.Days.First
}

func latest(c *claim.Claim) calendar.Day {
	if c.Date.Origin == article.Undated {
		return calendar.Earliest
	}
	return c.Date.Days.Last
}

// eraOf numbers the time between revisions in which a claim was written: 0 before the
// first. It returns false for an article that may lie on either side of a revision.
func (j *judgement) eraOf(c *claim.Claim) (int, bool) {
	if c.Date.Origin == article.Undated {
		return 0, len(j.rule.Revisions) == 0
	}
	at := 0
	for _, r := range j.rule.Revisions {
		switch {
		case c.Date.Days.First >= r.Date:
			at++
		case c.Date.Days.Last >= r.Date:
			return 0, false
		}
	}
	return at, true
}

// steps says what each trend allows.
var steps = map[rule.Trend]string{
	rule.Rising:  "a later article may say more, not less",
	rule.Falling: "a later article may say less, not more",
}

// allow takes back a disagreement that the rule's trend or a declared revision
// explains.
func (j *judgement) allow(a, b int, relation value.Relation, reason string) (value.Relation, string) {
	if !changes(j.rule) || !disagree(relation) {
		return relation, reason
	}
	if _, _, found := j.violation(a, b); found {
		if only, ok := steps[j.rule.Trend]; ok {
			reason = strings.TrimPrefix(reason+"; "+only, "; ")
		}
		return relation, reason
	}
	if revision, ok := j.between(a, b); ok {
		return value.Compatible, "a declared revision lies between them: " + revision.Reason
	}
	if j.rule.Trend == rule.NoTrend {
		return value.Compatible, "a declared revision may lie between them"
	}
	if j.undated(a) || j.undated(b) {
		return value.Compatible, "the figure is " + string(j.rule.Trend) + ", and an article without a date may be the later one"
	}
	return value.Compatible, "the figure is " + string(j.rule.Trend) + " from one article to a later one"
}

// between returns the first declared revision that lies between two groups, where one
// parts all that they say.
func (j *judgement) between(a, b int) (rule.Revision, bool) {
	first := len(j.rule.Revisions)
	for at := range j.rule.Revisions {
		inA, inB := j.groups[a].eras[at].newest >= 0, j.groups[b].eras[at].newest >= 0
		switch {
		case inA && inB:
			return rule.Revision{}, false
		case inA || inB:
			first = min(first, at)
		}
	}
	last := len(j.rule.Revisions)
	if first == last || j.groups[a].eras[last].newest >= 0 && j.groups[b].eras[last].newest >= 0 {
		return rule.Revision{}, false
	}
	return j.rule.Revisions[first], true
}

// undated reports whether no article that states a group has a date.
func (j *judgement) undated(at int) bool {
	return !slices.ContainsFunc(j.groups[at].claims, func(c int) bool { return j.fact.Claims[c].Date.Origin != article.Undated })
}

func disagree(relation value.Relation) bool {
	return relation == value.Conflict || relation == value.Tension
}

// violation returns a claim of each of two groups that contradict each other although
// the fact may change: of one article, or of two of which neither may have been
// written before the step from the one to the other.
func (j *judgement) violation(a, b int) (int, int, bool) {
	one, two := &j.groups[a], &j.groups[b]
	if first, second, ok := j.sharedArticle(one, two); ok {
		return first, second, true
	}
	for e := range one.eras {
		x, y := one.eras[e], two.eras[e]
		if x.newest < 0 || y.newest < 0 {
			continue
		}
		before, ok := j.comesFirst(one.value, two.value)
		switch {
		case !ok:
			return x.newest, y.newest, true
		case before && !j.mayPrecede(x.newest, y.oldest):
			return x.newest, y.oldest, true
		case !before && !j.mayPrecede(y.newest, x.oldest):
			return x.oldest, y.newest, true
		}
	}
	return 0, 0, false
}

// mayPrecede reports whether the article of the one claim may be older than that of
// the other.
func (j *judgement) mayPrecede(one, other int) bool {
	return earliest(j.fact.Claims[one]) < latest(j.fact.Claims[other])
}

// comesFirst reports whether the trend leads from a to b, rather than from b to a;
// and false where the rule has no trend or neither value is the larger.
func (j *judgement) comesFirst(a, b value.Value) (before, ok bool) {
	one, has := j.comparison.Set(a)
	two, also := j.comparison.Set(b)
	if !has || !also || j.rule.Trend == rule.NoTrend {
		return false, false
	}
	x, y := spanOf(one.Reach), spanOf(two.Reach)
	if !apart(x, y) {
		x, y = spanOf(one.Soft), spanOf(two.Soft)
	}
	switch {
	case compareCuts(x.high, y.low) <= 0:
		return j.rule.Trend == rule.Rising, true
	case compareCuts(y.high, x.low) <= 0:
		return j.rule.Trend == rule.Falling, true
	}
	return false, false
}

// sharedArticle returns the first claims of two groups that one article makes.
func (j *judgement) sharedArticle(a, b *group) (int, int, bool) {
	for i, k := 0, 0; i < len(a.claims) && k < len(b.claims); {
		switch x, y := j.articles[a.claims[i]], j.articles[b.claims[k]]; {
		case x < y:
			i++
		case y < x:
			k++
		default:
			return a.claims[i], b.claims[k], true
		}
	}
	return 0, 0, false
}
