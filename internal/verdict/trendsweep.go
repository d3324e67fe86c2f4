package verdict

import (
	"slices"
	"sort"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// sweepChanging compares groups on one line whose fact may change. That two groups
// disagree is not enough here: they must do so although neither trend nor revision
// explains it. Each group with such a step gets a pair with one that it cannot stand
// beside. It returns the other groups.
func (j *judgement) sweepChanging(pairs []Pair, groups []int) ([]Pair, []int) {
	stepped := make(map[int]int) // a group, and the one that it contradicts
	paired := make(map[int]bool) // the groups that have a pair already
	for _, part := range parts { // what is a conflict is told as one
		j.stepsWithin(groups, part, stepped)
		for era := 0; j.rule.Trend != rule.NoTrend && era < j.eras(); era++ {
			j.stepsBack(j.ofEra(groups, era), era, part, stepped)
		}
	}
	for era := 0; j.rule.Trend == rule.NoTrend && era < j.eras(); era++ { // within one nothing may change
		j.outside(j.ofEra(groups, era), func(g, opponent int) {
			paired[g] = true
			pairs = j.pair(pairs, g, opponent)
		})
	}
	var left []int
	for _, g := range groups {
		switch other, ok := stepped[g]; {
		case ok:
			pairs = j.pair(pairs, g, other)
		case !paired[g]:
			left = append(left, g)
		}
	}
	return pairs, left
}

// eras is how many there are: a revision begins another one.
func (j *judgement) eras() int { return len(j.rule.Revisions) + 1 }

// ofEra returns those of the groups that are stated in an era.
func (j *judgement) ofEra(groups []int, era int) []int {
	var stated []int
	for _, g := range groups {
		if j.groups[g].eras[era].newest >= 0 {
			stated = append(stated, g)
		}
	}
	return stated
}

// stepsBack finds, among the groups that are stated in an era, those with another one
// beyond them by a part of their sets, in the direction of the trend, that was stated no
// later.
func (j *judgement) stepsBack(groups []int, era int, part func(value.Set) value.Interval, stepped map[int]int) {
	ahead := make([]end, len(groups)) // by where they begin, in the direction of the trend
	for i, s := range j.spans(groups, part) {
		if j.rule.Trend == rule.Falling {
			s = s.mirrored()
		}
		ahead[i] = end{cut: s.low, span: groups[i]}
	}
	slices.SortStableFunc(ahead, func(a, b end) int { return compareCuts(a.cut, b.cut) })
	// first[i] is the group at or after i that was stated first.
	first := make([]int, len(ahead))
	for i := len(ahead) - 1; i >= 0; i-- {
		first[i] = ahead[i].span
		if i+1 < len(ahead) && j.statedFirst(first[i+1], era) <= j.statedFirst(first[i], era) {
			first[i] = first[i+1]
		}
	}
	for i, s := range j.spans(groups, part) {
		if _, ok := stepped[groups[i]]; ok {
			continue
		}
		if j.rule.Trend == rule.Falling {
			s = s.mirrored()
		}
		beyond := sort.Search(len(ahead), func(k int) bool { return compareCuts(ahead[k].cut, s.high) >= 0 })
		if beyond == len(ahead) {
			continue
		}
		if other := first[beyond]; !j.mayPrecede(j.groups[groups[i]].eras[era].newest, j.groups[other].eras[era].oldest) {
			stepped[groups[i]] = other
		}
	}
}

// statedFirst is the last day on which a group can have been stated for the first time
// in an era.
func (j *judgement) statedFirst(g, era int) calendar.Day {
	return latest(j.fact.Claims[j.groups[g].eras[era].oldest])
}

// stepsWithin finds the groups that one article states beside others that they exclude by
// a part of their sets: within it nothing may change.
func (j *judgement) stepsWithin(groups []int, part func(value.Set) value.Interval, stepped map[int]int) {
	of := make(map[int]int)      // the group of a claim
	noted := make(map[int]int32) // by group: the article, from 1, that it is noted for
	for _, g := range groups {
		for _, c := range j.groups[g].claims {
			of[c] = g
		}
	}
	var stated []int // the groups of one article
	for c := range j.fact.Claims {
		if g, ok := of[c]; ok && noted[g] != j.articles[c]+1 {
			noted[g] = j.articles[c] + 1
			stated = append(stated, g)
		}
		if c+1 < len(j.articles) && j.articles[c+1] == j.articles[c] {
			continue
		}
		j.outsideBy(part, stated, func(g, opponent int) {
			if _, ok := stepped[g]; !ok {
				stepped[g] = opponent
			}
		})
		stated = stated[:0]
	}
}
