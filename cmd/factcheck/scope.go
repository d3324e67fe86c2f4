package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/baseline"
	"github.com/factcheck-ci/factcheck/internal/change"
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
	source, err := os.ReadFile(s.line.path(s.baseline))
	if err != nil {
		return fmt.Errorf("the baseline: %w", err)
	}
	known, err := baseline.Parse(source)
	if err != nil {
		return fmt.Errorf("%s: %w", s.baseline, err)
	}
	known.Apply(r, s.baseline, whole && !s.staged && s.since == "", s.line.isGone(folder))
	return nil
}

// isGone tells of which articles, by their paths relative to a folder, there is no file any
// more.
func (c *commandLine) isGone(folder string) func(article string) bool {
	return func(article string) bool {
		_, err := os.Stat(c.path(c.relative(folder, filepath.FromSlash(article))))
		return errors.Is(err, fs.ErrNotExist)
	}
}

const baselineHelp = `Write the findings of today to a file. "factcheck check --baseline FILE" then
reports only what is new, and says how many of the old findings are gone. So a
check can guard an archive whose old disagreements nobody has settled yet. An article
that repeats an old error is new.`

const baselineExample = `  factcheck baseline
  factcheck check --baseline ` + baseline.FileName

// baselineCommand writes a baseline.
func (c *commandLine) baselineCommand() *cobra.Command {
	which := selection{line: c}
	var file string
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
	return cmd
}
