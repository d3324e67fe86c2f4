package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const correctionHelp = `Draft the correction that an article prints once a finding is mended. Where the rule
declares the value the one side is corrected; else there are drafts for each side, and
somebody has to know which of them is right. Every article of a side has its draft.
There is none where one side says up and the other down, or where they measure
different things.

"factcheck check --all" prints the fingerprints of findings; the beginning of one is
enough where it is the only one that begins so.`

// correctionCommand drafts a correction.
func (c *commandLine) correctionCommand() *cobra.Command {
	which := selection{line: c}
	cmd := &cobra.Command{
		Use:     "correction FINGERPRINT",
		Short:   "Draft the correction that an article prints",
		Long:    correctionHelp,
		Example: "  factcheck correction 25d8659f9862d7d5\n  factcheck correction 25d8",
		Args:    needsOne("name a finding by its fingerprint; \"factcheck check --all\" prints them"),
		RunE: func(cmd *cobra.Command, args []string) error {
			result, err := which.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			f, err := findingOf(result, args[0])
			if err != nil {
				return err
			}
			drafts, err := fix.Corrections(result, f)
			switch {
			case errors.Is(err, fix.ErrDimension):
				return errors.New("there is no draft: the sides measure different things")
			case err != nil:
				return fmt.Errorf("there is no draft: %w", err)
			case len(drafts) > 2 && f.Canonical == nil && f.Against.Outlet == "":
				fmt.Fprintln(c.stdout, "No value is declared: those of one side, once it is known which.")
			case len(drafts) > 1 && f.Canonical == nil && f.Against.Outlet == "":
				fmt.Fprintln(c.stdout, "No value is declared: one of these, once it is known which.")
			}
			for _, d := range drafts {
				fmt.Fprintf(c.stdout, "%s:\n  %s\n", report.Printable(verdict.Named(d.Article, d.Path)), report.Printable(d.Text))
			}
			return c.unread(result)
		},
	}
	which.settings.addFlags(cmd.Flags())
	return cmd
}
