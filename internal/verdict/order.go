package verdict

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// sortClaims sorts the claims by rule, then by article, then by place, and returns
// those of each rule. Claims of other rules come last and are left out.
func sortClaims(rules []*rule.Rule, claims []claim.Claim) [][]claim.Claim {
	place := make(map[*rule.Rule]int32, len(rules))
	for i, r := range rules {
		place[r] = int32(i)
	}
	counts := make([]int, len(rules)+1)
	ofRule := make([]int32, len(claims))
	for i := range claims {
		at, ok := place[claims[i].Rule]
		if !ok {
			at = int32(len(rules))
		}
		ofRule[i] = at
		counts[at]++
	}
	compare := func(a, b int32) int {
		if c := cmp.Compare(ofRule[a], ofRule[b]); c != 0 {
			return c
		}
		return compareClaims(&claims[a], &claims[b])
	}
	order := make([]int32, len(claims))
	for i := range order {
		order[i] = int32(i)
	}
	// A claim is some hundred words long: its number is sorted in its stead.
	if !slices.IsSortedFunc(order, compare) {
		slices.SortFunc(order, compare)
		permute(claims, order)
	}
	byRule := make([][]claim.Claim, len(rules))
	for i, n := range counts[:len(rules)] {
		byRule[i], claims = claims[:n:n], claims[n:]
	}
	return byRule
}

// compareClaims orders by article, by place, and then by everything else that tells
// two claims apart, so that claims of one place have an order too.
func compareClaims(a, b *claim.Claim) int {
	if c := cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Article, b.Article)); c != 0 {
		return c
	}
	if c := cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Value.Key(), b.Value.Key()),
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(partition(a.Keys), partition(b.Keys)),
		cmp.Compare(a.Attribution, b.Attribution),
		cmp.Compare(flags(a), flags(b)))
}

func flags(c *claim.Claim) int {
	n := indirection(c) << 2
	if c.Negated {
		n |= 1
	}
	if c.Value.Part {
		n |= 2
	}
	return n
}

// permute brings claims into the order that is given by their old places, moving
// each claim once. It uses up order.
func permute(claims []claim.Claim, order []int32) {
	for i := range order {
		if order[i] < 0 {
			continue
		}
		first, at := claims[i], int32(i)
		for {
			from := order[at]
			order[at] = -1
			if from == int32(i) {
				claims[at] = first
				break
			}
			claims[at] = claims[from]
			at = from
		}
	}
}

// articles numbers the articles of claims that are in order.
func articles(claims []claim.Claim) []int32 {
	numbers := make([]int32, len(claims))
	for i := 1; i < len(claims); i++ {
		numbers[i] = numbers[i-1]
		if !sameArticle(&claims[i-1], &claims[i]) {
			numbers[i]++
		}
	}
	return numbers
}

func sameArticle(a, b *claim.Claim) bool { return a.Path == b.Path && a.Article == b.Article }
