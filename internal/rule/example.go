package rule

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// examples compiles the texts that a rule is tried on.
func (c *compiler) examples(r *Rule, t *ruleTable) {
	said := map[string]string{} // what a text states
	for i := range t.Examples {
		e := &t.Examples[i]
		ex := Example{Text: e.Text.Text, Value: e.Value.Text, Date: calendar.Period{First: calendar.Earliest, Last: calendar.Latest}, Todo: e.Todo.On || r.Todo, Line: e.At.Line()}
		if e.Date.Place != nil {
			ex.Date = calendar.On(e.Date.Day)
		}
		for _, key := range e.Keys.All {
			if ex.Keys == nil {
				ex.Keys = map[string]string{}
			}
			ex.Keys[key.Name.Text] = key.Value.Text
		}
		c.example(r, t, e)
		about := ex.Text + "\x00" + ex.Date.String()
		if other, ok := said[about]; ok && other != ex.Value && e.Value.Place != nil && ex.Text != "" {
			c.Add(e.Value.Problem("a text states one value; leave one of the examples out", "another example says that this text states %q", other))
		}
		said[about] = ex.Value
		r.Examples = append(r.Examples, ex)
	}
	if len(t.Examples) == 0 {
		c.warn(t.At.KeyProblem("add [[rule.example]] with a text and its value", "the rule %s has no example", r.ID))
	}
	r.Consistent, r.Inconsistent = pairsOf(t.Consistent), pairsOf(t.Inconsistent)
}

func (c *compiler) example(r *Rule, t *ruleTable, e *exampleTable) {
	switch {
	case e.Text.Place == nil:
		c.Add(e.At.Lack([]string{"text"}, `write text = "…"`, "the example has no text"))
	case e.Text.Text == "":
		c.Add(e.Text.Problem("write a sentence of an article", "the example's text is empty"))
	}
	switch {
	case e.Value.Place == nil:
		c.Add(e.At.Lack([]string{"value"}, `write value = "" if the text states nothing`, "the example has no value"))
	case e.Value.Text != "" && (r.Kind != value.Choice || len(r.Choices) > 0):
		c.value(r, t, e.Value)
	}
	for _, key := range e.Keys.All {
		if c.oneOf(key.Name.AsValue(), "key", t.Keys.Names()) == "" {
			continue
		}
		words := t.Keys.List(key.Name.Text).Strings()
		if !slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, key.Value.Text) }) {
			c.Add(key.Value.Problem("it is one of "+strings.Join(words, ", "), "the key %s is never %q", key.Name.Text, key.Value.Text))
		}
	}
}

// choice checks that a value names a choice.
func (c *compiler) choice(t text, names []string) {
	for _, name := range names {
		if name == t.Text {
			return
		}
	}
	c.Add(t.Problem(choiceHint(t.Text, names), "there is no choice %q", t.Text))
}

// pairsOf returns pairs of texts as the rule has them.
func pairsOf(p pairs) []Pair {
	var all []Pair
	for _, pair := range p.All {
		all = append(all, Pair{A: pair[0].Text, B: pair[1].Text, Line: pair[0].Line()})
	}
	return all
}
