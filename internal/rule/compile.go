package rule

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
	"github.com/pelletier/go-toml/v2/unstable"
)

// compiler turns the tables of one file into rules.
type compiler struct {
	*decoder
	warn   func(*Problem)
	words  map[string][]string // the file's own lists
	values *reader.Reader
}

// kinds are the kinds of value that a rule can have, in the order of the reference.
var kinds = []string{
	string(value.Number), string(value.Count), string(value.Money), string(value.Percent),
	string(value.Duration), string(value.Age), string(value.Date), string(value.Measure),
	string(value.Ordinal), string(value.Version), string(value.Name), string(value.Choice),
	string(value.Quote),
}

var idForm = regexp.MustCompile(`^[a-z0-9]+([-_][a-z0-9]+)*$`)

// useWords takes the file's own lists, and checks each phrase of them.
func (c *compiler) useWords(words phrases) {
	c.words = map[string][]string{}
	for _, list := range words.all {
		c.words[list.name.text] = texts.strings(list.values)
	}
	for _, list := range words.all {
		if !idForm.MatchString(list.name.text) {
			c.add(list.name.keyProblem("use lower-case letters, digits and hyphens", "%q cannot be called as @%s", list.name.text, list.name.text))
		}
		for _, phrase := range list.values.all {
			c.pattern(phrase, pattern.Syntax{Words: c.words})
		}
	}
}

// strings returns the texts alone.
func (t texts) strings() []string {
	var all []string
	for _, entry := range t.all {
		all = append(all, entry.text)
	}
	return all
}

// rule compiles one rule. What is wrong is noted, and the rule then not used.
func (c *compiler) rule(t *ruleTable) *Rule {
	r := &Rule{File: t.At.doc.path, Line: t.At.line()}
	r.ID, r.Title = c.identify(t.At, t.ID, t.Title)
	r.Why, r.Owner, r.Todo, r.Off = t.Why.text, t.Owner.text, t.Todo.on, t.Enabled.place != nil && !t.Enabled.on
	c.kind(r, t)
	c.where(r, t)
	c.strictness(r, t)
	c.patterns(r, t)
	c.keys(r, t)
	c.wordings(r, t)
	c.comparison(r, t)
	c.references(r, t)
	c.examples(r, t)
	return r
}

// identify returns the id and the title of a rule.
func (c *compiler) identify(at *place, id, title text) (string, string) {
	switch {
	case id.place == nil:
		c.add(at.keyProblem(`write id = "a-short-name"`, "the rule has no id"))
	case !idForm.MatchString(id.text):
		c.add(id.problem("use lower-case letters, digits and hyphens", "%q is no id", id.text))
	}
	if title.text == "" {
		return id.text, id.text
	}
	return id.text, title.text
}

func (c *compiler) kind(r *Rule, t *ruleTable) {
	if t.Kind.place == nil {
		c.add(t.At.keyProblem("write kind = \"count\", or one of "+strings.Join(kinds, ", "), "the rule has no kind"))
	} else {
		r.Kind = value.Kind(c.oneOf(t.Kind, "kind", kinds))
	}
}

// oneOf returns a text that must be one of some words, and "" if it is none.
func (c *compiler) oneOf(t text, what string, words []string) string {
	if t.place == nil {
		return ""
	}
	if slices.Contains(words, t.text) {
		return t.text
	}
	hint := "it is one of " + strings.Join(words, ", ")
	if near := spelling.Nearest(strings.ToLower(t.text), words); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	c.add(t.problem(hint, "there is no %s %q", what, t.text))
	return ""
}

// pattern compiles a pattern, or notes what is wrong inside of it.
func (c *compiler) pattern(t text, syntax pattern.Syntax) *pattern.Pattern {
	p, err := pattern.Compile(t.text, syntax)
	if err == nil {
		return p
	}
	var wrong *pattern.Error
	if !errors.As(err, &wrong) {
		c.add(t.problem("", "%v", err))
		return nil
	}
	at := t.where()
	if t.text != "" {
		at = t.inside(wrong.Offset, wrong.Length)
	}
	c.add(t.doc.problem(at, wrong.Message, wrong.Hint))
	return nil
}

func (c *compiler) patternList(list texts, syntax pattern.Syntax) []*pattern.Pattern {
	var all []*pattern.Pattern
	for _, t := range list.all {
		if p := c.pattern(t, syntax); p != nil {
			all = append(all, p)
		}
	}
	return all
}

// withoutHole are the kinds whose value is looked for in the whole sentence where a
// pattern has no hole.
var withoutHole = []value.Kind{value.Choice, value.Name, value.Quote}

// patterns compiles what says which sentences state the fact.
func (c *compiler) patterns(r *Rule, t *ruleTable) {
	syntax := pattern.Syntax{Kind: string(r.Kind), Words: c.words, Keys: map[string][]string{}}
	for _, key := range t.Keys.all {
		syntax.Keys[key.name.text] = key.values.strings()
	}
	bare := pattern.Syntax{Words: c.words}
	r.About, r.Unless, r.Near = c.patternList(t.About, bare), c.patternList(t.Unless, bare), c.patternList(t.Near, bare)
	if r.Kind != "" {
		for _, find := range t.Find.all {
			if p := c.pattern(find, syntax); p != nil {
				c.hole(r, t, find, p)
				r.Find = append(r.Find, p)
			}
		}
	}
	c.regex(r, t)
	c.near(r, t)
	for _, list := range []texts{t.Find, t.Near} {
		if list.place != nil && list.kind == unstable.Array && len(list.elems) == 0 {
			c.add(list.keyProblem("write at least one pattern, or leave it out", "the list is empty"))
		}
	}
	if t.Find.place == nil && t.Near.place == nil && t.Regex.place == nil {
		c.add(t.At.keyProblem(`write find = ["words with {} where the value stands"]`, "the rule can find nothing: it has neither find nor near"))
	}
}

// hole checks that a find pattern has the hole that its kind needs.
func (c *compiler) hole(r *Rule, t *ruleTable, find text, p *pattern.Pattern) {
	keys := t.Keys.names()
	values := slices.DeleteFunc(slices.Clone(p.Holes()), func(hole string) bool { return slices.Contains(keys, hole) })
	switch {
	case r.Kind == value.Quote && len(values) > 0:
		c.add(find.problem("write words that the quotation contains; the whole quotation is the claim", "a rule of the kind quote has no holes"))
	case len(values) == 0 && !slices.Contains(withoutHole, r.Kind):
		c.add(find.problem("write {} where the "+string(r.Kind)+" stands", "the pattern has no hole for the value"))
	case p.Bare() && len(t.Of.all) == 0 && !slices.Contains(withoutHole, r.Kind):
		c.add(find.problem("write at least one word beside the hole, or say with near which words stand by", "the pattern takes every %s", r.Kind))
	}
}

// names returns the names of a table that the author chose.
func (p phrases) names() []string {
	var names []string
	for _, entry := range p.all {
		names = append(names, entry.name.text)
	}
	return names
}

func (c *compiler) regex(r *Rule, t *ruleTable) {
	if t.Regex.place == nil {
		return
	}
	re, err := regexp.Compile(t.Regex.text)
	switch {
	case err != nil:
		c.add(regexProblem(t.Regex, err))
	case re.SubexpIndex("value") < 0:
		c.add(t.Regex.problem("write (?P<value>…) around what the value is read from", `the regular expression has no group named "value"`))
	case re.MatchString(""):
		c.add(t.Regex.problem("let it match at least one character", "the regular expression matches everywhere"))
	default:
		r.Regex = re
	}
}

func (c *compiler) near(r *Rule, t *ruleTable) {
	r.Within, r.Scope = DefaultWithin, InSentence
	if t.Within.place != nil {
		r.Within = t.Within.n
	}
	if t.Scope.place != nil {
		r.Scope = Scope(c.oneOf(t.Scope, "scope", []string{string(InSentence), string(InParagraph)}))
	}
	if t.Within.place != nil && (r.Within < 1 || r.Within > maxWithin) {
		c.add(t.Within.problem("a sentence has some twenty words", "within must be from 1 to %d words", maxWithin))
	}
	if t.Near.place != nil && r.Kind == value.Quote {
		c.add(t.Near.keyProblem("write words of the quotation in find", "a rule of the kind quote has no near"))
	}
	if t.Near.place != nil {
		return
	}
	if t.Within.place != nil {
		c.add(t.Within.keyProblem(`add near = ["words"], or write ...20 in a pattern of find`, "within says how far near reaches, and the rule has no near"))
	}
	if t.Scope.place != nil {
		c.add(t.Scope.keyProblem(`add near = ["words"]: patterns of find stay in a sentence`, "scope says how far near reaches, and the rule has no near"))
	}
}

// maxWithin is the most that within may say, in words: more than a paragraph has.
const maxWithin = 500

// where compiles what says which articles, and which parts of them, are looked at.
func (c *compiler) where(r *Rule, t *ruleTable) {
	r.Paths, r.Exclude, r.RequireIn = c.globs(t.Paths), c.globs(t.Exclude), c.globs(t.RequireIn)
	for _, in := range t.In.all {
		if p := c.oneOf(in, "part of an article", places); p != "" {
			r.In = append(r.In, article.Place(p))
		}
	}
	r.After, r.Before = calendar.Earliest, calendar.Latest
	if t.After.place != nil {
		r.After = t.After.day
	}
	if t.Before.place != nil {
		r.Before = t.Before.day
	}
	if r.After >= r.Before {
		c.add(t.Before.problem("let before be later than after", "no article is of %s or later and from before %s", r.After, r.Before))
	}
	r.History, r.Part = t.History.on, t.Part.on
}

// places are the parts of an article that a rule can ask for.
var places = []string{
	string(article.Title), string(article.Body), string(article.Heading), string(article.Table),
	string(article.Quotation), string(article.Code), string(article.FrontMatter), string(article.Meta),
}

func (c *compiler) globs(list texts) []string {
	for _, t := range list.all {
		if _, err := glob.Compile([]string{t.text}); err != nil {
			c.add(t.problem("globs are written as in .gitignore: *.md, docs/**", "%v", err))
		}
	}
	return list.strings()
}
