package rule

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
)

// written says how a value of each kind is written in a rule file.
var written = map[value.Kind]string{
	value.Number: "8080", value.Count: "10 people", value.Money: "$3 a barrel", value.Percent: "4%",
	value.Duration: "21 years", value.Age: "62 years old", value.Date: "2020-01-03", value.Measure: "5 km",
	value.Ordinal: "third", value.Version: "1.20",
}

// references compiles what the claims of a rule are held against.
func (c *compiler) references(r *Rule, t *ruleTable) {
	if t.Expect.place != nil {
		c.value(r, t, t.Expect)
		r.Expect = givenBy(t.Expect)
	}
	for _, was := range t.Was.all {
		c.value(r, t, was)
		r.Was = append(r.Was, *givenBy(was))
		if was.text == t.Expect.text {
			c.add(was.problem("leave it out of was, or out of expect", "%q is both expected and retired", was.text))
		}
	}
	if t.Source == nil {
		return
	}
	r.Source = c.source(r, t.Source)
	if t.Expect.place != nil {
		c.add(t.Expect.keyProblem("leave out one of the two", "the rule has both expect and a source"))
	}
}

// givenBy returns a declared value with its place.
func givenBy(t text) *Given {
	at := t.problem("", "")
	return &Given{Text: t.text, Line: at.Line, Column: at.Column}
}

// value checks that a declared value can be one of the rule.
func (c *compiler) value(r *Rule, t *ruleTable, given text) {
	switch r.Kind {
	case "", value.Name, value.Quote:
		return
	case value.Choice:
		c.choice(given, t.Choices.names())
		return
	case value.Version:
		if !strings.ContainsAny(given.text, "0123456789") {
			c.noValue(given, r.Kind)
		}
		return
	}
	for _, v := range c.values.ReadText(given.text) {
		if slices.ContainsFunc(r.holeKinds(), func(kind value.Kind) bool { return fits(v.Kind, kind) }) {
			return
		}
	}
	c.noValue(given, r.Kind)
}

func (c *compiler) noValue(given text, kind value.Kind) {
	c.add(given.problem(fmt.Sprintf("write it as an article would, such as %q", written[kind]), "no %s is read from %q", kind, given.text))
}

// holeKinds returns the kinds of value that the rule's patterns have holes for.
func (r *Rule) holeKinds() []value.Kind {
	kinds := []value.Kind{r.Kind}
	for _, p := range r.Find {
		for _, hole := range p.Holes() {
			if hole != "" && hole != pattern.Start && hole != pattern.End {
				kinds = append(kinds, value.Kind(hole))
			}
		}
	}
	return kinds
}

// fits reports whether a value of one kind can fill a hole of another: a number can
// count what the rule counts.
func fits(kind, hole value.Kind) bool {
	return kind == hole || kind == value.Number && hole == value.Count || kind == value.Count && hole == value.Number
}

// source compiles [rule.source].
func (c *compiler) source(r *Rule, t *sourceTable) *Source {
	s := &Source{File: t.File.text, Heading: t.Heading.text, Files: t.Files.text, Line: t.At.line()}
	c.sourceFile(t)
	c.sourceWay(r, t)
	if t.Find.place != nil && r.Kind != "" {
		s.Find = c.pattern(t.Find, pattern.Syntax{Kind: string(r.Kind), Words: c.words})
		if s.Find != nil && len(s.Find.Holes()) == 0 {
			c.add(t.Find.problem("write {} where the value stands", "the pattern has no hole for the value"))
		}
	}
	if t.Key.place != nil {
		s.Key = strings.Split(t.Key.text, ".")
		if slices.Contains(s.Key, "") {
			c.add(t.Key.problem(`write the keys with full stops between them, "tool.version"`, "%q is no path of keys", t.Key.text))
		}
	}
	s.Count = Counted(c.oneOf(t.Count, "thing to count", []string{string(Rows), string(Items)}))
	return s
}

// sourceFile checks that a source stands in a file of the repository.
func (c *compiler) sourceFile(t *sourceTable) {
	if t.Files.place != nil {
		c.globs(texts{place: t.Files.place, all: []text{t.Files}})
		if t.File.place != nil {
			c.add(t.File.keyProblem("leave out one of the two", "the source has both file and files"))
		}
		return
	}
	clean := path.Clean(t.File.text)
	switch {
	case t.File.place == nil:
		c.add(t.At.keyProblem(`write file = "go.mod", or files = "rules/*.toml" to count files`, "the source has no file"))
	case t.File.text == "" || strings.HasPrefix(t.File.text, "/") || strings.Contains(t.File.text, `\`) || clean == ".." || strings.HasPrefix(clean, "../"):
		c.add(t.File.problem("name a file of the repository, with slashes and relative to the configuration's folder", "the source %q is outside of the repository", t.File.text))
	}
}

// sourceWay checks that a source says in one way what its value is.
func (c *compiler) sourceWay(r *Rule, t *sourceTable) {
	var ways []text
	for _, way := range []text{t.Find, t.Key, t.Count, t.Files} {
		if way.place != nil {
			ways = append(ways, way)
		}
	}
	counts := t.Count.place != nil || t.Files.place != nil
	switch {
	case len(ways) == 0:
		c.add(t.At.keyProblem(`write find = "go {}", key = "tool.version", or count = "rows"`, "the source does not say what its value is"))
	case len(ways) > 1:
		c.add(ways[1].keyProblem("leave out all but one of find, key, count and files", "the source says twice what its value is"))
	case counts && r.Kind != value.Count && r.Kind != value.Number && r.Kind != "":
		c.add(ways[0].keyProblem(`write kind = "count"`, "a number of %s for a rule of the kind %s", countedName(t), r.Kind))
	}
	if t.Heading.place != nil && t.Count.place == nil {
		c.add(t.Heading.keyProblem(`add count = "rows", or "items"`, "heading says below what is counted, and the source counts nothing"))
	}
}

func countedName(t *sourceTable) string {
	if t.Files.place != nil {
		return "files"
	}
	return t.Count.text
}
