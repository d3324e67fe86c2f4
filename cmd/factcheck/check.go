package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const checkHelp = `Apply the rules to the articles, compare what the articles say, and report
every inconsistency with both sentences and a diff.

Articles are files, folders (all files below them) and globs ("news/**/*.txt").
Without arguments, the rules in rules/ are applied to the articles in corpus/.

Formats, for --format and --output:
`

const checkExample = `  factcheck check
  factcheck check --rule quds-force-tenure
  factcheck check --rules desk.toml --date 2020-01-04 'news/**/*.txt'
  factcheck check --fail-on warning --output json=findings.json --output text`

// checkCommand checks the articles and reports what it finds.
func (c *commandLine) checkCommand() *cobra.Command {
	var (
		which   = selection{line: c}
		about   = scope{line: c}
		look    = look{line: c}
		format  string
		outputs []string
		failOn  string
		all     bool
	)
	cmd := &cobra.Command{
		Use:     "check [ARTICLE|FOLDER|GLOB]...",
		Short:   "Check the articles and report inconsistencies",
		Long:    checkHelp + report.FormatHelp(),
		Example: checkExample,
		RunE: func(cmd *cobra.Command, articles []string) error {
			targets, err := parseOutputs(format, outputs)
			if err != nil {
				return err
			}
			severity, err := parseFailOn(failOn)
			if err != nil {
				return err
			}
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			options.All = all
			if err := which.resolve(c); err != nil {
				return err
			}
			if which.changes, err = about.changes(cmd.Context(), which.Folder); err != nil {
				return err
			}
			result, interrupted := which.check(cmd.Context(), articles)
			if result == nil {
				return interrupted
			}
			if err := about.forget(result); err != nil {
				return err
			}
			if err := c.report(result, which.Folder, targets, options); err != nil {
				return err
			}
			if errors.Is(interrupted, context.Canceled) {
				interrupted = errors.New("interrupted; the report tells what was found until then")
			}
			return cmp.Or(interrupted, c.unread(result), outcome(result, cmp.Or(severity, which.FailOn)))
		},
	}
	which.addFlags(cmd)
	about.addFlags(cmd)
	look.addFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "", "the `format` of the report on standard output (default \"text\")")
	flags.StringArrayVar(&outputs, "output", nil, "write a report as `FORMAT[=FILE]`; may be given several times")
	flags.StringVar(&failOn, "fail-on", "", "the least `severity` that ends with status 1: error, warning, note, or never (default \"error\")")
	flags.BoolVar(&all, "all", false, "show facts without findings too, and every place")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions(failures(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rule", which.completeRules)
	return cmd
}

// failures returns what --fail-on can be, from what fails most runs to what fails none.
func failures() []string {
	return []string{string(rule.Note), string(rule.Warning), string(rule.Error), string(config.Never)}
}

func parseFailOn(s string) (rule.Severity, error) {
	if s == "" {
		return "", nil
	}
	if !slices.Contains(failures(), s) {
		return "", fmt.Errorf("--fail-on is error, warning, note or never, not %q", s)
	}
	return rule.Severity(s), nil
}

// report writes a result to all outputs. Files are not for terminals: what is written
// to them has no colour, and lines of any length.
func (c *commandLine) report(r *verdict.Result, root string, outputs []output, o report.Options) error {
	for _, out := range outputs {
		if out.file == "" {
			if err := report.Write(c.stdout, out.format, r, o); err != nil {
				return err
			}
			continue
		}
		plain := o
		plain.Color, plain.Width, plain.Base = false, widthOfFiles, c.base(root, out.file)
		err := replaceFile(c.path(out.file), func(w io.Writer) error { return report.Write(w, out.format, r, plain) })
		if err != nil {
			return fmt.Errorf("cannot write the report: %w", err)
		}
	}
	if slices.ContainsFunc(outputs, func(out output) bool { return out.format == "github" }) {
		return c.stepSummary(r, o)
	}
	return nil
}

// base returns what leads from the folder of a page to the root of the corpus, which the
// paths in it are relative to.
func (c *commandLine) base(root, page string) string {
	root, err := filepath.Abs(root)
	if err != nil {
		return ""
	}
	folder, err := filepath.Abs(filepath.Dir(c.path(page)))
	if err != nil {
		return ""
	}
	up, err := filepath.Rel(folder, root)
	if err != nil || up == "." {
		return ""
	}
	return filepath.ToSlash(up) + "/"
}

// summaryLimit is how many bytes GitHub takes as the summary of a step; of a longer one
// it shows nothing (docs.github.com, "Adding a job summary").
const summaryLimit = 1 << 20

// stepSummary adds the whole report to the summary of the step, where GitHub Actions
// has named a file for it.
func (c *commandLine) stepSummary(r *verdict.Result, o report.Options) error {
	name, ok := c.env("GITHUB_STEP_SUMMARY")
	if !ok || name == "" {
		return nil
	}
	file, err := os.OpenFile(c.path(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("cannot write the summary of the step: %w", err)
	}
	info, err := file.Stat()
	if err == nil {
		o.Limit = max(1, summaryLimit-int(info.Size()))
		err = report.Markdown(file, r, o)
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("cannot write the summary of the step: %w", err)
	}
	return nil
}

// unread says on standard error which articles could not be read. That outweighs all
// findings: the result is not that of the whole corpus.
func (c *commandLine) unread(r *verdict.Result) error {
	for _, u := range r.Unread {
		fmt.Fprintf(c.stderr, "factcheck: %s: %s\n", report.Printable(u.Path), report.Printable(u.Err.Error()))
	}
	if len(r.Unread) > 0 {
		return errReported
	}
	return nil
}

// outcome says how a check ends that could read everything.
func outcome(r *verdict.Result, failOn rule.Severity) error {
	order := failures()
	limit := slices.Index(order, string(failOn))
	for _, f := range r.Findings {
		if f.Accepted == nil && slices.Index(order, string(f.Severity)) >= limit {
			return errFindings
		}
	}
	return nil
}

// warn says on standard error what is no error in rule files, and should be mended.
func (c *commandLine) warn(warnings rule.Problems) {
	for _, w := range warnings {
		fmt.Fprintf(c.stderr, "warning: %s\n", report.Printable(w.Error()))
	}
}

// describe returns what an error says to a user: the problems of rule files speak for
// themselves, other errors say which program they come from.
func describe(err error) string {
	var problems rule.Problems
	if errors.As(err, &problems) {
		noun := "problems"
		if len(problems) == 1 {
			noun = "problem"
		}
		return fmt.Sprintf("%s\n\n%d %s in the rules; nothing was checked", report.PrintableText(strings.TrimRight(problems.Error(), "\n")), len(problems), noun)
	}
	return "factcheck: " + report.PrintableText(err.Error())
}
