package pattern

import "slices"

// check refuses a tree that says nothing, or the same as a shorter one.
func (p *parser) check(tree node) error {
	whole := len(p.source)
	switch {
	case isNothing(tree):
		return p.fail(0, whole, "the pattern has no words", "marks alone match nothing: they are skipped in patterns and in articles")
	case isEmptyAble(tree):
		return p.fail(0, whole, "the pattern matches every sentence", "write at least one word that must be there, outside of [ ]")
	}
	parts := []node{tree}
	if seq, ok := tree.(seqNode); ok {
		parts = seq.parts
	}
	if gap, ok := parts[0].(gapNode); ok {
		return p.fail(gap.offset, gap.length, "a gap at the beginning of a pattern", "leave it out: a pattern may begin anywhere in the sentence")
	}
	if gap, ok := parts[len(parts)-1].(gapNode); ok {
		return p.fail(gap.offset, gap.length, "a gap at the end of a pattern", "leave it out: a sentence may go on behind a pattern")
	}
	if len(holesOnPath(tree, "")) > 1 {
		return p.fail(holesOnPath(tree, "")[1].offset, len("{}"), "a second {} in one pattern", "a claim has one value; write a pattern for each, or name the other by its kind, as in {date}")
	}
	return nil
}

// isEmptyAble reports whether n can match no word at all, or only skip some.
func isEmptyAble(n node) bool { return !needs(n, func(node) bool { return true }) }

// isBare reports whether n can match without a word beside values.
func isBare(n node) bool {
	return !needs(n, func(n node) bool {
		_, isHole := n.(holeNode)
		return !isHole
	})
}

// needs reports whether every match of n has a word or hole that counts.
func needs(n node, counts func(node) bool) bool {
	every := func(n node) bool { return needs(n, counts) }
	switch n := n.(type) {
	case seqNode:
		return slices.ContainsFunc(n.parts, every)
	case altNode:
		return !slices.ContainsFunc(n.choices, func(choice node) bool { return !every(choice) })
	case optNode, gapNode:
		return false
	}
	return counts(n)
}

// holesOnPath returns the most holes of a name that one match can fill.
func holesOnPath(n node, name string) []holeNode {
	var most []holeNode
	switch n := n.(type) {
	case holeNode:
		if n.name == name {
			most = []holeNode{n}
		}
	case seqNode:
		for _, part := range n.parts {
			most = append(most, holesOnPath(part, name)...)
		}
	case altNode:
		for _, choice := range n.choices {
			if holes := holesOnPath(choice, name); len(holes) > len(most) {
				most = holes
			}
		}
	case optNode:
		most = holesOnPath(n.part, name)
	}
	return most
}

// holesOf returns the names of the holes in n, sorted.
func holesOf(n node) []string {
	var names []string
	var walk func(node)
	walk = func(n node) {
		switch n := n.(type) {
		case holeNode:
			names = append(names, n.name)
		case keyNode:
			names = append(names, n.name)
		case seqNode:
			for _, part := range n.parts {
				walk(part)
			}
		case altNode:
			for _, choice := range n.choices {
				walk(choice)
			}
		case optNode:
			walk(n.part)
		}
	}
	walk(n)
	slices.Sort(names)
	return slices.Compact(names)
}

// requiredOf returns, for each word that n cannot do without, the words it can be.
func requiredOf(n node) [][]string {
	switch n := n.(type) {
	case wordNode:
		return [][]string{n.words}
	case keyNode:
		return requiredOf(altNode{n.parts})
	case seqNode:
		var all [][]string
		for _, part := range n.parts {
			all = append(all, requiredOf(part)...)
		}
		return all
	case altNode:
		return requiredOfAny(n.choices)
	}
	return nil
}

// requiredOfAny returns one set that has a required word of each choice: the one
// with the fewest alternatives, and of these the longest word, which is the rarest.
func requiredOfAny(choices []node) [][]string {
	var union []string
	for _, choice := range choices {
		sets := requiredOf(choice)
		if len(sets) == 0 {
			return nil
		}
		union = append(union, slices.MinFunc(sets, func(a, b []string) int {
			if len(a) != len(b) {
				return len(a) - len(b)
			}
			return len(b[0]) - len(a[0])
		})...)
	}
	slices.Sort(union)
	return [][]string{slices.Compact(union)}
}
