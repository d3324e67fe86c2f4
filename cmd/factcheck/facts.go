package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/report"
)

const factsHelp = `Print the ledger: one row for each rule, one column for each article, in each
cell the value as the article states it. Where articles state a fact in several
ways, a letter tells which statements are the same, and the first column says how
they stand to each other. Where articles are too many for a table, a list.

Articles are named as for "factcheck check".`

const factsExample = `  factcheck facts
  factcheck facts --rule oil-price-rise 'news/*.txt'
  factcheck facts --format csv > facts.csv`

// factsCommand prints who says what.
func (c *commandLine) factsCommand() *cobra.Command {
	var (
		which  = selection{line: c}
		look   = look{line: c}
		format string
	)
	cmd := &cobra.Command{
		Use:     "facts [ARTICLE|FOLDER|GLOB]...",
		Short:   "Print who says what: one row a fact, one column an article",
		Long:    factsHelp,
		Example: factsExample,
		RunE: func(cmd *cobra.Command, articles []string) error {
			if !slices.Contains(report.LedgerFormats(), format) {
				return unknownFormat(format, report.LedgerFormats())
			}
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			result, err := which.check(cmd.Context(), articles)
			if err != nil {
				return err
			}
			if err := report.Ledger(c.stdout, format, result, options); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.addFlags(cmd)
	look.addFlags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `format`: text, json or csv")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.LedgerFormats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rule", which.completeRules)
	return cmd
}
