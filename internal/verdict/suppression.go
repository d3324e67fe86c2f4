package verdict

import (
	"cmp"
	"fmt"

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
	for _, s := range j.options.Suppressions {
		if s.Rule != j.rule {
			continue
		}
		if c := j.options.Changes; c != nil && !c.Touches(s.Path, s.Line, s.Line) {
			continue
		}
		place := fmt.Sprintf("%s:%d", s.Path, s.Line)
		if s.Flaw != "" {
			found = append(found, j.remark(rule.Warning, place+": "+s.Flaw, s.Path+"\x00flaw"))
			continue
		}
		if s.Reason == "" {
			message := fmt.Sprintf("%s: the remark that suppresses %s gives no reason: write factcheck-ignore %s: why", place, quoteTitle(j.rule), j.rule.ID)
			found = append(found, j.remark(rule.Error, message, s.Path+"\x00no reason"))
		}
		if s.Claims == 0 {
			message := fmt.Sprintf("%s: the remark that suppresses %s suppresses nothing: remove it", place, quoteTitle(j.rule))
			found = append(found, j.remark(rule.Warning, message, s.Path+"\x00nothing"))
		}
	}
	return found
}

// unknownRules returns the findings of remarks that name no rule, or one that there is
// not: what they are to keep out is compared all the same.
func unknownRules(suppressions []Suppression, changes Changes) []Finding {
	var found []Finding
	for _, s := range suppressions {
		if !s.Unknown || changes != nil && !changes.Touches(s.Path, s.Line, s.Line) {
			continue
		}
		flaw, kind := s.Flaw, "flaw"
		if flaw == "" {
			flaw, kind = fmt.Sprintf("the remark suppresses %s, and there is no such rule", s.Rule.ID), "no rule"
		}
		if s.Near != "" {
			flaw += fmt.Sprintf("; did you mean %s?", s.Near)
		}
		found = append(found, Finding{
			Rule: s.Rule, Relation: Missing, Severity: rule.Warning, Message: fmt.Sprintf("%s:%d: %s", s.Path, s.Line, flaw),
			Fingerprint: fingerprint(s.Rule.ID, Missing, s.Path+"\x00"+kind),
		})
	}
	return found
}

func (j *judgement) remark(severity rule.Severity, message, place string) Finding {
	f := j.nothing(message, place)
	f.Severity = severity
	return f
}
