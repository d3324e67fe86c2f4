package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/report"
)

const rulesHelp = `List the rules: the kind of each, how many claims it finds in how many articles, how
many examples it has, where it stands, and its title. A rule that finds nothing has
stopped working, or never worked; "factcheck explain RULE" says why.

Articles are named as for "factcheck check".`

const rulesExample = `  factcheck rules
  factcheck rules --rules desk.toml 'news/**/*.txt'
  factcheck rules --format json`

// rulesCommand lists the rules.
func (c *commandLine) rulesCommand() *cobra.Command {
	var (
		which  = selection{line: c}
		look   = look{line: c}
		format string
	)
	cmd := &cobra.Command{
		Use:     "rules [ARTICLE|FOLDER|GLOB]...",
		Short:   "List the rules, with the number of claims found",
		Long:    rulesHelp,
		Example: rulesExample,
		RunE: func(cmd *cobra.Command, articles []string) error {
			if !slices.Contains(report.RuleFormats(), format) {
				return unknownFormat(format, report.RuleFormats())
			}
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			book, err := which.book()
			if err != nil {
				return err
			}
			c.warn(book.Warnings)
			result, err := which.checkBook(cmd.Context(), book, articles)
			if err != nil {
				return err
			}
			if err := report.Rules(c.stdout, format, book, result, options); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.addFlags(cmd)
	look.addFlags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `format`: text or json")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.RuleFormats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rule", which.completeRules)
	return cmd
}
