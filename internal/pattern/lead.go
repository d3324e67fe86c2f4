package pattern

import "slices"

// leadsOf returns the words that can stand right before a hole for a value in n, sorted.
func leadsOf(n node) []string {
	var leads []string
	var walk func(n node, before []string) (after []string)
	walk = func(n node, before []string) (after []string) {
		switch n := n.(type) {
		case wordNode:
			return n.words
		case holeNode:
			leads = append(leads, before...)
		case keyNode:
			return walk(altNode{n.parts}, before)
		case seqNode:
			for _, part := range n.parts {
				before = walk(part, before)
			}
			return before
		case altNode:
			for _, choice := range n.choices {
				after = append(after, walk(choice, before)...)
			}
		case optNode:
			return append(slices.Clone(before), walk(n.part, before)...)
		}
		return after // of a gap none: what it skips stands before the hole
	}
	walk(n, nil)
	slices.Sort(leads)
	return slices.Compact(leads)
}
