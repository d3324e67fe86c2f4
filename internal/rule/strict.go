package rule

import "github.com/factcheck-ci/factcheck/internal/value"

// relations are what a severity can be given for.
var relations = []string{
	string(value.Conflict), string(Missing), string(value.Tension), string(value.Incomparable), string(value.Compatible),
}

// severities returns what a severity can be written as, least first.
func severities() (names []string) {
	for _, s := range Severities() {
		names = append(names, string(s))
	}
	return names
}

// defaultSeverity is that of a relation where the rule does not say
// (docs/rules.md, Strictness).
func defaultSeverity() map[value.Relation]Severity {
	return map[value.Relation]Severity{
		value.Conflict: Error, Missing: Error, value.Tension: Warning,
		value.Incomparable: Warning, value.Compatible: Note,
	}
}

// strictness compiles what claims are held against, and how strictly.
func (c *compiler) strictness(r *Rule, t *ruleTable) {
	r.Severity = defaultSeverity()
	for _, entry := range t.Severity.All {
		relation := c.oneOf(entry.Name.AsValue(), "relation", relations)
		severity := c.oneOf(entry.Value, "severity", severities())
		if relation != "" && severity != "" {
			r.Severity[value.Relation(relation)] = Severity(severity)
		}
	}
	c.numbers(r, t)
}

// numbers compiles how many claims there must be.
func (c *compiler) numbers(r *Rule, t *ruleTable) {
	r.Min = 1
	if t.Min.Place != nil {
		r.Min = t.Min.N
	}
	r.Max = t.Max.N
	switch {
	case r.Min < 0:
		c.Add(t.Min.Problem("write min = 0 if no claim need be found", "min cannot be negative"))
	case t.Max.Place != nil && r.Max < 1:
		c.Add(t.Max.Problem("leave max out if there is no limit", "max must be at least 1"))
	case t.Max.Place != nil && r.Max < r.Min:
		c.Add(t.Max.Problem("min is 1 unless said", "max is less than min, which is %d", r.Min))
	}
}
