package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/term"
)

// status is what the process says when it ends.
type status int

// The exit statuses (docs/reports.md).
const (
	statusClean    status = 0 // nothing at or above --fail-on
	statusFindings status = 1 // findings at or above it, or rule examples that fail
	statusFailed   status = 2 // it could not do its work: usage, rules, files
)

// errFindings ends a command that did its work and found something wrong. All there
// is to say has been said in its report.
var errFindings = errors.New("findings")

// errReported ends a command that could not do all of its work, and has said so.
var errReported = errors.New("reported")

// commandLine is one call of the program with all that it may touch, so that a test
// can make the call without a process.
type commandLine struct {
	args           []string // without the program's name
	stdin          io.Reader
	stdout, stderr io.Writer
	dir            string                      // the working directory; relative paths start here
	env            func(string) (string, bool) // as os.LookupEnv
}

// system is the command line of this process.
func system() *commandLine {
	return &commandLine{
		args:  os.Args[1:],
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		dir: ".",
		env: os.LookupEnv,
	}
}

// run runs the command that the arguments name, reports an error on standard error,
// and says how the process should end.
func (c *commandLine) run(ctx context.Context) status {
	root := c.rootCommand()
	root.SetArgs(c.args)
	root.SetIn(c.stdin)
	root.SetOut(c.stdout)
	root.SetErr(c.stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return statusClean
	case errors.Is(err, errFindings):
		return statusFindings
	case errors.Is(err, errReported):
		return statusFailed
	}
	fmt.Fprintln(c.stderr, describe(err))
	return statusFailed
}

// path returns where a path that a user gave is to be found.
func (c *commandLine) path(given string) string {
	if filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(c.dir, given)
}

// terminal returns the width in columns of the terminal that w writes to, and
// whether it is one at all.
func terminal(w io.Writer) (width int, ok bool) {
	file, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}
