package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/accepted"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

const acceptHelp = `Accept a finding: somebody has looked at it and allows it, with a reason. It is
written into factcheck-accepted.toml with what both sides say, and does not fail a
check any more. It fails again, as a finding of its own, when a side moves, when the
sides come to agree, when it expires, and when it matches nothing. Where another article
says the same it is reported again, and may be accepted again, of that one, too.

"factcheck check --all" prints the fingerprints of findings; the beginning of one is
enough where it is the only one that begins so.`

const acceptExample = `  factcheck accept 25d8659f9862d7d5 --reason "Two counts, both named."
  factcheck accept 25d8 --reason "The wire has not settled it." --by "World desk" --expires 2020-02-01`

// acceptCommand accepts one finding.
func (c *commandLine) acceptCommand() *cobra.Command {
	var (
		which               = selection{line: c}
		reason, by, expires string
	)
	cmd := &cobra.Command{
		Use:     "accept FINGERPRINT --reason TEXT",
		Short:   "Accept a finding, with a reason",
		Long:    acceptHelp,
		Example: acceptExample,
		Args:    needsOne("name a finding by its fingerprint; \"factcheck check --all\" prints them"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return errors.New("an accepted finding needs a reason: --reason \"…\"")
			}
			until, err := which.until(expires)
			if err != nil {
				return err
			}
			result, err := which.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			finding, err := findingOf(result, args[0])
			if err != nil {
				return err
			}
			file := c.relative(which.Folder, which.Accepted)
			entry := accepted.NewEntry(finding, reason, by, until)
			old, err := c.accept(file, which.Folder, result, entry)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintf(c.stdout, "accepted in %s%s%s: %s\n", file, inPlaceOf(old), others(entry), finding.Message); err != nil {
				return err
			}
			return c.unread(result)
		},
	}
	which.settings.addFlags(cmd.Flags())
	flags := cmd.Flags()
	flags.StringVar(&reason, "reason", "", "why both may stand")
	flags.StringVar(&by, "by", "", "who decided")
	flags.StringVar(&expires, "expires", "", "the last `date` (YYYY-MM-DD) on which it holds")
	return cmd
}

// inPlaceOf says which entry a new one takes the place of.
func inPlaceOf(old *accepted.Entry) string {
	if old == nil {
		return ""
	}
	return fmt.Sprintf(", in the place of the entry of line %d", old.Line)
}

// others says how many more articles an entry has than those of the two statements that a
// message names, the first of each side.
func others(e accepted.Entry) string {
	named, all := make(map[string]bool), make(map[string]bool)
	for _, side := range [][]accepted.Says{e.Says, e.Against} {
		for i, s := range side {
			all[s.Article] = true
			if i == 0 {
				named[s.Article] = true
			}
		}
	}
	switch n := len(all) - len(named); {
	case n == 1:
		return ", with 1 more article that says so"
	case n > 1:
		return fmt.Sprintf(", with %d more articles that say so", n)
	}
	return ""
}

// findingOf returns the one finding whose fingerprint begins so.
func findingOf(r *verdict.Result, fingerprint string) (*verdict.Finding, error) {
	var found *verdict.Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		switch {
		case !strings.HasPrefix(f.Fingerprint, fingerprint):
		case f.Fingerprint == fingerprint:
			return f, acceptable(f)
		case found != nil:
			return nil, fmt.Errorf("several findings have a fingerprint that begins with %q; give more of it", fingerprint)
		default:
			found = f
		}
	}
	if found == nil {
		return nil, fmt.Errorf("there is no finding with the fingerprint %q; \"factcheck check --all\" prints them", fingerprint)
	}
	return found, acceptable(found)
}

// acceptable returns an error for a finding that cannot be accepted.
func acceptable(f *verdict.Finding) error {
	switch {
	case f.Accepted != nil:
		return fmt.Errorf("the finding is accepted already, in %s:%d", f.Accepted.Path, f.Accepted.Line)
	case f.Relation == rule.Missing:
		return errors.New("what is missing cannot be accepted: set \"min\" in its rule, or mend the entry it speaks of")
	}
	return nil
}

// until returns the last day that --expires names, which is not over yet.
func (s *selection) until(expires string) (calendar.Day, error) {
	if expires == "" {
		return calendar.Latest, nil
	}
	day, err := calendar.Parse(expires)
	if err != nil {
		return 0, fmt.Errorf("--expires: %w", err)
	}
	if err := s.resolve(s.line); err != nil {
		return 0, err
	}
	if day < s.today() {
		return 0, fmt.Errorf("--expires: %s is over; give a day to come", day)
	}
	return day, nil
}

// accept adds an entry to the accepted findings, or puts it in the place of the one of the
// finding that has expired, or that does not name all articles, and returns that one. Their
// paths are relative to a folder.
func (c *commandLine) accept(file, folder string, r *verdict.Result, e accepted.Entry) (old *accepted.Entry, err error) {
	name := c.path(file)
	source, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the accepted findings: %w", err)
	}
	list, err := accepted.Parse(file, source)
	if err != nil {
		return nil, misread{"the accepted findings", err}
	}
	written := accepted.Append(source, e)
	if old = list.Of(r, e.Fingerprint, c.isGone(folder)); old != nil {
		if written, err = list.Replace(source, old, e); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, old.Line, err)
		}
	}
	return old, writeFile(name, written)
}
