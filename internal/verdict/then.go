package verdict

import (
	"fmt"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// "In 2019 it employed 400" is of a time of its own. It is compared with what others say of
// that time, and not with what they say of another, or of now. Of a claim that says no time
// it is not known: where the two disagree, that is a tension.

// sameTime reports whether two groups are compared as far as their times go. A rule with a
// trend or revisions says itself how the fact changes.
func (j *judgement) sameTime(one, two *group) bool {
	switch {
	case changes(j.rule) || one.then == nil && two.then == nil:
		return true
	case one.then != nil && two.then != nil:
		return overlap(*one.then, *two.then)
	case one.then == nil:
		one, two = two, one
	}
	return !two.now || j.writtenIn(two, *one.then)
}

// ease makes a conflict with what may be of another time a tension.
func (j *judgement) ease(a, b int, relation value.Relation, reason string) (value.Relation, string) {
	one, two := &j.groups[a], &j.groups[b]
	if relation != value.Conflict || changes(j.rule) || (one.then == nil) == (two.then == nil) {
		return relation, reason
	}
	if one.then == nil {
		one, two = two, one
	}
	if j.writtenIn(two, *one.then) {
		return relation, reason
	}
	return value.Tension, fmt.Sprintf("%s; one is of %s, and the other may be of another time", reason, one.then.Words())
}

func overlap(a, b calendar.Period) bool { return a.First <= b.Last && b.First <= a.Last }

// writtenIn reports whether an article that states a group may be of a time: then what it
// says of its own day is of that time too.
func (j *judgement) writtenIn(g *group, then calendar.Period) bool {
	return slices.ContainsFunc(g.claims, func(i int) bool {
		date := j.fact.Claims[i].Date
		return date.Origin == article.Stated && overlap(date.Days, then)
	})
}
