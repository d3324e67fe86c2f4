package verdict

import (
	"strings"

	"github.com/factcheck-ci/factcheck/internal/claim"
)

// Changes tells what is new in the files of a run. Where a run has any, everything is
// compared, and the findings are those with a side in what is new. Several goroutines ask
// it at once.
type Changes interface {
	// Touches reports whether any of the lines from first to last of the file at a
	// path is new or different.
	Touches(path string, first, last int) bool
	// Deletes reports whether lines or files went away, so that claims may be missing.
	Deletes() bool
}

// markChanged notes for each group a claim that is new, the plainest one.
func (j *judgement) markChanged() {
	for i := range j.groups {
		g := &j.groups[i]
		g.fresh = -1
		if j.options.Changes == nil {
			continue
		}
		for _, c := range g.claims {
			if isNew(j.options.Changes, j.fact.Claims[c]) && (g.fresh < 0 || plainer(j.fact.Claims[c], j.fact.Claims[g.fresh])) {
				g.fresh = c
			}
		}
	}
}

// isNew reports whether a line of a claim's sentence changed, or that of the date of its
// article, by which what it says is understood.
func isNew(ch Changes, c *claim.Claim) bool {
	first, last := lines(c)
	return ch.Touches(c.Path, first, last) || c.Date.Line > 0 && ch.Touches(c.Path, c.Date.Line, c.Date.Line)
}

// lines returns the lines of a file that the sentence of a claim stands in.
func lines(c *claim.Claim) (first, last int) {
	m := sentenceOf(c)
	first = c.Line - strings.Count(m.text[:m.start], "\n")
	return first, first + strings.Count(m.text, "\n")
}

// concerned reports whether the change, if the run is about one, takes part in a
// finding about these groups. It counts the findings that it leaves out.
func (j *judgement) concerned(groups ...*group) bool {
	if j.options.Changes == nil || j.declared.Anew {
		return true
	}
	for _, g := range groups {
		if g.fresh >= 0 {
			return true
		}
	}
	j.unchanged++
	return false
}

// display returns the claims to be shown in the place of two: where the run is about
// a change, one of them is new, and they are of two articles where that can be had.
func (j *judgement) display(p Pair, first, second int) (int, int) {
	a, b := &j.groups[p.A], &j.groups[p.B]
	switch {
	case j.options.Changes == nil || a.fresh == first || b.fresh == second:
		return first, second
	case a.fresh >= 0:
		return a.fresh, j.elsewhere(b, a.fresh, second)
	case b.fresh >= 0:
		return j.elsewhere(a, b.fresh, first), b.fresh
	}
	return first, second
}

// elsewhere returns the claim of a group that is shown beside another claim: of
// another article than that, if the group has one.
func (j *judgement) elsewhere(g *group, beside, otherwise int) int {
	for _, c := range [...]int{otherwise, g.best, g.next} {
		if c >= 0 && j.articles[c] != j.articles[beside] {
			return c
		}
	}
	return otherwise
}
