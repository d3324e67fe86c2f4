package verdict

import (
	"slices"
	"sort"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// sweepChanging compares groups on one line whose fact may change. That two groups
// disagree is not enough here: they must do so although neither trend nor revision
// explains it. Each group with such a step gets a pair with one that it cannot stand
// beside. It returns the other groups.
func (j *judgement) sweepChanging(pairs []Pair, groups []int) ([]Pair, []int) {
	stepped := make(map[int]int) // a group, and the one that it contradicts
	j.stepsWithin(groups, stepped)
	for e := range len(j.rule.Revisions) + 1 {
		var stated []int
		for _, g := range groups {
			if j.groups[g].eras[e].newest >= 0 {
				stated = append(stated, g)
			}
		}
		if j.rule.Trend == rule.NoTrend {
			pairs, _ = j.sweepLine(pairs, stated) // within an era nothing may change
			continue
		}
		j.stepsBack(stated, e, stepped)
	}
	var left []int
	for _, g := range groups {
		if other, ok := stepped[g]; ok {
			pairs = j.pair(pairs, g, other)
		} else {
			left = append(left, g)
		}
	}
	return pairs, left
}

// stepsBack finds, among the groups that are stated in an era, those with another one
// beyond them, in the direction of the trend, that was stated no later.
func (j *judgement) stepsBack(groups []int, era int, stepped map[int]int) {
	ahead := make([]end, len(groups)) // by where they begin, in the direction of the trend
	for i, s := range j.spans(groups, reach) {
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
	for i, s := range j.spans(groups, reach) {
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

// stepsWithin finds the groups that one article states beside others that they exclude:
// within it nothing may change.
func (j *judgement) stepsWithin(groups []int, stepped map[int]int) {
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
		if len(stated) > 1 {
			spans := j.spans(stated, reach)
			agreed := largestAgreement(spans)
			for i, g := range stated {
				if !agreed.in[i] && len(agreed.members) > 0 {
					stepped[g] = stated[agreed.opponent(spans, i)]
				}
			}
		}
		stated = stated[:0]
	}
}
