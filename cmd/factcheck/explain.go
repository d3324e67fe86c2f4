package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const explainHelp = `For every sentence that came near to stating the fact of a rule, print which
pattern matched, what was read, and why it is a claim, or is none.

Articles are named as for "factcheck check".`

const explainExample = `  factcheck explain quds-force-tenure
  factcheck explain oil-price-rise corpus/001_0ad6d5e403fed26f.txt`

// explainCommand tells how a rule reads the articles.
func (c *commandLine) explainCommand() *cobra.Command {
	var (
		which = selection{line: c}
		look  = look{line: c}
	)
	cmd := &cobra.Command{
		Use:     "explain RULE [ARTICLE|FOLDER|GLOB]...",
		Short:   "Tell why each sentence is a claim, or is none",
		Long:    explainHelp,
		Example: explainExample,
		Args:    needs("name the rule to explain; \"factcheck rules\" lists them all"),
		RunE: func(cmd *cobra.Command, args []string) error {
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			which.ids = args[:1]
			return c.explainRule(cmd.Context(), &which, args[1:], options)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, begin string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			return which.completeRules(cmd, args, begin)
		},
	}
	which.settings.addFlags(cmd.Flags())
	look.addFlags(cmd)
	return cmd
}

// explainRule tells how the one rule of a selection reads the articles.
func (c *commandLine) explainRule(ctx context.Context, which *selection, articles []string, o report.Options) error {
	book, err := which.book()
	if err != nil {
		return err
	}
	if len(book.Relates) > 0 {
		return computedHere(book.Relates[0])
	}
	config, err := which.config(book, articles)
	if err != nil {
		return err
	}
	if r := book.Rules[0]; r.Off {
		on := *r
		on.Off, config.Rules = false, []*rule.Rule{&on}
		fmt.Fprintf(c.stderr, "note: %s is not applied: enabled = false (%s:%d); this is what it would claim\n", r.ID, report.Printable(r.File), r.Line)
	}
	traces, unread, err := explain(ctx, config)
	if err != nil {
		return err
	}
	if err := report.Explain(c.stdout, book.Rules[0], traces, o); err != nil {
		return err
	}
	return c.unread(&verdict.Result{Unread: unread})
}

// computedHere says that a fact has no sentences of its own, and which rules have them.
func computedHere(r *rule.Relate) error {
	return fmt.Errorf("%s is computed; explain what it is computed from: %s",
		r.ID, strings.Join(slices.Sorted(maps.Values(r.Rules)), ", "))
}

// explain reads the articles one after the other, and returns what was decided about
// their sentences for the one rule of the configuration.
func explain(ctx context.Context, config engine.Config) ([]claim.Trace, []verdict.Unread, error) {
	corpus, err := engine.Find(ctx, config)
	if err != nil {
		return nil, nil, err
	}
	var (
		finder = claim.NewFinder(config.Rules, config.Claims)
		reader = engine.Reader{Zone: config.Zone, Fields: config.Fields, Days: config.Days, Navigation: config.Navigation}
		traces []claim.Trace
		unread = corpus.Unread
	)
	for _, file := range corpus.Files {
		for a, err := range reader.Articles(engine.Disk{}, file) {
			if err != nil {
				if !engine.PassesOver(file, err) {
					unread = append(unread, verdict.Unread{Path: file.Path, Err: err})
				}
				continue
			}
			found := finder.Explain(a, config.Rules[0].ID)
			by := reader.Suppressed(file, a)
			for i := range found {
				found[i].Suppress(by)
			}
			traces = append(traces, found...)
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	return traces, unread, nil
}
