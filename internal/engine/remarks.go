package engine

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/suppression"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// remark is a remark in a file that keeps rules from a passage, and how many claims of
// each rule it took out, in the order of its rules.
type remark struct {
	suppression.Remark
	path  string
	taken []int
}

// remarksIn returns the remarks in the bytes of a file.
func remarksIn(path string, source []byte) []remark {
	var list []remark
	for _, r := range suppression.Find(source) {
		list = append(list, remark{Remark: r, path: path, taken: make([]int, len(r.Rules))})
	}
	return list
}

// suppress takes out the claims that a remark covers, and counts them there.
func suppress(claims []claim.Claim, remarks []remark) []claim.Claim {
	if len(remarks) == 0 {
		return claims
	}
	return slices.DeleteFunc(claims, func(c claim.Claim) bool {
		covered := false
		for i := range remarks {
			at := slices.Index(remarks[i].Rules, c.Rule.ID)
			if at >= 0 && remarks[i].Covers(c.Line) {
				remarks[i].taken[at]++
				covered = true
			}
		}
		return covered
	})
}

// suppressions tells verdict of the remarks that speak of the rules of the run. Of
// others it cannot be said whether they do anything.
func suppressions(rules []*rule.Rule, remarks []remark) []verdict.Suppression {
	byID := make(map[string]*rule.Rule, len(rules))
	for _, r := range rules {
		byID[r.ID] = r
	}
	var list []verdict.Suppression
	for _, m := range remarks {
		for i, id := range m.Rules {
			if r := byID[id]; r != nil {
				list = append(list, verdict.Suppression{Rule: r, Path: m.path, Line: m.Line, Reason: m.Reason, Claims: m.taken[i]})
			}
		}
	}
	return list
}
