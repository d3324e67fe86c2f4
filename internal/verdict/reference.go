package verdict

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// Declarations are what the claims of a rule are held against.
type Declarations struct {
	Expect *Declared  // what every claim must agree with; nil: claims are compared with each other
	Was    []Declared // retired values, which no claim may state
	Anew   bool       // the change that the run is about is one of the rule, or of what its claims are held against
}

// Declared is a value, and where it is declared.
type Declared struct {
	Reference
	Value value.Value
	Last  int // the last line of the file that the value depends on, where it stands in another than the rule
}

// againstReferences returns a finding for each group that states a retired value, or
// disagrees with the expected one. It notes the groups that need no other comparison.
func (j *judgement) againstReferences() []Finding {
	var found []Finding
	for i := range j.groups {
		g := &j.groups[i]
		if g.unresolved {
			continue
		}
		if was, ok := j.retiredValue(g); ok {
			g.retired = true
			was.Retired = true
			found = j.reportAgainst(found, g, was, value.Conflict, "a retired value")
			continue
		}
		if expect := j.declared.Expect; expect != nil {
			relation, reason := j.hold(g, expect.Value)
			found = j.reportAgainst(found, g, *expect, relation, explained(reason, g))
		}
	}
	return found
}

// retiredValue returns the retired value that a group states.
func (j *judgement) retiredValue(g *group) (Declared, bool) {
	for _, was := range j.declared.Was {
		retired, _ := converted(j.rule, was.Value)
		if relation, _ := value.Relate(g.value, retired, j.comparison); relation == value.Same && !g.negated {
			return was, true
		}
	}
	return Declared{}, false
}

// hold relates a group to a declared value.
func (j *judgement) hold(g *group, declared value.Value) (value.Relation, string) {
	declared, _ = converted(j.rule, declared)
	if g.negated {
		return j.deny(g.value, declared)
	}
	relation, reason := value.Relate(g.value, declared, j.comparison)
	if disagree(relation) && g.then != nil && !changes(j.rule) {
		return value.Compatible, "of " + g.then.Words() + ", and not of now"
	}
	return relation, reason
}

// reportAgainst appends the finding of a group and a declared value.
func (j *judgement) reportAgainst(found []Finding, g *group, d Declared, relation value.Relation, reason string) []Finding {
	severity := j.severity(relation)
	if severity == rule.Off {
		return found
	}
	j.fact.Findings++
	if !j.concerned(g) {
		return found
	}
	f := Finding{
		Rule:        j.rule,
		Relation:    relation,
		Severity:    severity,
		Against:     &Side{Reference: &d.Reference},
		Canonical:   j.declared.Expect,
		Reason:      reason,
		Fingerprint: fingerprint(j.rule.ID, relation, j.place(g.best), placeOf(d.Reference)),
		shown:       &shown{judgement: j, groups: [2]*group{g}},
	}
	at := g.best
	if g.fresh >= 0 {
		at = g.fresh
	}
	f.showAgainst(at)
	return append(found, f)
}

// showAgainst puts before the reader a claim of the group that a finding holds against a
// declared value.
func (f *Finding) showAgainst(at int) {
	j, reference := f.shown.judgement, *f.Against.Reference
	right := reference.Text
	if reference.Retired && f.Canonical != nil {
		right = f.Canonical.Text
	}
	c := j.fact.Claims[at]
	f.Claim = c
	f.Message = messageAgainst(c, reference, f.Relation, f.Reason)
	f.Diff = diff(sentenceOf(c), replaced(c, right))
	f.ClaimOthers = len(f.shown.groups[0].claims) - 1
	f.shown.claims = [2]int{at}
}

// replaced is the sentence of a claim with the declared value in the claim's place.
func replaced(c *claim.Claim, text string) marked {
	m := sentenceOf(c)
	return marked{text: m.text[:m.start] + text + m.text[m.end:], start: m.start, end: m.start + len(text)}
}

// anyNew reports whether the run is about everything, or some claim is new.
func (j *judgement) anyNew() bool {
	groups := make([]*group, len(j.groups))
	for i := range j.groups {
		groups[i] = &j.groups[i]
	}
	return j.concerned(groups...)
}

// tooMany is the finding of a rule that found more claims than it may: the first one
// above the limit.
func (j *judgement) tooMany() (Finding, bool) {
	limit := j.rule.Max
	severity := j.severity(value.Conflict)
	if limit <= 0 || len(j.fact.Claims) <= limit || severity == rule.Off {
		return Finding{}, false
	}
	j.fact.Findings++
	c := j.fact.Claims[limit]
	if !j.anyNew() {
		return Finding{}, false
	}
	reference := Reference{Text: fmt.Sprintf("at most %s", times(limit)), Path: j.rule.File, Line: j.rule.Line}
	return Finding{
		Rule:     j.rule,
		Relation: value.Conflict,
		Severity: severity,
		Claim:    c,
		Against:  &Side{Reference: &reference},
		Message: fmt.Sprintf("%s is stated %s, and may be %s; one too many is %s in %s",
			quoteTitle(j.rule), times(len(j.fact.Claims)), reference.Text, says(c), nameOf(c)),
		Diff:        Diff{{Side: Claimed, Text: linebreak.Joined(c.Sentence), Marks: Marks{Claim: true}}, {Side: Other, Text: reference.Text, Marks: Marks{Against: true}}},
		ClaimOthers: len(j.fact.Claims) - limit - 1,
		Fingerprint: fingerprint(j.rule.ID, value.Conflict, j.place(limit), placeOf(reference)),
	}, true
}
