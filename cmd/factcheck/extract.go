package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/engine"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/glob"
	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/value/date"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

const extractHelp = `Print every value that a text states, with no rules: numbers, counts, money,
percentages, measures, durations, ages, ordinals and dates, one JSON object a line.

Arguments are files of any format that check reads, folders and globs; "-" is
standard input, which is plain text unless --stdin-filename tells another format. A
.jsonl file holds one article a line, an object with "id" and "text", and "date" if it
is known. What the fields of a record mean is in docs/extract.md.

How dates and dollars are read, and what the fields of records are called, the
configuration says, as for check, and the flags.

What cannot be read is named on standard error; the rest is printed, and the status
is 2.`

const extractExample = `  factcheck extract corpus
  factcheck extract --format text draft.txt          the text with its values marked
  factcheck extract --format text --explain draft.txt and why the rest are none
  factcheck extract --as-of 2020-01-03 - < draft.txt
  factcheck extract --stdin-filename in.jsonl - < in.jsonl
  factcheck extract --format csv --dollar CAD --date-order dmy news/*.md`

// extraction is one call of extract.
type extraction struct {
	line   *commandLine
	look   look
	format string
	asOf   string
	how    settings
	stdin  string          // the name that tells the format of standard input
	named  bool            // that name was given
	files  article.Options // how files are read
	inPart []partReader    // of the files with a dollar of their own
	why    bool
	open   bool // relative dates without days are wanted
	unread bool // something could not be read
	binary int  // files that were left out
}

// extractCommand prints the values of texts.
func (c *commandLine) extractCommand() *cobra.Command {
	e := &extraction{line: c, look: look{line: c}, files: article.Options{Portions: true}}
	cmd := &cobra.Command{
		Use:     "extract [FILE|FOLDER|GLOB|-]...",
		Short:   "Print every value that a text states",
		Long:    extractHelp,
		Example: extractExample,
		Args:    needs("name files, folders or globs to read, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			e.named = cmd.Flags().Changed("stdin-filename")
			return e.run(cmd.Context(), args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&e.format, "format", "jsonl", "the `format`: jsonl, json (one list), text (the article with its values marked) or csv")
	flags.StringVar(&e.asOf, "as-of", "", "the `date` (YYYY-MM-DD) of articles that state none")
	e.how.addReading(flags)
	flags.StringVar(&e.stdin, "stdin-filename", "-", "the `name` of standard input, whose ending tells its format")
	flags.BoolVar(&e.why, "explain", false, "print what looks like a value and is none, too, and why")
	flags.BoolVar(&e.open, "unresolved", false, "print relative dates of articles without a date, too, without their days; the format text always does")
	flags.StringVar(&e.look.color, "color", "auto", "colour of the format text: `when` is auto, always or never; auto heeds NO_COLOR")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.ValueFormats(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// run prints the values of all articles that the arguments lead to.
func (e *extraction) run(ctx context.Context, args []string) error {
	options, err := e.look.options(e.line.stdout)
	if err != nil {
		return err
	}
	x := &extract.Extractor{
		AsOf: extract.Undated, Unresolved: e.open || e.format == "text",
		To: report.Values(e.line.stdout, e.format, options),
	}
	if x.To == nil {
		return unknownFormat(e.format, report.ValueFormats())
	}
	if e.asOf != "" {
		day, err := calendar.Parse(e.asOf)
		if err != nil {
			return fmt.Errorf("--as-of: %w", err)
		}
		x.AsOf = calendar.On(day)
	}
	if e.named && len(args) > 0 && !slices.Contains(args, standardInput) {
		return errors.New("--stdin-filename names standard input, which is read where an argument is \"-\"")
	}
	if err := e.how.resolve(e.line); err != nil {
		return err
	}
	e.files.Fields, e.files.Navigation, e.files.Days = e.how.Fields, e.how.Navigation, e.how.days()
	x.Reader = e.reader(e.how.Dollar)
	for _, d := range e.how.Dollars {
		e.inPart = append(e.inPart, partReader{d.Paths, e.reader(d.Code)})
	}
	if err := e.articles(ctx, x, args); err != nil {
		return errors.Join(err, x.To.Close())
	}
	if err := x.To.Close(); err != nil {
		return err
	}
	if e.unread {
		return errReported
	}
	return nil
}

// partReader reads the values of some articles.
type partReader struct {
	paths  glob.Set
	values *reader.Reader
}

// reader returns the reader for which a bare "$" is a currency.
func (e *extraction) reader(dollar string) *reader.Reader {
	return reader.New(reader.Options{Dollar: dollar, Explain: e.why, Date: date.Options{Order: e.how.Order}})
}

// readerOf returns the reader for a file, by its absolute name; otherwise is that of all.
func (e *extraction) readerOf(name string, otherwise *reader.Reader) *reader.Reader {
	path := filepath.ToSlash(below(e.how.Folder, name))
	for _, part := range e.inPart {
		if part.paths.Match(path) {
			return part.values
		}
	}
	return otherwise
}

// articles hands on the articles of standard input, if it is named, and then those of
// all files, by path.
func (e *extraction) articles(ctx context.Context, x *extract.Extractor, args []string) error {
	var files []string
	given := make(map[string]string) // the arguments by the absolute names of files
	for _, arg := range args {
		if arg == "-" {
			in := interruptible(ctx, e.line.stdin)
			err := e.file(ctx, x, e.stdin, article.Read(e.stdin, in, e.files))
			if err = errors.Join(err, in.Close()); err != nil {
				return err
			}
			continue
		}
		files = append(files, arg)
		if name, err := filepath.Abs(e.line.path(arg)); err == nil {
			given[name] = filepath.ToSlash(arg)
		}
	}
	if len(files) == 0 {
		return nil
	}
	corpus, err := engine.Find(ctx, engine.Config{Root: e.line.dir, Articles: files})
	if err != nil {
		return err
	}
	for _, unread := range corpus.Unread {
		e.cannot(unread.Path, unread.Err)
	}
	plain := x.Reader
	in := engine.Reader{Zone: e.how.Zone, Fields: e.files.Fields, Days: e.files.Days, Navigation: e.files.Navigation, Portions: e.files.Portions}
	for _, file := range corpus.Files {
		name := file.Path
		if own, ok := given[file.Name]; ok {
			name = own
		}
		x.Reader = e.readerOf(file.Name, plain)
		if err := e.file(ctx, x, name, e.known(file, in.Articles(engine.Disk{}, file))); err != nil {
			return err
		}
	}
	if len(corpus.Files) > 0 && e.binary == len(corpus.Files) {
		for _, arg := range files {
			e.cannot(arg, engine.ErrNoArticle)
		}
	}
	return nil
}

// known leaves out that a file is binary which nobody named.
func (e *extraction) known(file engine.File, articles iter.Seq2[*article.Article, error]) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for a, err := range articles {
			if engine.PassesOver(file, err) {
				e.binary++
				continue
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// file hands on the articles of one file.
func (e *extraction) file(ctx context.Context, x *extract.Extractor, name string, articles iter.Seq2[*article.Article, error]) error {
	for a, err := range articles {
		if ctx.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			e.cannot(name, err)
			continue
		}
		a.Date = a.Date.In(e.how.Zone)
		if err := x.Article(name, a); err != nil {
			return err
		}
	}
	return nil
}

// cannot says on standard error what cannot be read.
func (e *extraction) cannot(name string, err error) {
	e.unread = true
	fmt.Fprintf(e.line.stderr, "factcheck: %s: %s\n", report.Printable(name), report.Printable(err.Error()))
}
