package verdict

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

func compareSuppressions(a, b Suppression) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule.ID, b.Rule.ID))
}

// suppressed counts the claims of the rule that remarks took out. They are stated, and
// so are not missing.
func (j *judgement) suppressed() int {
	n := 0
	for _, s := range j.options.Suppressions {
		if s.Rule == j.rule {
			n += s.Claims
		}
	}
	return n
}

// suppressions returns the findings of remarks that give no reason, or take nothing
// out: the one hides what nobody can judge, the other will hide what comes later.
func (j *judgement) suppressions() []Finding {
	var found []Finding
	flaws := flaws{}
	for _, s := range j.options.Suppressions {
		if s.Rule != j.rule {
			continue
		}
		report := func(severity rule.Severity, kind, message string) {
			place := flaws.place(s, kind)
			if c := j.options.Changes; c == nil || c.Touches(s.Path, s.Line, s.Line) {
				found = append(found, j.remark(severity, fmt.Sprintf("%s:%d: %s", s.Path, s.Line, message), place))
			}
		}
		if s.Flaw != "" {
			report(rule.Warning, "flaw", s.Flaw)
			continue
		}
		if s.Reason == "" {
			report(rule.Error, "no reason", fmt.Sprintf("the remark that suppresses %s gives no reason: write factcheck-ignore %s: why", quoteTitle(j.rule), j.rule.ID))
		}
		if s.Claims == 0 {
			report(rule.Warning, "nothing", fmt.Sprintf("the remark that suppresses %s suppresses nothing: remove it", quoteTitle(j.rule)))
		}
	}
	return found
}

// flaws count what is wrong with remarks, by rule, file and kind.
type flaws map[[3]string]int

// place names what is wrong with the next remark for a fingerprint: by its file and, as
// claims of the same words, by how many stand before it.
func (f flaws) place(s Suppression, kind string) string {
	key := [3]string{s.Rule.ID, s.Path, kind}
	before := f[key]
	f[key]++
	if before == 0 {
		return s.Path + "\x00" + kind
	}
	return s.Path + "\x00" + kind + "\x00" + strconv.Itoa(before)
}

// unknownRules returns the findings of remarks that name no rule, or one that there is
// not: what they are to keep out is compared all the same.
func unknownRules(suppressions []Suppression, changes Changes) []Finding {
	var found []Finding
	flaws := flaws{}
	for _, s := range suppressions {
		if !s.Unknown {
			continue
		}
		flaw, kind := s.Flaw, "flaw"
		if flaw == "" {
			flaw, kind = fmt.Sprintf("the remark suppresses %s, and there is no such rule", s.Rule.ID), "no rule"
		}
		place := flaws.place(s, kind)
		if changes != nil && !changes.Touches(s.Path, s.Line, s.Line) {
			continue
		}
		if s.Near != "" {
			flaw += fmt.Sprintf("; did you mean %s?", s.Near)
		}
		found = append(found, Finding{
			Rule: s.Rule, Relation: Missing, Severity: rule.Warning, Message: fmt.Sprintf("%s:%d: %s", s.Path, s.Line, flaw),
			Fingerprint: fingerprint(s.Rule.ID, Missing, place),
		})
	}
	return found
}

func (j *judgement) remark(severity rule.Severity, message, place string) Finding {
	f := j.nothing(message, place)
	f.Severity = severity
	return f
}
