// Package config reads factcheck.toml: where rules and articles are, and the settings
// of a whole corpus. It opens no other file and runs nothing. No configuration is
// needed: the zero [Config] with the defaults of [Default] is one.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/factcheck-ci/factcheck/internal/accepted"
	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/rule"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// FileName is the name of the configuration, which is looked for in the working
// directory and the folders above it.
const FileName = "factcheck.toml"

// Never is the FailOn that no finding reaches.
const Never rule.Severity = "never"

// Config is the settings of a corpus. Paths are relative to Folder.
type Config struct {
	File   string // that it was read from; "" if from none
	Folder string // where the configuration stands; "" is the working directory

	Rules    []string // files and folders of rules
	Corpus   []string // files, folders and globs of articles
	Exclude  []string // globs as in .gitignore: files that are no articles
	Accepted string   // the file of accepted findings

	Date       *calendar.Period // of articles that state none; nil: the range of the others
	Zone       *time.Location   // in which moments become days; nil: the one that each states
	Order      date.Order       // of the day and the month in 03/04/2020
	Ordered    bool             // somebody has said which Order it is
	FailOn     rule.Severity    // the least severity that fails a run, or Never
	Dollar     string           // ISO 4217 code of what a bare "$" stands for
	Navigation bool             // is read in HTML as well
	Dollars    []Dollar         // the same for some articles; the first that matches counts
	Fields     article.Fields   // of records; "" is the usual name
	Outlets    []Outlet         // in the order of their authority, the highest first
}

// Dollar says what a bare "$" stands for in some articles.
type Dollar struct {
	Paths glob.Set
	Code  string // ISO 4217
}

// Outlet is a publisher of articles, or a part of a publication.
type Outlet struct {
	Name  string
	Paths glob.Set
}

// Default returns the settings where there is no configuration.
func Default() *Config {
	return &Config{
		Rules: []string{"rules"}, Corpus: []string{"corpus"}, Accepted: accepted.FileName,
		FailOn: rule.Error, Dollar: "USD",
	}
}

// Find reads the configuration that is nearest to a folder: in it, or in one above.
// Without any, it returns the defaults. Its error is a [tomlfile.Problems], or tells
// which file cannot be read.
func Find(folder string) (*Config, error) {
	at, err := filepath.Abs(folder)
	if err != nil {
		return nil, fmt.Errorf("looking for %s: %w", FileName, err)
	}
	for {
		name := filepath.Join(at, FileName)
		switch _, err := os.Stat(name); {
		case err == nil:
			return Read(name)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("the configuration: %w", err)
		}
		above := filepath.Dir(at)
		if above == at {
			return Default(), nil
		}
		at = above
	}
}

// Read reads a configuration.
func Read(name string) (*Config, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("the configuration: %w", err)
	}
	c, err := Parse(name, source)
	if err != nil {
		return nil, err
	}
	c.File, c.Folder = name, filepath.Dir(name)
	return c, nil
}

// Parse reads the text of a configuration. Its error is a [tomlfile.Problems].
func Parse(name string, source []byte) (*Config, error) {
	file, problem := tomlfile.Parse(name, source)
	if problem != nil {
		return nil, tomlfile.Problems{problem}
	}
	c := compiler{Decoder: tomlfile.Decoder{Names: map[string]string{"outlet": "an outlet"}, Manual: "docs/config.md"}}
	var t table
	c.Decode(file, &t, "the configuration")
	config := c.config(&t)
	if len(c.Problems) > 0 {
		return nil, c.Problems.Sorted()
	}
	return config, nil
}

// compiler makes a Config of its table, and notes what is wrong.
type compiler struct{ tomlfile.Decoder }

func (c *compiler) config(t *table) *Config {
	config := Default()
	c.paths(config, t)
	if t.Date.Place != nil {
		period := calendar.On(t.Date.Day)
		config.Date = &period
	}
	if t.TimeZone.Place != nil {
		config.Zone = c.zone(t.TimeZone)
	}
	if order := c.oneOf(t.DateOrder, "order of dates", orders); order != "" {
		config.Order, config.Ordered = OrderOf(order)
	}
	if severity := c.oneOf(t.FailOn, "severity", failures); severity != "" {
		config.FailOn = rule.Severity(severity)
	}
	if code := c.currency(t.Dollar); code != "" {
		config.Dollar = code
	}
	for _, entry := range t.DollarIn.All {
		if code := c.currency(entry.Value); code != "" {
			config.Dollars = append(config.Dollars, Dollar{Paths: c.glob(entry.Name.AsValue()), Code: code})
		}
	}
	for _, entry := range t.Fields.All {
		if err := config.Fields.Set(entry.Name.Text, entry.Value.Text); err != nil {
			c.Add(entry.Name.KeyProblem("", "%v", err))
		}
	}
	config.Navigation = t.Navigation.On
	for i := range t.Outlets {
		config.Outlets = append(config.Outlets, c.outlet(&t.Outlets[i]))
	}
	return config
}

// paths takes over where things are. A list that is there and empty is a mistake: it
// would check nothing.
func (c *compiler) paths(config *Config, t *table) {
	for _, list := range []struct {
		from tomlfile.Texts
		to   *[]string
		what string
	}{{t.Rules, &config.Rules, "rules"}, {t.Corpus, &config.Corpus, "corpus"}} {
		switch {
		case list.from.Place == nil:
		case len(list.from.All) == 0:
			c.Add(list.from.KeyProblem("leave it out for the folder "+list.what+"/", "%s names nothing", list.what))
		default:
			*list.to = list.from.Strings()
		}
	}
	for _, pattern := range t.Exclude.All {
		c.glob(pattern)
	}
	config.Exclude = t.Exclude.Strings()
	if t.Accepted.Place != nil {
		config.Accepted = t.Accepted.Text
	}
}

// OrderOf returns the order of the day and the month that is written "mdy" or "dmy"; false
// for any other name.
func OrderOf(name string) (order date.Order, ok bool) {
	switch name {
	case "dmy":
		return date.DayFirst, true
	case "mdy":
		return date.MonthFirst, true
	}
	return date.MonthFirst, false
}

func (c *compiler) zone(t tomlfile.Text) *time.Location {
	zone, err := time.LoadLocation(t.Text)
	if err != nil {
		c.Add(t.Problem(`write a name of the IANA database, such as "Europe/London", or "UTC"`, "there is no time zone %q", t.Text))
		return time.UTC
	}
	return zone
}

func (c *compiler) currency(t tomlfile.Text) string {
	if t.Place == nil {
		return ""
	}
	if !unit.IsCurrency(t.Text) {
		c.Add(t.Problem(`write a code of ISO 4217, such as "CAD"`, "there is no currency %q", t.Text))
	}
	return t.Text
}

func (c *compiler) outlet(t *outletTable) Outlet {
	switch {
	case t.Name.Text == "":
		c.Add(t.At.Lack([]string{"name"}, `write name = "…"`, "the outlet has no name"))
	case len(t.Paths.All) == 0:
		c.Add(t.At.Lack([]string{"paths"}, `write paths = ["wire/"]`, "the outlet has no paths"))
	}
	set, err := glob.Compile(t.Paths.Strings())
	if err != nil {
		c.Add(t.Paths.Problem("", "%v", err))
	}
	return Outlet{Name: t.Name.Text, Paths: set}
}

func (c *compiler) glob(t tomlfile.Text) glob.Set {
	set, err := glob.Compile([]string{t.Text})
	if err != nil {
		c.Add(t.Problem("globs are written as in .gitignore", "%v", err))
	}
	return set
}

// What the settings with a fixed list of words can be.
var (
	orders   = []string{"dmy", "mdy"}
	failures = []string{string(rule.Note), string(rule.Warning), string(rule.Error), string(Never)}
)

// oneOf takes one of a few words.
func (c *compiler) oneOf(t tomlfile.Text, what string, known []string) string {
	if t.Place == nil || slices.Contains(known, t.Text) {
		return t.Text
	}
	hint := "it is one of " + list(known)
	if near := spelling.Nearest(t.Text, known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	c.Add(t.Problem(hint, "there is no %s %q", what, t.Text))
	return ""
}

func list(words []string) string {
	text := ""
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += w
	}
	return text
}
