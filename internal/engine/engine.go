// Package engine runs a check over a corpus: it finds the articles, reads them in
// parallel, collects claims and hands them to verdict. It has no flags and prints
// nothing.
//
// A check has four steps. [Find] lists the files, one after the other, and settles
// under which name each is known. A number of workers then take files from that list,
// read them and find the claims in them; what they find is put down at the file's own
// place in the list, so that it does not matter which of them is first. A large file of
// JSON Lines, compressed or not, is read in pieces, with the workers that have no file of their own. When all
// articles are read, the date of those that state none follows from the others, and
// relative dates are resolved against the dates of their articles. Last, verdict
// compares the claims of each rule.
//
// An article is dropped as soon as its claims are found. What stays in memory is the
// claims, with copies of their sentences, and the name, title and date of each
// article: some hundred bytes an article, and some 800 a claim. Of the records of
// a packed file that make no claim it is their number and the range of their dates, where
// nobody asks for more.
//
// The same corpus and rules give the same Result, whatever the number of workers and
// the order of the arguments.
package engine

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/factcheck-ci/factcheck/internal/accepted"
	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/change"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/suppression"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// Config says what is to be checked, and by which rules.
type Config struct {
	Rules   []*rule.Rule
	Relates []*rule.Relate

	// OtherRules are the ids of rules that exist and do not take part in this run. A
	// remark in an article that names any other one is a finding.
	OtherRules []string

	// Articles are files, folders and globs as doublestar knows them. A folder stands
	// for all the files below it. An argument that leads to no article is an Unread.
	Articles []string

	// Exclude are globs as in .gitignore, relative to Root: files that match are no
	// articles, unless they are named themselves.
	Exclude []string

	// Own are the files that the run works by, absolute or relative to Root: settings,
	// accepted findings, a baseline, rules and folders of them; and names that such files
	// have in any folder. They are no articles either, unless they are named themselves.
	Own []string

	// Whole says that Articles are the whole corpus, so that a rule without a claim
	// is a finding.
	Whole bool

	// Root is the folder that reported paths are relative to, and against which
	// relative Articles are read; "" is the working directory.
	Root string

	// Claims are the settings by which claims are read.
	Claims claim.Options

	// Files is where articles are read; nil is the disk.
	Files Files

	// Sources is the folder that the sources of rules lie in; nil is Root on the disk.
	Sources fs.FS

	// Outlets are the articles of each outlet, in the order of authority.
	Outlets []Outlet

	// DefaultDate is that of articles that state none; nil is none, and they get the
	// range of the other articles' dates.
	DefaultDate *calendar.Period

	// Accepted are the findings that somebody allowed; nil is none. Today is the day
	// by which they expire.
	Accepted *accepted.List
	Today    calendar.Day

	// Changes are what the run is about: everything is read and compared, and what is
	// found is what they take part in. nil is everything.
	Changes *change.Set

	// Settings is the file that these settings are of, relative to Root or absolute; "" if
	// there is none. Where Changes have it, they take part in whatever is found.
	Settings string

	// Ask finds out Changes while the articles are found; nil if they are known.
	Ask func(ctx context.Context) (*change.Set, error)

	// Brief says that of a fact that Changes take no part in, nobody asks for more than
	// how many claims and findings there are. Then the Result may have nothing else of
	// it, and no list of the articles (see verdict.Fact.Left).
	Brief   bool
	tallies *Tallies

	// Unlisted says that nobody asks for a list of all articles. Then those of packed
	// files that say nothing may be counted alone.
	Unlisted bool

	// Zone is the time zone in which the moments that articles state are days; nil is
	// the zone that each names.
	Zone *time.Location

	// Fields are what the fields of records are called, where it is not the usual. With
	// Navigation, that of HTML is read as well.
	Fields     article.Fields
	Navigation bool

	// Days says how a date in numbers is read that an article states as its own.
	Days article.DayOrder

	// Workers is how many articles are read at once; 0 is one for each processor.
	Workers int

	// Memory returns what remembers the files of earlier runs by the same rules and
	// settings, given how many files there are; nil, or nil returned, is nothing.
	// Whatever it remembers, the Result is the same.
	Memory func(files int) Memory
	memory Memory

	// Progress is told when a stage begins, and in Reading after each file, by several
	// goroutines at once; nil is nobody.
	Progress func(stage Stage, done, total int)
}

// Stage is a part of a check.
type Stage string

// The stages, in their order. Only Reading has a number of things to do that is known.
const (
	Finding   Stage = "finding articles"
	Reading   Stage = "reading articles"
	Comparing Stage = "comparing claims"
)

// progress tells how the check comes along, if anybody wants to know.
func (c Config) progress(stage Stage, done, total int) {
	if c.Progress != nil {
		c.Progress(stage, done, total)
	}
}

func (c Config) files() Files {
	disk := c.Files
	if disk == nil {
		disk = Disk{}
	}
	if contents := c.Changes.Index(); len(contents) > 0 {
		return index{disk, contents}
	}
	return disk
}

// sources is what files that rules name are read from: where the run is about what is
// staged, what the next commit has of them.
func (c Config) sources(ctx context.Context) fs.FS {
	if c.Sources != nil {
		return c.Sources
	}
	root := cmp.Or(c.Root, ".")
	if !c.Changes.Staged() {
		return os.DirFS(root)
	}
	return folder{
		index: index{Disk{}, c.Changes.Index()},
		root:  root,
		gone:  c.Changes.Gone(),
		// Few rules count files, and git takes long to list those that it does not know.
		untracked: sync.OnceValues(func() (map[string]bool, error) { return c.Changes.AllUntracked(ctx) }),
	}
}

// Outlet is a publisher of articles, and which articles are its own.
type Outlet struct {
	Name  string
	Paths glob.Set
}

func (c Config) outletNames() []string {
	var names []string
	for _, outlet := range c.Outlets {
		names = append(names, outlet.Name)
	}
	return names
}

// authority ranks claims by the outlets that their articles belong to.
func (c Config) authority() verdict.Authority {
	if len(c.Outlets) == 0 {
		return nil
	}
	return func(of *claim.Claim) (int, bool) {
		rank := slices.IndexFunc(c.Outlets, func(outlet Outlet) bool { return outlet.Paths.Match(of.Path) })
		return rank, rank >= 0
	}
}

func (c Config) workers() int {
	if c.Workers > 0 {
		return c.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// find finds the articles, and what the run is about.
func (c *Config) find(ctx context.Context) (*Corpus, error) {
	if c.Ask == nil {
		return Find(ctx, *c)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	asked := make(chan error, 1)
	go func(ask func(context.Context) (*change.Set, error)) {
		set, err := ask(ctx)
		c.Changes = set
		asked <- err
	}(c.Ask)
	corpus, err := Find(ctx, Config{Articles: c.Articles, Exclude: c.Exclude, Own: c.Own, Root: c.Root, Files: c.Files})
	if corpus == nil {
		cancel()
	}
	if failed := <-asked; corpus == nil || failed != nil {
		return nil, cmp.Or(err, failed)
	}
	for name := range c.Changes.Index() {
		if isIgnoreFile(filepath.Base(name)) { // it says something else than on the disk
			return Find(ctx, *c)
		}
	}
	return corpus, err
}

// Gone returns what tells of which articles, by their paths as they are reported, there is no file any
// more.
func Gone(files Files, root string) func(article string) bool {
	return func(article string) bool {
		name := filepath.FromSlash(article)
		if !filepath.IsAbs(name) {
			name = filepath.Join(root, name)
		}
		_, err := files.Stat(name)
		return errors.Is(err, fs.ErrNotExist)
	}
}

// Check reads the articles and compares what they say. Articles that cannot be read
// are in the Result's Unread, and are no error; declared values that cannot be read
// are, and then the error is a [rule.Problems]. Where ctx is cancelled, the Result
// holds what was found so far, and the error is that of ctx.
func Check(ctx context.Context, c Config) (*verdict.Result, error) {
	rules := slices.DeleteFunc(slices.Clone(c.Rules), func(r *rule.Rule) bool { return r.Off })
	c.Claims.Watch = suppression.Word
	finder := claim.NewFinder(rules, c.Claims)
	if c.Changes == nil && c.Ask == nil { // a run about a change may have no sentence to read
		go finder.Prepare() // while files are found
	}
	c.progress(Finding, 0, 0)
	corpus, err := c.find(ctx)
	if corpus == nil {
		return nil, err
	}
	c.stampTracked(corpus)
	c.leaveUntracked(ctx, corpus)
	c.progress(Reading, 0, len(corpus.Files))
	o := verdict.Options{Authority: c.authority(), Outlets: c.outletNames(), Workers: c.Workers}
	if o.Declared, err = c.declared(ctx, rules, finder); err != nil {
		return nil, err
	}
	if o.Computed, err = c.computed(); err != nil {
		return nil, err
	}
	if c.Memory != nil {
		c.memory = c.Memory(len(corpus.Files))
	}
	if o.Changes, err = c.changes(ctx, corpus, o.Declared, o.Computed); err != nil {
		return nil, err
	}
	read := c.readCorpus(ctx, corpus, finder, rules, o.Changes)
	c.progress(Comparing, 0, 0)
	read.date(c.DefaultDate)
	return c.judge(ctx, corpus, rules, read, o), ctx.Err()
}

// readCorpus reads the files, or no more of them than the run needs, where a memory knows the rest.
func (c *Config) readCorpus(ctx context.Context, corpus *Corpus, f finder, rules []*rule.Rule, changes verdict.Changes) *reading {
	c.recallTallies()
	if c.tallies != nil {
		if read := c.readBriefly(ctx, corpus, f, rules, changes); read != nil {
			return read
		}
	}
	c.tallies = nil
	return c.read(ctx, corpus, f)
}

// judge compares what was read; where ctx is cancelled, what was read until then.
func (c Config) judge(ctx context.Context, corpus *Corpus, rules []*rule.Rule, read *reading, o verdict.Options) *verdict.Result {
	judging := ctx
	o.Whole = c.Whole && len(corpus.Files) > 0
	if ctx.Err() != nil {
		judging, o.Whole = context.WithoutCancel(ctx), false
	}
	o.Suppressions, o.Left = c.suppressions(rules, read.remarks), read.left
	result := verdict.Judge(judging, rules, read.articles, read.claims, o)
	result.Unlisted = read.unlisted
	c.concern(corpus, result)
	if ctx.Err() == nil {
		c.tally(result, read)
	}
	if c.Accepted != nil {
		c.Accepted.Apply(result, c.Today, o.Whole && o.Changes == nil && ctx.Err() == nil, Gone(c.files(), c.Root))
	}
	if ctx.Err() == nil {
		corpus.refuseBinary()
	}
	result.Unread, result.Skipped = corpus.Unread, corpus.Skipped
	return result
}
