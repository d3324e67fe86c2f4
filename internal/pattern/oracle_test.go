package pattern

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/factcheck-ci/factcheck/internal/token"
)

// way is one way to match, as the oracle finds it: words, fills counted in words.
type way struct {
	to, skipped int
	fills       []Fill
}

// ways is a matcher that tries everything: all ways to match n from a word on.
func ways(n node, words []string, slots []Slot, from int) []way {
	switch n := n.(type) {
	case wordNode:
		if from < len(words) && slices.ContainsFunc(n.words, func(w string) bool {
			prefix, ok := strings.CutSuffix(w, "*")
			return words[from] == w || ok && strings.HasPrefix(words[from], prefix)
		}) {
			return []way{{to: from + 1}}
		}
	case seqNode:
		all := []way{{to: from}}
		for _, part := range n.parts {
			var next []way
			for _, w := range all {
				for _, rest := range ways(part, words, slots, w.to) {
					next = append(next, way{rest.to, w.skipped + rest.skipped, append(slices.Clone(w.fills), rest.fills...)})
				}
			}
			all = next
		}
		return all
	case altNode:
		var all []way
		for _, choice := range n.choices {
			all = append(all, ways(choice, words, slots, from)...)
		}
		return all
	case optNode:
		return append(ways(n.part, words, slots, from), way{to: from})
	case gapNode:
		var all []way
		for k := 0; k <= n.most && from+k <= len(words); k++ {
			all = append(all, way{to: from + k, skipped: k})
		}
		return all
	case holeNode:
		var all []way
		for i, slot := range slots {
			if slot.First == from && slot.Hole == n.kind {
				all = append(all, way{to: slot.Last, fills: []Fill{{Hole: n.name, Slot: i, First: slot.First, Last: slot.Last}}})
			}
		}
		return all
	case keyNode:
		var all []way
		for i, part := range n.parts {
			for _, w := range ways(part, words, slots, from) {
				w.fills = []Fill{{Hole: n.name, Slot: -1, Key: n.values[i], First: from, Last: w.to}}
				all = append(all, w)
			}
		}
		return all
	}
	return nil
}

// oracle returns, for each place, the least that is skipped, and the span.
func oracle(n node, words []string, slots []Slot, values bool) map[int][3]int {
	best := map[int][3]int{}
	for from := range len(words) + 1 {
		for _, w := range ways(n, words, slots, from) {
			found := [3]int{w.skipped, from, -w.to}
			places := []int{w.to}
			if values {
				places = nil
				for _, f := range w.fills {
					if f.Slot >= 0 {
						places = append(places, f.Slot)
					}
				}
			}
			for _, at := range places {
				if old, ok := best[at]; !ok || slices.Compare(found[:], old[:]) < 0 {
					best[at] = found
				}
			}
		}
	}
	return best
}

// drawPattern draws a pattern over the words a, b and c, as it is written.
func drawPattern(t *rapid.T, depth int) string {
	var parts []string
	for range rapid.IntRange(1, 4).Draw(t, "parts") {
		kind := rapid.IntRange(0, 9).Draw(t, "kind")
		if depth == 0 && kind >= 7 {
			kind = 0
		}
		switch kind {
		case 0, 1, 2, 3:
			parts = append(parts, rapid.SampledFrom([]string{"a", "b", "c", "a*"}).Draw(t, "word"))
		case 4:
			parts = append(parts, fmt.Sprintf("...%d", rapid.IntRange(1, 4).Draw(t, "gap")))
		case 5:
			parts = append(parts, rapid.SampledFrom([]string{"{}", "{start}", "{percent}"}).Draw(t, "hole"))
		case 6:
			parts = append(parts, "{key}")
		case 7, 8:
			parts = append(parts, "("+drawPattern(t, depth-1)+"|"+drawPattern(t, depth-1)+")")
		case 9:
			parts = append(parts, "["+drawPattern(t, depth-1)+"]")
		}
	}
	return strings.Join(parts, " ")
}

// The matcher finds what a matcher finds that tries everything.
func TestMatchAgainstOracle(t *testing.T) {
	syntax := Syntax{Kind: "duration", Keys: map[string][]string{"key": {"a", "b c", "b"}}}
	compiled := 0
	rapid.Check(t, func(t *rapid.T) {
		source := drawPattern(t, 2)
		p, err := Compile(source, syntax)
		if err != nil {
			return // a gap at an end, no word at all, two holes
		}
		compiled++
		tree, err := parse(source, syntax)
		require.NoError(t, err)
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "ab"}), 0, 9).Draw(t, "words")
		var slots []Slot
		for range rapid.IntRange(0, 4).Draw(t, "slots") {
			if len(words) == 0 {
				break
			}
			first := rapid.IntRange(0, len(words)-1).Draw(t, "first")
			slots = append(slots, Slot{
				Hole:  rapid.SampledFrom([]string{"duration", "date", "percent"}).Draw(t, "kind"),
				First: first, Last: rapid.IntRange(first+1, min(first+3, len(words))).Draw(t, "last"),
			})
		}
		text := strings.Join(words, " ")
		var s Sentence
		s.Prepare(text, token.Lex(nil, text), slots)

		want := oracle(tree, words, slots, p.net.values)
		var least [][3]int
		for _, found := range want {
			least = append(least, found)
		}
		slices.SortFunc(least, func(a, b [3]int) int { return slices.Compare(a[:], b[:]) })
		got := map[[3]int]bool{}
		for _, m := range p.Match(&s) {
			span := [3]int{m.Skipped, m.First, -m.Last}
			require.Contains(t, least, span, "%q in %q", source, text)
			got[span] = true
		}
		for _, span := range least {
			require.True(t, got[span], "%q in %q: %v is not found", source, text, span)
		}
	})
	require.Positive(t, compiled)
}
