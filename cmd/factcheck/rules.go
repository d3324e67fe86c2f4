package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/report"
)

const rulesHelp = `List the rules: where each stands, its kind, how many claims it finds in how many
articles, and its title. A rule that finds nothing has stopped working, or never
worked; "factcheck explain RULE" says why.

Articles are named as for "factcheck check".`

// rulesCommand lists the rules with what they find.
func (c *commandLine) rulesCommand() *cobra.Command {
	which := selection{line: c}
	cmd := &cobra.Command{
		Use:     "rules [ARTICLE|FOLDER|GLOB]...",
		Short:   "List the rules, with how many claims each finds",
		Long:    rulesHelp,
		Example: "  factcheck rules\n  factcheck rules --rules desk.toml 'news/*.txt'",
		RunE: func(cmd *cobra.Command, articles []string) error {
			book, err := which.book()
			if err != nil {
				return err
			}
			c.warn(book.Warnings)
			config, err := which.config(book, articles)
			if err != nil {
				return err
			}
			result, err := engine.Check(cmd.Context(), config)
			if err != nil {
				return err
			}
			claims, in := map[string]int{}, map[string]map[string]bool{}
			for _, fact := range result.Facts {
				articles := map[string]bool{}
				for i := range fact.Claims {
					articles[fact.Claims[i].Article] = true
				}
				claims[fact.Rule.ID], in[fact.Rule.ID] = len(fact.Claims), articles
			}
			table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
			fmt.Fprintln(table, "RULE\tKIND\tCLAIMS\tARTICLES\tEXAMPLES\tTITLE")
			for _, r := range book.Rules {
				found := fmt.Sprint(claims[r.ID])
				if r.Off {
					found = "off"
				}
				fmt.Fprintf(table, "%s\t%s\t%s\t%d\t%d\t%s\n", r.ID, r.Kind, found, len(in[r.ID]), len(r.Examples), report.Printable(r.Title))
			}
			for _, r := range book.Relates {
				fmt.Fprintf(table, "%s\tcomputed\t\t\t\t%s\n", r.ID, report.Printable(r.Title))
			}
			if err := table.Flush(); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.addFlags(cmd)
	return cmd
}
