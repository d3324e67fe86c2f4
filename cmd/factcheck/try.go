package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const tryHelp = `Try a pattern on the articles, before it is a rule: print what it would claim, how
the claims stand to each other, and the sentences that came near, with the reason why
they state nothing. The kind of the values is that of the first hole that names one,
as in {duration}, or that of --kind; a pattern without a hole looks for sentences and
quotations that have its words. With --near the pattern may be the hole alone.
docs/rules.md has the language of patterns.

--as ID prints the rule instead, with examples from the articles, for a rule file.

Articles are named as for "factcheck check".`

const tryExample = `  factcheck try 'led ... Quds Force for {duration}'
  factcheck try '{count}' --near @killed --about Baghdad
  factcheck try 'go {}' --kind version README.md docs
  factcheck try 'led ... Quds Force for {duration}' --as tenure >> rules/desk.toml`

// tryCommand tries a pattern on the articles.
func (c *commandLine) tryCommand() *cobra.Command {
	var (
		which = selection{line: c}
		look  = look{line: c}
		draft rule.Draft
	)
	cmd := &cobra.Command{
		Use:     "try PATTERN [ARTICLE|FOLDER|GLOB]...",
		Short:   "Try a pattern on the articles, before it is a rule",
		Long:    tryHelp,
		Example: tryExample,
		Args:    needs("write a pattern to try, in quotation marks"),
		RunE: func(cmd *cobra.Command, args []string) error {
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			options.All = true
			t := trial{draft: draft}
			t.draft.Find = append(args[:1:1], draft.Find...)
			if err := t.run(cmd.Context(), &which, args[1:]); err != nil {
				return err
			}
			if draft.ID != "" {
				_, err = fmt.Fprint(c.stdout, t.asRule(which.claims()))
			} else {
				err = t.report(c.stdout, options)
			}
			if err != nil {
				return err
			}
			return c.unread(t.result)
		},
	}
	which.settings.addFlags(cmd.Flags())
	look.addFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&draft.Kind, "kind", "", "the `kind` of the values, where no hole names it")
	flags.StringArrayVar(&draft.Find, "find", nil, "another `pattern`; may be given several times")
	flags.StringArrayVar(&draft.About, "about", nil, "a `pattern`: only articles that name one of these")
	flags.StringArrayVar(&draft.Unless, "unless", nil, "a `pattern`: no sentence with one of these")
	flags.StringArrayVar(&draft.Near, "near", nil, "a `pattern`: values near one of these")
	flags.IntVar(&draft.Within, "within", 0, "how many `words` may stand between a value and one of --near (default 12)")
	flags.StringVar(&draft.Scope, "scope", "", "how far --near reaches: `sentence` or paragraph")
	flags.StringArrayVar(&draft.Of, "of", nil, "a `noun` that a count must count")
	flags.StringArrayVar(&draft.Spellings, "spelling", nil, "a `spelling` of a name; may be given several times")
	flags.StringVar(&draft.ID, "as", "", "print the rule with this `id` and examples, rather than what it finds")
	return cmd
}

// trial is a rule that is tried on articles, and what comes of it.
type trial struct {
	draft  rule.Draft
	rule   *rule.Rule
	result *verdict.Result
	traces []claim.Trace
}

func (t *trial) run(ctx context.Context, which *selection, articles []string) error {
	if err := which.resolve(which.line); err != nil {
		return err
	}
	var err error
	if t.rule, err = compile(t.draft); err != nil {
		return err
	}
	config, err := which.config(&rule.Book{Rules: []*rule.Rule{t.rule}}, articles)
	if err != nil {
		return err
	}
	config.Whole, config.Accepted = false, nil
	if t.result, err = engine.Check(ctx, config); err != nil {
		return err
	}
	t.traces, _, err = explain(ctx, config)
	return err
}

// compile makes a rule of a draft. What is wrong with a pattern is pointed at in it.
func compile(draft rule.Draft) (*rule.Rule, error) {
	kind := draft.ValueKind()
	for _, list := range []struct {
		patterns []string
		syntax   pattern.Syntax
	}{{draft.Find, pattern.Syntax{Kind: string(cmp.Or(kind, value.Number))}}, {draft.About, pattern.Syntax{}}, {draft.Unless, pattern.Syntax{}}, {draft.Near, pattern.Syntax{}}} {
		for _, source := range list.patterns {
			if _, err := pattern.Compile(source, list.syntax); err != nil {
				return nil, pointed(source, err)
			}
		}
	}
	if kind == "" {
		return nil, errors.New("the pattern does not say what {} takes; write a kind, as in {duration}, or say it with --kind")
	}
	if draft.ID == "" {
		draft.ID, draft.Title = "pattern", draft.Find[0]
	}
	return draft.Rule("the rule")
}

// pointed adds a caret below the part of a pattern that an error is about.
func pointed(source string, err error) error {
	var wrong *pattern.Error
	if !errors.As(err, &wrong) {
		return err
	}
	before := utf8.RuneCountInString(source[:wrong.Offset])
	length := utf8.RuneCountInString(source[wrong.Offset:min(len(source), wrong.Offset+wrong.Length)])
	return fmt.Errorf("%s\n  %s\n  %s%s\n  hint: %s", wrong.Message, report.Printable(source),
		strings.Repeat(" ", before), strings.Repeat("^", max(length, 1)), wrong.Hint)
}

// report writes the claims, and then what came near.
func (t *trial) report(w io.Writer, o report.Options) error {
	if err := report.Text(w, t.result, o); err != nil {
		return err
	}
	return report.NearMisses(w, t.traces, o)
}

// examplesShown is how many claims become examples of a rule.
const examplesShown = 3

// asRule returns the draft as a rule file has it, with examples from the articles:
// claims that it makes, and a sentence that the rule says states another fact.
func (t *trial) asRule(o claim.Options) string {
	finder := claim.NewFinder([]*rule.Rule{t.rule}, o)
	said := map[string]bool{}
	add := func(ex rule.Example) bool {
		if said[ex.Text] || finder.Try(t.rule, ex) != nil {
			return false
		}
		said[ex.Text] = true
		t.draft.Examples = append(t.draft.Examples, ex)
		return true
	}
	for _, fact := range t.result.Facts {
		for i := range fact.Claims {
			if len(t.draft.Examples) < examplesShown {
				add(exampleOf(fact.Claims[i]))
			}
		}
	}
	for _, trace := range t.traces {
		if len(trace.Claims) == 0 && slices.ContainsFunc(trace.Steps, isRuledOut) && add(rule.Example{Text: linebreak.Joined(trace.Sentence), Date: everyDay}) {
			break
		}
	}
	return t.draft.String()
}

// isRuledOut reports whether the rule itself says that a value is none of its fact. Of
// other values nobody has said yet whether the pattern should take them.
func isRuledOut(s claim.Step) bool {
	return s.Action == claim.Rejected && slices.Contains([]claim.Reason{claim.OtherFact, claim.OtherNoun, claim.Past, claim.PartOfWhole}, s.Reason)
}

// everyDay is the date of an example that has none.
var everyDay = calendar.Period{First: calendar.Earliest, Last: calendar.Latest}

// exampleOf is the example that a claim makes. Its date matters where a day or a length
// of time is reckoned from it.
func exampleOf(c *claim.Claim) rule.Example {
	ex := rule.Example{Text: linebreak.Joined(c.Sentence), Value: linebreak.Joined(c.Text), Date: everyDay}
	if c.From != nil || c.To != nil {
		ex.Value = c.Value.String()
	}
	if c.Date.Origin == article.Stated && (c.From != nil || c.To != nil || c.Value.Kind == value.Date) {
		ex.Date = c.Date.Days
	}
	return ex
}
