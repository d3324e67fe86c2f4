package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/noun"
)

// counted are the kinds of value whose unit is a noun.
var counted = []value.Kind{value.Count, value.Ordinal}

// wordings compiles what the kinds choice, name and count look for.
func (c *compiler) wordings(r *Rule, t *ruleTable) {
	for _, of := range t.Of.All {
		r.Of = append(r.Of, noun.Singular(of.Text))
	}
	if len(r.Of) > 0 && r.Kind != "" && !slices.Contains(counted, r.Kind) {
		c.Add(t.Of.KeyProblem("only a count counts something; leave it out", "of in a rule of the kind %s", r.Kind))
	}
	c.choices(r, t)
	r.Spellings, r.Canonical = t.Spellings.Strings(), t.Canonical.Text
	named := t.Spellings
	if t.Canonical.Place != nil {
		named.Place = t.Canonical.Place
	}
	switch {
	case r.Kind == value.Name && named.Place == nil:
		c.Add(t.At.Lack([]string{"spellings", "canonical"}, `write spellings = ["Qasem", "Qassem"], or canonical = "Qasem"`, "a rule of the kind name has neither spellings nor canonical"))
	case r.Kind != value.Name && r.Kind != "" && named.Place != nil:
		c.Add(named.KeyProblem(`write kind = "name"`, "spellings and canonical are for a rule of the kind name"))
	case r.Kind == value.Name && len(r.Spellings)+len(r.Canonical) == 0:
		c.Add(named.Problem("write at least one spelling", "there is no name to look for"))
	}
}

func (c *compiler) choices(r *Rule, t *ruleTable) {
	if r.Kind != value.Choice {
		for _, wrong := range []*place{t.Choices.Place, t.General.Place} {
			if wrong != nil && r.Kind != "" {
				c.Add(wrong.KeyProblem(`write kind = "choice"`, "choices are for a rule of the kind choice"))
			}
		}
		return
	}
	if len(t.Choices.All) == 0 {
		c.Add(t.At.Lack([]string{"choices"}, "write [rule.choices] below, with civilian = [\"civilian\"] and the like", "a rule of the kind choice has no choices"))
		return
	}
	general := c.general(t)
	says := map[string]string{} // which choice a wording stands for
	for _, choice := range t.Choices.All {
		if len(choice.Values.All) == 0 && choice.Values.Place != nil {
			c.Add(choice.Name.KeyProblem("list the words that say so", "the choice %s has no wording", choice.Name.Text))
		}
		for _, wording := range choice.Values.All {
			folded := strings.ToLower(strings.Join(strings.Fields(wording.Text), " "))
			if other, ok := says[folded]; ok {
				c.Add(wording.Problem("a wording can mean one choice alone", "%q says %s already", wording.Text, other))
			}
			says[folded] = choice.Name.Text
		}
		r.Choices = append(r.Choices, Choice{
			Name: choice.Name.Text, Words: c.patternList(choice.Values, c.bare()), General: general[choice.Name.Text],
		})
	}
}

// general returns, for each general choice, those that it agrees with.
func (c *compiler) general(t *ruleTable) map[string][]string {
	names := t.Choices.Names()
	covers := map[string][]string{}
	for _, g := range t.General.All {
		if !slices.Contains(names, g.Name.Text) {
			c.Add(g.Name.KeyProblem(choiceHint(g.Name.Text, names), "there is no choice %q", g.Name.Text))
		}
		for _, specific := range g.Values.All {
			switch {
			case !slices.Contains(names, specific.Text):
				c.Add(specific.Problem(choiceHint(specific.Text, names), "there is no choice %q", specific.Text))
			case specific.Text == g.Name.Text:
				c.Add(specific.Problem("leave it out", "a choice agrees with itself in any case"))
			default:
				covers[g.Name.Text] = append(covers[g.Name.Text], specific.Text)
			}
		}
	}
	return covers
}

func choiceHint(name string, names []string) string {
	if near := spelling.Nearest(name, names); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "[rule.choices] lists " + strings.Join(names, ", ")
}
