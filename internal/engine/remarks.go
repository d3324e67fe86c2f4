package engine

import (
	"slices"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/suppression"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Remark is a remark in a file that keeps rules from a passage, and how many claims of
// each rule it took out, in the order of its rules.
type Remark struct {
	suppression.Remark
	Path  string
	Taken []int
}

// remarksIn returns the remarks in the bytes of a file.
func remarksIn(path string, source []byte) []Remark {
	var list []Remark
	for _, r := range suppression.Find(source) {
		list = append(list, Remark{Remark: r, Path: path, Taken: make([]int, len(r.Rules))})
	}
	return list
}

// suppress takes out the claims that a remark covers, and counts them there.
func suppress(claims []claim.Claim, remarks []Remark) []claim.Claim {
	if len(remarks) == 0 {
		return claims
	}
	return slices.DeleteFunc(claims, func(c claim.Claim) bool {
		covered := false
		for i := range remarks {
			at := slices.Index(remarks[i].Rules, c.Rule.ID)
			if at >= 0 && remarks[i].Covers(c.Line) {
				remarks[i].Taken[at]++
				covered = true
			}
		}
		return covered
	})
}

// suppressions tells verdict of the remarks that speak of the rules of the run, or of
// rules that there are not. Of other rules it cannot be said whether the remarks do
// anything.
func (c Config) suppressions(rules []*rule.Rule, remarks []Remark) []verdict.Suppression {
	if len(remarks) == 0 {
		return nil
	}
	byID := make(map[string]*rule.Rule, len(rules))
	for _, r := range rules {
		byID[r.ID] = r
	}
	known := slices.Clone(c.OtherRules)
	for _, r := range c.Rules {
		known = append(known, r.ID)
	}
	for _, r := range c.Relates {
		known = append(known, r.ID)
	}
	var list []verdict.Suppression
	for _, m := range remarks {
		for i, id := range m.Rules {
			s := verdict.Suppression{Rule: byID[id], Path: m.Path, Line: m.Line, Reason: m.Reason, Claims: m.Taken[i]}
			if s.Rule == nil {
				if !m.Marked || slices.Contains(known, id) {
					continue
				}
				s.Rule, s.Unknown, s.Near = &rule.Rule{ID: id, File: m.Path, Line: m.Line}, true, spelling.Nearest(id, known)
			}
			list = append(list, s)
		}
	}
	return list
}

// Suppressed returns the remark that keeps a rule from a line of the file whose article
// was read last; nil if there is none.
func (r *Reader) Suppressed(file File, ruleID string, line int) *suppression.Remark {
	if article.Packed(file.Path) {
		return nil
	}
	for _, m := range suppression.Find(r.buffer.Bytes()) {
		if slices.Contains(m.Rules, ruleID) && m.Covers(line) {
			return &m
		}
	}
	return nil
}
