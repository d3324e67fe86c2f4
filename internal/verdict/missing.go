package verdict

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/rule"
)

// missing is the finding of a rule that found fewer claims than it must.
func (j *judgement) missing() (Finding, bool) {
	need := j.rule.Min
	found := len(j.fact.Claims)
	severity := j.severity(Missing)
	if !j.options.Whole || found >= need || severity == rule.Off {
		return Finding{}, false
	}
	what := "no article states " + quoteTitle(j.rule)
	if found > 0 {
		what = fmt.Sprintf("%s is stated %s, and should be at least %s", quoteTitle(j.rule), times(found), times(need))
	}
	return Finding{
		Rule:        j.rule,
		Relation:    Missing,
		Severity:    severity,
		Message:     what,
		Fingerprint: fingerprint(j.rule.ID, Missing, j.rule.File),
	}, true
}
