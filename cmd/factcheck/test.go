package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
)

const testHelp = `Run the examples of the rules: does a rule read from each text the value that its
example states, or nothing where it states none? Prints those that fail, with the
reason, and ends with status 1 if there are any. Examples marked "todo = true" may
fail; --all shows them too.`

const testExample = `  factcheck test
  factcheck test --rule quds-force-tenure
  factcheck test --rules desk.toml
  factcheck test --format junit > rules.xml`

// testCommand tries the examples of the rules.
func (c *commandLine) testCommand() *cobra.Command {
	var (
		which = selection{line: c}
		look  = look{line: c}
		all   bool

		format string
	)
	cmd := &cobra.Command{
		Use:     "test",
		Short:   "Run the examples of the rules",
		Long:    testHelp,
		Example: testExample,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(report.TrialFormats(), format) {
				return unknownFormat(format, report.TrialFormats())
			}
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			options.All = all
			book, err := which.book()
			if err != nil {
				return err
			}
			c.warn(book.Warnings)
			trials := try(book.Rules, which.claims())
			if err := report.Trials(c.stdout, format, trials, options); err != nil {
				return err
			}
			for _, t := range trials {
				if t.Failed() {
					return errFindings
				}
			}
			return nil
		},
	}
	which.settings.addFlags(cmd.Flags())
	which.addRuleIDs(cmd)
	look.addFlags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `format`: text or junit")
	cmd.Flags().BoolVar(&all, "all", false, "show the examples that are known to fail, too")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.TrialFormats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rule", which.completeRules)
	return cmd
}

// try tries every example and pair of texts of the rules, in their order.
func try(rules []*rule.Rule, o claim.Options) []report.Trial {
	finder := claim.NewFinder(rules, o)
	var trials []report.Trial
	for _, r := range rules {
		for i := range r.Examples {
			trials = append(trials, report.Trial{Rule: r, Example: &r.Examples[i], Err: finder.Try(r, r.Examples[i])})
		}
		for i, pair := range r.Consistent {
			trials = append(trials, report.Trial{Rule: r, Pair: &r.Consistent[i], Consistent: true, Err: engine.TryPair(finder, r, pair, true)})
		}
		for i, pair := range r.Inconsistent {
			trials = append(trials, report.Trial{Rule: r, Pair: &r.Inconsistent[i], Err: engine.TryPair(finder, r, pair, false)})
		}
	}
	return trials
}
