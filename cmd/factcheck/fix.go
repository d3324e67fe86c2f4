package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/fix"
	"github.com/factcheck-ci/factcheck/internal/linebreak"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const fixHelp = `Print a patch that mends what disagrees with a value that its rule declares, by
expect, source or canonical; --write makes the changes instead. A number is written in
the style of its place: digits or words, "21-year", its currency, its thousands; a name
in the case of its place. Choices, and all that stands in quotation marks or in a block
quotation, are left to people.

Where no rule declares the value, neither side is known to be right: both alternatives
are shown, as lines that begin with "#", and nothing is chosen.

Exit status: 0 nothing is left to be mended by hand, 1 something is, 2 the work could
not be done. "git apply" takes the patch in the folder of the configuration.`

const fixExample = `  factcheck fix
  factcheck fix --rule go-version | git apply
  factcheck fix --write docs`

// fixCommand mends what disagrees with declared values.
func (c *commandLine) fixCommand() *cobra.Command {
	var (
		which   = selection{line: c}
		write   bool
		options fix.Options
	)
	cmd := &cobra.Command{
		Use:     "fix [ARTICLE|FOLDER|GLOB]...",
		Short:   "Mend what disagrees with a declared value",
		Long:    fixHelp,
		Example: fixExample,
		RunE: func(cmd *cobra.Command, articles []string) error {
			result, err := which.check(cmd.Context(), articles)
			if err != nil {
				return err
			}
			plan, err := which.plan(result, options)
			if err != nil {
				return err
			}
			if write {
				err = which.mend(plan)
			} else {
				err = c.printPatch(result, plan)
			}
			if err != nil {
				return err
			}
			for _, left := range plan.Left {
				fmt.Fprintf(c.stderr, "%s: %q is left as it is: %s\n", report.Printable(fix.Place(left.Claim)), linebreak.Joined(left.Claim.Text), left.Err)
			}
			if err := c.unread(result); err != nil {
				return err
			}
			if len(plan.Left) > 0 {
				return errFindings
			}
			return nil
		},
	}
	which.addFlags(cmd)
	cmd.Flags().BoolVar(&write, "write", false, "change the files, rather than print a patch")
	cmd.Flags().BoolVar(&options.All, "all", false, "rewrite also what can be true, and says it differently")
	_ = cmd.RegisterFlagCompletionFunc("rule", which.completeRules)
	return cmd
}

// plan plans what can be mended of a result.
func (s *selection) plan(r *verdict.Result, o fix.Options) (*fix.Plan, error) {
	o.Read = func(path string) ([]byte, error) {
		if s.typed != nil && path == s.typed.path {
			return s.typed.content, nil
		}
		return os.ReadFile(s.file(path))
	}
	return fix.New(r, o)
}

// patch is what mends a result, as text.
func (s *selection) patch(r *verdict.Result) (string, error) {
	plan, err := s.plan(r, fix.Options{})
	if err != nil {
		return "", err
	}
	return plan.Patch()
}

// file is where the file of a path that is reported is to be found.
func (s *selection) file(path string) string { return s.line.path(s.line.relative(s.Folder, path)) }

// printPatch prints the patch, after the findings that have two sides.
func (c *commandLine) printPatch(r *verdict.Result, plan *fix.Plan) error {
	patch, err := plan.Patch()
	if err != nil {
		return err
	}
	var b strings.Builder
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Canonical != nil {
			continue
		}
		if both := fix.Offered(f); len(both) > 0 {
			why := "no value is declared; one of these, or neither"
			if f.Against.Outlet != "" {
				why = "no value is declared, and " + report.Printable(linebreak.Joined(f.Against.Outlet)) + " has authority"
			}
			fmt.Fprintf(&b, "# %s: %s: %s:\n", report.Printable(f.Rule.ID), f.Relation, why)
			for _, s := range both {
				fmt.Fprintf(&b, "#   %s: “%s” instead of “%s”\n", report.Printable(fix.Place(s.Claim)), report.Printable(linebreak.Joined(s.Text)), report.Printable(linebreak.Joined(s.Claim.Text)))
			}
		}
	}
	_, err = fmt.Fprint(c.stdout, b.String(), patch)
	return err
}

// mend changes the files of a plan: all of them, or none.
func (s *selection) mend(plan *fix.Plan) (err error) {
	var done []replacement
	defer func() { err = endAll(done, err) }()
	for _, f := range plan.Files {
		content, err := f.Changed()
		if err != nil {
			return fmt.Errorf("%s: %w", f.Path, err)
		}
		r, err := prepare(s.file(f.Path), f.Source, content)
		if err != nil {
			return fmt.Errorf("nothing is changed: %s: %w", f.Path, err)
		}
		done = append(done, r)
	}
	for i := range done {
		if err := done[i].commit(); err != nil {
			return fmt.Errorf("nothing is changed: %s: %w", plan.Files[i].Path, err)
		}
	}
	for _, f := range plan.Files {
		fmt.Fprintf(s.line.stdout, "%s: %d changed\n", report.Printable(f.Path), f.Places)
	}
	return nil
}
