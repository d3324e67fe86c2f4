package rule

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

// written says how a value of each kind is written in a rule file.
var written = map[value.Kind]string{
	value.Number: "8080", value.Count: "10 people", value.Money: "$3 a barrel", value.Percent: "4%",
	value.Duration: "21 years", value.Age: "62 years old", value.Date: "2020-01-03", value.Measure: "5 km",
	value.Ordinal: "third", value.Version: "1.20", value.Time: "7 p.m.", value.Score: "3-1",
}

// authority is what reference can be, besides a declared value.
const authority = "authority"

// references compiles what the claims of a rule are held against.
func (c *compiler) references(r *Rule, t *ruleTable) {
	r.ByAuthority = c.oneOf(t.Reference, "reference", []string{authority}) != ""
	if t.Expect.Place != nil {
		c.value(r, t, t.Expect)
		r.Expect = givenBy(t.Expect)
	}
	for _, was := range t.Was.All {
		c.value(r, t, was)
		r.Was = append(r.Was, *givenBy(was))
		if was.Text == t.Expect.Text {
			c.Add(was.Problem("leave it out of was, or out of expect", "%q is both expected and retired", was.Text))
		}
	}
	if t.Source == nil {
		return
	}
	r.Source = c.source(r, t.Source)
	if t.Expect.Place != nil {
		c.Add(t.Expect.KeyProblem("leave out one of the two", "the rule has both expect and a source"))
	}
}

// givenBy returns a declared value with its place.
func givenBy(t text) *Given {
	at := t.Problem("", "")
	return &Given{Text: t.Text, Line: at.Line, Column: at.Column}
}

// value checks that a declared value can be one of the rule.
func (c *compiler) value(r *Rule, t *ruleTable, given text) {
	switch r.Kind {
	case "", value.Name, value.Quote:
		return
	case value.Choice:
		c.choice(given, t.Choices.Names())
		return
	case value.Time, value.Score:
		if _, ok := reader.Whole(r.Kind, given.Text); !ok {
			c.noValue(given, r.Kind)
		}
		return
	case value.Version:
		if !strings.ContainsAny(given.Text, "0123456789") {
			c.noValue(given, r.Kind)
		}
		return
	}
	for _, v := range c.values.ReadText(given.Text) {
		if slices.ContainsFunc(r.holeKinds(), v.Fits) {
			return
		}
	}
	c.noValue(given, r.Kind)
}

func (c *compiler) noValue(given text, kind value.Kind) {
	c.Add(given.Problem(fmt.Sprintf("write it as an article would, such as %q", written[kind]), "no %s is read from %q", kind, given.Text))
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

// source compiles [rule.source].
func (c *compiler) source(r *Rule, t *sourceTable) *Source {
	s := &Source{File: t.File.Text, Heading: t.Heading.Text, Files: t.Files.Text, Line: t.At.Line()}
	c.sourceFile(t)
	c.sourceWay(r, t)
	if t.Find.Place != nil && r.Kind != "" {
		s.Find = c.pattern(t.Find, pattern.Syntax{Kind: string(r.Kind), Words: c.words})
		if s.Find != nil && len(s.Find.Holes()) == 0 {
			c.Add(t.Find.Problem("write {} where the value stands", "the pattern has no hole for the value"))
		}
	}
	if t.Key.Place != nil {
		s.Key = strings.Split(t.Key.Text, ".")
		if slices.Contains(s.Key, "") {
			c.Add(t.Key.Problem(`write the keys with full stops between them, "tool.version"`, "%q is no path of keys", t.Key.Text))
		}
	}
	s.Count = Counted(c.oneOf(t.Count, "thing to count", []string{string(Rows), string(Items)}))
	return s
}

// sourceFile checks that a source stands in a file of the repository.
func (c *compiler) sourceFile(t *sourceTable) {
	if t.Files.Place != nil {
		c.globs(texts{Place: t.Files.Place, All: []text{t.Files}})
		if t.File.Place != nil {
			c.Add(t.File.KeyProblem("leave out one of the two", "the source has both file and files"))
		}
		return
	}
	clean := path.Clean(t.File.Text)
	switch {
	case t.File.Place == nil:
		c.Add(t.At.Lack([]string{"file", "files"}, `write file = "go.mod", or files = "rules/*.toml" to count files`, "the source has no file"))
	case t.File.Text == "" || strings.HasPrefix(t.File.Text, "/") || strings.Contains(t.File.Text, `\`) || clean == ".." || strings.HasPrefix(clean, "../"):
		c.Add(t.File.Problem("name a file of the repository, with slashes and relative to the configuration's folder", "the source %q is outside of the repository", t.File.Text))
	}
}

// sourceWay checks that a source says in one way what its value is.
func (c *compiler) sourceWay(r *Rule, t *sourceTable) {
	var ways []text
	for _, way := range []text{t.Find, t.Key, t.Count, t.Files} {
		if way.Place != nil {
			ways = append(ways, way)
		}
	}
	counts := t.Count.Place != nil || t.Files.Place != nil
	switch {
	case len(ways) == 0:
		c.Add(t.At.Lack([]string{"find", "key", "count"}, `write find = "go {}", key = "tool.version", or count = "rows"`, "the source does not say what its value is"))
	case len(ways) > 1:
		c.Add(ways[1].KeyProblem("leave out all but one of find, key, count and files", "the source says twice what its value is"))
	case counts && r.Kind != value.Count && r.Kind != value.Number && r.Kind != "":
		c.Add(ways[0].KeyProblem(`write kind = "count"`, "a number of %s for a rule of the kind %s", countedName(t), r.Kind))
	}
	if t.Heading.Place != nil && t.Count.Place == nil {
		c.Add(t.Heading.KeyProblem(`add count = "rows", or "items"`, "heading says below what is counted, and the source counts nothing"))
	}
}

func countedName(t *sourceTable) string {
	if t.Files.Place != nil {
		return "files"
	}
	return t.Count.Text
}
