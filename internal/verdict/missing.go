package verdict

import (
	"fmt"

	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

// missing returns the findings of a rule that found fewer claims than it must, or
// none in a file where there must be one. They are a matter of the whole corpus. In a
// run about a change, it must have taken something away, or have changed the rules.
func (j *judgement) missing() []Finding {
	if !j.options.Whole || j.severity(Missing) == rule.Off {
		return nil
	}
	if c := j.options.Changes; c != nil && !c.Deletes() && !j.declared.Anew {
		return nil
	}
	var found []Finding
	if n := len(j.fact.Claims) + j.suppressed(); n == 0 && j.rule.Min > 0 {
		found = append(found, j.nothing("no article states "+quoteTitle(j.rule), j.rule.File))
	} else if n < j.rule.Min {
		message := fmt.Sprintf("%s is stated %s, and should be at least %s", quoteTitle(j.rule), times(n), times(j.rule.Min))
		found = append(found, j.nothing(message, j.rule.File))
	}
	for _, required := range j.rule.RequireIn {
		if !j.statedIn(required) {
			message := fmt.Sprintf("%s should be stated in %s, and is not", quoteTitle(j.rule), required)
			found = append(found, j.nothing(message, required))
		}
	}
	return found
}

// statedIn reports whether a file that a glob matches makes a claim.
func (j *judgement) statedIn(pattern string) bool {
	files, err := glob.Compile([]string{pattern})
	if err != nil { // rules are valid
		return false
	}
	last := ""
	for i := range j.fact.Claims {
		path := j.fact.Claims[i].Path
		if path != last && files.Match(path) {
			return true
		}
		last = path
	}
	return false
}

// nothing is a finding without a claim.
func (j *judgement) nothing(message, place string) Finding {
	return Finding{
		Rule:        j.rule,
		Relation:    Missing,
		Severity:    j.severity(Missing),
		Message:     message,
		Fingerprint: fingerprint(j.rule.ID, Missing, place),
	}
}
