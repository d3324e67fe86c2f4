package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// relations are what a severity can be given for.
var relations = []string{
	string(value.Conflict), string(Missing), string(value.Tension), string(value.Incomparable), string(value.Compatible),
}

// severities are the severities, least first.
var severities = []string{string(Off), string(Note), string(Warning), string(Error)}

// defaultSeverity is that of a relation where the rule does not say
// (design.md section 4).
func defaultSeverity() map[value.Relation]Severity {
	return map[value.Relation]Severity{
		value.Conflict: Error, Missing: Error, value.Tension: Warning,
		value.Incomparable: Warning, value.Compatible: Note,
	}
}

// strictness compiles what claims are held against, and how strictly.
func (c *compiler) strictness(r *Rule, t *ruleTable) {
	r.Severity = defaultSeverity()
	for _, entry := range t.Severity.all {
		relation := c.oneOf(text{keyAsValue(entry.name.place), entry.name.text}, "relation", relations)
		severity := c.oneOf(entry.value, "severity", severities)
		if relation != "" && severity != "" {
			r.Severity[value.Relation(relation)] = Severity(severity)
		}
	}
	c.numbers(r, t)
}

// keyAsValue returns a place whose value is its key.
func keyAsValue(at *place) *place { return &place{doc: at.doc, value: at.key} }

// numbers compiles how many claims there must be.
func (c *compiler) numbers(r *Rule, t *ruleTable) {
	r.Min = 1
	if t.Min.place != nil {
		r.Min = t.Min.n
	}
	r.Max = t.Max.n
	switch {
	case r.Min < 0:
		c.add(t.Min.problem("write min = 0 if no claim need be found", "min cannot be negative"))
	case t.Max.place != nil && r.Max < 1:
		c.add(t.Max.problem("leave max out if there is no limit", "max must be at least 1"))
	case t.Max.place != nil && r.Max < r.Min:
		c.add(t.Max.problem("min is 1 unless said", "max is less than min, which is %d", r.Min))
	}
}

// counted are the kinds of value whose unit is a noun.
var counted = []value.Kind{value.Count, value.Ordinal}

// wordings compiles what the kinds choice, name and count look for.
func (c *compiler) wordings(r *Rule, t *ruleTable) {
	for _, of := range t.Of.all {
		r.Of = append(r.Of, noun.Singular(strings.ToLower(of.text)))
	}
	if len(r.Of) > 0 && r.Kind != "" && !slices.Contains(counted, r.Kind) {
		c.add(t.Of.keyProblem("only a count counts something; leave it out", "of in a rule of the kind %s", r.Kind))
	}
	c.choices(r, t)
	r.Spellings, r.Canonical = t.Spellings.strings(), t.Canonical.text
	named := t.Spellings
	if t.Canonical.place != nil {
		named.place = t.Canonical.place
	}
	switch {
	case r.Kind == value.Name && named.place == nil:
		c.add(t.At.keyProblem(`write spellings = ["Qasem", "Qassem"], or canonical = "Qasem"`, "a rule of the kind name has neither spellings nor canonical"))
	case r.Kind != value.Name && r.Kind != "" && named.place != nil:
		c.add(named.keyProblem(`write kind = "name"`, "spellings and canonical are for a rule of the kind name"))
	case r.Kind == value.Name && len(r.Spellings)+len(r.Canonical) == 0:
		c.add(named.problem("write at least one spelling", "there is no name to look for"))
	}
}

func (c *compiler) choices(r *Rule, t *ruleTable) {
	if r.Kind != value.Choice {
		for _, wrong := range []*place{t.Choices.place, t.General.place} {
			if wrong != nil && r.Kind != "" {
				c.add(wrong.keyProblem(`write kind = "choice"`, "choices are for a rule of the kind choice"))
			}
		}
		return
	}
	if len(t.Choices.all) == 0 {
		c.add(t.At.keyProblem("write [rule.choices] below, with civilian = [\"civilian\"] and the like", "a rule of the kind choice has no choices"))
		return
	}
	general := c.general(t)
	says := map[string]string{} // which choice a wording stands for
	for _, choice := range t.Choices.all {
		if len(choice.values.all) == 0 && choice.values.place != nil {
			c.add(choice.name.keyProblem("list the words that say so", "the choice %s has no wording", choice.name.text))
		}
		for _, wording := range choice.values.all {
			folded := strings.ToLower(strings.Join(strings.Fields(wording.text), " "))
			if other, ok := says[folded]; ok {
				c.add(wording.problem("a wording can mean one choice alone", "%q says %s already", wording.text, other))
			}
			says[folded] = choice.name.text
		}
		r.Choices = append(r.Choices, Choice{
			Name: choice.name.text, Words: c.patternList(choice.values, c.bare()), General: general[choice.name.text],
		})
	}
}

// general returns, for each general choice, those that it agrees with.
func (c *compiler) general(t *ruleTable) map[string][]string {
	names := t.Choices.names()
	covers := map[string][]string{}
	for _, g := range t.General.all {
		if !slices.Contains(names, g.name.text) {
			c.add(g.name.keyProblem(choiceHint(g.name.text, names), "there is no choice %q", g.name.text))
		}
		for _, specific := range g.values.all {
			switch {
			case !slices.Contains(names, specific.text):
				c.add(specific.problem(choiceHint(specific.text, names), "there is no choice %q", specific.text))
			case specific.text == g.name.text:
				c.add(specific.problem("leave it out", "a choice agrees with itself in any case"))
			default:
				covers[g.name.text] = append(covers[g.name.text], specific.text)
			}
		}
	}
	return covers
}

func choiceHint(name string, names []string) string {
	if near := nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "[rule.choices] lists " + strings.Join(names, ", ")
}
