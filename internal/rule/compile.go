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
	string(value.Ordinal), string(value.Version), string(value.Time), string(value.Score),
	string(value.Name), string(value.Choice), string(value.Quote),
}

var idForm = regexp.MustCompile(`^[a-z0-9]+([-_][a-z0-9]+)*$`)

// useWords takes the file's own lists, and checks each phrase of them.
func (c *compiler) useWords(words phrases) {
	c.words = map[string][]string{}
	for _, list := range words.All {
		c.words[list.Name.Text] = list.Values.Strings()
	}
	for _, list := range words.All {
		if !idForm.MatchString(list.Name.Text) {
			c.Add(list.Name.KeyProblem("use lower-case letters, digits and hyphens", "%q cannot be called as @%s", list.Name.Text, list.Name.Text))
		}
		for _, phrase := range list.Values.All {
			c.pattern(phrase, c.bare())
		}
	}
}

// rule compiles one rule. What is wrong is noted, and the rule then not used.
func (c *compiler) rule(t *ruleTable) *Rule {
	r := &Rule{File: t.At.File.Path, Line: t.At.Line()}
	r.ID, r.Title = c.identify(t.At, t.ID, t.Title)
	r.Why, r.Owner, r.Todo, r.Off = t.Why.Text, t.Owner.Text, t.Todo.On, t.Enabled.Place != nil && !t.Enabled.On
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
	case id.Place == nil:
		c.Add(at.Lack([]string{"id"}, `write id = "a-short-name"`, "the rule has no id"))
	case !idForm.MatchString(id.Text):
		c.Add(id.Problem(idHint(id.Text), "%q is no id", id.Text))
	}
	if title.Text == "" {
		return id.Text, id.Text
	}
	return id.Text, title.Text
}

// idHint says how an id is written.
func idHint(wrong string) string {
	const hint = "use lower-case letters, digits and hyphens"
	words := strings.FieldsFunc(strings.ToLower(wrong), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	if len(words) == 0 {
		return hint
	}
	return fmt.Sprintf("%s: %q", hint, strings.Join(words, "-"))
}

func (c *compiler) kind(r *Rule, t *ruleTable) {
	if t.Kind.Place == nil {
		c.Add(t.At.Lack([]string{"kind"}, "write kind = \"count\", or one of "+strings.Join(kinds, ", "), "the rule has no kind"))
	} else {
		r.Kind = value.Kind(c.oneOf(t.Kind, "kind", kinds))
	}
}

// oneOf returns a text that must be one of some words, and "" if it is none.
func (c *compiler) oneOf(t text, what string, words []string) string {
	if t.Place == nil {
		return ""
	}
	if slices.Contains(words, t.Text) {
		return t.Text
	}
	hint := "it is one of " + strings.Join(words, ", ")
	if near := spelling.Nearest(strings.ToLower(t.Text), words); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	c.Add(t.Problem(hint, "there is no %s %q", what, t.Text))
	return ""
}

// pattern compiles a pattern, or notes what is wrong inside of it.
func (c *compiler) pattern(t text, syntax pattern.Syntax) *pattern.Pattern {
	p, err := pattern.Compile(t.Text, syntax)
	if err == nil {
		return p
	}
	var wrong *pattern.Error
	if !errors.As(err, &wrong) {
		c.Add(t.Problem("", "%v", err))
		return nil
	}
	at := t.Where()
	if t.Text != "" {
		at = t.Inside(wrong.Offset, wrong.Length)
	}
	c.Add(t.File.Problem(at, wrong.Message, wrong.Hint))
	return nil
}

func (c *compiler) patternList(list texts, syntax pattern.Syntax) []*pattern.Pattern {
	var all []*pattern.Pattern
	for _, t := range list.All {
		if p := c.pattern(t, syntax); p != nil {
			all = append(all, p)
		}
	}
	return all
}

// withoutHole are the kinds whose value is looked for in the whole sentence where a
// pattern has no hole.
var withoutHole = []value.Kind{value.Choice, value.Name, value.Quote}

// bare is the syntax of patterns without holes.
func (c *compiler) bare() pattern.Syntax { return pattern.Syntax{Words: c.words} }

// patterns compiles what says which sentences state the fact.
func (c *compiler) patterns(r *Rule, t *ruleTable) {
	syntax := pattern.Syntax{Kind: string(r.Kind), Words: c.words, Keys: map[string][]string{}}
	for _, key := range t.Keys.All {
		syntax.Keys[key.Name.Text] = key.Values.Strings()
	}
	bare := c.bare()
	r.About, r.Unless, r.Near = c.patternList(t.About, bare), c.patternList(t.Unless, bare), c.patternList(t.Near, bare)
	if r.Kind != "" {
		for _, find := range t.Find.All {
			if p := c.pattern(find, syntax); p != nil {
				c.hole(r, t, find, p)
				r.Find = append(r.Find, p)
			}
		}
	}
	c.regex(r, t)
	c.near(r, t)
	for _, list := range []texts{t.Find, t.Near} {
		if list.Place.EmptyList() {
			c.Add(list.KeyProblem("write at least one pattern, or leave it out", "the list is empty"))
		}
	}
	if t.Find.Place == nil && t.Near.Place == nil && t.Regex.Place == nil && r.Kind != value.Name {
		c.Add(t.At.Lack([]string{"find", "near", "regex"}, `write find = ["words with {} where the value stands"]`, "the rule can find nothing: it has neither find nor near"))
	}
}

// hole checks that a find pattern has the hole that its kind needs.
func (c *compiler) hole(r *Rule, t *ruleTable, find text, p *pattern.Pattern) {
	keys := t.Keys.Names()
	values := slices.DeleteFunc(slices.Clone(p.Holes()), func(hole string) bool { return slices.Contains(keys, hole) })
	switch {
	case r.Kind == value.Quote && len(values) > 0:
		c.Add(find.Problem("write words that the quotation contains; the whole quotation is the claim", "a rule of the kind quote has no holes"))
	case len(values) == 0 && !slices.Contains(withoutHole, r.Kind):
		c.Add(find.Problem("write {} where the "+string(r.Kind)+" stands", "the pattern has no hole for the value"))
	case p.Bare() && len(t.Of.All) == 0 && !slices.Contains(withoutHole, r.Kind):
		c.Add(find.Problem("write at least one word beside the hole, or say with near which words stand by", "the pattern takes every %s", r.Kind))
	}
}

func (c *compiler) regex(r *Rule, t *ruleTable) {
	if t.Regex.Place == nil {
		return
	}
	re, err := regexp.Compile(t.Regex.Text)
	switch {
	case err != nil:
		c.Add(regexProblem(t.Regex, err))
	case re.SubexpIndex("value") < 0:
		c.Add(t.Regex.Problem("write (?P<value>…) around what the value is read from", `the regular expression has no group named "value"`))
	case re.MatchString(""):
		c.Add(t.Regex.Problem("let it match at least one character", "the regular expression matches everywhere"))
	default:
		r.Regex = re
	}
}

func (c *compiler) near(r *Rule, t *ruleTable) {
	r.Within, r.Scope = defaultWithin, InSentence
	if t.Within.Place != nil {
		r.Within = t.Within.N
	}
	if t.Scope.Place != nil {
		r.Scope = Scope(c.oneOf(t.Scope, "scope", []string{string(InSentence), string(InParagraph)}))
	}
	if t.Within.Place != nil && (r.Within < 1 || r.Within > maxWithin) {
		c.Add(t.Within.Problem("a sentence has some twenty words", "within must be from 1 to %d words", maxWithin))
	}
	if t.Near.Place != nil && r.Kind == value.Quote {
		c.Add(t.Near.KeyProblem("write words of the quotation in find", "a rule of the kind quote has no near"))
	}
	if t.Near.Place != nil {
		return
	}
	if t.Within.Place != nil {
		c.Add(t.Within.KeyProblem(`add near = ["words"], or write ...20 in a pattern of find`, "within says how far near reaches, and the rule has no near"))
	}
	if t.Scope.Place != nil {
		c.Add(t.Scope.KeyProblem(`add near = ["words"]: patterns of find stay in a sentence`, "scope says how far near reaches, and the rule has no near"))
	}
}

// maxWithin is the most that within may say, in words: more than a paragraph has.
const maxWithin = 500

// where compiles what says which articles, and which parts of them, are looked at.
func (c *compiler) where(r *Rule, t *ruleTable) {
	r.Paths, r.Exclude, r.RequireIn = c.globs(t.Paths), c.globs(t.Exclude), c.globs(t.RequireIn)
	for _, in := range t.In.All {
		if p := c.oneOf(in, "part of an article", places); p != "" {
			r.In = append(r.In, article.Place(p))
		}
	}
	r.After, r.Before = calendar.Earliest, calendar.Latest
	if t.After.Place != nil {
		r.After = t.After.Day
	}
	if t.Before.Place != nil {
		r.Before = t.Before.Day
	}
	if r.After >= r.Before {
		c.Add(t.Before.Problem("let before be later than after", "no article is of %s or later and from before %s", r.After, r.Before))
	}
	r.History, r.Part = t.History.On, t.Part.On
}

// places are the parts of an article that a rule can ask for.
var places = []string{
	string(article.Title), string(article.Body), string(article.Heading), string(article.Table),
	string(article.Quotation), string(article.Code), string(article.FrontMatter), string(article.Meta),
}

func (c *compiler) globs(list texts) []string {
	for _, t := range list.All {
		if _, err := glob.Compile([]string{t.Text}); err != nil {
			c.Add(t.Problem("globs are written as in .gitignore: *.md, docs/**", "%v", err))
		}
	}
	return list.Strings()
}
