package rule

import (
	"fmt"
	"strings"
)

// Problem is one thing that is wrong in a rule file, and where.
type Problem struct {
	File    string
	Line    int    // from 1; 0 if the file as a whole is meant
	Column  int    // in characters, from 1; 0 if the line as a whole is meant
	Length  int    // in characters: how much the caret underlines; at least 1
	Message string // what is wrong
	Hint    string // how to mend it; "" if nothing better than Message is known
	Source  string // the line of the file
}

// Error returns the problem as "file:line:column: message", without its line.
func (p *Problem) Error() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems is everything that is wrong in the rule files of a run, by file and place.
type Problems []*Problem

// Error returns every problem with its line, a caret and a hint.
func (ps Problems) Error() string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.Error())
	}
	return b.String()
}
