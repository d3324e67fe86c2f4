package rule

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// bare is the syntax of patterns without holes.
func (c *compiler) bare() pattern.Syntax { return pattern.Syntax{Words: c.words} }

func nearest(word string, known []string) string { return spelling.Nearest(word, known) }

// examples compiles the texts that a rule is tried on.
func (c *compiler) examples(r *Rule, t *ruleTable) {
	said := map[string]string{} // what a text states
	for i := range t.Examples {
		e := &t.Examples[i]
		ex := Example{Text: e.Text.text, Value: e.Value.text, Date: calendar.Period{First: calendar.Earliest, Last: calendar.Latest}, Todo: e.Todo.on || r.Todo, Line: e.At.line()}
		if e.Date.place != nil {
			ex.Date = calendar.On(e.Date.day)
		}
		for _, key := range e.Keys.all {
			if ex.Keys == nil {
				ex.Keys = map[string]string{}
			}
			ex.Keys[key.name.text] = key.value.text
		}
		c.example(r, t, e)
		about := ex.Text + "\x00" + ex.Date.String()
		if other, ok := said[about]; ok && other != ex.Value && e.Value.place != nil && ex.Text != "" {
			c.add(e.Value.problem("a text states one value; leave one of the examples out", "another example says that this text states %q", other))
		}
		said[about] = ex.Value
		r.Examples = append(r.Examples, ex)
	}
	if len(t.Examples) == 0 {
		c.warn(t.At.keyProblem("add [[rule.example]] with a text and its value", "the rule %s has no example", r.ID))
	}
	r.Consistent, r.Inconsistent = t.Consistent.pairs(), t.Inconsistent.pairs()
}

func (c *compiler) example(r *Rule, t *ruleTable, e *exampleTable) {
	switch {
	case e.Text.place == nil:
		c.add(e.At.keyProblem(`write text = "…"`, "the example has no text"))
	case e.Text.text == "":
		c.add(e.Text.problem("write a sentence of an article", "the example's text is empty"))
	}
	switch {
	case e.Value.place == nil:
		c.add(e.At.keyProblem(`write value = "" if the text states nothing`, "the example has no value"))
	case e.Value.text != "" && (r.Kind != value.Choice || len(r.Choices) > 0):
		c.value(r, t, e.Value)
	}
	for _, key := range e.Keys.all {
		if c.oneOf(text{keyAsValue(key.name.place), key.name.text}, "key", t.Keys.names()) == "" {
			continue
		}
		words := t.Keys.list(key.name.text).strings()
		if !slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, key.value.text) }) {
			c.add(key.value.problem("it is one of "+strings.Join(words, ", "), "the key %s is never %q", key.name.text, key.value.text))
		}
	}
}

// choice checks that a value names a choice.
func (c *compiler) choice(t text, names []string) {
	for _, name := range names {
		if name == t.text {
			return
		}
	}
	c.add(t.problem(choiceHint(t.text, names), "there is no choice %q", t.text))
}

func (p pairs) pairs() []Pair {
	var all []Pair
	for _, pair := range p.all {
		all = append(all, Pair{A: pair[0].text, B: pair[1].text, Line: pair[0].line()})
	}
	return all
}
