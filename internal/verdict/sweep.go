package verdict

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/value"
)

// sweep compares more groups than can be compared two by two. Each group gets at most
// one pair as its own: with a member of the largest set of claims that can all be
// true. A group that is in conflict with any other either is outside that set, and
// then in conflict with a member of it, or the other is; so no conflict is hidden by
// a third claim that agrees with both.
func (j *judgement) sweep() []Pair {
	var pairs []Pair
	for _, groups := range j.comparable() {
		pairs = append(pairs, j.sweepGroups(groups)...)
	}
	slices.SortFunc(pairs, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	return slices.CompactFunc(pairs, func(p, q Pair) bool { return p.A == q.A && p.B == q.B })
}

// comparable returns the sets of groups within which groups may be compared.
func (j *judgement) comparable() [][]int {
	type key struct {
		partition string
		part      bool
	}
	all := make([]int, len(j.groups))
	for i := range all {
		all[i] = i
	}
	return classify(j, all, func(g *group) (key, bool) {
		return key{g.partition, g.part}, !g.unresolved
	})
}

// class is what groups have in common whose values lie on one line.
type class struct {
	onLine    bool
	dimension string
	aspect    value.Aspect
	direction value.Direction
	negated   bool
	source    string // of claims that are compared by source
}

// sweepGroups compares groups of one partition. Values of one line are compared with
// each other; those that are left are then held against the largest set of all.
func (j *judgement) sweepGroups(groups []int) []Pair {
	classes := classify(j, groups, func(g *group) (class, bool) { return j.class(g), true })
	slices.SortStableFunc(classes, func(a, b []int) int { return cmp.Compare(j.weight(b), j.weight(a)) })
	var pairs []Pair
	heart := -1
	for _, c := range classes {
		var agreed []int
		switch onLine := j.class(&j.groups[c[0]]).onLine; {
		case onLine && changes(j.rule):
			pairs, agreed = j.sweepChanging(pairs, c)
		case onLine:
			pairs, agreed = j.sweepLine(pairs, c)
		default:
			pairs, agreed = j.sweepWords(pairs, c)
		}
		if heart < 0 {
			heart = j.heaviest(agreed)
		}
		for _, g := range agreed {
			if g != heart {
				pairs = j.pair(pairs, g, j.opposite(g, heart))
			}
		}
	}
	return pairs
}

func (j *judgement) class(g *group) class {
	c := class{negated: g.negated, source: g.source}
	if g.negated || g.then != nil {
		return c // the numbers that it allows have a gap
	}
	if set, ok := j.comparison.Set(g.value); ok {
		c.onLine, c.dimension = true, set.Dimension
		c.aspect, c.direction = g.value.Aspect, g.value.Direction
	}
	return c
}

// The three sets of a value: two values that are apart by the first are in conflict, by
// one of the others in tension.
func reach(s value.Set) value.Interval { return s.Reach }
func hard(s value.Set) value.Interval  { return s.Hard }
func soft(s value.Set) value.Interval  { return s.Soft }

// parts are these sets, those that tell a conflict first.
var parts = []func(value.Set) value.Interval{reach, hard, soft}

// sweepLine compares groups whose values are sets of numbers of one line. Those
// outside the largest agreement get a pair with a member that they exclude. It returns
// the others.
func (j *judgement) sweepLine(pairs []Pair, groups []int) ([]Pair, []int) {
	agreed := j.outside(groups, func(g, opponent int) { pairs = j.pair(pairs, g, opponent) })
	return pairs, agreed
}

// outside tells of the groups of one line that are outside the largest agreement, each
// with a member that it excludes; and of the members, of those outside the largest
// agreement of what readers infer likewise. It returns the others, in their order, which
// are one agreement both ways.
func (j *judgement) outside(groups []int, tell func(g, opponent int)) []int {
	for _, part := range parts {
		groups = j.outsideBy(part, groups, tell)
	}
	return groups
}

// outsideBy is outside by one part of the sets.
func (j *judgement) outsideBy(part func(value.Set) value.Interval, groups []int, tell func(g, opponent int)) []int {
	spans := j.spans(groups, part)
	agreed := largestAgreement(spans)
	if len(agreed.members) == 0 {
		return groups
	}
	var in []int
	for i, g := range groups {
		if agreed.in[i] {
			in = append(in, g)
		} else {
			tell(g, groups[agreed.opponent(spans, i)])
		}
	}
	return in
}

// spans returns, of each group, the part of its set that is asked for.
func (j *judgement) spans(groups []int, part func(value.Set) value.Interval) []span {
	spans := make([]span, len(groups))
	for i, g := range groups {
		set, _ := j.comparison.Set(j.groups[g].value)
		spans[i] = spanOf(part(set))
		spans[i].claims = len(j.groups[g].claims)
	}
	return spans
}

// maxRounds limits how often sweepWords compares what is left with another group.
const maxRounds = 32

// sweepWords compares groups whose values are no numbers: names, choices, quotations.
// Nothing orders those, so the group of most claims is held against all others, then
// the next of those that agree with it, and so on, maxRounds times. It returns the
// groups that disagree with none of them.
func (j *judgement) sweepWords(pairs []Pair, groups []int) ([]Pair, []int) {
	left := slices.Clone(groups)
	slices.SortStableFunc(left, func(a, b int) int {
		return cmp.Compare(len(j.groups[b].claims), len(j.groups[a].claims))
	})
	for round := 0; round < min(maxRounds, len(left)); round++ {
		agreed := left[:round+1]
		for _, g := range left[round+1:] {
			relation, _, ok := j.relate(left[round], g)
			if ok && relation != value.Same && relation != value.Compatible {
				pairs = j.pair(pairs, g, left[round])
			} else {
				agreed = append(agreed, g)
			}
		}
		left = agreed
	}
	slices.Sort(left)
	return pairs, left
}

// opposite is what a group that agrees with its own class is held against: the plain
// statement of what it denies, if there is one, or else the heart of the largest set.
func (j *judgement) opposite(g, heart int) int {
	if at := j.groups[g].denies; at >= 0 {
		return at
	}
	return heart
}

// pair appends two groups, unless they are not compared at all.
func (j *judgement) pair(pairs []Pair, a, b int) []Pair {
	a, b = min(a, b), max(a, b)
	if relation, reason, ok := j.relate(a, b); ok {
		pairs = append(pairs, Pair{A: a, B: b, Relation: relation, Reason: reason})
	}
	return pairs
}

// weight is the number of claims of the groups.
func (j *judgement) weight(groups []int) int {
	n := 0
	for _, g := range groups {
		n += len(j.groups[g].claims)
	}
	return n
}

// heaviest is the group of most claims, the first of several.
func (j *judgement) heaviest(groups []int) int {
	best := -1
	for _, g := range groups {
		if best < 0 || len(j.groups[g].claims) > len(j.groups[best].claims) {
			best = g
		}
	}
	return best
}

// classify sorts groups out by a key, in the order of the first of each; groups
// without a key are left out.
func classify[K comparable](j *judgement, groups []int, key func(*group) (K, bool)) [][]int {
	var classes [][]int
	index := make(map[K]int)
	for _, g := range groups {
		k, ok := key(&j.groups[g])
		if !ok {
			continue
		}
		at, known := index[k]
		if !known {
			at = len(classes)
			index[k] = at
			classes = append(classes, nil)
		}
		classes[at] = append(classes[at], g)
	}
	return classes
}
