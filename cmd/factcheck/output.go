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

	"github.com/factcheck-ci/factcheck/internal/report"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

// look is how output for people looks.
type look struct {
	line  *commandLine
	color string
	width int
}

func (l *look) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.color, "color", "auto", "colour: `when` is auto, always or never; auto heeds NO_COLOR")
	cmd.Flags().IntVar(&l.width, "width", -1, "`columns` of a line, 0 for no limit (default the terminal's, or $COLUMNS, or 100)")
	_ = cmd.RegisterFlagCompletionFunc("color", cobra.FixedCompletions([]string{"auto", "always", "never"}, cobra.ShellCompDirectiveNoFileComp))
}

// widthOfFiles is the width of a line where there is no terminal: of a log in CI, or a
// file. It is that of a wide page.
const widthOfFiles = 100

// options returns how a report to w is to look.
func (l *look) options(w io.Writer) (report.Options, error) {
	o := report.Options{Version: version(), Width: l.width}
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

// replaceFile writes a file whole, or not at all.
func replaceFile(name string, write func(io.Writer) error) (err error) {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temporary.Name())
		}
	}()
	_, err = temporary.Write(content.Bytes())
	if err = errors.Join(err, temporary.Chmod(0o644), temporary.Close()); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), name)
}
