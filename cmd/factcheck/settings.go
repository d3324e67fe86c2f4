package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/claim"
	"github.com/factcheck-ci/factcheck/internal/config"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/tomlfile"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/unit"
)

// settings is the configuration with what flags change of it.
type settings struct {
	file string // of the configuration; "" looks for it
	flag struct {
		fields                             []string
		navigation                         bool
		rules, exclude, dollarIn, outlets  []string
		date, zone, order, dollar, allowed string
	}
	*config.Config // once resolved
}

// addFlags declares a flag for every setting but the corpus, which arguments name.
func (s *settings) addFlags(flags *pflag.FlagSet) {
	s.addReading(flags)
	flags.StringArrayVar(&s.flag.rules, "rules", nil, "rule `file` or folder; may be given several times (default \"rules\")")
	flags.StringArrayVar(&s.flag.exclude, "exclude", nil, "a `glob` as in .gitignore of files that are no articles; may be given several times")
	flags.StringVar(&s.flag.date, "date", "", "the `date` (YYYY-MM-DD) of articles that state none")
	flags.StringArrayVar(&s.flag.outlets, "outlet", nil, "an outlet, as `NAME=GLOB`, the one with the highest authority first; may be given several times")
	flags.StringVar(&s.flag.allowed, "accepted", "", "the `file` of accepted findings")
}

// addReading declares the flags of the settings that say how values are read.
func (s *settings) addReading(flags *pflag.FlagSet) {
	flags.StringVar(&s.file, "config", "", "the configuration `file` (default factcheck.toml here or in a folder above)")
	flags.StringVar(&s.flag.zone, "time-zone", "", "the IANA `name` of the time zone in which a moment becomes a day (default the zone that it states)")
	flags.StringVar(&s.flag.order, "date-order", "", "how 03/04/2020 is read: `mdy` or dmy")
	flags.StringVar(&s.flag.dollar, "dollar", "", "the ISO 4217 `code` of the currency that a bare $ stands for")
	flags.StringArrayVar(&s.flag.dollarIn, "dollar-in", nil, "the same for some articles, as `GLOB=CODE`; may be given several times")
	flags.StringArrayVar(&s.flag.fields, "field", nil, fieldUsage)
	flags.BoolVar(&s.flag.navigation, "navigation", false, navigationUsage)
}

// resolve reads the configuration and lays the flags over it. Afterwards the paths of
// rules are relative to the working directory.
func (s *settings) resolve(c *commandLine) error {
	if s.Config != nil {
		return nil
	}
	read, err := s.read(c)
	if err != nil {
		return err
	}
	if read.Folder == "" {
		read.Folder = c.dir
	}
	if len(s.flag.rules) > 0 {
		read.Rules = s.flag.rules
	} else {
		for i, path := range read.Rules {
			read.Rules[i] = c.relative(read.Folder, path)
		}
	}
	if err := s.overlay(read); err != nil {
		return err
	}
	if s.flag.allowed != "" {
		read.Accepted = below(read.Folder, c.path(s.flag.allowed))
	}
	s.Config = read
	return nil
}

func (s *settings) read(c *commandLine) (*config.Config, error) {
	if s.file != "" {
		return named(config.Read(c.path(s.file)))
	}
	return named(config.Find(c.dir))
}

// named shortens the file's name in problems to what the user knows it by.
func named(read *config.Config, err error) (*config.Config, error) {
	var problems tomlfile.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			p.File = filepath.Base(p.File)
		}
		return nil, misread{"the configuration", problems}
	}
	return read, err
}

// overlay changes what flags say.
func (s *settings) overlay(to *config.Config) error {
	to.Exclude = append(to.Exclude, s.flag.exclude...)
	if s.flag.date != "" {
		day, err := calendar.Parse(s.flag.date)
		if err != nil {
			return fmt.Errorf("--date: %w", err)
		}
		period := calendar.On(day)
		to.Date = &period
	}
	if s.flag.zone != "" {
		zone, err := time.LoadLocation(s.flag.zone)
		if err != nil {
			return fmt.Errorf("--time-zone: there is no time zone %q; write a name such as Europe/London", s.flag.zone)
		}
		to.Zone = zone
	}
	if s.flag.order != "" {
		if to.Order, to.Ordered = config.OrderOf(s.flag.order); !to.Ordered {
			return fmt.Errorf("--date-order is mdy or dmy, not %q", s.flag.order)
		}
	}
	if err := setFields(&to.Fields, s.flag.fields); err != nil {
		return err
	}
	to.Navigation = to.Navigation || s.flag.navigation
	return s.overlayPlaces(to)
}

// What flags mean that say how files are read.
const (
	fieldUsage      = "what a field of records is called, as `FIELD=NAME`, such as text=body; may be given several times"
	navigationUsage = "read navigation, asides, footers and lists of links in HTML, too"
)

// setFields names the fields of records as the flag says.
func setFields(fields *article.Fields, flags []string) error {
	for _, text := range flags {
		field, name, ok := strings.Cut(text, "=")
		if !ok || name == "" {
			return fmt.Errorf("--field is FIELD=NAME, not %q", text)
		}
		if err := fields.Set(field, name); err != nil {
			return fmt.Errorf("--field: %w", err)
		}
	}
	return nil
}

// overlayPlaces changes what flags say of single articles.
func (s *settings) overlayPlaces(to *config.Config) error {
	if s.flag.dollar != "" {
		if !unit.IsCurrency(s.flag.dollar) {
			return fmt.Errorf("--dollar: there is no currency %q; write a code of ISO 4217", s.flag.dollar)
		}
		to.Dollar = s.flag.dollar
	}
	var dollars []config.Dollar
	for _, text := range s.flag.dollarIn {
		paths, code, ok := strings.Cut(text, "=")
		set, err := glob.Compile([]string{paths})
		if !ok || err != nil || !unit.IsCurrency(code) {
			return fmt.Errorf("--dollar-in is GLOB=CODE, not %q", text)
		}
		dollars = append(dollars, config.Dollar{Paths: set, Code: code})
	}
	to.Dollars = append(dollars, to.Dollars...)
	var outlets []config.Outlet
	for _, text := range s.flag.outlets {
		name, paths, ok := strings.Cut(text, "=")
		set, err := glob.Compile([]string{paths})
		if !ok || name == "" || err != nil {
			return fmt.Errorf("--outlet is NAME=GLOB, not %q", text)
		}
		outlets = append(outlets, config.Outlet{Name: name, Paths: set})
	}
	if len(outlets) > 0 {
		to.Outlets = outlets
	}
	return nil
}

// days returns how dates in numbers are read that articles state as theirs; only somebody
// who said so knows that.
func (s *settings) days() article.DayOrder {
	switch {
	case !s.Ordered:
		return article.AnyOrder
	case s.Order == date.DayFirst:
		return article.DayFirst
	}
	return article.MonthFirst
}

// claims returns the settings by which claims are read.
func (s *settings) claims() claim.Options {
	o := claim.Options{Dates: date.Options{Order: s.Order}, Dollar: s.Dollar}
	for _, d := range s.Dollars {
		o.Dollars = append(o.Dollars, claim.Dollar(d))
	}
	return o
}

// relative returns how to name, from the working directory, a path that is relative
// to a folder.
func (c *commandLine) relative(folder, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	path = filepath.Join(folder, path)
	here, err := filepath.Abs(c.dir)
	if err != nil {
		return path
	}
	there, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, there); err == nil {
		return filepath.ToSlash(rel)
	}
	return path
}

// below returns a path relative to a folder; as it is where there is no way from there.
func below(folder, path string) string {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(folder, path)
	if err != nil {
		return path
	}
	return rel
}
