package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/baseline"
	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// scope is which of the findings a run is about.
type scope struct {
	line     *commandLine
	since    string // a commit: what changed since then takes part
	staged   bool   // what the next commit changes takes part
	baseline string // a file: the findings in it are known
}

// addFlags declares the flags of a scope.
func (s *scope) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&s.since, "since", "", "report what the changes since `commit` take part in; all articles are compared")
	flags.BoolVar(&s.staged, "staged", false, "report what the staged changes take part in; all articles are compared")
	flags.StringVar(&s.baseline, "baseline", "", "report only what is not in this `file`; see \"factcheck baseline\"")
	cmd.MarkFlagsMutuallyExclusive("since", "staged")
}

// changes returns what asks git what the run is about, in the repository around root;
// nil is everything.
func (s *scope) changes(root string) func(context.Context) (*change.Set, error) {
	switch {
	case s.staged:
		return func(ctx context.Context) (*change.Set, error) {
			set, err := change.Staged(ctx, root)
			return set, wrap("--staged", err)
		}
	case s.since != "":
		return func(ctx context.Context) (*change.Set, error) {
			set, err := change.Since(ctx, root, s.since)
			return set, wrap("--since", err)
		}
	}
	return nil
}

func wrap(flag string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", flag, err)
}

// forget takes out of a result, of all rules and the whole corpus or not, what the baseline
// has. The paths of articles are relative to a folder.
func (s *scope) forget(r *verdict.Result, folder string, whole bool) error {
	if s.baseline == "" {
		return nil
	}
	known, err := s.line.readBaseline(s.baseline)
	if err != nil {
		return err
	}
	known.Apply(r, s.baseline, whole && !s.staged && s.since == "", s.line.isGone(folder))
	return nil
}

// readBaseline reads a baseline.
func (c *commandLine) readBaseline(file string) (*baseline.Baseline, error) {
	source, err := os.ReadFile(c.path(file))
	if err != nil {
		return nil, fmt.Errorf("the baseline: %w", err)
	}
	known, err := baseline.Parse(source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return known, nil
}

// isGone returns what tells of which articles of a folder there is no file any more.
func (c *commandLine) isGone(folder string) func(article string) bool {
	return engine.Gone(engine.Disk{}, c.path(c.relative(folder, ".")))
}

const baselineHelp = `Write the findings of today to a file. "factcheck check --baseline FILE" then
reports only what is new, and says how many of the old findings are gone. So a
check can guard an archive whose old disagreements nobody has settled yet. An article
that repeats an old error is new.

With --prune the file only loses what is gone: findings that are settled, and articles
that do not take part in one any more. So they are reported when they come back.`

const baselineExample = `  factcheck baseline
  factcheck check --baseline ` + baseline.FileName + `
  factcheck baseline --prune`

// baselineCommand writes a baseline.
func (c *commandLine) baselineCommand() *cobra.Command {
	which := selection{line: c}
	var file string
	var prune bool
	cmd := &cobra.Command{
		Use:     "baseline [ARTICLE|FOLDER|GLOB]...",
		Short:   "Write the findings of today, so that later checks report new ones",
		Long:    baselineHelp,
		Example: baselineExample,
		RunE: func(cmd *cobra.Command, articles []string) error {
			which.baseline = file
			result, err := which.check(cmd.Context(), articles)
			if err != nil {
				return err
			}
			if len(result.Unread) > 0 {
				return errors.New("no baseline is written, since not all articles could be read: " + result.Unread[0].Path)
			}
			if prune {
				return c.pruneBaseline(file, result, which.Folder, which.whole(articles) && len(which.ids) == 0)
			}
			known := baseline.Of(result)
			if err := writeFile(c.path(file), known.Bytes()); err != nil {
				return fmt.Errorf("cannot write the baseline: %w", err)
			}
			_, err = fmt.Fprintf(c.stdout, "%s: the findings that are known from now on, %d in all\n", file, len(known.Findings))
			return err
		},
	}
	which.addFlags(cmd)
	cmd.Flags().StringVar(&file, "output", baseline.FileName, "the `file` that is written")
	cmd.Flags().BoolVar(&prune, "prune", false, "take out of the file what is gone, and add nothing")
	return cmd
}

// pruneBaseline takes out of a baseline what a run does not have any more, which must be one
// of everything.
func (c *commandLine) pruneBaseline(file string, r *verdict.Result, folder string, whole bool) error {
	if !whole {
		return errors.New("--prune needs a run over the whole corpus and all rules: what is not looked at is not gone")
	}
	known, err := c.readBaseline(file)
	if err != nil {
		return err
	}
	left, gone := known.Pruned(r, c.isGone(folder))
	if err := writeFile(c.path(file), left.Bytes()); err != nil {
		return fmt.Errorf("cannot write the baseline: %w", err)
	}
	_, err = fmt.Fprintf(c.stdout, "%s: %d of the findings gone, %d left\n", file, gone, len(left.Findings))
	return err
}
