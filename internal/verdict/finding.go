package verdict

import (
	"sort"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// report appends the finding of a pair of groups, unless its relation is not
// reported.
func (j *judgement) report(found []Finding, p Pair) []Finding {
	severity := j.severity(p.Relation)
	if severity == rule.Off {
		return found
	}
	j.fact.Findings++
	if !j.concerned(&j.groups[p.A], &j.groups[p.B]) {
		return found
	}
	first, second := j.shown(p)
	f := Finding{
		Rule:        j.rule,
		Relation:    p.Relation,
		Severity:    severity,
		Reason:      p.Reason,
		Fingerprint: fingerprint(j.rule.ID, p.Relation, j.place(first), j.place(second)),
		shown:       &shown{judgement: j, pair: p, groups: [2]*group{&j.groups[p.A], &j.groups[p.B]}},
	}
	first, second = j.display(p, first, second)
	if j.groups[p.A].fresh < 0 && j.groups[p.B].fresh >= 0 {
		first, second = f.turn(first, second)
	}
	f.show(first, second)
	return append(found, f)
}

// turn exchanges the sides of a finding, so that the one comes first that somebody is to
// look at: the claim is where reports have their mark. What a claim is held against comes
// second all the same. It returns the claims to be shown in their new order.
func (f *Finding) turn(first, second int) (int, int) {
	if f.Rule.ByAuthority {
		return first, second
	}
	s := f.shown
	s.pair.A, s.pair.B = s.pair.B, s.pair.A
	s.groups[0], s.groups[1] = s.groups[1], s.groups[0]
	if _, reason, ok := s.judgement.relate(s.pair.A, s.pair.B); ok {
		f.Reason, s.pair.Reason = reason, reason
	}
	return second, first
}

// show puts before the reader a claim of each of the two groups that a finding is about.
func (f *Finding) show(first, second int) {
	j, p, groups := f.shown.judgement, f.shown.pair, f.shown.groups
	one, two := j.fact.Claims[first], j.fact.Claims[second]
	f.Within, f.WithinOthers = j.within(groups[0], groups[1], first, second)
	outlet := j.outletOf(p, two)
	f.Claim, f.Against = one, &Side{Claim: two, Outlet: outlet}
	f.Message = message(one, two, p, f.Within, f.WithinOthers) + heldAgainst(outlet)
	f.Diff = diff(sentenceOf(one), sentenceOf(two))
	f.ClaimOthers, f.AgainstOthers = len(groups[0].claims)-1, len(groups[1].claims)-1
	f.shown.claims = [2]int{first, second}
}

// shown picks the claim of each group that a finding shows: the plainest ones, and
// of two articles where that can be had. Where the fact may change, they are two that
// contradict each other all the same.
func (j *judgement) shown(p Pair) (int, int) {
	if first, second, ok := j.authoritative(p); ok {
		return first, second
	}
	if changes(j.rule) && disagree(p.Relation) {
		if first, second, ok := j.violation(p.A, p.B); ok {
			return first, second
		}
	}
	claims, a, b := j.fact.Claims, &j.groups[p.A], &j.groups[p.B]
	if !sameArticle(claims[a.best], claims[b.best]) {
		return a.best, b.best
	}
	switch {
	case b.next >= 0 && (a.next < 0 || !plainer(claims[a.next], claims[b.next])):
		return a.best, b.next
	case a.next >= 0:
		return a.next, b.best
	}
	return a.best, b.best
}

// maxWithin is how many articles a finding names that disagree with themselves; of
// the others it tells the number.
const maxWithin = 10

// within returns the articles that make claims of both groups, and how many more
// there are than it names. One that the finding shows in conflict with itself is left
// out.
func (j *judgement) within(a, b *group, first, second int) (named []string, more int) {
	shown := int32(-1)
	if j.articles[first] == j.articles[second] {
		shown = j.articles[first]
	}
	for i, k := 0, 0; i < len(a.claims) && k < len(b.claims); {
		x, y := j.articles[a.claims[i]], j.articles[b.claims[k]]
		switch {
		case x < y:
			i = j.ahead(a.claims, i, y)
		case y < x:
			k = j.ahead(b.claims, k, x)
		default:
			if x != shown && len(named) < maxWithin {
				named = append(named, nameOf(j.fact.Claims[a.claims[i]]))
			} else if x != shown {
				more++
			}
			for i < len(a.claims) && j.articles[a.claims[i]] == x {
				i++
			}
		}
	}
	return named, more
}

// ahead returns which claim of some, behind one of an article before, is the first that
// is of no article before another. It looks ever further ahead, so that the few claims of
// one group do not cost a look at each of another that has many.
func (j *judgement) ahead(claims []int, at int, article int32) int {
	before := func(i int) bool { return i < len(claims) && j.articles[claims[i]] < article }
	step := 1
	for before(at + step) {
		at += step
		step *= 2
	}
	return at + 1 + sort.Search(step-1, func(i int) bool { return !before(at + 1 + i) })
}
