package report

import (
	"bytes"
	"io"
	"strings"
	"unicode"
)

// GitHub's runner reads what a step prints, and obeys two forms of command: a line that
// begins, after white space, with "::", and "##[" anywhere (actions/runner,
// ActionCommand.cs). Reports go to its log in any format, so no text of an article may
// have either of them there. A patch alone is as its file is: with other lines it would
// not apply.
const (
	lineCommand   = "::"
	inlineCommand = "##["
)

// inertLine breaks the commands in a line, visibly: a backslash stands before what would
// begin one.
func inertLine(line string) string {
	if rest := strings.TrimLeftFunc(line, unicode.IsSpace); strings.HasPrefix(rest, lineCommand) {
		line = line[:len(line)-len(rest)] + `\` + rest
	}
	if strings.Contains(line, inlineCommand) {
		line = strings.ReplaceAll(line, inlineCommand, `##\[`)
	}
	return line
}

// inertJSON writes JSON on, with "##[" in strings, the only places where it can stand,
// written in another way that means the same.
type inertJSON struct {
	to   io.Writer
	kept int // "#" that were not written yet
}

// Write implements [io.Writer].
func (j *inertJSON) Write(p []byte) (int, error) {
	if j.kept == 0 && bytes.IndexByte(p, '#') < 0 {
		return j.to.Write(p)
	}
	out := make([]byte, 0, len(p)+16)
	for _, c := range p {
		switch {
		case c == '#' && j.kept < len("##"):
			j.kept++
			continue
		case c == '#':
			out = append(out, '#')
			continue
		case c == '[' && j.kept == len("##"):
			out = append(out, "##\\u005b"...)
		default:
			out = append(append(out, "##"[:j.kept]...), c)
		}
		j.kept = 0
	}
	if _, err := j.to.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
