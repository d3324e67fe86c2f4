package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/store"
)

const queryHelp = `Check the articles of the corpus, put what is found into a local SQLite file, and
ask it in SQL. The tables are facts, articles, claims, findings and run; docs/store.md
explains their columns. A question changes nothing.

Without a question, the tables are brought up to date for another program to read.`

const queryExample = `  factcheck query "select rule, value, path, line from claims order by rule"
  factcheck query "select relation, count(*) from findings group by relation"
  factcheck query --format csv "select * from claims where hedged" > hedged.csv
  factcheck query && sqlite3 .factcheck/cache.db`

// queryCommand answers questions in SQL.
func (c *commandLine) queryCommand() *cobra.Command {
	var (
		which  = selection{line: c}
		format string
	)
	cmd := &cobra.Command{
		Use:     "query [SQL]",
		Short:   "Ask in SQL what articles say",
		Long:    queryHelp,
		Example: queryExample,
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(report.TableFormats(), format) {
				return unknownFormat(format, report.TableFormats())
			}
			if which.remember.none {
				return errors.New("--no-cache: there is nothing to ask then")
			}
			if cmd.Flags().Changed("rule") {
				return errors.New("--rule: the tables are of all rules; write where rule = '…' in the query")
			}
			which.remember.whole = true
			result, err := which.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			if which.remember.failed != nil {
				return unanswered(which.remember.failed)
			}
			if len(args) == 0 {
				return c.unread(result)
			}
			table, err := store.Query(cmd.Context(), which.remember.name(which.Folder), args[0])
			if err != nil {
				return err
			}
			if err := report.Table(c.stdout, format, table.Columns, table.Rows); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.addFlags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "the `format`: text, json or csv")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.TableFormats(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// unanswered is the error of a question without a store to ask.
func unanswered(err error) error {
	if errors.Is(err, store.ErrForeign) {
		return err // which says what to do
	}
	return fmt.Errorf("%w; --cache names another file for it", err)
}
