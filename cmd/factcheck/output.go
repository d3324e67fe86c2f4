package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/spelling"
	"github.com/factcheck-ci/factcheck/internal/verdict"
)

// look is how output for people looks.
type look struct {
	line  *commandLine
	color string
	width int
	given *pflag.Flag // --width
}

func (l *look) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.color, "color", "auto", "colour: `when` is auto, always or never; auto heeds NO_COLOR")
	cmd.Flags().IntVar(&l.width, "width", -1, "`columns` of a line, 0 for no limit (default the terminal's, or $COLUMNS, or 100)")
	l.given = cmd.Flags().Lookup("width")
	_ = cmd.RegisterFlagCompletionFunc("color", cobra.FixedCompletions([]string{"auto", "always", "never"}, cobra.ShellCompDirectiveNoFileComp))
}

// widthOfFiles is the width of a line where there is no terminal: of a log in CI, or a
// file. It is that of a wide page.
const widthOfFiles = 100

// options returns how a report to w is to look.
func (l *look) options(w io.Writer) (report.Options, error) {
	o := report.Options{Version: version(), Width: l.width}
	if l.given != nil && l.given.Changed && l.width < 0 {
		return o, fmt.Errorf("--width is a number of columns, or 0 for no limit, not %d", l.width)
	}
	columns, isTerminal := terminal(w)
	if l.width < 0 {
		o.Width = l.columns(columns)
	}
	switch l.color {
	case "always":
		o.Color = true
	case "never":
	case "auto":
		_, none := l.line.env("NO_COLOR")
		kind, _ := l.line.env("TERM")
		o.Color = isTerminal && !none && kind != "dumb"
	default:
		return o, fmt.Errorf("--color is auto, always or never, not %q", l.color)
	}
	return o, nil
}

// columns is the width of a line where no flag says it: what COLUMNS says, else that
// of the terminal, else that of files.
func (l *look) columns(ofTerminal int) int {
	if set, ok := l.line.env("COLUMNS"); ok {
		if n, err := strconv.Atoi(set); err == nil && n > 0 {
			return n
		}
	}
	if ofTerminal > 0 {
		return ofTerminal
	}
	return widthOfFiles
}

// output is a report in one format, to a file or to standard output.
type output struct {
	format string
	file   string // "" for standard output
}

// parseOutputs reads the values of --output, FORMAT or FORMAT=FILE, and of --format.
func parseOutputs(format string, values []string) ([]output, error) {
	if format != "" {
		values = append([]string{format}, values...)
	}
	if len(values) == 0 {
		values = []string{"text"}
	}
	var outputs []output
	printed := ""
	for _, v := range values {
		name, file, toFile := strings.Cut(v, "=")
		if !slices.Contains(report.Formats(), name) {
			return nil, unknownFormat(name, report.Formats())
		}
		if toFile && file == "" {
			return nil, fmt.Errorf("--output %s names no file", v)
		}
		if !toFile {
			if printed != "" {
				return nil, fmt.Errorf("%s and %s cannot both go to standard output; write one to a file, as in --output %s=FILE", printed, name, name)
			}
			printed = name
		}
		if slices.ContainsFunc(outputs, func(o output) bool { return toFile && filepath.Clean(o.file) == filepath.Clean(file) }) {
			return nil, fmt.Errorf("two reports cannot both go to %s", file)
		}
		outputs = append(outputs, output{name, file})
	}
	return outputs, nil
}

func unknownFormat(name string, known []string) error {
	if near := spelling.Nearest(name, known); near != "" {
		return fmt.Errorf("unknown format %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("unknown format %q; there are %s", name, strings.Join(known, ", "))
}

// report writes a result to all outputs. Files are not for terminals: what is written
// to them has no colour, and lines of a wide page.
func (k *check) report(r *verdict.Result, outputs []output, o report.Options) error {
	c := k.line
	for _, out := range outputs {
		if out.file == "" {
			if k.progress.quiet {
				continue
			}
			if err := report.Write(c.stdout, out.format, r, o); err != nil {
				return err
			}
			continue
		}
		plain := o
		plain.Color, plain.Width, plain.Base = false, widthOfFiles, c.base(k.which.Folder, out.file)
		var content bytes.Buffer
		err := report.Write(&content, out.format, r, plain)
		if err == nil {
			err = writeFile(c.path(out.file), content.Bytes())
		}
		if err != nil {
			return fmt.Errorf("cannot write the report: %w", err)
		}
	}
	if slices.ContainsFunc(outputs, func(out output) bool { return out.format == "github" }) {
		return c.stepSummary(r, o)
	}
	return nil
}

// base returns what leads from the folder of a page to the root of the corpus, which the
// paths in it are relative to.
func (c *commandLine) base(root, page string) string {
	root, err := filepath.Abs(root)
	if err != nil {
		return ""
	}
	folder, err := filepath.Abs(filepath.Dir(c.path(page)))
	if err != nil {
		return ""
	}
	up, err := filepath.Rel(folder, root)
	if err != nil || up == "." {
		return ""
	}
	return filepath.ToSlash(up) + "/"
}

// summaryLimit is how many bytes GitHub takes as the summary of a step; of a longer one
// it shows nothing (docs.github.com, "Adding a job summary").
const summaryLimit = 1 << 20

// stepSummary adds the whole report to the summary of the step, where GitHub Actions
// has named a file for it.
func (c *commandLine) stepSummary(r *verdict.Result, o report.Options) error {
	name, ok := c.env("GITHUB_STEP_SUMMARY")
	if !ok || name == "" {
		return nil
	}
	file, err := os.OpenFile(c.path(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("cannot write the summary of the step: %w", err)
	}
	info, err := file.Stat()
	if err == nil {
		o.Limit = max(1, summaryLimit-int(info.Size()))
		err = report.Markdown(file, r, o)
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("cannot write the summary of the step: %w", err)
	}
	return nil
}
