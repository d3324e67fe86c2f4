package verdict

import (
	"iter"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// maxCombinations limits the ways in which the claims of one article, or of the whole
// corpus, are put into an expression one after the other.
const maxCombinations = 1000

// candidates are, for each name of an expression, the claims that may stand for it.
type candidates [][]*claim.Claim

// mostCounted is where counting combinations ends. The sum of two such numbers has 32 bits.
const mostCounted = 1_000_000_000

// number returns how many combinations there are; mostCounted if there are more.
func (c candidates) number() int {
	number := 1
	for _, claims := range c {
		if len(claims) == 0 {
			return 0
		}
		if number > mostCounted/len(claims) {
			number = mostCounted // and stays so, but for a name without claims
			continue
		}
		number *= len(claims)
	}
	return number
}

// combinations yields the first of them, up to the limit, each in the same memory.
func (c candidates) combinations() iter.Seq[[]*claim.Claim] {
	return func(yield func([]*claim.Claim) bool) {
		at, combination := make([]int, len(c)), make([]*claim.Claim, len(c))
		for range min(c.number(), maxCombinations) {
			for i, claims := range c {
				combination[i] = claims[at[i]]
			}
			if !yield(combination) {
				return
			}
			for i := len(c) - 1; i >= 0; i-- {
				if at[i]++; at[i] < len(c[i]) {
					break
				}
				at[i] = 0
			}
		}
	}
}

// sortOut returns the claims sorted out by what they share, each lot in the order in which
// its first claim stands.
func sortOut[K comparable](c candidates, shared func(*claim.Claim) K) []candidates {
	var all []candidates
	index := map[K]int{}
	for i, claims := range c {
		for _, of := range claims {
			key := shared(of)
			at, ok := index[key]
			if !ok {
				at = len(all)
				index[key] = at
				all = append(all, make(candidates, len(c)))
			}
			all[at][i] = append(all[at][i], of)
		}
	}
	return all
}

// byKeys sorts the claims out by their keys: those of different keys do not go together.
func (c candidates) byKeys() []candidates {
	return sortOut(c, func(of *claim.Claim) string { return partition(of.Keys) })
}

// byArticle sorts the claims out by their articles.
func (c candidates) byArticle() []candidates {
	return sortOut(c, (*claim.Claim).Source)
}

// with returns candidates that have together, each once, the combinations with a claim
// that is wanted: the first of them stands for the first name in one, for the second in
// the next.
func (c candidates) with(wanted func(*claim.Claim) bool) []candidates {
	var all []candidates
	before := make(candidates, 0, len(c)) // the claims of the names before that are not wanted
	for i, claims := range c {
		var these, others []*claim.Claim
		for _, of := range claims {
			if wanted(of) {
				these = append(these, of)
			} else {
				others = append(others, of)
			}
		}
		all = append(all, slices.Concat(before, candidates{these}, c[i+1:]))
		before = append(before, others)
	}
	return all
}

// distinct leaves out, for each name, the claims that state the same as one before.
func (c candidates) distinct() candidates {
	all := make(candidates, len(c))
	for i, claims := range c {
		seen := map[string]bool{}
		for _, of := range claims {
			if key := of.Value.Key(); !seen[key] {
				seen[key] = true
				all[i] = append(all[i], of)
			}
		}
	}
	return all
}

// ends leaves, for each name, the claims whose sets begin last and end first, by the
// letter and as they are read, in each dimension.
func (c candidates) ends() candidates {
	all := make(candidates, len(c))
	for i, claims := range c {
		all[i] = endsOf(claims)
	}
	return all
}

func endsOf(claims []*claim.Claim) []*claim.Claim {
	type end struct {
		dimension string
		isHigh    bool
		isSoft    bool
	}
	type extreme struct {
		cut
		claim int
	}
	found := map[end]extreme{}
	for i, c := range claims {
		set, _ := c.Value.Set(false)
		for _, isSoft := range []bool{false, true} {
			s := spanOf(map[bool]value.Interval{false: set.Hard, true: set.Soft}[isSoft])
			low, high := end{set.Dimension, false, isSoft}, end{set.Dimension, true, isSoft}
			if e, ok := found[low]; !ok || compareCuts(s.low, e.cut) > 0 {
				found[low] = extreme{s.low, i}
			}
			if e, ok := found[high]; !ok || compareCuts(s.high, e.cut) < 0 {
				found[high] = extreme{s.high, i}
			}
		}
	}
	isEnd := make([]bool, len(claims))
	for _, e := range found {
		isEnd[e.claim] = true
	}
	var ends []*claim.Claim
	for i, c := range claims {
		if isEnd[i] {
			ends = append(ends, c)
		}
	}
	return ends
}
