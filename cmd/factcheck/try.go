package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/value"
)

const tryHelp = `Try a pattern over the corpus before it is a rule: print what it would claim, and
how the claims stand to each other. The hole names its kind, as in {duration}; a
pattern without a hole looks for sentences and quotations that have its words.
docs/rules.md has the language of patterns.

Articles are named as for "factcheck check".`

const tryExample = `  factcheck try 'led ... Quds Force for {duration}'
  factcheck try '@killed ... {}' --kind count 'news/*.txt'`

// tryCommand tries a pattern that is in no rule file.
func (c *commandLine) tryCommand() *cobra.Command {
	var (
		which = selection{line: c}
		look  = look{line: c}
		kind  string
	)
	cmd := &cobra.Command{
		Use:     "try PATTERN [ARTICLE|FOLDER|GLOB]...",
		Short:   "Try a pattern over the corpus, before it is a rule",
		Long:    tryHelp,
		Example: tryExample,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			options, err := look.options(c.stdout)
			if err != nil {
				return err
			}
			options.All = true
			draft, err := rule.Draft(args[0], value.Kind(kind))
			if err != nil {
				return pointed(args[0], err)
			}
			if err := which.resolve(c); err != nil {
				return err
			}
			config, err := which.config(&rule.Book{Rules: []*rule.Rule{draft}}, args[1:])
			if err != nil {
				return err
			}
			result, err := engine.Check(cmd.Context(), config)
			if err != nil {
				return err
			}
			if err := report.Text(c.stdout, result, options); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.settings.addFlags(cmd.Flags())
	look.addFlags(cmd)
	cmd.Flags().StringVar(&kind, "kind", "", "the `kind` of value that {} takes")
	return cmd
}

// pointed adds a caret below the part of a pattern that an error is about.
func pointed(source string, err error) error {
	var wrong *pattern.Error
	if !errors.As(err, &wrong) {
		return err
	}
	before := utf8.RuneCountInString(source[:wrong.Offset])
	length := utf8.RuneCountInString(source[wrong.Offset:min(len(source), wrong.Offset+wrong.Length)])
	return fmt.Errorf("%s\n  %s\n  %s%s\n  hint: %s", wrong.Message, report.Printable(source),
		strings.Repeat(" ", before), strings.Repeat("^", max(length, 1)), wrong.Hint)
}
