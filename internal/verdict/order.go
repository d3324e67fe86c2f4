package verdict

import (
	"cmp"
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// sortClaims returns the claims of each rule, by article, then by place. Claims of other
// rules are left out.
func sortClaims(rules []*rule.Rule, claims []*claim.Claim) [][]*claim.Claim {
	place := make(map[*rule.Rule]int, len(rules))
	for i, r := range rules {
		place[r] = i
	}
	byRule := make([][]*claim.Claim, len(rules))
	for _, c := range claims {
		if at, ok := place[c.Rule]; ok {
			byRule[at] = append(byRule[at], c)
		}
	}
	for _, list := range byRule {
		if !slices.IsSortedFunc(list, compareClaims) {
			slices.SortFunc(list, compareClaims)
		}
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

// articles numbers the articles of claims that are in order.
func articles(claims []*claim.Claim) []int32 {
	numbers := make([]int32, len(claims))
	for i := 1; i < len(claims); i++ {
		numbers[i] = numbers[i-1]
		if !sameArticle(claims[i-1], claims[i]) {
			numbers[i]++
		}
	}
	return numbers
}

func sameArticle(a, b *claim.Claim) bool { return a.Source() == b.Source() }
