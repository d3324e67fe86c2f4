package rule

import (
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
)

// keyPlaces are the places a key can be taken from.
var keyPlaces = []string{string(FromHeading), string(FromRow), string(FromColumn), string(FromPath)}

// keys compiles the keys of a rule, once its patterns are.
func (c *compiler) keys(r *Rule, t *ruleTable) {
	from := map[string]KeyFrom{}
	for _, entry := range t.KeyFrom.all {
		c.oneOf(text{keyAsValue(entry.name.place), entry.name.text}, "key", t.Keys.names())
		from[entry.name.text] = KeyFrom(c.oneOf(entry.value, "place for a key", keyPlaces))
	}
	for _, key := range t.Keys.all {
		k := Key{Name: key.name.text, Values: key.values.strings(), From: from[key.name.text]}
		c.key(t, key)
		r.Keys = append(r.Keys, k)
	}
}

// key checks one key.
func (c *compiler) key(t *ruleTable, key phrase) {
	name := key.name.text
	used := slices.ContainsFunc(t.Find.all, func(find text) bool { return strings.Contains(find.text, "{"+name+"}") })
	_, placed := t.KeyFrom.find(name)
	said := map[string]bool{}
	for _, word := range key.values.all {
		if folded := strings.ToLower(word.text); said[folded] {
			c.add(word.problem("leave it out", "the key %s lists %q twice", name, word.text))
		} else {
			said[folded] = true
		}
	}
	switch {
	case slices.Contains(kinds, name), name == pattern.Start, name == pattern.End:
		c.add(key.name.keyProblem("give the key another name", "{%s} is a hole for a value", name))
	case !idForm.MatchString(name):
		c.add(key.name.keyProblem("use lower-case letters, digits and hyphens", "%q cannot be written as a hole", name))
	case len(key.values.all) == 0 && key.values.place != nil:
		c.add(key.name.keyProblem(`list them: `+name+` = ["…"]`, "the key %s has no words", name))
	case !used && !placed:
		c.add(key.name.keyProblem("write {"+name+"} in find, or say in [rule.key_from] where it is taken from", "no pattern uses the key %s", name))
	}
}

// find returns the text of a key.
func (d dictionary) find(name string) (text, bool) {
	for _, entry := range d.all {
		if entry.name.text == name {
			return entry.value, true
		}
	}
	return text{}, false
}

// list returns the list of a name that the author chose.
func (p phrases) list(name string) texts {
	for _, entry := range p.all {
		if entry.name.text == name {
			return entry.values
		}
	}
	return texts{}
}
