package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/accepted"
	"github.com/factcheck-ci/factcheck/internal/baseline"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// selection is which rules are applied to which articles, as several commands ask it.
type selection struct {
	line *commandLine
	settings
	ids     []string // of rules; all if empty
	workers uint

	ask   func(context.Context) (*change.Set, error) // what the run is about; nil is everything
	brief bool                                       // nobody wants more than what changes take part in

	baseline string   // the file of the findings that are known; "" is none
	unlisted bool     // nobody asks for a list of all articles
	others   []string // ids of rules that exist and are not applied

	progress func(engine.Stage, int, int)    // is told how the check comes along; nil is nobody
	spent    func(*rule.Rule, time.Duration) // is told how long rules take; nil is nobody

	remember remembrance

	stdin string // the flag that names standard input
	typed *typed // standard input, if it is an article of this run
}

// addFlags declares the flags of a selection.
func (s *selection) addFlags(cmd *cobra.Command) {
	s.settings.addFlags(cmd.Flags())
	s.addRuleIDs(cmd)
	s.remember.addFlags(cmd.Flags())
	cmd.Flags().UintVar(&s.workers, "workers", 0, "how many articles are read, and rules judged, at once (default one a processor)")
}

// addRuleIDs declares the flag that picks rules.
func (s *selection) addRuleIDs(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&s.ids, "rule", nil, "apply only the rule, or the computed fact, with this `id`; may be given several times")
}

// book loads the rules, and keeps those that were asked for.
func (s *selection) book() (*rule.Book, error) {
	if err := s.resolve(s.line); err != nil {
		return nil, err
	}
	for _, path := range s.Rules {
		if _, err := os.Stat(s.line.path(path)); errors.Is(err, fs.ErrNotExist) && len(s.flag.rules) == 0 {
			return nil, fmt.Errorf("%w; write some rules with \"factcheck init\", or name rule files or folders with --rules", notHere(path))
		}
	}
	book, err := rule.Load(disk{s.line}, s.Rules)
	if err != nil {
		return nil, err
	}
	if len(s.ids) > 0 {
		for _, r := range book.Rules {
			s.others = append(s.others, r.ID)
		}
		for _, r := range book.Relates {
			s.others = append(s.others, r.ID)
		}
		if err = pick(book, s.ids); err != nil {
			return nil, err
		}
	}
	return book, nil
}

// pick leaves in a book the rules and the computed facts that have one of the ids, and the
// rules that these are computed from.
func pick(book *rule.Book, ids []string) error {
	wanted := make(map[string]bool)
	for _, id := range ids {
		at := slices.IndexFunc(book.Relates, func(r *rule.Relate) bool { return r.ID == id })
		switch {
		case at >= 0:
			for _, needed := range book.Relates[at].Rules {
				wanted[needed] = true
			}
		case !slices.ContainsFunc(book.Rules, func(r *rule.Rule) bool { return r.ID == id }):
			return unknownRule(book, id)
		}
		wanted[id] = true
	}
	book.Rules = slices.DeleteFunc(slices.Clone(book.Rules), func(r *rule.Rule) bool { return !wanted[r.ID] })
	book.Relates = slices.DeleteFunc(slices.Clone(book.Relates), func(r *rule.Relate) bool { return !wanted[r.ID] })
	return nil
}

func unknownRule(book *rule.Book, id string) error {
	var known []string
	for _, r := range book.Rules {
		known = append(known, r.ID)
	}
	for _, r := range book.Relates {
		known = append(known, r.ID)
	}
	if near := spelling.Nearest(id, known); near != "" {
		return fmt.Errorf("there is no rule %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("there is no rule %q; \"factcheck rules\" lists them all", id)
}

// config says what the engine is to do with the articles that were named.
func (s *selection) config(book *rule.Book, articles []string) (engine.Config, error) {
	c := engine.Config{
		Rules: book.Rules, Relates: book.Relates, OtherRules: s.others, Articles: s.absolute(articles), Exclude: s.Exclude, Own: s.own(),
		Root: s.Folder, Workers: int(s.workers), Ask: s.ask, Settings: s.File, Brief: s.brief, Whole: s.whole(articles),
		Claims: s.claims(), DefaultDate: s.Date, Zone: s.Zone, Fields: s.Fields, Days: s.days(), Navigation: s.Navigation, Unlisted: s.unlisted,
	}
	if s.typed != nil {
		c.Files = s.typed
	}
	for _, outlet := range s.Outlets {
		c.Outlets = append(c.Outlets, engine.Outlet(outlet))
	}
	if len(articles) == 0 {
		for _, path := range s.Corpus {
			if _, err := os.Stat(s.line.path(s.line.relative(s.Folder, path))); errors.Is(err, fs.ErrNotExist) && glob.Start(path) < 0 {
				return c, fmt.Errorf("%w; name articles, folders or globs, or say in "+config.FileName+" where they are", notHere(s.line.relative(s.Folder, path)))
			}
		}
		c.Articles = s.Corpus
	}
	return c, s.accepted(&c)
}

// own returns the files that the run works by, of which none is an article.
func (s *selection) own() []string {
	own := []string{config.FileName, accepted.FileName, baseline.FileName, s.Accepted}
	for _, path := range append([]string{s.baseline}, s.Rules...) {
		if path == "" {
			continue
		}
		if abs, err := filepath.Abs(s.line.path(path)); err == nil {
			own = append(own, abs)
		}
	}
	if s.File != "" {
		own = append(own, s.File)
	}
	return own
}

// notHere says that a file or a folder is missing. Which of them was meant is known by the
// name alone: that of a folder seldom has an ending.
func notHere(path string) error {
	if filepath.Ext(path) == "" {
		return fmt.Errorf("there is no folder %s/ here", path)
	}
	return fmt.Errorf("there is no file %s here", path)
}

// accepted reads the accepted findings, if there are any.
func (s *selection) accepted(c *engine.Config) error {
	source, err := os.ReadFile(s.line.path(s.line.relative(s.Folder, s.Accepted)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the accepted findings: %w", err)
	}
	c.Today = s.today()
	if c.Accepted, err = accepted.Parse(s.Accepted, source); err != nil {
		return misread{"the accepted findings", err}
	}
	return nil
}

// today is the day by which accepted findings expire.
func (s *selection) today() calendar.Day {
	day, _ := calendar.DateOf(time.Now().In(cmp.Or(s.Zone, time.UTC)).Date())
	return day
}

// check loads the rules and checks the articles.
func (s *selection) check(ctx context.Context, articles []string) (*verdict.Result, error) {
	book, err := s.book()
	if err != nil {
		return nil, err
	}
	return s.checkBook(ctx, book, articles)
}

// checkBook checks the articles by rules that are loaded.
func (s *selection) checkBook(ctx context.Context, book *rule.Book, articles []string) (*verdict.Result, error) {
	config, err := s.config(book, articles)
	if err != nil {
		return nil, err
	}
	config.Progress, config.Claims.Spent = s.progress, s.spent
	s.remember.line, s.remember.part = s.line, len(s.ids) > 0 || s.typed != nil
	if s.typed != nil {
		s.remember.unsaved = s.typed.path
	}
	return s.remember.check(ctx, config)
}

// absolute returns the articles that arguments name, from wherever the root of the
// corpus is. Where that is the working directory, they stay as they are.
func (s *selection) absolute(articles []string) []string {
	if s.Folder == s.line.dir {
		return articles
	}
	var paths []string
	for _, path := range articles {
		if abs, err := filepath.Abs(s.line.path(path)); err == nil {
			path = abs
		}
		paths = append(paths, path)
	}
	return paths
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
	for _, r := range book.Relates {
		if strings.HasPrefix(r.ID, begin) {
			ids = append(ids, r.ID+"\t"+r.Title)
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
