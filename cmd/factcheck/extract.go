package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/article"
	"github.com/factcheck-ci/factcheck/internal/calendar"
	"github.com/factcheck-ci/factcheck/internal/extract"
	"github.com/factcheck-ci/factcheck/internal/value/reader"
)

const extractHelp = `Print every value that a text states, with no rules: numbers, counts, money,
percentages, measures, durations, ages, ordinals and dates, one JSON object a line.

A .jsonl file holds one article a line, an object with "id" and "text", and "date"
if it is known. "-" is standard input.`

const extractExample = `  factcheck extract corpus/*.txt
  factcheck extract --format text draft.txt
  factcheck extract --as-of 2020-01-03 - < draft.txt`

// extractCommand prints the values of texts.
func (c *commandLine) extractCommand() *cobra.Command {
	var format, asOf string
	cmd := &cobra.Command{
		Use:     "extract [FILE]...",
		Short:   "Print every value that a text states",
		Long:    extractHelp,
		Example: extractExample,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			w := extract.NewWriter(format, c.stdout)
			if w == nil {
				return unknownFormat(format, extract.Formats())
			}
			written := extract.Undated
			if asOf != "" {
				day, err := calendar.Parse(asOf)
				if err != nil {
					return fmt.Errorf("--as-of: %w", err)
				}
				written = calendar.On(day)
			}
			x := &extract.Extractor{Reader: reader.New(reader.Options{}), AsOf: written, Begin: w.Article, Emit: w.Record}
			for _, file := range files {
				if err := c.extractFile(x, file); err != nil {
					return err
				}
			}
			return w.Close()
		},
	}
	cmd.Flags().StringVar(&format, "format", "jsonl", "the `format`: jsonl, json, text (the article with its values marked) or csv")
	cmd.Flags().StringVar(&asOf, "as-of", "", "the `date` of articles that have none, YYYY-MM-DD")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(extract.Formats(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// extractFile hands the articles of one file to x.
func (c *commandLine) extractFile(x *extract.Extractor, file string) error {
	in := c.stdin
	if file != "-" {
		f, err := os.Open(c.path(file))
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	if strings.EqualFold(filepath.Ext(file), ".jsonl") {
		return x.Lines(file, in)
	}
	source, err := io.ReadAll(in)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	a, err := article.Parse(file, source)
	if err != nil {
		return err
	}
	return x.Text(file, a.Text, a.Date.Days)
}
