package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/accepted"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Where rules and articles are when nobody says.
const (
	defaultRules  = "rules"
	defaultCorpus = "corpus"
)

// selection is which rules are applied to which articles, as several commands ask it.
type selection struct {
	line    *commandLine
	rules   []string // files and folders of rules
	ids     []string // of rules; all if empty
	date    string   // of articles that state none
	workers int

	changes *change.Set // what the run is about; nil if it is about everything
}

// addFlags declares the flags of a selection.
func (s *selection) addFlags(cmd *cobra.Command) {
	s.addRuleFiles(cmd)
	s.addRuleIDs(cmd)
	s.addDate(cmd)
	cmd.Flags().IntVar(&s.workers, "workers", 0, "how many articles are read at once (default one a processor)")
}

// addDate declares the flag that dates articles which state none.
func (s *selection) addDate(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.date, "date", "", "the `date` (YYYY-MM-DD) of articles that state none")
}

// addRuleFiles declares the flag that names rule files.
func (s *selection) addRuleFiles(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&s.rules, "rules", nil, "rule `file` or folder; may be given several times (default \"rules\")")
}

// addRuleIDs declares the flag that picks rules.
func (s *selection) addRuleIDs(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&s.ids, "rule", nil, "apply only the rule with this `id`; may be given several times")
}

// book loads the rules, and keeps those that were asked for.
func (s *selection) book() (*rule.Book, error) {
	paths := s.rules
	if len(paths) == 0 {
		if _, err := os.Stat(s.line.path(defaultRules)); errors.Is(err, fs.ErrNotExist) {
			return nil, errors.New("there is no folder rules/ here; name rule files or folders with --rules")
		}
		paths = []string{defaultRules}
	}
	book, err := rule.Load(disk{s.line}, paths)
	if err != nil {
		return nil, err
	}
	if len(s.ids) > 0 {
		if book.Rules, err = pick(book.Rules, s.ids); err != nil {
			return nil, err
		}
		book.Relates = nil
	}
	return book, nil
}

// pick returns the rules that have one of the ids.
func pick(rules []*rule.Rule, ids []string) ([]*rule.Rule, error) {
	for _, id := range ids {
		if !slices.ContainsFunc(rules, func(r *rule.Rule) bool { return r.ID == id }) {
			return nil, unknownRule(rules, id)
		}
	}
	return slices.DeleteFunc(slices.Clone(rules), func(r *rule.Rule) bool { return !slices.Contains(ids, r.ID) }), nil
}

func unknownRule(rules []*rule.Rule, id string) error {
	var known []string
	for _, r := range rules {
		known = append(known, r.ID)
	}
	if near := spelling.Nearest(id, known); near != "" {
		return fmt.Errorf("there is no rule %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("there is no rule %q; \"factcheck facts\" lists them all", id)
}

// config says what the engine is to do with the articles that were named.
func (s *selection) config(book *rule.Book, articles []string) (engine.Config, error) {
	c := engine.Config{
		Rules: book.Rules, Relates: book.Relates, Articles: articles,
		Root: s.line.dir, Workers: s.workers, Changes: s.changes, Whole: s.line.foldersOnly(articles),
	}
	if len(articles) == 0 {
		if _, err := os.Stat(s.line.path(defaultCorpus)); errors.Is(err, fs.ErrNotExist) {
			return c, errors.New("there is no folder corpus/ here; name articles, folders or globs")
		}
		c.Articles = []string{defaultCorpus}
	}
	if s.date != "" {
		day, err := calendar.Parse(s.date)
		if err != nil {
			return c, fmt.Errorf("--date: %w", err)
		}
		period := calendar.On(day)
		c.DefaultDate = &period
	}
	return c, s.accepted(&c)
}

// accepted reads the accepted findings, if there are any.
func (s *selection) accepted(c *engine.Config) error {
	source, err := os.ReadFile(s.line.path(accepted.FileName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the accepted findings: %w", err)
	}
	c.Today = calendar.Day(time.Now().Unix() / (24 * 60 * 60))
	c.Accepted, err = accepted.Parse(accepted.FileName, source)
	return err
}

// check loads the rules and checks the articles.
func (s *selection) check(ctx context.Context, articles []string) (*verdict.Result, error) {
	book, err := s.book()
	if err != nil {
		return nil, err
	}
	config, err := s.config(book, articles)
	if err != nil {
		return nil, err
	}
	return engine.Check(ctx, config)
}

// foldersOnly reports whether no single article was named: then the articles are a
// whole corpus, in which every rule should find something.
func (c *commandLine) foldersOnly(articles []string) bool {
	return !slices.ContainsFunc(articles, func(name string) bool {
		info, err := os.Stat(c.path(name))
		return err != nil || !info.IsDir()
	})
}

// disk gives the files that a user names, relative to the working directory or
// absolute, to those who read an [fs.FS].
type disk struct{ line *commandLine }

// Open opens a file. Unlike other file systems it takes "../desk.toml", too.
func (d disk) Open(name string) (fs.File, error) { return os.Open(d.line.path(name)) }

// completeRules proposes the ids of rules to a shell.
func (s *selection) completeRules(_ *cobra.Command, _ []string, begin string) ([]string, cobra.ShellCompDirective) {
	book, err := s.book()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var ids []string
	for _, r := range book.Rules {
		if strings.HasPrefix(r.ID, begin) {
			ids = append(ids, r.ID+"\t"+r.Title)
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
