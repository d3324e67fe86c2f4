package glob

import (
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Ignore is the lines of a .gitignore, which speak of the folder that it lies in. Its
// zero value ignores nothing. It is safe for concurrent use.
//
// It is made for a walk from a folder to what lies below it, which never enters an
// ignored folder: so a line is held against a path alone, and not against the folders
// above it. A [Set] in contrast knows no walk.
type Ignore struct {
	lines []ignoreLine
}

// ignoreLine is one pattern of a .gitignore.
type ignoreLine struct {
	except   bool   // "!": takes back what lines before it ignored
	folders  bool   // "/" at the end: speaks of folders alone
	anchored bool   // a slash elsewhere: held against the path from the folder on, not the name
	literal  string // the whole name, or path, where the pattern has no wildcard
	suffix   string // of a pattern such as "*.log": the end of the name
	glob     string // for doublestar, otherwise
}

// CompileIgnore reads the text of a .gitignore as gitignore(5) describes it. A line
// that is no pattern ignores nothing, as with git.
func CompileIgnore(text string) Ignore {
	var i Ignore
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if l, ok := compileIgnoreLine(strings.TrimRight(line, "\r\n")); ok {
			i.lines = append(i.lines, l)
		}
	}
	return i
}

func compileIgnoreLine(line string) (l ignoreLine, ok bool) {
	if strings.HasPrefix(line, "#") {
		return l, false
	}
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	line, l.except = strings.CutPrefix(line, "!")
	line, l.folders = strings.CutSuffix(line, "/")
	l.anchored = strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	if after, ok := strings.CutPrefix(line, "**/"); ok && !strings.Contains(after, "/") {
		line, l.anchored = after, false
	}
	if line == "" {
		return l, false
	}
	rest, star := strings.CutPrefix(line, "*")
	switch {
	case !strings.ContainsAny(line, `*?[\`):
		l.literal = line
	case star && !l.anchored && rest != "" && !strings.ContainsAny(rest, `*?[\`):
		l.suffix = rest
	default:
		l.glob = braces.Replace(classes.Replace(line))
		if inner, ok := strings.CutSuffix(l.glob, "/**"); ok {
			l.glob = inner + "/**/*" // what lies in the folder, and not the folder
		}
		if !doublestar.ValidatePattern(l.glob) {
			return l, false
		}
	}
	return l, true
}

// braces keeps doublestar from taking braces for alternatives, which git does not know.
var braces = strings.NewReplacer("{", `\{`, "}", `\}`)

// classes are those of POSIX, which git knows within brackets, as ranges. A "!" stands
// last: as the first it would turn the brackets round.
var classes = strings.NewReplacer(
	"[:alnum:]", "a-zA-Z0-9", "[:alpha:]", "a-zA-Z", "[:blank:]", " \t", "[:digit:]", "0-9", "[:graph:]", `"-~!`, "[:lower:]", "a-z",
	"[:print:]", " -~", "[:punct:]", "\"-.:-@\\[-`{-~!", "[:space:]", " \t-\r", "[:upper:]", "A-Z", "[:xdigit:]", "0-9A-Fa-f",
)

// Match reports what the lines say of a path, which is relative to their folder and has
// slashes: whether one speaks of it, and whether it is ignored. The last one decides.
func (i Ignore) Match(name string, folder bool) (ignored, said bool) {
	base := path.Base(name)
	for k := len(i.lines) - 1; k >= 0; k-- {
		l := &i.lines[k]
		if l.folders && !folder {
			continue
		}
		subject := base
		if l.anchored {
			subject = name
		}
		if l.match(subject) {
			return !l.except, true
		}
	}
	return false, false
}

func (l *ignoreLine) match(subject string) bool {
	switch {
	case l.literal != "":
		return subject == l.literal
	case l.suffix != "":
		return strings.HasSuffix(subject, l.suffix)
	}
	return doublestar.MatchUnvalidated(l.glob, subject)
}

// Empty reports whether there are no lines.
func (i Ignore) Empty() bool { return len(i.lines) == 0 }
