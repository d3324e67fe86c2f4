package verdict

import (
	"github.com/factcheck-ci/factcheck/internal/value"
)

// relate says how two groups stand to each other, and false where they are not
// compared at all: with other keys, a part with a whole, two named sources where the
// rule keeps them apart, of two times, a date that nothing fixes.
func (j *judgement) relate(a, b int) (value.Relation, string, bool) {
	one, two := &j.groups[a], &j.groups[b]
	switch {
	case one.partition != two.partition, one.part != two.part, one.unresolved, two.unresolved:
		return "", "", false
	case !j.sameTime(one, two):
		return "", "", false
	case one.source != two.source && one.source != "" && two.source != "":
		return "", "", false
	case one.negated && two.negated:
		return value.Compatible, "two denials", true
	case one.negated:
		relation, reason := j.deny(one.value, two.value)
		return relation, reason, true
	case two.negated:
		relation, reason := j.deny(two.value, one.value)
		return relation, reason, true
	}
	relation, reason := value.Relate(one.value, two.value, j.comparison)
	relation, reason = j.allow(a, b, relation, reason)
	relation, reason = j.outgrow(a, b, relation, reason)
	relation, reason = j.ease(a, b, relation, reason)
	return relation, explained(reason, one, two), true
}

// deny relates a denial of one value to a statement of another: they contradict each
// other if everything that the statement allows is denied.
func (j *judgement) deny(denied, stated value.Value) (value.Relation, string) {
	const contradicts = "one denies what the other states"
	if denied.Key() == stated.Key() {
		return value.Conflict, contradicts
	}
	relation, reason := value.Relate(denied, stated, j.comparison)
	switch relation {
	case value.Incomparable:
		return relation, reason
	case value.Conflict:
		return value.Compatible, "one denies another value than the other states"
	}
	no, ok := j.comparison.Set(denied)
	yes, also := j.comparison.Set(stated)
	if ok && also && contains(spanOf(no.Hard), spanOf(yes.Hard)) {
		return value.Conflict, contradicts
	}
	return value.Compatible, "one denies only a part of what the other states"
}
