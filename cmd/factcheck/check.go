package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const checkHelp = `Apply the rules to the articles, compare what the articles say, and report
every inconsistency with both sentences and a diff.

Articles are files, folders (all files below them) and globs ("news/**/*.txt");
"-" is standard input, one file whose name, and so its format, --stdin-filename
gives. Without arguments, the rules in rules/ are applied to the articles in corpus/.

Formats, for --format and --output:
`

const checkExample = `  factcheck check
  factcheck check --rule quds-force-tenure
  factcheck check --rules desk.toml --date 2020-01-04 'news/**/*.txt'
  factcheck check --fail-on warning --output json=findings.json --output text
  factcheck check --stdin-filename corpus/draft.md - corpus < unsaved.md`

// check is one call of the command, with its flags.
type check struct {
	line     *commandLine
	which    selection
	about    scope
	look     look
	progress progress
	format   string
	outputs  []string
	failOn   string
	all      bool

	annotations int
}

// checkCommand checks the articles and reports what it finds.
func (c *commandLine) checkCommand() *cobra.Command {
	k := &check{
		line: c, which: selection{line: c}, about: scope{line: c}, look: look{line: c}, progress: progress{line: c},
	}
	cmd := &cobra.Command{
		Use:     "check [ARTICLE|FOLDER|GLOB|-]...",
		Short:   "Check the articles and report inconsistencies",
		Long:    checkHelp + report.FormatHelp(),
		Example: checkExample,
		RunE:    func(cmd *cobra.Command, articles []string) error { return k.run(cmd.Context(), articles) },
	}
	k.which.addFlags(cmd)
	k.which.addStdin(cmd)
	k.about.addFlags(cmd)
	k.look.addFlags(cmd)
	k.progress.addFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&k.format, "format", "", "the `format` of the report on standard output (default \"text\")")
	flags.StringArrayVar(&k.outputs, "output", nil, "write a report as `FORMAT[=FILE]`; may be given several times")
	flags.StringVar(&k.failOn, "fail-on", "", "the least `severity` that ends with status 1: error, warning, note, or never (default \"error\")")
	flags.IntVar(&k.annotations, "max-annotations", 0, "how many annotations of a level the format github has (default as many as GitHub shows, 10)")
	flags.BoolVar(&k.all, "all", false, "show facts without findings too, and every place")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions(failures(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rule", k.which.completeRules)
	return cmd
}

// run looks at the flags, checks the articles, and reports. It returns how that ended.
func (k *check) run(ctx context.Context, articles []string) error {
	targets, err := parseOutputs(k.format, k.outputs)
	if err != nil {
		return err
	}
	severity, err := parseFailOn(k.failOn)
	if err != nil {
		return err
	}
	options, err := k.look.options(k.line.stdout)
	if err != nil {
		return err
	}
	if k.annotations < 0 {
		return fmt.Errorf("--max-annotations %d is fewer than none", k.annotations)
	}
	options.All, options.Annotations = k.all, k.annotations
	if err := k.which.resolve(k.line); err != nil {
		return err
	}
	options.FailOn = cmp.Or(severity, k.which.FailOn)
	k.which.baseline = k.about.baseline
	k.which.ask = k.about.changes(k.which.Folder)
	if articles, err = k.which.takeTyped(ctx, articles); err != nil {
		return err
	}
	k.spare(targets, options)
	result, interrupted := k.watched(ctx, articles)
	if result == nil {
		return interrupted
	}
	if err := k.about.forget(result, k.which.Folder, k.which.whole(articles) && len(k.which.ids) == 0); err != nil {
		return err
	}
	k.progress.stage("reporting", 0)
	if slices.ContainsFunc(targets, func(t output) bool { return t.format == "diff" }) {
		if options.Patch, err = k.which.patch(result); err != nil {
			return err
		}
	}
	if err := k.report(result, targets, options); err != nil {
		return err
	}
	k.progress.tell(result)
	k.tellDoubts(result)
	if errors.Is(interrupted, context.Canceled) {
		interrupted = errors.New("interrupted; the report tells what was found until then")
	}
	return cmp.Or(interrupted, k.line.unread(result), outcome(result, options))
}

// spare leaves out of the run what none of the reports tells.
func (k *check) spare(targets []output, o report.Options) {
	k.which.brief = !k.progress.verbose && !slices.ContainsFunc(targets, func(t output) bool { return !report.IsBrief(t.format, o) })
	k.which.unlisted = !slices.ContainsFunc(targets, func(t output) bool { return report.ListsArticles(t.format) })
}

// watched checks the articles while the progress is shown.
func (k *check) watched(ctx context.Context, articles []string) (*verdict.Result, error) {
	k.progress.start()
	defer k.progress.clear()
	k.which.progress = k.progress.watch
	if k.progress.verbose {
		k.which.spent = k.progress.spend
	}
	return k.which.check(ctx, articles)
}

// tellDoubts warns of what is doubtful about the articles that were read.
func (k *check) tellDoubts(r *verdict.Result) {
	k.line.tellUndated(r)
	k.line.tellSameID(r)
	k.line.tellCoding(r)
	if !k.which.Ordered {
		k.line.tellAmbiguous(r)
	}
	k.line.tellMisnamed(r)
}

// failures returns what --fail-on can be, from what fails most runs to what fails none.
func failures() (names []string) {
	for _, s := range rule.Severities() {
		if s != rule.Off {
			names = append(names, string(s))
		}
	}
	return append(names, string(config.Never))
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

// unreadShown is how many articles that cannot be read are told one by one.
const unreadShown = 20

// unread says on standard error which articles could not be read. That outweighs all
// findings: the result is not that of the whole corpus.
func (c *commandLine) unread(r *verdict.Result) error {
	nameless := false
	for i, u := range r.Unread {
		if i < unreadShown {
			fmt.Fprintf(c.stderr, "factcheck: %s: %s\n", report.Printable(u.Path), report.Printable(u.Err.Error()))
		}
		nameless = nameless || errors.Is(u.Err, article.ErrNoText)
	}
	if n := len(r.Unread) - unreadShown; n > 0 {
		fmt.Fprintf(c.stderr, "factcheck: and %d more that cannot be read; check --format json lists them all\n", n)
	}
	if nameless {
		fmt.Fprintln(c.stderr, "factcheck: what the text of a record is called, if it is not text, say by --field text=NAME, or by fields in "+config.FileName)
	}
	if len(r.Unread) > 0 {
		return errReported
	}
	return nil
}

// outcome says how a check ends that could read everything.
func outcome(r *verdict.Result, o report.Options) error {
	for _, f := range r.Findings {
		if f.Accepted == nil && o.Fails(f.Severity) {
			return errFindings
		}
	}
	return nil
}

// warn says on standard error what is no error in rule files, and should be mended.
func (c *commandLine) warn(warnings rule.Problems) {
	for _, w := range warnings {
		fmt.Fprintf(c.stderr, "warning: %s\n", report.PrintableText(w.Error()))
	}
}

// misread is the problems of a file that is no rule file.
type misread struct {
	where string // what the file is
	error        // its problems
}

func (m misread) Unwrap() error { return m.error }

// describe returns what an error says to a user: the problems of files speak for
// themselves, other errors say which program they come from.
func describe(err error) string {
	var problems rule.Problems
	if errors.As(err, &problems) {
		noun := "problems"
		if len(problems) == 1 {
			noun = "problem"
		}
		where := "the rules"
		if file := (misread{}); errors.As(err, &file) {
			where = file.where
		}
		return fmt.Sprintf("%s\n\n%d %s in %s; nothing was checked", report.PrintableText(strings.TrimRight(problems.Error(), "\n")), len(problems), noun, where)
	}
	return "factcheck: " + report.PrintableText(err.Error())
}
