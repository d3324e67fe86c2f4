package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// keyPlaces are the places a key can be taken from.
var keyPlaces = []string{string(FromHeading), string(FromRow), string(FromColumn), string(FromPath)}

// keys compiles the keys of a rule, once its patterns are.
func (c *compiler) keys(r *Rule, t *ruleTable) {
	from := map[string]KeyFrom{}
	for _, entry := range t.KeyFrom.All {
		from[entry.Name.Text] = KeyFrom(c.oneOf(entry.Value, "place for a key", keyPlaces))
	}
	for _, key := range t.Keys.All {
		k := Key{Name: key.Name.Text, Values: key.Values.Strings(), From: from[key.Name.Text]}
		c.key(t, key)
		r.Keys = append(r.Keys, k)
	}
	for _, entry := range t.KeyFrom.All {
		if slices.Contains(t.Keys.Names(), entry.Name.Text) {
			continue
		}
		if near := spelling.Nearest(entry.Name.Text, t.Keys.Names()); near != "" {
			c.Add(entry.Name.KeyProblem(fmt.Sprintf("did you mean %q?", near), "there is no key %q", entry.Name.Text))
			continue
		}
		c.key(t, phrase{Name: entry.Name})
		r.Keys = append(r.Keys, Key{Name: entry.Name.Text, From: from[entry.Name.Text]})
	}
}

// key checks one key.
func (c *compiler) key(t *ruleTable, key phrase) {
	name := key.Name.Text
	used := slices.ContainsFunc(t.Find.All, func(find text) bool { return strings.Contains(find.Text, "{"+name+"}") })
	_, placed := t.KeyFrom.Find(name)
	said := map[string]bool{}
	for _, word := range key.Values.All {
		if folded := strings.ToLower(word.Text); said[folded] {
			c.Add(word.Problem("leave it out", "the key %s lists %q twice", name, word.Text))
		} else {
			said[folded] = true
		}
	}
	switch {
	case slices.Contains(kinds, name), name == pattern.Start, name == pattern.End:
		c.Add(key.Name.KeyProblem("give the key another name", "{%s} is a hole for a value", name))
	case !idForm.MatchString(name):
		c.Add(key.Name.KeyProblem("use lower-case letters, digits and hyphens", "%q cannot be written as a hole", name))
	case len(key.Values.All) == 0 && key.Values.Place != nil:
		c.Add(key.Name.KeyProblem(`list them: `+name+` = ["…"]`, "the key %s has no words", name))
	case !used && !placed:
		c.Add(key.Name.KeyProblem("write {"+name+"} in find, or say in [rule.key_from] where it is taken from", "no pattern uses the key %s", name))
	}
}
